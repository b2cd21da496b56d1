"""Which numbers of a sentence are figures at all: not dates, labels and names, not the pronoun "one"."""

from __future__ import annotations

from nutgraf.analysis.figures import exclusions, units
from nutgraf.analysis.figures.lines import Line
from nutgraf.analysis.figures.number_words import STARTERS
from nutgraf.analysis.figures.numbers import Number, read
from nutgraf.analysis.figures.vocabulary import words

_FIRST = STARTERS | {"a", "an", "tens"}
_BEFORE_PRONOUN = words(
    """
    no any every some each this that the which number another good new big -
    """
)
_AFTER_PRONOUN = words(
    """
    another 's ’s would can could might should must may is who that thing time reason side hand way
    being where which and or to for on at with by as but from it he she they we you i
    """
)
_PARTS = frozenset(("third", "half", "quarter", "time"))
_ONE_DAY = frozenset(("in", "for", "after", "than", "just", "within", "least"))
_RANKS = frozenset(("top", "bottom", "last", "final", "first"))


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
        i = number.last if number is not None else i + 1
    return found


def _counts(line: Line, number: Number) -> bool:
    tokens, i = line.tokens, number.first
    if tokens[i].numeral:
        if i and units.sign(tokens[i - 1]):
            return True
        if number.last == i + 1 and exclusions.year(tokens, i):
            return False
        return not exclusions.named(tokens, i, number.last) and not _listed(line, i)
    word, before = line.word(i), line.word(i - 1)
    if word == "one":
        return not _pronoun(line, i, number.last)
    after = line.word(number.last)
    if word == "second" or (before in _RANKS and after and not after.isalnum()):
        return False
    if i > 1 and tokens[i].text[0].isupper() and before.isalpha() and tokens[i].space:
        return False  # Final Four, Gang of Eight
    inside = before == "-" and line.glued(i) and line.word(i - 2).isalpha()
    return before not in ("number", "no", "chapter", "phase") and not inside


def _listed(line: Line, i: int) -> bool:
    """Whether a numeral numbers a list: 1. or (1) at the start of the sentence."""
    if i != (line.word(0) == "("):
        return False
    mark = line.word(i + 1)
    numbering = mark == ")" or (mark == "." and "." not in line.tokens[i].text)
    return numbering and (i + 2 >= len(line.tokens) or line.tokens[i + 2].space)


def _pronoun(line: Line, i: int, last: int) -> bool:
    """Whether "one" counts nothing: no one, one another, this one, one day, one-on-one."""
    if last > i + 1:
        return False
    before, after = line.word(i - 1), line.word(last)
    if before == "number" or (after == "day" and before not in _ONE_DAY):
        return True
    if before in _BEFORE_PRONOUN:
        return after not in ("in", "of") or before in ("no", "any", "every", "each", "-")
    if after == "-":
        return not units.match(line.tokens, last, digits=False)[0] and line.word(last + 1) not in _PARTS
    return after in _AFTER_PRONOUN or not after.isalpha()
