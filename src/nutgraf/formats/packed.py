"""gzip (RFC 1952): the file inside is read as if it lay there unpacked."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from dataclasses import replace

from nutgraf.errors import UnreadableError
from nutgraf.formats.registry import reader, suffix_of
from nutgraf.formats.source import LARGEST, Item, Source

_BOMB = 200
"""Times its packed size that honest text does not reach."""


def read(source: Source) -> Iterator[Item]:
    """The documents of the file inside; what is cut short is read as far as it goes."""
    path = source.part.path
    if not source.data.startswith(b"\x1f\x8b"):
        raise UnreadableError(path, "This is not a gzip file, whatever its name says.")
    data, cut = _unpacked(source)
    if len(data) >= LARGEST:
        if len(data) > _BOMB * len(source.data):
            raise UnreadableError(
                path, f"It unpacks to more than {_BOMB} times its size, as only a trap does."
            )
        source.losses.append(f"Only the first {LARGEST >> 20} MB were read.")
    if not data:
        raise UnreadableError(path, "This gzip file is damaged or empty.")
    if cut:
        source.losses.append("The gzip file is cut short or damaged; it was read as far as it goes.")
    name = os.path.splitext(source.name)[0] if suffix_of(source.name) == ".gz" else source.name + ".unpacked"
    inner = replace(source, data=data, name=name, cut=False)
    if inner.data.startswith(b"\x1f\x8b"):
        raise UnreadableError(path, "It is packed more than once.")
    yield from reader(inner)(inner)


def _unpacked(source: Source) -> tuple[bytes, bool]:
    """At most :data:`LARGEST` bytes of all members, and whether the end is missing."""
    pieces: list[bytes] = []
    left, rest = LARGEST, source.data
    while rest.startswith(b"\x1f\x8b") and left > 0:
        unpacker = zlib.decompressobj(wbits=31)
        try:
            while left > 0 and not unpacker.eof:
                piece = unpacker.decompress(rest, min(left, 1 << 20))
                rest = unpacker.unconsumed_tail
                if not piece and not rest:
                    break
                pieces.append(piece)
                left -= len(piece)
        except zlib.error:
            return b"".join(pieces), True
        if not unpacker.eof:
            return b"".join(pieces), left > 0
        rest = unpacker.unused_data.lstrip(b"\0")
    return b"".join(pieces), source.cut
