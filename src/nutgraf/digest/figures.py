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
    unit: str
    """Under which it stands among others: the figure's, but of deaths "death" where people are counted."""


_DEATH = frozenset(map(stem, ("death", "fatality", "killed", "dead", "died")))
_BESIDE = frozenset(map(stem, ("toll", "people", "person")))
"""Words beside those for death that say no more."""

_DEAD = ("death", "fatality", "person")
"""Units in which the dead are counted."""


def series(documents: Iterable[Examined], concept: str) -> list[Reading]:
    """Figures whose concept or unit holds all words of ``concept``, by unit and then oldest first.

    Deaths are also the people killed, the dead and the death toll. One a document, date and unit, the most
    important; documents that differ on a date stand side by side.
    """
    asked = _words(concept)
    if not asked:
        return []
    first: dict[tuple[str, str, str, bool], Reading] = {}
    for source, analysis in documents:
        for figure in analysis.figures:
            if _is_level(figure) and _is_of(figure, asked):
                dead = asked & _DEATH and figure.unit in _DEAD
                reading = _reading(source, figure, "death" if dead else "")
                first.setdefault((source.id, reading.date, reading.unit, _is_part(figure)), reading)
    return sorted(
        first.values(),
        key=lambda reading: (reading.unit, _is_part(reading.figure), *_when(reading)),
    )


def differing(readings: Iterable[Reading]) -> set[Reading]:
    """Those readings that another document contradicts: another exact value of one day, unit and place."""
    by_day: dict[tuple[str, str, bool], list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.date and reading.figure.change == "=":
            by_day[reading.date, reading.unit, _is_part(reading.figure)].append(reading)
    return {
        reading
        for alike in by_day.values()
        for reading in alike
        if any(_contradict(reading, other) for other in alike)
    }


def _contradict(one: Reading, other: Reading) -> bool:
    mine, theirs = one.figure, other.figure
    return (
        one.source.id != other.source.id
        and mine.value != theirs.value
        and (one.unit == "death" or _words(mine.what) == _words(theirs.what))
        and (mine.place == theirs.place or not mine.place or not theirs.place)
    )


def _is_of(figure: Figure, asked: set[str]) -> bool:
    """Whether a figure is of the words asked for, as the text says them or, of deaths, in other words."""
    said = _words(f"{figure.what} {figure.unit}")
    if asked <= said:
        return True
    other = asked - _DEATH - _BESIDE
    return (
        not asked.isdisjoint(_DEATH)
        and figure.unit in _DEAD
        and other <= said
        and not said.isdisjoint(_DEATH)
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


def _reading(source: Source, figure: Figure, unit: str = "") -> Reading:
    return Reading(figure.as_of or source.date[:10], source, figure, unit or figure.unit)


def _when(reading: Reading) -> tuple[str, str, str, str]:
    """By date; documents of one date by their paths, then as they are in one file."""
    return reading.date, reading.source.date, reading.source.path, reading.source.id


def _words(phrase: str) -> set[str]:
    return set(map(stem, tokens(phrase))) - STOP_STEMS
