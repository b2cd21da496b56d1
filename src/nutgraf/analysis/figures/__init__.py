"""Figures: the quantities of a text, each with what it counts, its unit, change, place and day.

:func:`find` reads a text; every mention is a figure of its own. :func:`table` groups mentions into the
rows of a panel,
:func:`display` writes one in short.
"""

from __future__ import annotations

from math import isfinite

from nutgraf.analysis.context import Context
from nutgraf.analysis.figures import change, concepts, ranking, settings
from nutgraf.analysis.figures.lines import Line
from nutgraf.analysis.figures.quantities import holds_number, scan
from nutgraf.analysis.figures.ranking import Mention
from nutgraf.analysis.figures.rows import Row, display, table
from nutgraf.analysis.figures.settings.places import kind_of
from nutgraf.analysis.model import Figure
from nutgraf.document import Span

__all__ = ["Row", "display", "find", "table"]


MOST = 2000
"""Figures of a text after which no further sentence is read: what has more is a table, not prose. A note of
the analysis says so."""

LONGEST = 4000
"""Characters of a sentence that are read."""


def find(context: Context) -> tuple[Figure, ...]:
    """All figures of the text's sentences, most important first."""
    mentions = read(context)
    figures = []
    town = context.place
    before: Line | None = None
    today = context.date or settings.day_of_header(context.text[: context.body.start])
    for mention, salience in zip(mentions, ranking.rate(mentions, len(context.sentences)), strict=True):
        line, quantity = mention.line, mention.quantity
        if not (isfinite(quantity.value) and isfinite(quantity.high or 0.0)):
            continue  # more digits than a number can hold: no count of anything
        if line is not before:
            before, setting = line, settings.of(line, today, town)
        place = setting.place(quantity)
        if place and kind_of(place) == "town":
            town = place
        span = Span(line.tokens[quantity.first].start, line.tokens[quantity.last - 1].end)
        figures.append(
            Figure(
                span=span,
                text=span.of(context.text),
                value=quantity.value,
                high=quantity.high,
                unit=quantity.unit,
                concept=quantity.concept,
                counted=quantity.counted,
                change=quantity.change,
                place=place,
                as_of=setting.as_of(quantity),
                salience=salience,
            )
        )
    return tuple(sorted(figures, key=lambda figure: (-figure.salience, figure.span.start)))


def read(context: Context) -> list[Mention]:
    """The quantities of the text's sentences in reading order."""
    mentions: list[Mention] = []
    for number, span in enumerate(context.sentences):
        if len(mentions) >= MOST:
            break
        end = _end(context.text, span)
        if holds_number(context.text, span.start, end):
            line, found = scan(context.text, span.start, end)
            change.decide(line, found)
            concepts.name(line, found)
            mentions += [
                Mention(number, line, quantity, place, len(found) - 1) for place, quantity in enumerate(found)
            ]
    return mentions


def _end(text: str, span: Span) -> int:
    """Where to stop reading a sentence: at a space where it is too long, at once where it has none."""
    if span.end - span.start <= LONGEST:
        return span.end
    return max(text.rfind(" ", span.start, span.start + LONGEST), span.start)
