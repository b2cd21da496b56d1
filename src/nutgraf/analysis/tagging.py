"""Part-of-speech tags (Penn Treebank) by an averaged perceptron, in plain Python.

The weights are `data/tagger.json.xz`, trained by `benchmarks/train_tagger.py`; they are loaded on first use.
Greedy, left to right (Collins 2002). A frequent word keeps to the tags it was seen with, so that only those
few are scored, and what depends on one word alone is kept with the word: together some twenty times the speed
of a tagger that scores every tag for every word.
"""

from __future__ import annotations

import json
import lzma
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, int]
"""Weights by tag."""

START = "^"
"""Stands for what comes before the first and after the last word."""

EMPTY: Row = {}

Scores: TypeAlias = list[int]
"""Weights of all tags, in the order of their numbers."""


def shape(word: str) -> str:
    """Which characters a word is made of, roughly: figures, capitals, a hyphen."""
    if not word.isalpha() and any(map(str.isdigit, word)):
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
    own = [] if kind[-1] == "9" else [f"w{lower}"]
    return own + form_features(kind, lower[-3:], lower[:1])


def form_features(kind: str, ending: str, initial: str) -> list[str]:
    """The features that words have in common: of shape, ending and first letter, in lower case."""
    if kind[-1] == "9":
        return [f"h{kind}"]
    return [f"h{kind}", f"s{ending}", f"t{ending[-2:]}", f"p{initial}{kind}"]


def near_features(word: str) -> tuple[str, str]:
    """What a word tells its neighbours: itself, its ending. The side is prefixed by the caller."""
    lower = "9" if word[:1].isdigit() else word.lower()
    return lower, lower[-3:]


def _fits(tag: str, capital: bool, ending: str) -> bool:
    """Whether an unknown word's first letter and last three allow the tag."""
    if tag in ("NNP", "NNPS") and not capital:
        return False
    if tag in ("NNS", "NNPS", "VBZ"):
        return ending.endswith(("s", "i", "a", "n"))
    if tag == "VBG":
        return ending.endswith(("ing", "in"))
    if tag in ("JJR", "JJS"):
        return ending.endswith("er" if tag == "JJR" else "est")
    return tag not in ("CD", "FW")


