"""What stands where the subject of a verb stands: before it, before an aside, or after it."""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people import roles
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.quotes.mentions import (
    NAME,
    OTHER_PRONOUN,
    PERSON,
    PHRASE,
    PRONOUN,
    ROLE,
    ROLES,
    THING,
    Mention,
    phrase_start,
)
from nutgraf.analysis.quotes.reading import Reading, Unit

TIMES = word_set("today yesterday tonight tomorrow week month year morning night afternoon evening")
_BODIES = word_set("people men women children authorities sources")
"""Nouns that open no name and may speak."""
_COUNTING = word_set("one another some many several two three four five six seven eight nine ten")
_INVERTING = word_set("say report announce warn write add note explain argue reply ask")
"""Verbs that stand before their subject after a clause without marks: "Talks will go on, said X"."""
_LIGHT = word_set(
    "began begin begins kept keep keeps started start starts continued continue continues stopped avoided"
    " considered finished resumed went goes go tried try tries sought seek seeks wanted wants want"
    " hoped hopes hope planned plans plan used had has have seemed seems appeared appears proceeded proceeds"
    " came comes managed manages chose chooses decided decides intends intended likes liked loves loved"
)
"""Verbs that share their subject with the one after them: "kept asking", "went on to say"."""
_BEHIND_NOUNS = word_set(
    "by for of at in with from to through outside inside near across behind around among on against"
)
"""Prepositions that join a noun to the one before it: "a spokesman for the senator"."""
_ISSUING = word_set("released issued sent posted published wrote made gave delivered circulated shared put")
_PAPERS = word_set(
    "statement email e-mail letter message tweet post memo note release op-ed video ad speech text tweets"
    " emails letters messages statements"
)
"""What is issued rather than speaks: "X released a statement saying"."""


def subject_before(
    reading: Reading, unit: Unit, first: int, at: int, mentions_to: dict[int, Mention]
) -> tuple[Mention | None, bool]:
    """The subject that ends right before token ``first``, or before an aside that ends there, of the verb
    at token ``at``; whether there is an aside.
    """
    low, words, traits, inside = (
        reading.tokens.low,
        reading.tokens.words,
        reading.tokens.traits,
        reading.inside,
    )
    index = _before_light_verbs(reading, unit, first, at)
    if index <= unit.first or inside[index - 1]:
        return None, False
    if words[index - 1] in ",)–—-":
        opener = {")": "(", "–": "–", "—": "—", "-": "-"}.get(words[index - 1], ",")
        near: Mention | None = None
        named = mentions_to.get(index - 1) if words[index - 1] == "," else None
        if (
            named
            and named.kind == PERSON
            and words[named.first - 1] == ","
            and (
                roles.introducing(reading.tokens, named.first)
                or (before := mentions_to.get(named.first - 1)) is None
                or before.kind not in (PERSON, PRONOUN, OTHER_PRONOUN)
            )
        ):
            return named, True
        for back in range(index - 2, max(unit.first - 1, index - 40), -1):
            if inside[back]:
                break
            if words[back] != opener:
                continue
            if back in mentions_to:
                near = near or mentions_to[back]
                if mentions_to[back].kind in (PERSON, PRONOUN) or opener == "(":
                    return _widened(
                        reading, unit, with_role(reading, unit, mentions_to[back]), mentions_to
                    ), True
            elif opener == "(":
                return _phrase_before(reading, unit, back), True
        return near, near is not None
    mention = mentions_to.get(index)
    if mention is None and low[index - 1] in _BODIES:
        mention = Mention(max(unit.first, phrase_start(reading, index - 1)), index, ROLES)
    if mention is None and traits[index - 1] & lx.CLOSED:
        if low[index - 1] in ("which", "that", "this", "it"):
            return Mention(index - 1, index, THING), False
        if low[index - 1] in (
            "some",
            "many",
            "others",
            "one",
            "both",
            "several",
            "few",
            "most",
            "another",
            "all",
            "those",
            "none",
            "nobody",
            "everyone",
        ):
            return Mention(index - 1, index, PHRASE), False
        return None, False
    if mention is None and not words[index - 1][0].isalnum():
        return None, False
    if mention is None and (low[index - 1] in TIMES or low[index - 1].endswith(("ing", "ed", "ly"))):
        return None, False
    mention = mention or _phrase_before(reading, unit, index)
    if low[at].endswith("ing") and low[mention.last - 1] in _PAPERS and mention.first > unit.first + 1:
        verb = mention.first - 1
        if low[verb] == "out":
            verb -= 1
        if low[verb] in _ISSUING and verb > unit.first:
            return subject_before(reading, unit, verb, verb, mentions_to)
    if mention.first == unit.first + 2 and low[unit.first + 1] == "and" and mention.kind in (PERSON, NAME):
        return Mention(unit.first, index, ROLES), False
    return _widened(reading, unit, with_role(reading, unit, mention), mentions_to), False


