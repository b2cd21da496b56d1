"""The palette: every action, found by typing a part of its name."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from nutgraf.actions import MOVE, Action
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.keys import keymap
from nutgraf.tui.widgets.filterbar import LineInput
from nutgraf.tui.widgets.picklist import PickList

_TITLE = 22


class Choices(PickList, can_focus=False):
    """The actions that match, one under the cursor."""

    NOTHING = "No action has these words."

    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[Action, ...] = ()

    @property
    def count(self) -> int:
        """How many match."""
        return len(self.found)

    def look_for(self, words: str) -> None:
        """Keep the actions that have all the words."""
        wanted = words.casefold().split()
        choices = (
            each
            for each in keymap(self).actions
            if each.group != MOVE and "filter" not in each.where and each.name != "palette"
        )
        self.found = tuple(each for each in choices if _has(each, wanted))
        self.changed(0)

    def choice(self, y: int, width: int) -> tuple[Line, Line]:
        """Title and what it does; key."""
        each = self.found[y]
        left = [Run(drawing.pad(each.title, _TITLE)), Run(each.help, "dim")]
        return left, [Run(f" {keymap(self).shown(each.name)} ", "accent")]


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
