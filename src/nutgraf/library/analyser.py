"""Analysis in the background: what is on the screen first, then the newest, in workers, stored in batches."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from nutgraf.analysis.model import Analysis
from nutgraf.analysis.store import unpack
from nutgraf.errors import LibraryError, NutgrafError, UsageError
from nutgraf.library.connections import Connections
from nutgraf.library.examine import Examined, Task, examine, examine_at_leisure, text_of
from nutgraf.library.rows import Progress
from nutgraf.library.shelf import Store, examined
from nutgraf.workers import Outcome, Workers

_BATCH: Final = 200
_SECONDS: Final = 1.0
"""Results are stored when there are this many or they are this old; those that somebody waits for at once."""

_AHEAD: Final = 32
"""Documents in the workers' hands: what is wanted next waits for no more than these."""

_RETRY: Final = 30.0
"""Seconds after a failure, such as a full disk, until the analysis in the background goes on."""

_EVERY: Final = 0.1
"""Seconds between two reports of progress."""


def analyse_one(connections: Connections, workers: Workers, id_: str) -> Analysis:
    """Analyse a document now, and store it unless the library is being written at this moment.

    Raises UsageError for an unknown id.
    """
    store = Store(connections)
    task = store.task(id_)
    if not task:
        raise UsageError(f"{id_}: the library has no document of this id ('nutgraf list' shows ids)")
    for outcome in workers.map(examine, [task]):
        with contextlib.suppress(
            LibraryError
        ):  # then it is made again another time: somebody waits for it now
            store.keep([outcome], patience=0.05)
        return unpack(examined(outcome).packed, text_of(task))
    raise AssertionError("a map of one item has one outcome")


def analyse_all(
    connections: Connections,
    workers: Workers,
    *,
    progress: Callable[[Progress], None] | None,
    stop: threading.Event,
) -> int:
    """Analyse all that is not analysed, newest first; returns how many documents were."""
    store = Store(connections)
    store.renew()

    def tasks() -> Iterator[Task]:
        before: int | None = None
        while not stop.is_set() and (some := store.newest(before)):
            before = some[-1].rowid
            yield from some

    left = store.remaining()
    return _analyse(store, workers.map(examine_at_leisure, tasks()), left, progress, stop) if left else 0


def analyse_these(
    connections: Connections,
    workers: Workers,
    ids: Iterable[str],
    *,
    progress: Callable[[Progress], None] | None,
) -> int:
    """Analyse those of these documents that are not analysed, in this order, for somebody who waits for all
    of them; returns how many were.
    """
    store = Store(connections)
    store.renew()
    tasks = store.tasks(ids)
    never = threading.Event()
    return _analyse(store, workers.map(examine, tasks), len(tasks), progress, never) if tasks else 0


def _analyse(
    store: Store,
    outcomes: Iterable[Outcome[Task, Examined]],
    total: int,
    progress: Callable[[Progress], None] | None,
    stop: threading.Event,
) -> int:
    """Store outcomes in batches as they come, and say how far it is; returns how many were stored."""
    finished, begun, reported = 0, time.monotonic(), 0.0
    done: list[Outcome[Task, Examined]] = []
    written = begun

    def report(finished: int, now: float) -> None:
        if progress:
            progress(Progress("analysis", finished, total, finished / max(now - begun, 1e-6), 0))

    for outcome in outcomes:
        done.append(outcome)
        now = time.monotonic()
        if len(done) >= _BATCH or now - written >= _SECONDS:
            finished, done, written = finished + len(store.keep(done)), [], now
        if now - reported >= _EVERY:
            reported = now
            report(finished + len(done), now)
        if stop.is_set():
            break
    finished += len(store.keep(done))
    report(finished, time.monotonic())
    return finished


