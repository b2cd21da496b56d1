"""Numbers as English writes them: 42,681; two hundred and five; half a million; 12bn; two-thirds; 2½.

:func:`read` reads the number that begins at a token, without its currency or unit.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from nutgraf.analysis.figures.number_words import (
    GLYPHS,
    LETTERS,
    MULTIPLES,
    PARTS,
    SCALES,
    SMALL,
    TENS,
    VAGUE,
)
from nutgraf.analysis.figures.tokens import Token

_GROUPED = re.compile(r"\d{1,3}(?:[, \u00a0\u202f\u2009]\d{2,3})*[, \u00a0\u202f\u2009]\d{3}(?:\.\d+)?")
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


def read(tokens: Sequence[Token], i: int) -> Number | None:
    """The longest number that begins at token ``i``."""
    token = tokens[i]
    if token.numeral:
        return _figures(tokens, i)
    word = token.lower
    if word in SMALL or word in TENS:
        return _words(tokens, i)
    if word in GLYPHS:
        return _scaled(tokens, Number(GLYPHS[word], i, i + 1, True, part=True))
    if word in ("a", "an", "half", "quarter", "couple", "tens", "hundreds") or word in VAGUE:
        return _idiom(tokens, i)
    if word in MULTIPLES:
        return Number(MULTIPLES[word], i, i + 1, False)
    return None


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if i < len(tokens) else ""


def _figures(tokens: Sequence[Token], i: int) -> Number | None:
    value = numeral(tokens[i].text)
    if value is None:
        return None
    at = i + 1
    following = _word(tokens, at)
    if following in GLYPHS:
        return _scaled(tokens, Number(value + GLYPHS[following], i, at + 1, True))
    if "." not in tokens[i].text:
        # 1 1/2, 3/4: a fraction; whether 3/4 is a date instead, the caller knows
        if following in ("/", "⁄") and not tokens[at].space:
            return _ratio(tokens, value, i, at)
        if (
            at + 2 < len(tokens)
            and tokens[at].numeral
            and _word(tokens, at + 1) in ("/", "⁄")
            and not tokens[at + 1].space
        ):
            part = _ratio(tokens, float(numeral(tokens[at].text) or 0), at, at + 1)
            if part and part.value < 1:
                return _scaled(tokens, Number(value + part.value, i, part.last, True))
    number = Number(value, i, at, True)
    if at < len(tokens) and not tokens[at].space and tokens[at].text in LETTERS:
        return Number(
            value * LETTERS[tokens[at].text], i, at + 1, True, LETTERS[tokens[at].text], tokens[at].text
        )
    return _scaled(tokens, number)


def _ratio(tokens: Sequence[Token], top: float, i: int, slash: int) -> Number | None:
    if slash + 1 >= len(tokens) or not tokens[slash + 1].numeral or tokens[slash + 1].space:
        return None
    bottom = numeral(tokens[slash + 1].text)
    if not bottom or bottom not in (2, 3, 4, 5, 6, 8, 10, 16, 32, 100) or top >= bottom:
        return None
    return _scaled(tokens, Number(top / bottom, i, slash + 2, True, part=True))


def _scaled(tokens: Sequence[Token], number: Number) -> Number:
    """With the scale words that follow: 12 million, 3.5-billion, 2 hundred thousand, half a million."""
    value, at, scale = number.value, number.last, number.scale
    while True:
        skip = 1 if _word(tokens, at) == "-" and not tokens[at].space else 0
        word = _word(tokens, at + skip)
        if word not in SCALES or (word == "hundred" and number.digits and scale > 1):
            break
        value, scale, at = value * SCALES[word], scale * SCALES[word], at + skip + 1
    return number._replace(value=value, last=at, scale=scale)


def _words(tokens: Sequence[Token], i: int) -> Number | None:
    """two, twenty-five, two hundred and fifty thousand, three quarters, one and a half million."""
    group, at = _below_thousand(tokens, i)
    total, room, scale = 0.0, math.inf, 1.0
    while True:
        after = _past_hyphen(tokens, at)
        word = _word(tokens, after)
        if word not in SCALES or SCALES[word] >= room:
            break
        room = scale = SCALES[word]
        total, group, at = total + group * scale, 0.0, after + 1
        while (
            _word(tokens, at) in SCALES and SCALES[_word(tokens, at)] > 12 > group
        ):  # hundred thousand, million million
            total, scale, at = total * SCALES[_word(tokens, at)], scale * SCALES[_word(tokens, at)], at + 1
        more = at + (_word(tokens, at) == "and")
        if _word(tokens, more) not in SMALL and _word(tokens, more) not in TENS:
            break
        value, after = _below_thousand(tokens, more)
        closes = _word(tokens, after) in SCALES and SCALES[_word(tokens, after)] < scale
        if scale == 12 or value >= scale or (more > at and not closes and value >= 100):
            break
        group, at = value, after
    value = total + group
    return (
        _fraction(tokens, value, i, at) or _mixed(tokens, value, i, at) or Number(value, i, at, False, scale)
    )


def _below_thousand(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    """The value of "two hundred and five", "twenty-five hundred" or less, and the token after it."""
    value, at = _below_hundred(tokens, i)
    after = _past_hyphen(tokens, at)
    if _word(tokens, after) == "hundred" and value:
        value, at = value * 100, after + 1
        more = at + (_word(tokens, at) == "and")
        rest, end = _below_hundred(tokens, more)
        if rest:
            value, at = value + rest, end
    return value, at


def _below_hundred(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    word = _word(tokens, i)
    if word in SMALL:
        return SMALL[word], i + 1
    if word in TENS:
        after = _past_hyphen(tokens, i + 1)
        if 0 < SMALL.get(_word(tokens, after), 0) < 10:
            return TENS[word] + SMALL[_word(tokens, after)], after + 1
        return TENS[word], i + 1
    return 0, i


def _past_hyphen(tokens: Sequence[Token], i: int) -> int:
    return i + (_word(tokens, i) == "-" and not tokens[i].space)


def _fraction(tokens: Sequence[Token], value: float, first: int, at: int) -> Number | None:
    """two-thirds, three quarters of a million, one fifth."""
    name = _word(tokens, _past_hyphen(tokens, at))
    if 0 < value < 100 and name in PARTS and name.endswith("s") == (value > 1):
        return _of(tokens, Number(value * PARTS[name], first, _past_hyphen(tokens, at) + 1, False, part=True))
    return None


def _mixed(tokens: Sequence[Token], value: float, first: int, at: int) -> Number | None:
    """one and a half million, two-and-a-half years, three and three quarters."""
    start = _past_hyphen(tokens, at)
    top = {"a": 1, "one": 1, "three": 3}.get(_word(tokens, _past_hyphen(tokens, start + 1)))
    if _word(tokens, start) != "and" or not top:
        return None
    last = _past_hyphen(tokens, _past_hyphen(tokens, start + 1) + 1)
    name = _word(tokens, last)
    if name not in ("half", "third", "quarter", "quarters"):
        return None
    return _scaled(tokens, Number(value + top * PARTS[name], first, last + 1, False))


def _of(tokens: Sequence[Token], number: Number) -> Number:
    """three quarters of a million, half a million."""
    at = number.last
    at += _word(tokens, at) == "of"
    at += _word(tokens, at) in ("a", "an")
    if _word(tokens, at) in SCALES:
        return _scaled(tokens, number._replace(last=at, part=False))
    return number


def _idiom(tokens: Sequence[Token], i: int) -> Number | None:
    word, following = tokens[i].lower, _word(tokens, i + 1)
    if word in ("a", "an"):
        if following in SCALES and tokens[i + 1].text.islower():
            number = _scaled(tokens, Number(1.0, i, i + 1, False))
            after = _word(tokens, number.last)
            if after == "and" and number.scale > 12 and _word(tokens, number.last + 1) in (*TENS, *SMALL):
                rest = _words(tokens, number.last + 1)
                if rest and rest.value < number.scale and not rest.part:
                    return number._replace(value=number.value + rest.value, last=rest.last)
            return number
        if following in ("half", "quarter", "third", "fifth", "tenth", "quarters"):
            # "a third goal" is an ordinal, "a third of" a fraction
            number = _of(tokens, Number(PARTS[following], i, i + 2, False, part=True))
            if (
                not number.part
                or _word(tokens, i + 2) == "of"
                or (following == "half" and _word(tokens, i + 2) == "-")
            ):
                return number
            return None
        if following == "couple":
            return _couple(tokens, i + 1, i)
        return None
    if word in ("half", "quarter") and following in SCALES:
        return _scaled(tokens, Number(PARTS[word], i, i + 1, False, part=True))._replace(part=False)
    if word in ("half", "quarter"):
        number = _of(tokens, Number(PARTS[word], i, i + 1, False, part=True))
        if not number.part:
            return number
        return (
            number
            if word == "half"
            and following in ("of", "the", "a", "an", "its", "their", "his", "her", "those", "all")
            else None
        )
    if word == "couple":
        return _couple(tokens, i, i)
    if word in ("tens", "hundreds") and following == "of" and _word(tokens, i + 2) in VAGUE:
        scale = VAGUE[_word(tokens, i + 2)]
        return Number((10.0 if word == "tens" else 100.0) * scale, i, i + 3, False, vague=True)
    if word in VAGUE:
        if word == "scores" and following != "of":
            return None
        return Number(VAGUE[word], i, i + 1, False, vague=True)
    return None


def _couple(tokens: Sequence[Token], i: int, first: int) -> Number | None:
    """a couple of hundred euros; a couple alone are two people."""
    if _word(tokens, i + 1) != "of":
        return None
    return _scaled(tokens, Number(2.0, first, i + 1, False, vague=True))
