"""Whether m right after figures is a scale or metres: 2.7m copies, £200m; 200m away, the 100m hurdles."""

from __future__ import annotations

import re

from nutgraf.analysis.figures import units
from nutgraf.analysis.figures.lines import Line
from nutgraf.analysis.figures.nouns import plural
from nutgraf.analysis.figures.numbers.numerals import Number
from nutgraf.analysis.figures.quantities.counting import counted
from nutgraf.analysis.figures.vocabulary import words

_AFTER_METRES = words(
    """
    long wide tall high deep thick across away from apart above below up down back long-range freestyle
    hurdles sprint sprints race races final finals dash butterfly backstroke breaststroke medley relay
    swim record title event underwater offshore distance gold silver bronze champion
    """
)
_BEFORE_METRES = words(
    "height depth distance width length altitude diameter radius ran swam runs swims dived fell men's women's"
)
_PRICE = words(
    """
    cost costs costing paid pay fee fees worth price priced valued sold bid deal spend spent budget profit
    sales revenue turnover took taken made earned raised loss losses debt debts grossed investment funding
    """
)
_MONEY = re.compile(r"[$£€]\d[\d.,]{0,12}(?:m|bn)\b|\d(?:bn|tn)\b|illions?\b")
_NEAR = 5
"""Tokens in which what is counted follows."""


def meant(line: Line, number: Number) -> bool:
    """Whether the m that ``number`` ends with is for millions."""
    end = number.last
    if line.word(end) == "-" and line.word(end + 1) not in _AFTER_METRES:
        return bool(units.match(line.tokens, end, digits=True)[0])  # a 5m-tonne dam
    if any(line.word(number.first - k) in _PRICE for k in range(1, 5)):
        return True
    if line.word(end) in _AFTER_METRES or line.word(end + 1) in _AFTER_METRES - {"from", "up", "down"}:
        return False
    if any(line.word(number.first - k) in _BEFORE_METRES for k in (1, 2, 3)):
        return False
    return _counts(line, end) or _somewhere(line)


def _somewhere(line: Line) -> bool:
    """Whether the sentence holds millions for certain: money, or another m that counts something. Worked out
    once, for a sentence may hold a thousand of them.
    """
    if line.millions is None:
        line.millions = _MONEY.search(line.text, line.start, line.end) is not None or any(
            token.text == "m"
            and i
            and not token.space
            and line.tokens[i - 1].numeral
            and _counts(line, i + 1)
            for i, token in enumerate(line.tokens)
        )
    return line.millions


def _counts(line: Line, i: int) -> bool:
    """Whether something is counted by a number that ends before token ``i``: 2m people."""
    if line.word(i) in ("of", "more", "-"):
        return False
    if counted(line, i, one=False):
        return True
    for k in range(i, i + _NEAR):
        word = line.word(k)
        if not word.isalpha() or line.tag(k) in ("IN", "DT", "TO", "PRP", "MD", "VBZ"):
            return False
        if plural(word):
            return True
    return False
