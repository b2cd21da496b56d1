"""The inside of one worker process: takes items from its standard input, one at a time, within limits.

Started by :mod:`nutgraf.workers` and by nothing else. A frame in is its length, the number of items, and a
pickle of
``(function, items)``; a frame out, one per item and in the same order, is its length and a pickle of
``(kind, value, retire)``. The process ends itself as soon as its parent has closed the pipe or died.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import resource
import signal
import struct
import sys
import threading
import time
from types import FrameType
from typing import Any

from nutgraf.errors import UnreadableError

CPU_SECONDS = 10
MEMORY = 600 << 20
"""Bytes of address space; where the system does not enforce that (macOS), nothing else stands in for it."""

_SWOLLEN = 300 << 20
"""Peak bytes after which a worker is replaced, since freed memory seldom goes back to the system."""

FRAME_IN = struct.Struct("<QI")
FRAME_OUT = struct.Struct("<Q")


class TimeUp(BaseException):
    """Raised in the running function when its CPU time is used up."""


class _Clock:
    """Raises TimeUp in the item that runs, and has the system end the process should that not be heard."""

    def __init__(self) -> None:
        self.running = False
        self._hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        signal.signal(signal.SIGPROF, self._ring)

    def _ring(self, _number: int, _frame: FrameType | None) -> None:
        if self.running:
            raise TimeUp

    def start(self) -> None:
        soft = int(time.process_time()) + CPU_SECONDS + 2
        if self._hard == resource.RLIM_INFINITY or soft < self._hard:
            resource.setrlimit(resource.RLIMIT_CPU, (soft, self._hard))
        signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS, 0.25)

    def stop(self) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)


def serve() -> None:
    """Answer frames until the parent closes the pipe."""
    tasks = os.fdopen(os.dup(0), "rb")
    results = os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    _limit(resource.RLIMIT_AS, MEMORY)
    _limit(resource.RLIMIT_CORE, 0)
    frames: queue.SimpleQueue[tuple[int, bytes]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(tasks, frames), daemon=True).start()
    _write(results, pickle.dumps("ready"))
    clock = _Clock()
    try:
        while True:
            _answer(*frames.get(), clock, results)
    except BrokenPipeError:
        os._exit(0)


def _limit(what: int, most: int) -> None:
    hard = resource.getrlimit(what)[1]
    if hard == resource.RLIM_INFINITY or most < hard:
        with contextlib.suppress(ValueError, OSError):  # macOS has no limit of address space
            resource.setrlimit(what, (most, hard))


def _listen(tasks: Any, frames: queue.SimpleQueue[tuple[int, bytes]]) -> None:
    """Take frames in at all times, so that the parent never waits to send, and its end is noticed at once."""
    while True:
        head = tasks.read(FRAME_IN.size)
        if len(head) < FRAME_IN.size:
            os._exit(0)
        size, count = FRAME_IN.unpack(head)
        frames.put((count, tasks.read(size)))


def _answer(count: int, body: bytes, clock: _Clock, results: int) -> None:
    try:
        function, items = pickle.loads(body)
    except Exception as error:  # whatever importing the function's module can raise
        for _ in range(count):
            _write(results, pickle.dumps(("error", _described(error), False)))
        return
    for item in items:
        _write(results, _result(function, item, clock))


def _result(function: Any, item: object, clock: _Clock) -> bytes:
    """Run one item to its pickled result, whatever happens."""
    retire = False
    answer: tuple[str, object]
    clock.start()
    try:
        clock.running = True
        answer = ("value", function(item))
        retire = _swollen()
        packed = pickle.dumps((*answer, retire), pickle.HIGHEST_PROTOCOL)
        clock.running = False
        return packed
    except TimeUp:
        answer, retire = ("limit", f"It took more than {CPU_SECONDS} s of computing."), True
    except MemoryError:
        answer, retire = ("limit", f"It needs more than {MEMORY >> 20} MB of memory."), True
    except UnreadableError as error:
        answer = ("unreadable", (error.path, error.reason))
    except RecursionError:
        answer = ("error", "It is nested too deeply.")
    except Exception as error:  # the function's own failure is the caller's to report
        answer = ("error", _described(error))
    finally:
        clock.running = False
        clock.stop()
    return pickle.dumps((*answer, retire), pickle.HIGHEST_PROTOCOL)


_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
_STATUS = "/proc/self/status"


def _swollen() -> bool:
    """Whether this process has ever held more than it should keep.

    Linux counts the parent's memory at the start of a process into its ``ru_maxrss``: if that is large, the
    process's own peak is looked up (proc(5), VmHWM).
    """
    if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss <= _SWOLLEN // _MAXRSS_UNIT:
        return False
    if not os.path.exists(_STATUS):
        return True
    with open(_STATUS, encoding="ascii", errors="replace") as status:
        peak = next((line.split()[1] for line in status if line.startswith("VmHWM:")), None)
    return peak is None or int(peak) > _SWOLLEN >> 10


def _described(error: Exception) -> str:
    return f"{type(error).__name__}: {str(error)[:300]}"


def _write(handle: int, body: bytes) -> None:
    data = memoryview(FRAME_OUT.pack(len(body)) + body)
    while data:
        data = data[os.write(handle, data) :]


if __name__ == "__main__":
    serve()
