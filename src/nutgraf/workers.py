"""The limited pool: processes that read and analyse what must not be trusted with the reader's own.

An item costs at most 10 s of CPU and 600 MB; a worker that goes over is replaced, and only the item it was
at is lost. Workers are started afresh (never forked), reused, and end with their parent however that ends.
Nothing heavy is imported here; a worker imports what the function it is given needs.
"""

from __future__ import annotations

import os
import selectors
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Generic, TypeVar

from nutgraf.errors import NutgrafError, UnreadableError
from nutgraf.process import Process
from nutgraf.worker import CPU_SECONDS

I = TypeVar("I")  # noqa: E741 - an item; one capital, as type variables are
V = TypeVar("V")

_PATIENCE = 90.0
"""Seconds without an answer, after which a worker is taken to hang in the system (a dead network disk)."""

_SLICE = 0.05
"""Seconds of work that are sent to a worker at a time."""


class LimitExceeded(NutgrafError):  # noqa: N818 - the name other rooms were promised
    """An item used more time or memory than one may."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[I, V]):
    """What became of an item."""

    item: I
    value: V | None = None
    error: str | None = None
    """One sentence where there is no value."""

    limit: bool = False
    """Whether a limit of time or memory was the error."""


class Workers:
    """A pool of worker processes, started when first needed.

    Safe to use from several threads; :meth:`run` does not wait for a :meth:`map` of another thread.
    """

    def __init__(self, count: int | None = None) -> None:
        self.count = count or _cores()
        self._idle: list[Process] = []
        self._closed = False
        self._lock = threading.Lock()

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all idle workers; those at work end when their caller is done with them."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()

    def map(
        self, function: Callable[[I], V], items: Iterable[I], *, window: int | None = None
    ) -> Iterator[Outcome[I, V]]:
        """Yield the outcome of ``function`` for every item, as they come, not in order.

        ``function`` is a module-level callable of one picklable item. ``items`` is taken from lazily, at most
        ``window`` items ahead of what was yielded. Leaving the iteration early ends the workers that are
        busy.
        """
        crew = _Crew(self, function, items, window)
        try:
            yield from crew.outcomes()
        finally:
            crew.dismiss()

    def run(self, function: Callable[[I], V], item: I) -> V:
        """Return ``function(item)``, computed in a worker.

        Raises UnreadableError, LimitExceeded, or NutgrafError for any other failure of the function.
        """
        [outcome] = self.map(function, [item])
        if outcome.error is None:
            return outcome.value  # type: ignore[return-value]  # an outcome without error holds the value
        path = str(getattr(item, "path", item))[:300]
        if outcome.limit:
            raise LimitExceeded(f"{path}: {outcome.error}")
        raise UnreadableError(path, outcome.error)

    def _take(self) -> Process:
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.process.poll() is None:
                    return worker
                worker.end()
        return Process()

    def _give(self, worker: Process) -> None:
        with self._lock:
            if not self._closed and len(self._idle) < self.count + 1:
                self._idle.append(worker)
                return
        worker.end()


def _cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Crew(Generic[I, V]):
    """The workers of one map: feeds them, reads them, replaces them."""

    def __init__(
        self, pool: Workers, function: Callable[[I], V], items: Iterable[I], window: int | None
    ) -> None:
        self._pool = pool
        self._function = function
        self._items = iter(items)
        self._more = True
        self._again: deque[I] = deque()
        self._window = window or 1 << 30
        self._workers: list[Process] = []
        self._selector = selectors.DefaultSelector()
        self._pace = _SLICE
        """Seconds that an item has taken of late."""

    def dismiss(self) -> None:
        """Give idle workers back and end the others."""
        for worker in self._workers:
            if worker.pending:
                worker.end()
            else:
                self._pool._give(worker)
        self._workers.clear()
        self._selector.close()

    def outcomes(self) -> Iterator[Outcome[I, V]]:
        """Run to the end."""
        while self._feed():
            for key, events in self._selector.select(1.0):
                if key.data not in self._workers:
                    continue  # replaced since
                if events & selectors.EVENT_WRITE:
                    self._note(key.data, key.data.push())
                else:
                    yield from self._heard(key.data)
            now = time.monotonic()
            for worker in self._workers:
                if worker.pending and now - worker.since > _PATIENCE:
                    worker.hung = True
                    worker.process.kill()

    def _feed(self) -> bool:
        """Keep every worker a slice ahead; False when all is done."""
        slice_ = max(1, min(256, int(_SLICE / self._pace)))
        for worker in self._workers:
            if len(worker.pending) <= slice_ // 2:
                self._send(worker, slice_)
        while len(self._workers) < self._pool.count and (taken := self._take(slice_)):
            worker = self._pool._take()
            self._workers.append(worker)
            self._selector.register(worker.results, selectors.EVENT_READ, worker)
            self._note(worker, worker.send(self._function, taken))
        return any(worker.pending for worker in self._workers)

    def _send(self, worker: Process, most: int) -> None:
        if taken := self._take(most):
            self._note(worker, worker.send(self._function, taken))

    def _note(self, worker: Process, left: bool) -> None:
        """Watch for room in a worker's pipe as long as something is left to send."""
        watched = worker.tasks in self._selector.get_map()
        if left and not watched:
            self._selector.register(worker.tasks, selectors.EVENT_WRITE, worker)
        elif watched and not left:
            self._selector.unregister(worker.tasks)

    def _take(self, most: int) -> list[object]:
        """The next items, at most ``most``, within the window."""
        room = min(most, self._window - sum(len(worker.pending) for worker in self._workers))
        taken: list[object] = []
        while len(taken) < room and self._again:
            taken.append(self._again.popleft())
        while len(taken) < room and self._more:
            try:
                taken.append(next(self._items))
            except StopIteration:
                self._more = False
        return taken

    def _heard(self, worker: Process) -> Iterator[Outcome[I, V]]:
        begun = worker.since
        answers = worker.answers()
        if answers is None:
            yield from self._lost(worker)
            return
        if answers:
            pace = (time.monotonic() - begun) / len(answers)
            self._pace = max(1e-6, 0.7 * self._pace + 0.3 * pace)
        for kind, value, retire in answers:
            item: I = worker.pending.popleft()  # type: ignore[assignment]  # what was sent is what comes back
            if retire:
                self._replace(worker)
            if kind == "value":
                yield Outcome(item, value)  # type: ignore[arg-type]  # the function's own value
            elif kind == "unreadable":
                yield Outcome(item, error=value[1])  # type: ignore[index]  # a path and a reason
            else:
                yield Outcome(item, error=str(value), limit=kind == "limit")
            if retire:
                return

    def _replace(self, worker: Process) -> int:
        """End a worker; what it had not begun is sent to another."""
        self._selector.unregister(worker.results)
        self._note(worker, False)
        self._workers.remove(worker)
        self._again.extend(worker.pending)  # type: ignore[arg-type]  # items that were sent
        worker.pending.clear()
        return worker.end()

    def _lost(self, worker: Process) -> Iterator[Outcome[I, V]]:
        """A worker died: the item it was at is lost with it."""
        if not worker.ready:
            status = self._replace(worker)
            raise NutgrafError(f"A worker process could not be started (exit status {status}).")
        item: I | None = worker.pending.popleft() if worker.pending else None  # type: ignore[assignment]  # as above
        status = self._replace(worker)
        if item is None:
            return
        if worker.hung:
            error = f"It gave no answer for {_PATIENCE:.0f} s and was stopped."
        elif status == -signal.SIGXCPU:
            error = f"It took more than {CPU_SECONDS} s of computing and was stopped."
        elif status == -signal.SIGKILL:
            error = "The system killed the process that read it; memory may have run out."
        else:
            error = f"It crashed the process that read it (exit status {status})."
        limit = worker.hung or status in (-signal.SIGXCPU, -signal.SIGKILL)
        yield Outcome(item, error=error, limit=limit)
