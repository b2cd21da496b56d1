"""Documents with their gist as a file: Markdown, JSON Lines, CSV, HTML.

A module for each format has ``write(entries, stream, title)`` and holds one document at a time, so that a
hundred thousand need no more memory than one. Nothing here knows a screen or the command line.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Final, TextIO, cast

from nutgraf.errors import UsageError
from nutgraf.text import clean_line

if TYPE_CHECKING:
    from nutgraf.export.entries import Entry

FORMATS: Final = {"md": "Markdown", "html": "a page of HTML", "csv": "a table, CSV", "jsonl": "JSON Lines"}
"""Suffixes, each also the name of its format, with what it is."""

_MODULES: Final = {"md": "markdown", "html": "page", "csv": "sheet", "jsonl": "records"}


def form_of(path: str) -> str:
    """The format that the suffix of a file's name asks for; UsageError for any other."""
    suffix = os.path.splitext(path)[1].lower().lstrip(".")
    suffix = {"htm": "html", "markdown": "md"}.get(suffix, suffix)
    if suffix not in FORMATS:
        known = ", ".join(f".{each}" for each in FORMATS)
        raise UsageError(f"{clean_line(path, 1000)}: the suffix says which format; there are {known}")
    return suffix


def write(entries: Iterable[Entry], stream: TextIO, form: str, title: str) -> None:
    """Write documents in a format; ``title`` says which they are."""
    module = import_module(f"nutgraf.export.{_MODULES[form]}")
    cast("Callable[[Iterable[Entry], TextIO, str], None]", module.write)(
        entries, stream, clean_line(title, 1000)
    )
