"""Numbers as English writes them: 42,681; two hundred and five; half a million; 12bn; two-thirds; 2½.

:func:`read` reads the number that begins at a token, without its currency or unit.
"""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.figures.numbers.idioms import IDIOMS, idiom
from nutgraf.analysis.figures.numbers.number_words import GLYPHS, MULTIPLES, SMALL, TENS
from nutgraf.analysis.figures.numbers.numerals import Number, figures, numeral, scaled
from nutgraf.analysis.figures.numbers.spelled import spelled
from nutgraf.analysis.figures.tokens import Token

__all__ = ["Number", "numeral", "read"]


def read(tokens: Sequence[Token], i: int) -> Number | None:
    """The longest number that begins at token ``i``."""
    token = tokens[i]
    if token.numeral:
        return figures(tokens, i)
    word = token.lower
    if word in SMALL or word in TENS:
        return spelled(tokens, i)
    if word in GLYPHS:
        return scaled(tokens, Number(GLYPHS[word], i, i + 1, True, part=True))
    if word in IDIOMS:
        return idiom(tokens, i)
    if word in MULTIPLES:
        return Number(MULTIPLES[word], i, i + 1, False)
    return None
