"""What each word and word pair of a text is worth in a summary of it, judged from the text alone.

A unit (a stem, or two early ones in a row) has a mass, which counts against the length of the summary that
holds it, as in an F score, and a cover, which counts whatever the length. Both are linear in how widely, how
early and as what kind of word the unit occurs. The seven coefficients were fitted by least squares to the
ROUGE scores of all choices of three among the first 22 sentences of 2,076 English news stories;
docs/summaries.md has the measurements.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens

ANY, SPREAD, SOON, NAME_EARLY = -0.134, 1.46, 0.152, 0.2
"""A stem's mass: a constant, which is what keeps a summary from rambling; by the share of sentences that hold
it; by 1 / (1 + its first sentence); by its position weight for a name (the share of its occurrences that are
capitalised)."""

PAIR_EARLY = 0.058
"""A pair's mass, by its position weight."""

OFTEN = 0.0038
"""A stem's cover, by the logarithm of the sentences that hold it, if it is no stop word; more in a longer
text, in proportion."""

TITLE = 0.25
"""Added to the mass of a stem of the headline that is no stop word. Not fitted: the stories had no
headlines."""

REACH, PAIR_REACH = 5.0, 1.5
"""Sentences after which a position's weight has fallen to 1/e, in a text of up to :data:`USUAL` sentences."""

USUAL = 52
"""Sentences. The opening of a longer text says less of the whole: there the reach grows in proportion, and
what a position counts falls with its square."""

_FADED = 3.0
"""Reaches after which a position counts as late: its weight is taken for 0."""

Pair = tuple[str, str]
Unit = str | Pair
"""A stem, or two in a row."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the units of some sentences are worth in a summary."""

    units: list[frozenset[Unit]]
    """Of each sentence."""

    mass: dict[Unit, float]
    """Of each unit."""

    cover: dict[Unit, float]
    """Of the units that have one."""


def weigh(sentences: Sequence[Sequence[str]], title: str = "") -> Evidence:
    """The evidence of ``sentences``, each given as its words."""
    keys = [list(map(stem, words)) for words in sentences]
    stems = [frozenset(own) for own in keys]
    longer = stretch(len(sentences))
    held = Counter(chain.from_iterable(stems))
    first = _first(stems)
    early = _early_names(stems, _names(sentences), _position_weights(REACH, longer, len(stems)))
    share, sooner = SPREAD / max(1, len(stems)), SOON / longer**2

    mass: dict[Unit, float] = {
        key: ANY + share * count + sooner / (1 + first[key] / longer) for key, count in held.items()
    }
    for key, weight in early.items():
        mass[key] += NAME_EARLY * weight
    for key in {stem(word) for word in tokens(title)} - STOP_STEMS:
        if key in mass:
            mass[key] += TITLE
    cover: dict[Unit, float] = {
        key: OFTEN * longer * math.log(count)
        for key, count in held.items()
        if count > 1 and key not in STOP_STEMS
    }
    pairs = _early_pairs(keys, _position_weights(PAIR_REACH, longer, len(keys)))
    mass.update((pair, PAIR_EARLY * weight) for pair, weight in pairs.items())
    known = pairs.keys()
    units = [own | (known & set(pairwise(ordered))) for own, ordered in zip(stems, keys, strict=True)]
    return Evidence(units, mass, cover)


def stretch(count: int) -> float:
    """How much longer than usual a text of ``count`` sentences is; 1 for all up to the usual length."""
    return max(1.0, count / USUAL)


def _position_weights(reach: float, longer: float, count: int) -> list[float]:
    """The weights of the early ones of ``count`` sentences' positions."""
    reach *= longer
    return [math.exp(-i / reach) / longer**2 for i in range(min(count, math.ceil(_FADED * reach)))]


def _first(stems: Sequence[frozenset[str]]) -> dict[str, int]:
    """The first sentence that holds each stem."""
    first: dict[str, int] = {}
    for i in range(len(stems) - 1, -1, -1):
        first.update(dict.fromkeys(stems[i], i))
    return first


def _early_names(
    stems: Sequence[frozenset[str]], names: dict[str, float], weights: Sequence[float]
) -> dict[str, float]:
    """The position weights of the sentences that hold each name, by how much of a name it is."""
    early: dict[str, float] = {}
    for weight, own in zip(weights, stems, strict=False):
        for key in own & names.keys():
            early[key] = early.get(key, 0.0) + weight * names[key]
    return early


def _early_pairs(keys: Sequence[Sequence[str]], weights: Sequence[float]) -> dict[Pair, float]:
    """The position weights of the sentences that hold each pair."""
    early: dict[Pair, float] = {}
    for weight, ordered in zip(weights, keys, strict=False):
        for pair in set(pairwise(ordered)):
            early[pair] = early.get(pair, 0.0) + weight
    return early


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
