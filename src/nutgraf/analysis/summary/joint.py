"""Choosing sentences together: the few that are expected to share most with a good summary.

A sentence is worth what its stems and pairs are worth that no chosen sentence has, against the length it adds: the
expected F score of the choice against a summary of usual length. One order of all sentences comes out of it. Its first
:data:`TOGETHER` are chosen jointly (greedily, then by swaps until none gains), the following one by one, so that a
longer summary holds every shorter one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from nutgraf.analysis.summary.evidence import Unit

TOGETHER = 3
DEPTH = 10
"""Sentences ordered with regard to those before them; beyond, every sentence counts for itself."""

USUAL_LENGTH = 38.0
"""Words of the summary that the choice is held against: the mean of those the weights were fitted to."""

CANDIDATES = 40
"""Sentences that are looked at together: the best by themselves."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence as the choice sees it."""

    units: frozenset[Unit] | set[Unit]
    words: int
    bonus: float
    """Added to the F score whatever else is chosen."""


@dataclass(frozen=True, slots=True)
class _Trimmed:
    """A candidate whose units that no other candidate has are summed up."""

    shared: frozenset[Unit]
    own: float
    words: int
    bonus: float


def order(candidates: Sequence[Candidate], worth: dict[Unit, float]) -> list[int]:
    """Indices of all candidates, best first."""
    alone = [_alone(candidate, worth) for candidate in candidates]
    ranked = sorted(range(len(candidates)), key=lambda i: -alone[i])
    pool = ranked[:CANDIDATES]
    chosen = [pool[i] for i in _choose([candidates[i] for i in pool], worth)]
    taken = set(chosen)
    return chosen + [i for i in ranked if i not in taken]


def _alone(candidate: Candidate, worth: dict[Unit, float]) -> float:
    return _score(sum(map(worth.__getitem__, candidate.units)), candidate.words, candidate.bonus)


def _score(mass: float, words: int, bonus: float) -> float:
    return 2 * mass / (words + USUAL_LENGTH) + bonus


def _choose(candidates: list[Candidate], worth: dict[Unit, float]) -> list[int]:
    """Up to :data:`DEPTH` indices, best first."""
    pool = _trim(candidates, worth)
    several = _swap(pool, _grow(pool, [], min(TOGETHER, len(pool)), worth), worth)
    # Of those chosen together, the best one first, then the best two.
    ordered = _grow(pool, [], len(several), worth, only=several)
    return _grow(pool, ordered, min(DEPTH, len(pool)), worth)


def _trim(candidates: list[Candidate], worth: dict[Unit, float]) -> list[_Trimmed]:
    seen: set[Unit] = set()
    again: set[Unit] = set()
    for candidate in candidates:
        again |= seen & candidate.units
        seen |= candidate.units
    return [
        _Trimmed(
            frozenset(candidate.units & again),
            sum(map(worth.__getitem__, candidate.units - again)),
            candidate.words,
            candidate.bonus,
        )
        for candidate in candidates
    ]


def _grow(
    pool: list[_Trimmed],
    chosen: list[int],
    size: int,
    worth: dict[Unit, float],
    only: list[int] | None = None,
) -> list[int]:
    """``chosen`` and, one after the other, what is best beside it, up to ``size``."""
    chosen = list(chosen)
    while len(chosen) < size:
        scores = _scores_beside(pool, chosen, worth, only)
        chosen.append(max(scores, key=lambda i: (scores[i], -i)))
    return chosen


def _swap(pool: list[_Trimmed], chosen: list[int], worth: dict[Unit, float]) -> list[int]:
    """``chosen`` after every exchange of one sentence that gains; each pass gains, so it ends."""
    best = float("-inf")
    for _ in range(4 * TOGETHER):
        before = best
        for out in range(len(chosen)):
            rest = chosen[:out] + chosen[out + 1 :]
            scores = _scores_beside(pool, rest, worth, None)
            leader = max(scores, key=lambda i: (scores[i], -i))
            if scores[leader] > best + 1e-12:
                best = scores[leader]
                chosen = [*chosen[:out], leader, *chosen[out + 1 :]]
        if best <= before:
            break
    return chosen


def _scores_beside(
    pool: list[_Trimmed], chosen: list[int], worth: dict[Unit, float], only: list[int] | None
) -> dict[int, float]:
    """The F score of ``chosen`` with each other sentence (of ``only`` these) added."""
    covered = frozenset(chain.from_iterable(pool[i].shared for i in chosen))
    value = worth.__getitem__
    mass = sum(pool[i].own for i in chosen) + sum(map(value, covered))
    words = sum(pool[i].words for i in chosen)
    bonus = sum(pool[i].bonus for i in chosen)
    return {
        i: _score(
            mass + pool[i].own + sum(map(value, pool[i].shared - covered)),
            words + pool[i].words,
            bonus + pool[i].bonus,
        )
        for i in (range(len(pool)) if only is None else only)
        if i not in chosen
    }
