"""Numbers as a query writes them, and as terms of the fact index, so that ``figure:>1000`` is a search for a
few terms.

A value becomes its sign, its power of ten (three digits, 500 more than it is) and its digits without the
zeros at the end: 42,681 is ``p50442681``. Each value is stored as three terms, its decade ``p504x``, its
first digit ``p504x4`` and itself, so that a range needs whole decades, whole first digits, and only at its
two ends a search through the terms of one first digit.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import Final

DIGITS: Final = 9
"""Significant digits kept; a query compares no finer."""

MARKED: Final = {"percent": "c", "dollar": "d", "euro": "e", "pound sterling": "g"}
"""Units whose values are stored once more behind a letter, so that 10%..20% means one figure."""

_OFFSET: Final = 500
_SCALES: Final = {
    **dict.fromkeys(("", "%"), 1.0),
    **dict.fromkeys(("k", "thousand"), 1e3),
    **dict.fromkeys(("m", "mn", "million"), 1e6),
    **dict.fromkeys(("b", "bn", "billion"), 1e9),
    **dict.fromkeys(("t", "tn", "trillion"), 1e12),
}
_NUMBER = re.compile(r"[$€£]?([+-]?(?:\d[\d,]{0,40}(?:\.\d{0,20})?|\.\d{1,20}))([a-z%]{0,9})\Z", re.ASCII)
_OPERATOR = re.compile(r"(>=|<=|=>|=<|>|<|=)?(.*)\Z", re.DOTALL)


def bounds(text: str) -> tuple[float, float] | None:
    """Lowest and highest value that ``>1000``, ``<=5%``, ``2m``, ``10..20`` allow; None where no number is to
    be seen.
    """
    text = "".join(text.lower().split())
    low, dots, high = text.partition("..")
    if dots:
        ends = _number(low) if low else -math.inf, _number(high.lstrip(".")) if high.lstrip(".") else math.inf
        if ends[0] is None or ends[1] is None or not (low or high.lstrip(".")):
            return None
        return min(ends[0], ends[1]), max(ends[0], ends[1])
    match = _OPERATOR.match(text)
    assert match
    value = _number(match[2])
    if value is None:
        return None
    step = abs(value) * 10.0 ** (1 - DIGITS) or 1e-300
    operator = match[1] or "="
    if operator in (">", ">=", "=>"):
        return (value + step if operator == ">" else value), math.inf
    if operator in ("<", "<=", "=<"):
        return -math.inf, (value - step if operator == "<" else value)
    return value, value


def terms(value: float, unit: str = "") -> tuple[str, ...]:
    """The terms by which ``value`` is found, alone and with its ``unit`` if that is of :data:`MARKED`, as
    "canadian dollar" and "dollar per barrel" are; none for what is no finite number.
    """
    found = _terms(value)
    head = unit.partition(" per ")[0]
    mark = MARKED.get(head) or MARKED.get(head.rpartition(" ")[2], "")
    return (*found, *(mark + term for term in found)) if mark else found


def _terms(value: float) -> tuple[str, ...]:
    if not math.isfinite(value):
        return ()
    if value == 0:
        return ("z",)
    sign, power, digits = _parts(value)
    decade = f"{sign}{power + _OFFSET:03d}"
    return f"{decade}x", f"{decade}x{digits[0]}", decade + digits


def ranges(low: float, high: float, unit: str = "") -> list[str]:
    """Terms to search for, any of them, for values of ``[low, high]``, and of a ``unit`` of :data:`MARKED` if
    one is given; one that ends in ``*`` is a prefix.
    """
    mark = MARKED[unit] if unit else ""
    return [mark + term for term in _ranges(low, high)]


def _ranges(low: float, high: float) -> list[str]:
    found: list[str] = []
    if low <= 0 <= high:
        found.append("z")
    if high > 0:
        found += _positive("p", max(low, 0.0), high)
    if low < 0:
        found += _positive("n", max(-high, 0.0), -low)
    return found


def _positive(sign: str, low: float, high: float) -> list[str]:
    bottom = _parts(low)[1:] if low > 0 else (-330, "1")
    top = _parts(high)[1:] if math.isfinite(high) else (309, "9" * DIGITS)
    if bottom > top:
        return []
    found = []
    for power in range(bottom[0], top[0] + 1):
        decade = f"{sign}{power + _OFFSET:03d}"
        least = bottom[1] if power == bottom[0] else "1"
        most = top[1] if power == top[0] else "9" * DIGITS
        if least == "1" and most == "9" * DIGITS:
            found.append(f"{decade}x")
        else:
            found += _within_decade(decade, least, most)
    return found


def _within_decade(decade: str, least: str, most: str) -> list[str]:
    """Digit strings of one decade between two, both included, compared as fractions."""
    found = []
    for first in range(int(least[0]), int(most[0]) + 1):
        low = least if first == int(least[0]) else str(first)
        high = most if first == int(most[0]) else str(first) + "9" * (DIGITS - 1)
        if low == str(first) and high == str(first) + "9" * (DIGITS - 1):
            found.append(f"{decade}x{first}")
        else:
            found += [decade + piece for piece in _pieces(low, high)]
    return found


def _pieces(low: str, high: str) -> list[str]:
    """Digit strings and prefixes that together cover the digit strings from ``low`` to ``high``."""
    low, high = low.ljust(DIGITS, "0"), high.ljust(DIGITS, "0")
    if low == high:
        return [low.rstrip("0")]
    shared = next(i for i in range(DIGITS) if low[i] != high[i])
    found = [high.rstrip("0")]
    found += [high[:i] + str(digit) + "*" for i in range(shared + 1, DIGITS) for digit in range(int(high[i]))]
    found += [low[:shared] + str(digit) + "*" for digit in range(int(low[shared]) + 1, int(high[shared]))]
    found += [
        low[:i] + str(digit) + "*" for i in range(shared + 1, DIGITS) for digit in range(int(low[i]) + 1, 10)
    ]
    found.append(low.rstrip("0"))
    return _without_zeros(found)


def _without_zeros(pieces: list[str]) -> list[str]:
    """A prefix that ends in zeros also covers the string without them, which the terms are stored as."""
    found = dict.fromkeys(pieces)
    for piece in pieces:
        if piece.endswith("0*"):
            found[piece[:-1].rstrip("0")] = None
    return list(found)


def _parts(value: float) -> tuple[str, int, str]:
    """Sign, power of ten of the first digit, and digits without trailing zeros, of a finite number that is
    not 0.
    """
    mantissa, _, exponent = f"{Decimal(abs(value)):.{DIGITS - 1}e}".partition("e")
    return ("p" if value > 0 else "n"), int(exponent), mantissa.replace(".", "").rstrip("0")


def _number(text: str) -> float | None:
    match = _NUMBER.match(text)
    if not match or match[2] not in _SCALES:
        return None
    return float(match[1].replace(",", "")) * _SCALES[match[2]]
