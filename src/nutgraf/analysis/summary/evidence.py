"""How likely each word and word pair of a text is to be in a good summary of it, judged from the text alone.

A linear estimate from how early, how widely and as what kind of word a stem occurs. The coefficients were
fitted by least squares to which stems and pairs human summaries of 2,076 English news stories hold, every
source of stories weighing by the root of its size; docs/summaries.md has the measurements.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypeVar

from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens

BASE, SPREAD, EARLY, EARLY_NAME, OFTEN = 0.003, 0.5, 0.13, 0.06, 0.08
"""A stem's probability: a constant; by the share of sentences that hold it; by its position weight, and more
so for a name (the share of its occurrences that are capitalised); by the logarithm of the sentences that
hold it if it is no stop word."""

PAIR_BASE, PAIR_EARLY, PAIR_EARLY_STOP, PAIR_EARLY_NAME, PAIR_OFTEN = 0.01, 0.103, -0.024, 0.116, 0.158
"""The same for two stems in a row, whose position weighs less for stop words. A pair is as much a stop word
as its halves are, and as much a name as its lesser half."""

TITLE = 0.25
"""Added for a stem of the headline that is no stop word. Not fitted: the stories had no headlines."""

PAIRS = 1.4
"""What a pair is worth beside a stem in choosing sentences."""

REACH = 5.0
"""Sentences after which a position's weight has fallen to 1/e, in a text of up to :data:`USUAL` sentences."""

USUAL = 42
"""Sentences. The opening of a longer text says less of the whole: there the reach grows in proportion, and
what a position counts falls with its square."""

_FADED = 3.0
"""Reaches after which a position counts as late: its weight is taken for 0."""

_LOGS = [0.0, *map(math.log, range(1, 100))]

Pair = tuple[str, str]
Unit = str | Pair
"""A stem, or two in a row."""

_U = TypeVar("_U", str, Pair)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the units of some sentences are worth in a summary."""

    units: list[frozenset[Unit]]
    """Of each sentence, those that another sentence has too."""

    rest: list[float]
    """Of each sentence, what its other units are worth together."""

    worth: dict[Unit, float]
    """Of each unit in ``units``."""

    stems: list[frozenset[str]]
    """Of each sentence, all."""


def weigh(sentences: Sequence[Sequence[str]], title: str = "") -> Evidence:
    """The evidence of ``sentences``, each given as its words."""
    keys = [list(map(stem, words)) for words in sentences]
    stems = [frozenset(own) for own in keys]
    pairs = [frozenset(pairwise(own)) for own in keys]
    held = {key: count for key, count in Counter(chain.from_iterable(stems)).items() if count > 1}
    pairs_held = {pair: count for pair, count in Counter(chain.from_iterable(pairs)).items() if count > 1}
    several, pairs_several = frozenset(held), frozenset(pairs_held)  # quicker to intersect than the keys
    shared = [own & several for own in stems]
    pairs_shared = [own & pairs_several for own in pairs]
    weights = _position_weights(len(sentences))
    early = _early(shared, weights)
    pairs_early = _early(pairs_shared, weights)
    names = _names(sentences)
    share = 1 / max(1, len(sentences))

    worth: dict[Unit, float] = {}
    for key, count in held.items():
        probability = BASE + SPREAD * share * count
        probability += (EARLY + EARLY_NAME * names.get(key, 0.0)) * early.get(key, 0.0)
        if key not in STOP_STEMS:
            probability += OFTEN * _LOGS[min(count, 99)]
        worth[key] = min(probability, 1.0)
    for pair, count in pairs_held.items():
        worth[pair] = PAIRS * min(_pair(pair, names, pairs_early.get(pair, 0.0), _LOGS[min(count, 99)]), 1.0)
    rest: list[float] = []
    for i, (own, own_pairs) in enumerate(zip(stems, pairs, strict=True)):
        alone, pairs_alone = len(own) - len(shared[i]), len(own_pairs) - len(pairs_shared[i])
        mass = (BASE + SPREAD * share) * alone + PAIRS * PAIR_BASE * pairs_alone
        if i < len(weights):
            mass += weights[i] * _lone(own - shared[i], own_pairs - pairs_shared[i], names)
        rest.append(mass)

    for key in {stem(word) for word in tokens(title)} - STOP_STEMS:
        if key in worth:
            worth[key] += TITLE
        else:
            for i, own in enumerate(stems):
                rest[i] += TITLE * (key in own)
    units = [own | own_pairs for own, own_pairs in zip(shared, pairs_shared, strict=True)]
    return Evidence(units, rest, worth, stems)


def stretch(count: int) -> float:
    """How much longer than usual a text of ``count`` sentences is; 1 for all up to the usual length."""
    return max(1.0, count / USUAL)


def _position_weights(count: int) -> list[float]:
    """The weights of the early ones of ``count`` sentences' positions."""
    longer = stretch(count)
    reach = REACH * longer
    return [math.exp(-i / reach) / longer**2 for i in range(min(count, math.ceil(_FADED * reach)))]


def _early(units: Sequence[frozenset[_U]], weights: Sequence[float]) -> dict[_U, float]:
    """The sum of the position weights of the sentences that hold each unit."""
    early: dict[_U, float] = {}
    for weight, own in zip(weights, units, strict=False):
        for unit in own:
            early[unit] = early.get(unit, 0.0) + weight
    return early


def _pair(pair: Pair, names: dict[str, float], early: float, often: float) -> float:
    """A pair's probability from its position weight and the logarithm of its count."""
    first, second = pair
    stop = ((first in STOP_STEMS) + (second in STOP_STEMS)) / 2
    probability = PAIR_BASE + (PAIR_EARLY + PAIR_EARLY_STOP * stop) * early + PAIR_OFTEN * (1 - stop) * often
    if first in names and second in names:
        probability += PAIR_EARLY_NAME * min(names[first], names[second]) * early
    return probability


def _lone(stems: frozenset[str], pairs: frozenset[Pair], names: dict[str, float]) -> float:
    """What the units that only one sentence has gain from a position of weight 1; never so much that it
    needs a limit."""
    mass = EARLY * len(stems) + EARLY_NAME * sum(names[key] for key in stems & names.keys())
    mass += PAIRS * PAIR_EARLY * len(pairs)
    for first, second in pairs:
        if first in names and second in names:
            mass += PAIRS * PAIR_EARLY_NAME * min(names[first], names[second])
        elif first in STOP_STEMS or second in STOP_STEMS:
            mass += PAIRS * PAIR_EARLY_STOP * (0.5 + 0.5 * (first in STOP_STEMS and second in STOP_STEMS))
    return mass


def _names(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
    """The share of a stem's occurrences, but those at a sentence's start, that are capitalised, where there
    are any."""
    counts = Counter(chain.from_iterable(words[1:] for words in sentences))
    capitals: dict[str, int] = {}
    small: dict[str, int] = {}
    for word, count in counts.items():
        if word[0].isupper():
            key = stem(word)
            capitals[key] = capitals.get(key, 0) + count
            small[key] = counts[word.lower()]
    return {key: count / (count + small[key]) for key, count in capitals.items()}
