"""Who could be speaking: names, pronouns, descriptions, organisations, outside quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.quotes import lexicon as qx
from nutgraf.analysis.quotes.reading import Reading

PERSON = 0
NAME = 1
"""A capitalised name that is no known person's: an organisation, a work."""
PRONOUN = 2
"""he, she"""
OTHER_PRONOUN = 3
"""they, we, I, you, who"""
ROLE = 4
"""the adviser"""
ROLES = 5
"""advisers"""
PHRASE = 6
"""Any other noun phrase right where a subject stands."""
THING = 7
"""it, which, this"""


@dataclass(slots=True)
class Mention:
    """Tokens ``[first, last)`` that may be a source."""

    first: int
    last: int
    kind: int
    person: int = -1
    """Index of the person, where the mention names one."""


_TELLING = lx.PERSONAL | lx.ROLE | lx.RELATIVE
"""Traits of words that may be mentions without a capital."""
_NO_NAME = lx.CLOSED | lx.CALENDAR
_WHO = frozenset(("who",))
_THINGS = frozenset(("it", "which", "this", "that"))
_WITHIN = lx.word_set(
    "two three four five six seven eight nine ten dozens hundreds new old big small great other same own"
)
"""Words that open no name but stand within a noun phrase."""


def mentions(reading: Reading) -> list[Mention]:
    """All mentions outside quotation marks but mere noun phrases, in reading order."""
    found: list[Mention] = []
    words, low, traits = reading.tokens.words, reading.tokens.low, reading.tokens.traits
    inside, persons = reading.inside, reading.persons
    done = -1
    for index in sorted({*reading.tokens.telling, *reading.tokens.capitals, *persons}):
        if inside[index] or index < done:
            continue
        if index in persons:
            done, person = persons[index]
            found.append(Mention(index, done, PERSON, person))
            continue
        bits = traits[index]
        if bits & _NO_NAME and not bits & _TELLING and low[index] != "new":
            continue
        mention = _mention(reading, index, bits, words[index], low[index])
        if mention:
            found.append(mention)
            done = mention.last
    for place, mention in enumerate(found):
        if mention.kind == ROLE:
            found[place] = _introduced(reading, mention, found[place + 1 : place + 4])
    return found


def _introduced(reading: Reading, mention: Mention, following: list[Mention]) -> Mention:
    """A description with the name that follows it: "the engineer, Marta Quill", "the mayor of Port
    Ellery, Ada Nkemelu".
    """
    words, low = reading.tokens.words, reading.tokens.low
    for other in following:
        before = other.first - 1
        while before > mention.last and reading.tokens.traits[before] & (lx.TITLE | lx.ROLE):
            before -= 1
        if other.first - mention.last > 8:
            break
        if other.kind == PERSON and words[before] == ",":
            if before == mention.last or low[mention.last] in ("of", "for", "at", "in"):
                return Mention(mention.first, other.last, PERSON, other.person)
            break
    return mention


def _mention(reading: Reading, index: int, bits: int, word: str, low: str) -> Mention | None:
    if bits & lx.PERSONAL:
        kind = PRONOUN if low in ("he", "she") else THING if low == "it" else OTHER_PRONOUN
        return Mention(index, index + 1, kind)
    if low in _WHO and not word.isupper():
        return Mention(index, index + 1, OTHER_PRONOUN)
    if word[0].isupper() and _opens_name(reading, index, bits, low):
        last = index + 1
        traits, words, persons = reading.tokens.traits, reading.tokens.words, reading.persons
        size = len(words)
        while (
            last < size
            and words[last][0].isupper()
            and not traits[last] & _NO_NAME
            and last not in persons
            and not reading.inside[last]
        ):
            last += 1
        if last in persons:
            return None
        lone = last == index + 1
        if lone and (
            low.endswith("ing")
            or (bits & lx.PEOPLE and not low.endswith("s"))
            or (bits & lx.SPEECH and low in qx.verbs())
        ):
            return None
        kind = (
            ROLES
            if traits[last - 1] & (lx.PLURAL | lx.PEOPLE)
            else ROLE
            if traits[last - 1] & lx.ROLE
            else NAME
        )
        return Mention(index, last, kind)
    if bits & lx.ROLE and index + 1 not in reading.persons:
        return Mention(phrase_start(reading, index), index + 1, ROLES if bits & lx.PLURAL else ROLE)
    return None


def _opens_name(reading: Reading, index: int, bits: int, low: str) -> bool:
    """Whether a capitalised word may begin a name: no function word but in New York, no role but in the
    Justice Department.
    """
    if low == "new":
        after = index + 1
        return after < len(reading.tokens.words) and reading.tokens.words[after][0].isupper()
    if bits & lx.ROLE:
        after = index + 1
        return after < len(reading.tokens.words) and bool(
            reading.tokens.traits[after] & lx.ORGANISATION and reading.tokens.words[after][0].isupper()
        )
    return not bits & _NO_NAME


def phrase_start(reading: Reading, noun: int) -> int:
    """First token of the noun phrase that ends with ``noun``: back to its determiner, at most six words."""
    traits, words, inside = reading.tokens.traits, reading.tokens.words, reading.inside
    low = reading.tokens.low
    start = noun
    for index in range(noun - 1, max(-1, noun - 7), -1):
        bits = traits[index]
        if inside[index] or not (words[index][0].isalnum() or words[index][0] in "'’"):
            break
        if bits & lx.CLOSED:
            if bits & (lx.DETERMINER | lx.POSSESSIVE):
                start = index
            elif low[index] in _WITHIN or (bits & lx.ADVERB and low[index].endswith("ly")):
                start = index
                continue
            break
        if bits & lx.SPEECH:
            break
        start = index
    return start
