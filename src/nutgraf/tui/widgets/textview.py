"""The text of a document in a reading column: wrapped once for a width, drawn line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from nutgraf.document import Document, Span
from nutgraf.tui.drawing import Line, Run, crop, heading, length, noticed, ruler
from nutgraf.tui.drawing.gist import Facts
from nutgraf.tui.drawing.heading import Head
from nutgraf.tui.drawing.layers import Layer, runs
from nutgraf.tui.drawing.prose import Prose
from nutgraf.tui.drawing.wrap import Wrapped
from nutgraf.tui.keys import bindings, keymap
from nutgraf.tui.widgets.lines import LineView
from nutgraf.tui.words import meanings, wording

if TYPE_CHECKING:
    from nutgraf.library import Row
    from nutgraf.library.changes import Kept

COLUMN = 84
"""Most cells of a line of text; beyond that the column is centred."""

MARGIN = 3
"""Cells at the left: the bar that marks the summary, and a blank at each side."""

LONG = 300_000
"""From so many characters a text is wrapped for another width in a thread."""


class TextView(LineView):
    """A document with its heading; summary, matches and the place jumped to are marked."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("found"), *bindings("text")]

    DEFAULT_CSS = "TextView { scrollbar-size-vertical: 0; }"

    class Led(Message):
        """A sentence of the summary over the text was clicked."""

        def __init__(self, place: Span) -> None:
            super().__init__()
            self.place = place

    class Rewrap(Message):
        """A long text is to be wrapped for another width."""

        def __init__(self, wrapped: Wrapped, width: int) -> None:
            super().__init__()
            self.wrapped, self.width = wrapped, width

    def __init__(self) -> None:
        super().__init__()
        self._row: Row | None = None
        self.document: Document | None = None
        self._kept: Kept | None = None
        self._wrapped: Wrapped | None = None
        self._heads: list[Head] = []
        self._summary: tuple[Span, ...] = ()
        self._layers = {name: Layer(style) for name, style in _STYLES.items()}
        self._ruler = ruler.Ruler()
        self._sought: Span | None = None
        """The place to be brought into sight as soon as there is a layout."""
        self._resumed = -1
        """The offset to be at the top as soon as there is a layout; -1 is none."""
        self._places: dict[str, int] = {}
        """The offset at the top, by document, where one was when another document came."""
        self._dragging = False
        self.notice: tuple[str, ...] = ()

    @property
    def shown_id(self) -> str | None:
        """The id of the document whose text is shown."""
        return self._row.id if self._row and self.document else None

    @property
    def marked(self) -> bool:
        """Whether a place jumped to is marked."""
        return len(self._layers["target"]) > 0

    @property
    def matches(self) -> Layer:
        """Where the words of the filter stand."""
        return self._layers["matches"]

    @property
    def at_end(self) -> bool:
        """Whether the last line is in sight."""
        return self.scroll_offset.y + self.size.height >= self.virtual_size.height

    @property
    def place(self) -> int:
        """The offset at the top of what is in sight; -1 while that is the heading."""
        at = self.scroll_offset.y - len(self._heads)
        if self._wrapped is None or at < 0 or not self.scroll_offset.y:
            return -1
        return self._wrapped.starts[min(at, len(self._wrapped) - 1)]

    @property
    def spot(self) -> int:
        """The same for :meth:`go_to`, which comes back to it at any width: in the heading how many of its
        lines are left, negative.
        """
        at = round(self.scroll_offset.y) - len(self._heads)
        if self._wrapped is None or at < 0:
            return min(at, -1)
        return self._wrapped.starts[min(at, len(self._wrapped) - 1)]

    def page(self) -> int:
        """Lines to go over for a page: two stay in sight."""
        return max(1, self.size.height - 2)

    @property
    def column(self) -> int:
        """Cells of a line of text; out of sight those that it will have when it is opened."""
        if self.display and self.room > 0:
            return self._column
        share = 65 if self.screen.has_class("-medium") else 100  # in hundredths, as nutgraf.tcss has it
        return self._column_of(self.screen.size.width * share // 100)

    @property
    def _column(self) -> int:
        return self._column_of(self.room)

    @staticmethod
    def _column_of(room: int) -> int:
        return max(1, min(COLUMN, room - MARGIN - ruler.CELLS))

    def say(self, row: Row | None, *notice: str) -> None:
        """Show a heading at once, with a word where the text will come or why it does not."""
        self._leave()
        self._row, self.document, self.notice, self._wrapped = row, None, notice, None
        self._kept = None
        self._lay_out()
        self.scroll_to(y=0, animate=False)

    def show(self, row: Row, document: Document, matches: Layer, made: Prose, kept: Kept | None) -> None:
        """Show a document, with what the reader has ``kept`` of it, where one left it, else from its
        beginning.
        """
        self._leave()
        self._row, self.document, self._kept, self.notice = row, document, kept, ()
        self._wrapped, body = made.wrapped, document.body
        self._layers["aside"] = Layer("dim", (Span(0, body.start), Span(body.end, len(document.text))))
        self._layers["headings"] = Layer("title", made.headings)
        self.mark_matches(matches)
        self._lay_out()
        self.scroll_to(y=0, animate=False)
        self._resume(self._places.get(row.id, -1))
        self.on_resize()

    def show_kept(self, kept: Kept | None) -> None:
        """Other tags, another note."""
        if kept != self._kept:
            self._kept = kept
            self._lay_out_again()

    def _leave(self) -> None:
        """Keep the place for when one comes back, and take all marks away."""
        if self._row and self.document:
            self._places[self._row.id] = self.place
        for name in ("summary", "figures", "quotes", "found", "target"):
            self._mark(name)
        self._summary, self._sought, self._resumed = (), None, -1

    def _mark(self, name: str, spans: Iterable[Span] = ()) -> None:
        layer = self._layers[name] = Layer(_STYLES[name], spans)
        self._ruler.put(name, layer.starts)
        self.refresh()

    def mark_matches(self, matches: Layer) -> None:
        """Mark other words of the filter."""
        before, self._layers["matches"] = self.matches, matches
        self._ruler.put("matches", matches.starts)
        if len(before) != len(matches):
            self._lay_out_again()
        self.refresh()

    def mark_found(self, spans: Iterable[Span]) -> None:
        """Mark the words looked for in this text."""
        self._mark("found", spans)

    def mark_facts(self, facts: Facts) -> None:
        """Mark the sentences of the summary, and where figures and quotes are."""
        self._mark("summary", (sentence.span for sentence in facts.summary))
        self._mark("figures", (figure.span for figure in facts.analysis.figures))
        self._mark("quotes", (span for quote in facts.analysis.quotes for span in quote.content))
        self._summary = tuple(sentence.span for sentence in facts.summary)
        if self._alone:
            self._lay_out_again()

    @property
    def _alone(self) -> bool:
        """Whether no panel shows the summary: then it stands over the text."""
        zoomed = self.screen.has_class("-zoomed") and self.has_class("-alone")
        return zoomed or self.screen.has_class("-focus")

    def jump(self, spans: Sequence[Span]) -> None:
        """Bring a place into sight and mark it; no spans take the mark away."""
        self._mark("target", spans)
        self._sought = spans[0] if spans else None
        self._bring_into_sight()

    def go_to(self, spot: int) -> None:
        """Bring the line of an offset to the top; a negative one is so many lines above the text."""
        self.scroll_to(y=self._line_of(spot) if spot >= 0 else max(0, len(self._heads) + spot), animate=False)

    def in_sight(self, span: Span) -> bool:
        """Whether the beginning of a place is on the screen."""
        return 0 <= self._line_of(span.start) - self.scroll_offset.y < self.size.height

    def _bring_into_sight(self) -> None:
        if self._sought is None or self._wrapped is None or not self.size.height:
            return  # not laid out yet: on_resize does it
        first = self._line_of(self._sought.start)
        last = self._line_of(max(self._sought.start, self._sought.end - 1))
        top, size = self.scroll_offset.y, self.size.height
        if first < top + 1 or last > top + size - 2:
            self.scroll_to(y=max(0, first - size // 3), animate=False)
        self._sought = None

    def _resume(self, place: int) -> None:
        if place >= 0:
            self.go_to(place)
            self._resumed = -1 if self.size.height else place

    def _line_of(self, offset: int) -> int:
        if self._wrapped is None or not self._wrapped.starts or offset < self._wrapped.starts[0]:
            return 0
        return len(self._heads) + self._wrapped.line_of(offset)

    def _lay_out(self) -> None:
        """Make the heading, and say how high all is."""
        self._heads, lines = [], len(self._wrapped) + 1 if self._wrapped else len(self._noticed())
        if self.room > 0:
            column = self._column
            self._heads = heading.heading(
                self._row, self.document, column, kept=self._kept, found=self._matches_note()
            )
            if self._alone and self.document and len(self._heads) + lines > self.size.height:
                self._heads += heading.summary(self.document.text, self._summary, column)
        self._ruler.forget()
        self.set_height(max(1, len(self._heads) + lines))
        self.refresh()

    def _matches_note(self) -> str:
        """How often the filter's words stand here, and how to walk them."""
        if not len(self.matches):
            return ""
        walk = keymap(self).words("{find} {keep_find} walks them")
        return f"The filter's words {wording.times(len(self.matches))} in this text; {walk}"

    def _lay_out_again(self) -> None:
        """Lay out the same text anew, keeping the place."""
        place, target = self._resumed if self._resumed >= 0 else self.place, self._layers["target"]
        seen = [
            Span(start, start + 1) for start in target.starts[:1] if self.in_sight(Span(start, start + 1))
        ]
        self._lay_out()
        if place >= 0:
            self._resume(place)
        if seen and not self._sought:
            self._sought = seen[0]
        self._bring_into_sight()

    def on_resize(self) -> None:
        """Wrap anew for another width, keeping the place."""
        wrapped, column = self._wrapped, self._column
        if wrapped and wrapped.width != column and self.room > 0:
            if len(wrapped.text) >= LONG:
                self.post_message(self.Rewrap(wrapped, column))
            else:
                self.take(wrapped.again(column))
                return
        self._lay_out_again()

    def take(self, wrapped: Wrapped) -> None:
        """Show the same text in other lines, keeping the place; lines of another one are not taken."""
        if self._wrapped is None or wrapped.text is not self._wrapped.text:
            return
        place, self._wrapped = self.place, wrapped
        self._resumed = place if self._resumed < 0 else self._resumed
        self._lay_out_again()

    def _noticed(self) -> list[Line]:
        return noticed.lines(self.notice, self._column)

    def line(self, y: int, width: int) -> Iterable[Run]:
        """A line of the heading, of the text, or of the notice; the ruler where not all is in sight."""
        indent = " " * (max(0, width - MARGIN - ruler.CELLS - self._column) // 2)
        out, height, lines = self._content(y, indent), self.size.height, self.virtual_size.height
        row = y - self.scroll_offset.y
        if lines <= height or self._wrapped is None or not 0 <= row < height:
            return out
        out = crop(out, width - ruler.CELLS)
        out.append(Run(" " * (width - ruler.CELLS - length(out))))
        return out + self._ruler.row(row, height, lines, self.scroll_offset.y, self._line_of)

    def _content(self, y: int, indent: str) -> list[Run]:
        at = y - len(self._heads)
        if at < 0:
            head = self._heads[y]
            if head.own is None or self.document is None:
                return [Run(indent + " " * MARGIN), *head.line]
            start, end = head.own.start, head.own.end
            drawn = runs(self.document.text, start, end, [self._layers[name] for name in _OVER])
            title = [Run(run.text, f"title {run.style}") for run in drawn]
            return [Run(indent), self._sign(start, end), *title]
        if self._wrapped is None:
            lines = self._noticed()
            return [Run(indent + " " * MARGIN), *lines[at]] if at < len(lines) else []
        if at >= len(self._wrapped):
            return []
        start, end = self._wrapped.starts[at], self._wrapped.ends[at]
        hang = " " * self._wrapped.indents.get(at, 0)
        drawn = runs(self._wrapped.text, start, end, [self._layers[name] for name in _DRAWN])
        return [Run(indent), self._sign(start, end), Run(hang), *drawn]

    def _sign(self, start: int, end: int) -> Run:
        if self._layers["target"].touches(start, end):
            return Run(" » ", "accent")
        return Run(" ▎ ", "bar") if self._layers["summary"].touches(start, end) else Run("   ")

    def told(self, x: int, y: int) -> str:
        """What the signs at either side mean."""
        height, lines, top = self.size.height, self.virtual_size.height, self.scroll_offset.y
        if self._wrapped is None:
            return ""
        if x >= self.outer_size.width - ruler.CELLS and lines > height:
            sight = ruler.in_sight(y, height, lines, top)
            return meanings.ruler(self._ruler.kinds(y), in_sight=sight)
        at, left = y + top - len(self._heads), max(0, self.room - MARGIN - ruler.CELLS - self._column) // 2
        if not 0 <= at < len(self._wrapped) or not left <= x < left + MARGIN:
            return ""
        place = self._wrapped.starts[at], self._wrapped.ends[at]
        signs = [name for name in ("target", "summary") if self._layers[name].touches(*place)]
        return meanings.RULER[signs[0]] if signs else ""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """The ruler leads to a part of the text, a line of the summary to its place."""
        y = event.y + self.scroll_offset.y
        if event.x >= self.outer_size.width - ruler.CELLS and self.virtual_size.height > self.size.height:
            self._dragging = True
            self.capture_mouse()
            self._drag(event.y)
        elif y < len(self._heads) and (place := self._heads[y].place):
            self.post_message(self.Led(place))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse along the ruler."""
        if self._dragging:
            self._drag(event.y)

    def on_mouse_up(self) -> None:
        """Let go of the ruler."""
        if self._dragging:
            self._dragging = False
            self.release_mouse()

    def _drag(self, row: int) -> None:
        self.scroll_to(y=row * self.max_scroll_y // max(1, self.size.height - 1), animate=False)


_STYLES = {
    "aside": "dim",
    "headings": "title",
    "summary": "mark",
    "figures": "",
    "quotes": "",
    "matches": "match",
    "found": "found",
    "target": "target",
}
"""What is marked in a text, and how it is drawn there; figures and quotes are only in the ruler."""

_OVER = ("matches", "found", "target")
_DRAWN = ("aside", "headings", "summary", *_OVER)
