"""When the figures of a sentence hold: the days that it names, and the times that are no day.

:func:`times` finds both. A day that something is compared with ("up from Friday", "since March 3"), that
is still to come ("will vote on Tuesday") or that only names something ("the September 11 attacks") is left
out; a time that is no single day ("in 2015", "last year", "a year earlier") is there without a day, so that
a figure of 2015 is not given the day of the report.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from nutgraf.analysis.figures.concepts.phrases import SAYING
from nutgraf.analysis.figures.exclusions import MONTHS
from nutgraf.analysis.figures.lines import QUANTITY, Line
from nutgraf.analysis.figures.vocabulary import words

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(
    rf"\b(?=[JFMASONDjfmasondſ\d])(?:(?P<a>{MONTHS})\s(?P<b>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s?[-–]\s?\d|[,.:]\d)"
    rf"|(?P<c>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<d>{MONTHS}))(?:,?\s(?P<year>\d{{4}})\b)?"
)
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_MONTH = re.compile(MONTHS)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NOW = frozenset(("today", "tonight", "currently"))
_PARTS = frozenset(("morning", "afternoon", "evening", "night"))
_LATEST = re.compile(
    r"\b(?:latest (?:reports?|figures?|data|count|tally|numbers?)|so far(?! as\b)|up to now|to date|"
    r"as of (?:now|today)|at present)\b",
    re.IGNORECASE,
)
_COMPARED = words(
    "to than since from with until till next before after by following ahead for every each through between"
)
"""Before a day that a figure is compared with, that ends a stretch, or that is still to come."""

_REACHING = words("since until till before after following ahead between from through compared than")
"""Such words a few words before a day: after the debate on Saturday."""

_COMING = words(
    "will would upcoming scheduled expected expects due plans planned next tomorrow shall 'll ’ll"
)
_SPANS = words(
    """
    year years month months week weeks quarter decade season century weekend summer winter spring autumn
    fall
    """
)
_WHICH = words("last next this previous past coming first second third fourth same that")
_THEN = words("ago earlier before later previously prior")
_EVENTS = words(
    """
    primary primaries election elections vote caucus caucuses debate game match meeting hearing final
    contest race referendum deadline runoff
    """
)
_MOST = 20
"""Times that are looked at in a sentence."""

_NOUN = ("NN", "NNS", "NNP", "NNPS")


@dataclass(frozen=True, slots=True)
class When:
    """A time that a sentence names; token positions are half-open."""

    first: int
    last: int
    day: dt.date | None
    """None where it is no single day."""


def day_of_header(text: str) -> dt.date | None:
    """The ISO day in what stands before a text's body, for a text that comes without a date."""
    found = _ISO.search(text)
    if not found:
        return None
    try:
        return dt.date.fromisoformat(found[0])
    except ValueError:  # 2020-13-45 is no day
        return None


def times(line: Line, today: dt.date | None) -> list[When]:
    """The times of a sentence in order; without ``today``, the document's date, no weekday has one."""
    found = _dates(line, today)
    taken = {at for when in found for at in range(when.first - 2, when.last + 2)} if found else set()
    if today is not None:
        found += [when for when in _words(line, today) if when.first not in taken]
    if not found:
        return []  # times that are no day only keep figures from a day
    found += _vague(line, {at for when in found for at in range(when.first, when.last)})
    future = [when for when in found if when.day and (today and when.day > today)]
    kept = [when for when in found if when not in future and not _elsewhere(line, when)]
    return sorted(kept, key=lambda when: when.first)[:_MOST]


def _dates(line: Line, today: dt.date | None) -> list[When]:
    """March 3; 3 March 2016."""
    found: list[When] = []
    starts: dict[int, int] = {}
    for match in _DAY.finditer(line.text, line.start, line.end):
        starts = starts or {token.start: i for i, token in enumerate(line.tokens)}
        first = starts.get(match.start())
        if first is None or not (match["year"] or today):
            continue
        month = _MONTHS.index((match["a"] or match["d"])[:3].lower()) + 1
        day = int(match["b"] or match["c"])
        year = int(match["year"]) if match["year"] else _year_near(month, day, today)
        last = first
        while last < len(line.tokens) and line.tokens[last].start < match.end():
            last += 1
        try:
            found.append(When(first, last, dt.date(year, month, day)))
        except ValueError:  # 31 June: no such day, so no date is said
            continue
    return found


