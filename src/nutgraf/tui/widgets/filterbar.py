"""The filter: one line to type in, and under it what a word may become or what is wrong with it."""

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
from nutgraf.tui.drawing import Run
from nutgraf.tui.keys import bindings
from nutgraf.tui.widgets.bar import Bar
from nutgraf.tui.widgets.under import Under

if TYPE_CHECKING:
    from nutgraf.library import Fault
    from nutgraf.library.suggest import Suggestion


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

    def __init__(self) -> None:
        super().__init__()
        self._base = ""
        """The words for which suggestions were offered."""
        self._chosen: str | None = None
        """The words with the suggestion that Tab took last."""
        self._awaited = ("", 0)
        """The words at which Tab was pressed before there were suggestions to take, and which way."""

    def compose(self) -> ComposeResult:
        """Sign and input, suggestions or faults below."""
        with _Line(id="filter-line"):
            yield _Sign()
            yield FilterInput(id="filter", select_on_focus=False)
        yield Under()

    @property
    def value(self) -> str:
        """The words in the filter."""
        return self.input.value

    @property
    def input(self) -> FilterInput:
        """Where the words are typed."""
        return self.query_one(FilterInput)

    @property
    def under(self) -> Under:
        """The line below."""
        return self.query_one(Under)

    def begin(self) -> None:
        """Show the line and type; the line below keeps its place for as long as that lasts."""
        self.add_class("-shown")
        self.under.add_class("-shown")
        self.screen.set_focus(self.input, scroll_visible=False)
        self.input.cursor_position = len(self.input.value)

    def end(self) -> None:
        """Typing is over; the line stays only where it holds words."""
        self.set_class(bool(self.input.value.strip()), "-shown")
        self._forget()
        self.under.set_class(bool(self.under.faults), "-shown")

    def fill(self, query: str) -> None:
        """Put words into the line without asking for their results."""
        self.input.value = query
        self.end()

    def point_at(self, faults: Sequence[Fault]) -> None:
        """Show what is wrong, under the word."""
        if self.under.faults != faults:
            self.under.faults = faults
            self.under.set_class(bool(faults) or self.input.has_focus, "-shown")
            self.under.refresh()

    def offer(self, query: str, suggestions: Sequence[Suggestion]) -> None:
        """Show what may stand there, if these are still the words."""
        if query != self.value or self.screen.focused is not self.input:
            return
        self._base, self.under.offered, self.under.taken = query, suggestions, -1
        self.under.refresh()
        (words, by), self._awaited = self._awaited, ("", 0)
        if by and words == query and suggestions:
            self.take(by)

    def take(self, by: int) -> bool:
        """Put the next suggestion (the one before where ``by`` is -1) in the place of the word; False if
        there is none, nor one on its way.
        """
        under = self.under
        if not under.offered:
            self._awaited = (self.value, by) if self._base != self.value else ("", 0)
            return bool(self._awaited[1])
        under.taken = (max(under.taken, 0 if by < 0 else -1) + by) % len(under.offered)
        each = under.offered[under.taken]
        self._chosen = self._base[: each.start] + each.text + self._base[each.end :]
        self.input.value = self._chosen
        self.input.cursor_position = each.start + len(each.text)
        under.refresh()
        return True

    def _forget(self) -> None:
        self.under.offered, self.under.taken = (), -1
        self._chosen, self._base = None, "\0"
        self.under.refresh()

    def choosing(self) -> bool:
        """Whether the words are those of a suggestion that Tab took of several: these stay then."""
        if self.value == self._chosen and len(self.under.offered) > 1:
            return True
        self._forget()
        return False
