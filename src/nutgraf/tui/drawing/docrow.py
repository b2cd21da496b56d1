"""How a document stands in a list: columns for a width, a row as one line or two. Pure; knows no widget.

All rows of a list have the same columns, whatever stands in them, so that nothing jumps while it scrolls.
In a tall list that is not wide a row takes two lines, so that most titles stand whole.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from nutgraf.config.settings import COLUMNS
from nutgraf.document import Span
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.layers import Layer, runs, styled
from nutgraf.tui.drawing.wrap import Wrapped
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import Row

SIGNS = 5
"""Cells at the left: the cursor, marked or with tags or a note, unread, the star, a blank."""

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
    date: int = 0
    order: tuple[str, ...] = COLUMNS
    """Their names, from the left; in two lines date and place alone count, and keep where they are."""


def columns(width: int, height: int, chosen: tuple[str, ...] = COLUMNS) -> Columns:
    """The columns of a list of so many cells and lines: of those ``chosen`` the ones that have room."""
    if height >= _TALL and width < _ONE_LINE:
        cells = wording.CELLS["stacked"] if "date" in chosen else 0
        title = max(1, width - SIGNS - cells - (_GAP if cells else 0) - 1)
        return Columns(2, "stacked", title, _BELOW if "place" in chosen else 0, date=cells, order=chosen)
    form: wording.Form = "short" if width < _PLACES else "plain" if width < _QUOTES else "full"
    room = {
        "date": wording.CELLS[form],
        "place": 0 if width < _PLACES else 14 if width < _QUOTES else 24,
        "speaker": 0 if width < _SPEAKERS else 18 if width < _QUOTES else 22,
        "figures": 10 if width >= _SPEAKERS else 0,
        "quotes": 9 if width >= _QUOTES else 0,
    }
    room = {name: cells for name, cells in room.items() if name in chosen}
    taken = sum(cells + _GAP for cells in room.values() if cells)
    return Columns(1, form, max(1, width - SIGNS - taken - 1), order=chosen, **room)


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
    cells = {
        "date": _cell(dated[0], shape.date, "dim", right=True),
        "place": _cell(_source(row, shape.place), shape.place, "dim"),
        "speaker": _cell(glance.speaker, shape.speaker, "name"),
        "figures": _cell(_many(glance.figures, "figure"), shape.figures, "dim", right=True),
        "quotes": _cell(_many(glance.quotes, "quote"), shape.quotes, "dim", right=True),
    }
    at, gap = shape.order.index("title"), Run(" " * _GAP)
    before = [Run(cell.text + gap.text, cell.style) for name in shape.order[:at] for cell in cells[name]]
    end = [run for name in shape.order[at + 1 :] for cell in cells[name] for run in (gap, cell)]
    free = shape.title + drawing.length(end)
    while end and not end[-1].text.strip():
        end.pop()  # a title may stand in columns that are empty
    room = free if not end else shape.title
    words = drawing.crop(_styled(title, 0, len(title), layer, style), room)
    blanks = [Run(" " * (room - drawing.length(words)))] if end else []
    return [[*before, *words, *blanks, *end]]


def _stacked(
    row: Row, title: str, shape: Columns, dated: tuple[str, str], style: str, layer: Layer
) -> list[Line]:
    wrapped = Wrapped(title, shape.title)
    first = _styled(title, wrapped.starts[0], wrapped.ends[0], layer, style)
    rest = _styled(title, wrapped.starts[1], len(title), layer, style) if len(wrapped) > 1 else []
    source = _source(row, min(shape.place, shape.title // 2)) if shape.place else ""
    below = drawing.spread(rest, [Run(source, "dim")], shape.title) if rest and source else rest
    if source and not rest:
        below = [Run(source, "dim")]
    below = drawing.crop(below, shape.title)
    return [[*_date(dated[0], shape), *first], [*_date(dated[1], shape), *below]]


def _date(words: str, shape: Columns) -> list[Run]:
    return [Run(drawing.pad(words, shape.date, right=True) + " " * _GAP, "dim")] if shape.date else []


def _styled(title: str, start: int, end: int, layer: Layer, style: str) -> list[Run]:
    return styled(runs(title, start, end, (layer,)), style)


def _cell(words: str, cells: int, style: str, *, right: bool = False) -> list[Run]:
    """What stands in a column; nothing where there is none."""
    return [Run(drawing.pad(words, cells, right=right), style)] if cells else []


def _many(count: int, noun: str) -> str:
    return wording.counted(count, noun) if count else ""


def _source(row: Row, cells: int) -> str:
    """Place and agency, where that is too long the town alone, or the agency."""
    place, agency = clean_line(row.place), clean_line(row.agency)
    whole = ", ".join(part for part in (place, agency) if part)
    return whole if drawing.width(whole) <= cells else drawing.fit(place.split(",")[0] or agency, cells)
