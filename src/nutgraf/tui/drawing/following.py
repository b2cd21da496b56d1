"""What the Figures lens shows of a concept: a row of the list, the points of its chart, its sentences. Pure;
knows widths but no widget.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from nutgraf.analysis.figures import display
from nutgraf.analysis.figures.nouns import pluralise
from nutgraf.analysis.figures.units import is_measure, short
from nutgraf.digest import Concept, Given, Reading, differing
from nutgraf.digest.figures import is_part
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.bars import trend
from nutgraf.tui.drawing.layers import Layer, runs
from nutgraf.tui.drawing.wrap import Wrapped
from nutgraf.tui.words import wording

_SPARK = 8
"""Cells of a line of small bars."""

_VALUE = 12
"""Cells of a value in the list of concepts."""

_FIRST_TOO = 60
"""From so many cells the list shows the first value before the last."""

_DATE = 12
"""Cells of the date beside a sentence, a blank among them."""

_MOST_VALUE = 14
"""Cells of the value beside a sentence."""

_BESIDE = 56
"""From so many cells a sentence stands beside its date and value, else below them."""

_SENTENCE_LINES = 4

_ENDLESS = 1e30
"""From here on a value is no number of anything, and no chart can hold it."""

_BLANKS = dict.fromkeys(map(ord, "\n\t\xa0"), " ")
"""What a sentence may be wrapped at too."""

_SIGNS = {">": "≥ ", "<": "≤ ", "~": "~ "}

_BEFORE = frozenset(["$", "€", "£", "¥", "₹", "A$", "C$", "HK$"])
_CLOSE = frozenset(["%", "°C", "°F"])
"""Units that stand before their value, and those close behind it."""


class Point(NamedTuple):
    """A value of a day."""

    day: int
    """Proleptic ordinal; the first day of a month or year of which no more is known."""

    value: float
    high: float | None
    """The upper end of a range."""

    change: str
    """As the figure's, or "≠" where another document says otherwise."""


def value(reading: Reading) -> str:
    """As the document has it where there is room for that, else in short."""
    said = wording.bounded(clean_line(display(reading.figure)))
    return said if drawing.width(said) <= _MOST_VALUE else brief(reading)


def points(concept: Concept) -> list[Point]:
    """What a chart of it shows, oldest first; of two days at least, else nothing: a day is no time."""
    unlike = differing(each.reading for each in concept.given)
    found = [
        Point(
            _ordinal(reading.date),
            reading.figure.value,
            reading.figure.high,
            "≠" if reading in unlike else reading.figure.change,
        )
        for reading in (each.reading for each in concept.given)
        if reading.date and abs(reading.figure.high or reading.figure.value) < _ENDLESS
    ]
    return found if len({point.day for point in found}) > 1 else []


def name(concept: Concept) -> str:
    """What it is called."""
    return clean_line(concept.name or concept.unit) or "number"


def unit_of(unit: str) -> str:
    """In what is measured, as short as it is written (``%``, ``$/h``); "" where things are counted."""
    if not is_measure(unit):
        return ""
    whole = short(unit)
    return clean_line(whole if whole != unit else "/".join(map(short, unit.split(" per "))))


def amount(value: float) -> str:
    """A value as short as people write it: ``42,681``, ``1.2 m``, ``3 bn``."""
    for size, word in ((1e12, " tn"), (1e9, " bn"), (1e6, " m")):
        if abs(value) >= size:
            return f"{value / size:,.2f}".rstrip("0").rstrip(".") + word
    if not value % 1:
        return f"{value:,.0f}"
    return f"{value:,.2f}".rstrip("0").rstrip(".") if abs(value) >= 1 else f"{value:.3g}"


def brief(reading: Reading) -> str:
    """The value as short as people write it, all alike: ``≥ 1,200``, ``57–61%``, ``$1.2 m``."""
    figure, measured = reading.figure, unit_of(reading.unit)
    if is_part(figure):
        value = f"{figure.value:.0%}"
    elif figure.high is not None and not any(map(str.isdigit, figure.text)):
        return clean_line(figure.text)  # "thousands" says less than 1,000–10,000
    else:
        value = amount(figure.value) + (f"–{amount(figure.high)}" if figure.high is not None else "")
    first, slash, per = measured.partition("/")
    if first in _BEFORE:
        value = f"{first}{value}{slash}{per}"
    elif measured in _CLOSE:
        value += measured
    elif measured and measured == reading.unit:
        value += f" {measured if value == '1' else pluralise(measured)}"
    elif measured:
        value += f" {measured}"
    return clean_line(_SIGNS.get(figure.change, "") + value)


