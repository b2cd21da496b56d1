"""What speaks for and against a candidate for the source of a quote: its features and their weights.

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
    PERSON: "a person's name",
    PRONOUN: "he or she",
    PHRASE: "any noun phrase",
    THING: "it, which",
}
_SELF = word_set("i you me")
_SIDE = word_set("when after as before while because although though since until if once unless where")
_RELATIVE = word_set("what that which whom how why whether")
_JOINTS = word_set("and but while whereas , ;")
_MARKS = 5
"""Marks that may stand between a quotation and the subject of its cue."""


def kind(reading: Reading, mention: Mention) -> list[str]:
    """What a mention is, as a feature; roles, other names and "who" have none."""
    if mention.kind == OTHER_PRONOUN:
        word = reading.tokens.low[mention.first]
        return [] if word == "who" else ["I, you" if word in _SELF else "they, we"]
    return [_KIND[mention.kind]] if mention.kind in _KIND else []


def place(reading: Reading, unit: Unit, mention: Mention) -> list[str]:
    """What stands around a mention in its sentence."""
    low = reading.tokens.low
    features: list[str] = []
    before = mention.first - 1
    if before < unit.first:
        features.append("first in its sentence")
    elif low[before] in _SIDE:
        features.append("in a side clause")
    elif low[before] in _RELATIVE:
        features.append("after what, that, which")
    elif low[before] == "by":
        features.append("after by")
    elif reading.tokens.traits[before] & lx.PREPOSITION:
        features.append("after a preposition")
    if mention.last < unit.last and low[mention.last] == "'s":
        features.append("possessive")
    return features


def relation(cue: Cue) -> str:
    """How the subject of a cue stands to it."""
    if cue.inverted:
        return "subject after the cue"
    if cue.inherited:
        return "subject of the verb before"
    return "before an aside and the cue" if cue.apposed else "subject of the cue"


def manner(cue: Cue) -> list[str]:
    """How surely the verb of a cue is one of speaking."""
    features: list[str] = []
    if cue.lemma in ("say", "tell", "add"):
        features.append("of say or tell")
    elif cue.bits & (qx.WEAK | qx.HOLLOW):
        features.append("of a weak verb")
    elif cue.bits & qx.SURE:
        features.append("of a sure verb")
    if cue.bits & qx.ING:
        features.append("of a participle")
    if cue.follows == "that":
        features.append("of a cue with that")
    return features


def within(mention: Mention, ranges: tuple[Range, ...]) -> bool:
    """Whether a mention stands inside what is said."""
    return any(first <= mention.first < last for first, last in ranges)


def joined(reading: Reading, mention: Mention) -> bool:
    """Whether a clause that is joined to the one before begins with a mention: "..., but X said"."""
    return mention.first > 0 and reading.tokens.low[mention.first - 1] in _JOINTS


def behind(reading: Reading, cue: Cue, pieces: tuple[int, ...]) -> bool:
    """Whether subject and verb follow one of the quotations, with nothing but marks between."""
    start = phrase(cue)[0]
    words, ending = reading.tokens.words, reading.ending
    for end in range(start, max(0, start - _MARKS), -1):
        if end in ending:
            return ending[end] in pieces
        if words[end - 1][0].isalnum():
            break
    return False
