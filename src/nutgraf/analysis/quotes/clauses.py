"""What a cue reports: the clause before it, the clause after it, or both."""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people import roles
from nutgraf.analysis.quotes import lexicon as qx
from nutgraf.analysis.quotes.cues import Cue
from nutgraf.analysis.quotes.ends import end_of_content, relative
from nutgraf.analysis.quotes.mentions import NAME, PERSON, PRONOUN, ROLE
from nutgraf.analysis.quotes.reading import Reading, Unit

Range = tuple[int, int]
"""Tokens ``[first, last)``."""

_ASIDE = 24
"""Tokens between a speaker and the quotation that goes on."""
_MARK = 2
"""Tokens from a comma to the first word of a quotation behind it."""
_NAMING = 16
"""Tokens of the name and description of a source after "according to"."""
_INTRODUCTION = 8
"""Tokens. A phrase that is shorter and begins with a preposition introduces a sentence: "In her book, X
said".
"""
_INTERRUPTING = frozenset(("say", "argue", "add", "write", "explain", "note", "believe", "warn"))
_GOING_ON = frozenset(("but", "and", "while", "which", "who", "though", "although", "as", "a", "an"))
_OCCASIONS = frozenset(("asked", "pressed", "questioned", "speaking", "writing", "responding", "replying"))
_PHRASE = 8
"""Tokens of a noun phrase before its name."""
_DESCRIPTION = 24
"""Tokens of a description between a quotation and the name of who spoke."""
_SHORT = 3
"""Tokens of one that no word of its own gives away: "harbour master Anna Weller said"."""
_OPENS_DESCRIPTION = lx.DETERMINER | lx.POSSESSIVE | lx.ROLE | lx.TITLE | lx.MODIFIER
_ENDS_DESCRIPTION = lx.AUXILIARY | lx.RELATIVE | lx.PERSONAL | lx.SPEECH
_ENDS_PHRASE = lx.PREPOSITION | lx.CONJUNCTION | lx.AUXILIARY | lx.RELATIVE | lx.PERSONAL | lx.SPEECH
_LATER = 24
"""Cues after one that may end what it reports: a sentence with more has no sense, and time stays linear."""
_FINITE = frozenset(("is", "are", "was", "were", "has", "had"))
_JOINTS = frozenset(("and", "but", "while", "or", "then"))


def contents(reading: Reading, unit: Unit, cues: list[Cue]) -> list[tuple[Range, ...]]:
    """For each cue the token ranges of its content, empty where it has none."""
    found: list[tuple[Range, ...]] = []
    floor = unit.first
    for number, cue in enumerate(cues):
        before = _before(reading, unit, cue, floor if unit.pieces else unit.first)
        end = _end(reading, unit, cues, number)
        after = _after(reading, unit, cue, end, before)
        ranges = tuple(part for part in (before, after) if part)
        found.append(ranges)
        if ranges:
            floor = (
                max(cue.last, ranges[-1][1])
                if after
                else max(cue.last, cue.subject.last if cue.inverted and cue.subject else 0)
            )
    return found


def phrase(cue: Cue) -> Range:
    """The tokens of subject and verb together."""
    if cue.subject is None or cue.inherited:
        return cue.first, cue.last
    return min(cue.first, cue.subject.first), max(cue.last, cue.subject.last)


def _before(reading: Reading, unit: Unit, cue: Cue, floor: int) -> Range | None:
    """The content that stands before ``, X said`` or ``, according to X``."""
    if not cue.bits & (qx.SAY | qx.CLAUSE | qx.VOICE) or cue.bits & qx.ING or relative(reading, cue):
        return None
    words = reading.tokens.words
    start = phrase(cue)[0]
    if cue.subject and cue.apposed:
        # "..., the engineer, Anna Weller, told reporters": the commas enclose her, the engineer is she.
        role = roles.introducing(reading.tokens, cue.subject.first)
        start = max(floor, role[0] - 1) if role else start
    end = start
    while (
        end > floor
        and end not in reading.ending
        and not words[end - 1][0].isalnum()
        and words[end - 1] not in ")%"
    ):
        end -= 1
    if end <= floor:
        return None
    if end not in reading.ending and unit.pieces and cue.subject and not cue.inverted:
        end = _before_description(reading, floor, end)
    if end not in reading.ending:
        if end == start and cue.lemma != "according to":
            end = _opening(reading, floor, start)
            if end == start:
                return None
        if cue.follows in ("that", "wh", "to") or (cue.follows == "words" and not cue.inverted):
            return None
        if cue.subject is None and cue.lemma != "according to" and not cue.bits & qx.SAY:
            return None
    first = _start(reading, floor, end)
    if end not in reading.ending and first < end and _introduces(reading, first, end):
        return (first, end) if _interrupts(reading, unit, cue, first, end) else None
    return (first, end) if first < end else None


