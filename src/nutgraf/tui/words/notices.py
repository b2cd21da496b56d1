"""What the main screen says about itself: how much there is, and where there is nothing, what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os.path import lexists
from typing import TYPE_CHECKING

from nutgraf.text import clean_line
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.keymap import Keymap
    from nutgraf.library import Progress


def looking(keys: Keymap) -> tuple[str, ...]:
    """While the list is empty because cataloguing has only begun."""
    meanwhile = "They appear here as they are found; press {help} for help meanwhile."
    return "Looking for documents …", keys.words(meanwhile)


def count(listed: int, counted: bool, total: int | None, *, busy: bool) -> str:
    """``12 of 924`` under a filter, ``924 documents`` without; a plus where counting goes on."""
    many = "" if counted else "+"
    if total is not None:
        return f"{wording.number(listed)}{many} of {wording.number(total)}"
    if listed:
        return wording.counted(listed, "document") if counted else f"{wording.number(listed)}+ documents"
    return "" if busy else "no documents"


def position(at: int, listed: int, counted: bool) -> str:
    """``3 of 924``: where the document that fills the screen stands in the list."""
    return f"{wording.number(at + 1)} of {wording.number(listed)}{'' if counted else '+'}"


def pace(progress: Progress) -> tuple[str, ...]:
    """``120/s`` and ``3 min left``, where they can be said."""
    rate = f"{wording.number(round(progress.rate))}/s" if progress.rate >= 1 else ""
    left = progress.remaining
    return rate, f"{wording.duration(left)} left" if left and left >= 1 else ""


def covered(found: tuple[int, int] | None) -> str:
    """``12% analysed so far``; "" where nothing is missing."""
    if found is None or found[0] >= found[1]:
        return ""
    return f"{100 * found[0] // found[1]}% analysed so far"


def not_read(skipped: int) -> str:
    """``3 not read``; "" where all was read."""
    return f"{wording.number(skipped)} not read" if skipped else ""


def not_there(near: Mapping[str, str]) -> tuple[str, ...]:
    """``“trumpp” is in no document; near it: trump``, a line a word."""
    return tuple(
        f"“{clean_line(word)}” is in no document" + (f"; near it: {like}" if like else "")
        for word, like in near.items()
    )


def trouble(troubles: Mapping[str, str], keys: Keymap) -> str:
    """``analysis stopped, X says why``; "" where nothing fails."""
    if not troubles:
        return ""
    what = "files not looked through" if "catalogue" in troubles else "analysis stopped"
    return keys.words(f"{what}, {{skipped}} says why")


def why_empty(
    query: str, busy: bool, skipped: int, paths: Sequence[str], keys: Keymap, *, total: int | None
) -> tuple[str, ...]:
    """Why the list is empty, and what to do; ``total``: how many documents there are without a filter."""
    if query.strip() and (total or total is None or busy):
        return "No document has all of this.", keys.words(
            "{filter} changes the filter, {undo_layer} takes it away."
        )
    if busy:
        return looking(keys)
    if skipped:
        many = wording.counted(skipped, "file")
        return f"None of {many} could be read.", keys.words("Press {skipped} to see why, {quit} to leave.")
    if not paths:
        return (
            "The library is empty.",
            keys.words("Press {quit} and open a folder or a file: nutgraf FOLDER"),
            "Or look around first: nutgraf examples",
        )
    where = wording.short_path(paths[0])
    if not lexists(paths[0]):
        return (
            f"{where} is no longer there.",
            keys.words("Press {quit} and open another folder, or {rescan} once it is back."),
        )
    return (
        f"No documents in {where}",
        keys.words("Press {quit} and open another folder: nutgraf FOLDER"),
        keys.words("Or put documents there and press {rescan}."),
    )
