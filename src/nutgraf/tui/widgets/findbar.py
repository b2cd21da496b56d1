"""The line in which one looks for words in the text: a sign, the words, and how many places there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Run
from nutgraf.tui.keys import bindings
from nutgraf.tui.widgets.bar import Bar
from nutgraf.tui.widgets.filterbar import LineInput


class FindInput(LineInput):
    """Where the words are typed."""

    DEFAULT_CSS = "FindInput, FindInput:focus { background: $bar-ground; }"

    BINDINGS: ClassVar[list[BindingType]] = bindings("find")

    def watch_value(self) -> None:
        """Tell the screen with every letter."""
        self.screen.post_message(FindBar.Changed())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Said already."""
        event.stop()


class _Words(Bar):
    """Words at the right end of the line."""

    DEFAULT_CSS = "_Words { width: 3; background: $bar-ground; }"

    def __init__(self, words: str = "", style: str = "dim") -> None:
        super().__init__()
        self._words, self._style_name = words, style

    def say(self, words: str) -> None:
        """Show other words, in as many cells as they take."""
        words = clean_line(words)
        if words != self._words:
            self._words = words
            self.styles.width = drawing.width(words) + 2
            self.refresh()

    def line(self, y: int, width: int) -> Iterable[Run]:
        return [Run(drawing.fit(f" {self._words} ", width), self._style_name)]


class FindBar(Horizontal):
    """Hidden while nothing is looked for."""

    BLANK = True  # covered by what stands in it

    DEFAULT_CSS = """
    FindBar { height: 1; display: none; &.-shown { display: block; } }
    """

    class Changed(Message):
        """Other words stand in the line."""

    def compose(self) -> ComposeResult:
        """Sign, input, count."""
        yield _Words("/", "accent")
        yield FindInput(id="find", select_on_focus=False)
        yield _Words()

    @property
    def input(self) -> FindInput:
        """Where the words are typed."""
        return self.query_one(FindInput)

    @property
    def words(self) -> str:
        """The words in the line."""
        return self.input.value

    def begin(self) -> None:
        """Show an empty line and type."""
        self.input.value = ""
        self.say("")
        self.add_class("-shown")
        self.screen.set_focus(self.input, scroll_visible=False)

    def end(self) -> None:
        """Hide the line."""
        self.remove_class("-shown")

    def say(self, count: str) -> None:
        """How many places there are, and which of them is shown."""
        self.query(_Words).last().say(count)
