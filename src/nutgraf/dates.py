"""Where a document's date comes from: its own statement, its file's name, its dateline, its file's time.

Nothing is guessed silently: a statement that is empty, impossible, or can be read in two ways gives no date
but a warning; a dateline's missing year, and a file's own time, are marked as inferred.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import NamedTuple

from nutgraf.document import DateSource, Dating, Precision
from nutgraf.text import clean_line

_LONGEST = 64
"""Characters of a statement that are looked at; dateutil's time grows with the length."""

_YEARS = range(1000, 3000)
_FARTHEST = dt.timedelta(hours=15)
"""No zone is farther from UTC."""

_ISO = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?)?)?",
    re.ASCII | re.IGNORECASE,
)
_MAIL = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) "
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ([12]\d{3}) "
    r"(\d\d):(\d\d)(?::[0-5]\d)? (?:([+-]\d\d)([0-5]\d)|GMT|UTC)(?: \([A-Z]{2,5}\))?",
    re.ASCII,
)
"""The date of a message or a feed as nearly all have it (RFC 5322, 3.3): dateutil takes 0.2 ms to read it."""

_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)", re.ASCII)
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)", re.ASCII)
_ZONES = {
    "UT": 0,
    "UTC": 0,
    "GMT": 0,
    "Z": 0,
    "WET": 0,
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "MST": -7,
    "MDT": -6,
    "PST": -8,
    "PDT": -7,
    "ET": -5,
    "AKST": -9,
    "HST": -10,
    "BST": 1,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "JST": 9,
    "KST": 9,
    "AEST": 10,
    "AEDT": 11,
    "NZST": 12,
    "NZDT": 13,
}
"""Hours from UTC of the names that mean one zone in the news (RFC 2822 and after)."""


class Found(NamedTuple):
    """What was made of a statement: a date, or the reason why there is none."""

    dating: Dating | None
    warning: str = ""


def stated(value: object, source: DateSource) -> Found:
    """Read a date as a document states it: a string in any usual form, a year, or seconds or milliseconds
    since 1970.

    Never raises, and never takes more than the first 64 characters.
    """
    try:
        if isinstance(value, str):
            return _from_words(value.strip(), source)
        if isinstance(value, dt.date):
            return _from_date(value, source)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return _from_number(value, source)
    except (ValueError, OverflowError):
        pass
    return _unknown(value)


def _unknown(value: object) -> Found:
    if value == "":
        return Found(None, "The date is empty.")
    shown = clean_line(value if isinstance(value, str) else repr(value)[:80], 40)
    return Found(None, f"The date “{shown}” was not understood.")


def _dating(value: dt.datetime, precision: Precision, source: DateSource, guessed: bool = False) -> Dating:
    """A Dating without parts finer than its precision; raises ValueError where no calendar has the date."""
    offset = value.utcoffset()
    if value.year not in _YEARS or (offset is not None and abs(offset) > _FARTHEST):
        raise ValueError("out of range")
    if precision == "minute":
        zone = dt.timezone(offset) if offset is not None else None
        return Dating(value.replace(second=0, microsecond=0, tzinfo=zone), precision, source, guessed)
    month = 1 if precision == "year" else value.month
    day = value.day if precision == "day" else 1
    return Dating(dt.datetime(value.year, month, day), precision, source, guessed)


def _from_date(value: dt.date, source: DateSource) -> Found:
    if isinstance(value, dt.datetime):
        return Found(_dating(value, "minute", source))
    return Found(_dating(dt.datetime(value.year, value.month, value.day), "day", source))


def _from_number(value: float, source: DateSource) -> Found:
    if isinstance(value, float) and not math.isfinite(value):
        return _unknown(value)
    if value in _YEARS and value == int(value):
        return Found(_dating(dt.datetime(int(value), 1, 1), "year", source))
    if 1000_01_01 <= value <= 2999_12_31 and value == int(value):
        return _from_words(f"{value:.0f}", source)
    if abs(value) < 1e11:
        seconds = float(value)
    elif abs(value) < 1e14:
        seconds = value / 1000
    else:
        return _unknown(value)
    moment = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=math.floor(seconds))
    return Found(_dating(moment, "minute", source))


def _from_words(words: str, source: DateSource) -> Found:
    if not words or len(words) > _LONGEST or words[0] in "-+":
        return _unknown(words)
    if iso := _ISO.fullmatch(words):
        return Found(_from_iso(iso, source))
    if mail := _MAIL.fullmatch(words):
        return Found(_from_mail(mail, source))
    if words.isdigit() and words.isascii():
        return _from_digits(words, source)
    if numbers := _SLASHED.match(words):
        first, mark, second, year = int(numbers[1]), numbers[2], int(numbers[3]), numbers[4]
        sure = len(year) == 4 and (mark == "." or first > 12 or second > 12 or first == second)
        if not sure:
            shown = clean_line(words, 40)
            return Found(None, f"The date “{shown}” can be read in more than one way and was not used.")
        return _by_dateutil(words, source, dayfirst=mark == "." or first > 12)
    return _by_dateutil(words, source)


def _from_digits(words: str, source: DateSource) -> Found:
    """YYYYMMDD, or seconds or milliseconds since 1970, written as a string."""
    if len(words) == 8:
        return Found(_dating(dt.datetime(int(words[:4]), int(words[4:6]), int(words[6:])), "day", source))
    return _from_number(int(words), source) if len(words) in (10, 13) else _unknown(words)


