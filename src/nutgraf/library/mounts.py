"""Disks that come and go: where one was mounted there is an empty folder while it is away, and its documents,
with all that was worked out about them, are not to be forgotten for that.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final

import apsw

from nutgraf.library.connections import Connections

AWAY: Final = "The disk that was mounted here is not; its documents stay in the list."

_REMEMBERED: Final = "select 1 from meta where key = ?"


def away(connection: apsw.Connection, roots: Iterable[str]) -> list[str]:
    """The folders, of those named, whose disk is away."""
    return [
        root
        for root in roots
        if not _is_mounted(root)
        and _is_empty(root)
        and connection.execute(_REMEMBERED, (_key(root),)).fetchone()
    ]


def remember(connections: Connections, roots: Iterable[str]) -> None:
    """Keep which of the folders are mount points now; one that is empty says nothing."""
    with connections.reading() as connection:
        news = [
            (_key(root), _is_mounted(root))
            for root in roots
            if _is_mounted(root) != bool(connection.execute(_REMEMBERED, (_key(root),)).fetchone())
            and os.path.isdir(root)
            and not _is_empty(root)
        ]
    if news:
        with connections.writing() as connection:
            for key, mounted in news:
                sql = (
                    "insert or replace into meta values(?, 1)"
                    if mounted
                    else "delete from meta where key = ?"
                )
                connection.execute(sql, (key,))


def _key(root: str) -> bytes:
    return b"mount:" + os.fsencode(root)


def _is_mounted(root: str) -> bool:
    return os.path.ismount(os.path.realpath(root))


def _is_empty(root: str) -> bool:
    try:
        with os.scandir(root) as entries:
            return next(entries, None) is None
    except OSError:
        return False