def _comma(reading: Reading, first: int, end: int) -> int:
    """The comma that ends the naming of a source, looked for from ``first``; ``first`` if none is near."""
    for index in range(first, min(end, first + _NAMING)):
        if reading.inside[index]:
            break
        if reading.tokens.words[index] == ",":
            return index
    return first


def _interrupts(reading: Reading, unit: Unit, cue: Cue, first: int, end: int) -> bool:
    """Whether a clause stands on both sides of its speaker: "In this town, X said, nobody swims"."""
    behind = phrase(cue)[1]
    return (
        reading.tokens.low[first] not in _OCCASIONS
        and cue.lemma in _INTERRUPTING
        and end < cue.at
        and reading.tokens.words[end] == ","
        and behind + 2 < unit.last
        and reading.tokens.words[behind] == ","
        and behind not in reading.ending
        and not reading.inside[behind + 1]
        and reading.tokens.low[behind + 1] not in _GOING_ON
        and not reading.tokens.traits[behind + 1] & lx.RELATIVE
        and not reading.tokens.low[behind + 1].endswith("ing")
    )


def _introduces(reading: Reading, first: int, end: int) -> bool:
    """Whether a phrase before a speaker tells the occasion: "Asked about it, X said"."""
    low = reading.tokens.low
    if low[first] in _OCCASIONS or (low[first] in ("when", "if") and low[first + 1] in _OCCASIONS):
        return True
    return end - first < _INTRODUCTION and bool(reading.tokens.traits[first] & lx.PREPOSITION)


def _before_description(reading: Reading, floor: int, end: int) -> int:
    """End of the quotation that stands before the description of who spoke, where one ends at ``end``:
    "...," its managing director | , Anna Weller, said. Otherwise ``end``.
    """
    words, traits = reading.tokens.words, reading.tokens.traits
    for index in range(end - 1, max(floor, end - _DESCRIPTION), -1):
        if index in reading.ending:
            first = index
            while first < end and not words[first][0].isalnum():
                first += 1
            region = reading.pieces[reading.ending[index]].region
            broken_off = reading.text[region.end - 1] in ",?!" or "," in words[index:first]
            short = end - first <= _SHORT and not traits[first] & _ENDS_PHRASE
            named = first < end and (words[first][0].isupper() or traits[first] & _OPENS_DESCRIPTION or short)
            return index if broken_off and named else end
        if reading.inside[index - 1] or traits[index - 1] & _ENDS_DESCRIPTION:
            break
    return end


def _opening(reading: Reading, floor: int, start: int) -> int:
    """Token of the comma before the noun phrase that goes on at ``start``, where one stands there: "...,
    the | Interior Ministry said", "..., Turkey's largest | Anadolu Agency reported". Otherwise ``start``.
    """
    words, traits, inside = reading.tokens.words, reading.tokens.traits, reading.inside
    for index in range(start - 1, max(floor, start - _PHRASE), -1):
        if inside[index]:
            break
        if words[index] == ",":
            return index
        if traits[index] & _ENDS_PHRASE or not (words[index][0].isalnum() or words[index][0] in "'’"):
            break
    return start


def _without_day(reading: Reading, first: int, end: int) -> int:
    """The end of a noun phrase before the day on which it was talked about: "the plan on Tuesday"."""
    traits, low = reading.tokens.traits, reading.tokens.low
    if end - first > 2 and traits[end - 1] & lx.CALENDAR and low[end - 2] == "on":
        return end - 2
    return end


def _introduced_by_as(reading: Reading, unit: Unit, cue: Cue) -> bool:
    """Whether a report is of the form "as X put it, ..."."""
    before = phrase(cue)[0] - 1
    if before > unit.first and reading.tokens.traits[before] & lx.DETERMINER:
        before -= 1
    return before >= unit.first and reading.tokens.low[before] == "as" and not reading.inside[before]


def _behind_mark(reading: Reading, unit: Unit, start: int) -> bool:
    """Whether only punctuation stands between a quotation and token ``start``."""
    while (
        start > unit.first
        and start not in reading.ending
        and not reading.tokens.words[start - 1][0].isalnum()
    ):
        start -= 1
    return start in reading.ending


