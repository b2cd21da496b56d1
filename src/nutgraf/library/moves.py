"""Marks that follow their document: to its new content, or to the place where it was moved."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import cast

import apsw

from nutgraf.library.intake import Entry
from nutgraf.library.marks import Marked, Marks


class Moves:
    """Which marks follow the documents of a batch."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._any = connection.execute("select exists(select 1 from marks.mark)").get == 1
        self._moves: list[tuple[str, Marked]] = []
        self._refreshed: list[Marked] = []

    def changed(self, entry: Entry, path: bytes) -> None:
        """A document has another content now."""
        if (
            self._any
            and self._connection.execute(
                "select 1 from marks.mark where public = ?", (entry.public,)
            ).fetchone()
        ):
            self._refreshed.append(_marked(entry, path))

    def added(self, entry: Entry, path: bytes) -> None:
        """A document is new: if another with this content was marked and is gone, this is it, moved."""
        if not self._any:
            return
        rows = self._connection.execute(
            "select public, path from marks.mark where content = ? and public <> ? order by changed desc",
            (entry.content, entry.public),
        )
        for public, old in cast("Iterable[tuple[str, bytes]]", rows.fetchall()):
            if not os.path.lexists(old):
                self._moves.append((public, _marked(entry, path)))
                return

    def settle(self, marks: Marks) -> None:
        """Write it to the marks."""
        if self._refreshed:
            marks.refresh(self._refreshed)
        if self._moves:
            marks.follow(self._moves)


def _marked(entry: Entry, path: bytes) -> Marked:
    return Marked(entry.public, entry.content, path, entry.member)
