"""What a cue reports: the clause before it, the clause after it, or both."""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.quotes import lexicon as qx
from nutgraf.analysis.quotes.cues import Cue
from nutgraf.analysis.quotes.reading import Reading, Unit

Range = tuple[int, int]
"""Tokens ``[first, last)``."""

_JOINTS = frozenset(("and", "but", "while", "or", "then"))


def contents(reading: Reading, unit: Unit, cues: list[Cue]) -> list[tuple[Range, ...]]:
    """For each cue the token ranges of its content, empty where it has none."""
    found: list[tuple[Range, ...]] = []
    floor = unit.first
    for number, cue in enumerate(cues):
        before = _before(reading, unit, cue, floor)
        end = _end(reading, unit, cues, number)
        after = _after(reading, unit, cue, end, quoted_before=before is not None)
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
    if cue.subject is None:
        return cue.first, cue.last
    return min(cue.first, cue.subject.first), max(cue.last, cue.subject.last)


def _before(reading: Reading, unit: Unit, cue: Cue, floor: int) -> Range | None:
    """The content that stands before ``, X said`` or ``, according to X``."""
    if not cue.bits & (qx.SAY | qx.CLAUSE | qx.VOICE) or cue.bits & qx.ING:
        return None
    if cue.follows in ("that", "wh", "to") or (cue.follows == "words" and not cue.inverted):
        return None
    if cue.subject is None and cue.lemma != "according to" and not cue.bits & qx.SAY:
        return None
    words = reading.tokens.words
    start = phrase(cue)[0]
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
    parted = end in reading.ending or end < start or (cue.lemma == "according to")
    if not parted:
        return None
    first = _start(reading, floor, end)
    return (first, end) if first < end else None


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
    for later in cues[number + 1 :]:
        start = phrase(later)[0] if later.subject and not later.inverted else later.first
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
        if low[previous] in _JOINTS and (later.subject is None or later.bits & qx.PAST):
            end = previous
            return end - 1 if words[end - 1] == "," else end
        if words[previous] in ",–—" and (
            later.bits & qx.ING or later.lemma == "according to" or later.follows == "end"
        ):
            return previous
        if later.lemma == "according to" and later.follows == "end":
            return previous + 1
    return unit.last


def _after(reading: Reading, unit: Unit, cue: Cue, end: int, *, quoted_before: bool) -> Range | None:
    """The content that follows a cue."""
    words, traits = reading.tokens.words, reading.tokens.traits
    first = cue.content
    if cue.lemma == "according to":
        if quoted_before or first >= end or words[first] != ",":
            return None
        first += 1
    elif cue.inverted:
        first = cue.subject.last if cue.subject else cue.last
        index = first
        while index < end and index < first + 24 and index not in reading.starting:
            index += 1
        if index not in reading.starting or index >= end:
            return None
        first = index
    elif cue.follows in ("end", "preposition"):
        if not quoted_before and cue.follows == "preposition":
            return None
        index = first
        while index < end and index not in reading.starting:
            index += 1
        if index >= end or not quoted_before:
            return None
        first = index
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
    if first >= end or (end - first == 1 and traits[first] & lx.CLOSED):
        return None
    return first, end
