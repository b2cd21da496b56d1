"""What a filter leaves, newest first, by position, without ever loading more than is shown.

A view holds row ids: eight bytes a document, in the order of the list. The first page is read by keyset as
soon as it is asked for; a thread of the view then counts and goes on filling the ids in small statements that
can be interrupted. Ids are only ever added at the end, so a position keeps its document for as long as the
view lives, whatever is indexed meanwhile; a new view shows what is new. Any thread may call any method.
"""

from __future__ import annotations

import bisect
import threading
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Literal

import apsw

from nutgraf.errors import LibraryError
from nutgraf.library import listing, lookup
from nutgraf.library.connections import Connections
from nutgraf.library.filler import Filler
from nutgraf.library.listing import SORTED
from nutgraf.library.query.sql import Plan
from nutgraf.library.query.tree import Fault, Query
from nutgraf.library.rows import Row

if TYPE_CHECKING:
    from nutgraf.digest import Digest

Order = Literal["date", "oldest", "title", "source", "length", "relevance"]

_PAGE: Final = 1_000
"""A first page of at most this many rows is read in one statement."""

CHUNK: Final = 10_000
"""Ids fetched by one statement of the filling thread."""


class View:
    """One filter over the library. Close it when another takes its place."""

    def __init__(
        self, connections: Connections, query: Query, plan: Plan, order: Order, filler: Filler
    ) -> None:
        self.query = query
        self.order = order
        self._connections = connections
        self._plan = plan
        self._ids = array("q")
        self._complete = False
        self._total: int | None = None
        self._growing = threading.Lock()
        self._closed = threading.Event()
        self._using: set[apsw.Connection] = set()
        self._using_lock = threading.Lock()
        self._filler = filler
        self._filling = False

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What could not be understood of the query."""
        return self.query.faults

    @property
    def total(self) -> int | None:
        """How many documents; None until they are counted."""
        return len(self._ids) if self._complete else self._total

    @property
    def note(self) -> str:
        """What the order leaves out; "" if nothing."""
        if self.order in ("date", "oldest"):
            return ""
        return f"only the newest {SORTED:,} are listed" if len(self._ids) >= SORTED else ""

    def rows(self, start: int, stop: int) -> list[Row]:
        """The rows at positions ``[start, stop)``, fewer where the list ends.

        Instant near the top; elsewhere it waits for the ids up to ``stop`` if they are not filled yet. A
        document that has left the library since keeps its position as a row with an empty ``id``.
        """
        start = max(start, 0)
        if not self._ids and start < stop <= _PAGE and self._plan.direct and self.order in ("date", "oldest"):
            return self._first_rows(stop)[start:]
        self._grow_to(stop)
        ids = self._ids[start : max(stop, start)]
        if not ids:
            return []
        self._begin_filling()
        with self._reading() as connection:
            return listing.rows(connection, ids)

    def position(self, id: str) -> int | None:  # noqa: A002  # the interface's name for it
        """Where a document stands in the view; None if the filter leaves it out."""
        with self._reading() as connection:
            found = lookup.rowids(connection, id)
            for rowid in found:
                place = self._filled_position(rowid)
                if place is None and not self._complete and self.order in ("date", "oldest"):
                    place = listing.rank(connection, self._plan, rowid, self.order == "oldest")
                if place is not None:
                    return place
        return None

    def ids(self) -> Iterator[str]:
        """The public ids of all documents of the view, in order; reads them a chunk at a time."""
        start = 0
        while True:
            self._grow_to(start + CHUNK)
            chunk = self._ids[start : start + CHUNK]
            if not chunk:
                return
            with self._reading() as connection:
                yield from lookup.public_ids(connection, chunk)
            start += len(chunk)

    def count(self) -> int:
        """How many documents; may take a second at a million."""
        if self.total is None:
            if self.order not in ("date", "oldest"):
                self._grow_to(SORTED)
            elif self._plan.direct:
                with self._reading() as connection:
                    self._total = listing.count(connection, self._plan)
            else:
                self._grow_to(None)
        found = self.total
        assert found is not None
        return found

    def months(self) -> list[tuple[str, int]]:
        """``(YYYY-MM, documents)`` newest first, "" for the undated; a tenth of a second or more at a
        million.
        """
        with self._reading() as connection:
            return listing.months(connection, self._plan)

    def digest(self, n: int = 7, *, most: int = 1_000) -> Digest:
        """What the first ``most`` documents of the view say together, in at most ``n`` sentences, from their
        stored analyses; takes about a second at a thousand.

        Documents that are not analysed yet are counted and left out. :meth:`interrupt` and :meth:`close` end
        it.
        """
        from nutgraf.digest import Examined, digest
        from nutgraf.library.stored import TOGETHER, analyses

        found: list[Examined] = []
        waiting, start = 0, 0
        while rows := self.rows(start, min(start + TOGETHER, most)):
            with self._reading() as connection:
                stored = analyses(connection, rows)
            found += [Examined(row, each) for row, each in zip(rows, stored, strict=True) if each]
            waiting += stored.count(None)
            start += len(rows)
            if self._closed.is_set():
                raise LibraryError("this view is closed")
        return digest(found, n, self.query.words, waiting=waiting, total=self.count())

    def interrupt(self) -> None:
        """End what runs for this view in other threads; their calls raise LibraryError."""
        with self._using_lock:
            for connection in self._using:
                connection.interrupt()

    def close(self) -> None:
        """Interrupt, and let go of the ids."""
        self._closed.set()
        self.interrupt()

    def _first_rows(self, size: int) -> list[Row]:
        with self._growing, self._reading() as connection:
            found = listing.first_rows(connection, self._plan, size, self.order == "oldest")
            if not self._ids:
                self._ids.extend([row.rowid for row in found])
                self._complete = len(found) < size
        self._begin_filling()
        return found

    def _begin_filling(self) -> None:
        if not self._complete and not self._filling:
            self._filling = True
            self._filler.fill(self)

    def _filled_position(self, rowid: int) -> int | None:
        ids = self._ids
        if self.order not in ("date", "oldest"):
            return next((place for place, other in enumerate(ids) if other == rowid), None)
        key: Callable[[int], int] = (lambda one: one) if self.order == "oldest" else (lambda one: -one)
        place = bisect.bisect_left(ids, key(rowid), key=key)
        return place if place < len(ids) and ids[place] == rowid else None

    def _grow_to(self, size: int | None) -> None:
        """Have at least ``size`` ids, or all there are."""
        while not self._complete and (size is None or len(self._ids) < size):
            if self._closed.is_set():
                raise LibraryError("this view is closed")
            missing = CHUNK if size is None else min(max(size - len(self._ids), 100), CHUNK)
            with self._growing:
                self._grow(missing)

    def _grow(self, missing: int) -> None:
        if self._complete:
            return
        with self._reading() as connection:
            if self.order not in ("date", "oldest"):
                self._ids.extend(listing.sorted_ids(connection, self._plan, self.order))
                self._complete = True
                return
            last = self._ids[-1] if self._ids else None
            found = listing.next_ids(connection, self._plan, last, missing, self.order == "oldest")
        self._ids.extend(found)
        if len(found) < missing:
            self._complete = True

    def fill(self) -> None:
        """Count, then fetch the ids of all positions; ends early when the view is closed."""
        if self._closed.is_set():
            return
        try:
            if self._plan.direct:
                self.count()
            self._grow_to(None)
        except LibraryError:
            return  # interrupted, closed or damaged: whoever asks next is told

    @contextmanager
    def _reading(self) -> Iterator[apsw.Connection]:
        used: list[apsw.Connection] = []

        def started(connection: apsw.Connection) -> None:
            used.append(connection)
            with self._using_lock:
                self._using.add(connection)

        try:
            with self._connections.reading(started) as connection:
                try:
                    yield connection
                finally:
                    with self._using_lock:
                        self._using.difference_update(used)
        except apsw.InterruptError as error:
            raise LibraryError("this was interrupted by a newer filter") from error
