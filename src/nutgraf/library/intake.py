"""What a worker makes of a part of a file: documents ready to be written, so that the writer only writes."""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from functools import lru_cache
from typing import NamedTuple

from nutgraf.document import Document
from nutgraf.formats import Part, load
from nutgraf.library import keys, terms
from nutgraf.library.columns import source_code


class Entry(NamedTuple):
    """A document as the library keeps it; a tuple, since thousands a second come through a pipe."""

    slot: int
    public: str
    member: str
    title: str
    date: str
    source: int
    place: str
    agency: str
    words: int
    warnings: str | None
    format: str
    content: int
    """Digest of the text: how marks know a document that was moved."""

    record: int
    """Digest of everything: whether the document is as it was."""

    start: int
    end: int
    byline: str
    url: str
    packed: bytes
    title_terms: str
    text_terms: str
    about: str
    """Terms of its path, place and agency."""


class Intake(NamedTuple):
    """What a part gave."""

    entries: tuple[Entry, ...]
    reason: str
    """Why there is none, where there is none."""


class Stretch(NamedTuple):
    """A part of a file, as :class:`nutgraf.formats.Part` has it; a tuple, for the pipe's sake."""

    path: str
    start: int
    stop: int | None
    first: int


def take_in(stretch: Stretch) -> Intake:
    """Read a part of a file. Runs in a worker, or in place for small plain text."""
    loaded = load(Part(*stretch))
    return Intake(tuple(map(entry, loaded.documents)), loaded.reason)


def entry(document: Document) -> Entry:
    """A document as it is written."""
    dating = document.dating
    text = document.text
    spelled = text.encode("utf-8", "surrogatepass")
    text_terms = terms.indexable(text)
    date = dating.iso() if dating else ""
    slot = keys.slot(dating)
    source = source_code(dating)
    warnings = json.dumps(document.warnings) if document.warnings else None
    body = document.body
    content = _digest(spelled)
    described = repr(
        (
            *(content, slot, document.title, date, source, document.place, document.agency, warnings),
            *(document.format, body.start, body.end, document.byline, document.url),
        )
    )
    return Entry(
        slot,
        document.id,
        document.member,
        document.title,
        date,
        source,
        document.place,
        document.agency,
        _words(text_terms, spelled),
        warnings,
        document.format,
        content,
        _digest(described.encode("utf-8", "surrogatepass")),
        body.start,
        body.end,
        document.byline,
        document.url,
        _packed(spelled),
        terms.indexable(document.title),
        text_terms,
        _about(document),
    )


def _about(document: Document) -> str:
    folder, name = os.path.split(document.path)
    pieces = [_kept_apart(terms.PATH, folder), _kept_apart(terms.PATH, name)]
    if document.place:
        pieces.append(_kept_apart(terms.PLACE, document.place))
    if document.agency:
        pieces.append(_kept_apart(terms.AGENCY, document.agency))
    return " ".join(pieces)


@lru_cache(maxsize=4096)
def _kept_apart(sigil: str, value: str) -> str:
    if sigil == terms.PATH:
        value = os.fsencode(value).decode("utf-8", "replace")
    return terms.kept_apart(sigil, value)


_SPACES = bytes(32 if chr(byte).isspace() else 97 for byte in range(256))
"""White space to blanks, everything else of ASCII to letters."""


def _words(text: str, spelled: bytes) -> int:
    """``len(text.split())``; for ASCII, whose bytes ``spelled`` are, in a third of the time."""
    if not text.isascii():
        return len(text.split())
    return (b" " + spelled).translate(_SPACES).count(b" a")


def _digest(data: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big", signed=True)


def _packed(data: bytes) -> bytes:
    """Compressed. A small window costs half the time of zlib's own on a news story, and no size."""
    squeezer = zlib.compressobj(1, zlib.DEFLATED, 13, 6)
    return squeezer.compress(data) + squeezer.flush()
