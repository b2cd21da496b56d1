"""How a document stands in a list: columns for a width, a row as one line or two. Pure; knows no widget.

All rows of a list have the same columns, whatever stands in them, so that nothing jumps while it scrolls.
In a tall list that is not wide a row takes two lines, so that most titles stand whole.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from nutgraf.document import Span
from nutgraf.text import clean_line
from nutgraf.tui import drawing, wording
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.layers import Layer, runs, styled
from nutgraf.tui.wrap import Wrapped

if TYPE_CHECKING:
    from nutgraf.library import Row

SIGNS = 5
"""Cells at the left: the cursor, unread, the star, and blanks."""

_GAP = 2
_TALL = 16
"""From so many lines a narrow list spends two on a row."""

_ONE_LINE = 76
"""From so many cells one line holds a title, however tall the list is."""

_PLACES = 64
_SPEAKERS = 110
_QUOTES = 140
"""From so many cells a row of one line also has where it is from; who speaks and how many figures; how many
quotes."""

_BELOW = 16
"""Most cells of the place on a row's second line."""


class Glance(NamedTuple):
    """What an analysis adds to a row."""

    speaker: str
    """Who speaks first; "" if nobody is named."""

    figures: int
    quotes: int


NOTHING = Glance("", 0, 0)


class Columns(NamedTuple):
    """Cells of each column; 0 where there is none."""

    lines: int
    """1 or 2."""

    form: wording.Form
    """Of the date."""

    title: int
    place: int = 0
    speaker: int = 0
    figures: int = 0
    quotes: int = 0


def columns(width: int, height: int) -> Columns:
    """The columns of a list of so many cells and lines."""
    if height >= _TALL and width < _ONE_LINE:
        return Columns(2, "stacked", max(1, width - SIGNS - wording.CELLS["stacked"] - _GAP - 1))
    form: wording.Form = "short" if width < _PLACES else "plain" if width < _QUOTES else "full"
    place = 0 if width < _PLACES else 14 if width < _QUOTES else 24
    speaker, figures = (18 if width < _QUOTES else 22, 10) if width >= _SPEAKERS else (0, 0)
    quotes = 9 if width >= _QUOTES else 0
    taken = sum(cells + _GAP for cells in (wording.CELLS[form], place, speaker, figures, quotes) if cells)
    return Columns(1, form, max(1, width - SIGNS - taken - 1), place, speaker, figures, quotes)


def date(row: Row, shape: Columns, now: dt.date) -> tuple[str, str]:
    """What the date's column shows."""
    return wording.listed(row.date, now, shape.form, inferred=row.inferred)


def draw(
    row: Row,
    shape: Columns,
    dated: tuple[str, str],
    style: str,
    matches: Iterable[Span] = (),
    glance: Glance = NOTHING,
) -> list[Line]:
    """The lines of a row without its signs: a date ("" where the row above has it), the title in a style with
    the filter's words marked, and what else has a column.
    """
    title = clean_line(row.title) or "untitled"
    layer = Layer("match", matches)
    if shape.lines == 2:
        return _stacked(row, title, shape, dated, style, layer)
    end = [
        *_cell(glance.speaker, shape.speaker, "name"),
        *_cell(_many(glance.figures, "figure"), shape.figures, "dim", right=True),
        *_cell(_many(glance.quotes, "quote"), shape.quotes, "dim", right=True),
        *_cell(_source(row, shape.place), shape.place, "dim"),
    ]
    while end and not end[-1].text.strip():
        end.pop()  # a title may stand in columns that are empty
    free = shape.title + shape.place + shape.speaker + shape.figures + shape.quotes
    free += _GAP * sum(map(bool, (shape.place, shape.speaker, shape.figures, shape.quotes)))
    room = free if not end else shape.title
    words = drawing.crop(_styled(title, 0, len(title), layer, style), room)
    gap = [Run(" " * (room - drawing.length(words)))] if end else []
    return [[*_date(dated[0], shape), *words, *gap, *end]]


def _stacked(
    row: Row, title: str, shape: Columns, dated: tuple[str, str], style: str, layer: Layer
) -> list[Line]:
    wrapped = Wrapped(title, shape.title)
    first = _styled(title, wrapped.starts[0], wrapped.ends[0], layer, style)
    rest = _styled(title, wrapped.starts[1], len(title), layer, style) if len(wrapped) > 1 else []
    source = _source(row, min(_BELOW, shape.title // 2))
    below = drawing.spread(rest, [Run(source, "dim")], shape.title) if rest and source else rest
    if source and not rest:
        below = [Run(source, "dim")]
    below = drawing.crop(below, shape.title)
    return [[*_date(dated[0], shape), *first], [*_date(dated[1], shape), *below]]


def _date(words: str, shape: Columns) -> list[Run]:
    return [Run(drawing.pad(words, wording.CELLS[shape.form], right=True) + " " * _GAP, "dim")]


def _styled(title: str, start: int, end: int, layer: Layer, style: str) -> list[Run]:
    return styled(runs(title, start, end, (layer,)), style)


def _cell(words: str, cells: int, style: str, *, right: bool = False) -> list[Run]:
    """A column and the blanks before it."""
    return [Run(" " * _GAP), Run(drawing.pad(words, cells, right=right), style)] if cells else []


def _many(count: int, noun: str) -> str:
    return wording.counted(count, noun) if count else ""


def _source(row: Row, cells: int) -> str:
    """Place and agency, where that is too long the town alone, or the agency."""
    place, agency = clean_line(row.place), clean_line(row.agency)
    whole = ", ".join(part for part in (place, agency) if part)
    return whole if drawing.width(whole) <= cells else drawing.fit(place.split(",")[0] or agency, cells)
