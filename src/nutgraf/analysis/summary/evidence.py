"""How likely each word and word pair of a text is to be in a good summary of it, judged from the text alone.

A linear estimate from how early, how widely and as what kind of word a stem occurs. The coefficients were fitted by
least squares to which stems and pairs human summaries of 2,076 English news stories hold, every source of stories
weighing by the root of its size; docs/summaries.md has the measurements.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens

BASE, SPREAD, EARLY, EARLY_STOP, OFTEN, EARLY_NAME = 0.003, 0.5, 0.133, 0.002, 0.082, 0.041
"""A stem's probability: a constant; by the share of sentences that hold it; by its position weight, less so for a stop
word, more so for a name (the share of its occurrences that are capitalised); by the logarithm of the sentences that
hold it if it is no stop word."""

PAIR_BASE, PAIR_EARLY, PAIR_EARLY_STOP, PAIR_OFTEN, PAIR_EARLY_NAME = 0.01, 0.103, -0.024, 0.158, 0.116
"""The same for two stems in a row; a pair is as much stop word as its halves are, and as much a name as its lesser half."""

TITLE = 0.1
"""Added for a stem of the headline that is no stop word. Not fitted: the stories had no headlines."""

REACH = 4.0
"""Sentences after which a position's weight has fallen to 1/e, in a text of up to :data:`USUAL` sentences."""

USUAL = 60
"""Sentences; in a longer text the reach grows in proportion, since its opening says less of the whole."""

_FADED = 12
"""Reaches after which a position weighs nothing, to the precision that matters."""

PAIRS = 1.4
"""What a pair is worth beside a stem in choosing sentences."""

Unit = str | tuple[str, str]
"""A stem, or two in a row."""


def position_weights(count: int) -> list[float]:
    """The weight of each of ``count`` sentences' positions, 1 for the first."""
    reach = REACH * max(1.0, count / USUAL)
    return [math.exp(-i / reach) if i < _FADED * reach else 0.0 for i in range(count)]


def weigh(sentences: Sequence[Sequence[str]], title: str = "") -> tuple[list[set[Unit]], dict[Unit, float]]:
    """The units of each sentence, given as its words, and what each unit is worth in a summary."""
    held: dict[Unit, int] = {}
    early: dict[Unit, float] = {}
    inner: dict[str, int] = {}
    capitals: dict[str, int] = {}
    units: list[set[Unit]] = []
    for words, weight in zip(sentences, position_weights(len(sentences)), strict=True):
        stems = [stem(word) for word in words]
        for word, key in zip(words[1:], stems[1:], strict=True):
            inner[key] = inner.get(key, 0) + 1
            if word[0].isupper():
                capitals[key] = capitals.get(key, 0) + 1
        own: set[Unit] = {*stems, *pairwise(stems)}
        for unit in own:
            held[unit] = held.get(unit, 0) + 1
            early[unit] = early.get(unit, 0.0) + weight
        units.append(own)
    names = {key: count / inner[key] for key, count in capitals.items()}
    headline = {stem(word) for word in tokens(title)} - STOP_STEMS
    count = len(sentences)
    worth: dict[Unit, float] = {}
    for unit, times in held.items():
        if isinstance(unit, str):
            worth[unit] = _stem_worth(unit, times, times / count, early[unit], names) + TITLE * (
                unit in headline
            )
        else:
            worth[unit] = PAIRS * _pair_worth(unit, times, early[unit], names)
    return units, worth


def _stem_worth(unit: str, times: int, share: float, early: float, names: dict[str, float]) -> float:
    if unit in STOP_STEMS:
        probability = BASE + SPREAD * share + (EARLY + EARLY_STOP + EARLY_NAME * names.get(unit, 0.0)) * early
    else:
        probability = (
            BASE
            + SPREAD * share
            + (EARLY + EARLY_NAME * names.get(unit, 0.0)) * early
            + OFTEN * math.log(times)
        )
    return min(max(probability, 0.001), 1.0)


def _pair_worth(unit: tuple[str, str], times: int, early: float, names: dict[str, float]) -> float:
    first, second = unit
    stop = ((first in STOP_STEMS) + (second in STOP_STEMS)) / 2
    name = min(names.get(first, 0.0), names.get(second, 0.0))
    probability = (
        PAIR_BASE
        + (PAIR_EARLY + PAIR_EARLY_STOP * stop + PAIR_EARLY_NAME * name) * early
        + (1 - stop) * PAIR_OFTEN * math.log(times)
    )
    return min(max(probability, 0.0005), 1.0)
