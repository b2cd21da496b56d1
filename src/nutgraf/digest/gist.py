"""The most informative sentences of many documents, none twice, in the order of their dates.

A word is worth the more, the more documents hold it in their best sentences; told once, it is worth
little more. The sentences are chosen greedily for the worth of what is new in them against their length,
which for such a sum of covered worths is near the best choice (Nemhauser, Wolsey and Fisher, 1978; for
summaries Lin and Bilmes, 2011). Copies of one wire story are found first and count as one document.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nutgraf.analysis.model import Analysis, Sentence
from nutgraf.analysis.summary.leaning import terms
from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens
from nutgraf.digest.source import Examined, Source

_LEADING = 3
"""Sentences of a document that may speak for it."""

_COPY = 0.5
"""Share of leading word pairs in common from which two documents are one story printed twice."""

_LEVEL = 0.6
"""Power of the length (in words) against which worth is weighed: 0 favours long sentences, 1 short ones."""

_SECOND = 0.25
"""Worth of a word that the digest has already told."""

_RANK = 0.85
"""Worth of a document's second best sentence beside its best; its third the square."""

_ASKED = 4.0
"""How much more a sentence weighs that holds all words of the query."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the digest."""

    source: Source
    sentence: Sentence
    text: str
    """The sentence's words."""

    copies: tuple[Source, ...] = ()
    """Other documents that print the same story."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    story: int
    source: Source
    sentence: Sentence
    words: str
    stems: frozenset[str]
    length: int
    weight: float


def gist(documents: Iterable[Examined], n: int = 7, query: str | None = None) -> list[Told]:
    """At most ``n`` sentences across ``documents``, oldest first; ``query`` leans them to its words."""
    if n <= 0:
        return []
    stories = _stories(documents)
    candidates = [
        candidate
        for number, story in enumerate(stories)
        for candidate in _candidates(number, story[0], query)
    ]
    worth = _worths(candidates)
    chosen = _chosen(candidates, worth, n)
    chosen.sort(key=lambda candidate: (candidate.source.date, candidate.story, candidate.sentence.span.start))
    return [
        Told(
            candidate.source,
            candidate.sentence,
            candidate.words,
            tuple(copy.source for copy in stories[candidate.story][1:]),
        )
        for candidate in chosen
    ]


def _leading(analysis: Analysis, query: str | None = None) -> Sequence[Sentence]:
    return sorted(analysis.summary(_LEADING, query), key=lambda sentence: sentence.rank)


def _stories(documents: Iterable[Examined]) -> list[list[Examined]]:
    """Documents with the copies of their story behind them, the earliest first in each."""
    ordered = sorted(documents, key=lambda examined: examined.source.date)
    stories: list[list[Examined]] = []
    pairs_of: list[frozenset[tuple[str, str]]] = []
    holding: dict[tuple[str, str], list[int]] = defaultdict(list)
    for examined in ordered:
        pairs = _pairs(examined.analysis)
        shared: Counter[int] = Counter()
        for pair in pairs:
            if len(holding[pair]) < 50:  # a pair in more stories than that tells none apart
                shared.update(holding[pair])
        best = max(shared, key=lambda story: (shared[story], -story), default=None)
        if best is not None and shared[best] >= _COPY * max(len(pairs), len(pairs_of[best])):
            stories[best].append(examined)
            continue
        for pair in pairs:
            holding[pair].append(len(stories))
        stories.append([examined])
        pairs_of.append(pairs)
    return stories


def _pairs(analysis: Analysis) -> frozenset[tuple[str, str]]:
    """Neighbouring words of the first sentences: what an editor's cuts from below leave alone."""
    words = [
        stem(word) for sentence in analysis.sentences[:4] for word in tokens(sentence.span.of(analysis.text))
    ][:120]
    return frozenset(pairwise(words))


def _candidates(story: int, examined: Examined, query: str | None) -> Iterable[_Candidate]:
    asked = frozenset(terms(query or ""))
    for place, sentence in enumerate(_leading(examined.analysis, query)):
        words = sentence.span.of(examined.analysis.text)
        found = tokens(words)
        stems = frozenset(map(stem, found)) - STOP_STEMS
        if stems:
            held = len(asked & stems) / len(asked) if asked else 0.0
            weight = _RANK**place * (1 + _ASKED * held)
            yield _Candidate(story, examined.source, sentence, words, stems, len(found), weight)


def _worths(candidates: Sequence[_Candidate]) -> dict[str, float]:
    """What telling a word is worth: more for every story that holds it, and ever more slowly."""
    holders: dict[str, set[int]] = defaultdict(set)
    for candidate in candidates:
        for word in candidate.stems:
            holders[word].add(candidate.story)
    return {word: math.log1p(len(stories)) - 0.35 for word, stories in holders.items()}


def _chosen(candidates: Sequence[_Candidate], worth: dict[str, float], n: int) -> list[_Candidate]:
    """Greedy with lazy evaluation: what a sentence adds only ever shrinks, so a stale bound still bounds."""
    told: set[str] = set()
    chosen: list[_Candidate] = []
    open_ = [(_adds(candidate, worth, told), position) for position, candidate in enumerate(candidates)]
    open_.sort(reverse=True)
    while open_ and len(chosen) < n:
        best, best_at = -1.0, -1
        for at, (bound, position) in enumerate(open_):
            if bound <= best:
                break
            adds = _adds(candidates[position], worth, told)
            open_[at] = (adds, position)
            if adds > best:
                best, best_at = adds, at
        candidate = candidates[open_.pop(best_at)[1]]
        told |= candidate.stems
        chosen.append(candidate)
        open_.sort(reverse=True)
    return chosen


def _adds(candidate: _Candidate, worth: dict[str, float], told: set[str]) -> float:
    total = sum(worth[word] * (_SECOND if word in told else 1.0) for word in candidate.stems)
    return float(candidate.weight * total / max(candidate.length, 8) ** _LEVEL)
