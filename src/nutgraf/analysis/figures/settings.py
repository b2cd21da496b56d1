"""Where and when a figure holds, as far as its sentence or the one before says so."""

from __future__ import annotations

import datetime as dt
import re

from nutgraf.analysis.figures.exclusions import MONTHS
from nutgraf.analysis.figures.lines import Line, Quantity

_NUMBERS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_DAY = re.compile(
    rf"\b(?:(?P<a>{MONTHS})\s(?P<b>\d{{1,2}})\b|(?P<c>\d{{1,2}})\s(?P<d>{MONTHS}))(?:,?\s(?P<year>\d{{4}}))?"
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_TODAY = re.compile(
    r"\b(?:latest (?:reports?|figures?|data|count|tally)|so far|up to now|to date|as of (?:now|today)|today|currently|at present)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:in|since|during|for|of)\s((?:19|20)\d\d)\b(?!-)")
_PLACED = frozenset(("in", "across", "throughout", "within", "around"))
_THERE = frozenset(("country", "city", "state", "region", "province", "town", "nation", "island"))


def place(line: Line, quantity: Quantity, last: str | None) -> str | None:
    """The place nearest to the figure that its sentence names after "in"; ``last`` is the one named before ("the country")."""
    best, far = None, 1000
    for i, token in enumerate(line.tokens[:-1]):
        if token.lower not in _PLACED or not line.tokens[i + 1].text[0].isupper():
            continue
        end = i + 1
        while (
            end < len(line.tokens)
            and line.tags[end] in ("NNP", "NNPS")
            and line.tokens[end].text[0].isupper()
        ):
            end += 1
        name = line.text[line.tokens[i + 1].start : line.tokens[end - 1].end] if end > i + 1 else ""
        distance = i - quantity.last if i >= quantity.last else quantity.first - end + 5
        if name and not re.match(MONTHS, name) and name.lower() not in _WEEKDAYS and distance < far:
            best, far = name, distance
    if best is None and any(
        line.word(i - 1) == "the" and t.lower in _THERE for i, t in enumerate(line.tokens) if i
    ):
        return last
    return best


def as_of(line: Line, today: dt.date | None) -> str | None:
    """The ISO date that the sentence names: a day, a weekday of the past week, "latest", a year."""
    sentence = line.text[line.start : line.end]
    named = _DAY.search(sentence)
    if named and (named["year"] or today):
        month = _NUMBERS.index((named["a"] or named["d"])[:3].lower()) + 1
        day = int(named["b"] or named["c"])
        year = int(named["year"]) if named["year"] else _year_near(month, day, today)
        if 1 <= day <= 31:
            try:
                return dt.date(year, month, day).isoformat()
            except ValueError:  # 31 June: no such day, so no date is said
                return None
    if today is None:
        return None
    if _TODAY.search(sentence):
        return today.isoformat()
    for token in line.tokens:
        if token.lower in _WEEKDAYS:
            back = (today.weekday() - _WEEKDAYS.index(token.lower)) % 7
            return (today - dt.timedelta(days=back)).isoformat()
    return None


def _year_near(month: int, day: int, today: dt.date | None) -> int:
    assert today is not None
    return today.year - ((month, day) > (today.month, today.day) and month - today.month > 5)
