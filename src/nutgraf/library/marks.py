"""The reader's own: what is read and starred, tags, notes, saved searches, and which folders were opened.

Everything is keyed by the document's public id and remembers the digest of its content, so that marks outlive
the library and follow a document that was moved. Nothing here is ever deleted but by the reader.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Sequence

import apsw

from nutgraf.errors import LibraryError
from nutgraf.library import lookup
from nutgraf.library.changes import Inverse, Kept, Marked, undoing, undoing_tags
from nutgraf.library.connections import Connections
from nutgraf.library.files import explained


class Marks:
    """Writes ``marks.db``; each call is one transaction that is on the disk when it returns."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._files = connections.files
        self._lock = threading.Lock()
        self._connection: apsw.Connection | None = None

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._connection:
                self._connection.close()
                self._connection = None

    def mark(
        self,
        documents: Sequence[Marked],
        *,
        read: bool | None = None,
        starred: bool | None = None,
        note: str | None = None,
    ) -> Inverse:
        """Set what is not None on each document; returns what undoes it."""
        changes = {"read": read, "starred": starred, "note": note}
        wanted = {name: value for name, value in changes.items() if value is not None}
        assigned = "".join(f", {name} = :{name}" for name in wanted)
        statements: list[tuple[str, Sequence[object]]] = [
            (
                "insert into mark(public, content, path, member, changed) "
                "values(:public, :content, :path, :member, :now) on conflict(public) "
                "do update set content = :content, path = :path, member = :member, changed = :now",
                [_values(document) for document in documents],
            ),
            (
                f"update mark set changed = changed{assigned} where public = :public",
                [{"public": one.public, **wanted} for one in documents],
            ),
        ]
        return undoing(self._write(statements, [one.public for one in documents]), wanted)

    def tag(self, documents: Sequence[Marked], add: Iterable[str], remove: Iterable[str]) -> Inverse:
        """Give tags to documents and take them away; case makes no difference between tags. Returns what
        undoes it.
        """
        given, taken = _tags(add), _tags(remove)
        added = [(one.public, name.casefold(), name) for one in documents for name in given]
        removed = [(one.public, name.casefold()) for one in documents for name in taken]
        self.mark(documents)
        before = self._write(
            [
                ("insert into tag values(?, ?, ?) on conflict do update set name = excluded.name", added),
                ("delete from tag where public = ? and folded = ?", removed),
            ],
            [one.public for one in documents],
        )
        return undoing_tags(before, given, taken)

    def follow(self, moves: Sequence[tuple[str, Marked]]) -> None:
        """Copy all marks of a public id to a document that has its content now; never over marks it has
        already. The marks stay with the old id too, should it come back, but no other document gets them.
        """
        rows = [{"old": old, **_values(new)} for old, new in moves]
        self._write(
            [
                (
                    "insert or ignore into mark "
                    "select :public, :content, read, starred, note, :path, :member, :now "
                    "from mark where public = :old",
                    rows,
                ),
                ("insert or ignore into tag select :public, folded, name from tag where public = :old", rows),
                ("update mark set content = null where public = :old", rows),
            ]
        )

    def rekey(self, moves: Sequence[tuple[str, Marked]]) -> None:
        """Give all marks of a public id to another, all at once; what the other one had is no longer its."""
        rows = [{"old": old, **_values(new)} for old, new in moves]
        statements: list[tuple[str, Sequence[object]]] = []
        for table in ("mark", "tag"):
            statements += [
                (f"update {table} set public = '>' || :public where public = :old", rows),
                (f"delete from {table} where public = :public", rows),
                (f"update {table} set public = :public where public = '>' || :public", rows),
            ]
        statements.append(
            ("update mark set content = :content, member = :member where public = :public", rows)
        )
        self._write(statements)

    def refresh(self, documents: Sequence[Marked]) -> None:
        """Remember the content a marked document has now."""
        self._write(
            [
                (
                    "update mark set content = :content where public = :public",
                    [_values(one) for one in documents],
                )
            ]
        )

    def save_search(self, name: str, query: str | None) -> None:
        """Keep a search under a name; None forgets it."""
        if query is None:
            self._write([("delete from search where name = ?", [(name,)])])
        else:
            self._write([("insert or replace into search values(?, ?)", [(name, query)])])

    def add_roots(self, paths: Iterable[bytes]) -> None:
        """Remember folders and files that were opened, so that a lost library can be made again."""
        self._write([("insert or ignore into root values(?)", [(path,) for path in paths])])

    def _write(
        self, statements: Sequence[tuple[str, Sequence[object]]], ids: Sequence[str] = ()
    ) -> list[Kept]:
        """Returns what was set on the documents ``ids`` before."""
        statements = [(sql, rows) for sql, rows in statements if rows]
        if not statements:
            return []
        self._files.require_writable()
        try:
            with self._lock, explained(self._files.marks):
                connection = self._connection = self._connection or self._files.connect_marks()
                connection.execute("begin immediate")
                try:
                    before = lookup.kept(connection, ids, "main") if ids else []
                    for sql, rows in statements:
                        connection.executemany(sql, rows)  # type: ignore[arg-type]  # apsw's alias is narrower than object
                    connection.execute("commit")
                    return before
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("rollback")
                    raise
        except (apsw.CorruptError, apsw.NotADBError) as error:
            self.close()
            raise LibraryError(self._connections.begin_anew()) from error


def _values(document: Marked) -> dict[str, object]:
    return {
        "public": document.public,
        "content": document.content,
        "path": document.path,
        "member": document.member,
        "now": time.time(),
    }


def _tags(names: Iterable[str]) -> list[str]:
    return [name for name in (" ".join(name.split()) for name in names) if name]
