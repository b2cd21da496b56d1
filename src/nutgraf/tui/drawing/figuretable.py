"""Figures as a table: value, what it counts, where and as of when. Pure; knows widths but no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from nutgraf.analysis.around import around
from nutgraf.document import Span
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.layers import Layer, marked, runs, styled
from nutgraf.tui.drawing.wrap import Wrapped
from nutgraf.tui.words.wording import bounded, short_day

if TYPE_CHECKING:
    from nutgraf.analysis.figures import Row
    from nutgraf.analysis.model import Analysis

Matcher = Callable[[str], Iterable[Span]]

_APART = 2
"""Blanks between two columns."""

_MOST_VALUE = 24
_ASIDE = 6
"""A value so many cells longer than most does not widen the column of all."""

_LINES = 2
"""Of what a figure counts."""

_WIDE = 48
"""From so many cells beside the value, where and when stand at the right edge."""


def table(
    rows: Sequence[Row], width: int, analysis: Analysis, day: str, matcher: Matcher | None
) -> list[tuple[tuple[Span, ...], tuple[Line, ...]]]:
    """For each row, and for each under it, the places of its figures and its lines in so many cells.

    ``day`` is the document's: figures of that day need not say so. What ``matcher`` finds is marked.
    """
    every = [
        (row, level) for top in rows for row, level in [(top, None), *((each, top) for each in top.under)]
    ]
    column = _value_column([_value(row) for row, _ in every], width)
    made = []
    for row, level in every:
        words, style = _words(row, level, analysis)
        beside = words, style, _setting(row, level, words, day)
        lines = _lines(_value(row), beside, column, 2 if level else 0, width, matcher)
        made.append((tuple(figure.span for figure in row.figures), tuple(lines)))
    return made


def _value(row: Row) -> str:
    return bounded(clean_line(row.value))


def _value_column(values: Sequence[str], width: int) -> int:
    """Cells of the values: the widest, unless a few much longer ones would push all others aside."""
    most = max(8, min(_MOST_VALUE, width * 3 // 7))
    widths = sorted(cells for value in values if (cells := drawing.width(value)) <= most)
    if not widths:
        return 0
    usual = widths[(len(widths) - 1) * 3 // 4]
    return widths[-1] if widths[-1] - usual <= _ASIDE else usual


def _words(row: Row, level: Row | None, analysis: Analysis) -> tuple[str, str]:
    """What is counted, and its style. A change under its level says only what that has not said; a figure
    whose concept is not known shows the words around it.
    """
    words = clean_line(row.what)
    if level:
        return ("" if row.what == level.what else words), "dim"
    return (words, "") if words else (clean_line(around(analysis, row.figures[0].span)), "dim")


def _setting(row: Row, level: Row | None, words: str, day: str) -> str:
    """Where and as of when, as far as neither ``words`` nor the ``level`` nor the document's own day say."""
    place, when = row.place or "", row.as_of or ""
    if (level and row.place == level.place) or place.casefold() in words.casefold():
        place = ""
    if when == day or (level and row.as_of == level.as_of):
        when = ""
    return ", ".join(filter(None, (clean_line(place), when and short_day(when))))


def _lines(
    value: str, beside: tuple[str, str, str], column: int, indent: int, width: int, matcher: Matcher | None
) -> list[Line]:
    """A value at the right of its column and what stands beside it.

    A value too long for the column pushes that on where all fits on one line, else down to the next.
    """
    words, style, setting = beside
    taken, lead = drawing.width(value), column + _APART + indent
    lines: list[Line] = []
    if taken > column:
        whole = taken + sum(_APART + drawing.width(each) for each in (words, setting) if each)
        if whole > width:
            lines.append(drawing.crop(marked(value, "value", matcher), width))
            value, lead = "", column + _APART
        else:
            lead = taken + _APART
    first = [Run(" " * (max(column, taken) - taken))] if value and column > taken else []
    if value:
        first += marked(value, "value", matcher)
    room = max(8, width - lead)
    for piece in _beside(words, style, setting, room, matcher):
        lines.append([*first, Run(" " * (lead - drawing.length(first))), *piece])
        first = []
    return lines or [first]


def _beside(words: str, style: str, setting: str, room: int, matcher: Matcher | None) -> list[list[Run]]:
    """``words`` on :data:`_LINES` lines, and ``setting`` where it fits; none where there is neither."""
    aside = marked(setting, "dim", matcher)
    if not words:
        return [drawing.crop(aside, room)] if setting else []
    wrapped = Wrapped(words, room)
    ends = [*wrapped.ends[: _LINES - 1], len(words)]
    layer = Layer("match", matcher(words) if matcher else ())
    lines = [
        drawing.crop(styled(runs(words, start, end, (layer,)), style), room)
        for start, end in zip(wrapped.starts, ends, strict=False)
    ]
    if not setting:
        return lines
    if room - drawing.length(lines[-1]) >= drawing.width(setting) + _APART:
        if room >= _WIDE:
            lines[-1] = drawing.spread(lines[-1], aside, room)
        else:
            lines[-1] = [*lines[-1], Run(" " * _APART), *aside]
    elif len(lines) < _LINES:
        lines.append(drawing.crop(aside, room))
    return lines
