"""Words, numerals and marks of a sentence, each with its place in the text.

Every alternative of the one regular expression is bounded or a run of one class: it is linear in the text.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate
from typing import NamedTuple

SIGNS = "$£€¥₹₩₪₽₺฿₦₱₫"

NUMERAL = r"\d+(?:[.,]\d+)*"

_TOKEN = re.compile(
    rf"""
    ( [a-z][^\W\d_]*+(?:['’](?!s\b)[^\W\d_]++)*          # most words: what follows would find them last
  | \$(?:US|AU?|NZ|CA?|HK|S)(?=\d)                     # $US5
  | (?:[A-Z]{{1,3}}(?=\$))?[{SIGNS}]                   # US$ € HK$
  | \bY=(?=\d)                                        # ¥ where only ASCII goes
  | (?<![-–])\d{{1,3}}(?:[\u00a0\u202f\u2009\ ]\d{{3}})+(?![\d.,–-]*\d)  # 10 000 000
  | \d{{1,3}}(?:,\ 000)+(?![\d.,]*\d)                  # 80, 000
  | \d{{1,3}}(?:['’]\d{{3}})+(?:\.\d+)?(?!['’]?\w)    # 10'000, as the Swiss write
  | {NUMERAL} | \.\d+
  | (?:[A-Z]\.){{2,6}}                                 # U.S.
  | ['’]s\b
  | [^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*
  | \S )
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One word, numeral or mark. ``space`` tells whether it is parted from the one before."""

    text: str
    lower: str
    start: int
    end: int
    space: bool

    @property
    def numeral(self) -> bool:
        """Whether it is written in figures."""
        return self.text[0].isdecimal() or (self.text[0] == "." and len(self.text) > 1)


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of ``text[start:end]``; their offsets are those of ``text``."""
    parts = _TOKEN.split(text[start:end])
    words = parts[1::2]
    bounds = [*accumulate(map(len, parts), initial=start)]
    apart = [*map(bool, parts[:-1:2])]
    apart[:1] = [True]
    values = zip(words, map(str.lower, words), bounds[1::2], bounds[2::2], apart, strict=False)
    return [*map(_token, values)]


_token = partial(tuple.__new__, Token)
"""Makes a token without the class's own function, which costs as much again."""
