"""Marks that follow their document: to its new content, or to the place where it was moved.

A document that is new and has the content of a marked one is that one, moved, if the marked one has left its
place: its file is gone from the disk, or is in the library without it, as when a message went from one
mailbox to another or a file was moved and another took its name. A run may meet the two places in either
order. Inside a file of many documents content goes before place (shifts.py).
"""

from __future__ import annotations

import os
from typing import cast

import apsw

from nutgraf.library.changes import Marked
from nutgraf.library.intake import Entry
from nutgraf.library.marks import Marks
from nutgraf.library.shifts import Shift, before, shift

_AT_ITS_PLACE = "select 1 from doc where public = ? and content = ?"
_OF_ANOTHER = "select 1 from marks.mark where public = ? and content is not ?"
_FILE = """
select f.id from file f join folder o on o.id = f.folder
where o.path = ? and f.name = ? and f.size is not null
"""


class Moves:
    """Which marks follow the documents of a run, a batch at a time."""

    def __init__(self) -> None:
        self._former: dict[int, list[tuple[str, bytes]]] = {}
        """Contents that marked documents have had in this run: id and path of each."""

        self._waiting: dict[str, Marked] = {}
        """Ids of marked documents that have not left their place, and where they may have gone."""

        self._added: list[tuple[list[tuple[str, bytes]], Marked, int]] = []
        """Id and path of marked documents, one that came and has or had their content, and its file."""

        self._inside: set[str] = set()
        self._gone: dict[str, str] = {}
        """What :class:`nutgraf.library.shifts.Shift` says, of the whole run."""

        self._replaced: set[str] = set()
        """Ids whose marks are of a document that left the file in an earlier run."""

        self._before: dict[int, dict[str, int]] = {}
        """Files of many documents, not complete yet, and the content that each document had."""

    def begin(self, connection: apsw.Connection) -> None:
        """Start with a batch."""
        self._connection = connection
        self._any = connection.execute("select exists(select 1 from marks.mark)").get == 1
        self._refreshed: list[Marked] = []
        self._left: set[str] = set()
        self._shifts: list[tuple[int, bytes]] = []

    def changed(self, entry: Entry, file: int, path: bytes) -> None:
        """A document is about to have another content, or other facts about it."""
        if not self._any:
            return
        if entry.member:
            self._remember(file)
            if self._before[file].get(entry.public) != entry.content:
                self._arrived(entry, file, path)  # another document, for all one knows
            return
        self.removed(entry.public)
        row = self._connection.execute(
            "select content from marks.mark where public = ?", (entry.public,)
        ).fetchone()
        if row:
            if row[0] is not None:
                self._former.setdefault(cast(int, row[0]), []).append((entry.public, path))
            self._refreshed.append(_marked(entry, path))

    def removed(self, public: str) -> None:
        """A document is no longer in its file."""
        if public in self._waiting:
            self._left.add(public)

    def added(self, entry: Entry, file: int, path: bytes) -> None:
        """A document is new."""
        if not self._any:
            return
        if entry.member and self._connection.execute(_OF_ANOTHER, (entry.public, entry.content)).fetchone():
            self._remember(file)
            self._replaced.add(entry.public)
        self._arrived(entry, file, path)

    def _arrived(self, entry: Entry, file: int, path: bytes) -> None:
        rows = self._connection.execute(
            "select public, path from marks.mark where content = ? and public <> ? order by changed desc",
            (entry.content, entry.public),
        )
        same = [*self._former.get(entry.content, ()), *cast("list[tuple[str, bytes]]", rows.fetchall())]
        elsewhere = [one for one in same if one[1] != path]
        if len(elsewhere) < len(same):
            self._remember(file)
        elif elsewhere:
            self._added.append((elsewhere, _marked(entry, path), file))

    def complete(self, file: int, path: bytes) -> None:
        """All documents of a file have been met."""
        if file in self._before:
            self._shifts.append((file, path))

    def settle(self, marks: Marks) -> None:
        """Write it to the marks, once the batch is in the library."""
        shifted = Shift(inside=self._inside, gone=self._gone)
        replaced = self._replaced | self._waiting.keys()
        for same, now, _ in self._added:
            replaced |= {now.public, *(public for public, _ in same)}
        for file, path in self._shifts:
            shift(self._connection, file, path, self._before.pop(file), replaced, shifted)
        for now, content in shifted.edited:
            self._former.setdefault(content, []).append((now.public, now.path))
        if shifted.rekeyed:
            marks.rekey(shifted.rekeyed)
        moves = []
        added, self._added = self._added, []
        for same, now, file in added:
            if file in self._before or any(self._file(path) in self._before for _, path in same):
                self._added.append((same, now, file))  # decided when both files are complete
                continue
            for public, path in same:
                if public not in self._inside and self._has_left(public, path, now.content):
                    moves.append((self._gone.get(public, public), now))
                    break
            else:
                self._waiting.update((public, now) for public, _ in same)
        left = (self._left | self._gone.keys()) & self._waiting.keys() - self._inside
        moves += [(self._gone.get(public, public), self._waiting.pop(public)) for public in sorted(left)]
        if moves:
            marks.follow(moves)
        if self._refreshed or shifted.edited:
            marks.refresh([*self._refreshed, *(now for now, _ in shifted.edited)])

    def _remember(self, file: int) -> None:
        if file not in self._before:
            self._before[file] = before(self._connection, file)

    def _has_left(self, public: str, path: bytes, content: int | None) -> bool:
        if not os.path.lexists(path):
            return True
        ask = self._connection.execute
        return self._file(path) > 0 and not ask(_AT_ITS_PLACE, (public, content)).fetchone()

    def _file(self, path: bytes) -> int:
        """The number of a file that the library has whole; 0 for another."""
        found = self._connection.execute(_FILE, os.path.split(path)).fetchone()
        return cast(int, found[0]) if found else 0


def _marked(entry: Entry, path: bytes) -> Marked:
    return Marked(entry.public, entry.content, path, entry.member)
