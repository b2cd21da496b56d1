"""What follows a reporting word: who is spoken to, how and when, and what its content begins with."""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.quotes import lexicon as qx
from nutgraf.analysis.quotes.mentions import NAME, OTHER_PRONOUN, PERSON, ROLE, ROLES, THING, Mention
from nutgraf.analysis.quotes.reading import Reading, Unit
from nutgraf.analysis.quotes.subjects import TIMES, phrase_after

_ADJUNCT = word_set("on in at during after before to from via through while when this last earlier late")
_ADDRESSING = word_set("tell inform assure remind notify convince persuade reassure brief")
"""Verbs that always name who is spoken to."""
_ADDRESSED = 5
"""Tokens of who is told, and the "that" behind them."""
_CHANNELS = frozenset(("One", "Two", "Three", "Four", "Five"))
_MANNER = word_set("afterward afterwards later earlier then again only simply once also still even just")
_CLAUSE_WORDS = word_set("how what whether why if who when where which")


def what_follows(
    reading: Reading, unit: Unit, at: int, bits: int, lemma: str, mentions_at: dict[int, Mention]
) -> tuple[int, int, str, Mention | None]:
    """End of the cue, start of the content, what the content begins with, and a subject after the verb
    if one may be there.
    """
    low, words, traits = reading.tokens.low, reading.tokens.words, reading.tokens.traits
    last = index = at + 1
    particles = qx.PARTICLES.get(lemma)
    inversion = None
    if bits & (qx.SAY | qx.VOICE) and not bits & qx.ING:
        inversion = phrase_after(reading, unit, index, mentions_at)
        if inversion and inversion.kind in (THING, OTHER_PRONOUN) and low[inversion.first] != "they":
            inversion = None
    if particles and index < unit.last and low[index] in particles.split():
        last = index = at + 2
        if (
            index < unit.last
            and low[index] in ("to", "on", "of", "against", "that", "for")
            and low[index - 1] in ("out", "back", "in", "on")
        ):
            index += 1 if low[index] != "that" else 0
    # A person spoken to, and asides of time and place.
    steps = 0
    while index < unit.last and steps < 14:
        steps += 1
        word = low[index]
        if index in reading.starting:
            return last, index, "quote", inversion
        if word == "that":
            return last, index + 1, "that", inversion
        if word in _CLAUSE_WORDS:
            return last, index, "wh", inversion
        if word in ",:;" or not words[index][0].isalnum():
            follow = index + 1
            if word in "“\"«‘'`„":
                index += 1
                continue
            if word in ",:" and follow < unit.last:
                if follow in reading.starting or (follow + 1) in reading.starting:
                    return last, follow, "quote", inversion
                if word == ":":
                    return last, follow, "words", inversion
            if word == "$":
                return last, index, "words", inversion
            that = _that_after_aside(reading, unit, index) if word == "," and bits & qx.CLAUSE else 0
            return (last, that + 1, "that", inversion) if that else (last, index, "end", inversion)
        if bits & qx.TELL and index == last and not _opens_clause(word, lemma):
            addressee = _addressee(reading, unit, index, mentions_at)
            if addressee > index:
                index = addressee
                continue
        if index == last and bits & (qx.SAY | qx.TELL):
            that = _that_after_manner(reading, unit, index, told=lemma in _ADDRESSING)
            if that:
                index = that
                continue
        if traits[index] & lx.CALENDAR or word in TIMES:
            index += 1
            continue
        if (
            word in _ADJUNCT
            and index + 1 < unit.last
            and (traits[index + 1] & lx.CALENDAR or low[index + 1] in TIMES)
        ):
            index += 2
            continue
        if word in _ADJUNCT and word != "to":
            that = _that_ahead(reading, unit, index)
            if that:
                index = that
                continue
            return last, index, "preposition", inversion
        if word == "to":
            if (
                index + 1 < unit.last
                and not traits[index + 1] & (lx.DETERMINER | lx.POSSESSIVE | lx.PLACE)
                and words[index + 1][0].islower()
            ):
                return last, index, "to", inversion
            that = _that_ahead(reading, unit, index)
            if that:
                index = that
                continue
            return last, index, "preposition", inversion
        if traits[index] & lx.PREPOSITION and word not in ("like", "as", "because", "about"):
            return last, index, "preposition" if last == at + 1 else "words", inversion
        return last, index, "words", inversion
    return last, index, "end", inversion


