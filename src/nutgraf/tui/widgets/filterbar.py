"""The filter: one line to type in, and under it what is wrong with a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Run
from nutgraf.tui.keys import bindings
from nutgraf.tui.widgets.bar import Bar

if TYPE_CHECKING:
    from nutgraf.library import Fault


class LineInput(Input):
    """An input without a frame; what is pasted is cleaned."""

    DEFAULT_CSS = """
    LineInput, LineInput:focus {
        height: 1;
        border: none;
        padding: 0;
        background: $paper;
        background-tint: transparent;
        width: 1fr;
    }
    """

    virtual_size = Reactive(Size(0, 0))
    """A longer text moves nothing on the screen: without Textual's new layout."""

    def on_mount(self) -> None:
        """A cursor that stands still: nothing moves by itself."""
        self.cursor_blink = False

    def put(self, character: str) -> None:
        """Put a character in, in the place of what is selected."""
        self.replace(character, *self.selection)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(clean_line(event.text))


class FilterInput(LineInput):
    """Where the words of the filter are typed."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("filter")

    def watch_value(self) -> None:
        """Tell the screen itself: handed up from part to part, a letter would wait for every part's paint."""
        self.screen.post_message(FilterBar.Changed())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Said already."""
        event.stop()


class _Sign(Bar):
    DEFAULT_CSS = "_Sign { width: 3; }"

    def line(self, y: int, width: int) -> Iterable[Run]:
        return [Run(" / ", "accent")]


class _Faults(Bar):
    DEFAULT_CSS = "_Faults { display: none; } _Faults.-shown { display: block; }"

    def __init__(self) -> None:
        super().__init__()
        self.faults: Sequence[Fault] = ()

    def line(self, y: int, width: int) -> Iterable[Run]:
        if not self.faults:
            return []
        fault = self.faults[0]
        words = f"^ {clean_line(fault.message)}"
        at = max(0, min(3 + fault.column, width - len(words)))
        return [Run(" " * at), Run(drawing.fit(words, width - at), "warn")]


class _Line(Vertical):
    BLANK = True  # covered by what stands in it


class FilterBar(Vertical):
    """Hidden while there is no filter."""

    BLANK = True

    DEFAULT_CSS = """
    FilterBar {
        height: auto;
        display: none;
        &.-shown { display: block; }
        & > #filter-line { height: 1; layout: horizontal; }
    }
    """

    class Changed(Message):
        """Other words stand in the filter."""

    def compose(self) -> ComposeResult:
        """Sign and input, faults below."""
        with _Line(id="filter-line"):
            yield _Sign()
            yield FilterInput(id="filter", select_on_focus=False)
        yield _Faults()

    @property
    def value(self) -> str:
        """The words in the filter."""
        return self.input.value

    @property
    def input(self) -> FilterInput:
        """Where the words are typed."""
        return self.query_one(FilterInput)

    def begin(self) -> None:
        """Show the line and type."""
        self.add_class("-shown")
        self.screen.set_focus(self.input, scroll_visible=False)
        self.input.cursor_position = len(self.input.value)

    def end(self) -> None:
        """Typing is over; the line stays only where it holds words."""
        self.set_class(bool(self.input.value.strip()), "-shown")

    def fill(self, query: str) -> None:
        """Put words into the line without asking for their results."""
        self.input.value = query
        self.end()

    def point_at(self, faults: Sequence[Fault]) -> None:
        """Show what is wrong, under the word."""
        line = self.query_one(_Faults)
        if line.faults != faults:
            line.faults = faults
            line.set_class(bool(faults), "-shown")
            line.refresh()
