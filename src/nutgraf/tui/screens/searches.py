"""The saved filters: use one, save the present one, delete one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen

from nutgraf.errors import NutgrafError
from nutgraf.text import clean_line
from nutgraf.tui import drawing, wording
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.keys import bound_to
from nutgraf.tui.screens.prompt import PromptScreen, Words
from nutgraf.tui.widgets.picklist import PickList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nutgraf.library import Library

_NAME = 22


class Saved(PickList):
    """A line a search: name, query, how many documents it leaves."""

    NOTHING = "No filter is saved yet. Filter with {filter}, then {searches} and s save it."

    def __init__(self) -> None:
        super().__init__()
        self.searches: dict[str, str] = {}
        self.counts: dict[str, int] = {}

    @property
    def count(self) -> int:
        """How many are saved."""
        return len(self.searches)

    @property
    def current(self) -> str | None:
        """The name under the cursor."""
        return list(self.searches)[self.cursor] if self.searches else None

    def show(self, searches: dict[str, str]) -> None:
        """Take other searches."""
        self.searches, self.counts = searches, {}
        self.changed(self.cursor)

    def choice(self, y: int, width: int) -> tuple[Line, Line]:
        """Name and query; count."""
        name, query = list(self.searches.items())[y]
        count = wording.number(self.counts[name]) if name in self.counts else "…"
        left = [Run(drawing.pad(f"@{clean_line(name)}", _NAME)), Run(f" {clean_line(query)}", "dim")]
        return left, [Run(f" {count} ")]


class SearchesScreen(ModalScreen[str]):
    """Gives the query of the filter chosen, ``@name``, or nothing."""

    DEFAULT_CSS = """
    SearchesScreen {
        align-horizontal: center;
        background: $paper 60%;
        & > Vertical {
            width: 78; max-width: 100%; height: 16; max-height: 100%;
            margin: 2 0; padding: 0 1; border: solid $rule; background: $paper;
        }
        & Saved { width: 1fr; height: 1fr; margin: 1 0; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
        *bound_to("leave", "quit", "go_back", "searches"),
        Binding("down,j", "step(1)", show=False),
        Binding("up,k", "step(-1)", show=False),
        Binding("enter,l", "choose", show=False),
        Binding("s", "save", show=False),
        Binding("D,delete", "delete", show=False),
        Binding("y", "confirm", show=False),
    ]

    class CountedOne(Message):
        """How many documents a search leaves."""

        def __init__(self, name: str, count: int) -> None:
            super().__init__()
            self.name = name
            self.count = count

    def __init__(self, library: Library, paths: Sequence[str], present: str) -> None:
        super().__init__()
        self._library, self._paths, self._present = library, paths, present.strip()
        self._deleting: str | None = None
        self._closed = False

    def compose(self) -> ComposeResult:
        """Title, searches, keys."""
        with Vertical():
            yield Words("title")
            yield Saved()
            yield Words("dim")

    def on_mount(self) -> None:
        """What is saved."""
        self.query(Words).first().say("Saved filters")
        self.query_one(Saved).focus()
        self._look()

    def on_unmount(self) -> None:
        """Count no further."""
        self._closed = True

    def _look(self) -> None:
        searches = self._library.searches()
        self.query_one(Saved).show(searches)
        self._say_keys()
        self.run_worker(partial(self._count, searches), thread=True, exclusive=True, group="counts")

    def _count(self, searches: dict[str, str]) -> None:
        for name, query in searches.items():
            if self._closed:
                return
            try:
                view = self._library.view(query, paths=self._paths)
                try:
                    self.post_message(self.CountedOne(name, view.count()))
                finally:
                    view.close()
            except NutgrafError as error:
                self.app.call_from_thread(self._say, str(error))
                return

    def on_searches_screen_counted_one(self, message: CountedOne) -> None:
        """Show a count."""
        saved = self.query_one(Saved)
        saved.counts[message.name] = message.count
        saved.refresh()

    def _say(self, words: str) -> None:
        self.query(Words).last().say(words)

    def _say_keys(self) -> None:
        save = f"s save “{drawing.fit(self._present, 20)}”   " if self._present else ""
        use = "Enter filter   " if self.query_one(Saved).searches else ""
        delete = "D delete   " if use else ""
        self._say(f"{use}{save}{delete}Esc close")

    def _keep_it(self) -> bool:
        """Whether a question was open; any key but y answers no."""
        asked, self._deleting = self._deleting is not None, None
        if asked:
            self._say_keys()
        return asked

    def action_leave(self) -> None:
        """Close, or keep what was to be deleted."""
        if not self._keep_it():
            self.dismiss()

    def action_step(self, by: int) -> None:
        """Another one."""
        self._keep_it()
        self.query_one(Saved).step(by)

    def action_choose(self) -> None:
        """Filter by the one under the cursor."""
        name = self.query_one(Saved).current
        if not self._keep_it() and name is not None:
            from nutgraf.library.suggest import value

            self.dismiss(f"@{value(name)} ")

    def on_pick_list_picked(self) -> None:
        """A click filters."""
        self.action_choose()

    def action_save(self) -> None:
        """Keep the present filter under a name."""
        self._keep_it()
        if self._present:
            self.app.push_screen(PromptScreen(f"Save “{self._present}” as"), self._save)

    def _save(self, name: str | None) -> None:
        name = " ".join((name or "").replace('"', " ").lstrip("@").split())
        if name:
            self._keep(name, self._present)

    def action_delete(self) -> None:
        """Ask whether to delete the one under the cursor."""
        self._deleting = self.query_one(Saved).current
        if self._deleting is not None:
            self._say(f"Delete @{self._deleting}? y deletes it, Esc keeps it")

    def action_confirm(self) -> None:
        """Delete what was asked about."""
        name, self._deleting = self._deleting, None
        if name is not None:
            self._keep(name, None)

    def _keep(self, name: str, query: str | None) -> None:
        try:
            self._library.save_search(name, query)
        except NutgrafError as error:
            self._say(str(error))
        else:
            self._look()