def _opens_clause(word: str, lemma: str) -> bool:
    """Whether a word right after the verb begins what is said rather than naming who is spoken to."""
    if word in ("he", "she", "they", "we", "i", "it", "there", "that"):
        return True
    return word in ("the", "a", "his", "their") and lemma not in _ADDRESSING


def _addressee(reading: Reading, unit: Unit, index: int, mentions_at: dict[int, Mention]) -> int:
    """Token after the person spoken to that stands at ``index``, or ``index``."""
    low, words, traits = reading.tokens.low, reading.tokens.words, reading.tokens.traits
    end = index
    if low[index] in qx.ADDRESSEES:
        end = index + 1
    elif index in mentions_at and mentions_at[index].kind in (PERSON, NAME, ROLES, ROLE):
        end = mentions_at[index].last
        if end < unit.last and (words[end].isdigit() or words[end] in _CHANNELS):
            end += 1
    elif low[index].replace(",", "").isdigit() or low[index] in (
        "the",
        "a",
        "his",
        "her",
        "its",
        "my",
        "their",
        "our",
    ):
        end = index + 1
        while end < unit.last and end < index + 7 and not traits[end] & lx.CLOSED and words[end][0].isalnum():
            end += 1
    if end < unit.last and low[end] == "'s" and end + 1 < unit.last and end + 1 in mentions_at:
        end = mentions_at[end + 1].last
    return end


def _that_after_manner(reading: Reading, unit: Unit, index: int, *, told: bool) -> int:
    """Token of the "that", or behind the colon, after a word or two on how or when something was said ("said
    afterwards that") or, where somebody is ``told``, after a body without a name ("told state television
    that"); 0 if there is none.
    """
    low, words, traits = reading.tokens.low, reading.tokens.words, reading.tokens.traits
    for ahead in range(index, min(unit.last - 1, index + _ADDRESSED if told else index + 3)):
        if ahead > index and low[ahead] == "that":
            return ahead
        if ahead > index and told and words[ahead] == ":":
            return ahead
        if reading.inside[ahead] or not words[ahead][0].isalpha():
            return 0
        manner = low[ahead] in _MANNER or low[ahead].endswith("ly")
        if not manner and (not told or traits[ahead] & (lx.CLOSED | lx.SPEECH)):
            return 0
    return 0


def _that_after_aside(reading: Reading, unit: Unit, comma: int) -> int:
    """Token of a "that" behind an aside between commas ("said, for example, that"), 0 if there is none."""
    low = reading.tokens.low
    for ahead in range(comma + 2, min(unit.last - 1, comma + 10)):
        if reading.inside[ahead]:
            return 0
        if low[ahead] == ",":
            return ahead + 1 if low[ahead + 1] == "that" else 0
    return 0


def _that_ahead(reading: Reading, unit: Unit, index: int) -> int:
    """Token of a "that" or a quotation after an aside ("in a statement that"), 0 if there is none near."""
    low, words = reading.tokens.low, reading.tokens.words
    for ahead in range(index + 1, min(unit.last, index + 9)):
        if low[ahead] == "that" or ahead in reading.starting:
            return ahead
        if (
            not words[ahead][0].isalnum()
            and words[ahead] not in "\"“'‘’"
            and not (words[ahead] in ",:" and ahead + 2 in reading.starting)
        ):
            return 0
    return 0
