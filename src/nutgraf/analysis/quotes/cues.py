"""Reporting words in a text, and how each is built into its sentence: its subject and what follows it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people import roles
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.quotes import lexicon as qx
from nutgraf.analysis.quotes.following import what_follows
from nutgraf.analysis.quotes.mentions import (
    NAME,
    OTHER_PRONOUN,
    PHRASE,
    ROLES,
    THING,
    Mention,
)
from nutgraf.analysis.quotes.reading import Reading, Unit
from nutgraf.analysis.quotes.subjects import (
    TIMES,
    before_day,
    phrase_after,
    prefers_inversion,
    subject_before,
)

_BE = word_set("is are was were be been being 's 're")
_MODALS = word_set("will would shall should can could may might must do does did")
_BEFORE_PARTICIPLES = word_set("when if once as though although unless")
"""Nobody speaks in "when asked about the plan"."""


@dataclass(slots=True)
class Cue:
    """A reporting word at token ``at``, its words ``[first, last)``."""

    at: int
    first: int
    last: int
    bits: int
    lemma: str
    follows: str
    """What comes next: "that", "wh", "to", "words" (a phrase or clause), "quote", "preposition", "end"."""
    content: int
    """Token where what follows begins as content."""
    subject: Mention | None
    """What stands where the subject of the verb stands, before it or, inverted, after it."""
    inverted: bool = False
    apposed: bool = False
    """Whether an aside stands between the subject and the verb."""
    inherited: bool = False
    """Whether the subject is that of an earlier verb."""
    negated: bool = False
    infinitive: bool = False
    """Whether the verb is no finite one: to say."""
    rival: Mention | None = None
    """What may be the subject instead: the phrase on the verb's other side."""


def cues(
    reading: Reading, unit: Unit, mentions_at: dict[int, Mention], mentions_to: dict[int, Mention]
) -> list[Cue]:
    """The cues of a unit outside quotation marks, in reading order."""
    low, table = reading.tokens.low, qx.verbs()
    found: list[Cue] = []
    first = bisect_left(reading.verbs_at, unit.first)
    for index in reading.verbs_at[first : bisect_left(reading.verbs_at, unit.last, first)]:
        entry = table[low[index]]
        if entry[1] != "according to":
            cue = _verb(reading, unit, index, entry, mentions_at, mentions_to)
        elif index + 1 < unit.last and low[index + 1] == "to":
            cue = _according(reading, unit, index, mentions_at)
        else:
            continue
        if cue:
            found.append(_inheriting(reading, unit, cue, found, mentions_at))
    return found


def _inheriting(
    reading: Reading, unit: Unit, cue: Cue, earlier: list[Cue], mentions_at: dict[int, Mention]
) -> Cue:
    """A verb without a subject of its own after "and", or a participle, has the subject of the verb
    before it; a participle before which no other cue stands, the phrase that opens the sentence.
    """
    if cue.subject or cue.first == unit.first:
        return cue
    before = reading.tokens.low[cue.first - 1]
    if not earlier:
        if before == "," and cue.bits & qx.ING and not reading.inside[cue.first - 1]:
            opening = phrase_after(reading, unit, unit.first, mentions_at)
            if opening:
                cue.subject, cue.inherited = opening, True
        return cue
    if not earlier[-1].subject:
        return cue
    if cue.bits & (qx.PRESENT | qx.BASE) and cue.lemma in qx.NOUNISH:
        return cue
    joined = before in ("and", "but", "or", "then") or (before == "," and cue.bits & (qx.ING | qx.PAST))
    if joined:
        cue.subject, cue.inherited = earlier[-1].subject, True
    return cue


def _according(reading: Reading, unit: Unit, at: int, mentions_at: dict[int, Mention]) -> Cue:
    subject = phrase_after(reading, unit, at + 2, mentions_at)
    last = subject.last if subject else at + 2
    role = roles.after(reading.tokens, last)
    if role and role[1] < unit.last:
        last = role[1]
    return Cue(at, at, at + 2, qx.SAY | qx.CLAUSE, "according to", "end", last, subject, inverted=True)


