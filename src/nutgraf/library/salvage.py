"""Damaged files: out of the way with them, and what can still be read of damaged marks.

The reader's marks exist nowhere else, so more is tried than SQLite does by itself: each table is read in
stretches, so that damage costs only its stretch; a file that was cut is read as far as it goes; and where its
first page is lost, which says where the tables begin, that of new marks stands in, since marks of one version
all begin alike.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import apsw

from nutgraf.library import schema

_LETTERS: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_STRETCHES: Final = [f"where public glob '{one}{two}*'" for one in _LETTERS for two in _LETTERS]
_TABLES: Final = {"mark": _STRETCHES, "tag": _STRETCHES, "search": [""], "root": [""]}
_PAGE: Final = 4096
"""Bytes of a page: SQLite's own default, which no connection changes."""


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One program at a time, where the file system can see to it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def set_aside(path: Path) -> Path:
    """Move a damaged file and its companions out of the way; returns where it is now."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    target = path.with_name(f"{path.stem}.damaged-{stamp}.db")
    count = 1
    while target.exists():
        count += 1
        target = path.with_name(f"{path.stem}.damaged-{stamp}-{count}.db")
    os.replace(path, target)
    for companion in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            os.replace(f"{path}{companion}", f"{target}{companion}")
    return target


def carry_over(damaged: Path, marks: apsw.Connection) -> int:
    """Copy every row that can be read of damaged marks into new ones; returns how many."""
    before = marks.total_changes()
    for source in _sources(damaged):
        with contextlib.closing(source):
            source.execute("pragma writable_schema = on")  # else SQLite opens no file that was cut
            for table, stretches in _TABLES.items():
                for stretch in stretches:
                    for direction in ("asc", "desc"):  # from both ends, each up to the damage
                        _copy(source, marks, table, f"{stretch} order by 1 {direction}")
        if marks.total_changes() > before:
            break
    return marks.total_changes() - before


def _sources(damaged: Path) -> Iterator[apsw.Connection]:
    yield apsw.Connection(str(damaged))
    fresh = apsw.Connection(":memory:")
    fresh.execute("".join(schema.MARKS))
    first, rest = fresh.serialize("main")[:_PAGE], damaged.read_bytes()[_PAGE:]
    pages = (1 + len(rest) // _PAGE).to_bytes(4, "big")
    fresh.deserialize("main", first[:28] + pages + first[32:] + rest)  # the size stands at byte 28
    yield fresh


def _copy(source: apsw.Connection, marks: apsw.Connection, table: str, order: str) -> None:
    with contextlib.suppress(apsw.Error, UnicodeDecodeError):
        for row in source.execute(f"select * from {table} {order}"):
            marks.execute(f"insert or ignore into {table} values({','.join('?' * len(row))})", row)
