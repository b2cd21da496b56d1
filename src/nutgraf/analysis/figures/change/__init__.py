"""Change and bounds: whether a figure is a level, about, more than, less than, a rise by or a fall by.

A bound wins over a direction ("rose more than 3%" is ">"), a direction over "about" ("rose about 3%" is
"up"); a level after "to" is "=" ("rose 3% to 120").
"""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.figures.change import bounds, direction
from nutgraf.analysis.figures.lines import Line, Quantity


def decide(line: Line, found: Sequence[Quantity]) -> None:
    """Fill ``change`` of the quantities of a sentence, in order."""
    moving = direction.told(line)
    for i, quantity in enumerate(found):
        before = found[i - 1] if i else None
        if before is not None and _converted(line, before, quantity):
            quantity.change = before.change
            continue
        bound = bounds.of(line, quantity)
        if (moving or quantity.kind == "multiple") and (bound is None or bound == "~"):
            bound = direction.of(line, quantity, before) or bound
        quantity.change = bound or "="


def _converted(line: Line, before: Quantity, quantity: Quantity) -> bool:
    """Whether a figure says the one before in another unit: 100 kilometres (60 miles); $1.20, or 1.5%."""
    between = [line.word(i) for i in range(before.last, quantity.first)]
    return between == [",", "or"] or (between == ["("] and before.kind == quantity.kind)
