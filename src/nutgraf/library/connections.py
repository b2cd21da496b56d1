"""A stock of connections: one for each thing that happens at once, each used by one thread at a time."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator

import apsw

from nutgraf.errors import LibraryError
from nutgraf.library.files import PATIENCE, UNREADABLE, Files, explained

_FEW_PAGES = "pragma cache_size = -4096"
"""Kilobytes that a connection for reading keeps: there are several, and the system keeps the pages too."""


class Connections:
    """Hands out reading connections and the one for writing; turns SQLite's errors into LibraryError.

    Damage that shows while working begins the library anew, once, and is reported as LibraryError.
    """

    def __init__(self, files: Files) -> None:
        self.files = files
        self._idle: list[apsw.Connection] = []
        self._generation = 0
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._writer: apsw.Connection | None = None
        self._closed = False

    @contextlib.contextmanager
    def reading(self, started: Callable[[apsw.Connection], None] | None = None) -> Iterator[apsw.Connection]:
        """A connection for this ``with`` block. ``started`` is told of it, so that another thread can
        ``interrupt`` it.
        """
        generation = self._generation
        connection = self._take()
        try:
            with self._explained(generation):
                if started:
                    started(connection)
                yield connection
        finally:
            self._give_back(connection, generation)

    @contextlib.contextmanager
    def writing(self, patience: float = PATIENCE) -> Iterator[apsw.Connection]:
        """The writing connection inside a transaction that begins at once and ends with the block.

        Waits ``patience`` seconds for others who write, here and in other programs, then raises LibraryError.
        """
        self.files.require_writable()
        if not self._writing.acquire(timeout=patience):
            raise LibraryError(f"{self.files.library}: is being written; try again later")
        try:
            generation = self._generation
            with self._explained(generation):
                connection = self._writer = self._writer or self.files.connect()
                connection.set_busy_timeout(int(patience * 1000))
                connection.execute("begin immediate")
                try:
                    yield connection
                    connection.execute("commit")
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("rollback")
                    raise
        finally:
            self._writing.release()

    def close(self) -> None:
        """Close what is idle; what is in use is closed when it comes back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()
        with self._writing:
            if self._writer:
                self._writer.close()
                self._writer = None

    def _take(self) -> apsw.Connection:
        with self._lock:
            if self._closed:
                raise LibraryError("the library is closed")
            if self._idle:
                return self._idle.pop()
        with explained(self.files.library):
            connection = self.files.connect()
            connection.execute(_FEW_PAGES)
            return connection

    def _give_back(self, connection: apsw.Connection, generation: int) -> None:
        with self._lock:
            if not self._closed and generation == self._generation:
                self._idle.append(connection)
                return
        connection.close()

    @contextlib.contextmanager
    def _explained(self, generation: int) -> Iterator[None]:
        try:
            with explained(self.files.library):
                yield
        except (apsw.CorruptError, apsw.NotADBError) as error:
            raise LibraryError(self.begin_anew(generation)) from error
        except UNREADABLE as error:
            if self.files.are_sound():
                raise  # a defect of our own: a sound library is not to pay for it
            raise LibraryError(self.begin_anew(generation)) from error

    def begin_anew(self, generation: int | None = None) -> str:
        """After damage: close everything and set the damaged file aside; returns the notice for the reader.

        Damage met by a connection of an earlier generation has been dealt with already.
        """
        with self._lock:
            if generation is not None and generation != self._generation:
                return self.files.notices[-1]
            self._generation += 1
            idle, self._idle = self._idle, []
            self._writer = None
        for connection in idle:
            connection.close()
        return self.files.begin_anew()
