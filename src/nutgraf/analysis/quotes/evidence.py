"""What speaks for and against a candidate for the source of a quote: the weights of its features.

The weights were fitted on labelled news stories (a softmax over the candidates of each quotation, five-fold
cross-validation) and rounded; a positive one speaks for the candidate.
"""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.quotes import lexicon as qx
from nutgraf.analysis.quotes.clauses import Range, phrase
from nutgraf.analysis.quotes.cues import Cue
from nutgraf.analysis.quotes.mentions import (
    OTHER_PRONOUN,
    PERSON,
    PHRASE,
    PRONOUN,
    THING,
    Mention,
)
from nutgraf.analysis.quotes.reading import Reading, Unit

WEIGHTS = {
    "a person's name": 0.6,
    "he or she": 0.9,
    "they, we": -0.5,
    "I, you": -1.3,
    "any noun phrase": -0.6,
    "it, which": -1.4,
    "subject of the cue": 4.1,
    "subject after the cue": 4.3,
    "before an aside and the cue": 4.0,
    "subject of the verb before": 4.4,
    "subject of a cue before": 4.6,
    "subject of a cue after": 4.0,
    "says something else": -0.9,
    "of say or tell": 0.4,
    "of a sure verb": -0.4,
    "of a weak verb": -0.6,
    "of a participle": -1.1,
    "of a cue with that": 0.5,
    "speaks last before the words": 0.4,
    "speaks right after the words": 0.9,
    "has been a subject": 2.1,
    "in a side clause": -0.3,
    "after what, that, which": -1.2,
    "inside what is said": -0.8,
    "a clause of its own": 1.0,
    "right after the cue": -1.8,
    "first in its sentence": 0.9,
    "after a preposition": -0.4,
    "after by": 0.7,
    "possessive": -0.3,
    "same sentence, before": 2.1,
    "same sentence, after": 0.8,
    "one sentence before": -0.6,
    "two sentences before": -2.4,
    "sentence after": -1.1,
    "another paragraph": -1.4,
    "before a colon": 2.1,
    "spoke last": -0.7,
    "spoke before last": -1.9,
    "just spoke": 0.9,
    "dash signature": 3.7,
}
NOBODY = 0.5
"""What it is worth that none of the candidates has spoken."""

_KIND = {
    PERSON: WEIGHTS["a person's name"],
    PRONOUN: WEIGHTS["he or she"],
    PHRASE: WEIGHTS["any noun phrase"],
    THING: WEIGHTS["it, which"],
}
_SELF = word_set("i you me")
_SIDE = word_set("when after as before while because although though since until if once unless where")
_RELATIVE = word_set("what that which whom how why whether")
_JOINTS = word_set("and but while whereas , ;")
_MARKS = 5
"""Marks that may stand between a quotation and the subject of its cue."""


def kind(reading: Reading, mention: Mention) -> float:
    """What it is worth what a mention is; roles, other names and "who" are worth nothing by that."""
    if mention.kind == OTHER_PRONOUN:
        word = reading.tokens.low[mention.first]
        return 0.0 if word == "who" else WEIGHTS["I, you" if word in _SELF else "they, we"]
    return _KIND.get(mention.kind, 0.0)


def standing(reading: Reading, unit: Unit, mention: Mention) -> float:
    """What it is worth what a mention is, and what stands around it in its sentence."""
    low = reading.tokens.low
    worth = kind(reading, mention)
    before = mention.first - 1
    if before < unit.first:
        worth += WEIGHTS["first in its sentence"]
    elif low[before] in _SIDE:
        worth += WEIGHTS["in a side clause"]
    elif low[before] in _RELATIVE:
        worth += WEIGHTS["after what, that, which"]
    elif low[before] == "by":
        worth += WEIGHTS["after by"]
    elif reading.tokens.traits[before] & lx.PREPOSITION:
        worth += WEIGHTS["after a preposition"]
    if mention.last < unit.last and low[mention.last] == "'s":
        worth += WEIGHTS["possessive"]
    return worth


def relation(cue: Cue) -> float:
    """What it is worth how the subject of a cue stands to it."""
    if cue.inverted:
        return WEIGHTS["subject after the cue"]
    if cue.inherited:
        return WEIGHTS["subject of the verb before"]
    return WEIGHTS["before an aside and the cue" if cue.apposed else "subject of the cue"]


def manner(cue: Cue) -> list[float]:
    """What it is worth how surely the verb of a cue is one of speaking."""
    worth: list[float] = []
    if cue.lemma in ("say", "tell", "add"):
        worth.append(WEIGHTS["of say or tell"])
    elif cue.bits & (qx.WEAK | qx.HOLLOW):
        worth.append(WEIGHTS["of a weak verb"])
    elif cue.bits & qx.SURE:
        worth.append(WEIGHTS["of a sure verb"])
    if cue.bits & qx.ING:
        worth.append(WEIGHTS["of a participle"])
    if cue.follows == "that":
        worth.append(WEIGHTS["of a cue with that"])
    return worth


def within(mention: Mention, ranges: tuple[Range, ...]) -> bool:
    """Whether a mention stands inside what is said."""
    return any(first <= mention.first < last for first, last in ranges)


def joined(reading: Reading, mention: Mention) -> bool:
    """Whether a clause that is joined to the one before begins with a mention: "..., but X said"."""
    return mention.first > 0 and reading.tokens.low[mention.first - 1] in _JOINTS


def behind(reading: Reading, cue: Cue) -> int:
    """The quotation that subject and verb follow with nothing but marks between, -1 if there is none."""
    start = phrase(cue)[0]
    words, ending = reading.tokens.words, reading.ending
    for end in range(start, max(0, start - _MARKS), -1):
        if end in ending:
            return ending[end]
        if words[end - 1][0].isalnum():
            break
    return -1
