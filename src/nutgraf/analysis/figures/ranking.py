"""How much a reader needs a figure: those that a human summary would repeat come first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.vocabulary import words

WEIGHTS = {
    "early": 1.0,  # falls from 1 with the number of its sentence
    "late": -0.9,  # share of the text before it
    "size": 0.1,  # a decimal power
    "money": -0.6,
    "percent": 1.0,
    "people": 0.7,  # persons, deaths, cases
    "count": 0.3,  # another noun that is counted
    "duration": 0.5,
    "age": 0.2,
    "one": -3.0,
    "small": -0.1,  # two, three
    "words": -0.3,
    "vague": -1.0,  # hundreds
    "part": -1.5,  # fitted: -4.7, as no summary set counts fractions as figures; readers do
    "named": 0.4,  # what it counts is known
    "moves": 0.6,  # up, down
    "bounded": 0.4,  # more than, about
    "brackets": -1.1,  # a conversion
    "again": 0.5,  # the same value once more, or twice
    "topical": 0.2,  # how often the words of its sentence come in the text
    "crowd": 0.1,  # other figures in its sentence
    "leader": 0.5,  # the first figure of its sentence
}
_PEOPLE = words(
    """
    person death case man woman child victim patient soldier student worker job passenger injury
    infection
    """
)
_TIME = words("year month week day hour minute second decade night season")


class Mention(NamedTuple):
    """A quantity where it stands."""

    sentence: int
    line: Line
    quantity: Quantity
    place: int
    """How many quantities of its sentence come before it."""

    others: int
    """Other quantities in its sentence."""


def features(mention: Mention, sentences: int, again: int, topical: float) -> dict[str, float]:
    """What speaks for and against a figure, by the names of :data:`WEIGHTS`."""
    sentence, line, quantity, place, others = mention
    unit = quantity.unit
    small = abs(quantity.value) <= 3 and quantity.kind in ("count", "bare", "measure") and unit != "percent"
    return {
        "early": 1 / (1 + sentence / 3),
        "late": sentence / max(1, sentences),
        "size": min(9.0, math.log10(abs(quantity.value) + 1)),
        "money": float(quantity.kind == "money"),
        "percent": float(unit == "percent"),
        "people": float(unit in _PEOPLE),
        "count": float(quantity.kind == "count" and unit not in _PEOPLE),
        "duration": float(unit in _TIME),
        "age": float(quantity.kind == "age"),
        "one": float(abs(quantity.value) == 1 and not quantity.digits),
        "small": float(small),
        "words": float(not quantity.digits),
        "vague": float(quantity.vague),
        "part": float(quantity.kind in ("part", "multiple")),
        "named": float(bool(quantity.concept or quantity.counted)),
        "moves": float(quantity.change in ("up", "down")),
        "bounded": float(quantity.change in ("~", "<", ">")),
        "brackets": float(line.word(quantity.first - 1) == "("),
        "again": float(min(2, again)),
        "topical": topical,
        "crowd": float(min(4, others)),
        "leader": float(place == 0),
    }


def rate(mentions: Sequence[Mention], sentences: int) -> list[float]:
    """The salience of each mention, in order."""
    return [sum([WEIGHTS[name] * value for name, value in row.items()]) for row in rows(mentions, sentences)]


def rows(mentions: Sequence[Mention], sentences: int) -> list[dict[str, float]]:
    """The features of each mention, in order."""
    seen = Counter((m.quantity.value, m.quantity.high) for m in mentions)
    contents = {number: _content(line) for number, line in {id(m.line): m.line for m in mentions}.items()}
    words = Counter(chain.from_iterable(contents.values()))
    topical = {
        number: min(3.0, sum(words[word] - 1 for word in content) / (len(content) or 1))
        for number, content in contents.items()
    }
    return [
        features(m, sentences, seen[m.quantity.value, m.quantity.high] - 1, topical[id(m.line)])
        for m in mentions
    ]


def _content(line: Line) -> set[str]:
    return {token.lower for token in line.tokens if len(token.text) > 3 and token.text.isalpha()}
