"""What makes two figures figures of one thing: the words of what is counted, however documents put them, and
the unit.
"""

from __future__ import annotations

from nutgraf.analysis.model import Figure
from nutgraf.analysis.summary.words import stem
from nutgraf.digest.figures import without_deaths, words

_EMPTY, _PEOPLE = words("number total"), words("people")

_DAYS = frozenset(
    map(
        stem,
        str.split(
            "monday tuesday wednesday thursday friday saturday sunday january february march april june july"
            " august september october november december today yesterday tonight"
        ),
    )
)
"""What says when something was so, and nothing of what it is. May is a verb too."""

_POINTS = ("point", "percentage point")
_LEAD, _ERROR = stem("lead"), stem("error")
_LEADS = frozenset(map(stem, ("lead", "advantage", "edge", "margin", "leading", "ahead")))
_ERRORS = frozenset(map(stem, ("error", "margin", "sampling", "plus", "minus")))
_WAGE, _HOURLY = stem("wage"), " per hour"


def wording(figure: Figure, surnames: dict[str, str]) -> tuple[frozenset[str], str]:
    """The words by which a figure is compared with those of other documents, and its unit; no words where it
    says nothing but a unit. Of a name that ``surnames`` knows, a given name's surname, that alone is kept.
    """
    said, unit = _without_number(words(figure.what), figure.unit)
    said = {word for word in said if surnames.get(word) not in said}
    said = said - _DAYS or said
    said, unit = _points(said, unit)
    if _WAGE in said:
        unit = unit.removesuffix(_HOURLY)
    said, unit = without_deaths(said, unit)
    return frozenset(said), unit


def _without_number(said: set[str], unit: str) -> tuple[set[str], str]:
    """Words and unit without the words for a number: "the number of evacuated people" is people evacuated."""
    if not said & _EMPTY or not said - _EMPTY:
        return said, unit
    return said - _EMPTY, "person" if not unit and said & _PEOPLE else unit


def _points(said: set[str], unit: str) -> tuple[set[str], str]:
    """Words and unit of what polls measure in points: a lead is an advantage, an error a margin of error."""
    if unit in _POINTS and _ERROR in said:
        return said - _ERRORS | {_ERROR}, _POINTS[-1]
    if unit in _POINTS and said & _LEADS:
        return said - _LEADS | {_LEAD}, _POINTS[-1]
    return said, unit
