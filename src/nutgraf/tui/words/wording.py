"""How the reader words dates, provenance and counts; the same in every locale."""

from __future__ import annotations

import datetime as dt
import os
from functools import lru_cache
from typing import Literal

from nutgraf.text import clean_line

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WHOLE_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_FROM = {
    "header": "from the header",
    "front matter": "from the front matter",
    "metadata": "from the file's metadata",
    "file name": "from the file's name",
    "dateline": "from the dateline",
    "text": "a guess from the text",
    "file time": "a guess from the file's time",
}


def day(iso: str, *, inferred: bool = False, time: bool = False) -> str:
    """An ISO date of any precision as people write it: ``Sat 21 Mar 2020``, ``Mar 2020``; a guess has ``~``.

    With ``time`` the minute follows where it is known. No date is "no date".
    """
    if not iso:
        return "no date"
    words = _words(iso[:10])
    if len(iso) >= 10:
        words = f"{_DAYS[dt.date.fromisoformat(iso[:10]).weekday()]} {words}"
    if time and len(iso) > 11:
        words = f"{words}, {iso[11:16]}"
    return f"~{words}" if inferred else words


def short_day(iso: str, *, inferred: bool = False) -> str:
    """The same without the day of the week: ``21 Mar 2020``."""
    words = _words(iso[:10]) if iso else "no date"
    return f"~{words}" if inferred else words


Form = Literal["stacked", "short", "plain", "full"]
"""How a date stands in a list: on two lines, or on one as short as can be, plain, or with its weekday."""

CELLS: dict[Form, int] = {"stacked": 7, "short": 9, "plain": 12, "full": 16}
"""Cells that a date of each form takes at most, the ``~`` of a guess among them."""


def today() -> dt.date:
    """The day that "today" means: asked for here and nowhere else, so that tests can set it."""
    return dt.date.today()


@lru_cache(maxsize=4096)
def listed(iso: str, now: dt.date, form: Form, *, inferred: bool = False) -> tuple[str, str]:
    """A date as it stands in a list, near ones as people say them; the second line is for the stacked form.

    Plain: "today", "yesterday", "Wednesday" within the last week, "Sat 21 Mar" in the year of ``now``, else
    "21 Mar 2020"; stacked "21 Mar" over "2020"; short "21 Mar", "Mar 2020".
    """
    guess = "~" if inferred else ""
    if len(iso) < 10:
        words = _words(iso) if iso else "no date"
        month, _, year = words.partition(" ")
        return (guess + month, year) if iso and form == "stacked" else (guess + words, "")
    day_ = dt.date.fromisoformat(iso[:10])
    short, name, year = f"{day_.day} {_MONTHS[day_.month - 1]}", _DAYS[day_.weekday()], iso[:4]
    ago, this_year = (now - day_).days, day_.year == now.year
    near = ("today", "yesterday", *[_WHOLE_DAYS[day_.weekday()]] * 5)[ago] if 0 <= ago < 7 else ""
    if form in ("stacked", "short"):
        near = name if near and ago else near
        if form == "stacked":
            return guess + (near or short), short if near else name if this_year else year
        return guess + (near or (short if this_year else short.split()[1] + " " + year)), ""
    words = near or (f"{name} {short}" if this_year else f"{short} {year}")
    return guess + (f"{name} {words}" if form == "full" and not near and not this_year else words), ""


def _words(iso: str) -> str:
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = f"{_MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) > 1 else month


def provenance(source: str | None, *, guessed: bool = False) -> str:
    """Where a date comes from, in words: "from the header"; "" if there is none.

    Where it is partly ``guessed``, that is said.
    """
    words = _FROM.get(source or "", "")
    return f"{words}, its year inferred" if guessed else words


def number(count: int) -> str:
    """A count with separators: ``1,000,000``."""
    return f"{count:,}"


def duration(seconds: float) -> str:
    """``40 s``, ``3 min``, ``1.5 h``."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def counted(count: int, noun: str) -> str:
    """``1 document``, ``2 documents``."""
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


def times(count: int) -> str:
    """``once``, ``twice``, ``3 times``."""
    return {1: "once", 2: "twice"}.get(count) or f"{number(count)} times"


_BOUNDS = {"> ": "≥ ", "< ": "≤ "}


def bounded(value: str) -> str:
    """A value with a sign for its bound that is not the cursor's: ``≥ 6,000``. It holds for "at least" and
    for "more than" alike, which the text's own words tell apart.
    """
    return _BOUNDS[value[:2]] + value[2:] if value[:2] in _BOUNDS else value


def place_name(path: str) -> str:
    """The last part of a path, clean, for a title bar."""
    return clean_line(os.path.basename(os.path.normpath(path)) or path)


def short_path(path: str) -> str:
    """A path, clean, with the home folder as ``~``."""
    home = os.path.expanduser("~")
    inside = home != "/" and path.startswith(home + os.sep)
    return clean_line("~" + path[len(home) :] if inside else path)
