"""Figures: the quantities of a text, each with what it counts, its unit, change, place and day.

:func:`find` reads a text; every mention is a figure of its own.
"""

from __future__ import annotations

from collections import Counter

from nutgraf.analysis.context import Context
from nutgraf.analysis.figures import change, concepts, ranking, settings
from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.quantities import holds_number, scan
from nutgraf.analysis.model import Figure
from nutgraf.document import Span

__all__ = ["find"]


def find(context: Context) -> tuple[Figure, ...]:
    """All figures of the text's sentences, most important first."""
    read: list[tuple[int, Line, Quantity]] = []
    for number, span in enumerate(context.sentences):
        if not holds_number(context.text, span.start, span.end):
            continue
        line, found = scan(context.text, span.start, span.end)
        change.decide(line, found)
        concepts.name(line, found)
        read += [(number, line, quantity) for quantity in found]
    repeats = Counter((q.value, q.high) for _, _, q in read)
    figures = []
    last: str | None = context.place or None
    for number, line, quantity in read:
        place = settings.place(line, quantity, last)
        last = place or last
        span = Span(line.tokens[quantity.first].start, line.tokens[quantity.last - 1].end)
        figures.append(
            Figure(
                span=span,
                text=span.of(context.text),
                value=quantity.value,
                high=quantity.high,
                unit=quantity.unit,
                concept=quantity.concept,
                change=quantity.change,
                place=place,
                as_of=settings.as_of(line, context.date),
                salience=ranking.salience(
                    quantity, number, len(context.sentences), repeats[quantity.value, quantity.high]
                ),
            )
        )
    return tuple(sorted(figures, key=lambda figure: (-figure.salience, figure.span.start)))
