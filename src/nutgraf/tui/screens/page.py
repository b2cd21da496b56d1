"""A page of lines over the main screen, closed by q or Esc."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.keys import bindings, bound_to
from nutgraf.tui.widgets.lines import LineView


class Lines(LineView):
    """Lines made anew for each width."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("facts", only_moves=True),
        Binding("space", "page_down", show=False),
        Binding("b", "page_up", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[Line] = ()

    def on_resize(self) -> None:
        """Lay out for another width."""
        self.lay_out()

    def lay_out(self) -> None:
        """Take the page as it is by now."""
        page = self.screen
        assert isinstance(page, PageScreen)
        self._lines = page.lines(self.room)
        self.set_height(max(1, len(self._lines)))
        self.refresh()

    def line(self, y: int, width: int) -> Iterable[Run]:
        """One of them."""
        return self._lines[y] if y < len(self._lines) else []


class PageScreen(Screen[None]):
    """Subclasses say what the lines are."""

    DEFAULT_CSS = """
    PageScreen { background: $paper; }
    PageScreen Lines { height: 1fr; padding: 0 2; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape,enter", "app.pop_screen", show=False),
        *bound_to("app.pop_screen", "quit", "go_back", "help", "skipped"),
    ]

    def compose(self) -> ComposeResult:
        """The lines alone."""
        yield Lines()

    def lines(self, width: int) -> Sequence[Line]:
        """The page laid out in so many cells."""
        raise NotImplementedError
