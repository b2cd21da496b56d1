"""Which keys matter now: six for each state of the main screen, for its footer."""

from __future__ import annotations

from typing import NamedTuple

from nutgraf.actions import Place, action


class Key(NamedTuple):
    """An action to be shown with its key."""

    name: str
    title: str = ""
    """What it does just now, where that is less or more than its own title says."""

    @property
    def words(self) -> str:
        """What stands beside the key."""
        return self.title or action(self.name).title


class Now(NamedTuple):
    """What of the main screen decides which keys matter."""

    place: Place
    """The part that has the focus."""

    documents: bool = True
    """Whether the list has any."""

    filtered: bool = False
    """Whether a filter leaves some out."""

    skipped: bool = False
    """Whether there are files that could not be read."""

    reading: bool = False
    """Whether the text fills the screen."""

    marked: bool = False
    """Whether documents are marked to be worked on."""

    zoomed: bool = False
    """Whether one part stands alone."""

    jumped: bool = False
    """Whether the text shows the place of a fact, from which one can go back."""

    walked: bool = False
    """Whether the list is a month of the timeline, to which one can go back."""

    section: str = ""
    """Of the fact under the cursor."""


HELP, MORE = Key("help"), Key("palette")

LENS = Key("lead"), Key("copy", "copy"), Key("filter"), Key("quit", "back")
"""What matters in a lens, beside those two."""


def keys(now: Now) -> tuple[Key, ...]:
    """Six of them, fewer where there is less to do; the one needed most first."""
    if now.place == "filter":
        typing = "keep_filter", "restore_filter", "complete", "list_down", "list_up", "clear_filter"
        return tuple(map(Key, typing))
    if not now.documents:
        return _nothing_there(now)
    found = _at(now)
    if now.zoomed:
        elsewhere = "next_panel", "go_back", "undo_layer"
        found = tuple(each for each in found if each.name not in elsewhere)
        found = (*found[:3], Key("zoom", "all parts"), *found[3:][-2:])
    return found


def _at(now: Now) -> tuple[Key, ...]:
    if now.place == "find":
        return Key("keep_find"), Key("leave_find", "back"), Key("match_below"), Key("match_above")
    if now.place == "found":
        walk = Key("next_match"), Key("previous_match"), Key("leave_find")
        return *walk, Key("find", "other words"), Key("read_on"), HELP
    if now.place == "text":
        if now.jumped:
            walk = Key("next_fact"), Key("previous_fact", "fact before"), Key("copy", "copy")
            return Key("go_back"), *walk, Key("read_on"), HELP
        back = Key("go_back", "list")
        return Key("read_on"), Key("next_fact"), Key("next_unread"), Key("star"), back, HELP
    if now.place == "facts":
        back = Key("go_back", "back" if now.reading else "list")
        return Key("jump"), *_with_fact(now.section), back, HELP, MORE
    if now.marked:
        act = Key("star"), Key("tags"), Key("export")
        return Key("mark"), *act, Key("undo_layer", "unmark"), HELP
    first = Key("open"), Key("filter"), Key("star")
    if now.walked:
        return *first, Key("go_back", "timeline"), HELP, MORE
    return *first, Key("undo_layer", "all") if now.filtered else Key("next_unread"), HELP, MORE


def _with_fact(section: str) -> tuple[Key, Key]:
    if section == "summary":
        return Key("longer", "longer"), Key("shorter", "shorter")
    if section in ("quotes", "reported"):
        return Key("copy", "copy quote"), Key("next_panel", "next part")
    return Key("copy", "copy"), Key("next_panel", "next part")


def _nothing_there(now: Now) -> tuple[Key, ...]:
    if now.filtered:
        change = Key("filter", "change filter"), Key("undo_layer", "no filter"), Key("searches")
        return *change, HELP, MORE, Key("quit")
    why = (Key("skipped"),) if now.skipped else ()
    return Key("rescan"), *why, HELP, MORE, Key("quit")