def _start(reading: Reading, floor: int, end: int) -> int:
    words, low = reading.tokens.words, reading.tokens.low
    first = floor
    while (
        first < end
        and first not in reading.starting
        and not words[first][0].isalnum()
        and words[first] not in "$(\"“'‘«"
    ):
        first += 1
    if (
        first < end
        and first == floor
        and low[first] in ("but", "and", "so")
        and first + 1 < end
        and first + 1 not in reading.starting
    ):
        first += 1
        if first < end and words[first] == ",":
            first += 1
    return first


def _end(reading: Reading, unit: Unit, cues: list[Cue], number: int) -> int:
    """Token where the clause after a cue must end: the unit's end, or where the next report begins."""
    low, words, inside = reading.tokens.low, reading.tokens.words, reading.inside
    told = False
    for later in cues[number + 1 : number + 1 + _LATER]:
        start = phrase(later)[0] if not later.inverted else later.first
        if told and later.inherited and later.follows not in ("that", "quote"):
            # What somebody is said to have said and done: "X said that Y had thanked him and promised help".
            continue
        told |= (
            cues[number].follows == "that"
            and later.subject is not None
            and not (later.inherited or later.inverted)
            and start >= cues[number].content
        )
        if start <= cues[number].content:
            continue
        back = start
        while (
            back > cues[number].content
            and low[back - 1] in ("also", "then", "has", "had", "later", "he", "she", "they")
            and not inside[back - 1]
        ):
            back -= 1
        previous = back - 1
        if inside[previous]:
            continue
        if (
            cues[number].bits & qx.ING
            and words[previous] == ","
            and later.subject
            and not later.inverted
            and later.subject.kind in (PERSON, NAME, PRONOUN, ROLE)
        ):
            return previous
        if low[previous] in _JOINTS and (later.subject is None or later.inherited or later.bits & qx.PAST):
            end = previous
            return end - 1 if words[end - 1] == "," else end
        if words[previous] in ",–—" and (
            later.bits & qx.ING or later.lemma == "according to" or later.follows == "end"
        ):
            return previous
        if later.lemma == "according to" and later.follows == "end":
            return previous + 1
    return unit.last


def _after(reading: Reading, unit: Unit, cue: Cue, end: int, before: Range | None) -> Range | None:
    """The content that follows a cue; ``before`` is the one that stands before it."""
    quoted_before = before is not None
    words, low, traits = reading.tokens.words, reading.tokens.low, reading.tokens.traits
    if before and before[1] in reading.ending and cue.follows == "that" and low[cue.last] != "that":
        # "...," X said in the hut that serves as an office: what follows tells of the hut.
        return None
    first = cue.content
    resumed = before is not None and _interrupts(reading, unit, cue, *before)
    after_quote = _behind_mark(reading, unit, phrase(cue)[0])
    if cue.inverted or cue.follows in ("end", "preposition") or (after_quote and cue.follows != "that"):
        if cue.inverted:
            first = max(cue.content, cue.subject.last if cue.subject else cue.last)
        opens = cue.lemma == "according to" and cue.at == unit.first
        if opens:
            first = _comma(reading, first, end)
        index = first
        while index < end and index < first + _ASIDE and index not in reading.starting:
            index += 1
        as_said = _introduced_by_as(reading, unit, cue)
        near = not opens or index <= first + _MARK
        if near and index < end and index in reading.starting and (quoted_before or cue.inverted or as_said):
            first = index
        elif (
            first + 1 < end
            and words[first] == ","
            and not after_quote
            and (not cue.inverted or cue.lemma == "according to" or resumed)
            and (quoted_before or as_said or cue.lemma == "according to")
            and not traits[first + 1] & lx.RELATIVE
            and not reading.tokens.low[first + 1].endswith("ing")
        ):
            first += 1
        else:
            return None
    end = end_of_content(reading, unit, cue, first, end)
    while end > first and not (
        words[end - 1][0].isalnum() or words[end - 1] in ")%" or end in reading.ending
    ):
        end -= 1
    while (
        first < end
        and first not in reading.starting
        and not (words[first][0].isalnum() or words[first] in "($")
    ):
        first += 1
    if (
        cue.follows in ("words", "to")
        and cue.bits & (qx.THING | qx.PARTICLE | qx.INFINITIVE)
        and (not cue.bits & qx.CLAUSE or cue.last > cue.at + 1)
    ):
        end = _without_day(reading, first, end)
    if first >= end or (end - first == 1 and traits[first] & lx.CLOSED):
        return None
    if cue.follows == "words" and cue.bits & qx.INFINITIVE and low[first] in _FINITE:
        # "The beds that he had promised were full": the narrator's sentence goes on.
        return None
    return first, end
