"""The months of a view as rows: years as headings, gaps told. Pure; knows widths but no widget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.bars import bar
from nutgraf.tui.drawing.wrap import Wrapped
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import Row

_NAME = 10
"""Cells of the name of a month, "no date" the longest."""

_DAY = 4
"""Cells of the day before a title."""

_TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class Month:
    """The documents of a month."""

    iso: str
    """``YYYY-MM``; "" for those without a date."""

    count: int


@dataclass(frozen=True, slots=True)
class Year:
    """Stands above its months."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Gap:
    """So many months without a document."""

    months: int


Mark = Month | Year | Gap


def marks(months: Iterable[tuple[str, int]]) -> list[Mark]:
    """The rows of ``(YYYY-MM, documents)``, newest first, "" last: years, their months, the gaps between."""
    found: list[Mark] = []
    newer: Month | None = None
    known = [Month(*each) for each in months]
    years = Counter[str]()
    for each in known:
        years[each.iso[:4]] += each.count
    for each in known:
        if each.iso:
            gap = _number(newer) - _number(each) - 1 if newer else 0
            if gap:
                found.append(Gap(gap))
            if newer is None or newer.iso[:4] != each.iso[:4]:
                found.append(Year(each.iso[:4], years[each.iso[:4]]))
            newer = each
        found.append(each)
    return found


def _number(month: Month) -> int:
    """Months since the year 0."""
    return int(month.iso[:4]) * 12 + int(month.iso[5:7])


def most(rows: Sequence[Mark]) -> int:
    """Documents of the fullest month."""
    return max((row.count for row in rows if isinstance(row, Month)), default=0)


def line(row: Mark, most: int, width: int, *, here: bool = False) -> list[Run]:
    """A row in so many cells; ``most``: what fills them; ``here``: the cursor stands on it."""
    if isinstance(row, Year):
        return drawing.spread(
            [Run(row.name, "heading")], [Run(wording.number(row.count) + " ", "dim")], width
        )
    if isinstance(row, Gap):
        return [Run(f"  {wording.counted(row.months, 'month')} without", "dim")]
    name = f"  {wording.short_day(row.iso)[:3]}" if row.iso else "no date"
    digits = len(wording.number(most)) + 2
    return [
        Run(f"{name:<{_NAME}}"),
        Run(bar(row.count, most, max(1, width - _NAME - digits)), "bar" if here else "rule"),
        Run(f" {wording.number(row.count)}", "dim"),
    ]


def titles(month: Month, rows: Sequence[Row], width: int, height: int) -> list[Line]:
    """What a month holds, in so many cells and lines: its name, its newest documents, how many more."""
    many = wording.counted(month.count, "document")
    name = wording.short_day(month.iso) if month.iso else "No date"
    lines: list[Line] = [drawing.spread([Run(name, "title")], [Run(many, "dim")], width), []]
    shown, before = 0, ""
    for row in rows:
        day = row.date[8:10].lstrip("0") if row.date[:10] != before else ""
        before = row.date[:10]
        words = clean_line(row.title)
        wrapped = Wrapped(words, width - _DAY)
        pieces = [words[a:b] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)] or [""]
        if len(pieces) > _TITLE_LINES:
            pieces[_TITLE_LINES - 1 :] = [
                drawing.fit(words[wrapped.starts[_TITLE_LINES - 1] :], width - _DAY)
            ]
        if len(lines) + len(pieces) + (shown + 1 < month.count) > height:
            break
        lines += [
            [Run(f"{'' if number else day:>{_DAY - 2}}  ", "dim"), Run(piece, "dim" if row.read else "")]
            for number, piece in enumerate(pieces)
        ]
        shown += 1
    if shown and shown < month.count:
        lines.append([Run(f"{' ' * _DAY}{wording.number(month.count - shown)} more", "dim")])
    return lines