def _from_iso(iso: re.Match[str], source: DateSource) -> Dating:
    """ISO 8601 with hour 24 and leap seconds."""
    year, month, day, hour, minute, second, zone = iso.groups()
    if month is None:
        return _dating(dt.datetime(int(year), 1, 1), "year", source)
    if day is None:
        return _dating(dt.datetime(int(year), int(month), 1), "month", source)
    date = dt.datetime(int(year), int(month), int(day))
    if hour is None:
        return _dating(date, "day", source)
    if int(hour) > 24 or int(minute) > 59 or int(second or 0) > 60 or (int(hour) == 24 and int(minute)):
        raise ValueError("no such time")
    return _dating(
        (date + dt.timedelta(hours=int(hour), minutes=int(minute))).replace(tzinfo=_zone(zone)),
        "minute",
        source,
    )


def _from_mail(mail: re.Match[str], source: DateSource) -> Dating:
    """A day, a time and an offset, all stated."""
    day, month, year, hour, minute, hours, minutes = mail.groups()
    zone = _zone(f"{hours}{minutes}" if hours else None) or dt.UTC
    number = _MONTHS.index(month.lower()) + 1
    value = dt.datetime(int(year), number, int(day), int(hour), int(minute), tzinfo=zone)
    return _dating(value, "minute", source)


def _zone(name: str | None) -> dt.tzinfo | None:
    if name is None:
        return None
    if name[0] not in "+-":
        return dt.UTC
    digits = name[1:].replace(":", "").ljust(4, "0")
    offset = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return dt.timezone(-offset if name[0] == "-" else offset)


def _by_dateutil(words: str, source: DateSource, dayfirst: bool = False) -> Found:
    """Parse twice with different defaults: what differs was not stated."""
    from dateutil import parser  # type: ignore[import-untyped]  # it ships no types

    def zone(name: str | None, offset: int | None) -> dt.tzinfo | None:
        if offset is None and name is not None and name.upper() in _ZONES:
            offset = 3600 * _ZONES[name.upper()]
        return None if offset is None else dt.timezone(dt.timedelta(seconds=offset))

    low, high = (
        parser.parse(words, default=default, dayfirst=dayfirst, tzinfos=zone)
        for default in (dt.datetime(2000, 1, 1, 0, 0), dt.datetime(2004, 12, 31, 23, 59))
    )
    if low.year != high.year:
        return _unknown(words)
    if low.month != high.month:
        return Found(_dating(low, "year", source))
    if low.day != high.day:
        return Found(_dating(low, "month", source))
    if low.hour != high.hour:
        return Found(_dating(low, "day", source))
    return Found(_dating(low.replace(minute=0) if low.minute != high.minute else low, "minute", source))


def from_file_name(name: str) -> Dating | None:
    """A full date anywhere in a file's name: 2015-11-08_..., 20151108, 2015_11_08."""
    for match in _IN_NAME.finditer(name):
        try:
            return _dating(dt.datetime(int(match[1]), int(match[3]), int(match[4])), "day", "file name")
        except ValueError:
            continue
    return None


def from_file_time(mtime_ns: int) -> Dating | None:
    """The file's own time; None where the clock that set it was out of all bounds."""
    try:
        moment = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=mtime_ns // 1_000_000_000)
        return _dating(moment, "minute", "file time")
    except (OverflowError, ValueError):
        return None


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_YEAR = re.compile(
    r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?:(\d{1,2}),? )?((?:19|20)\d\d)\b",
    re.ASCII,
)
_YEAR = re.compile(r"\b(?:in|of|since|during|early|late|mid) ((?:19|20)\d\d)\b", re.ASCII)


def from_dateline(words: str, text: str, mtime_ns: int) -> Dating | None:
    """A dateline's date; a year that it lacks is the one its text's latest date (else its file's time) makes
    likely.
    """
    if re.search(r"\d{4}", words):
        return stated(words, "dateline").dating
    month = next((i for i, name in enumerate(_MONTHS, 1) if name in words.lower()), 0)
    day = re.search(r"\d{1,2}", words)
    if not month or day is None:
        return None
    file_time = from_file_time(mtime_ns)
    newest = file_time.value.replace(tzinfo=None) if file_time else dt.datetime(2999, 12, 31)
    floor = _latest(text[:20_000], newest)
    start = floor.year if floor else newest.year
    candidates = [_on(year, month, int(day[0])) for year in range(start + 1, start - 9, -1)]
    possible = [c for c in candidates if c is not None and c <= newest + dt.timedelta(days=1)]
    if not possible:
        return None
    after = [c for c in possible if floor is not None and c >= floor]
    return _dating(min(after) if after else possible[0], "day", "dateline", guessed=True)


def _on(year: int, month: int, day: int) -> dt.datetime | None:
    try:
        return dt.datetime(year, month, day)
    except ValueError:
        return None


def _latest(text: str, newest: dt.datetime) -> dt.datetime | None:
    """The latest month or year that the text names and that is not after ``newest``."""
    dates = [
        _on(int(m[3]), _MONTHS.index(m[1].lower()) + 1, int(m[2] or 1)) or _on(int(m[3]), 1, 1)
        for m in _MONTH_YEAR.finditer(text)
    ] or [_on(int(m[1]), 1, 1) for m in _YEAR.finditer(text)]
    return max((date for date in dates if date is not None and date <= newest), default=None)