def _before_light_verbs(reading: Reading, unit: Unit, first: int, at: int) -> int:
    """Token where the verbs begin that share their subject with the one at ``at``, whose words begin at
    ``first``.
    """
    low, traits, inside = reading.tokens.low, reading.tokens.traits, reading.inside
    index = first
    if index - 1 > unit.first and low[index - 1] == "to":
        index -= 2 if low[index - 2] == "on" else 1
    elif not low[at].endswith("ing"):
        return first
    if index - 1 <= unit.first or inside[index - 1] or low[index - 1] not in _LIGHT:
        return first
    index -= 1
    while index > unit.first and not inside[index - 1] and traits[index - 1] & (lx.ADVERB | lx.AUXILIARY):
        index -= 1
    return index


def _name_end(reading: Reading, unit: Unit, mention: Mention) -> int:
    """Token after a body's name, with what it is of: "the Academy | of Sciences"."""
    words, traits = reading.tokens.words, reading.tokens.traits
    last = mention.last
    if mention.kind != NAME or not traits[last - 1] & lx.ORGANISATION or last + 1 >= unit.last:
        return last
    if words[last] != "of" or not words[last + 1][0].isupper():
        return last
    last += 1
    while last < unit.last and words[last][0].isupper() and not reading.inside[last]:
        last += 1
    return last


def phrase_after(reading: Reading, unit: Unit, start: int, mentions_at: dict[int, Mention]) -> Mention | None:
    """The noun phrase that begins at ``start``."""
    if start >= unit.last or reading.inside[start]:
        return None
    traits, words = reading.tokens.traits, reading.tokens.words
    if reading.tokens.low[start] in _BODIES:
        return Mention(start, start + 1, ROLES)
    index = start
    while index < unit.last and index < start + 12 and not reading.inside[index]:
        if index in mentions_at:
            mention = mentions_at[index]
            if mention.kind == NAME:
                mention = _bearer(reading, mention, mentions_at)
            return Mention(
                start if mention.kind != PERSON else index,
                _name_end(reading, unit, mention),
                mention.kind,
                mention.person,
            )
        bits = traits[index]
        if index == start and bits & lx.CLOSED and not bits & (lx.DETERMINER | lx.POSSESSIVE):
            if reading.tokens.low[index] in _COUNTING and index + 1 < unit.last:
                index += 1
                continue
            return None
        if not words[index][0].isalnum() and words[index][0] not in "'’-$":
            break
        if bits & lx.CLOSED and not bits & (lx.DETERMINER | lx.POSSESSIVE) and index > start:
            break
        index += 1
    return Mention(start, index, PHRASE) if index > start else None


def _bearer(reading: Reading, name: Mention, mentions_at: dict[int, Mention]) -> Mention:
    """The person whose employer and role come first: "Eastport University historian Ada Nkemelu"."""
    traits = reading.tokens.traits
    for index in range(name.last, min(name.last + 4, len(traits))):
        person = mentions_at.get(index)
        if person and person.kind == PERSON:
            return Mention(name.first, person.last, PERSON, person.person)
        if not traits[index] & (lx.ROLE | lx.TITLE | lx.MODIFIER):
            break
    return name


