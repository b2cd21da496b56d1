"""Which reader reads a file: by its suffix, else by its content."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib import import_module

from nutgraf.errors import UnreadableError
from nutgraf.formats import plain, sniff
from nutgraf.formats.source import Item, Source

Reader = Callable[[Source], Iterator[Item]]

_TEXT = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "records",
    ".jsonl": "records",
    ".ndjson": "records",
    ".eml": "mail",
    ".mbox": "mail",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
}
"""Modules of this package that read text of a suffix; each has a function ``read``."""

_BINARY = {".gz": "packed", ".zip": "archive", ".docx": "docx", ".epub": "epub", ".pdf": "pdf"}

OFFICE = frozenset((".docx", ".epub"))
"""Suffixes of what is a zip archive inside, and one document.
"""

SUFFIXES = frozenset(_TEXT) | frozenset(_BINARY)
"""Suffixes that tell the format; files of other names are told by their content."""


def suffix_of(name: str) -> str:
    """The suffix that decides, lower-case, with its dot."""
    return os.path.splitext(name)[1].lower()


def reader(source: Source) -> Reader:
    """The reader for these bytes; raises UnreadableError where there is none."""
    suffix = suffix_of(source.name)
    if suffix in _BINARY:
        return _load(_BINARY[suffix])
    kind = sniff.binary(source.data)
    if kind is not None:
        told = sniff.container(source.data)
        if told and suffix not in _TEXT and (told != ".zip" or not suffix):
            return _load(_BINARY[told])
        raise UnreadableError(source.part.path, f"This is {kind}, which is not read.")
    return _load(_TEXT.get(suffix) or _TEXT.get(sniff.guess(source.data), "plain"))


def is_read_in_place(source: Source) -> bool:
    """Whether the reader goes to the file itself where it is larger than what is held in memory."""
    return (suffix_of(source.name) or sniff.container(source.data)) in (".zip", ".docx", ".epub", ".pdf")


def _load(module: str) -> Reader:
    if module == "plain":
        return plain.read
    read: Reader = import_module(f"nutgraf.formats.{module}").read
    return read
