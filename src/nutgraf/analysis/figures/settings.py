"""Where and when a figure holds, as far as its sentence or the one before says so."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from nutgraf.analysis.figures.exclusions import MONTHS
from nutgraf.analysis.figures.lines import Line, Quantity

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(
    rf"\b(?=[JFMASONDjfmasondſ\d])(?:(?P<a>{MONTHS})\s(?P<b>\d{{1,2}})\b|(?P<c>\d{{1,2}})\s(?P<d>{MONTHS}))(?:,?\s(?P<year>\d{{4}}))?"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TODAY = re.compile(
    r"\b(?:latest (?:reports?|figures?|data|count|tally)|so far|up to now|to date|as of (?:now|today)|today"
    r"|currently|at present)\b",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_COMPARED = frozenset(("to", "than", "since", "from", "with", "until", "next", "before", "by"))
"""Before a day that a figure is compared with, or that is still to come."""

_PLACED = frozenset(("in", "across", "throughout", "within", "around"))
_MOST = 20
"""Places that are looked at in a sentence."""

_THERE = frozenset(("country", "city", "state", "region", "province", "town", "nation", "island"))
_TELLING = _PLACED | _THERE | {"of"}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when the figures of one sentence hold."""

    places: tuple[tuple[int, int, str], ...]
    """Token of "in", token after the name, name."""

    as_of: str | None
    """ISO date."""

    back: bool
    """Whether it says "the country" and means the one named before."""

    def place(self, quantity: Quantity, last: str | None) -> str | None:
        """The place named nearest to the figure, sooner after it than before; ``last`` is the place of the
        sentence before.
        """
        if not self.places:
            return last if self.back else None

        def distance(place: tuple[int, int, str]) -> int:
            start, end, _ = place
            return start - quantity.last if start >= quantity.last else quantity.first - end + 5

        return min(self.places, key=distance)[2]


def day_of_header(text: str) -> dt.date | None:
    """The ISO day in what stands before a text's body, for a text that comes without a date."""
    found = _ISO.search(text)
    if not found:
        return None
    try:
        return dt.date.fromisoformat(found[0])
    except ValueError:  # 2020-13-45 is no day
        return None


def of(line: Line, today: dt.date | None) -> Setting:
    """The setting of a sentence; ``today`` is the document's date."""
    places: list[tuple[int, int, str]] = []
    back = False
    for i, token in enumerate(line.tokens):
        word = token.lower
        if word not in _TELLING:
            continue
        if word in _THERE and line.word(i - 1) == "the":
            back = True
        placed = word in _PLACED or (word == "of" and line.word(i - 1) in _THERE)  # the city of Velm
        if not placed or len(places) == _MOST:
            continue
        end = i + 1
        while line.tag(end) in ("NNP", "NNPS") and line.tokens[end].text[0].isupper():
            end += 1
        if end > i + 1 and line.tag(end) not in ("NN", "NNS"):
            name = line.text[line.tokens[i + 1].start : line.tokens[end - 1].end]
            if not re.match(MONTHS, name) and name.lower() not in _WEEKDAYS:
                places.append((i, end, name))
    return Setting(tuple(places), as_of(line, today), back)


def as_of(line: Line, today: dt.date | None) -> str | None:
    """The ISO date that the sentence names: a day, a weekday of the past week, "latest", a year."""
    sentence = line.text[line.start : line.end]
    named = _DAY.search(sentence)
    if named and (named["year"] or today):
        month = _MONTHS.index((named["a"] or named["d"])[:3].lower()) + 1
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
    for i, token in enumerate(line.tokens):
        if token.lower in _WEEKDAYS and line.word(i - 1) not in _COMPARED and "will" not in line.words():
            back = (today.weekday() - _WEEKDAYS.index(token.lower)) % 7
            return (today - dt.timedelta(days=back)).isoformat()
    return None


def _year_near(month: int, day: int, today: dt.date | None) -> int:
    assert today is not None
    return today.year - ((month, day) > (today.month, today.day) and month - today.month > 5)
