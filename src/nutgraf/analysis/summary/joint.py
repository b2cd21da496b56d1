"""Choosing sentences together: the few that are expected to share most with a good summary.

A sentence is worth what its units are worth that no chosen sentence has, against the length it adds, and less
where it leans on the sentence before and that one is not chosen too. One order of all sentences comes out of
it. Its first :data:`TOGETHER` are chosen jointly (greedily, then by swaps until none gains), the following
one by one, so that a longer summary holds every shorter one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from nutgraf.analysis.summary.evidence import Evidence

TOGETHER = 3
DEPTH = 10
"""Sentences ordered with regard to those before them; beyond, every sentence counts for itself."""

USUAL_LENGTH = 38.0
"""Words of the summary that a choice of up to :data:`TOGETHER` is held against: the mean of those the weights
were fitted to. A longer choice is held against a longer one, in proportion."""

DOUBT = 0.025
"""If the best choice is expected to score less than this over the opening, the opening is the summary. Falls
with what the opening counts."""

CANDIDATES = 24
"""Sentences that are looked at together: the best by themselves."""

_NOBODY = -1


class Candidate(NamedTuple):
    """A sentence as the choice sees it."""

    words: int
    bonus: float
    """Added to the score whatever else is chosen."""


def order(
    candidates: Sequence[Candidate], evidence: Evidence, lede: float, lean: Callable[[int], float]
) -> list[int]:
    """Indices of all candidates, which are given in reading order with their evidence, best first.

    The opening of the text counts ``lede``; ``lean`` says what is taken from a candidate unless the one
    before it is chosen, and is asked of the best only.
    """
    mass, cover = evidence.mass.__getitem__, evidence.cover.__getitem__
    masses = [rest + sum(map(mass, own)) for rest, own in zip(evidence.rest, evidence.units, strict=True)]
    bonuses = [
        bonus + sum(map(cover, own)) for (_, bonus), own in zip(candidates, evidence.units, strict=True)
    ]
    alone = [
        2 * mass / (words + USUAL_LENGTH) + bonus
        for mass, bonus, (words, _) in zip(masses, bonuses, candidates, strict=True)
    ]
    ranked = sorted(range(len(alone)), key=alone.__getitem__, reverse=True)
    pool = sorted({*range(min(TOGETHER, len(alone))), *ranked[:CANDIDATES]})
    leans = [lean(i) for i in pool]
    for i, leaning in zip(pool, leans, strict=True):
        alone[i] -= leaning
    members = _Pool(
        pool,
        [candidates[i].words for i in pool],
        [masses[i] for i in pool],
        [bonuses[i] for i in pool],
        leans,
        evidence,
    )
    chosen = [pool[i] for i in _choose(members, DOUBT * lede)]
    taken = set(chosen)
    return chosen + sorted((i for i in ranked if i not in taken), key=alone.__getitem__, reverse=True)


class _Pool:
    """Sentences to choose from, in reading order, with what does not depend on the choice."""

    def __init__(
        self,
        places: Sequence[int],
        words: list[int],
        masses: list[float],
        bonuses: list[float],
        leans: list[float],
        evidence: Evidence,
    ) -> None:
        self.size = len(places)
        self.words = words
        self.masses = masses
        self.bonuses = [bonus - lean for bonus, lean in zip(bonuses, leans, strict=True)]
        self.leans = leans
        self.units = [evidence.units[place] for place in places]
        self.mass, self.cover = evidence.mass, evidence.cover
        self.holders: dict[int, list[int]] = {}
        """Of each unit, those who have it."""
        for i, own in enumerate(self.units):
            for unit in own:
                if unit in self.holders:
                    self.holders[unit].append(i)
                else:
                    self.holders[unit] = [i]
        at = {place: i for i, place in enumerate(places)}
        self.before = [at.get(place - 1, _NOBODY) for place in places]
        """Of each, the one that it may lean on."""
        self.after = [at.get(place + 1, _NOBODY) for place in places]


class _Choice:
    """Some of a pool chosen, with what each other one would add."""

    def __init__(self, pool: _Pool, chosen: Iterable[int] = ()) -> None:
        self.pool = pool
        self.chosen: list[int] = []
        self.mass, self.words, self.bonus = 0.0, 0, 0.0
        self.covered: set[int] = set()
        """The units of those chosen, which nobody else adds."""
        self.fresh: set[int] = set()
        """Those of them that have not been taken from what the others would add."""
        self.masses = pool.masses.copy()
        """The mass that each would add."""
        self.bonuses = pool.bonuses.copy()
        """And the bonus; what is chosen is never the best."""
        for i in chosen:
            self.add(i)

    @property
    def score(self) -> float:
        """What the choice is expected to share with a good summary: an F score and what is added to it."""
        return 2 * self.mass / (self.words + _usual(len(self.chosen))) + self.bonus

    def add(self, i: int) -> None:
        """Choose ``i`` too."""
        pool, bonuses = self.pool, self.bonuses
        units, before, after = pool.units[i], pool.before[i], pool.after[i]
        if self.fresh:
            again = units & self.fresh
            self.mass -= sum(map(pool.mass.__getitem__, again))
            self.bonus -= sum(map(pool.cover.__getitem__, again))
        self.mass += self.masses[i]
        self.bonus += bonuses[i]
        self.words += pool.words[i]
        self.fresh |= units - self.covered
        self.covered |= units
        self.chosen.append(i)
        bonuses[i] = float("-inf")
        if after != _NOBODY:  # it can lean on this one
            bonuses[after] += pool.leans[after]
        if before != _NOBODY:  # this one could lean on it
            bonuses[before] += pool.leans[i]

    def best(self, among: Iterable[int]) -> tuple[float, int]:
        """The score with the best other one of ``among``, and which that is."""
        self._take_off()
        mass, words = self.mass, self.words + _usual(len(self.chosen) + 1)
        scores = [
            2 * (mass + more) / (words + longer) + bonus
            for more, longer, bonus in zip(self.masses, self.pool.words, self.bonuses, strict=True)
        ]
        leader = max(among, key=scores.__getitem__)
        return scores[leader] + self.bonus, leader

    def _take_off(self) -> None:
        """Take what has been chosen last from what the others would add."""
        pool, masses, bonuses = self.pool, self.masses, self.bonuses
        for unit in self.fresh:
            mass, cover = pool.mass[unit], pool.cover[unit]
            if cover:
                for other in pool.holders[unit]:
                    masses[other] -= mass
                    bonuses[other] -= cover
            else:
                for other in pool.holders[unit]:
                    masses[other] -= mass
        self.fresh.clear()


def _usual(sentences: int) -> float:
    """Words of the summary that so many sentences are held against."""
    return USUAL_LENGTH * max(1.0, sentences / TOGETHER)


def _choose(pool: _Pool, doubt: float) -> list[int]:
    """Up to :data:`DEPTH` indices, best first."""
    together = _together(pool, min(TOGETHER, pool.size), doubt)
    choice = _Choice(pool)
    _grow(choice, len(together), together)  # the best of them first, then the best two
    _grow(choice, min(DEPTH, pool.size), range(pool.size))
    return choice.chosen


def _together(pool: _Pool, size: int, doubt: float) -> list[int]:
    """The ``size`` that score best together, as far as swaps find them; the opening if hardly better."""
    everybody = range(pool.size)
    choice = _Choice(pool)
    _grow(choice, size, everybody)
    best, chosen = choice.score, choice.chosen
    # What was added last is the best beside the others: the exchange of the first is the first to try.
    out, settled = 0, 1
    while settled < size:
        kept = chosen[:out] + chosen[out + 1 :]
        score, leader = _Choice(pool, kept).best(everybody)
        settled += 1
        if score > best + 1e-9:
            best = score
            chosen = [*chosen[:out], leader, *chosen[out + 1 :]]
            settled = 1
        out = (out + 1) % size
    opening = list(range(size))
    if size and sorted(chosen) != opening and best - _Choice(pool, opening).score < doubt:
        return opening
    return chosen


def _grow(choice: _Choice, size: int, among: Iterable[int]) -> None:
    """Add to ``choice``, one after the other, what is best beside it, until there are ``size``."""
    while len(choice.chosen) < size:
        choice.add(choice.best(among)[1])
