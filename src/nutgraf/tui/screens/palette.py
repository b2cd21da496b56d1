"""The palette: actions by name, saved filters, tags, and the documents by title, found by typing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from nutgraf.actions import FACTS, FIND, MARKS, MOVE, OPEN, Action, Place
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.asking import answers
from nutgraf.tui.asking.titles import Titles
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.layers import Layer, runs
from nutgraf.tui.keys import keymap
from nutgraf.tui.matching import worth
from nutgraf.tui.screens.prompt import Words
from nutgraf.tui.widgets.filterbar import LineInput
from nutgraf.tui.widgets.picklist import PickList
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import Library, Row

_TITLE = 20
_MOST_ACTIONS = 8
"""Actions shown once something is typed: what else matches is found by typing more."""

_MOST_FILTERS = 4
"""Saved filters and tags together."""

_ABOUT_DOCUMENTS = (OPEN, FIND, FACTS, MARKS)


@dataclass(frozen=True, slots=True)
class Filter:
    """A saved filter or a tag."""

    query: str
    told: str
    """What it is, in a few words."""


Chosen: TypeAlias = "Action | Filter | Row"
"""What the palette gives."""


def possible(actions: Iterable[Action], place: Place, *, document: bool) -> list[Action]:
    """What can be done by name where the focus is: no movements, nothing that works elsewhere, and without a
    document nothing that is about one.
    """
    return [
        each
        for each in actions
        if each.group != MOVE
        and each.name != "palette"
        and (place in each.where or (place != "lens" and "everywhere" in each.where))
        and (document or each.group not in _ABOUT_DOCUMENTS)
    ]


class Choices(PickList, can_focus=False):
    """What matches, one under the cursor; headings stand over what is no action."""

    NOTHING = "Nothing has these words."

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Chosen | str] = ()
        """Headings are plain text, and blank lines "" before them."""
        self.matcher: answers.Matcher | None = None
        """Finds the words typed in a title."""

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.entries)

    @property
    def chosen(self) -> Chosen | None:
        """What is under the cursor."""
        entry = self.entries[self.cursor] if self.entries else None
        return None if isinstance(entry, str) else entry

    def show(self, entries: Sequence[Chosen | str]) -> None:
        """Take other entries."""
        self.entries = entries
        self.changed(self.cursor)

    def can_stand(self, y: int) -> bool:
        """Not on a heading."""
        return not isinstance(self.entries[y], str)

    def line(self, y: int, width: int) -> Iterable[Run]:
        """A heading stretches over the line."""
        entry = self.entries[y] if self.entries else None
        if not isinstance(entry, str):
            return super().line(y, width)
        if not entry:
            return []
        left = [Run("  "), Run(entry, "heading"), Run(" ")]
        return [*left, Run("─" * max(0, width - drawing.length(left)), "rule")]

    def choice(self, y: int, width: int) -> tuple[Line, Line]:
        """What it is at the left; key, kind or date at the right."""
        entry = self.entries[y]
        if isinstance(entry, Action):
            key = keymap(self).shown(entry.name)
            return [Run(drawing.pad(entry.title, _TITLE)), Run(entry.help, "dim")], [
                Run(f" {key} ", "accent")
            ]
        if isinstance(entry, Filter):
            return [Run(clean_line(entry.query))], [Run(f" {entry.told} ", "dim")]
        assert not isinstance(entry, str)
        title = clean_line(entry.title)
        found = Layer("match", self.matcher(title) if self.matcher else ())
        date = wording.short_day(entry.date, inferred=entry.inferred)
        return runs(title, 0, len(title), (found,)), [Run(f"  {date} ", "dim")]


class PaletteScreen(ModalScreen[Chosen]):
    """Gives what was chosen, or nothing.

    ``actions``: what can be done now, in the order in which they stand before anything is typed.
    """

    DEFAULT_CSS = """
    PaletteScreen {
        align-horizontal: center;
        background: $paper 60%;
        & > Vertical {
            width: 92; max-width: 100%; height: 1fr; max-height: 26;
            margin: 2 0; border: solid $rule; background: $paper;
        }
        & LineInput, & Words { margin: 0 2; }
        & Choices { width: 100%; height: 1fr; margin: 1 0 0 0; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False, priority=True),
        Binding("down,ctrl+n", "step(1)", show=False, priority=True),
        Binding("up,ctrl+p", "step(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("enter", "choose", show=False, priority=True),
    ]

    def __init__(self, actions: Sequence[Action], library: Library, paths: Sequence[str]) -> None:
        super().__init__()
        self._actions = actions
        self._titles = Titles(self, library, paths)
        self._filters: Sequence[Filter] = ()
        self._typed = ""
        self._found: answers.Titled | None = None
        self._waits = False
        """Whether Enter was pressed before there was anything to choose."""

    def compose(self) -> ComposeResult:
        """What is typed, and what matches."""
        with Vertical():
            yield LineInput(placeholder="What to do, or words of a title", select_on_focus=False)
            yield Choices()
            yield Words("dim")

    def on_mount(self) -> None:
        """All actions to begin with."""
        self.query_one(Words).say("Enter does it · ↑ ↓ choose · Esc closes")
        self._titles.kept()
        self._show()

    def on_unmount(self) -> None:
        """Ask no further."""
        self._titles.close()

    def begin(self) -> None:
        """Take the next key that is typed."""
        self.set_focus(self.query_one(LineInput))

    @property
    def _choices(self) -> Choices:
        return self.query_one(Choices)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Fewer with every letter; documents follow when they are found."""
        self._take()

    def _take(self) -> None:
        """Look for what is typed by now; Textual tells of letters later than of the keys after them."""
        typed = self.query_one(LineInput).value.strip()
        if typed == self._typed:
            return
        self._typed, self._waits = typed, False
        self._titles.look(typed)
        self._choices.cursor = 0
        self._show()

    def on_kept(self, message: answers.Kept) -> None:
        """Saved filters and tags can be chosen."""
        self._filters = _filters(message.searches, message.tags)
        self._show()

    def on_titled(self, message: answers.Titled) -> None:
        """Documents can be chosen; one that Enter was pressed for is."""
        self._found, self._choices.matcher = message, message.matcher
        self._show()
        if self._waits:
            self.action_choose()

    def on_failed(self, message: answers.Failed) -> None:
        """Say what is wrong where documents would stand."""
        self._choices.show([*self._choices.entries, clean_line(message.text)])

    def _show(self) -> None:
        if not self._typed:
            self._choices.show(self._actions)
            return
        worths = {each.name: worth(self._typed, each.title, each.help) for each in self._actions}
        actions = sorted(
            (each for each in self._actions if worths[each.name]), key=lambda each: -worths[each.name]
        )
        entries: list[Chosen | str] = list(actions[:_MOST_ACTIONS])
        filters = [each for each in self._filters if worth(self._typed, each.query.lstrip("@"))]
        if filters:
            entries += ["", "Filters", *filters[:_MOST_FILTERS]]
        if self._found and self._found.rows:  # those of the letter before, until the next are found
            entries += ["", "Documents", *self._found.rows]
        self._choices.show(entries[1:] if entries and not entries[0] else entries)

    def action_step(self, by: int) -> None:
        """Another choice."""
        self._take()
        self._choices.step(by)

    def action_page(self, by: int) -> None:
        """Further down, or up."""
        self._choices.step(by * self._choices.page())

    def action_choose(self) -> None:
        """The one under the cursor."""
        self._take()
        chosen = self._choices.chosen
        late = self._found is None or self._found.typed != self._typed
        if chosen is not None and (isinstance(chosen, Action | Filter) or not late):
            self.dismiss(chosen)
        else:
            self._waits = late and bool(self._typed)

    def on_pick_list_picked(self) -> None:
        """A click."""
        self.action_choose()


def _filters(searches: Mapping[str, str], tags: Sequence[str]) -> list[Filter]:
    from nutgraf.library.suggest import value

    saved = [Filter(f"@{value(name)}", "saved filter") for name in searches]
    return [*saved, *(Filter(f"tag:{value(tag)}", "tag") for tag in tags)]