def prefers_inversion(reading: Reading, unit: Unit, first: int, inversion: Mention, lemma: str) -> bool:
    """Whether the subject stands after the verb although something before it could be one: "...," said X."""
    words = reading.tokens.words
    index = first
    while index > unit.first and index not in reading.ending and not words[index - 1][0].isalnum():
        index -= 1
    if index in reading.ending:
        return True
    if (index == first and first > unit.first) or lemma not in _INVERTING:
        return False
    end = inversion.last
    if first == unit.first and end + 1 < unit.last and words[end] in ",:" and not reading.inside[end]:
        return True
    if inversion.kind not in (PERSON, NAME, ROLE, ROLES):
        return False
    return (
        end >= unit.last
        or not (words[end][0].isalnum() or words[end][0] in "'’")
        or bool(reading.tokens.traits[end] & (lx.PREPOSITION | lx.CALENDAR))
    )


def before_day(reading: Reading, unit: Unit, first: int) -> int:
    """Token where an aside of time right before ``first`` begins: "X on Wednesday said"."""
    low, traits, inside = reading.tokens.low, reading.tokens.traits, reading.inside
    index = first
    while (
        index > unit.first
        and not inside[index - 1]
        and (traits[index - 1] & lx.CALENDAR or low[index - 1] in TIMES)
    ):
        index -= 1
    if (
        index < first
        and index > unit.first
        and low[index - 1] in ("on", "last", "this", "late", "earlier", "in")
    ):
        index -= 1
    return index if index > unit.first else first


def with_role(reading: Reading, unit: Unit, mention: Mention) -> Mention:
    """A person's mention with the title before it: "Kremlin Spokesman Dmitry Peskov"."""
    if mention.kind != PERSON:
        return mention
    traits, words, inside = reading.tokens.traits, reading.tokens.words, reading.inside
    first = mention.first
    while first > max(unit.first, mention.first - 8) and not inside[first - 1]:
        bits, word = traits[first - 1], words[first - 1]
        if bits & (lx.CLOSED | lx.CALENDAR | lx.SPEECH) or not word[0].isalpha():
            break
        if not (word[0].isupper() or bits & (lx.ROLE | lx.TITLE | lx.MODIFIER | lx.PEOPLE)):
            break
        first -= 1
    if (
        first < mention.first
        and first > unit.first
        and traits[first - 1] & lx.DETERMINER
        and not inside[first - 1]
    ):
        first -= 1
    return Mention(first, mention.last, PERSON, mention.person)


def _phrase_before(reading: Reading, unit: Unit, end: int) -> Mention:
    start = max(unit.first, phrase_start(reading, end - 1))
    return Mention(start, end, PHRASE)


def _office(reading: Reading, named: Mention, head: Mention) -> bool:
    """Whether a noun before "of" is the office of the person named: "Secretary of State X"."""
    words, traits = reading.tokens.words, reading.tokens.traits
    return (
        named.kind == PERSON
        and head.kind == ROLE
        and words[head.last - 1][0].isupper()
        and words[named.first][0].isupper()
        and not traits[named.first] & (lx.TITLE | lx.ROLE)
        and named.first not in reading.persons
    )


def _widened(reading: Reading, unit: Unit, mention: Mention, mentions_to: dict[int, Mention]) -> Mention:
    """A mention after a preposition belongs to the noun before it: "a spokesman for the senator"."""
    low, traits = reading.tokens.low, reading.tokens.traits
    for _ in range(3):
        before = mention.first - 1
        if before > unit.first and traits[before] & (lx.DETERMINER | lx.POSSESSIVE):
            before -= 1
        if before - 1 < unit.first or reading.inside[before]:
            break
        if low[before] == "by" and low[before - 1].endswith("ed"):
            before -= 1
        elif low[before] not in _BEHIND_NOUNS:
            break
        head = mentions_to.get(before)
        if head is None and low[before - 1].endswith("ing") and before - 1 in mentions_to:
            return mentions_to[before - 1]
        if head is None:
            if traits[before - 1] & (lx.CLOSED | lx.SPEECH) or not low[before - 1][0].isalpha():
                break
            head = Mention(max(unit.first, phrase_start(reading, before - 1)), before, PHRASE)
        if head.kind in (PRONOUN, OTHER_PRONOUN, THING):
            break
        if _office(reading, mention, head):
            mention = Mention(head.first, mention.last, PERSON, mention.person)
            continue
        mention = Mention(head.first, mention.last, head.kind, head.person)
    return mention
