"""One concept over time: what documents say of it, a reading each, by date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from nutgraf.analysis.figures.units import is_measure
from nutgraf.analysis.model import Figure
from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens
from nutgraf.digest.source import Examined, Source

_VAGUE = ("", "percent")
"""Units that say nothing of what is counted."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document says of a concept."""

    date: str
    """ISO date for which the figure holds: its own where the text says one, else the document's."""

    source: Source
    figure: Figure


def series(documents: Iterable[Examined], concept: str) -> list[Reading]:
    """Figures whose concept or unit holds all words of ``concept``, by unit and then oldest first.

    One a document, date and unit, the most important; documents that differ on a date stand side by side.
    """
    asked = _words(concept)
    if not asked:
        return []
    first: dict[tuple[str, str, str, bool], Reading] = {}
    for source, analysis in documents:
        for figure in analysis.figures:
            if _is_level(figure) and asked <= _words(f"{figure.what} {figure.unit}"):
                reading = _reading(source, figure)
                first.setdefault((source.id, reading.date, figure.unit, _is_part(figure)), reading)
    return sorted(
        first.values(),
        key=lambda reading: (reading.figure.unit, _is_part(reading.figure), *_when(reading)),
    )


def moving(documents: Iterable[Examined], most: int = 8) -> list[list[Reading]]:
    """Concepts that several documents put a number to, those of most documents first; readings oldest first.

    Two documents speak of one concept where its words, without their endings, and its unit are the same. One
    word alone ("support: 40 percent") may be two concepts in two documents, unless its unit says more.
    """
    readings: dict[tuple[frozenset[str], str, bool], dict[str, Reading]] = defaultdict(dict)
    for source, analysis in documents:
        for figure in analysis.figures:
            words = _words(figure.what)
            if _is_level(figure) and (len(words) > 1 or (words and figure.unit not in _VAGUE)):
                about = frozenset(words), figure.unit, _is_part(figure)
                readings[about].setdefault(source.id, _reading(source, figure))
    shared = [sorted(found.values(), key=_when) for found in readings.values() if len(found) > 1]
    shared.sort(key=lambda found: (-len(found), -found[-1].figure.salience))
    return shared[:most]


def _is_level(figure: Figure) -> bool:
    return figure.change not in ("up", "down")


def _is_part(figure: Figure) -> bool:
    """Whether it is a fraction of what is counted: a third of the voters is no level beside 300 voters."""
    return 0 < figure.value < 1 and not is_measure(figure.unit)


def _reading(source: Source, figure: Figure) -> Reading:
    return Reading(figure.as_of or source.date[:10], source, figure)


def _when(reading: Reading) -> tuple[str, str, str]:
    return reading.date, reading.source.date, reading.source.id


def _words(phrase: str) -> set[str]:
    return set(map(stem, tokens(phrase))) - STOP_STEMS
