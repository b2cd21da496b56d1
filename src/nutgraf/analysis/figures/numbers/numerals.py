"""A number and how it is written in figures: 42,681; 12bn; 3.5-billion; 5 1/2; 2½."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from nutgraf.analysis.figures.numbers.number_words import GLYPHS, LETTERS, SCALES
from nutgraf.analysis.figures.tokens import Token

_GROUPED = re.compile(r"\d{1,3}(?:[, '’\u00a0\u202f\u2009]\d{2,3})*[, '’\u00a0\u202f\u2009]\d{3}(?:\.\d+)?")
_PLAIN = re.compile(r"\d*\.?\d+")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")


class Number(NamedTuple):
    """A number in tokens ``first`` to ``last`` (exclusive)."""

    value: float
    first: int
    last: int
    digits: bool
    """Written in figures, at least its head."""

    scale: float = 1.0
    """The scale word it ends with: 1e6 in 12 million."""

    letter: str = ""
    """That scale, where it is a letter right after the figures and may be a unit instead."""

    vague: bool = False
    """Hundreds, dozens."""

    part: bool = False
    """A fraction in words: half, two-thirds."""

    unit: str = ""
    """The unit among its words: a year and a half."""


def numeral(text: str) -> float | None:
    """The value of figures, None if they are not one number (1.2.3, 10,20)."""
    if _PLAIN.fullmatch(text):
        return float(text)
    text = text.replace(", 000", ",000")
    if _GROUPED.fullmatch(text):
        return float(re.sub(r"[^\d.]", "", text))
    if _DOTTED.fullmatch(text):
        return float(text.replace(".", ""))
    return None


def times(value: float, scale: float) -> float:
    """Their product, as it is in decimals: 4.1 million is 4,100,000, not 4,099,999.9999999995."""
    return round(value * scale, 6 if value * scale < 1e9 else 0)


def word_at(tokens: Sequence[Token], i: int) -> str:
    """The lower-case token at ``i``, "" after the last."""
    return tokens[i].lower if i < len(tokens) else ""


def figures(tokens: Sequence[Token], i: int) -> Number | None:
    """The number whose figures begin at token ``i``."""
    value = numeral(tokens[i].text)
    if value is None:
        return None
    at = i + 1
    following = word_at(tokens, at)
    if following in GLYPHS:
        return scaled(tokens, Number(value + GLYPHS[following], i, at + 1, True))
    if "." not in tokens[i].text:
        # 1 1/2, 3/4: a fraction; whether 3/4 is a date instead, the caller knows
        if following in ("/", "⁄") and not tokens[at].space:
            return _ratio(tokens, value, i, at)
        if (
            at + 2 < len(tokens)
            and tokens[at].numeral
            and word_at(tokens, at + 1) in ("/", "⁄")
            and not tokens[at + 1].space
        ):
            part = _ratio(tokens, float(numeral(tokens[at].text) or 0), at, at + 1)
            if part and part.value < 1:
                return scaled(tokens, Number(value + part.value, i, part.last, True))
    number = Number(value, i, at, True)
    if at < len(tokens) and not tokens[at].space and tokens[at].text in LETTERS:
        return Number(
            times(value, LETTERS[tokens[at].text]), i, at + 1, True, LETTERS[tokens[at].text], tokens[at].text
        )
    return scaled(tokens, number)


def _ratio(tokens: Sequence[Token], top: float, i: int, slash: int) -> Number | None:
    if slash + 1 >= len(tokens) or not tokens[slash + 1].numeral or tokens[slash + 1].space:
        return None
    bottom = numeral(tokens[slash + 1].text)
    if not bottom or bottom not in (2, 3, 4, 5, 6, 8, 10, 16, 32, 100) or top >= bottom:
        return None
    return scaled(tokens, Number(top / bottom, i, slash + 2, True, part=True))


def scaled(tokens: Sequence[Token], number: Number) -> Number:
    """With the scale words that follow: 12 million, 3.5-billion, 2 hundred thousand, half a million."""
    value, at, scale = number.value, number.last, number.scale
    while True:
        skip = 1 if word_at(tokens, at) == "-" and not tokens[at].space else 0
        word = word_at(tokens, at + skip)
        if word not in SCALES or (word == "hundred" and number.digits and scale > 1):
            break
        value, scale, at = times(value, SCALES[word]), scale * SCALES[word], at + skip + 1
    return number._replace(value=value, last=at, scale=scale)


def past_hyphen(tokens: Sequence[Token], i: int) -> int:
    """The token after a hyphen at ``i``, or ``i``."""
    return i + (word_at(tokens, i) == "-" and not tokens[i].space)