def _year_near(month: int, day: int, today: dt.date | None) -> int:
    assert today is not None
    return today.year - ((month, day) > (today.month, today.day) and month - today.month > 5)


def _words(line: Line, today: dt.date) -> list[When]:
    """Tuesday, yesterday, today, last night, so far."""
    found = []
    for i, token in enumerate(line.tokens):
        word = token.lower
        before = line.word(i - 1)
        if word in _WEEKDAYS and token.text[0].isupper():
            back = (today.weekday() - _WEEKDAYS.index(word)) % 7
            if before == "last" and back == 0:
                back = 7
            found.append(When(i, i + 1, today - dt.timedelta(days=back)))
        elif word in _NOW or (word in _PARTS and before == "this"):
            found.append(When(i, i + 1, today))
        elif word == "yesterday" or (word == "night" and before == "last"):
            found.append(When(i, i + 1, today - dt.timedelta(days=1)))
    ends = {token.end: i for i, token in enumerate(line.tokens)}
    for match in _LATEST.finditer(line.text, line.start, line.end):
        at = ends.get(match.end())
        if at is not None:
            found.append(When(at, at + 1, today))
    return found


def _vague(line: Line, taken: set[int]) -> list[When]:
    """In 2015; last year; in March; two weeks ago; the third quarter."""
    found = []
    for i, token in enumerate(line.tokens):
        if i in taken:
            continue
        word, before = token.lower, line.word(i - 1)
        year = len(word) == 4 and word.isdecimal() and word[:2] in ("17", "18", "19", "20")
        month = token.text[0].isupper() and _MONTH.fullmatch(token.text) is not None
        if (
            (
                year
                and (
                    before in ("in", "of", "by", "during", "early", "late", "year", "and", "fiscal", ",")
                    or month
                )
            )
            or (month and before in ("in", "of", "by", "during", "early", "late", "mid", "last", "this", "-"))
            or (word in _SPANS and before in _WHICH and not (word == "quarter" and line.tag(i + 1) in _NOUN))
            or (word in _THEN and before in _SPANS)
        ):
            found.append(When(i, i + 1, None))
    return found


def _elsewhere(line: Line, when: When) -> bool:
    """Whether a time is one that is compared with, is to come, or only names something."""
    before = line.word(when.first - 1)
    if when.day is None:
        return before in ("since", "than", "from", "with", "until") or line.word(when.first - 2) in (
            "since", "than", "from", "with", "until",
        )  # fmt: skip
    near = [line.word(at) for at in range(max(0, when.first - 12), when.last + 12)]
    reached = before == "by" and not {"had", "has", "have"}.isdisjoint(near)  # by Friday 40 had died
    if before in _COMPARED and not reached:
        return True
    if before in ("on", "late", "early", "the") or line.tag(when.first - 1) in _NOUN:
        for at in range(when.first - 2, max(-1, when.first - 6), -1):
            if line.word(at) in (",", ";") or line.tag(at) in ("VBD", "VBZ", "VBP", QUANTITY):
                break
            if line.word(at) in _REACHING:
                return True
    if line.word(when.last - 1) in _WEEKDAYS and _to_come(line, when):
        return True
    after = line.word(when.last)
    if after in ("'s", "’s"):
        return bool({line.word(at) for at in range(when.last + 1, when.last + 4)} & _EVENTS)
    numbered = line.word(when.last - 1) not in _WEEKDAYS and before not in ("on", "of")
    last = when.last + (line.tag(when.last) == "JJ")
    return (numbered or before == "the") and line.tag(last) in _NOUN and after not in _PARTS


def _to_come(line: Line, when: When) -> bool:
    """Whether a weekday is the next one: will vote on Sunday; they play on Sunday."""
    low = max(0, when.first - 14)
    near = {line.word(at) for at in range(low, min(len(line.tokens), when.last + 7))}
    if near & _COMING or any(
        line.word(at) == "set" and line.word(at + 1) in ("to", "for") for at in range(low, when.first)
    ):
        return True
    for at in range(when.first - 1, low, -1):
        if line.tag(at) in ("VBD", "VBN") or line.word(at) in (",", ";", "that"):
            return False
        if line.tag(at) in ("VBZ", "VBP"):
            return line.word(at) not in SAYING and line.word(at) not in ("is", "are", "has", "have", "was")
    return False