@dataclass(slots=True)
class _Word:
    """What is known of a word wherever it stands."""

    lower: str
    first: str
    """Its tag at the start of a sentence, elsewhere :attr:`tag`; "" where the context decides."""
    tag: str
    candidates: list[tuple[int, int]]
    """The tags it may have, by number, with what speaks for each in the word alone."""
    left: Scores
    """What it says of the next word, :attr:`left2` of the one after that, :attr:`right` of the one before."""
    left2: Scores
    right: Scores
    scored: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """The candidates with what speaks for each after a tag, by that tag; filled when first asked for."""


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
        known = {
            *self._fixed.values(),
            *chain.from_iterable(self._choices.values()),
            *self._open,
            "CD",
            START,
        }
        self._names = sorted(known.union(*self._weights.values()))
        self._number = {tag: number for number, tag in enumerate(self._names)}
        self._nothing: Scores = [0] * len(self._names)
        self._word = lru_cache(10_000)(self._read)
        self._row = lru_cache(8_000)(self._listed)
        self._like = lru_cache(4_000)(self._unknown)
        self._edge = self._read(START)
        self._after: dict[int, Scores] = {}
        """What two tags say of the next, by the number of the first times their count plus the second's."""

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag a word."""
        names, number, after, count = self._names, self._number, self._after, len(self._names)
        known = [*map(self._word, words)]
        followers = iter([*known[1:], self._edge])
        tags: list[str] = []
        left, left2, next_left2 = self._edge.left, self._edge.left2, self._edge.left2
        before = before2 = number[START]
        for word in known:
            follower = next(followers)
            tag = word.tag if tags else word.first
            if tag:
                own = number[tag]
            else:
                scored = word.scored.get(before)
                if scored is None:
                    scored = self._scored(word, before)
                pair = after.get(before2 * count + before)
                if pair is None:
                    pair = self._pair(before2, before)
                right = follower.right
                best = -math.inf
                own = 0
                for choice, score in scored:
                    score += left[choice] + left2[choice] + right[choice] + pair[choice]
                    if score >= best:
                        best, own = score, choice
                tag = names[own]
            tags.append(tag)
            before2, before = before, own
            left, left2, next_left2 = word.left, next_left2, word.left2
        return tags

    def _read(self, text: str) -> _Word:
        """What there is to know of a word."""
        lower = text.lower()
        near, end = near_features(text)
        candidates = self._candidates(text, lower)
        only = self._names[candidates[0][0]] if len(candidates) == 1 else ""
        first = self._fixed.get(lower, only)
        return _Word(
            lower,
            first,
            only if text[0].isupper() else first,
            candidates,
            left=self._added(f"l{near}", f"m{end}"),
            left2=self._listed(f"k{near}"),
            right=self._added(f"r{near}", f"q{end}"),
        )

    def _candidates(self, word: str, lower: str) -> list[tuple[int, int]]:
        """The tags a word may have, with what speaks for each in the word alone."""
        if word[0].isdecimal():
            return [(self._number["CD"], 0)]
        choices = self._choices.get(lower)
        if choices is None:
            like = self._like(shape(word), word[-3:], lower[-3:], lower[:1], word[0].isupper())
            row = self._weights.get(f"w{lower}")
            if not row or shape(word)[-1] == "9":
                return like
            return [(tag, score + row.get(self._names[tag], 0)) for tag, score in like]
        if word[0].islower():
            choices = [tag for tag in choices if tag not in ("NNP", "NNPS")] or choices
        return self._rated(choices, word_features(word))

    def _unknown(
        self, kind: str, ending: str, lower_ending: str, initial: str, capital: bool
    ) -> list[tuple[int, int]]:
        """The tags of a word that is in no list, by what it has in common with others."""
        choices = [tag for tag in self._open if _fits(tag, capital, ending)]
        return self._rated(choices, form_features(kind, lower_ending, initial))

    def _rated(self, choices: list[str], features: list[str]) -> list[tuple[int, int]]:
        weights = self._weights
        rows = [weights[feature] for feature in features if feature in weights]
        return [(self._number[tag], sum([row.get(tag, 0) for row in rows])) for tag in choices]

    def _scored(self, word: _Word, before: int) -> list[tuple[int, int]]:
        """The candidates for ``word`` after the tag ``before``, with what speaks for them there."""
        row = self._weights.get(f"3{self._names[before]} {word.lower}", EMPTY)
        scored = [(tag, score + row.get(self._names[tag], 0)) for tag, score in word.candidates]
        word.scored[before] = scored
        return scored

    def _pair(self, before2: int, before: int) -> Scores:
        """What the tags of the two words before say of the next."""
        one, two = self._names[before], self._names[before2]
        pair = self._after[before2 * len(self._names) + before] = self._added(f"2{two} {one}", f"1{one}")
        return pair

    def _added(self, rare: str, common: str) -> Scores:
        """What two features say together; most words have nothing but the common one, and share its list."""
        row, scores = self._weights.get(rare), self._row(common)
        if row:
            scores = scores.copy()
            for tag, weight in row.items():
                scores[self._number[tag]] += weight
        return scores

    def _listed(self, feature: str) -> Scores:
        scores = self._nothing
        row = self._weights.get(feature)
        if row:
            scores = scores.copy()
            for tag, weight in row.items():
                scores[self._number[tag]] = weight
        return scores


@cache
def tagger() -> Tagger:
    """The shipped tagger; loads its weights at the first call (about 0.1 s)."""
    packed = files("nutgraf.data").joinpath("tagger.json.xz").read_bytes()
    return Tagger(json.loads(lzma.decompress(packed)))
