"""Numerals written in one with letters, which make a name of them: A380, F-16, 5G, the 49ers; not 5m-10m."""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.figures import units
from nutgraf.analysis.figures.tokens import Token
from nutgraf.analysis.figures.vocabulary import words

_HEADS = words("sub under over mid non plus extra minus nearly almost about magnitude by to in")
"""Words that a hyphen may join to a numeral that stays one."""


def name(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether the numeral at ``i`` (its number ends before ``last``) is a part of a name written in one."""
    return (i > 0 and not tokens[i].space and _after_letters(tokens, i)) or _before_letters(tokens, i, last)


def _after_letters(tokens: Sequence[Token], i: int) -> bool:
    """Whether what is right before the numeral makes it a name: A380, F-16, P5+1, B_2, MD/80."""
    before, earlier = tokens[i - 1], tokens[i - 2] if i > 1 else None
    if before.text[0].isalpha():
        return before.lower != "x" or earlier is None or before.space or not earlier.numeral  # 1284x2778
    if earlier is None:
        return before.text == "_"
    if before.text in "-–‑" and not before.space:
        if earlier.text[-1].isalpha():
            amount = i > 2 and tokens[i - 3].numeral and not earlier.space and _unit(tokens, i - 2)  # 5m-10m
            return not amount and (earlier.lower not in _HEADS or earlier.text in ("Under", "Over"))
        return i > 2 and not earlier.space and tokens[i - 3].text.isalpha()
    if before.text == "+" and not before.space:
        return earlier.text[-1].isalnum()
    if before.text == "/":
        return earlier.text[0].isalpha() and not (i > 2 and not earlier.space and tokens[i - 3].numeral)
    if before.text == "(" and not before.space:  # 501(c)(3)
        return earlier.text == ")" and i + 1 < len(tokens) and tokens[i + 1].text == ")"
    return before.text == "_"


def _unit(tokens: Sequence[Token], i: int) -> bool:
    """Whether the letters at ``i``, right after figures, are a scale or a unit."""
    return tokens[i].text in ("m", "bn", "k", "tn") or bool(units.match(tokens, i, digits=True)[0])


def _before_letters(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether what is right after the numeral makes it a name: 5G, 3D, 24703L202, 18_2, the 49ers, 7-Up."""
    after = tokens[last] if last < len(tokens) else None
    if after is None or after.space:
        return False
    if after.text == "_":
        return True
    tail = tokens[last + 1] if last + 1 < len(tokens) else None
    if after.text == "-" and tail is not None and not tail.space and tokens[i].space:
        return tail.lower.startswith("something") or (
            tail.text[0].isupper() and not units.match(tokens, last, digits=True)[0]
        )
    if not after.text[0].isalpha():
        return False
    if tail is not None and tail.numeral and not tail.space and tail.text not in ("2", "3"):
        return after.lower != "x"  # 24703L202, but 1284x2778
    token = tokens[i]
    if after.text in ("X", "x") and len(token.text) > 3 and tail is not None and tail.space:
        return True  # Ryzen 3900X
    if after.text in ("G", "D") and len(token.text) < 4 and token.text.isdecimal():
        return True  # 5G, 3D
    return after.text == "ers" or _possessive(tokens, i, after)


def _possessive(tokens: Sequence[Token], i: int, after: Token) -> bool:
    """The s of a name whose apostrophe is lost, or of an age group: Flight 9525s, the under-18s."""
    if after.text != "s" or not tokens[i].text.isdecimal() or not i:
        return False
    if tokens[i - 1].text == "-" and i > 1 and tokens[i - 2].lower in ("under", "over"):
        return True
    return tokens[i - 1].text[0].isupper() and tokens[i - 1].text.isalpha()
