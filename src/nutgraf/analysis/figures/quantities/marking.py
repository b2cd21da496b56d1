"""Which numbers of a sentence are figures at all: not dates, labels and names, not the pronoun "one"."""

from __future__ import annotations

from nutgraf.analysis.figures import exclusions, units
from nutgraf.analysis.figures.exclusions import labels, ones
from nutgraf.analysis.figures.exclusions.years import year
from nutgraf.analysis.figures.lines import Line
from nutgraf.analysis.figures.numbers import Number, read
from nutgraf.analysis.figures.numbers.idioms import IDIOMS
from nutgraf.analysis.figures.numbers.number_words import STARTERS

_FIRST = STARTERS | IDIOMS
_UNNUMBERED = frozenset(("number", "no"))


def numbers(line: Line) -> list[Number]:
    """The numbers of the sentence that may be figures, in order; its tags are not needed."""
    tokens = line.tokens
    left_out = exclusions.spans(line.text, line.start, line.end)
    found: list[Number] = []
    i = k = 0
    while i < len(tokens):
        token = tokens[i]
        word = token.lower
        if word not in _FIRST and not word[0].isdecimal() and not (word[0] == "." and token.numeral):
            i += 1
            continue
        while k < len(left_out) and left_out[k][1] <= token.start:
            k += 1
        number = None if k < len(left_out) and left_out[k][0] <= token.start else read(tokens, i)
        if number is not None and _counts(line, number):
            found.append(number)
        i = number.last if number is not None else _past(line, i)
    return found


def _past(line: Line, i: int) -> int:
    """The token after what is no number at ``i``: all of 5/12."""
    if not line.tokens[i].numeral or line.word(i + 1) != "/" or not line.glued(i + 2):
        return i + 1
    return i + 3 if line.glued(i + 1) and line.tokens[i + 2].numeral else i + 1


def _counts(line: Line, number: Number) -> bool:
    tokens, i = line.tokens, number.first
    if labels.entitled(tokens, i, number.last):
        return False
    if tokens[i].numeral:
        if i and units.sign(tokens[i - 1], tokens[i]):
            return True
        if number.last == i + 1 and year(tokens, i):
            return False
        return not (
            labels.named(tokens, i, number.last)
            or labels.after_label(tokens, i, number.last)
            or labels.ranked(tokens, i, number.last)
            or _listed(line, i)
        )
    word, before = line.word(i), line.word(i - 1)
    if word == "one":
        return not ones.pronoun(line, i, number.last)
    if word == "second" or labels.ranked(tokens, i, number.last):
        return False
    after = line.word(number.last)
    if before == "first" and after and not after.isalnum() and after != "-":
        return False
    if i > 1 and tokens[i].text[0].isupper() and before.isalpha() and tokens[i].space:
        return False  # Final Four, Gang of Eight
    if before == "-" and line.glued(i) and line.word(i - 2).isalpha():
        return False
    return before not in _UNNUMBERED and not labels.after_label(tokens, i, number.last)


def _listed(line: Line, i: int) -> bool:
    """Whether a numeral numbers a list: 1. or (1) at the start of the sentence."""
    if i != (line.word(0) == "("):
        return False
    mark = line.word(i + 1)
    numbering = mark == ")" or (mark == "." and "." not in line.tokens[i].text)
    return numbering and (i + 2 >= len(line.tokens) or line.tokens[i + 2].space)
