"""Values over time as lines of runs: plotext draws, the reader's own lines show what it has drawn.

The widget of textual-plotext is not used: it colours by itself, in true colour, and is built anew with every
paint. Its plot, asked for without colour, is plain letters; here they get the reader's styles, so that
themes, ``NO_COLOR`` and 16 colours are as everywhere, and a line once drawn stays drawn. No text of a
document is ever given to plotext: labels are numbers and dates.

Imported when a chart is to be seen: nothing else needs plotext.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from textual_plotext import Plot

from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.following import Point, amount
from nutgraf.tui.words import wording

SIGNS = {"=": "•", ">": "▲", "<": "▼", "~": "○", "≠": "≠"}
"""How a value is marked: as the text says it, as a bound of it, or where documents say otherwise."""

MEANINGS = {">": "at least", "<": "at most", "~": "about", "≠": "sources differ"}
"""Signs that need a word."""

LEAST = (24, 5)
"""Cells and lines from which a chart says more than its values."""

_LOGARITHMIC = 1_000
"""How many times the least value the greatest is from which the scale is one of powers."""

_TICKS = 7
"""Values named at the left, at most."""

_APART = 4
"""Cells between two corners of the line where days are crowded: it shows the drift, not each reading."""

_SIGNS = frozenset(SIGNS.values())

_LINE = range(0x2800, 0x2900)
"""Braille, of which lines are made."""

_TINY = 1e-12
"""Smaller than anything that is counted or measured in a text."""


def chart(points: Sequence[Point], width: int, height: int, *, joined: bool = True) -> list[Line]:
    """Lines of ``width`` cells: points, if they are ``joined`` a line through the middle of each day, and
    labelled axes.

    ``points`` are of two days at least, oldest first.
    """
    points = [point._replace(value=_visible(point.value)) for point in points]
    values = [end for point in points for end in (point.value, point.high) if end is not None]
    powers = is_logarithmic(points)
    scale: Callable[[float], float] = math.log10 if powers else float
    ticks = (
        _powers(min(values), max(values))
        if powers
        else _round(min(values), max(values), min(_TICKS, height // 2))
    )
    labels = [amount(tick) for tick in ticks]
    cells = width - max(map(len, labels)) - 1
    rows = height - 2
    first, last = points[0].day, points[-1].day
    plot = Plot()
    plot.plotsize(width, height)
    plot._set_size(width, height)  # plotsize alone is not enough: textual-plotext's own widget does so too
    plot.frame(False)
    plot.xaxes(True, False)
    plot.yaxes(True, False)
    low, high = min(*ticks, *values), max(*ticks, *values)
    plot.ylim(scale(low), scale(high))
    plot.xlim(first, last)
    plot.yticks(list(map(scale, ticks)), labels)
    days, names = zip(*day_ticks(first, last, cells), strict=True)
    plot.xticks(list(days), list(names))
    crowded = len({point.day for point in points}) > cells // _APART
    through = _through(points, (last - first) / cells * (_APART if crowded else 1))
    draw = plot.plot if joined else plot.scatter
    draw([x for x, _ in through], [scale(y) for _, y in through], marker="braille")
    for point in points:
        if point.high is not None:
            plot.plot([point.day] * 2, [scale(point.value), scale(point.high)], marker="braille")
    drawn = [list(line) for line in plot.uncolorize(plot.build()).splitlines()[:height]]
    for change, sign in SIGNS.items():
        for point in points:
            if point.change == change:
                across = _cell((point.day - first) / (last - first), cells, 2)
                up = _cell((scale(point.value) - scale(low)) / ((scale(high) - scale(low)) or 1), rows, 4)
                drawn[rows - 1 - up][width - cells + across] = sign
    return [_styled("".join(line)) for line in drawn]


def _cell(share: float, cells: int, dots: int) -> int:
    """The cell in which plotext draws a line's point at that share of the way: a cell has so many dots."""
    return min(cells - 1, round(share * (cells * dots - 1)) // dots)


def fitted(points: Sequence[Point], width: int, height: int, *, joined: bool = True) -> list[Line]:
    """The chart with what its signs mean below it, in at most so many cells and lines; nothing where that is
    too little.
    """
    told = legend(points)
    lines = height - 1 if told else height
    if width < LEAST[0] or lines < LEAST[1]:
        return []
    below: list[Line] = [[Run(drawing.fit(told, width), "dim")]] if told else []
    return [*chart(points, width, lines, joined=joined), *below]


def _visible(value: float) -> float:
    """Zero for what is too small to be divided by or to have a logarithm."""
    return value if abs(value) >= _TINY else 0.0


def legend(points: Sequence[Point]) -> str:
    """What the signs of a chart mean that do not speak for themselves."""
    changes = {point.change for point in points}
    told = [f"{SIGNS[change]} {meaning}" for change, meaning in MEANINGS.items() if change in changes]
    told += ["⡇ range"] * any(point.high is not None for point in points)
    told += ["each step tenfold"] * is_logarithmic(points)
    return "   ".join(told)


def is_logarithmic(points: Sequence[Point]) -> bool:
    """Whether the values are so far apart that the scale is one of powers of ten."""
    least = min(point.value for point in points)
    return least >= _TINY and max(point.high or point.value for point in points) / least >= _LOGARITHMIC


def day_ticks(first: int, last: int, cells: int) -> list[tuple[int, str]]:
    """The days to name under so many cells, with their names: days, months or years, as there is room."""
    start, end = dt.date.fromordinal(first), dt.date.fromordinal(last)
    for unit, steps, name in _CALENDAR:
        for step in steps:
            days = list(_days(start, end, unit, step))
            if len(days) > cells // 4:
                continue
            before = [None, *days]
            named = [
                (day.toordinal(), name(day, earlier)) for day, earlier in zip(days, before, strict=False)
            ]
            if len(named) > 1 and _have_room(named, (last - first) / cells):
                return named
    return [(day.toordinal(), wording.short_day(day.isoformat())) for day in (start, end)]


def _day(day: dt.date, before: dt.date | None) -> str:
    return str(day.day) if before and before.month == day.month else wording.short_day(day.isoformat())[:-5]


def _month(day: dt.date, before: dt.date | None) -> str:
    words = wording.short_day(day.isoformat()[:7])
    return words[:-5] if before and before.year == day.year else words


def _year(day: dt.date, before: dt.date | None) -> str:
    return str(day.year)


_CALENDAR = (
    ("day", (1, 2, 3, 5, 7, 10, 14), _day),
    ("month", (1, 2, 3, 6), _month),
    ("month", (12, 24, 60, 120), _year),
)
"""What stands under a chart, the finest first, every so many of it, and how it is named."""


def _days(start: dt.date, end: dt.date, unit: str, step: int) -> Iterator[dt.date]:
    """The days from ``start`` to ``end`` that may be named."""
    if unit == "day":
        yield from (start + dt.timedelta(at) for at in range(0, (end - start).days + 1, step))
        return
    months = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    for month in months:
        day = dt.date(month // 12, month % 12 + 1, 1)
        if month % step == 0 and start <= day:
            yield day


def _have_room(named: Sequence[tuple[int, str]], days_a_cell: float) -> bool:
    """Whether two cells are left between each two names, which stand centred under their days."""
    return all(
        (there - here) / days_a_cell >= (len(one) + len(other)) / 2 + 2
        for (here, one), (there, other) in pairwise(named)
    )


def _round(low: float, high: float, most: int) -> list[float]:
    """At most so many round values, at least two, from below ``low`` on; from 0 on if that is near."""
    if 0 <= low <= high / 2 or low == high > 0:
        low = 0.0
    size = 10.0 ** math.floor(math.log10((high - low) or abs(high) or 1))
    for step in (size * each for each in (0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10)):
        first, last = math.floor(low / step), math.ceil(high / step)
        if last - first + 1 <= max(3, most):
            break
    ticks = [step * at for at in range(first, max(last, first + 1) + 1)]
    return ticks if ticks[-1] <= high or len(ticks) < 3 else ticks[:-1]


def _powers(low: float, high: float) -> list[float]:
    """The powers of ten that hold the given values between them."""
    return [10.0**at for at in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)]


def _through(points: Sequence[Point], days: float) -> list[tuple[float, float]]:
    """Where the line runs: through the middle of what is said for each day, or for each so many of them."""
    cells: dict[int, list[Point]] = defaultdict(list)
    for point in points:
        cells[int((point.day - points[0].day) / days)].append(point)
    return [
        (
            sum(point.day for point in together) / len(together),
            median(
                (point.value + (point.value if point.high is None else point.high)) / 2 for point in together
            ),
        )
        for together in cells.values()
    ]


def _styled(line: str) -> Line:
    """A drawn line with the styles of its letters."""
    return [Run("".join(letters), style) for style, letters in groupby(line, _style)]


def _style(letter: str) -> str:
    if letter in _SIGNS:
        return "warn" if letter == "≠" else "accent"
    return "bar" if ord(letter) in _LINE else "dim"
