"""Part-of-speech tags (Penn Treebank) by an averaged perceptron, in plain Python.

The weights are `data/tagger.txt.gz`, trained by `benchmarks/train_tagger.py`; they are loaded on first use,
and a row of them is read when a word first asks for it. Greedy, left to right (Collins 2002). A frequent word
keeps to the tags it was seen with, so that only those few are scored, and what depends on one word alone is
kept with the word: together some twenty times the speed of a tagger that scores every tag for every word.
"""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple, TypeAlias

START = "^"
"""Stands for what comes before the first and after the last word."""

Scores: TypeAlias = list[int]
"""Weights of all tags, in the order of their numbers."""


class Model(NamedTuple):
    """What a tagger knows. Words and tags are joined by spaces, so that reading a file of them is quick."""

    fixed: Mapping[str, str]
    """By tag, the words that have no other."""

    choices: Mapping[str, str]
    """By tags, the words that have one of them."""

    open: Sequence[str]
    """The tags of words that are in neither list."""

    weights: Mapping[str, str]
    """By feature, its weights by tag, as :func:`row` writes them; no tag that is not in the lists."""

    def pack(self) -> bytes:
        """The form in which it ships: lists in JSON, then features and rows, line by line, compressed."""
        lists = json.dumps([self.fixed, self.choices, self.open], ensure_ascii=False)
        lines = chain([lists], *self.weights.items())
        return gzip.compress("\n".join(lines).encode(), mtime=0)

    @classmethod
    def unpack(cls, packed: bytes) -> Model:
        """The model that :meth:`pack` gave."""
        lists, *lines = gzip.decompress(packed).decode().split("\n")
        fixed, choices, open_tags = json.loads(lists)
        return cls(fixed, choices, open_tags, dict(zip(lines[::2], lines[1::2], strict=True)))


def row(weights: Mapping[str, int]) -> str:
    """Weights by tag, in writing: "NN 12 VB -3"."""
    return " ".join(f"{tag} {weight}" for tag, weight in weights.items())


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


_ENDINGS = ("s", "ing", "er", "in", "n", "est", "i", "a")


def _telling(word: str) -> str:
    """The ending of a word that says which tags it cannot have, "" if it has none of them."""
    return next(filter(word.endswith, _ENDINGS), "")


def _fits(tag: str, capital: bool, ending: str) -> bool:
    """Whether an unknown word's first letter and telling ending allow the tag."""
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
    """What is known of a word wherever it stands; what only some places ask for is filled in there."""

    text: str
    lower: str
    first: int
    """Its tag at the start of a sentence, elsewhere :attr:`tag`, by number; -1 where the context decides."""
    tag: int
    left: Scores | None = None
    """What it says of the next word, :attr:`left2` of the one after that, :attr:`right` of the one before."""
    left2: Scores | None = None
    right: Scores | None = None
    candidates: list[tuple[int, int]] | None = None
    """The tags it may have, by number, with what speaks for each in the word alone."""
    scored: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """The candidates with what speaks for each after a tag, by that tag."""


