"""Zip archives: every member that can be read becomes documents; nothing is ever written.

:func:`opened` and :func:`member` are the one way in which any zip is read, DOCX and EPUB included: they look
at what the directory claims before anything is unpacked, and unpack no more than was asked for.
"""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from nutgraf.errors import UnreadableError
from nutgraf.formats import registry
from nutgraf.formats.source import LARGEST, Item, Source
from nutgraf.text import clean_line

_MOST_MEMBERS = 10_000
_BOMB = 200
"""Times its packed size that an honest member does not reach."""

_MOST_TOTAL = 4 * LARGEST

_FAILURES = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    LookupError,
)
"""What reading a damaged, encrypted or exotic archive raises."""


@contextmanager
def opened(source: Source) -> Iterator[zipfile.ZipFile]:
    """The archive, once its directory has been found honest; raises UnreadableError otherwise.

    One that is larger than what is held in memory is read where it lies.
    """
    path = source.part.path
    try:
        archive = zipfile.ZipFile(path if source.cut else io.BytesIO(source.data))
        size = os.path.getsize(path) if source.cut else len(source.data)
    except _FAILURES as error:
        raise UnreadableError(path, "The zip archive is damaged or cut short.") from error
    with archive:
        members = archive.infolist()
        if len(members) > _MOST_MEMBERS:
            raise UnreadableError(
                path, f"The archive has {len(members)} members; more than {_MOST_MEMBERS} are not read."
            )
        if sum(member.compress_size for member in members) > size:
            raise UnreadableError(path, "The archive's members overlap, as only in a trap.")
        if any(_is_bomb(member) for member in members):
            raise UnreadableError(
                path, f"It unpacks to more than {_BOMB} times its size, as only a trap does."
            )
        yield archive


def _is_bomb(member: zipfile.ZipInfo) -> bool:
    return member.file_size > LARGEST and member.file_size > _BOMB * max(1, member.compress_size)


def member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str, most: int = LARGEST) -> bytes:
    """A member's bytes, at most ``most``; raises UnreadableError where it cannot be unpacked."""
    if info.flag_bits & 1:
        raise UnreadableError(path, "It needs a password.")
    try:
        with archive.open(info) as file:
            return file.read(most)
    except _FAILURES as error:
        raise UnreadableError(path, "It is damaged or packed in an unknown way.") from error


def named(archive: zipfile.ZipFile, name: str, path: str) -> bytes | None:
    """The bytes of the member of that exact name; None where there is none."""
    try:
        info = archive.getinfo(name)
    except KeyError:
        return None
    return member(archive, info, path)


def read(source: Source) -> Iterator[Item]:
    """The documents of every member that is one, in the archive's order."""
    total = 0
    left_out: list[str] = []
    with opened(source) as archive:
        for info in archive.infolist():
            name = clean_line(info.filename, 200)
            if info.is_dir() or _hidden(info.filename):
                continue
            if total > _MOST_TOTAL:
                source.losses.append(f"Only the first {_MOST_TOTAL >> 20} MB of the archive were read.")
                break
            try:
                data = member(archive, info, source.part.path)
                total += len(data)
                yield from _documents(source, info, name, data)
            except UnreadableError as error:
                left_out.append(f"{name}: {error.reason}")
    if left_out:
        shown = " ".join(left_out[:5])
        more = f" and {len(left_out) - 5} more" if len(left_out) > 5 else ""
        count = "One member was" if len(left_out) == 1 else f"{len(left_out)} members were"
        source.losses.append(f"{count} not read: {shown}{more}")


def _hidden(name: str) -> bool:
    """Whether the member is what a folder would hide, or what macOS adds."""
    pieces = name.split("/")
    return "__MACOSX" in pieces or any(p.startswith(".") and p not in (".", "..") for p in pieces)


def _documents(source: Source, info: zipfile.ZipInfo, name: str, data: bytes) -> Iterator[Item]:
    inner = replace(source, data=data, name=os.path.basename(name) or name, cut=False, losses=[])
    if data.startswith(b"PK\x03\x04") and registry.suffix_of(inner.name) not in registry.OFFICE:
        raise UnreadableError(source.part.path, "An archive inside an archive is not read.")
    odd = name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or name[1:3] == ":\\"
    for item in registry.reader(inner)(inner):
        item.name = inner.name
        item.member = f"{name}#{item.member}" if item.member else name
        item.warnings += inner.losses
        inner.losses.clear()
        if len(data) >= LARGEST:
            item.warnings.append(f"Only the first {LARGEST >> 20} MB were read.")
        if odd:
            item.warnings.append(
                "The member's name leads out of the archive; it was read, and written nowhere."
            )
        yield item
    if inner.losses:
        source.losses.append(f"{name}: {' '.join(inner.losses)}")
