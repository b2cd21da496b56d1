"""How likely each word and word pair of a text is to be in a good summary of it, judged from the text alone.

A linear estimate from how early, how widely and as what kind of word a stem occurs. The coefficients were fitted by
least squares to which stems and pairs human summaries of 2,076 English news stories hold, every source of stories
weighing by the root of its size; docs/summaries.md has the measurements.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens

BASE, SPREAD, EARLY, EARLY_NAME, OFTEN = 0.003, 0.5, 0.13, 0.06, 0.08
"""A stem's probability: a constant; by the share of sentences that hold it; by its position weight, and more so for a
name (the share of its occurrences that are capitalised); by the logarithm of the sentences that hold it if it is no
stop word."""

PAIR_BASE, PAIR_EARLY, PAIR_EARLY_STOP, PAIR_EARLY_NAME, PAIR_OFTEN = 0.01, 0.103, -0.024, 0.116, 0.158
"""The same for two stems in a row, whose position weighs less for stop words. A pair is as much a stop word as its
halves are, and as much a name as its lesser half."""

TITLE = 0.1
"""Added for a stem of the headline that is no stop word. Not fitted: the stories had no headlines."""

PAIRS = 1.4
"""What a pair is worth beside a stem in choosing sentences."""

REACH = 5.0
"""Sentences after which a position's weight has fallen to 1/e, in a text of up to :data:`USUAL` sentences."""

USUAL = 60
"""Sentences; in a longer text the reach grows in proportion, since its opening says less of the whole."""

_FADED = 3.0
"""Reaches after which a position counts as late: its weight is taken for 0."""

_LOGS = [0.0, *map(math.log, range(1, 100))]

Unit = str | tuple[str, str]
"""A stem, or two in a row."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the units of some sentences are worth in a summary."""

    units: list[frozenset[Unit]]
    """Of each sentence, those that another sentence has too or that stand early."""

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
    weights = _position_weights(len(sentences))
    names = _names(sentences)
    share = 1 / max(1, len(sentences))
    worth: dict[Unit, float] = {
        **_stem_worths(stems, weights, names, share),
        **_pair_worths(pairs, weights, names),
    }
    for key in {stem(word) for word in tokens(title)} - STOP_STEMS:
        if key in worth:
            worth[key] += TITLE
    units: list[frozenset[Unit]] = []
    rest: list[float] = []
    for own_stems, own_pairs in zip(stems, pairs, strict=True):
        known_stems = own_stems & worth.keys()
        known_pairs = own_pairs & worth.keys()
        units.append(known_stems | known_pairs)
        rest.append(
            (BASE + SPREAD * share) * (len(own_stems) - len(known_stems))
            + PAIRS * PAIR_BASE * (len(own_pairs) - len(known_pairs))
        )
    return Evidence(units, rest, worth, stems)


def _position_weights(count: int) -> list[float]:
    """The weights of the early ones of ``count`` sentences' positions, 1 for the first."""
    reach = REACH * max(1.0, count / USUAL)
    return [math.exp(-i / reach) for i in range(min(count, math.ceil(_FADED * reach)))]


def _stem_worths(
    stems: Sequence[frozenset[str]], weights: Sequence[float], names: dict[str, float], share: float
) -> dict[Unit, float]:
    early: dict[str, float] = {}
    for weight, own in zip(weights, stems, strict=False):
        for key in own:
            early[key] = early.get(key, 0.0) + weight
    worths: dict[Unit, float] = {}
    for key, times in Counter(chain.from_iterable(stems)).items():
        if times > 1 or key in early:
            probability = BASE + SPREAD * share * times
            if key in early:
                probability += (EARLY + EARLY_NAME * names.get(key, 0.0)) * early[key]
            if key not in STOP_STEMS:
                probability += OFTEN * _LOGS[min(times, 99)]
            worths[key] = min(probability, 1.0)
    return worths


def _pair_worths(
    pairs: Sequence[frozenset[tuple[str, str]]], weights: Sequence[float], names: dict[str, float]
) -> dict[Unit, float]:
    early: dict[tuple[str, str], float] = {}
    for weight, own in zip(weights, pairs, strict=False):
        for pair in own:
            early[pair] = early.get(pair, 0.0) + weight
    worths: dict[Unit, float] = {}
    for pair, times in Counter(chain.from_iterable(pairs)).items():
        if times > 1 or pair in early:
            first, second = pair
            stop = ((first in STOP_STEMS) + (second in STOP_STEMS)) / 2
            probability = PAIR_BASE + (1 - stop) * PAIR_OFTEN * _LOGS[min(times, 99)]
            if pair in early:
                name = min(names[first], names[second]) if first in names and second in names else 0.0
                probability += (PAIR_EARLY + PAIR_EARLY_STOP * stop + PAIR_EARLY_NAME * name) * early[pair]
            worths[pair] = PAIRS * min(probability, 1.0)
    return worths


def _names(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
    """The share of a stem's occurrences, but those at a sentence's start, that are capitalised."""
    inner: dict[str, int] = {}
    capitals: dict[str, int] = {}
    for word, count in Counter(chain.from_iterable(words[1:] for words in sentences)).items():
        key = stem(word)
        inner[key] = inner.get(key, 0) + count
        if word[0].isupper():
            capitals[key] = capitals.get(key, 0) + count
    return {key: count / inner[key] for key, count in capitals.items()}
