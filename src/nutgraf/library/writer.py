"""The one writer: batches of documents, each batch one transaction sorted by row id.

Batches are written in a thread of their own, one at a time, so that the next is collected meanwhile. A batch
is all there or not at all. Every decision is taken inside the transaction, so that two programs which
index the same folder at once end with each document once.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Final, cast

import apsw

from nutgraf.library import terms
from nutgraf.library.connections import Connections
from nutgraf.library.intake import Entry
from nutgraf.library.marks import Marks
from nutgraf.library.moves import Moves
from nutgraf.library.numbering import place

_TABLES: Final = (
    "doc where id",
    "body where id",
    "analysis where id",
    "pending where id",
    "text where rowid",
    "fact where rowid",
)


@dataclass(slots=True, eq=False)
class FileWork:
    """One file on its way into the library. From ``known`` on only the writer's thread looks at it."""

    path: bytes
    size: int | None = None
    mtime_ns: int | None = None
    reason: str | None = None
    """Why it is not read, or was not read whole."""

    waiting: int = 0
    """Parts not read yet, plus one while more may come."""

    known: bool = False
    """Whether the library may have documents of it already."""

    written: bool = False
    """Whether its row says already that it is complete."""

    publics: set[str] = field(default_factory=set)
    id: int | None = None


@dataclass(slots=True)
class Tally:
    """What was written."""

    added: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(slots=True)
class _Batch:
    """What is written at once."""

    entries: list[tuple[FileWork, Entry]] = field(default_factory=list)
    finished: dict[int, FileWork] = field(default_factory=dict)
    """Files whose last document is in this batch or an earlier one, by their identity in this process."""

    gone: list[int] = field(default_factory=list)
    bytes: int = 0


