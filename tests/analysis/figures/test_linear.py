"""Work grows no faster than the text, whatever it repeats: counted in calls within a sentence, in processor
time beyond.
"""

from __future__ import annotations

import sys
from functools import partial

import pytest

from growth import in_step
from nutgraf import analyze

MARKS = [
    "7",
    "7,",
    "7.",
    "7-",
    "7/",
    "7:",
    ",",
    "- ",
    "–",
    "$",
    "/",
    ".",
    "%",
    "’",
    "(",
    "½",
    "²",
    "x",
    "1a",
    "two",
    "A.",
]
"""What regular expressions may look at again and again."""

REPEATED = [
    *(
        "7 ",
        "7, ",
        "7. ",
        "7% ",
        "$7 ",
        "€7",
        "7€ ",
        "+7 ",
        "(7) ",
        "5 (7 ",
        "\u200b7",
        "\u00a07",
        "٣ ",
        "７ ",
    ),
    *(
        "1 000 ",
        "7,000",
        "1/2 ",
        "7½ ",
        "7:30 ",
        "Y=",
        "US$",
        "Rs 7 ",
        "No. 7 ",
        "a1 ",
        "A1-",
        "7m ",
        "7 km ",
    ),
    *("and ", "to ", "up ", "a ", "the 7 ", "7 to ", "7 and ", "from 7 to ", "between 7 and ", "one in "),
    *("two ", "twenty-", "million ", "two million ", "half a ", "dozens of ", "7-year-old ", "aged 7, "),
    *("May ", "May 5 ", "5 May 2020 ", "on Monday ", "in Italy ", "7 people, ", "John, 7, ", "rose 7% to "),
    *("more than ", "World War Two ", "7\n", "7\n\n"),
]


def filled(unit: str, size: int) -> str:
    """``unit`` again and again, up to ``size`` characters; never a part of it, of another kind perhaps."""
    return unit * (size // len(unit))


def calls(text: str) -> int:
    """Calls that analysing ``text`` takes: a measure that no busy machine disturbs."""
    count = 0

    def tick(frame: object, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    analyze(text)  # loads what loads on first use, fills what is kept by word
    sys.setprofile(tick)
    try:
        analyze(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", [*MARKS, *REPEATED])
def test_within_a_sentence(unit: str) -> None:
    """A sentence is read up to 4,000 characters: what grows with its square shows here, or never."""
    few, many = calls(filled(unit, 700)), calls(filled(unit, 1400))
    assert many < 2.3 * few + 3000


@pytest.mark.parametrize("unit", [*MARKS, "May 5 ", "7 ", "two ", "1 000 ", "and ", "up "])
def test_beyond(unit: str) -> None:
    """Regular expressions make no calls: their time is taken."""
    assert in_step(lambda size: partial(analyze, filled(unit, size)), 5_000)
