"""Whether words in quotation marks that no cue claims are somebody's words: speech without a reporting verb
("The mayor is unmoved: 'We wait.'"), not a doubted word, a term, a title or a headline.

The worth of a fragment is the sum of the named weights of its features, fitted on news stories (logistic
regression) and rounded.
"""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.quotes.marks import CLOSING, OPENING
from nutgraf.analysis.quotes.reading import Reading, Unit

THRESHOLD = 0.4
"""Least worth of a fragment to keep."""

WEIGHTS: dict[str, float] = {
    "ends the sentence": 1.0,
    "behind an auxiliary": 0.7,
    "behind as": 0.7,
    "speaks for itself": 0.7,
    "any": 0.5,
    "begins the sentence": 0.5,
    "holds a verb": 0.5,
    "another report in the sentence": 0.4,
    "begins small": 0.4,
    "behind a verb of speech": 0.4,
    "behind a word for words": 0.5,
    "exclaims or asks": 0.3,
    "behind a comma": 0.2,
    "behind an article or to": 0.1,
    "behind a colon": -0.3,
    "before a noun": -0.4,
    "behind a preposition": -0.5,
    "behind another word": -0.5,
    "three words or fewer": -1.2,
    "behind a dash": -0.9,
}

_SPEAKING = word_set("i i'm i've i'd i'll me my we we're we've we'd we'll us our you your you're let's")
_WORDS = word_set("word words phrase term expression")
_USES = word_set("use used uses using utter uttered repeat repeated repeating choose chose add added")
_SHOWN = word_set(
    "slogan motto chant chants sign signs banner banners placard placards message line read reads reading"
    " chanted chanting shouted shouting yelled"
)
_SPOKEN = word_set(
    "called calls call calling described branded labeled labelled dubbed accused declared insisted vowed"
    " promised urged demanded claims claim calls warned comments comment answer response promise pledge"
)


def is_speech(reading: Reading, unit: Unit, piece: int, *, cue: bool) -> bool:
    """Whether a fragment that stands among other words of ``unit`` may be kept. ``cue`` says that the unit
    reports something else.
    """
    return sum(WEIGHTS[feature] for feature in features(reading, unit, piece, cue=cue)) >= THRESHOLD


def features(reading: Reading, unit: Unit, piece: int, *, cue: bool) -> list[str]:
    """The names of what tells for or against a fragment."""
    here = reading.pieces[piece]
    tokens, text = reading.tokens, reading.text
    low, traits = tokens.low, tokens.traits
    first, last = here.first, here.last
    found = ["any"]
    add = found.append
    if last - first < 4:
        add("three words or fewer")
    if cue:
        add("another report in the sentence")
    if not _SPEAKING.isdisjoint(low[first:last]):
        add("speaks for itself")
    if any(bits & lx.AUXILIARY for bits in traits[first:last]):
        add("holds a verb")
    if text[here.region.end - 1] in "!?":
        add("exclaims or asks")
    if tokens.words[first][0].islower():
        add("begins small")
    before = first - 1
    while before >= unit.first and low[before] in _OPENING:
        before -= 1
    add(_place(low, before, traits[before]) if before >= unit.first else "begins the sentence")
    after = last
    while after < unit.last and low[after] in _CLOSING:
        after += 1
    if after >= unit.last or low[after] in ".!?":
        add("ends the sentence")
    elif tokens.plain[after] and not traits[after] & lx.CLOSED and text[here.region.end - 1].isalnum():
        add("before a noun")
    return found


def _place(low: list[str], at: int, bits: int) -> str:
    """What a fragment stands behind, by the word before it, which is token ``at``."""
    word = low[at]
    if word in _SHOWN or (word in _WORDS and not _USES.isdisjoint(low[max(at - 3, 0) : at])):
        return "behind a word for words"
    if word in _SPOKEN:
        return "behind a verb of speech"
    if word == "as":
        return "behind as"
    if bits & lx.AUXILIARY:
        return "behind an auxiliary"
    if bits & lx.DETERMINER or word == "'s" or bits & lx.POSSESSIVE or word == "to":
        return "behind an article or to"
    if bits & lx.PREPOSITION:
        return "behind a preposition"
    return _MARKS.get(word, "behind another word")


_OPENING = frozenset(OPENING)
_CLOSING = frozenset(CLOSING)
_MARKS = {":": "behind a colon", ",": "behind a comma"} | dict.fromkeys("—–-", "behind a dash")