class Analyser:
    """Works through what is not analysed, in a thread of its own; ``on_done`` is called there with each
    public id.

    Ends by :meth:`stop`; what was under way is then lost and done again next time. When all is done it waits
    for more.
    """

    def __init__(self, connections: Connections, workers: Workers, on_done: Callable[[str], None]) -> None:
        self._store = Store(connections)
        self._files = connections.files
        self._workers = workers
        self._on_done = on_done
        self._changed = threading.Condition()
        self._wanted: list[str] = []
        self._paused = False
        self._stopped = False
        self._under_way: set[int] = set()
        self._urgent: set[int] = set()
        self._done = 0
        self._left: int | None = None
        self._busy_since: float | None = None
        self._busy = 0.0
        self.error: str | None = None
        """Why nothing could be stored of late, if so."""

        self._thread = threading.Thread(target=self._run, name="nutgraf-analyser", daemon=True)
        self._thread.start()

    @property
    def progress(self) -> Progress:
        """How far it is."""
        busy = self._busy + (time.monotonic() - self._busy_since if self._busy_since else 0.0)
        total = None if self._left is None else self._done + self._left
        return Progress("analysis", self._done, total, self._done / busy if busy else 0.0, 0)

    def want(self, ids: Iterable[str]) -> None:
        """Documents to be done next, in this order; replaces what was wanted before."""
        with self._changed:
            self._wanted = list(ids)
            self._changed.notify_all()

    def pause(self) -> None:
        """Do nothing but what is wanted, until :meth:`resume`."""
        self._set(paused=True)

    def resume(self) -> None:
        """Go on."""
        self._set(paused=False)

    def look_again(self) -> None:
        """There may be new documents."""
        self._set(paused=self._paused)

    def stop(self) -> None:
        """End the thread and wait for it; at most for one document."""
        with self._changed:
            self._stopped = True
            self._changed.notify_all()
        self._thread.join()

    def _set(self, *, paused: bool) -> None:
        with self._changed:
            self._paused = paused
            self._left = None
            self._changed.notify_all()

    def _run(self) -> None:
        while not self._stopped:
            try:
                self._store.renew()
                while self._wait_for_work():
                    self._work()
            except NutgrafError as error:
                self.error = str(error)
            if self._files.read_only:
                return
            with self._changed:
                self._left = None
                self._changed.wait_for(lambda: self._stopped, _RETRY)

    def _wait_for_work(self) -> bool:
        """False when it is to end."""
        while True:
            if not self._stopped and self._left is None:
                self._left = self._store.remaining()
            with self._changed:
                if self._stopped:
                    return False
                if self._wanted or (self._left and not self._paused):
                    return True
                if self._left is not None:
                    self._changed.wait()

    def _work(self) -> None:
        self._busy_since = time.monotonic()
        done: list[Outcome[Task, Examined]] = []
        since = time.monotonic()
        outcomes = self._workers.map(examine_at_leisure, self._tasks(), window=_AHEAD)
        try:
            for outcome in outcomes:
                done.append(outcome)
                urgent = outcome.item.rowid in self._urgent
                if urgent or len(done) >= _BATCH or time.monotonic() - since >= _SECONDS:
                    self._write(done)
                    done, since = [], time.monotonic()
                if self._stopped:
                    break
        finally:
            outcomes.close()  # type: ignore[attr-defined]  # a generator: this ends the workers that are busy
            self._under_way.clear()
            self._busy += time.monotonic() - self._busy_since
            self._busy_since = None
        self._write(done)
        self._left = None

    def _tasks(self) -> Iterator[Task]:
        """What is wanted, then the newest, for as long as there is any."""
        before: int | None = None
        newest: list[Task] = []
        while not self._stopped:
            with self._changed:
                wanted, self._wanted = self._wanted, []
                paused = self._paused
            for task in self._fresh(self._store.tasks(wanted)):
                self._urgent.add(task.rowid)
                yield task
                if self._stopped or self._wanted:
                    break
            if self._wanted:
                continue
            if paused:
                return
            if not newest:
                newest = self._store.newest(before)
                if not newest:
                    return
                before = newest[-1].rowid
                newest = self._fresh(newest)[::-1]
            if newest:
                yield newest.pop()

    def _fresh(self, tasks: list[Task]) -> list[Task]:
        fresh = [task for task in tasks if task.rowid not in self._under_way]
        self._under_way.update(task.rowid for task in fresh)
        return fresh

    def _write(self, done: list[Outcome[Task, Examined]]) -> None:
        if not done:
            return
        public = self._store.keep(done)
        self.error = None
        self._done += len(public)
        if self._left is not None:
            self._left = max(self._left - len(done), 0)
        for outcome in done:
            self._under_way.discard(outcome.item.rowid)
            self._urgent.discard(outcome.item.rowid)
        for id_ in public:
            self._on_done(id_)
