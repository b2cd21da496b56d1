"""The library: an index over all opened folders, and the reader's own marks; what the reader and the command
line call.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from nutgraf import config
from nutgraf.library import health, listing, lookup
from nutgraf.library.connections import Connections
from nutgraf.library.files import Files
from nutgraf.library.filler import Filler
from nutgraf.library.marking import Marking
from nutgraf.library.marks import Marks
from nutgraf.library.query import parse
from nutgraf.library.query.sql import plan
from nutgraf.library.query.tree import And, Everything, Fault, Node, Query, Within
from nutgraf.library.rows import IndexReport, Progress, Row, Skipped
from nutgraf.library.spelling import spelled_out
from nutgraf.library.view import Order, View

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis
    from nutgraf.document import Document
    from nutgraf.library.analyser import Analyser
    from nutgraf.library.suggest import Suggestion
    from nutgraf.workers import Workers

__all__ = ["Fault", "IndexReport", "Library", "Order", "Progress", "Query", "Row", "Skipped", "View", "parse"]

AnyPath = str | os.PathLike[str]

_GREETED = "greeted"
"""An empty file of the library's folder."""


class Library(Marking):
    """Documents of all folders that were opened. Any thread may call any method.

    Raises LibraryError, whose text is fit for a person, where a file of the library cannot be read or
    written.
    """

    def __init__(self, home: Path | None = None) -> None:
        """Open the library in ``home`` (see :func:`nutgraf.config.home`), made if it is not there."""
        self._files = Files(home or config.home())
        self._connections = Connections(self._files)
        self._marks = Marks(self._connections)
        self._filler = Filler()
        self._workers: Workers | None = None
        self._workers_lock = threading.Lock()
        self._analysers: list[Analyser] = []

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the background work and close the files."""
        for analyser in self._analysers:
            analyser.stop()
        self._filler.stop()
        with self._workers_lock:
            if self._workers:
                self._workers.close()
                self._workers = None
        self._connections.close()
        self._marks.close()

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader ought to know: a damaged library was set aside."""
        return tuple(self._files.notices)

    @property
    def first_time(self) -> bool:
        """Whether no reader was ever greeted here; never where that could not be remembered."""
        return not self._files.read_only and not (self._files.home / _GREETED).exists()

    def greeted(self) -> None:
        """Remember that a reader was."""
        with contextlib.suppress(OSError):  # then it is said once more
            (self._files.home / _GREETED).touch(mode=0o600)

    def health(self) -> list[str]:
        """The state of the files, a line each, for ``nutgraf doctor``; checks all of both files."""
        with self._connections.reading() as connection:
            return health.report(connection, self._files)

    def index(
        self,
        paths: Iterable[AnyPath] = (),
        *,
        progress: Callable[[Progress], None] | None = None,
        stop: threading.Event | None = None,
        analyse: bool = True,
        remember: bool = True,
    ) -> IndexReport:
        """Bring the library up to date with files and folders (all that were ever opened if none is named).

        Blocks; ``progress`` is called in this thread, at most ten times a second; ``stop`` ends it early with
        what is done so far kept. ``analyse``: also analyse what is not analysed, of the whole library.
        ``remember``: the paths are to be among those that were ever opened.
        """
        from nutgraf.library.catalogue import CatalogueRun

        stop = stop or threading.Event()
        roots = [os.path.abspath(os.fsdecode(path)) for path in paths] or self.roots()
        self._files.require_writable()
        if remember:
            self._marks.add_roots([os.fsencode(root) for root in roots if os.path.lexists(root)])
        run = CatalogueRun(self._connections, self._marks, self._pool(), progress=progress, stop=stop)
        report = run.run(roots)
        for analyser in self._analysers:
            analyser.look_again()
        if not analyse or stop.is_set():
            return report
        from nutgraf.library.analyser import analyse_all

        done = analyse_all(self._connections, self._pool(), progress=progress, stop=stop)
        return replace(report, analysed=done, stopped=stop.is_set())

    def revision(self) -> int:
        """A number that is another one after any program has added, changed or taken away documents."""
        found = self._all("select value from meta where key = 'revision'")
        return cast(int, found[0][0]) if found else 0

    def view(
        self, query: str = "", *, paths: Iterable[AnyPath] = (), live: bool = False, order: Order = "date"
    ) -> View:
        """The documents that a query leaves, of files and folders if any are named. Never fails on any query.

        ``live``: the query is being typed, and its last word may go on.
        """
        read = self.parsed(query, live=live)
        tree = read.tree
        if read.asks_prefix:
            with self._connections.reading() as connection:
                tree = spelled_out(connection, tree)
        if within := self._within(paths):
            tree = And((within, *(tree.parts if isinstance(tree, And) else (tree,))))
        return View(self._connections, read, plan(tree), order, self._filler)

    def parsed(self, query: str, *, live: bool = False) -> Query:
        """What a query means here, where ``@name`` is one of the saved searches."""
        return parse(query, live=live, saved=self.searches() if "@" in query else None)

    def suggest(self, query: str, cursor: int, *, paths: Iterable[AnyPath] = ()) -> list[Suggestion]:
        """What may stand where the cursor (an offset) is in a query that is being typed, the likeliest first;
        see :mod:`nutgraf.library.suggest`.
        """
        from nutgraf.library.suggest import suggestions

        within, saved = self._within(paths), self.searches()
        with self._connections.reading() as connection:
            return suggestions(connection, query, cursor, within=within, saved=saved)

    def nearest(self, query: str, *, live: bool = False, paths: Iterable[AnyPath] = ()) -> dict[str, str]:
        """For words of a query that are in no document, the word one letter away that most documents have;
        "" where there is none. Takes up to 50 ms a word.
        """
        from nutgraf.library.nearest import nearest, unknown

        def count(word: str) -> int:
            view = self.view(word, paths=paths)
            try:
                return view.count()
            finally:
                view.close()

        with self._connections.reading() as connection:
            words = unknown(connection, self.parsed(query, live=live))
            return {word: nearest(connection, word, count) for word in words}

    def analysed(self, paths: Iterable[AnyPath] = ()) -> tuple[int, int]:
        """How many documents are analysed, and how many there are, under ``paths`` or everywhere; may take a
        second at a million.
        """
        within = self._within(paths)
        with self._connections.reading() as connection:
            return listing.analysed(connection, plan(within or Everything()))

    def skipped(self, paths: Iterable[AnyPath] = ()) -> list[Skipped]:
        """Files that are not in the library although they were met, with the reason; under ``paths``, or
        everywhere.
        """
        with self._connections.reading() as connection:
            return lookup.skipped(
                connection, [os.fsencode(os.path.abspath(os.fsdecode(path))) for path in paths]
            )

    def row(self, id: str) -> Row | None:  # noqa: A002  # the interface's name for it
        """A document as the list shows it."""
        with self._connections.reading() as connection:
            found = lookup.rowids(connection, id)
            return listing.rows(connection, found[:1])[0] if found else None

    def rows_of(self, ids: Iterable[str]) -> Iterator[Row]:
        """Documents as the list shows them, newest first, read a chunk at a time; ids that are not in the
        library are left out.
        """
        yield from listing.newest_first(self._connections.reading, ids)

    def find(self, text: str) -> list[str]:
        """Public ids of what ``text`` names: an id, or the path of a file, which gives all documents in it,
        in the list's order.
        """
        with self._connections.reading() as connection:
            if lookup.rowids(connection, text):
                return [text]
            return lookup.members(connection, os.path.abspath(text))

    def document(self, id: str) -> Document | None:  # noqa: A002  # as above
        """A document with its text."""
        with self._connections.reading() as connection:
            return lookup.document(connection, id)

    def analysis(self, id: str) -> Analysis | None:  # noqa: A002  # as above
        """The stored analysis of a document; None where there is none of this version."""
        from nutgraf.analysis import store
        from nutgraf.analysis.version import VERSION

        with self._connections.reading() as connection:
            found = connection.execute(
                "select a.packed, b.text from doc d "
                "join analysis a on a.id = d.id join body b on b.id = d.id "
                "where d.public = ? and a.version = ?",
                (id, VERSION),
            ).fetchone()
            if not found:
                return None
            packed, text = cast("tuple[bytes, bytes]", found)[0], lookup.unpacked(cast(bytes, found[1]))
        with contextlib.suppress(ValueError):  # a stored analysis that cannot be read is made anew
            return store.unpack(packed, text)
        return None

    def analyses(self, rows: Iterable[Row]) -> Iterator[tuple[Row, Analysis | None]]:
        """Rows with their stored analyses, a hundred read at a time; None where there is none of this
        version.
        """
        from nutgraf.library.stored import TOGETHER, analyses

        left = iter(rows)
        while some := list(islice(left, TOGETHER)):
            with self._connections.reading() as connection:
                found = analyses(connection, some)
            yield from zip(some, found, strict=True)

    def analyse(self, ids: Iterable[str], *, progress: Callable[[Progress], None] | None = None) -> int:
        """Analyse now, in all workers, those of these documents that are not analysed, and store what comes
        out; returns how many were.
        """
        from nutgraf.library.analyser import analyse_these

        return analyse_these(self._connections, self._pool(), ids, progress=progress)

    def ensure_analysis(self, id: str) -> Analysis:  # noqa: A002  # as above
        """The analysis of a document, made now, in a worker, where it is not stored; raises UsageError for an
        unknown id.
        """
        from nutgraf.library.analyser import analyse_one

        if stored := self.analysis(id):
            return stored
        return analyse_one(self._connections, self._pool(), id)

    def analyser(self, on_done: Callable[[str], None]) -> Analyser:
        """Begin analysing in the background; see :class:`nutgraf.library.analyser.Analyser`."""
        from nutgraf.library.analyser import Analyser

        started = Analyser(self._connections, self._pool(), on_done)
        self._analysers.append(started)
        return started

    def roots(self) -> list[str]:
        """Files and folders that were ever opened, absolute and exact."""
        return [
            os.fsdecode(cast(bytes, row[0])) for row in self._all("select path from marks.root order by path")
        ]

    def _pool(self) -> Workers:
        from nutgraf.workers import Workers

        with self._workers_lock:
            self._workers = self._workers or Workers()
            return self._workers

    def _within(self, paths: Iterable[AnyPath]) -> Node | None:
        named = [os.fsencode(os.path.abspath(os.fsdecode(path))) for path in paths]
        if not named or b"/" in named:
            return None
        with self._connections.reading() as connection:
            folders, documents = lookup.under(connection, named)
        return Within(tuple(folders), tuple(documents))
