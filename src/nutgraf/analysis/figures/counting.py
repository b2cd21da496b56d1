"""The noun phrase that a number counts: 150 *countries*, two of the *ships*, 2.7m *digital and physical
sales*.
"""

from __future__ import annotations

from nutgraf.analysis.figures.lines import Line
from nutgraf.analysis.figures.nouns import plural
from nutgraf.analysis.figures.number_words import SMALL
from nutgraf.analysis.figures.vocabulary import words

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_INSIDE = frozenset((*_NOUNS, "JJ", "JJR", "JJS", "VBN", "VBG", "CD", "POS", "FW", "$"))
_DETERMINERS = words("the these those its their his her our your my all a")
_MORE = frozenset(("more", "other", "additional", "further", "less", "fewer"))
_LONGEST = 8
"""Tokens of a noun phrase."""


def counted(line: Line, i: int, *, one: bool) -> tuple[int, int] | None:
    """The tokens of the noun phrase counted by a number that ends before token ``i``, its head last; None if
    it counts none.

    ``one``: the number is one, so that its noun is singular.
    """
    if line.glued(i) and line.word(i) == "-":
        return _hyphened(line, i + 1)
    start, many = _after_partitive(line, i)
    one = one and not many
    end = _phrase_end(line, start, one)
    found = _plural_head(line, start, end)
    if found is None and one:
        found = _singular_head(line, start, end)
    if found is not None:
        return start, found + 1
    if (
        start == i
        and line.tag(i) in ("NN", "NNP")
        and (line.tag(i + 1) == "NN" or line.tokens[i].text.isupper())
    ):
        return i, i + 1  # a 12 page report, 0.5 WAR
    return None


def _hyphened(line: Line, i: int) -> tuple[int, int] | None:
    """12-page; but a six-speed gearbox has no six speeds to count."""
    if line.word(i - 2) in SMALL or not line.word(i).isalpha() or not line.glued(i):
        return None
    return (i, i + 1) if line.tag(i) not in ("IN", "TO", "CC") else None


def _after_partitive(line: Line, i: int) -> tuple[int, bool]:
    """Where the phrase begins after "of the", "or so", "more", and whether it is one of several."""
    if line.word(i) == "of":
        i += 1
        while line.word(i) in _DETERMINERS:
            i += 1
        if line.tag(i) in ("NNP", "NNPS") and line.word(i + 1) in ("'s", "’s"):
            i += 2
        return i, True
    if line.word(i) == "or" and line.word(i + 1) in ("so", "more", "less", "fewer"):
        return i + 2, False
    return i + (line.word(i) in _MORE), False


def _phrase_end(line: Line, start: int, one: bool) -> int:
    """The end of the run of nouns and what may stand among them."""
    j = start
    while j < min(len(line.tokens), start + _LONGEST):
        tag, word, following = line.tags[j], line.word(j), line.tag(j + 1)
        if tag == "VBZ" and not one and plural(word):
            tag = line.tags[j] = "NNS"  # several things have no such verb
        listed = word == "," and line.tag(j - 1) == "JJ" == following
        joined = word in ("and", "or") and j > start and following in _INSIDE and not plural(line.word(j - 1))
        graded = (tag in ("RBS", "RBR") and following == "JJ") or (tag == "RB" and line.word(j - 1) == "-")
        hyphen = word == "-" and line.glued(j)
        noun = tag in _INSIDE and (word[0].isalpha() or word in ("'s", "’s") or tag == "CD")
        if not (listed or joined or graded or hyphen or noun):
            break
        j += 1
    return j


def _plural_head(line: Line, start: int, end: int) -> int | None:
    """The first plural that no other noun follows, else the first plural."""
    plurals = [j for j in range(start, end) if line.tags[j] != "CD" and _is_plural(line, j)]
    closing = (j for j in plurals if j + 1 >= end or line.tags[j + 1] not in (*_NOUNS, "POS"))
    return next(closing, plurals[0] if plurals else None)


def _is_plural(line: Line, i: int) -> bool:
    text = line.tokens[i].text
    short = len(text) > 2 and text[-1] == "s" and text[:-1].isupper()  # TDs
    return line.tags[i] in ("NNS", "NNPS") or short or (plural(line.word(i)) and line.tags[i] != "VBZ")


def _singular_head(line: Line, start: int, end: int) -> int | None:
    """The first noun that no other noun follows."""
    for j in range(start, end):
        if line.tags[j] in _NOUNS and (j + 1 >= end or line.tags[j + 1] not in (*_NOUNS, "POS")):
            return j
    return None
