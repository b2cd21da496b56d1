"""Choosing sentences together: the few that are expected to share most with a good summary.

A sentence is worth what its stems and pairs are worth that no chosen sentence has, against the length it
adds: the expected F score of the choice against a summary of usual length. One order of all sentences comes
out of it. Its first :data:`TOGETHER` are chosen jointly (greedily, then by swaps until none gains), the
following one by one, so that a longer summary holds every shorter one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from nutgraf.analysis.summary.evidence import Unit

TOGETHER = 3
DEPTH = 10
"""Sentences ordered with regard to those before them; beyond, every sentence counts for itself."""

USUAL_LENGTH = 38.0
"""Words of the summary that the choice is held against: the mean of those the weights were fitted to."""

DOUBT = 0.01
"""If the best choice is expected to gain less than this over the opening, the opening is the summary."""

CANDIDATES = 24
"""Sentences that are looked at together: the best by themselves."""


class Candidate(NamedTuple):
    """A sentence as the choice sees it."""

    units: frozenset[Unit]
    rest: float
    """What it is worth besides its units, whatever else is chosen."""

    words: int
    bonus: float
    """Added to the F score whatever else is chosen."""


def order(candidates: Sequence[Candidate], worth: dict[Unit, float]) -> list[int]:
    """Indices of all candidates, which are given in reading order, best first."""
    masses = [candidate.rest + sum(map(worth.__getitem__, candidate.units)) for candidate in candidates]
    alone = [
        2 * mass / (candidate.words + USUAL_LENGTH) + candidate.bonus
        for mass, candidate in zip(masses, candidates, strict=True)
    ]
    ranked = sorted(range(len(candidates)), key=lambda i: -alone[i])
    pool = list(dict.fromkeys([*range(min(TOGETHER, len(candidates))), *ranked[:CANDIDATES]]))
    chosen = [
        pool[i] for i in _choose(_Pool([candidates[i] for i in pool], [masses[i] for i in pool], worth))
    ]
    taken = set(chosen)
    return chosen + [i for i in ranked if i not in taken]


class _Pool:
    """Candidates, with what does not depend on the others worked out; the text's opening comes first."""

    def __init__(self, candidates: list[Candidate], masses: list[float], worth: dict[Unit, float]) -> None:
        self.value = worth.__getitem__
        self.size = len(candidates)
        counts = Counter(chain.from_iterable(candidate.units for candidate in candidates))
        again = {unit for unit, count in counts.items() if count > 1}
        self.shared = [candidate.units & again for candidate in candidates]
        """Of each candidate, the units that another one has too."""
        self.mass = masses
        self.words = [candidate.words for candidate in candidates]
        self.bonus = [candidate.bonus for candidate in candidates]

    def best_beside(self, chosen: list[int], among: Iterable[int]) -> tuple[float, int]:
        """The F score of ``chosen`` with the best other sentence, and which that is; -1 if there is none."""
        value = self.value
        covered: frozenset[Unit] = frozenset().union(*[self.shared[i] for i in chosen])
        mass = self.mass_of(chosen, covered)
        words = USUAL_LENGTH + sum(self.words[i] for i in chosen)
        bonus = sum(self.bonus[i] for i in chosen)
        best, leader = float("-inf"), -1
        for i in among:
            if i not in chosen:
                gain = self.mass[i] - sum(map(value, self.shared[i] & covered))
                score = 2 * (mass + gain) / (words + self.words[i]) + bonus + self.bonus[i]
                if score > best:
                    best, leader = score, i
        return best, leader

    def score(self, chosen: list[int]) -> float:
        """The F score of ``chosen``."""
        return self.best_beside(chosen[1:], chosen[:1])[0]

    def mass_of(self, chosen: list[int], covered: frozenset[Unit]) -> float:
        """What ``chosen``, whose shared units are ``covered``, are worth together, each unit counted once."""
        several = sum(self.mass[i] - sum(map(self.value, self.shared[i])) for i in chosen)
        return several + sum(map(self.value, covered))


def _choose(pool: _Pool) -> list[int]:
    """Up to :data:`DEPTH` indices, best first."""
    together = _together(pool, min(TOGETHER, pool.size))
    # Of those chosen together, the best one first, then the best two.
    ordered = _grow(pool, [], len(together), together)
    return _grow(pool, ordered, min(DEPTH, pool.size), range(pool.size))


def _together(pool: _Pool, size: int) -> list[int]:
    """The ``size`` that score best together, as far as swaps find them; the opening if hardly better."""
    opening = list(range(size))
    chosen = _grow(pool, [], size, range(pool.size))
    best = pool.score(chosen)
    # What was added last is the best beside the others: the exchange of the first is the first to try.
    out, settled = 0, 1
    while settled < size:
        score, leader = pool.best_beside(chosen[:out] + chosen[out + 1 :], range(pool.size))
        settled += 1
        if score > best + 1e-9:
            best = score
            chosen = [*chosen[:out], leader, *chosen[out + 1 :]]
            settled = 1
        out = (out + 1) % size
    return opening if size and best - pool.score(opening) < DOUBT else chosen


def _grow(pool: _Pool, chosen: list[int], size: int, among: Sequence[int]) -> list[int]:
    """``chosen`` and, one after the other, what is best beside it, up to ``size``.

    The same as asking :meth:`_Pool.best_beside` again and again, but what each has in common with the chosen
    is only added to.
    """
    chosen = list(chosen)
    value, shared = pool.value, pool.shared
    covered: frozenset[Unit] = frozenset().union(*[shared[i] for i in chosen])
    mass = pool.mass_of(chosen, covered)
    words = USUAL_LENGTH + sum([pool.words[i] for i in chosen])
    left = [i for i in among if i not in chosen]
    had = {i: sum(map(value, shared[i] & covered)) for i in left} if covered else dict.fromkeys(left, 0.0)
    while len(chosen) < size:
        best, leader = float("-inf"), -1
        for i in left:
            score = 2 * (mass + pool.mass[i] - had[i]) / (words + pool.words[i]) + pool.bonus[i]
            if score > best:
                best, leader = score, i
        chosen.append(leader)
        left.remove(leader)
        mass += pool.mass[leader] - had[leader]
        words += pool.words[leader]
        added = shared[leader] - covered
        covered |= added
        for i in left:
            common = shared[i] & added
            if common:
                had[i] += sum(map(value, common))
    return chosen
