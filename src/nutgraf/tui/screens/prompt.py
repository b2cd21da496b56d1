"""One line to type in, over the main screen: tags, a note, a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Run
from nutgraf.tui.widgets.bar import Bar
from nutgraf.tui.widgets.filterbar import LineInput


class Words(Bar):
    """A line of text."""

    def __init__(self, style: str) -> None:
        super().__init__()
        self._style_name = style
        self.words = ""

    def say(self, words: str) -> None:
        """Show other words."""
        self.words = clean_line(words)
        self.refresh()

    def line(self, y: int, width: int) -> Iterable[Run]:
        """As much of them as there is room for."""
        return [Run(drawing.fit(self.words, width), self._style_name)]


class PromptScreen(ModalScreen[str]):
    """Gives the line as it stands at Enter, or nothing at Esc.

    ``choices``: what a piece of the line (pieces are parted by commas) may be; Tab completes the last one.
    """

    DEFAULT_CSS = """
    PromptScreen {
        align-horizontal: center;
        background: $paper 60%;
        & > Vertical {
            width: 80; max-width: 100%; height: auto; max-height: 100%;
            margin: 2 0; padding: 0 2; border: solid $rule; background: $paper;
        }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False, priority=True),
        Binding("enter", "keep", show=False, priority=True),
        Binding("tab", "complete", show=False, priority=True),
    ]

    def __init__(self, title: str, value: str = "", choices: Sequence[str] = ()) -> None:
        super().__init__()
        self._heading, self._value, self._choices = title, value, choices

    def compose(self) -> ComposeResult:
        """What is asked, the line, and what may stand in it."""
        with Vertical():
            yield Words("title")
            yield LineInput(self._value, select_on_focus=False)
            yield Words("dim")

    def on_mount(self) -> None:
        """Ask."""
        self.query(Words).first().say(self._heading)
        self._suggest(self._value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Other choices with every letter."""
        self._suggest(event.value)

    def _suggest(self, value: str) -> None:
        found = self._found(value)
        keys = "Enter keeps it, Esc leaves all as it was"
        self.query(Words).last().say(f"Tab: {'  '.join(found[:8])}" if found else keys)

    def _found(self, value: str) -> list[str]:
        *before, last = (piece.strip().casefold() for piece in value.split(","))
        return [
            choice
            for choice in self._choices
            if choice.casefold() not in before
            and choice.casefold() != last
            and choice.casefold().startswith(last)
        ]

    def action_complete(self) -> None:
        """The first choice in the place of the last piece."""
        line = self.query_one(LineInput)
        if found := self._found(line.value):
            before, comma, _ = line.value.rpartition(",")
            line.value = f"{before}{comma} {found[0]}" if comma else found[0]
            line.cursor_position = len(line.value)

    def action_keep(self) -> None:
        """Give the line."""
        self.dismiss(self.query_one(LineInput).value)
