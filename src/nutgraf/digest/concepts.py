"""The concepts that documents put numbers to, those first that are worth following over time.

A concept is worth more the more documents give it a number, the more exactly they do, the more it moves, and
the less it jumps: 12, 30 and 41 dead tell a story, one, thirty and two states are three stories. Taken down
document by document, in time that grows with their number alone; no document is kept, of each figure the
sentence that holds it.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from nutgraf.analysis.figures.nouns import pluralise
from nutgraf.analysis.figures.units import is_measure
from nutgraf.analysis.model import Analysis, Figure, Person, Sentence
from nutgraf.analysis.summary.words import stem, tokens
from nutgraf.digest.figures import Reading, is_level, is_part, reading, when, words
from nutgraf.digest.source import Examined, Source
from nutgraf.digest.wording import wording
from nutgraf.document import Span

_FEW = 12
"""Up to so many, spelled out, a number is how English says "some": two men, three things."""

_SPELLED_FEW, _SPELLED = 0.2, 0.6
"""What a number without a digit counts for: so few of them; "a third", "thousands"."""

_BARE = 0.5
"""What a concept is worth that is no more than what is counted: "states" of two texts are not the same."""

_OWNER = 0.15
"""What one is worth that is no more than a name: "Trump: 5 million dollars" may be anything; or no more than
a unit of which documents have "two" and "three".
"""

_VAGUE = ("", "percent")
"""Units that say nothing of what is counted."""

_WORD = 0.4
"""What one is worth that is a single word with such a unit: "support: 40 percent" is of anybody."""

_TIMES = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "year of age")
_DURATION = 0.4
"""What an age or a duration is worth: the next one is another's."""

_ONE_DAY = 0.4
"""What one is worth that has no two days."""

_STILL = 0.2
"""What one is worth that never moves."""

_CORRECTED = 0.5
"""The part of a number of dead to which it may still be corrected."""

_MOVING = 3
"""Different values from which it moves as much as can be asked for."""


@dataclass(frozen=True, slots=True)
class Given:
    """A reading with the sentence that gives it."""

    reading: Reading
    sentence: str
    place: Span
    """Of the figure, in :attr:`sentence`."""


@dataclass(frozen=True)
class Concept:
    """What is counted or measured, over time."""

    name: str
    """As most documents word it; "" where they say no more than the unit."""

    unit: str
    """Of all its readings; "death" also where people killed are counted."""

    given: tuple[Given, ...]
    """Oldest first, those without a date last; one a document and date, the most important. What several
    documents say in the same words counts once, as the oldest has it: notes and wire copy are reprinted.
    """

    @cached_property
    def documents(self) -> int:
        """How many put a number to it."""
        return len({each.reading.source.id for each in self.given})

    @cached_property
    def days(self) -> tuple[str, ...]:
        """The ISO dates for which there are readings, oldest first."""
        return tuple(dict.fromkeys(each.reading.date for each in self.given if each.reading.date))

    @cached_property
    def is_one(self) -> bool:
        """Whether its readings may be of one thing: it is more than a unit ("people") or somebody's name, and
        the dead do not become far fewer, as they do from one disaster to the next.
        """
        figures = [each.reading.figure for each in self.given]
        if self.unit == "death":
            return not any(later.value < _CORRECTED * one.value for one, later in pairwise(figures))
        return not (_is_owner(figures) or _is_bare(figures, self.unit))

    @cached_property
    def worth(self) -> float:
        """How much it deserves to be followed; only the order among concepts means something."""
        figures = [each.reading.figure for each in self.given]
        first: dict[str, float] = {}
        for each in self.given:
            first.setdefault(each.reading.source.id, _exactness(each.reading.figure, self.unit))
        moved = (len({figure.value for figure in figures}) - 1) / (_MOVING - 1)
        return (
            sum(first.values())
            * (1 if len(self.days) > 1 else _ONE_DAY)
            * (_STILL + (1 - _STILL) * min(1.0, moved))
            * _told(figures, self.unit)
            / (1 + _jump([figure.value for figure in figures])) ** 2
        )


_Key = tuple[frozenset[str], str, bool]


