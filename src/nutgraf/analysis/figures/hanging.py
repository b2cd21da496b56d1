"""Which figure of a text belongs under which other: a change under its level, a conversion under what it
converts, an earlier level under the later one.

Told from what stands between two figures that follow each other: "42,681 people infected, up 4,871",
"100 km (60 miles)", "3.9 million, up from 2.4 million", "rose 12% to $48 million".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from nutgraf.analysis.figures import units
from nutgraf.analysis.model import Figure

Bond = Literal["change", "conversion", "earlier"]

_NEAR = 160
"""Characters between a level and its change."""

_BOUND = (
    r"(?:(?:about|around|nearly|almost|just|roughly|some|over|under|more|less|than|at|least|a|an|the)\s){0,3}"
)
_BRACKET = re.compile(rf"\s?[(\[]\s?(?:or\s)?{_BOUND}\Z")
_MOVED = r"(?:up|down|higher|lower|rising|falling|increase|rise|fall)"
_FROM = re.compile(rf"(?:,?|[\w'’ -]{{0,50}},?\s{_MOVED})\sfrom\s{_BOUND}\Z")
_TO = re.compile(rf",?\sto\s(?:reach\s)?{_BOUND}\Z")
_AFTER_FROM = re.compile(rf"\bfrom\s{_BOUND}\Z")
_TIMES = ("year", "month", "week", "day", "hour", "minute", "second")
_MOVES = ("up", "down")


def bonds(figures: Sequence[Figure], text: str) -> Iterator[tuple[Figure, Figure, Bond]]:
    """Pairs of a figure and the one it belongs under, in reading order; ``text`` is "" where it is not at
    hand: then changes alone are known.
    """
    ordered = sorted(figures, key=lambda figure: figure.span.start)
    for before, figure in _neighbours(ordered):
        distance = figure.span.start - before.span.end
        if not 0 < distance < _NEAR:
            continue
        between = text[before.span.end : figure.span.start]
        if _converts(before, figure) and _BRACKET.match(between):
            yield figure, before, "conversion"
        elif _follows(before, figure):
            yield figure, before, "change"
        elif _TO.match(between):
            yield from _ends(before, figure, text)
        elif before.change not in _MOVES and _alike(before, figure) and _FROM.match(between):
            yield figure, before, "earlier"


def _neighbours(ordered: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Each figure with the one before, past a stretch of time: 340 in 24 hours, up from 45."""
    for i in range(1, len(ordered)):
        before, figure = ordered[i - 1], ordered[i]
        if i > 1 and before.unit in _TIMES and figure.unit not in _TIMES:
            before = ordered[i - 2]
        yield before, figure


def _converts(before: Figure, figure: Figure) -> bool:
    return (
        before.unit != figure.unit
        and units.is_measure(before.unit)
        and units.is_measure(figure.unit)
        and units.is_currency(before.unit) == units.is_currency(figure.unit)
        and "percent" not in (before.unit, figure.unit)
    )


def _follows(level: Figure, change: Figure) -> bool:
    """Whether a rise or fall is of the level just before it."""
    return (
        change.change in _MOVES
        and level.change not in _MOVES
        and bool(change.what)
        and change.what in (level.what, level.concept)
        and change.unit in (level.unit, "percent")
    )


def _ends(before: Figure, figure: Figure, text: str) -> Iterator[tuple[Figure, Figure, Bond]]:
    """Rose 12% to $48 million; from 2.4 million to 3.9 million."""
    if figure.change in _MOVES:
        return
    if before.change in _MOVES:
        if before.unit in (figure.unit, "percent", "percentage point", "basis point"):
            yield before, figure, "change"
    elif _alike(before, figure) and _AFTER_FROM.search(
        text, max(0, before.span.start - 40), before.span.start
    ):
        yield before, figure, "earlier"


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two figures can be levels of one thing."""
    return one.unit == other.unit or not one.unit or not other.unit
