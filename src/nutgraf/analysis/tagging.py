"""Part-of-speech tags (Penn Treebank) by an averaged perceptron, in plain Python.

The weights are `data/tagger.json.xz`, trained by `benchmarks/train_tagger.py`; they are loaded on first use.
Greedy, left to right (Collins 2002). A frequent word keeps to the tags it was seen with, so that only those
few are scored, and the rows of what depends on one word alone are kept: together some ten times the speed of
a tagger that scores every tag for every word.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, int]
"""Weights by tag."""

START = "^"
"""Stands for what comes before the first and after the last word."""

EMPTY: Row = {}


def shape(word: str) -> str:
    """Which characters a word is made of, roughly: figures, capitals, a hyphen."""
    if any(c.isdigit() for c in word):
        return "9" if word[0].isdigit() else "a9"
    if "-" in word[1:-1]:
        return "A-" if word[0].isupper() else "a-"
    if word.isupper() and len(word) > 1:
        return "AA"
    return "A" if word[:1].isupper() else "a"


def word_features(word: str) -> list[str]:
    """Features of the word to be tagged that need no context."""
    lower = word.lower()
    kind = shape(word)
    if kind[-1] == "9":
        return [f"h{kind}"]
    return [f"w{lower}", f"h{kind}", f"s{lower[-3:]}", f"t{lower[-2:]}", f"p{lower[:1]}{kind}"]


def near_features(word: str) -> tuple[str, str]:
    """What a word tells its neighbours: itself, its ending. The side is prefixed by the caller."""
    lower = "9" if word[:1].isdigit() else word.lower()
    return lower, lower[-3:]


class Tagger:
    """Tags sentences; one instance may be used again and again, by one thread at a time."""

    def __init__(self, model: dict[str, Any]) -> None:
        self._fixed: dict[str, str] = {}
        for tag, words in model["fixed"].items():
            self._fixed.update(dict.fromkeys(words.split(" "), tag))
        self._choices: dict[str, list[str]] = {}
        for tags, words in model["choices"].items():
            self._choices.update(dict.fromkeys(words.split(" "), tags.split(" ")))
        self._open: list[str] = model["open"]
        self._weights: dict[str, Row] = model["weights"]
        self._own = lru_cache(20_000)(self._own_row)
        self._left = lru_cache(20_000)(self._left_rows)
        self._right = lru_cache(20_000)(self._right_row)

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag a word."""
        weights, fixed, choices = self._weights, self._fixed, self._choices
        tags: list[str] = []
        before, before2 = START, START
        last = len(words) - 1
        for i, word in enumerate(words):
            lower = word.lower()
            tag = fixed.get(lower)
            if tag is None or (i and word[0].isupper()):
                candidates = choices.get(lower, self._open)
                if len(candidates) > 1:
                    rows = (
                        self._own(word),
                        self._left(words[i - 1] if i else START)[0],
                        self._left(words[i - 2] if i > 1 else START)[1],
                        self._right(words[i + 1] if i < last else START),
                        weights.get(f"1{before}", EMPTY),
                        weights.get(f"2{before2} {before}", EMPTY),
                        weights.get(f"3{before} {lower}", EMPTY),
                    )
                    tag = max(candidates, key=lambda t: (sum([row.get(t, 0) for row in rows]), t))  # noqa: B023 - used at once
                else:
                    tag = candidates[0]
            tags.append(tag)
            before2, before = before, tag
        return tags

    def _own_row(self, word: str) -> Row:
        return self._added(word_features(word))

    def _left_rows(self, word: str) -> tuple[Row, Row]:
        near, end = near_features(word)
        return self._added([f"l{near}", f"m{end}"]), self._weights.get(f"k{near}", EMPTY)

    def _right_row(self, word: str) -> Row:
        near, end = near_features(word)
        return self._added([f"r{near}", f"q{end}"])

    def _added(self, features: Iterable[str]) -> Row:
        row: Row = {}
        for feature in features:
            for tag, weight in self._weights.get(feature, EMPTY).items():
                row[tag] = row.get(tag, 0) + weight
        return row


@cache
def tagger() -> Tagger:
    """The shipped tagger; loads its weights at the first call (about 0.1 s)."""
    packed = files("nutgraf.data").joinpath("tagger.json.xz").read_bytes()
    return Tagger(json.loads(lzma.decompress(packed)))
