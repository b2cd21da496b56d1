"""What has changed on the disk since the library last looked. Unchanged files are recognised by size and
time, unopened.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

import apsw

from nutgraf.formats import Found, Skipped
from nutgraf.library.lookup import is_under


class Known(NamedTuple):
    """A file the library knows."""

    id: int
    size: int | None
    mtime_ns: int | None
    reason: str | None


class Scan:
    """Compares one walk with the library. Knows one folder at a time, and a bit for each file seen."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._folder = b""
        self._files: dict[bytes, Known] = {}
        self._seen = bytearray()
        self._newest = cast("int | None", connection.execute("select max(id) from file").get) or 0

    def known(self, item: Found | Skipped) -> Known | None:
        """What the library has of a path, which counts as seen from now on; None if it is new."""
        folder, _, name = os.fsencode(item.path).rpartition(b"/")
        folder = folder or b"/"
        if folder != self._folder or not self._folder:
            self._enter(folder)
        known = self._files.get(name)
        if known:
            self._see(known.id)
        return known

    def vanished(self, roots: Iterable[str]) -> Iterator[int]:
        """Files of the library under ``roots`` that the walk did not meet and that are gone from the disk.

        What cannot be looked at, in a folder that became unreadable say, is not gone; nor is what lies under
        a folder that was named and is itself not there, such as a disk that is not mounted. A file that was
        named is gone if its folder is still there without it.
        """
        for root in map(os.fsencode, roots):
            if not os.path.isdir(root):
                yield from self._vanished_file(root)
                continue
            below = root if root.endswith(b"/") else root + b"/"
            rows = self._connection.execute(
                "select f.id, o.path, f.name from file f join folder o on o.id = f.folder "
                "where (o.path = ? or (o.path >= ? and o.path < ?)) and f.id <= ?",
                (root, below, below[:-1] + b"0", self._newest),
            )
            for id_, folder, name in cast("Iterable[tuple[int, bytes, bytes]]", rows):
                if not self._saw(id_) and (
                    _is_gone(os.path.join(folder, name)) or self._is_behind_a_link(folder, root)
                ):
                    yield id_

    def _is_behind_a_link(self, folder: bytes, root: bytes) -> bool:
        """Whether a link has taken a folder's place, below what was named; a link may be named itself."""
        named = cast("Iterable[tuple[bytes]]", self._connection.execute("select path from marks.root"))
        top = max((one for (one,) in named if is_under(folder, one)), key=len, default=root)
        return os.path.realpath(folder) != os.path.normpath(os.path.realpath(top) + folder[len(top) :])

    def _vanished_file(self, path: bytes) -> Iterator[int]:
        folder, name = os.path.split(path)
        if not os.path.isdir(folder) or not _is_gone(path):
            return
        rows = self._connection.execute(
            "select f.id from file f join folder o on o.id = f.folder where o.path = ? and f.name = ?",
            (folder, name),
        )
        yield from (cast(int, row[0]) for row in rows)

    def _enter(self, folder: bytes) -> None:
        self._folder = folder
        rows = self._connection.execute(
            "select f.name, f.id, f.size, f.mtime_ns, f.reason "
            "from file f join folder o on o.id = f.folder where o.path = ?",
            (folder,),
        )
        self._files = {
            cast(bytes, name): Known(*cast("tuple[int, int, int, str]", rest)) for name, *rest in rows
        }

    def _see(self, id_: int) -> None:
        if id_ >> 3 >= len(self._seen):
            self._seen.extend(bytes((id_ >> 3) - len(self._seen) + 4096))
        self._seen[id_ >> 3] |= 1 << (id_ & 7)

    def _saw(self, id_: int) -> bool:
        return id_ >> 3 < len(self._seen) and bool(self._seen[id_ >> 3] & 1 << (id_ & 7))


def is_unchanged(item: Found | Skipped, known: Known) -> bool:
    """Whether the library has this file as it is now."""
    if isinstance(item, Skipped):
        return known.reason == item.reason
    return known.size == item.size and known.mtime_ns == item.mtime_ns


def _is_gone(path: bytes) -> bool:
    """Whether there is nothing at a path that the walk did not meet, or a folder: it took a file's place, or
    could not be looked into before.
    """
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
