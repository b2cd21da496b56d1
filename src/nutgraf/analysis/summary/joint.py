"""Choosing sentences together: the few that are expected to share most with a good summary.

A sentence is worth what its units are worth that no chosen sentence has, against the length it adds, and less
where it leans on the sentence before and that one is not chosen too. One order of all sentences comes out of
it. Its first :data:`TOGETHER` are chosen jointly (greedily, then by swaps until none gains), the following
one by one, so that a longer summary holds every shorter one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from nutgraf.analysis.summary.evidence import Evidence, Unit

TOGETHER = 3
DEPTH = 10
"""Sentences ordered with regard to those before them; beyond, every sentence counts for itself."""

USUAL_LENGTH = 38.0
"""Words of the summary that a choice of up to :data:`TOGETHER` is held against: the mean of those the weights
were fitted to. A longer choice is held against a longer one, in proportion."""

DOUBT = 0.025
"""If the best choice is expected to score less than this over the opening, the opening is the summary. Falls
with the square of how much longer than usual the text is."""

CANDIDATES = 24
"""Sentences that are looked at together: the best by themselves."""

_NOBODY = -1


class Candidate(NamedTuple):
    """A sentence as the choice sees it."""

    words: int
    bonus: float
    """Added to the score whatever else is chosen."""

    lean: float
    """Taken from it unless the candidate before is chosen."""


def order(candidates: Sequence[Candidate], evidence: Evidence, longer: float) -> list[int]:
    """Indices of all candidates, which are given in reading order with their evidence, best first; the text
    is ``longer`` times the usual length."""
    mass, cover = evidence.mass.__getitem__, evidence.cover
    covered = cover.keys()
    masses = [sum(map(mass, own)) for own in evidence.units]
    bonuses = [
        sum(map(cover.__getitem__, own & covered)) + candidate.bonus
        for own, candidate in zip(evidence.units, candidates, strict=True)
    ]
    alone = [
        2 * masses[i] / (candidate.words + USUAL_LENGTH) + bonuses[i] - candidate.lean
        for i, candidate in enumerate(candidates)
    ]
    ranked = sorted(range(len(candidates)), key=lambda i: -alone[i])
    opening = range(min(TOGETHER, len(candidates)))
    pool = sorted({*opening, *ranked[:CANDIDATES]})
    chosen = [pool[i] for i in _choose(_Pool(pool, candidates, evidence, masses, bonuses), DOUBT / longer**2)]
    taken = set(chosen)
    return chosen + [i for i in ranked if i not in taken]


class _Pool:
    """Candidates in reading order, with what does not depend on the others worked out."""

    def __init__(
        self,
        places: list[int],
        candidates: Sequence[Candidate],
        evidence: Evidence,
        masses: list[float],
        bonuses: list[float],
    ) -> None:
        self.size = len(places)
        self.mass_of, self.cover_of = evidence.mass.__getitem__, evidence.cover
        units = [evidence.units[i] for i in places]
        counts = Counter(chain.from_iterable(units))
        again = {unit for unit, count in counts.items() if count > 1}
        self.shared = [own & again for own in units]
        """Of each candidate, the units that another one has too."""
        self.mass = [masses[i] for i in places]
        self.words = [candidates[i].words for i in places]
        self.bonus = [bonuses[i] for i in places]
        self.lean = [candidates[i].lean for i in places]
        at = {place: i for i, place in enumerate(places)}
        self.before = [at.get(place - 1, _NOBODY) for place in places]
        """Of each candidate, the one that it may lean on."""
        self.after = [at.get(place + 1, _NOBODY) for place in places]

    def told(self, units: Iterable[Unit]) -> tuple[float, float]:
        """Mass and cover of ``units``."""
        units = list(units)
        return sum(map(self.mass_of, units)), sum([self.cover_of.get(unit, 0.0) for unit in units])


class _Choice:
    """Some candidates of a pool, with what each further one would add."""

    def __init__(self, pool: _Pool, chosen: Iterable[int] = ()) -> None:
        self.pool = pool
        self.chosen: list[int] = []
        self.covered: set[Unit] = set()
        self.mass, self.words, self.bonus = 0.0, 0, 0.0
        for i in chosen:
            self.add(i)

    @property
    def score(self) -> float:
        """What the choice is expected to share with a good summary: an F score and what is added to it."""
        return 2 * self.mass / (self.words + _usual(len(self.chosen))) + self.bonus

    def add(self, i: int) -> None:
        """Choose ``i`` too."""
        pool = self.pool
        mass, cover = pool.told(pool.shared[i] & self.covered)
        self.mass += pool.mass[i] - mass
        self.bonus += pool.bonus[i] - cover + self.leaning(i)
        self.words += pool.words[i]
        self.covered |= pool.shared[i]
        self.chosen.append(i)

    def leaning(self, i: int) -> float:
        """What leaning changes if ``i`` is added: its own, unless what it leans on is there; what leans on
        it, back."""
        pool, chosen = self.pool, self.chosen
        own = 0.0 if pool.before[i] in chosen else -pool.lean[i]
        return own + (pool.lean[pool.after[i]] if pool.after[i] in chosen else 0.0)

    def best(self, among: Iterable[int]) -> tuple[float, int]:
        """The score with the best other one of ``among``, and which that is; -1 if there is none."""
        pool, chosen = self.pool, self.chosen
        best, leader = float("-inf"), _NOBODY
        words = self.words + _usual(len(chosen) + 1)
        for i in among:
            if i not in chosen:
                mass, cover = pool.told(pool.shared[i] & self.covered)
                score = 2 * (self.mass + pool.mass[i] - mass) / (words + pool.words[i])
                score += self.bonus + pool.bonus[i] - cover + self.leaning(i)
                if score > best:
                    best, leader = score, i
        return best, leader


def _usual(sentences: int) -> float:
    """Words of the summary that so many sentences are held against."""
    return USUAL_LENGTH * max(1.0, sentences / TOGETHER)


def _choose(pool: _Pool, doubt: float) -> list[int]:
    """Up to :data:`DEPTH` indices, best first."""
    together = _together(pool, min(TOGETHER, pool.size), doubt)
    # Of those chosen together, the best one first, then the best two.
    ordered = _grow(_Choice(pool), len(together), together)
    return _grow(_Choice(pool, ordered), min(DEPTH, pool.size), range(pool.size))


def _together(pool: _Pool, size: int, doubt: float) -> list[int]:
    """The ``size`` that score best together, as far as swaps find them; the opening if hardly better."""
    everybody = range(pool.size)
    chosen = _grow(_Choice(pool), size, everybody)
    best = _Choice(pool, chosen).score
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
    return opening if size and best - _Choice(pool, opening).score < doubt else chosen


def _grow(choice: _Choice, size: int, among: Iterable[int]) -> list[int]:
    """``choice`` and, one after the other, what is best beside it, up to ``size``."""
    while len(choice.chosen) < size:
        choice.add(choice.best(among)[1])
    return choice.chosen
