"""All themes: each is shown on the screen behind as the cursor comes to it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.themes import NAMES
from nutgraf.tui.widgets.picklist import PickList


class ThemeNames(PickList):
    """A line a theme."""

    def __init__(self, before: str) -> None:
        super().__init__()
        self.cursor = NAMES.index(before)
        self._before = before

    @property
    def count(self) -> int:
        """How many there are."""
        return len(NAMES)

    @property
    def current(self) -> str:
        """The name under the cursor."""
        return NAMES[self.cursor]

    def choice(self, y: int, width: int) -> tuple[Line, Line]:
        """Its name, and what kind it is."""
        name = NAMES[y]
        theme = self.app.available_themes[name]
        kind = "16 colours" if theme.ansi else "dark" if theme.dark else "light"
        return [Run(name, "title" if name == self._before else "")], [Run(f" {kind} ", "dim")]


class ThemesScreen(ModalScreen[None]):
    """Leaves the theme chosen, or the one there was before."""

    DEFAULT_CSS = """
    ThemesScreen {
        align: right middle;
        background: $paper 0%;
        & > Vertical {
            width: 44; max-width: 100%; height: 24; max-height: 90%;
            padding: 0 1; border: solid $rule; border-title-color: $quiet; background: $paper;
        }
        & ThemeNames { width: 1fr; height: 1fr; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left", "leave", show=False),
        Binding("down,j", "step(1)", show=False),
        Binding("up,k", "step(-1)", show=False),
        Binding("end,G", "step(999)", show=False),
        Binding("home,g", "step(-999)", show=False),
        Binding("enter,l", "dismiss", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The names alone."""
        self._before = self.app.theme
        with Vertical() as box:
            box.border_title = "Themes"
            yield ThemeNames(self._before)

    def on_mount(self) -> None:
        """The theme there is in sight."""
        self._names.call_after_refresh(self._names.step, 0)

    @property
    def _names(self) -> ThemeNames:
        return self.query_one(ThemeNames)

    def action_step(self, by: int) -> None:
        """Another theme, shown at once."""
        self._names.step(by)
        self.app.theme = self._names.current

    def on_pick_list_picked(self) -> None:
        """A click shows; Enter or another click outside keeps."""
        self.app.theme = self._names.current

    def action_leave(self) -> None:
        """Back to the theme there was before."""
        self.app.theme = self._before
        self.dismiss()
