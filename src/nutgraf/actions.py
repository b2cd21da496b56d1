"""The one list of what the reader can do: key bindings, footer, help and palette are all made from it.

An action is named once; ``where`` says in which part of the screen its keys work. Nothing here knows Textual,
so that the documentation can be made from it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Place = Literal["everywhere", "list", "text", "facts", "filter", "lens", "menu", "find", "found"]
"""Where the keys of an action work: any part of the main screen, the part that has the focus, or a lens.

"menu" is that of the saved filters, "find" the line in which words to find in a text are typed, "found" the
text while they are looked for."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do with a key."""

    name: str
    """Stable name; the screen's method is ``action_<name>``."""

    keys: tuple[str, ...]
    """Textual's key names, the one to be shown first."""

    title: str
    """Two or three words, for footer and palette."""

    help: str
    """One line that says what it does."""

    group: str
    """Heading under which the help lists it."""

    where: tuple[Place, ...] = ("everywhere",)


MOVE, OPEN, FILTER, FACTS, MARKS, SCREEN = "Move", "Read", "Filter", "Facts", "Keep", "Screen"
LENSES, SAVED = "Lenses", "Saved filters"
FIND = "Find in the text"

WALKED: tuple[Place, ...] = ("list", "text", "facts", "lens", "menu")
"""Where there is something to go up and down."""

ANYWHERE: tuple[Place, ...] = ("everywhere", "lens")
"""The main screen and the lenses over it."""

LEFT: tuple[Place, ...] = (*ANYWHERE, "menu")
"""What one can go back from."""

