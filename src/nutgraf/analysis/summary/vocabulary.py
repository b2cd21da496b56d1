"""The stems of a text as numbers: what is counted and compared over and over is cheap to count and compare.

Only stems that occur more than once get a number, from 1 in the order of their first occurrence. The others,
about half of a text's stems, are all 0: they say nothing about other sentences than their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, filterfalse, repeat

from nutgraf.analysis.summary.words import stems


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The stems of some sentences."""

    numbers: dict[str, int]
    """Of the stems that occur more than once."""

    sentences: list[list[int]]
    """Of each sentence, the number of each word's stem."""

    names: dict[int, float]
    """Of the numbered stems that are capitalised, how often: the share of their occurrences, sentences' first
    words left out."""

    names_once: set[str]
    """Of the words whose stem occurs once, those that are capitalised; sentences' first words are among
    them."""

    words: dict[str, str]
    """Of every stem, a word as it stands."""

    @classmethod
    def of(cls, sentences: Sequence[Sequence[str]]) -> Vocabulary:
        """The vocabulary of ``sentences``, each given as its words."""
        words = Counter(chain.from_iterable(sentences))
        keys = stems(words)
        occurring: dict[str, int] = {}
        for key, count in zip(keys, words.values(), strict=True):
            occurring[key] = occurring.get(key, 0) + count
        again = [key for key, count in occurring.items() if count > 1]
        numbers = dict(zip(again, range(1, len(again) + 1), strict=True))
        known = dict(zip(words, map(numbers.get, keys, repeat(0)), strict=True))
        numbered = [list(map(known.__getitem__, own)) for own in sentences]

        openings = Counter([own[0] for own in sentences if own])
        capitals: dict[int, int] = {}
        names_once: set[str] = set()
        for word in filterfalse(str.islower, words):
            if word[0].isupper():
                number = known[word]
                if not number:
                    names_once.add(word)
                elif inside := words[word] - openings.get(word, 0):
                    capitals[number] = capitals.get(number, 0) + inside
        opened = Counter([own[0] for own in numbered if own])
        names = {
            number: count / (occurring[again[number - 1]] - opened.get(number, 0))
            for number, count in capitals.items()
        }
        return cls(numbers, numbered, names, names_once, dict(zip(keys, words, strict=True)))
