"""The most informative sentences of many documents, none twice, in the order of their dates.

A word, or two in a row, is worth the more, the more stories hold it in their best sentences; told once, it
is worth less, and two words in a row are worth nothing more. Sentences are chosen one after the other by the
worth of what they add against their length: for such sums a greedy choice is near the best (Nemhauser, Wolsey
and Fisher, 1978; for summaries Lin and Bilmes, 2011). A sentence that needs the one before it has next to no
chance among strangers, and one that tells what another told in other words none. With a query those that
hold its words go first. Copies of a story count once (:mod:`nutgraf.digest.stories`).
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from nutgraf.analysis.model import Analysis, Sentence
from nutgraf.analysis.summary import fit
from nutgraf.analysis.summary.asking import Term, folded, read
from nutgraf.analysis.summary.asking import Told as Heard
from nutgraf.analysis.summary.leaning import lean
from nutgraf.analysis.summary.standalone import leans
from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens
from nutgraf.digest.source import Examined, Source
from nutgraf.digest.stories import stories

LEADING = 3
"""Sentences of a story that may be told, at least; more where the stories are few."""

RANK = 0.6
"""Worth of a story's second best sentence beside its best; its third the square."""

SHARED = 0.5
"""Stories taken off the number that hold a word: what one alone says is worth little to the whole."""

POWER = 0.7
"""Of the stories that hold a word, for its worth: the tenth adds less than the second."""

AGAIN = 0.4
"""Worth of a word each time it is told again."""

LEVEL = 0.8
"""Power of the length (in words) against which worth is weighed: 0 favours long sentences, 1 short ones."""

SHORT = 8
"""Words; a shorter sentence counts as that long."""

LEANING = 0.1
"""Worth of a sentence that needs the one before it, beside one that stands alone."""

SAME, SAME_FIGURES = 0.5, 0.75
"""Share of its words, the rare ones weighing more, from which a sentence says what another says; and where
both have figures, and none in common: yesterday's death toll is not today's."""

BESIDE = 0.1
"""Worth of a sentence that holds nothing of the query, beside one that holds all of it."""

Unit = str | tuple[str, str]
"""A stem, or two in a row."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the digest."""

    source: Source
    sentence: Sentence
    text: str
    """The sentence's words."""

    copies: tuple[Source, ...] = ()
    """Other documents that print the same story."""


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    told: Told
    place: int
    """Of its story, in the order of dates."""

    rank: int
    """Among the sentences of its story, from 0."""

    stems: frozenset[str]
    """Without stop words."""

    units: frozenset[Unit]
    words: int


def gist(documents: Iterable[Examined], n: int = 7, query: str = "") -> list[Told]:
    """At most ``n`` sentences across ``documents``, oldest first, those of undated documents last; ``query``
    leans them to its words."""
    if n <= 0:
        return []
    candidates = list(_candidates(documents, n, query))
    chosen = _chosen(candidates, _weights(candidates, read(query)), n)
    chosen.sort(key=lambda each: (each.place, each.told.sentence.span.start))
    return [each.told for each in chosen]


def _candidates(documents: Iterable[Examined], n: int, query: str) -> Iterator[_Candidate]:
    found = stories(documents)
    most = max(LEADING, math.ceil(n / max(1, len(found))))
    for place, story in enumerate(found):
        source, analysis = story.document
        for rank, sentence in enumerate(_leading(analysis, most, query)):
            text = sentence.span.of(analysis.text)
            keys = [*map(stem, tokens(text))]
            stems = frozenset(keys) - STOP_STEMS
            if stems:
                told = Told(source, sentence, text, story.copies)
                yield _Candidate(told, place, rank, stems, stems.union(pairwise(keys)), len(keys))


def _leading(analysis: Analysis, most: int, query: str) -> Sequence[Sentence]:
    """The ``most`` best sentences, best first, and after them the one that answers ``query`` best."""
    possible = fit(analysis)
    best = sorted(possible, key=lambda sentence: sentence.rank)[:most]
    answer = lean(analysis.text, possible, query)[0] if query else best[0]
    return best if answer in best else [*best, answer]


