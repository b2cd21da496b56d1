"""The people of a view: a line each, with their columns' heading above."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from nutgraf.digest.people import Named
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.sparkline import Months, bars
from nutgraf.tui.widgets.bar import Bar
from nutgraf.tui.widgets.lensview import Lead, LensView
from nutgraf.tui.words import wording

_GAP = 2
_COUNTS = (("docs", 5), ("named", 6), ("quoted", 6))
"""Columns of numbers and their cells."""

_ROOMY = 64
"""From so many cells there is a column of how often a person is named; below, only documents and quotes."""

_MOST_BARS = 24

_SCALE = 13
"""Cells of the words over the bars, which say what months they are."""


class Columns(NamedTuple):
    """Cells of each column; 0 where there is no room for it."""

    name: int
    role: int
    named: int
    bars: int

    @classmethod
    def of(cls, width: int, months: Months | None) -> Columns:
        """Of a line of so many cells."""
        named = _COUNTS[1][1] + _GAP if width >= _ROOMY else 0
        most = 12 if width < 90 else _MOST_BARS
        cells = len(months.counts((), most)) if months and width >= 48 else 0
        cells = max(cells, _SCALE) if cells else 0
        left = width - (_COUNTS[0][1] + _COUNTS[2][1] + 2 * _GAP + named) - (cells + _GAP if cells else 0)
        name = max(8, min(28, left * 9 // 20 if left >= 32 else left))
        return cls(name, max(0, left - name - _GAP) if left >= 32 else 0, named, cells)


class PeopleList(LensView):
    """People, one under the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self.people: Sequence[Named] = ()
        self.months: Months | None = None
        self.most = 1
        """Documents of the highest bar, of months."""

    def show(self, people: Sequence[Named], months: Months | None) -> None:
        """Take other people; the cursor stays on its person."""
        before = self.current
        self.people, self.months = people, months
        self.most = self._most()
        name = before.name if before and self.cursor else ""
        at = next((place for place, each in enumerate(people) if each.name == name), 0) if name else 0
        self.changed(at, keep=bool(at))

    def _most(self) -> int:
        if self.months is None:
            return 1
        cells = Columns.of(self.room - 2, self.months).bars
        return max(
            (max(self.months.counts(_dates(each), cells), default=1) for each in self.people[:50]), default=1
        )

    @property
    def count(self) -> int:
        """How many people there are."""
        return len(self.people)

    @property
    def current(self) -> Named | None:
        """The person under the cursor."""
        return self.people[self.cursor] if 0 <= self.cursor < len(self.people) else None

    @property
    def cited(self) -> Lead | None:
        """Name and role, with the last document that names them."""
        each = self.current
        return Lead(each.last, (), named(each)) if each else None

    def lines_of(self, item: int) -> range:
        """One line."""
        return range(item, item + 1)

    def item_at(self, y: int) -> int:
        """The same number."""
        return y if 0 <= y < len(self.people) else -1

    def on_resize(self) -> None:
        """Other columns, and perhaps longer months."""
        self.most = self._most()

    def key(self, y: int) -> Hashable:
        """A line is drawn once for a width and a place of the cursor."""
        return (y, self.ground(y)) if self.people else None

    def words(self, y: int, width: int) -> Line:
        """Name, role, numbers, bars."""
        each, columns = self.people[y], Columns.of(width, self.months)
        line = [Run(drawing.pad(clean_line(each.name), columns.name), "name")]
        if columns.role:
            line.append(Run("  " + drawing.pad(clean_line(each.role), columns.role), "dim"))
        numbers = [each.documents, *([each.mentions] if columns.named else []), each.quotes]
        for number, (_, cells) in zip(numbers, _columns(columns), strict=True):
            shown = wording.number(number) if number else ""
            line += [Run(" " * _GAP), Run(drawing.pad(shown, cells, right=True))]
        if columns.bars and self.months:
            counts = self.months.counts(_dates(each), columns.bars)
            line += [Run("  "), Run(bars(counts, self.most), "dim")]
        return line


def named(person: Named) -> str:
    """``Marta Quill, harbour master``."""
    return ", ".join(filter(None, (person.name, person.role)))


class PeopleHeading(Bar):
    """What the columns are, and the scale of the bars."""

    def __init__(self, people: PeopleList) -> None:
        super().__init__()
        self._people = people

    def line(self, y: int, width: int) -> Iterable[Run]:
        """One quiet line over the list."""
        people = self._people
        if not people.people:
            return []
        columns = Columns.of(width - 3, people.months)
        text = "  " + drawing.pad("Name", columns.name)
        if columns.role:
            text += "  " + drawing.pad("Role", columns.role)
        for name, cells in _columns(columns):
            text += "  " + drawing.pad(name, cells, right=True)
        if columns.bars and people.months:
            text += "  " + people.months.short_words()
        return [Run(drawing.fit(text, width), "heading")]


def _columns(columns: Columns) -> Sequence[tuple[str, int]]:
    return _COUNTS if columns.named else (_COUNTS[0], _COUNTS[2])


def _dates(each: Named) -> list[str]:
    return [source.date for source in each.sources]
