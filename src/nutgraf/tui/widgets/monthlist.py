"""The parts of the Timeline lens: a bar a month, and what the month under the cursor holds."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import TYPE_CHECKING

from nutgraf.tui.drawing import Line, Run, timeline
from nutgraf.tui.drawing.timeline import Mark, Month
from nutgraf.tui.widgets.lensview import LensView
from nutgraf.tui.widgets.lines import LineView

if TYPE_CHECKING:
    from nutgraf.library import Row


class MonthList(LensView):
    """A histogram of months under their years, one month under the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: Sequence[Mark] = ()
        self._most = 0
        self._lines: list[int] = []
        """The lines that are months, the newest first."""

    def show(self, months: Iterable[tuple[str, int]], at: str | None) -> None:
        """Take others; the cursor stands on the month ``at`` (``YYYY-MM``, "") if it is among them."""
        self._marks = timeline.marks(months)
        self._most = timeline.most(self._marks)
        self._lines = [line for line, mark in enumerate(self._marks) if isinstance(mark, Month)]
        isos = [self._month(item).iso for item in range(len(self._lines))]
        self.changed(isos.index(at) if at in isos else 0, keep=at in isos)

    @property
    def count(self) -> int:
        """How many months there are."""
        return len(self._lines)

    @property
    def current(self) -> Month | None:
        """The month under the cursor."""
        return self._month(self.cursor) if 0 <= self.cursor < len(self._lines) else None

    def _month(self, item: int) -> Month:
        mark = self._marks[self._lines[item]]
        assert isinstance(mark, Month)
        return mark

    def lines_of(self, item: int) -> range:
        """One line."""
        return range(self._lines[item], self._lines[item] + 1)

    def item_at(self, y: int) -> int:
        """The month of a line, if it is one's."""
        is_month = 0 <= y < len(self._marks) and isinstance(self._marks[y], Month)
        return self._lines.index(y) if is_month else -1

    def key(self, y: int) -> Hashable:
        """A line is drawn once for a width and a place of the cursor."""
        return (y, self.ground(y)) if self._lines else None

    def words(self, y: int, width: int) -> Line:
        """A heading, a gap or a month."""
        here = bool(self._lines) and y == self._lines[self.cursor]
        return timeline.line(self._marks[y], self._most, width, here=here)


class TitleList(LineView, can_focus=False):
    """The newest documents of a month."""

    def __init__(self) -> None:
        super().__init__()
        self._month: Month | None = None
        self._rows: Sequence[Row] = ()
        self._lines: Sequence[Line] = ()

    def show(self, month: Month | None, rows: Sequence[Row]) -> None:
        """Take those of another month."""
        self._month, self._rows = month, rows
        self._lay_out()

    def on_resize(self) -> None:
        """Lay out for another size."""
        self._lay_out()

    def _lay_out(self) -> None:
        width, height = self.room - 2, self.size.height
        self._lines = []
        if self._month and width > 8:
            self._lines = timeline.titles(self._month, self._rows, width, height)
        self.set_height(max(1, len(self._lines)))
        self.refresh()

    def line(self, y: int, width: int) -> Iterable[Run]:
        """One of its lines."""
        return [Run(" "), *self._lines[y]] if y < len(self._lines) else []
