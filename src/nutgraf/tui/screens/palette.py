"""The palette: every action, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from nutgraf.actions import ACTIONS, MOVE, Action, shown
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Run
from nutgraf.tui.widgets.filterbar import LineInput
from nutgraf.tui.widgets.lines import LineView

_TITLE = 22


class Choices(LineView, can_focus=False):
    """The actions that match, one under the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[Action, ...] = ()
        self.cursor = 0

    def look_for(self, words: str) -> None:
        """Keep the actions that have all the words."""
        wanted = words.casefold().split()
        choices = (
            each
            for each in ACTIONS
            if each.group != MOVE and "filter" not in each.where and each.name != "palette"
        )
        self.found = tuple(each for each in choices if _has(each, wanted))
        self.cursor = 0
        self.set_height(max(1, len(self.found)))
        self.scroll_to(y=0, animate=False)
        self.refresh()

    def step(self, by: int) -> None:
        """Move the cursor."""
        self.cursor = max(0, min(self.cursor + by, len(self.found) - 1))
        if self.cursor < self.scroll_offset.y:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.cursor >= self.scroll_offset.y + self.size.height:
            self.scroll_to(y=self.cursor - self.size.height + 1, animate=False)
        self.refresh()

    def on_resize(self) -> None:
        """The scrollable height does not hang on the width."""
        self.set_height(max(1, len(self.found)))

    def ground(self, y: int) -> str:
        """The one under the cursor."""
        return "cursor" if self.found and y == self.cursor else ""

    def line(self, y: int, width: int) -> Iterable[Run]:
        """Title, what it does, key."""
        if not self.found:
            return [Run("  No action has these words.", "dim")]
        each = self.found[y]
        sign = Run("> " if y == self.cursor else "  ", "accent")
        left = [sign, Run(drawing.pad(each.title, _TITLE)), Run(each.help, "dim")]
        return drawing.spread(left, [Run(f" {shown(each.keys[0])} ", "accent")], width)


class PaletteScreen(ModalScreen[str]):
    """Gives the name of the action chosen, or nothing."""

    DEFAULT_CSS = """
    PaletteScreen {
        align-horizontal: center;
        background: $paper 60%;
        & > Vertical {
            width: 78; max-width: 100%; height: 20; max-height: 100%;
            margin: 2 0; border: solid $rule; background: $paper;
        }
        & LineInput { margin: 0 2; }
        & Choices { width: 1fr; height: 1fr; margin: 1 1 0 0; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False, priority=True),
        Binding("down,ctrl+n", "step(1)", show=False, priority=True),
        Binding("up,ctrl+p", "step(-1)", show=False, priority=True),
        Binding("enter", "choose", show=False, priority=True),
    ]

    def compose(self) -> ComposeResult:
        """What is typed, and what matches."""
        with Vertical():
            yield LineInput(placeholder="What would you like to do?", select_on_focus=False)
            yield Choices()

    def on_mount(self) -> None:
        """All actions to begin with."""
        self.query_one(Choices).look_for("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Fewer with every letter."""
        self.query_one(Choices).look_for(event.value)

    def action_step(self, by: int) -> None:
        """Another choice."""
        self.query_one(Choices).step(by)

    def action_choose(self) -> None:
        """The one under the cursor."""
        choices = self.query_one(Choices)
        if choices.found:
            self.dismiss(choices.found[choices.cursor].name)


def _has(each: Action, wanted: list[str]) -> bool:
    text = f"{each.title} {each.help} {each.name}".casefold()
    return all(word in text for word in wanted)