class Writer:
    """Collects what a run finds and writes it. Used in a ``with`` block, which ends when all is written that
    was given to :meth:`flush`.

    What goes wrong in writing a batch is raised by the next call of :meth:`flush` or :meth:`settle`.
    """

    def __init__(self, connections: Connections, marks: Marks) -> None:
        self.tally = Tally()
        self._connections = connections
        self._marks = marks
        self._moves = Moves()
        self._batch = _Batch()
        self._folders: dict[bytes, tuple[int, ...]] = {}
        self._thread = ThreadPoolExecutor(1, "nutgraf-writer")
        self._writing: Future[None] | None = None

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.shutdown()

    @property
    def size(self) -> tuple[int, int]:
        """Things waiting to be written, and their bytes."""
        batch = self._batch
        return len(batch.entries) + len(batch.finished) + len(batch.gone), batch.bytes

    @property
    def busy(self) -> bool:
        """Whether a batch is being written, so that another would have to wait."""
        return self._writing is not None and not self._writing.done()

    def add(self, work: FileWork, entries: Sequence[Entry]) -> None:
        """Documents of a file; the file is not complete before :meth:`finish`."""
        batch = self._batch
        for entry in entries:
            batch.entries.append((work, entry))
            batch.bytes += len(entry.text_terms)

    def finish(self, work: FileWork) -> None:
        """All documents of the file have been added: others that it had are to go."""
        self._batch.finished[id(work)] = work

    def remove(self, file: int) -> None:
        """A file has vanished."""
        self._batch.gone.append(file)

    def flush(self) -> None:
        """Have what waits written, in one transaction, as soon as the batch before it is."""
        self.settle()
        if any(self.size):
            batch, self._batch = self._batch, _Batch()
            self._writing = self._thread.submit(self._write, batch)

    def settle(self) -> None:
        """Wait until all that was flushed is written."""
        if self._writing:
            self._writing.result()
            self._writing = None

    def _write(self, batch: _Batch) -> None:
        tally = Tally(self.tally.added, self.tally.changed, self.tally.removed)
        with self._connections.writing() as connection:
            self._moves.begin(connection)
            stale, fresh = self._sort_out(connection, batch, tally)
            for work in batch.finished.values():
                stale += self._close_file(connection, work, tally)
            for file in batch.gone:
                rows = connection.execute("select id, public from doc where file = ?", (file,))
                stale += self._leave(rows.fetchall(), tally)
                connection.execute("delete from file where id = ?", (file,))
            delete(connection, stale)
            self._insert(connection, fresh)
            if tally != self.tally:
                connection.execute("insert or replace into meta values('revision', random())")
            # Before the commit: killed in between, the next run does it again.
            self._moves.settle(self._marks)
        self.tally = tally

    def _sort_out(
        self, connection: apsw.Connection, batch: _Batch, tally: Tally
    ) -> tuple[list[int], list[tuple[FileWork, Entry]]]:
        """Row ids of documents that have changed, and what is to be inserted."""
        stale, fresh = [], []
        for work, entry in batch.entries:
            if work.id is None:
                self._open_file(connection, work, complete=id(work) in batch.finished)
            if work.known:
                work.publics.add(entry.public)
                found = connection.execute(
                    "select id, record from doc where public = ? and file = ?", (entry.public, work.id)
                ).fetchone()
                if found and found[1] == entry.record:
                    continue
                if found:
                    stale.append(cast(int, found[0]))
                    tally.changed += 1
                    fresh.append((work, entry))
                    self._moves.changed(entry, cast(int, work.id), work.path)
                    continue
            tally.added += 1
            fresh.append((work, entry))
            self._moves.added(entry, cast(int, work.id), work.path)
        return stale, fresh

    def _open_file(self, connection: apsw.Connection, work: FileWork, *, complete: bool) -> None:
        """Give the file its number; a file is known if its row was there before."""
        folder, name = os.path.split(work.path)
        number = self._numbers(connection, folder)[-1]
        found = connection.execute(
            "select id from file where folder = ? and name = ?", (number, name)
        ).fetchone()
        if found:
            work.id, work.known = cast(int, found[0]), True
            return
        work.written = complete
        connection.execute(
            "insert into file(folder, name, size, mtime_ns, reason) values(?, ?, ?, ?, ?)",
            (
                number,
                name,
                *((work.size, work.mtime_ns, work.reason) if work.written else (None, None, None)),
            ),
        )
        work.id = connection.last_insert_rowid()

    def _close_file(self, connection: apsw.Connection, work: FileWork, tally: Tally) -> list[int]:
        if work.id is None:
            self._open_file(connection, work, complete=True)
        if not work.written:
            connection.execute(
                "update file set size = ?, mtime_ns = ?, reason = ? where id = ?",
                (work.size, work.mtime_ns, work.reason, work.id),
            )
        if not work.known:
            return []
        rows = connection.execute("select id, public from doc where file = ?", (work.id,))
        self._moves.complete(cast(int, work.id), work.path)
        return self._leave([row for row in rows if row[1] not in work.publics], tally)

    def _leave(self, rows: Sequence[tuple[Any, ...]], tally: Tally) -> list[int]:
        """Count documents, row id and public id each, as gone; returns the row ids."""
        tally.removed += len(rows)
        for _, public in rows:
            self._moves.removed(public)
        return [id_ for id_, _ in rows]

    def _numbers(self, connection: apsw.Connection, folder: bytes) -> tuple[int, ...]:
        """The numbers of the folders that lead to ``folder``, itself last."""
        found = self._folders.get(folder)
        if found is None:
            parent = os.path.dirname(folder)
            above = self._numbers(connection, parent) if parent != folder else ()
            connection.execute("insert or ignore into folder(path) values(?)", (folder,))
            number = connection.execute("select id from folder where path = ?", (folder,)).get
            found = self._folders[folder] = (*above, cast(int, number))
        return found

    def _insert(self, connection: apsw.Connection, fresh: list[tuple[FileWork, Entry]]) -> None:
        ids = place(connection, [entry.slot for _, entry in fresh])
        order = sorted(range(len(fresh)), key=ids.__getitem__)
        docs, bodies, texts = [], [], []
        within: dict[bytes, str] = {}
        for index in order:
            work, entry = fresh[index]
            id_ = ids[index]
            folder = work.path if entry.member else os.path.dirname(work.path)
            lies = within.get(folder)
            if lies is None:
                lies = within[folder] = terms.in_folders(self._numbers(connection, folder))
            docs.append(
                (id_, entry.public, work.id, *entry[2:8], entry.words, entry.warnings, 0, *entry[10:13])
            )
            bodies.append((id_, *entry[13:18]))
            texts.append((id_, entry.title_terms, entry.text_terms, f"{lies} {entry.about}"))
        connection.executemany("insert into doc values(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", docs)
        connection.executemany("insert into body values(?,?,?,?,?,?)", bodies)
        connection.executemany("insert into text(rowid, title, body, meta) values(?,?,?,?)", texts)
        connection.executemany("insert into pending values(?)", [(ids[index],) for index in order])


def delete(connection: apsw.Connection, ids: Sequence[int]) -> None:
    """Take documents out of every table."""
    rows = [(id_,) for id_ in sorted(ids)]
    for table in _TABLES:
        connection.executemany(f"delete from {table} = ?", rows)
