"""How much a reader needs a figure: those that a human summary would repeat come first."""

from __future__ import annotations

import math

from nutgraf.analysis.figures.lines import Quantity

WEIGHTS = {
    "lead": 2.0,  # how early its sentence comes
    "first": 1.0,  # in the first sentence
    "size": 0.1,  # a decimal power
    "money": 0.6,
    "percent": 0.3,
    "people": 0.6,  # persons, deaths, cases
    "duration": -0.5,
    "small": -0.9,  # one, two
    "words": -0.3,
    "bare": -0.3,
    "repeated": 0.7,
}
_PEOPLE = frozenset(
    "person death case man woman child victim patient soldier student worker job passenger injury infection".split()
)
_TIME = frozenset("year month week day hour minute second decade night season".split())


def salience(quantity: Quantity, sentence: int, sentences: int, repeats: int) -> float:
    """A figure's weight; ``sentence`` is the index of its sentence, ``repeats`` how often the same value stands in the text."""
    score = WEIGHTS["lead"] / (1 + sentence / 3) + (WEIGHTS["first"] if sentence == 0 else 0.0)
    score += WEIGHTS["size"] * min(9.0, math.log10(abs(quantity.value) + 1))
    score += WEIGHTS["money"] * (quantity.kind == "money")
    score += WEIGHTS["percent"] * (quantity.unit == "percent")
    score += WEIGHTS["people"] * (quantity.unit in _PEOPLE)
    score += WEIGHTS["duration"] * (quantity.unit in _TIME)
    score += WEIGHTS["small"] * (abs(quantity.value) <= 2 and quantity.unit != "percent")
    score += WEIGHTS["words"] * (not quantity.digits)
    score += WEIGHTS["bare"] * (quantity.kind == "bare")
    score += WEIGHTS["repeated"] * min(2, repeats - 1)
    return score
