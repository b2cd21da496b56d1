"""Whether the word "one" counts something: one of the best, one man, one or two; not no one, this one."""

from __future__ import annotations

from nutgraf.analysis.figures import units
from nutgraf.analysis.figures.lines import Line
from nutgraf.analysis.figures.vocabulary import words

_BEFORE_PRONOUN = words("no any every some each this that the which number another good new big -")
_AFTER_PRONOUN = words(
    """
    another 's ’s would can could might should must may is was has had who that side hand way being where
    which and to for on at with by as but from it he she they we you i
    """
)
_PARTS = frozenset(("third", "half", "quarter", "time"))
_ONE_DAY = frozenset(("in", "for", "after", "than", "just", "within", "least"))
_MEMBERS = words(
    """
    the a an its his her their our my your these those them us which whom only just more at several numerous
    many
    """
)
_PREDICATES = words(
    """
    available worth able unable likely unlikely due ready similar equal such capable full strong good better
    worse bigger smaller larger high higher low lower great clear responsible skilled willing familiar
    """
)
"""Adjectives that follow the pronoun: one worth more."""

_OF_PERSON = frozenset(("need", "say", "want", "think", "know", "imagine", "assume"))
"""Verbs of the "one" that is anybody."""

_OR = frozenset(("two", "more"))


def pronoun(line: Line, i: int, last: int) -> bool:
    """Whether the number at ``i``, which ends before ``last``, is "one" that counts nothing."""
    if last > i + 1:
        return False
    before, after = line.word(i - 1), line.word(last)
    if i > 1 and line.tokens[i].text[0].isupper() and before.isalpha():
        return True  # Formula One, the Capital One Cup
    if before == "for" and after == "thing":
        return True
    if (
        before == "number"
        or (before == "for" and line.word(i - 2) == "i")
        or (after == "day" and before not in _ONE_DAY)
    ):
        return True
    if before in ("that", "this") and units.match(line.tokens, last, digits=False)[0]:
        return after in ("time", "day")
    if before in _BEFORE_PRONOUN:
        return after not in ("in", "of") or before in ("no", "any", "every", "each", "-")
    if after == "-":
        return not units.match(line.tokens, last, digits=False)[0] and line.word(last + 1) not in _PARTS
    if after == "or":
        return line.word(last + 1) not in _OR
    return after in _AFTER_PRONOUN or not after.isalpha()


def counts(line: Line, last: int) -> bool:
    """Whether "one" that ends before ``last`` counts although no noun is found for it: one of them, one run,
    one well-known critic. A verb after the pronoun would be inflected.
    """
    if line.word(last) == "of":
        return line.word(last + 1) in _MEMBERS  # not one of necessity
    word, tag = line.word(last), line.tag(last)
    if tag == "JJ":
        return word not in _PREDICATES
    if tag in ("VB", "VBP", "NN", "NNP"):
        return word not in _OF_PERSON
    return line.word(last + 1) == "-" and line.glued(last + 1) and line.word(last).isalpha()
