"""Days as a query writes them: ``2020``, ``2020-03``, ``2020-03-21``, ``2w`` (two weeks ago), ``today``;
ranges with ``..``.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

FIRST, LAST = dt.date.min.toordinal(), dt.date.max.toordinal()
_ABSOLUTE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z", re.ASCII)
_AGO = re.compile(r"(\d{1,5})([dwmy])\Z", re.ASCII)
_NAMED = {"today": 0, "yesterday": 1}


def period(text: str, today: dt.date) -> tuple[int, int] | None:
    """First and last ordinal of what ``text`` names, both included; None where it names no day.

    ``a..b`` runs from the first day of ``a`` to the last of ``b``; either may be missing. A lone ``2w`` is
    that day.
    """
    start, dots, end = text.lower().partition("..")
    if not dots:
        return _one(start, today)
    if not start and not end:
        return None
    first = _one(start, today) if start else (FIRST, FIRST)
    last = _one(end.lstrip("."), today) if end.lstrip(".") else (LAST, LAST)
    if first is None or last is None:
        return None
    return (first[0], last[1]) if first[0] <= last[1] else (last[0], first[1])


def as_far_as(text: str, today: dt.date) -> tuple[int, int] | None:
    """The longest beginning of ``text`` that names a period: what a half-typed date means so far."""
    for end in range(min(len(text), 32), 0, -1):
        if found := period(text[:end], today):
            return found
    return None


def _one(text: str, today: dt.date) -> tuple[int, int] | None:
    if text in _NAMED:
        day = today.toordinal() - _NAMED[text]
        return day, day
    if match := _AGO.match(text):
        return _ago(int(match[1]), match[2], today)
    match = _ABSOLUTE.match(text)
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    try:
        first = dt.date(year, month if match[2] else 1, day if match[3] else 1)
    except ValueError:
        return None
    if match[3]:
        last = first
    elif match[2]:
        last = first.replace(day=calendar.monthrange(year, month)[1])
    else:
        last = first.replace(month=12, day=31)
    return first.toordinal(), last.toordinal()


def _ago(count: int, unit: str, today: dt.date) -> tuple[int, int]:
    if unit in "dw":
        day = today.toordinal() - count * (7 if unit == "w" else 1)
        return max(day, FIRST), max(day, FIRST)
    months = today.year * 12 + today.month - 1 - count * (12 if unit == "y" else 1)
    if months < 12:
        return FIRST, FIRST
    year, month = divmod(months, 12)
    then = dt.date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1])).toordinal()
    return then, then