def row(concept: Concept, width: int) -> Line:
    """A concept in the list: its name at the left; how it moved and where it stands at the right."""
    first, last = concept.given[0].reading, concept.given[-1].reading
    once = len(concept.given) < 2
    right: list[Run] = []
    if width >= _FIRST_TOO:
        times = "" if once else f"{len(concept.given)}×"
        began = "" if once else brief(first)
        right.append(Run(f" {times:>4}  {drawing.pad(began, _VALUE, right=True)} ", "dim"))
    line = "" if once else trend([each.reading.figure.value for each in concept.given], _SPARK)
    right.append(Run(f" {line:>{_SPARK}}", "bar"))
    right.append(Run(f" {drawing.pad(brief(last), _VALUE, right=True)} ", "" if once else "value"))
    return drawing.spread([Run(name(concept), "dim" if once else "")], right, width)


def heading(concept: Concept, width: int) -> Line:
    """Above the chart: what is shown, in what, from when to when."""
    days = concept.days
    left = [
        Run(name(concept), "title"),
        *([Run(f", in {unit_of(concept.unit)}", "dim")] if unit_of(concept.unit) else []),
    ]
    many = wording.counted(len(concept.given), "reading")
    when = wording.short_day(days[0]) if days else ""
    if len(days) > 1:
        when = f"{when} to {wording.short_day(days[-1])}"
    right = " · ".join(filter(None, (many, when)))
    return drawing.spread(left, [Run(f" {right}", "dim")], width)


class Said(NamedTuple):
    """A sentence as drawn."""

    given: Given
    lines: tuple[Line, ...]


def sentences(concept: Concept, width: int) -> list[Said]:
    """Its sentences in so many cells, oldest first: date, value, the sentence with the figure marked, and
    where it is from. What documents of one day say differently is marked with ≠.
    """
    unlike = differing(each.reading for each in concept.given)
    column = max(min(drawing.width(value(each.reading)), _MOST_VALUE) for each in concept.given)
    found: list[Said] = []
    day = None
    for each in concept.given:
        reading = each.reading
        date = "" if reading.date == day else wording.short_day(reading.date)
        day = reading.date
        sign = Run("≠ " if reading in unlike else "  ", "warn")
        said = drawing.pad(value(reading), column, right=True)
        front = [Run(f"{date:<{_DATE}}", "dim"), sign, Run(said, "value"), Run("  ")]
        beside = width >= _BESIDE
        indent = drawing.length(front) if beside else 2
        body = [*_passage(each, width - indent), _origin(reading, width - indent)]
        lines = [[Run(" " * indent), *line] for line in body]
        if beside:
            lines[0] = [*front, *body[0]]
        else:
            lines.insert(0, front)
        found.append(Said(each, tuple(lines)))
    return found


def _passage(given: Given, width: int) -> list[Line]:
    """The sentence, of a long one the lines about its figure."""
    text = given.sentence.translate(_BLANKS)
    wrapped, layer = Wrapped(text, width), Layer("match", (given.place,))
    last = min(len(wrapped), max(_SENTENCE_LINES, wrapped.line_of(given.place.start) + 2))
    first = max(0, last - _SENTENCE_LINES)
    lines: list[Line] = [
        runs(text, start, end, (layer,))
        for start, end in zip(wrapped.starts[first:last], wrapped.ends[first:last], strict=True)
    ]
    if first:
        lines[0] = drawing.crop([Run("… "), *lines[0]], width)
    if last < len(wrapped):
        lines[-1] = drawing.crop([*lines[-1], Run(" …")], width)
    return lines


def _origin(reading: Reading, width: int) -> Line:
    """The document, and its own date where that is another."""
    source = reading.source
    parts = [clean_line(source.title), clean_line(source.agency)]
    if reading.date != source.date[:10] and source.date:
        parts.append(wording.short_day(source.date[:10], inferred=source.inferred))
    return [Run(drawing.fit(" · ".join(filter(None, parts)), width), "dim")]


def _ordinal(date: str) -> int:
    year, month, day, *_ = (*map(int, date.split("-")), 1, 1)
    return dt.date(year, month, day).toordinal()