class Concepts:
    """The concepts of documents that come one by one."""

    def __init__(self) -> None:
        self._given: dict[_Key, dict[tuple[str, str], Given]] = defaultdict(dict)
        self._printed: dict[tuple[_Key, str, str], tuple[str, str]] = {}
        """The words of a sentence, with its figure, to the document and date that it is taken down for."""

    def add(self, source: Source, analysis: Analysis) -> None:
        """Take down the figures of a document."""
        surnames: dict[str, str] | None = None
        starts = [sentence.span.start for sentence in analysis.sentences]
        for figure in analysis.figures:
            if not is_level(figure):
                continue
            if surnames is None:
                surnames = _surnames(analysis.people)
            said, unit = wording(figure, surnames)
            if not said and unit != "death":
                continue
            number = bisect_right(starts, figure.span.start) - 1
            if number < 0:
                continue
            one = reading(source, figure, unit)
            self._take((said, unit, is_part(figure)), _given(one, analysis.sentences[number], analysis.text))

    def _take(self, key: _Key, given: Given) -> None:
        """Take down a reading, unless its document and date have one, or an older document the sentence."""
        found, one = self._given[key], given.reading
        here = one.source.id, one.date
        if here in found:
            return
        printed = key, " ".join(tokens(given.sentence)), one.figure.text
        there = self._printed.get(printed)
        if there in found:
            if _when(found[there]) <= _when(given):
                return
            del found[there]
        found[here], self._printed[printed] = given, here

    def ranked(self) -> list[Concept]:
        """All of them: first those that several documents or days speak of, by their worth, then the
        others, the most important first.
        """
        found = [
            Concept(_name(given.values(), unit), unit, tuple(sorted(given.values(), key=_when)))
            for (_, unit, _), given in self._given.items()
        ]
        return sorted(found, key=_rank)


def concepts(documents: Iterable[Examined]) -> list[Concept]:
    """The concepts of ``documents``, in the order of :meth:`Concepts.ranked`."""
    taken = Concepts()
    for source, analysis in documents:
        taken.add(source, analysis)
    return taken.ranked()


def moving(documents: Iterable[Examined], most: int = 8) -> list[list[Reading]]:
    """The readings of those concepts that several documents put a number to, most worth following first."""
    shared = (each for each in concepts(documents) if each.documents > 1)
    return [[given.reading for given in each.given] for each, _ in zip(shared, range(most), strict=False)]


def _rank(concept: Concept) -> tuple[bool, float, str, str]:
    """The key by which concepts are sorted."""
    once = len(concept.given) < 2
    worth = concept.given[0].reading.figure.salience if once else concept.worth
    return once, -worth, concept.name, concept.unit


def _surnames(people: Sequence[Person]) -> dict[str, str]:
    """Given name -> surname of a document's people: "Hedda Voss" and "Voss" are one owner."""
    names = [person.name.lower().split() for person in people]
    return {stem(given): stem(last) for *before, last in filter(None, names) for given in before}


def _given(one: Reading, sentence: Sentence, text: str) -> Given:
    span, figure = sentence.span, one.figure.span
    start = figure.start - span.start
    return Given(
        one, span.of(text), Span(start, min(start + figure.end - figure.start, span.end - span.start))
    )


def _name(given: Iterable[Given], unit: str) -> str:
    """The wording of most readings, of as many the shortest; without capitals that a heading gave it."""
    said = Counter(each.reading.figure.what for each in given if each.reading.figure.what)
    return min(said, key=lambda what: (-said[what], what.isupper(), len(what), what), default=unit)


def _when(given: Given) -> tuple[bool, tuple[str, ...]]:
    return not given.reading.date, when(given.reading)


def _exactness(figure: Figure, unit: str) -> float:
    """How much one reading counts for."""
    if is_measure(unit) or any(letter.isdigit() for letter in figure.text):
        return 1.0
    return _SPELLED_FEW if figure.value <= _FEW else _SPELLED


def _told(figures: Sequence[Figure], unit: str) -> float:
    """How much the words of a concept say."""
    if unit == "death":
        return 1.0
    worth = _DURATION if unit in _TIMES else 1.0
    if _is_owner(figures):
        return worth * _OWNER
    if _is_bare(figures, unit):
        loose = sum(_exactness(figure, unit) <= _SPELLED_FEW for figure in figures)
        return worth * (_OWNER if unit == "person" or 2 * loose > len(figures) else _BARE)
    return worth * (_WORD if unit in _VAGUE and len(words(figures[0].what)) < 2 else 1.0)


def _is_owner(figures: Sequence[Figure]) -> bool:
    return not figures[0].counted and figures[0].concept[:1].isupper()


def _is_bare(figures: Sequence[Figure], unit: str) -> bool:
    return words(figures[0].what) <= words(f"{unit} {pluralise(unit)}")


def _jump(values: Sequence[float]) -> float:
    """How far, in the middle, it is from one value to the next: 0 if not at all, 0.7 to the double."""
    return median(
        [abs(math.log(two / one)) if one > 0 < two else 3.0 * (one != two) for one, two in pairwise(values)]
        or [0.0]
    )
