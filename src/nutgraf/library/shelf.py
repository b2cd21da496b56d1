"""Analyses in the library: which documents wait for one, and writing what was made."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, cast

from nutgraf.analysis.version import VERSION
from nutgraf.library.columns import SOURCES
from nutgraf.library.connections import Connections
from nutgraf.library.examine import Examined, Task, nothing, text_of
from nutgraf.library.files import PATIENCE
from nutgraf.workers import Outcome

_FETCH: Final = 64
_BY_FILE: Final = 1 + SOURCES.index("file time")
_TASK: Final = (
    f"select d.id, b.text, d.title, iif(d.source = {_BY_FILE}, '', d.date) "
    "from doc d join body b on b.id = d.id where "
)
"""What is to be analysed. A file's own time says nothing of what "on Monday" means in the text."""


class Store:
    """Keeps analyses: reads what is to be done, writes what is done."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._failed: set[int] = set()
        """Documents whose analysis raised an error: not tried again for as long as this store lives."""

    def renew(self) -> None:
        """Have what an earlier version analysed analysed again."""
        with self._connections.reading() as connection:
            if connection.execute("select value from meta where key = 'analysis'").get == VERSION:
                return
        with self._connections.writing() as connection:
            connection.execute(
                "insert or ignore into pending select id from doc where analysed <> ?", (VERSION,)
            )
            connection.execute("insert or replace into meta values('analysis', ?)", (VERSION,))

    def tasks(self, ids: Iterable[str]) -> list[Task]:
        """Documents of these public ids that are not analysed yet."""
        with self._connections.reading() as connection:
            return [
                Task(*cast("tuple[int, bytes, str, str]", row))
                for id_ in ids
                for row in connection.execute(
                    f"{_TASK} d.public = ? and d.id in (select id from pending)", (id_,)
                )
            ]

    def task(self, id_: str) -> Task | None:
        """A document, analysed or not."""
        with self._connections.reading() as connection:
            row = connection.execute(f"{_TASK} d.public = ?", (id_,)).fetchone()
            task = Task(*cast("tuple[int, bytes, str, str]", row)) if row else None
            if task:
                text_of(task)  # damage is noticed where it can be dealt with
        return task

    def newest(self, before: int | None) -> list[Task]:
        """The next documents that are not analysed, newest first, older than a row id."""
        some = f"select id from pending where id < ? order by id desc limit {_FETCH}"
        sql = f"{_TASK} d.id in ({some}) order by d.id desc"
        with self._connections.reading() as connection:
            rows = connection.execute(sql, (1 << 62 if before is None else before,)).fetchall()
        return [Task(*cast("tuple[int, bytes, str, str]", row)) for row in rows]

    def remaining(self) -> int:
        """How many documents are not analysed."""
        with self._connections.reading() as connection:
            sql = "select count(*) from pending where id not in (select value from json_each(?))"
            return cast(int, connection.execute(sql, (json.dumps(list(self._failed)),)).get)

    def keep(self, outcomes: Iterable[Outcome[Task, Examined]], patience: float = PATIENCE) -> list[str]:
        """Store analyses; returns the public ids of the documents that have one now.

        A limit that was reached is stored too, so that it is not run into again. Any other error is our own:
        the document is tried another time.
        """
        done = []
        for outcome in outcomes:
            if outcome.value or outcome.limit:
                done.append((outcome.item, examined(outcome)))
            else:
                self._failed.add(outcome.item.rowid)
        return self.write(done, patience) if done else []

    def write(self, done: Iterable[tuple[Task, Examined]], patience: float = PATIENCE) -> list[str]:
        """Store analyses; returns the public ids of the documents that are still there to have one."""
        public = []
        with self._connections.writing(patience) as connection:
            for task, examined in sorted(done, key=lambda one: one[0].rowid):
                row = connection.execute(
                    "select d.public from doc d join body b on b.id = d.id where d.id = ? and b.text = ?",
                    (task.rowid, task.packed_text),
                ).fetchone()
                if not row:
                    continue  # changed or gone meanwhile: what it is now is pending by itself
                public.append(cast(str, row[0]))
                connection.execute(
                    "insert or replace into analysis values(?, ?, ?)", (task.rowid, VERSION, examined.packed)
                )
                connection.execute("delete from pending where id = ?", (task.rowid,))
                connection.execute("delete from fact where rowid = ?", (task.rowid,))
                if examined.terms:
                    connection.execute(
                        "insert into fact(rowid, person, by, said, figure, unit, has) values(?,?,?,?,?,?,?)",
                        (task.rowid, *examined.terms),
                    )
                connection.execute("update doc set analysed = ? where id = ?", (VERSION, task.rowid))
        return public


def examined(outcome: Outcome[Task, Examined]) -> Examined:
    """The outcome, or what stands for an analysis that did not end."""
    verb = "was stopped" if outcome.limit else "failed"
    return outcome.value or nothing(outcome.item, f"Analysis {verb}: {outcome.error}")
