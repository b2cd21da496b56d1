"""One worker process as its pool sees it: started afresh, fed and heard through pipes."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pickle
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable

from nutgraf.worker import FRAME_IN, FRAME_OUT

_PIPE = 1 << 20
_START = "import sys; sys.path[:] = sys.argv[1:]; from nutgraf.worker import serve; serve()"


class Process:
    """One process with its pipes and the items it has not answered yet."""

    def __init__(self) -> None:
        quiet = {"MALLOC_ARENA_MAX": "1", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            start_new_session=True,
            env={**os.environ, **quiet},
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.tasks = self.process.stdin.fileno()
        self.results = self.process.stdout.fileno()
        if hasattr(fcntl, "F_SETPIPE_SZ"):
            with contextlib.suppress(OSError):  # a system that grants less is only slower
                fcntl.fcntl(self.results, fcntl.F_SETPIPE_SZ, _PIPE)
        os.set_blocking(self.tasks, False)
        self.pending: deque[object] = deque()
        self.ready = False
        self.hung = False
        self.since = time.monotonic()
        self._buffer = bytearray()
        self._unsent = bytearray()

    def send(self, function: Callable[..., object], items: list[object]) -> bool:
        """Give it items; returns whether some of that has to wait for :meth:`push`.

        Never blocks, however much it is and whatever the worker does. One that died meanwhile is noticed when
        it is read.
        """
        if not self.pending:
            self.since = time.monotonic()
        self.pending.extend(items)
        body = pickle.dumps((function, items), pickle.HIGHEST_PROTOCOL)
        self._unsent += FRAME_IN.pack(len(body), len(items)) + body
        return self.push()

    def push(self) -> bool:
        """Send what its pipe has room for; returns whether more is left."""
        try:
            while self._unsent:
                del self._unsent[: os.write(self.tasks, self._unsent)]
        except BlockingIOError:
            return True
        except BrokenPipeError:
            self._unsent.clear()
        return False

    def answers(self) -> list[tuple[str, object, bool]] | None:
        """Read what has come; None when the process has ended."""
        data = os.read(self.results, _PIPE)
        if not data:
            return None
        self.since = time.monotonic()
        self._buffer += data
        answers = []
        at, size = 0, FRAME_OUT.size
        while len(self._buffer) - at >= size:
            end = at + size + FRAME_OUT.unpack_from(self._buffer, at)[0]
            if end > len(self._buffer):
                break
            message = pickle.loads(memoryview(self._buffer)[at + size : end])
            at = end
            if message == "ready":
                self.ready = True
            else:
                answers.append(message)
        del self._buffer[:at]
        return answers

    def end(self) -> int:
        """Kill it and return its exit status, which is its own where it had ended before."""
        self.process.kill()
        status = self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        return status
