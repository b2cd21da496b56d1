"""The figures of a document as a table: value, what it counts, where, as of when.

Everything from a document is cleaned here; what comes out holds no control character but newline.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nutgraf.cli.wrapping import cells, hang, pad, wrap
from nutgraf.text import clean_line

if TYPE_CHECKING:
    from nutgraf.analysis.figures import Row
    from nutgraf.analysis.model import Analysis

_WIDEST = (24, 60, 24, 10)
"""Characters of the columns at most, where there is room; a value that is longer has a line of its own."""

_LEAST = 16
"""Characters left to what is counted, at least."""


@dataclass(frozen=True, slots=True)
class _Cells:
    """A row of the table."""

    value: str
    what: str
    where: str
    day: str


def figure_lines(analysis: Analysis, width: int | None) -> Iterator[str]:
    """A row a fact, most important first, what belongs to a level under it; no wider than ``width`` cells."""
    yield from columns(_rows(analysis), width)


def spoken_lines(analysis: Analysis, width: int | None) -> Iterator[str]:
    """The same for listening: a fact a line, signs in words."""
    for row in _rows(analysis):
        sign = next((sign for sign in _SAID if row.value.startswith(sign)), "")
        value = _SAID.get(sign, "") + row.value.removeprefix(sign)
        words = ", ".join(filter(None, (row.where, row.day)))
        yield from hang(
            "- ", f"{value}{f' {row.what}' if row.what else ''}{f', {words}' if words else ''}", width
        )


_SAID = {"> ": "more than ", "< ": "less than ", "~ ": "about ", "+": "up ", "-": "down "}
"""The signs before a value."""


def _rows(analysis: Analysis) -> list[_Cells]:
    from nutgraf.analysis.figures import table

    return [each for row in table(analysis.figures, analysis.text) for each in _cells(analysis, row)]


def columns(rows: Sequence[_Cells], width: int | None) -> Iterator[str]:
    """Rows with their columns in line, those that are empty left out."""
    if not rows:
        return
    value, what, where, day = (
        min(max((cells(text) for text in column if cells(text) <= most), default=0), most)
        for column, most in zip(zip(*map(_texts, rows), strict=True), _WIDEST, strict=True)
    )
    if width is not None:
        used = value + (2 + where if where else 0) + (2 + day if day else 0) + 2
        what = max(min(what, width - used), _LEAST)
    for row in rows:
        shown = row.value
        if cells(shown) > value:
            yield from wrap(shown, width)
            shown = ""
        pieces = wrap(row.what, max(what, _LEAST))
        places = wrap(row.where, where) if where and row.where else []
        for number in range(max(len(pieces), len(places))):
            piece = pieces[number] if number < len(pieces) else ""
            place = places[number] if number < len(places) else ""
            line = f"{pad('' if number else shown, value, right=True)}  {pad(piece, what)}"
            line += (f"  {pad(place, where)}" if where else "") + (
                f"  {row.day}" if day and not number else ""
            )
            if line.strip():
                yield line.rstrip()


def _texts(row: _Cells) -> tuple[str, str, str, str]:
    return row.value, row.what, row.where, row.day


def _cells(analysis: Analysis, row: Row) -> Iterator[_Cells]:
    from nutgraf.analysis.around import around

    times = f" ({len(row.figures)}×)" if len(row.figures) > 1 else ""
    what = row.what or around(analysis, row.figures[0].span)
    yield _cell(row, what + times)
    for each in row.under:
        yield _cell(
            replace(
                each,
                place=None if each.place == row.place else each.place,
                as_of=None if each.as_of == row.as_of else each.as_of,
            ),
            "" if each.what == row.what else each.what,
        )


def _cell(row: Row, what: str) -> _Cells:
    return _Cells(*(clean_line(text, 1000) for text in (row.value, what, row.place or "", row.as_of or "")))
