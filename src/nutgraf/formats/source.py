"""What goes into a reader and what comes out of it."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nutgraf.errors import UnreadableError

if TYPE_CHECKING:
    from nutgraf.dates import Found
    from nutgraf.document import Document

LARGEST = 32 << 20
"""Bytes of one document, or of one part of a file, that are read; more would not fit a worker."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Names under which JSON holds a document's parts, the first that is there being taken; case does not
    count.
    """

    text: tuple[str, ...] = (
        "text",
        "body",
        "content",
        "article",
        "content_text",
        "maintext",
        "description",
        "summary",
    )
    html: tuple[str, ...] = ("content_html", "html", "body_html")
    title: tuple[str, ...] = ("title", "headline", "subject", "name")
    date: tuple[str, ...] = (
        *("date", "published", "published_at", "publishedat", "date_published", "datepublished", "pubdate"),
        *("publication_date", "created", "created_at", "timestamp", "time"),
    )
    byline: tuple[str, ...] = ("author", "byline", "authors", "creator")
    url: tuple[str, ...] = ("url", "link", "source_url", "external_url")
    place: tuple[str, ...] = ("place", "location", "dateline")
    agency: tuple[str, ...] = ("agency",)


@dataclass(frozen=True, slots=True)
class Part:
    """A file, or a stretch of one that holds many documents: what is read at a time."""

    path: str
    """Absolute and exact."""

    start: int = 0
    """First byte."""

    stop: int | None = None
    """Byte after the last; None is the file's end."""

    first: int = 1
    """Number of the line or message that starts at ``start``."""

    keys: Keys = field(default=Keys())


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a part of a file gave."""

    part: Part
    documents: tuple[Document, ...]
    reason: str = ""
    """Why there is no document, where there is none; one sentence, without the path."""


@dataclass(slots=True)
class Item:
    """One document as its reader found it; nothing in it is clean yet."""

    text: str
    format: str
    member: str = ""
    name: str = ""
    """The name of the file inside an archive; "" for the file itself."""

    title: str = ""
    date: Found | None = None
    byline: str = ""
    place: str = ""
    agency: str = ""
    url: str = ""
    blank: bool = False
    """Whether it is a document even without text."""

    warnings: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Source:
    """The bytes of a part, and what is known about them."""

    data: bytes
    name: str
    """The file's name, for its suffix and for messages; of a packed file the name it had before packing."""

    part: Part
    cut: bool = False
    """Whether the file goes on after ``data``."""

    losses: list[str] = field(default_factory=list)
    """What a reader could not read: one sentence each, put on a document beside the gap."""


def open_part(part: Part) -> tuple[Source, int]:
    """Read a part's bytes, at most :data:`LARGEST`, and the file's time in nanoseconds.

    Raises UnreadableError for what is no regular file, and for every error of the system.
    """
    try:
        handle = os.open(part.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError(part.path, f"This is {kind_of(status.st_mode)}, not a file.")
            if part.start:
                os.lseek(handle, part.start, os.SEEK_SET)
            size = (status.st_size if part.stop is None else part.stop) - part.start
            data = _read(handle, min(size, LARGEST))
        finally:
            os.close(handle)
    except OSError as error:
        raise UnreadableError(part.path, said(error)) from error
    return Source(data, os.path.basename(part.path), part, size > LARGEST), status.st_mtime_ns


def _read(handle: int, size: int) -> bytes:
    """``size`` bytes, or as many as there are."""
    data = os.read(handle, size)
    if len(data) == size:
        return data
    pieces = [data]
    missing = size - len(data)
    while missing > 0 and (piece := os.read(handle, missing)):
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)


def kind_of(mode: int) -> str:
    """A file's kind in words."""
    kinds = (
        (stat.S_ISDIR, "a folder"),
        (stat.S_ISFIFO, "a named pipe"),
        (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"),
        (stat.S_ISBLK, "a device"),
        (stat.S_ISLNK, "a link"),
    )
    return next((words for test, words in kinds if test(mode)), "something else")


def said(error: OSError) -> str:
    """The system's complaint as a sentence."""
    known = {
        PermissionError: "Reading it is not permitted.",
        FileNotFoundError: "It does not exist.",
        IsADirectoryError: "This is a folder, not a file.",
    }
    return known.get(type(error)) or f"{error.strerror or error}."