ACTIONS: tuple[Action, ...] = (
    Action("cursor_down", ("j", "down"), "down", "One line, or one row, down", MOVE, WALKED),
    Action("cursor_up", ("k", "up"), "up", "One line, or one row, up", MOVE, WALKED),
    Action("half_down", ("ctrl+d",), "half a page down", "Half a page down", MOVE, WALKED),
    Action("half_up", ("ctrl+u",), "half a page up", "Half a page up", MOVE, WALKED),
    Action("page_down", ("pagedown", "ctrl+f"), "page down", "A page down", MOVE, WALKED),
    Action("page_up", ("pageup", "ctrl+b"), "page up", "A page up", MOVE, WALKED),
    Action("first", ("g", "home"), "first", "To the top", MOVE, WALKED),
    Action("last", ("G", "end"), "last", "To the end", MOVE, WALKED),
    Action("next_panel", ("tab",), "next panel", "To the next part of the screen", MOVE, ANYWHERE),
    Action(
        "previous_panel", ("shift+tab",), "previous panel", "To the part of the screen before", MOVE, ANYWHERE
    ),
    Action("open", ("enter", "l"), "open", "Fill the screen with text and facts", OPEN, ("list",)),
    Action(
        "read_on",
        ("space",),
        "read on",
        "A page down; at the end the next one",
        OPEN,
        ("text",),
    ),
    Action("read_back", ("b",), "page back", "A page of text up", OPEN, ("list", "text")),
    Action("next_document", ("J",), "next document", "To the next document", OPEN),
    Action("previous_document", ("K",), "previous document", "To the document before", OPEN),
    Action("next_unread", ("n",), "next unread", "To the next one not yet read", OPEN),
    Action("previous_unread", ("p",), "previous unread", "To the last one not yet read", OPEN),
    Action("go_back", ("h", "left", "backspace"), "back", "Back: from a jump, a text, a lens", OPEN, LEFT),
    Action("find", ("slash",), "find in text", "Words in the text; none: the filter's", FIND, ("text",)),
    Action("keep_find", ("enter",), "keep", "Stay at the place found", FIND, ("find",)),
    Action("match_below", ("down",), "next match", "The next place while typing", FIND, ("find",)),
    Action("match_above", ("up",), "match before", "The place before while typing", FIND, ("find",)),
    Action("next_match", ("n",), "next match", "The next place of what is looked for", FIND, ("found",)),
    Action("previous_match", ("N",), "match before", "The place before of it", FIND, ("found",)),
    Action("leave_find", ("escape",), "end find", "Look for nothing any more", FIND, ("found", "find")),
    Action(
        "filter", ("slash",), "filter", "Words narrow the list as you type", FILTER, ("list", "facts", "lens")
    ),
    Action("keep_filter", ("enter",), "keep", "Stay with these words", FILTER, ("filter",)),
    Action("complete", ("tab",), "complete", "Take the next suggestion", FILTER, ("filter",)),
    Action("complete_back", ("shift+tab",), "back", "The suggestion before", FILTER, ("filter",)),
    Action("restore_filter", ("escape",), "restore", "Back to the words before", FILTER, ("filter",)),
    Action("clear_filter", ("ctrl+u",), "clear", "Take all words away", FILTER, ("filter",)),
    Action("list_down", ("down",), "next", "Down the list while typing", FILTER, ("filter",)),
    Action("list_up", ("up",), "previous", "Up the list while typing", FILTER, ("filter",)),
    Action("list_page_down", ("pagedown",), "page down", "A page of the list down", FILTER, ("filter",)),
    Action("list_page_up", ("pageup",), "page up", "A page of the list up", FILTER, ("filter",)),
    Action(
        "searches",
        ("f",),
        "saved filters",
        "Use, save or delete a saved filter",
        FILTER,
        ("everywhere", "menu"),
    ),
    Action("take_filter", ("enter", "l"), "take it", "Filter by the one under the cursor", SAVED, ("menu",)),
    Action("save_filter", ("s",), "save", "Save the filter that held before", SAVED, ("menu",)),
    Action("rename_filter", ("r",), "rename", "Give a saved filter another name", SAVED, ("menu",)),
    Action("delete_filter", ("D", "delete"), "delete", "Delete a saved filter", SAVED, ("menu",)),
    Action("sort", ("S",), "sort", "By date, title, source, length, match", FILTER),
    Action("summary_panel", ("1",), "summary", "To the summary", FACTS),
    Action("figures_panel", ("2",), "figures", "To the figures", FACTS),
    Action("quotes_panel", ("3",), "quotes", "To the quotes", FACTS),
    Action("people_panel", ("4",), "people", "To the people", FACTS),
    Action("text_panel", ("5",), "text", "To the text", FACTS),
    Action("jump", ("enter", "l"), "show in text", "Show its place in the text, marked", FACTS, ("facts",)),
    Action("next_fact", ("right_square_bracket",), "next fact", "The next fact, shown in the text", FACTS),
    Action(
        "previous_fact",
        ("left_square_bracket",),
        "previous fact",
        "The fact before, shown in the text",
        FACTS,
    ),
    Action("longer", ("plus", "equals_sign"), "longer summary", "One sentence more in the summary", FACTS),
    Action("shorter", ("minus",), "shorter summary", "One sentence less in the summary", FACTS),
    Action("people_lens", ("P",), "people", "Who is named here, and said what", LENSES, ANYWHERE),
    Action("figures_lens", ("F",), "figures", "What is counted here, over time", LENSES, ANYWHERE),
    Action("timeline_lens", ("T",), "timeline", "These documents by month", LENSES, ANYWHERE),
    Action("digest_lens", ("D",), "digest", "What these documents say together", LENSES, ANYWHERE),
    Action("lead", ("enter", "l"), "to its place", "Open the document at this place", LENSES, ("lens",)),
    Action("mark", ("space",), "mark", "Mark it, to work on several together", MARKS, ("list",)),
    Action("mark_all", ("A",), "mark all", "Mark all in the list, or unmark all", MARKS, ("list",)),
    Action("star", ("asterisk",), "star", "Set or take away the star", MARKS),
    Action("toggle_read", ("N",), "read or unread", "Mark as read, or as unread", MARKS),
    Action("tags", ("t",), "tags", "Give or take away tags", MARKS),
    Action("note", ("a",), "note", "Write a note on the document", MARKS),
    Action("copy", ("y",), "copy citation", "Copy the fact or source as a citation", MARKS, ANYWHERE),
    Action("copy_summary", ("Y",), "copy summary", "Copy the summary with its source", MARKS),
    Action("editor", ("e",), "editor", "Edit the file in your own editor", MARKS),
    Action("original", ("o",), "open original", "Open the file with its own program", MARKS),
    Action("export", ("s",), "export", "Write what is marked, or all, to a file", MARKS),
    Action("undo", ("u",), "undo", "Undo the last change of marks", MARKS),
    Action("redo", ("ctrl+y",), "redo", "Do again what u has undone", MARKS),
    Action("zoom", ("z",), "zoom", "This part alone on the screen", SCREEN),
    Action("focus_text", ("Z",), "text alone", "The text alone, without all else", SCREEN),
    Action("rescan", ("ctrl+r",), "rescan", "Look for new and changed files", SCREEN),
    Action("pause", ("ctrl+g",), "pause or go on", "Let the analysis rest, or go on", SCREEN),
    Action("skipped", ("X",), "files not read", "Which files could not be read, and why", SCREEN),
    Action("theme", ("ctrl+t",), "light or dark", "Change between light and dark", SCREEN, ANYWHERE),
    Action("themes", ("f2",), "themes", "All themes, each shown at once", SCREEN, ANYWHERE),
    Action("redraw", ("ctrl+l",), "redraw", "Write the whole screen anew", SCREEN, ANYWHERE),
    Action("help", ("question_mark", "f1"), "help", "This page", SCREEN, LEFT),
    Action("palette", ("colon", "ctrl+p"), "more", "Every action, found by typing", SCREEN, ANYWHERE),
    Action("undo_layer", ("escape",), "step back", "One step back: text, lens, marks, filter", SCREEN, LEFT),
    Action("quit", ("q",), "quit", "Back; at the list, quit", SCREEN, LEFT),
    Action("suspend", ("ctrl+z",), "suspend", "To the shell for a while; fg returns", SCREEN, ANYWHERE),
)

OF_DOCUMENTS = frozenset(each.name for each in ACTIONS if each.group in (MOVE, OPEN, FIND, FACTS, MARKS))
"""Names of the actions that need a document to be there."""


def action(name: str) -> Action:
    """The action of that name; KeyError if there is none."""
    for each in ACTIONS:
        if each.name == name:
            return each
    raise KeyError(name)


def at(place: Place) -> tuple[Action, ...]:
    """The actions whose keys work in a place, in the order of the list."""
    return tuple(each for each in ACTIONS if place in each.where)
