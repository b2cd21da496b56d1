"""The list of documents: a line-API view over rows fetched as they come into sight."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region
from textual.message import Message

from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.asking.glances import Glances
from nutgraf.tui.asking.rows import Rows
from nutgraf.tui.drawing import Run, docrow, noticed
from nutgraf.tui.keys import bindings
from nutgraf.tui.selection import Selection
from nutgraf.tui.widgets.lines import LineView
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import Row
    from nutgraf.tui.asking.answers import Matcher

_REST = 0.05
"""Seconds in which rows come into sight that are asked about together."""


class DocumentList(LineView):
    """Documents in the order of the view, one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("list")

    class Moved(Message):
        """The cursor stands on another document, or the rows are others."""

        def __init__(self, row: Row | None) -> None:
            super().__init__()
            self.row = row

    class Chosen(Message):
        """The document under the cursor was clicked again."""

    class Picked(Message):
        """The document under the cursor was clicked with Ctrl."""

    class Looked(Message):
        """Rows came into sight of which more is to be shown than the list knows."""

        def __init__(self, rows: list[Row]) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self, columns: tuple[str, ...]) -> None:
        super().__init__()
        self._glances = Glances()
        self._asking = False
        """Whether what is wanted of rows in sight is soon asked for."""
        self._chosen = columns
        self.rows: Rows | None = None
        self.cursor = 0
        self.counted = False
        """Whether the number of rows is the last word."""
        self.matcher: Matcher | None = None
        self.selection = Selection()
        """The documents that are marked to be worked on."""
        self._columns = (-1, -1), docrow.columns(0, 0)
        """The columns, and the size that they are for."""
        self._last_wanted = False
        """Whether the last row was asked for before it was known which it is."""
        self.notice: tuple[str, ...] = ("Opening the library …",)
        """What to say, and what to do next, while there are no rows."""

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self.rows.total if self.rows else 0

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.rows and self.total else None

    @property
    def _shape(self) -> docrow.Columns:
        outer = (
            self.room,
            self.outer_size.height,
        )  # `size` takes Textual long, and this is asked with every line
        if self._columns[0] != outer:
            self._columns = outer, docrow.columns(self.room, self.size.height, self._chosen)
        return self._columns[1]

    @property
    def _height(self) -> int:
        return self._shape.lines

    def show(self, rows: Rows, cursor: int = 0, matcher: Matcher | None = None) -> None:
        """Take other rows, with the cursor at a position; its row stays where it is on the screen."""
        shift = cursor - self.cursor
        self.rows, self.matcher, self.counted = rows, matcher, False
        self._last_wanted = False
        self._strips.clear()
        self.cursor = max(0, min(cursor, rows.total - 1))
        self._measure()
        self.scroll_to(y=self.scroll_offset.y + shift * self._height if self.cursor else 0, animate=False)
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Moved(self.current))

    def say(self, *notice: str) -> None:
        """What to draw where there are no rows."""
        self.notice = notice
        if not self.total:
            self.refresh()

    def grow(self, total: int) -> None:
        """Learn how many rows there are."""
        if self.rows and self.rows.total != total:
            self.rows.total = total
            self.cursor = max(0, min(self.cursor, total - 1))
            self._measure()
            if self._last_wanted and self.counted:
                self.go(total - 1)

    def go(self, position: int) -> None:
        """Put the cursor on a position, as near as there is one."""
        self._last_wanted = False
        position = max(0, min(position, self.total - 1))
        if position == self.cursor or not self.total:
            return
        before, self.cursor = self.cursor, position
        self.refresh(*map(self._place, (before, position)))
        self._keep_in_sight()
        self.post_message(self.Moved(self.current))

    def page(self) -> int:
        """Rows that are in sight together."""
        return max(1, self.size.height // self._height)

    def step(self, by: int) -> None:
        """Move the cursor by so many rows."""
        self.go(self.cursor + by)

    def to_end(self, *, last: bool) -> None:
        """Move the cursor to the first or the last row; to the last also once it is known which that is."""
        self.go(self.total - 1 if last else 0)
        self._last_wanted = last and not self.counted

    def redraw_current(self) -> None:
        """Draw the row under the cursor anew."""
        self.refresh(self._place(self.cursor))

    def _place(self, position: int) -> Region:
        """Where a row stands in what is in sight."""
        height = self._height
        return Region(0, position * height - self.scroll_offset.y, self.room, height)

    def _measure(self) -> None:
        self.set_height(self.total * self._height if self.total else max(1, self.size.height))

    def _keep_in_sight(self) -> None:
        top, size = self.cursor * self._height, self.size.height
        if not size:
            return  # not laid out yet: on_resize does it
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False)
        elif top + self._height > self.scroll_offset.y + size:
            self.scroll_to(y=top + self._height - size, animate=False)

    def on_resize(self) -> None:
        """Another width may mean another number of lines a row."""
        self._measure()
        self._keep_in_sight()
        self.refresh()

    def on_focus(self) -> None:
        """The cursor is drawn stronger."""
        self.redraw_current()

    def on_blur(self) -> None:
        """The cursor is drawn fainter."""
        self.redraw_current()

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; on the row under the cursor it opens."""
        position = (event.y + self.scroll_offset.y) // self._height
        if position >= self.total:
            return
        if event.ctrl:
            self.post_message(self.Picked())
        elif position == self.cursor:
            self.post_message(self.Chosen())
        self.go(position)

    def ground(self, y: int) -> str:
        """The row under the cursor has a ground of its own."""
        if not self.total or y // self._height != self.cursor:
            return ""
        return "cursor" if self.has_focus else "cursor-quiet"

    def key(self, y: int) -> Hashable:
        """A row's line hangs on the row, on the cursor, and on whether the row above has its date."""
        position, part = divmod(y, self._height)
        row = self.rows[position] if self.rows and self.total else None
        if row is None:
            return None
        marked = row.id in self.selection if row.id and self.selection else False
        dated, glance = self._date(row, position), self._glance(row)
        return row, position == self.cursor and self.ground(y), part, marked, dated, glance

    def line(self, y: int, width: int) -> Iterable[Run]:
        """One line of a row, or of the notice."""
        if not self.total:
            return self._notice(y, width)
        position, part = divmod(y, self._height)
        row = self.rows[position] if self.rows else None
        if row is None or not row.id:
            word = clean_line(self.rows.fault if self.rows and row is None else "") or "no longer there"
            return [Run("    "), Run(drawing.fit(word, width - 4), "dim")] if part == 0 else []
        here = position == self.cursor
        style = "title" if here else "dim" if row.read else ""
        matches = self.matcher(clean_line(row.title)) if self.matcher else ()
        dated, glance = self._date(row, position), self._glance(row)
        drawn = docrow.draw(row, self._shape, dated, style, matches, glance)[part]
        return [*(self._signs(row, here) if part == 0 else [Run(" " * docrow.SIGNS)]), *drawn]

    def told(self, x: int, y: int) -> str:
        """The whole title, the exact date with where it is from, and what the signs mean."""
        position = (y + self.scroll_offset.y) // self._height
        row = self.rows[position] if self.rows and 0 <= position < self.total else None
        if row is None or not row.id:
            return ""
        date = wording.day(row.date, inferred=row.inferred, time=True)
        origin = wording.provenance(row.date_source, guessed=row.guessed)
        signs = ["read" if row.read else "not yet read", *(["starred"] if row.starred else [])]
        signs += ["with tags or a note"] if row.annotated else []
        signs += ["marked"] if row.id in self.selection else []
        dated = f"{date}, {origin}" if origin else date
        return f"{clean_line(row.title)}\n{dated}\n{', '.join(signs)}"

    def learn(self, found: Mapping[str, docrow.Glance]) -> None:
        """Take what was asked for with :class:`Looked`."""
        self._glances.learn(found)
        self.refresh()

    def look_again(self) -> None:
        """More documents are analysed by now."""
        if self._glances.ask_again():
            self.refresh()

    def _glance(self, row: Row) -> docrow.Glance:
        shape = self._shape
        if not (shape.speaker or shape.figures or shape.quotes):
            return docrow.NOTHING
        found = self._glances.of(row)
        if self._glances.wanted and not self._asking:
            self._asking = True
            self.set_timer(_REST, self._ask)
        return found

    def _ask(self) -> None:
        self._asking = False
        self.post_message(self.Looked(self._glances.take_wanted()))

    def _notice(self, y: int, width: int) -> list[Run]:
        lines = noticed.lines(self.notice, width - 4)
        at = y - max(0, min(2, self.size.height - len(lines)))
        return [Run("  "), *lines[at]] if 0 <= at < len(lines) else []

    def _signs(self, row: Row, here: bool) -> list[Run]:
        cursor = (">" if self.has_focus else "›") if here else " "
        marked = self.selection and row.id in self.selection
        unread, star = " " if row.read else "●", Run("* " if row.starred else "  ", "warn")
        if row.annotated and not marked:  # the check mark stands over it while one works with marks
            return [Run(cursor, "accent"), Run("+", "dim"), Run(unread, "accent"), star]
        return [Run(f"{cursor}{'✓' if marked else ' '}{unread}", "accent"), star]

    def _date(self, row: Row, position: int) -> tuple[str, str]:
        """What the date's column shows: nothing where the row above has the same; the first in sight has none
        above it.
        """
        now, shape = wording.today(), self._shape
        dated = docrow.date(row, shape, now)
        if self.rows and position * self._height > self.scroll_offset.y:
            above = self.rows[position - 1]
            if above is not None and docrow.date(above, shape, now) == dated:
                return "", ""
        return dated
