"""How the reader words dates, provenance and counts; the same in every locale."""

from __future__ import annotations

import datetime as dt
import os

from nutgraf.text import clean_line

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
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


def day(iso: str | None, *, inferred: bool = False, time: bool = False) -> str:
    """An ISO date of any precision as people write it: ``Sat 21 Mar 2020``, ``Mar 2020``; a guess has ``~``.

    With ``time`` the minute follows where it is known. No date is "no date".
    """
    if not iso:
        return "no date"
    words = _words(iso[:10])
    if time and len(iso) > 11:
        words = f"{words}, {iso[11:16]}"
    return f"~{words}" if inferred else words


def _words(iso: str) -> str:
    parts = iso.split("-")
    if len(parts) == 3:
        value = dt.date.fromisoformat(iso)
        return f"{_DAYS[value.weekday()]} {value.day:2d} {_MONTHS[value.month - 1]} {value.year}"
    if len(parts) == 2:
        return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return iso


def provenance(source: str | None) -> str:
    """Where a date comes from, in words: "from the header"; "" if there is none."""
    return _FROM.get(source or "", "")


def number(count: int) -> str:
    """A count with separators: ``1,000,000``."""
    return f"{count:,}"


def counted(count: int, noun: str) -> str:
    """``1 document``, ``2 documents``."""
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


def place_name(path: str) -> str:
    """The last part of a path, clean, for a title bar."""
    return clean_line(os.path.basename(os.path.normpath(path)) or path)


def short_path(path: str) -> str:
    """A path, clean, with the home folder as ``~``."""
    home = os.path.expanduser("~")
    inside = home != "/" and path.startswith(home + os.sep)
    return clean_line("~" + path[len(home) :] if inside else path)
