"""Numbers in words: two hundred and five; twenty-five hundred; two-thirds; one and a half million."""

from __future__ import annotations

import math
from collections.abc import Sequence

from nutgraf.analysis.figures.numbers.number_words import PARTS, SCALES, SMALL, TENS
from nutgraf.analysis.figures.numbers.numerals import Number, past_hyphen, scaled, word_at
from nutgraf.analysis.figures.tokens import Token


def spelled(tokens: Sequence[Token], i: int) -> Number | None:
    """two, twenty-five, two hundred and fifty thousand, three quarters, one and a half million."""
    group, at = _below_thousand(tokens, i)
    total, room, scale = 0.0, math.inf, 1.0
    while True:
        after = past_hyphen(tokens, at)
        word = word_at(tokens, after)
        if word not in SCALES or SCALES[word] >= room:
            break
        room = scale = SCALES[word]
        total, group, at = total + group * scale, 0.0, after + 1
        while (
            word_at(tokens, at) in SCALES and SCALES[word_at(tokens, at)] > 12 > group
        ):  # hundred thousand, million million
            total, scale, at = (
                total * SCALES[word_at(tokens, at)],
                scale * SCALES[word_at(tokens, at)],
                at + 1,
            )
        more = at + (word_at(tokens, at) == "and")
        if word_at(tokens, more) not in SMALL and word_at(tokens, more) not in TENS:
            break
        value, after = _below_thousand(tokens, more)
        closes = word_at(tokens, after) in SCALES and SCALES[word_at(tokens, after)] < scale
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
    after = past_hyphen(tokens, at)
    if word_at(tokens, after) == "hundred" and value:
        value, at = value * 100, after + 1
        more = at + (word_at(tokens, at) == "and")
        rest, end = _below_hundred(tokens, more)
        if rest:
            value, at = value + rest, end
    return value, at


def _below_hundred(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    word = word_at(tokens, i)
    if word in SMALL:
        return SMALL[word], i + 1
    if word in TENS:
        after = past_hyphen(tokens, i + 1)
        if 0 < SMALL.get(word_at(tokens, after), 0) < 10:
            return TENS[word] + SMALL[word_at(tokens, after)], after + 1
        return TENS[word], i + 1
    return 0, i


def _fraction(tokens: Sequence[Token], value: float, first: int, at: int) -> Number | None:
    """two-thirds, three quarters of a million, one fifth."""
    name = word_at(tokens, past_hyphen(tokens, at))
    if 0 < value < 100 and name in PARTS and name.endswith("s") == (value > 1):
        return of_scale(
            tokens, Number(value * PARTS[name], first, past_hyphen(tokens, at) + 1, False, part=True)
        )
    return None


def _mixed(tokens: Sequence[Token], value: float, first: int, at: int) -> Number | None:
    """one and a half million, two-and-a-half years, three and three quarters."""
    start = past_hyphen(tokens, at)
    top = {"a": 1, "one": 1, "three": 3}.get(word_at(tokens, past_hyphen(tokens, start + 1)))
    if word_at(tokens, start) != "and" or not top:
        return None
    last = past_hyphen(tokens, past_hyphen(tokens, start + 1) + 1)
    name = word_at(tokens, last)
    if name not in ("half", "third", "quarter", "quarters"):
        return None
    return scaled(tokens, Number(value + top * PARTS[name], first, last + 1, False))


def of_scale(tokens: Sequence[Token], number: Number) -> Number:
    """three quarters of a million, half a million."""
    at = number.last
    at += word_at(tokens, at) == "of"
    at += word_at(tokens, at) in ("a", "an")
    at = past_hyphen(tokens, at)
    if word_at(tokens, at) in SCALES:
        return scaled(tokens, number._replace(last=at, part=False))
    return number