def _verb(
    reading: Reading,
    unit: Unit,
    at: int,
    entry: tuple[int, str],
    mentions_at: dict[int, Mention],
    mentions_to: dict[int, Mention],
) -> Cue | None:
    bits, lemma = entry
    if reading.tokens.words[at][0].isupper() and at > unit.first and not _headline(reading, unit):
        return None
    low, traits, inside = reading.tokens.low, reading.tokens.traits, reading.inside
    first = at
    while (
        first > unit.first
        and not inside[first - 1]
        and traits[first - 1] & (lx.ADVERB | lx.AUXILIARY)
        and low[first - 1] != "'s"
    ):
        first -= 1
    if first > unit.first and first == at and low[at - 1].endswith("ly") and not inside[at - 1]:
        first -= 1
        while first > unit.first and traits[first - 1] & (lx.ADVERB | lx.AUXILIARY) and not inside[first - 1]:
            first -= 1
    helpers = low[first:at]
    if traits[first - 1] & lx.CALENDAR or low[first - 1] in TIMES:
        first = before_day(reading, unit, first)
    if helpers and bits & qx.PAST and not bits & qx.BASE and not _BE.isdisjoint(helpers):
        return None
    before = low[first - 1] if first > unit.first else ""
    bare = first > unit.first and not inside[first - 1]
    if bits & (qx.BASE | qx.PRESENT) and not bits & qx.PAST and bare and not helpers:
        noun = traits[first - 1] & (lx.DETERMINER | lx.POSSESSIVE | lx.PREPOSITION) or before == "'s"
        if noun and before not in ("this", "that", "who"):
            return None
    infinitive = before == "to" or (
        bool(helpers) and not bits & (qx.PAST | qx.PRESENT) and not _MODALS.isdisjoint(helpers)
    )
    last, content, follows, inversion = what_follows(reading, unit, at, bits, lemma, mentions_at)
    subject, apposed = subject_before(reading, unit, first, at, mentions_to)
    inverted = False
    rival = inversion
    if inversion and prefers_inversion(reading, unit, first, inversion, lemma):
        rival = subject
        subject, inverted, apposed = inversion, True, False
    if subject is None and bits & qx.PAST and (first == unit.first or before in _BEFORE_PARTICIPLES):
        return None
    if (
        lemma in qx.NOUNISH
        and bits & (qx.PRESENT | qx.BASE)
        and not bits & qx.PAST
        and not infinitive
        and (
            subject is None
            or (subject.kind in (PHRASE, THING) and not _documents(reading, subject, lemma))
            or (
                subject.kind == NAME
                and not helpers
                and bits & qx.BASE
                and not _documents(reading, subject, lemma)
            )
        )
    ):
        return None
    if bits & qx.BASE and not bits & (qx.PAST | qx.PRESENT):
        plural = subject is not None and (
            subject.kind in (OTHER_PRONOUN, ROLES)
            or low[subject.last - 1].endswith("s")
            or low[subject.last - 1] in ("people", "men", "women")
        )
        if not infinitive and not plural:
            return None
    return Cue(
        at,
        first,
        last,
        bits,
        lemma,
        follows,
        content,
        subject,
        inverted,
        apposed,
        False,
        bool(helpers) and ("not" in helpers or any(h.endswith("n't") for h in helpers)),
        infinitive,
        rival,
    )


def _documents(reading: Reading, subject: Mention, lemma: str) -> bool:
    """Whether a subject is something written that shows or reports: a poll, records."""
    low = reading.tokens.low
    last = low[subject.last - 1]
    if last not in qx.DOCUMENTS:
        last = next((word for word in low[subject.first : subject.last] if word in qx.DOCUMENTS), "")
    return lemma in ("show", "report", "document", "estimate", "project") and bool(last)


def _headline(reading: Reading, unit: Unit) -> bool:
    """Whether most words of a unit have a capital."""
    words = [
        word for word in reading.tokens.words[unit.first : min(unit.last, unit.first + 24)] if len(word) > 3
    ]
    return 2 * sum(word[0].isupper() for word in words) > len(words)
