"""The text of a document in a reading column: wrapped once for a width, drawn line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from nutgraf.document import Document, Span
from nutgraf.text import clean_line
from nutgraf.tui import drawing, wording
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.keys import bindings
from nutgraf.tui.layers import Layer, runs
from nutgraf.tui.widgets.lines import LineView
from nutgraf.tui.wrap import Wrapped, beginning

if TYPE_CHECKING:
    from nutgraf.library import Row

COLUMN = 84
"""Most cells of a line of text; beyond that the column is centred."""

_MARGIN = 3
"""Cells at the left: the bar that marks the summary, and a blank at each side."""


class TextView(LineView):
    """A document with its heading; summary, matches and the place jumped to are marked."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("text")

    def __init__(self) -> None:
        super().__init__()
        self._row: Row | None = None
        self.document: Document | None = None
        self._wrapped: Wrapped | None = None
        self._heading: list[Line] = []
        self._summary = Layer("mark")
        self._matches = Layer("match")
        self._target = Layer("target")
        self._sought: Span | None = None
        """The place to be brought into sight as soon as there is a layout."""
        self._aside = Layer("dim")
        self._start = 0
        self.notice: tuple[str, ...] = ()

    @property
    def shown_id(self) -> str | None:
        """The id of the document whose text is shown."""
        return self._row.id if self._row and self.document else None

    @property
    def marked(self) -> bool:
        """Whether a place jumped to is marked."""
        return len(self._target) > 0

    @property
    def at_end(self) -> bool:
        """Whether the last line is in sight."""
        return self.scroll_offset.y + self.size.height >= self.virtual_size.height

    def page(self) -> int:
        """Lines to go over for a page: two stay in sight."""
        return max(1, self.size.height - 2)

    @property
    def column(self) -> int:
        """Cells of a line of text; 0 while there is no room for any."""
        return self._column if self.display and self.room > 0 else 0

    @property
    def _column(self) -> int:
        return max(1, min(COLUMN, self.room - _MARGIN - 2))

    def say(self, row: Row | None, *notice: str) -> None:
        """Show a heading at once, with a word where the text will come or why it does not."""
        self._row, self.document, self.notice = row, None, notice
        self._target = Layer("target")
        self._lay_out()
        self.scroll_to(y=0, animate=False)

    def show(self, row: Row, document: Document, matches: Layer, wrapped: Wrapped | None) -> None:
        """Show a document from its beginning, already cut into lines if ``wrapped`` has the width for it."""
        self._row, self.document, self.notice = row, document, ()
        self._summary, self._matches, self._target = Layer("mark"), matches, Layer("target")
        body = document.body
        self._start = beginning(document)
        self._aside = Layer("dim", (Span(0, body.start), Span(body.end, len(document.text))))
        self._lay_out(wrapped)
        self.scroll_to(y=0, animate=False)

    def mark_matches(self, matches: Layer) -> None:
        """Mark other words."""
        self._matches = matches
        self.refresh()

    def mark_summary(self, spans: Iterable[Span]) -> None:
        """Mark the sentences of the summary."""
        self._summary = Layer("mark", spans)
        self.refresh()

    def jump(self, spans: Sequence[Span]) -> None:
        """Bring a place into sight and mark it; no spans take the mark away."""
        self._target, self._sought = Layer("target", spans), spans[0] if spans else None
        self._bring_into_sight()
        self.refresh()

    def _bring_into_sight(self) -> None:
        if self._sought is None or self._wrapped is None:
            return  # not laid out yet: on_resize does it
        first = self._line_of(self._sought.start)
        last = self._line_of(max(self._sought.start, self._sought.end - 1))
        top, size = self.scroll_offset.y, self.size.height
        if first < top + 1 or last > top + size - 2:
            self.scroll_to(y=max(0, first - size // 3), animate=False)
        self._sought = None

    def _line_of(self, offset: int) -> int:
        if self._wrapped is None or offset < self._start:
            return 0
        return len(self._heading) + self._wrapped.line_of(offset)

    def _lay_out(self, wrapped: Wrapped | None = None) -> None:
        column = self._column
        self._heading = self._make_heading(column) if self.room > 0 else []
        text = self.document.text if self.document else ""
        if wrapped and wrapped.width == column:
            self._wrapped = wrapped
        else:
            self._wrapped = Wrapped(text, column, self._start) if text and self.room > 0 else None
        lines = len(self._heading) + (len(self._wrapped) + 1 if self._wrapped else len(self.notice))
        self.set_height(max(1, lines))
        self.refresh()

    def _make_heading(self, column: int) -> list[Line]:
        row = self._row
        if row is None:
            return [[]]
        title = clean_line(row.title)
        wrapped = Wrapped(title, column)
        lines: list[Line] = [[]]
        lines += [[Run(title[a:b], "title")] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)]
        meta = self._meta(row)
        wrapped = Wrapped(meta, column)
        lines += [[Run(meta[a:b], "dim")] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)]
        lines += [[Run("! " + drawing.fit(clean_line(words), column - 2), "warn")] for words in row.warnings]
        return [*lines, []]

    def _meta(self, row: Row) -> str:
        """When, where and by whom; a byline that the text shows is not repeated."""
        date = wording.day(row.date, inferred=row.inferred, time=True)
        origin = wording.provenance(row.date_source, guessed=row.guessed)
        parts = [f"{date}, {origin}" if origin else date, clean_line(row.place), clean_line(row.agency)]
        if self.document and self.document.byline not in self.document.text[: self.document.body.start]:
            parts.append(clean_line(self.document.byline))
        return " · ".join(part for part in parts if part)

    def on_resize(self) -> None:
        """Wrap anew for another width, keeping the place."""
        if self._wrapped and self._wrapped.width == self._column:
            return
        top = self.scroll_offset.y - len(self._heading)
        offset = self._wrapped.starts[min(top, len(self._wrapped) - 1)] if self._wrapped and top > 0 else -1
        self._lay_out()
        if offset >= 0:
            self.scroll_to(y=self._line_of(offset), animate=False)
        self._bring_into_sight()

    def line(self, y: int, width: int) -> Iterable[Run]:
        """A line of the heading, of the text, or of the notice."""
        indent = " " * (max(0, width - _MARGIN - 2 - self._column) // 2)
        at = y - len(self._heading)
        if at < 0:
            return [Run(indent + " " * _MARGIN), *self._heading[y]]
        if self._wrapped is None:
            return [Run(indent + " " * _MARGIN), Run(self.notice[at], "dim")] if at < len(self.notice) else []
        if at >= len(self._wrapped):
            return []
        start, end = self._wrapped.starts[at], self._wrapped.ends[at]
        layers = (self._aside, self._summary, self._matches, self._target)
        return [Run(indent), self._sign(start, end), *runs(self._wrapped.text, start, end, layers)]

    def _sign(self, start: int, end: int) -> Run:
        if self._target.touches(start, end):
            return Run(" > ", "accent")
        return Run(" ▎ ", "bar") if self._summary.touches(start, end) else Run("   ")
