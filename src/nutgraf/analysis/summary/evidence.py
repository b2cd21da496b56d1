"""What each word and word pair of a text is worth in a summary of it, judged from the text alone.

A unit (a stem, or two early ones in a row) has a mass, which counts against the length of the summary that
holds it, as in an F score, and a cover, which counts whatever the length. Both are linear in how widely, how
early and as what kind of word the unit occurs. The coefficients, but for those of the headline and of long
texts, were fitted by least squares to the ROUGE scores of all choices of three among the first 22 sentences
of 2,076 English news stories; docs/summaries.md has the measurements.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from nutgraf.analysis.summary.vocabulary import Vocabulary
from nutgraf.analysis.summary.words import STOP_STEMS, stems, tokens

ANY, SPREAD, SOON, NAME_EARLY = -0.134, 1.46, 0.152, 0.2
"""A stem's mass: a constant, which is what keeps a summary from rambling; by the share of sentences that hold
it; by 1 / (1 + its first sentence); by its position weight for a name (the share of its occurrences that are
capitalised)."""

PAIR_EARLY = 0.058
"""A pair's mass, by its position weight."""

OFTEN = 0.0038
"""A stem's cover, by the logarithm of the sentences that hold it, if it is no stop word."""

TITLE = 0.25
"""Added to the mass of a stem of the headline that is no stop word. Not fitted: the stories had no
headlines."""

REACH, PAIR_REACH = 5.0, 1.5
"""Sentences after which a position's weight has fallen to 1/e."""

PAIR_AGAIN = 0.008
"""In a text whose opening does not count, a pair's cover, by the logarithm of the sentences that hold it, if
neither is a stop word; half of it if one is."""

_FADED = 3.0
"""Reaches after which a position counts as late: its weight is taken for 0."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the units of some sentences are worth in a summary; those that occur again are numbers."""

    units: list[set[int]]
    """Of each sentence, those that occur more than once in the text."""

    rest: list[float]
    """Of each sentence, the mass of its other units together; they have no cover."""

    mass: list[float]
    """By unit."""

    cover: list[float]
    """By unit."""


def weigh(
    sentences: Sequence[Sequence[str]],
    title: str = "",
    lede: float = 1.0,
    stops: frozenset[str] = STOP_STEMS,
) -> Evidence:
    """The evidence of ``sentences``, each given as its words, in a text whose opening counts ``lede`` and
    whose stop words have the stems ``stops``."""
    vocabulary = Vocabulary.of(sentences)
    numbers, numbered, names = vocabulary.numbers, vocabulary.sentences, vocabulary.names
    pair_weights = _position_weights(PAIR_REACH, lede, len(numbered))
    early_pairs = _early_pairs(numbered, pair_weights)
    again = {} if lede == 1 else _pairs_again(numbered, vocabulary, stops)
    pairs = early_pairs | again if again else early_pairs
    pair_numbers = dict(zip(pairs, range(len(numbers) + 1, len(numbers) + 1 + len(pairs)), strict=True))
    units: list[set[int]] = []
    for own in numbered:
        found = {*own, *map(pair_numbers.__getitem__, pairs.keys() & pairwise(own))}
        found.discard(0)
        units.append(found)
    counts = Counter(chain.from_iterable(units))

    share, sooner = SPREAD / max(1, len(numbered)), lede * SOON
    mass, rest = [0.0], []
    for i, own in enumerate(numbered):
        new = ANY + sooner / (1 + i)  # of a stem that occurs here first, as the numbers tell
        last = max(own, default=0)
        if last >= len(mass):
            mass += [new + share * counts[number] for number in range(len(mass), last + 1)]
        rest.append((new + share) * own.count(0))
    known = names.keys()
    for i, weight in enumerate(_position_weights(REACH, lede, len(numbered))):
        weight *= NAME_EARLY
        for number in known & numbered[i]:
            mass[number] += weight * names[number]
        rest[i] += weight * len(vocabulary.names_once.intersection(sentences[i][1:]))
    for i, weight in enumerate(pair_weights):
        rest[i] += PAIR_EARLY * weight * _pairs_once(numbered[i])
    mass += [PAIR_EARLY * early_pairs.get(pair, 0.0) for pair in pairs]
    cover = [0.0] * len(mass)
    for key, number in numbers.items():
        if key not in stops:
            cover[number] = OFTEN * math.log(counts[number])
    for pair, worth in again.items():
        cover[pair_numbers[pair]] = (1 - lede) * worth
    for key in set(stems(tokens(title))) - stops:
        if key in numbers:
            mass[numbers[key]] += TITLE
        elif key in vocabulary.words:
            word = vocabulary.words[key]
            rest[next(i for i, own_words in enumerate(sentences) if word in own_words)] += TITLE
    return Evidence(units, rest, mass, cover)


def _position_weights(reach: float, lede: float, count: int) -> list[float]:
    """The weights of the early ones of ``count`` sentences' positions, of which the first has ``lede``."""
    return [lede * math.exp(-i / reach) for i in range(min(count, math.ceil(_FADED * reach)))]


def _early_pairs(numbered: Sequence[Sequence[int]], weights: Sequence[float]) -> dict[Pair, float]:
    """The position weights of the sentences that hold each pair of stems that both occur again."""
    early: dict[Pair, float] = {}
    for weight, own in zip(weights, numbered, strict=False):
        for pair in set(pairwise(own)):
            if pair[0] and pair[1]:
                early[pair] = early.get(pair, 0.0) + weight
    return early


def _pairs_again(
    numbered: Sequence[Sequence[int]], vocabulary: Vocabulary, stops: frozenset[str]
) -> dict[Pair, float]:
    """What each pair that comes again is worth in the summary of a text without a lede."""
    stop = {vocabulary.numbers[key] for key in stops & vocabulary.numbers.keys()}
    held = Counter(chain.from_iterable(set(pairwise(own)) for own in numbered))
    return {
        (first, second): PAIR_AGAIN * (1 - ((first in stop) + (second in stop)) / 2) * math.log(count)
        for (first, second), count in held.items()
        if count > 1 and first and second
    }


def _pairs_once(own: Sequence[int]) -> int:
    """How many pairs have a half that occurs but once, and so occur but once themselves."""
    return sum(not (first and second) for first, second in pairwise(own))
