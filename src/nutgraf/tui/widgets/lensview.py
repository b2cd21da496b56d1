"""What lenses are drawn in: lines with a cursor that stands on items, each of one line or several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.message import Message

from nutgraf.document import Span
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.keys import bindings
from nutgraf.tui.widgets.lines import LineView

if TYPE_CHECKING:
    from nutgraf.digest.said import Said
    from nutgraf.digest.source import Source


class Lead(NamedTuple):
    """A place that a row of a lens leads to."""

    source: Source
    """The document: a row of the library."""

    spans: tuple[Span, ...] = ()
    """What is marked in its text, the first brought into sight; none: its beginning."""

    words: str | Said = ""
    """What stands there, to be copied with its source; "": the source alone."""


class LensView(LineView):
    """Lines with a cursor. Subclasses say how many items there are, and which lines are an item's."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("lens")

    BESIDE = False
    """Whether it stands beside another part: it shows its cursor only while it has the focus."""

    class Moved(Message):
        """The cursor stands on another item, or the items are others."""

        def __init__(self, view: LensView) -> None:
            super().__init__()
            self.view = view

    class Chosen(Message):
        """The item under the cursor was clicked again."""

        def __init__(self, view: LensView) -> None:
            super().__init__()
            self.view = view

    def __init__(self) -> None:
        super().__init__()
        self.cursor = 0
        self.notice: tuple[str, ...] = ()
        """What to say, and what to do next, where there are no items."""

    @property
    def count(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    def lines_of(self, item: int) -> range:
        """The lines of an item."""
        raise NotImplementedError

    def item_at(self, y: int) -> int:
        """The item that has a line, -1 where none has it."""
        raise NotImplementedError

    @property
    def lead(self) -> Lead | None:
        """Where the item under the cursor leads."""
        return None

    @property
    def cited(self) -> Lead | None:
        """What is copied of the item under the cursor: the place that it leads to."""
        return self.lead

    def say(self, *notice: str) -> None:
        """What to draw where there are no items."""
        if notice != self.notice:
            self.notice = notice
            if not self.count:
                self.changed(0)

    def changed(self, cursor: int, *, keep: bool = False) -> None:
        """There are other items; the cursor stands on this one, as near as there is one.

        ``keep``: on the same line of the screen as before.
        """
        keep = keep and self.scroll_offset.y > 0
        above = self._top() - self.scroll_offset.y
        self._strips.clear()
        self.cursor = max(0, min(cursor, self.count - 1))
        self.measure()
        self.scroll_to(y=max(0, self._top() - above) if keep else 0, animate=False)
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Moved(self))

    def measure(self) -> None:
        """Say how many lines there are."""
        last = self.lines_of(self.count - 1).stop if self.count else len(self.notice) + 2
        self.set_height(max(1, last))

    def _top(self) -> int:
        return self.lines_of(self.cursor).start if 0 <= self.cursor < self.count else 0

    def go(self, item: int) -> None:
        """Put the cursor on an item, as near as there is one."""
        item = max(0, min(item, self.count - 1))
        if item == self.cursor or not self.count:
            return
        before, self.cursor = self.cursor, item
        for each in (before, item):
            lines = self.lines_of(each)
            self.refresh_lines(lines.start, len(lines))
        self._keep_in_sight()
        self.post_message(self.Moved(self))

    def step(self, by: int) -> None:
        """Move the cursor by so many items."""
        self.go(self.cursor + by)

    def to_end(self, *, last: bool) -> None:
        """Move the cursor to the first or the last item."""
        self.go(self.count - 1 if last else 0)

    def page(self) -> int:
        """Items that are in sight together, about."""
        lines = max(1, self.virtual_size.height // max(1, self.count))
        return max(1, self.size.height // lines)

    def _keep_in_sight(self) -> None:
        if not self.size.height or not 0 <= self.cursor < self.count:
            return  # not laid out yet: on_resize does it
        lines = self.lines_of(self.cursor)
        top = 0 if self.cursor == 0 else lines.start  # what stands above the first item comes with it
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        elif lines.stop > self.scroll_offset.y + self.size.height:
            self.scroll_to(y=min(lines.start, lines.stop - self.size.height), animate=False)

    def on_resize(self) -> None:
        """Another width may mean other lines."""
        self.measure()
        self._keep_in_sight()
        self.refresh()

    def on_focus(self) -> None:
        """The cursor is drawn stronger."""
        self._redraw_cursor()

    def on_blur(self) -> None:
        """The cursor is drawn fainter."""
        self._redraw_cursor()

    def _redraw_cursor(self) -> None:
        if 0 <= self.cursor < self.count:
            lines = self.lines_of(self.cursor)
            self.refresh_lines(lines.start, len(lines))

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; on the item under the cursor it chooses."""
        item = self.item_at(event.y + self.scroll_offset.y)
        if item < 0:
            return
        if item == self.cursor:
            self.post_message(self.Chosen(self))
        self.go(item)

    def ground(self, y: int) -> str:
        """The item under the cursor has a ground of its own."""
        if not self.count or self.item_at(y) != self.cursor:
            return ""
        return "cursor" if self.has_focus else "" if self.BESIDE else "cursor-quiet"

    def line(self, y: int, width: int) -> Iterable[Run]:
        """What stands on a line, with a sign where the item under the cursor begins; or the notice."""
        if not self.count:
            return self._notice(y, width)
        item = self.item_at(y)
        begins = (
            item == self.cursor and y == self.lines_of(item).start and (self.has_focus or not self.BESIDE)
        )
        return [Run("> " if begins else "  ", "accent"), *self.words(y, width - 2)]

    def words(self, y: int, width: int) -> Line:
        """What stands on line ``y``, in so many cells."""
        raise NotImplementedError

    def _notice(self, y: int, width: int) -> list[Run]:
        at = y - 1
        if not 0 <= at < len(self.notice):
            return []
        return [Run("  "), Run(drawing.fit(self.notice[at], width - 2), "" if at == 0 else "dim")]


class Entry(NamedTuple):
    """A part of a page: an item the cursor stands on, where it leads anywhere, else a heading or a gap."""

    lines: Sequence[Line]
    lead: Lead | None = None


class LensPage(LensView):
    """A page of entries, laid out for a width by a subclass."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[Line, int]] = []
        """Each with the number of its item, -1 where it is no item's."""
        self._items: list[tuple[range, Lead]] = []
        self._width = -1

    def entries(self, width: int) -> Iterable[Entry]:
        """The page in so many cells, the two of the cursor at the left not among them."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Make the lines."""
        self._lines, self._items, self._width = [], [], self.room
        for lines, lead in self.entries(self.room - 3) if self.room > 3 else ():
            number = -1
            if lead is not None:
                number = len(self._items)
                self._items.append((range(len(self._lines), len(self._lines) + len(lines)), lead))
            self._lines += [(line, number) for line in lines]

    @property
    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    @property
    def lead(self) -> Lead | None:
        """Where the item under the cursor leads."""
        return self._items[self.cursor][1] if 0 <= self.cursor < len(self._items) else None

    def lines_of(self, item: int) -> range:
        """The lines of an item."""
        return self._items[item][0]

    def item_at(self, y: int) -> int:
        """The item that has a line, -1 where none has it."""
        return self._lines[y][1] if 0 <= y < len(self._lines) else -1

    def changed(self, cursor: int, *, keep: bool = False) -> None:
        """There is another page."""
        keep = keep and self.scroll_offset.y > 0
        above = self._top() - self.scroll_offset.y
        self.lay_out()
        super().changed(cursor)
        if keep:
            self.scroll_to(y=max(0, self._top() - above), animate=False)
            self._keep_in_sight()

    def measure(self) -> None:
        """Lay out for another width."""
        if self.room != self._width:
            self.lay_out()
        self.set_height(max(1, len(self._lines) or len(self.notice) + 2))

    def line(self, y: int, width: int) -> Iterable[Run]:
        """A page without an item may have words all the same."""
        if not self.count and self._lines:
            return [Run("  "), *self.words(y, width - 2)]
        return super().line(y, width)

    def words(self, y: int, width: int) -> Line:
        """What stands on a line."""
        return self._lines[y][0] if y < len(self._lines) else []
