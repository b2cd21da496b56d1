"""Part-of-speech tags (Penn Treebank) by an averaged perceptron, in plain Python.

The weights are `data/tagger.json.xz`, trained by `benchmarks/train_tagger.py`; they are loaded on first use.
Greedy, left to right (Collins 2002). A frequent word keeps to the tags it was seen with, so that only those
few are scored, and the rows of what depends on one word alone are kept: together some ten times the speed of
a tagger that scores every tag for every word.
"""

from __future__ import annotations

import json
import lzma
import math
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


def _fits(tag: str, word: str) -> bool:
    """Whether the shape of an unknown word allows the tag."""
    if tag in ("NNP", "NNPS") and not word[0].isupper():
        return False
    if tag in ("NNS", "NNPS", "VBZ"):
        return word.endswith(("s", "i", "a", "n"))
    if tag == "VBG":
        return word.endswith(("ing", "in"))
    if tag in ("JJR", "JJS"):
        return word.endswith("er" if tag == "JJR" else "est")
    return tag not in ("CD", "FW")


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
        self._known = lru_cache(20_000)(self._candidates)
        self._left = lru_cache(20_000)(self._left_rows)
        self._right = lru_cache(20_000)(self._right_row)

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag a word."""
        weights, fixed, known = self._weights, self._fixed, self._known
        tags: list[str] = []
        before, before2 = START, START
        last = len(words) - 1
        for i, word in enumerate(words):
            lower, candidates = known(word)
            tag = fixed.get(lower)
            if tag is None or (i and word[0].isupper()):
                if len(candidates) == 1:
                    tag = candidates[0][0]
                else:
                    left = self._left(words[i - 1] if i else START)[0]
                    left2 = self._left(words[i - 2] if i > 1 else START)[1]
                    right = self._right(words[i + 1] if i < last else START)
                    one = weights.get(f"1{before}", EMPTY)
                    two = weights.get(f"2{before2} {before}", EMPTY)
                    own = weights.get(f"3{before} {lower}", EMPTY)
                    best = -math.inf
                    for choice, score in candidates:
                        score += left.get(choice, 0) + left2.get(choice, 0) + right.get(choice, 0)
                        score += one.get(choice, 0) + two.get(choice, 0) + own.get(choice, 0)
                        if score >= best:
                            best, tag = score, choice
            assert tag is not None
            tags.append(tag)
            before2, before = before, tag
        return tags

    def _candidates(self, word: str) -> tuple[str, list[tuple[str, int]]]:
        """The lower-case word, and the tags it may have with what speaks for them in the word alone, by
        name.
        """
        lower = word.lower()
        if word[0].isdecimal():
            return lower, [("CD", 0)]
        row = self._added(word_features(word))
        choices = self._choices.get(lower)
        if choices is None:
            choices = [tag for tag in self._open if _fits(tag, word)]
        elif word[0].islower():
            choices = [tag for tag in choices if tag not in ("NNP", "NNPS")] or choices
        return lower, [(tag, row.get(tag, 0)) for tag in choices]

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