class Tagger:
    """Tags sentences; one instance may be used again and again, by one thread at a time."""

    def __init__(self, model: Model) -> None:
        self._names = sorted(
            {*model.fixed, *" ".join(model.choices).split(" "), *model.open, "CD", START} - {""}
        )
        self._number = {tag: number for number, tag in enumerate(self._names)}
        self._fixed = {
            word: self._number[tag] for tag, listed in model.fixed.items() for word in listed.split(" ")
        }
        self._choices: dict[str, tuple[list[int], list[int]]] = {}
        for tags, listed in model.choices.items():
            own = tags.split(" ")
            small = [tag for tag in own if tag not in ("NNP", "NNPS")] or own
            self._choices.update(dict.fromkeys(listed.split(" "), (self._numbers(own), self._numbers(small))))
        self._open = model.open
        self._weights = model.weights
        self._nothing: Scores = [0] * len(self._names)
        self._word = lru_cache(10_000)(self._read)
        self._row = lru_cache(8_000)(self._read_row)
        self._common = lru_cache(8_000)(self._listed)
        self._fitting = cache(self._open_to)
        self._like = lru_cache(4_000)(self._unknown)
        self._edge = self._read(START)
        self._after: dict[int, Scores] = {}
        """What two tags say of the next, by the number of the first times their count plus the second's."""

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag a word."""
        names, after, count, edge = self._names, self._after, len(self._names), self._edge
        known = [*map(self._word, words)]
        followers = iter([*known[1:], edge])
        tags: list[str] = []
        last = last2 = edge
        before = before2 = self._number[START]
        for word in known:
            follower = next(followers)
            own = word.tag if tags else word.first
            if own < 0:
                scored = word.scored.get(before) or self._scored(word, before)
                pair = after.get(before2 * count + before) or self._pair(before2, before)
                left = last.left or self._left(last)
                left2 = last2.left2 or self._left2(last2)
                right = follower.right or self._right(follower)
                best = -math.inf
                for choice, score in scored:
                    score += left[choice] + left2[choice] + right[choice] + pair[choice]
                    if score >= best:
                        best, own = score, choice
            tags.append(names[own])
            before2, before = before, own
            last2, last = last, word
        return tags

    def _read(self, text: str) -> _Word:
        """What is to be known of a word at once."""
        lower = text.lower()
        allowed = self._allowed(text, lower)
        only = allowed[0] if len(allowed) == 1 else -1
        first = self._fixed.get(lower, only)
        return _Word(text, lower, first, only if text[0].isupper() else first)

    def _allowed(self, text: str, lower: str) -> list[int]:
        """The tags that a word may have, by number; never none."""
        if text[0].isdecimal():
            return [self._number["CD"]]
        choices = self._choices.get(lower)
        if choices is None:
            return self._fitting(text[0].isupper(), _telling(text))
        return choices[text[0].islower()]

    def _open_to(self, capital: bool, ending: str) -> list[int]:
        """The tags of a word that is in no list, by its first letter and its telling ending."""
        return self._numbers([tag for tag in self._open if _fits(tag, capital, ending)])

    def _numbers(self, tags: Iterable[str]) -> list[int]:
        return [self._number[tag] for tag in tags]

    def _candidates(self, word: _Word) -> list[tuple[int, int]]:
        """The tags a word may have, with what speaks for each in the word alone."""
        text, lower = word.text, word.lower
        if lower in self._choices:
            word.candidates = self._rated(self._allowed(text, lower), word_features(text))
        else:
            kind = shape(text)
            word.candidates = self._like(kind, _telling(text), lower[-3:], lower[:1], text[0].isupper())
            row = self._row(f"w{lower}") if kind[-1] != "9" else None
            if row:
                word.candidates = [(tag, score + row.get(tag, 0)) for tag, score in word.candidates]
        return word.candidates

    def _unknown(
        self, kind: str, ending: str, lower_ending: str, initial: str, capital: bool
    ) -> list[tuple[int, int]]:
        """The tags of a word that is in no list, by what it has in common with others."""
        return self._rated(self._fitting(capital, ending), form_features(kind, lower_ending, initial))

    def _rated(self, tags: Sequence[int], features: Iterable[str]) -> list[tuple[int, int]]:
        gets = [row.get for row in map(self._row, features) if row]
        return [(tag, sum([get(tag, 0) for get in gets])) for tag in tags]

    def _scored(self, word: _Word, before: int) -> list[tuple[int, int]]:
        """The candidates for ``word`` after the tag ``before``, with what speaks for them there."""
        scored = word.candidates or self._candidates(word)
        weights = self._weights.get(f"3{self._names[before]} {word.lower}")
        if weights:
            row = self._parsed(weights)
            scored = [(tag, score + row.get(tag, 0)) for tag, score in scored]
        word.scored[before] = scored
        return scored

    def _pair(self, before2: int, before: int) -> Scores:
        """What the tags of the two words before say of the next."""
        one, two = self._names[before], self._names[before2]
        pair = self._after[before2 * len(self._names) + before] = self._added(f"2{two} {one}", f"1{one}")
        return pair

    def _left(self, word: _Word) -> Scores:
        near, end = near_features(word.text)
        word.left = self._added(f"l{near}", f"m{end}")
        return word.left

    def _left2(self, word: _Word) -> Scores:
        word.left2 = self._listed(f"k{near_features(word.text)[0]}")
        return word.left2

    def _right(self, word: _Word) -> Scores:
        near, end = near_features(word.text)
        word.right = self._added(f"r{near}", f"q{end}")
        return word.right

    def _added(self, rare: str, common: str) -> Scores:
        """What two features say together; most words have nothing but the common one, and share its list."""
        scores = self._common(common)
        weights = self._weights.get(rare)
        if weights:
            scores = scores.copy()
            for tag, weight in self._parsed(weights).items():
                scores[tag] += weight
        return scores

    def _listed(self, feature: str) -> Scores:
        weights = self._weights.get(feature)
        if not weights:
            return self._nothing
        scores = self._nothing.copy()
        for tag, weight in self._parsed(weights).items():
            scores[tag] = weight
        return scores

    def _read_row(self, feature: str) -> dict[int, int]:
        """The weights of a feature by the tags' numbers."""
        return self._parsed(self._weights.get(feature, ""))

    def _parsed(self, weights: str) -> dict[int, int]:
        parts = weights.split()
        return dict(zip(map(self._number.__getitem__, parts[::2]), map(int, parts[1::2]), strict=True))


@cache
def tagger() -> Tagger:
    """The shipped tagger; loads its weights at the first call (about 0.05 s)."""
    return Tagger(Model.unpack(files("nutgraf.data").joinpath("tagger.txt.gz").read_bytes()))
