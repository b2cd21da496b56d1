"""Files to documents: a reader per format, found by suffix, else by content.

:func:`read` is the public door and reads in this process. The library loads parts of files (:func:`parts`,
:func:`load`): small plain text in place (:func:`is_light`), everything else in a limited worker.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace

from nutgraf.document import Document
from nutgraf.errors import UnreadableError
from nutgraf.formats import assemble, registry
from nutgraf.formats.registry import SUFFIXES, reader
from nutgraf.formats.source import LARGEST, Keys, Loaded, Part, Source, open_part
from nutgraf.formats.splitting import parts
from nutgraf.formats.walking import Found, Skipped, walk

__all__ = [
    "SUFFIXES",
    "Found",
    "Keys",
    "Loaded",
    "Part",
    "Skipped",
    "is_light",
    "load",
    "parse",
    "parts",
    "read",
    "walk",
]

_LIGHT = 1 << 18
"""Bytes of plain text that may be read outside a worker."""

_PATIENCE = 8.0
"""CPU seconds after which no further document of a part is begun; the worker's own limit loses them all."""


def read(path: str | os.PathLike[str], keys: Keys | None = None) -> Iterator[Document]:
    """Yield the documents of one file, in the file's order, reading in this process.

    ``keys`` names JSON's keys where they are unusual. Raises UnreadableError where there is no document.
    """
    exact = os.path.abspath(os.fsdecode(path))
    some, reason = False, ""
    for part in parts(exact, keys):
        loaded = load(part)
        some, reason = some or bool(loaded.documents), reason or loaded.reason
        yield from loaded.documents
    if not some:
        raise UnreadableError(exact, reason)


def parse(data: bytes, path: str) -> Iterator[Document]:
    """Yield the documents of bytes that are no file (standard input); what they are is told by their content.

    ``path`` names them. There is no file's time to date them by. Raises UnreadableError where there is no
    document.
    """
    source = Source(data[:LARGEST], os.path.basename(path), Part(path), cut=len(data) > LARGEST)
    if source.cut and registry.is_read_in_place(source):
        raise UnreadableError(path, f"Input of this kind may not be larger than {LARGEST >> 20} MB.")
    loaded = _loaded(source, None)
    if not loaded.documents:
        raise UnreadableError(path, loaded.reason)
    yield from loaded.documents


def is_light(path: str, size: int) -> bool:
    """Whether the file is plain text small enough to be loaded without a worker."""
    return size <= _LIGHT and path.lower().endswith((".txt", ".text"))


def load(part: Part) -> Loaded:
    """Read one part of a file. Never raises for what a file can be: then ``reason`` says what is wrong."""
    try:
        source, mtime_ns = open_part(part)
    except UnreadableError as error:
        return Loaded(part, (), error.reason)
    return _loaded(source, mtime_ns)


def _loaded(source: Source, mtime_ns: int | None) -> Loaded:
    try:
        documents = _documents(source, mtime_ns)
    except UnreadableError as error:
        return Loaded(source.part, (), error.reason)
    except RecursionError:
        return Loaded(source.part, (), "It is nested too deeply to be read.")
    if not documents:
        return Loaded(source.part, (), " ".join(source.losses[:3]) or "There is no text in it.")
    return Loaded(source.part, tuple(documents))


def _documents(source: Source, mtime_ns: int | None) -> list[Document]:
    """Assemble what the reader yields; a loss is said on the document after the gap, else on the last."""
    documents: list[Document] = []
    losses = source.losses
    members: set[str] = set()
    begun = time.process_time()
    for item in reader(source)(source):
        made = assemble.document(source.part, item, mtime_ns)
        if made is None:
            losses.append(f"Item {item.member} has no text." if item.member else "There is no text in it.")
            continue
        made = _distinct(made, members)
        documents.append(_warned(made, losses))
        losses.clear()
        if time.process_time() - begun > _PATIENCE:
            losses.append(f"Reading took more than {_PATIENCE:.0f} s; the rest of the file was not read.")
            break
    if source.cut and not registry.is_read_in_place(source):
        losses.append(f"Only the first {LARGEST >> 20} MB were read.")
    if documents:
        documents[-1] = _warned(documents[-1], losses)
    return documents


def _distinct(document: Document, members: set[str]) -> Document:
    """The document under a member name that no other of the file has."""
    member, number = document.member, 2
    while member in members:
        member, number = f"{document.member} ({number})", number + 1
    members.add(member)
    return document if member == document.member else replace(document, member=member)


def _warned(document: Document, losses: list[str]) -> Document:
    return replace(document, warnings=(*document.warnings, *losses)) if losses else document