def _worths(candidates: Sequence[_Candidate]) -> dict[Unit, float]:
    """What telling a unit is worth: more for every story that holds it, and ever more slowly."""
    holders: dict[Unit, float] = defaultdict(float)
    place, had = -1, frozenset[Unit]()
    for each in candidates:
        weight = RANK**each.rank
        if each.place != place:
            place, had = each.place, frozenset()
        for unit in each.units - had:
            holders[unit] += weight
        had |= each.units
    return {
        unit: max(weight - SHARED, 0.05) ** POWER
        for unit, weight in holders.items()
        if isinstance(unit, str) or not STOP_STEMS.issuperset(unit)
    }


def _weights(candidates: Sequence[_Candidate], asked: Sequence[Term]) -> list[float]:
    """How much each sentence says of its story, and of what is asked."""
    weights = [RANK**each.rank for each in candidates]
    if not asked:
        return weights
    held = [_held(each.told.text, asked) for each in candidates]
    telling = [math.log(1 + len(held) / (1 + sum(each))) for each in zip(*held, strict=True)]
    whole = sum(telling)
    return [
        weight * (BESIDE + (1 - BESIDE) * sum(map(float.__mul__, telling, each)) / whole)
        for weight, each in zip(weights, held, strict=True)
    ]


def _alone(text: str) -> float:
    """How well a sentence does among strangers."""
    return LEANING if text.endswith(":") else 1 - (1 - LEANING) * leans(text)


def _held(text: str, asked: Sequence[Term]) -> list[float]:
    """How much of each term ``text`` holds; the words of a phrase count half."""
    heard = Heard(folded(text))
    return [
        max(heard.holds(term), sum(map(heard.holds, term.parts())) / len(term.parts()) / 2) for term in asked
    ]


def _chosen(candidates: Sequence[_Candidate], weights: Sequence[float], n: int) -> list[_Candidate]:
    """Greedy with lazy evaluation: what a sentence adds only ever shrinks, so a stale bound still bounds."""
    worth, rarity = _worths(candidates), _rarity(candidates)
    fitness = [weight * _alone(each.told.text) for weight, each in zip(weights, candidates, strict=True)]
    times: Counter[Unit] = Counter()
    chosen: list[_Candidate] = []
    bounds = [
        (-fitness[number] * _adds(each, worth, times), number) for number, each in enumerate(candidates)
    ]
    heapq.heapify(bounds)
    while bounds and len(chosen) < n:
        number = bounds[0][1]
        each = candidates[number]
        adds = -fitness[number] * _adds(each, worth, times)
        if len(bounds) > 1 and adds > min(bounds[1:3])[0]:
            heapq.heapreplace(bounds, (adds, number))
            continue
        heapq.heappop(bounds)
        if not any(_same(each, other, rarity) for other in chosen):
            chosen.append(each)
            times.update(each.units)
    return chosen


def _adds(candidate: _Candidate, worth: dict[Unit, float], times: Counter[Unit]) -> float:
    told = candidate.units & times.keys()
    total = sum([worth.get(unit, 0.0) for unit in candidate.units - told])
    total += sum([worth[unit] * math.pow(AGAIN, times[unit]) for unit in told if isinstance(unit, str)])
    return float(total / max(candidate.words, SHORT) ** LEVEL)


def _rarity(candidates: Sequence[_Candidate]) -> dict[str, float]:
    """What a stem tells of the sentence it stands in: the more, the fewer hold it."""
    counts = Counter(chain.from_iterable(each.stems for each in candidates))
    return {key: math.log(1 + len(candidates) / count) for key, count in counts.items()}


def _same(one: _Candidate, other: _Candidate, rarity: dict[str, float]) -> bool:
    """Whether one of two sentences says, by and large, what the other says."""
    common = sum(map(rarity.__getitem__, one.stems & other.stems))
    smaller = min(sum(map(rarity.__getitem__, each.stems)) for each in (one, other))
    figures = [{key for key in each.stems if key.isdecimal()} for each in (one, other)]
    return common >= (SAME_FIGURES if all(figures) and figures[0].isdisjoint(figures[1]) else SAME) * smaller
