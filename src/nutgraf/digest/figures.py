"""One concept over time: what documents say of it, a reading each, by date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from nutgraf.analysis.figures.units import is_measure
from nutgraf.analysis.model import Figure
from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens
from nutgraf.digest.source import Examined, Source


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
_BESIDE = frozenset(map(stem, ("toll", "people", "person", "reported", "given", "recorded")))
"""Words beside those for death that say no more."""

_DEAD = ("death", "fatality", "person")
"""Units in which the dead are counted."""


def series(documents: Iterable[Examined], concept: str) -> list[Reading]:
    """Figures whose concept or unit holds all words of ``concept``, by unit and then oldest first.

    Deaths are also the people killed, the dead and the death toll. One a document, date and unit, the most
    important; documents that differ on a date stand side by side.
    """
    asked = words(concept)
    if not asked:
        return []
    first: dict[tuple[str, str, str, bool], Reading] = {}
    for source, analysis in documents:
        for figure in analysis.figures:
            if is_level(figure) and _is_of(figure, asked):
                dead = asked & _DEATH and figure.unit in _DEAD
                one = reading(source, figure, "death" if dead else "")
                first.setdefault((source.id, one.date, one.unit, is_part(figure)), one)
    return sorted(
        first.values(),
        key=lambda one: (one.unit, is_part(one.figure), *when(one)),
    )


def differing(readings: Iterable[Reading]) -> set[Reading]:
    """Those readings that another document contradicts: another exact value of one day, unit and place."""
    by_day: dict[tuple[str, str, bool], list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.date and reading.figure.change == "=":
            by_day[reading.date, reading.unit, is_part(reading.figure)].append(reading)
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
        and (one.unit == "death" or words(mine.what) == words(theirs.what))
        and (mine.place == theirs.place or not mine.place or not theirs.place)
    )


def _is_of(figure: Figure, asked: set[str]) -> bool:
    """Whether a figure is of the words asked for, as the text says them or, of deaths, in other words."""
    said = words(f"{figure.what} {figure.unit}")
    if asked <= said:
        return True
    other = asked - _DEATH - _BESIDE
    return (
        not asked.isdisjoint(_DEATH)
        and figure.unit in _DEAD
        and other <= said
        and not said.isdisjoint(_DEATH)
    )


def is_level(figure: Figure) -> bool:
    """Whether it says how much there is, not by how much it rose or fell."""
    return figure.change not in ("up", "down")


def is_part(figure: Figure) -> bool:
    """Whether it is a fraction of what is counted: a third of the voters is no level beside 300 voters."""
    return 0 < figure.value < 1 and not is_measure(figure.unit)


def reading(source: Source, figure: Figure, unit: str = "") -> Reading:
    """A figure of a document, under another unit than its own where one is given."""
    return Reading(figure.as_of or source.date[:10], source, figure, unit or figure.unit)


def when(one: Reading) -> tuple[str, str, str, str]:
    """The order of readings: by date; documents of one date by their paths, then as they are in one file."""
    return one.date, one.source.date, one.source.path, one.source.id


def words(phrase: str) -> set[str]:
    """What a phrase is compared by: its words without their endings, those that say nothing left out."""
    return set(map(stem, tokens(phrase))) - STOP_STEMS


def without_deaths(said: set[str], unit: str) -> tuple[set[str], str]:
    """The words of a concept and its unit; those of the dead without the words for death, as "death"."""
    if unit in _DEAD and not said.isdisjoint(_DEATH):
        return said - _DEATH - _BESIDE, "death"
    return said, unit
