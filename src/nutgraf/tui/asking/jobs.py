"""Work that may take long, done in a thread one job after another: it reports, and it can be stopped."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from functools import partial

from textual.message import Message

from nutgraf.tui.asking import Asking
from nutgraf.tui.asking.answers import Working

_REPORT_EVERY = 0.25
"""Seconds between two reports; what takes less says nothing."""


Job = Callable[[], Message | None]
"""What it returns is the answer, given when the job has ended."""


class Jobs:
    """Jobs of a kind, for one screen: each begins when the one before it has ended."""

    def __init__(self, asking: Asking, kind: str) -> None:
        self._asking, self._kind = asking, kind
        self._lock = threading.Lock()
        self._waiting: deque[Job] = deque()
        self._running = False
        self._open = 0
        """Jobs that have not ended."""
        self._halted = threading.Event()
        self._reported = 0.0
        self._told = False

    @property
    def idle(self) -> bool:
        """Whether all that was asked for is done."""
        return not self._open

    @property
    def stopped(self) -> bool:
        """Whether the job that runs ought to end; it asks now and then."""
        return self._halted.is_set() or self._asking.stop.is_set()

    def add(self, job: Job) -> None:
        """Do it when its turn comes."""
        with self._lock:
            self._waiting.append(job)
            self._open += 1
            running, self._running = self._running, True
        if not running:
            self._asking.run(self._kind, self._work)

    def halt(self) -> bool:
        """Stop the job that has said that it takes long; whether there is one."""
        if self._running and self._told:
            self._halted.set()
            return True
        return False

    def report(self, doing: str, done: int, total: int) -> None:
        """Say how far the job is. Answers Working."""
        now = time.monotonic()
        if now - self._reported >= _REPORT_EVERY:
            self._reported, self._told = now, True
            self._asking.post(Working(self._kind, doing, done, total))

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._running = False
                    return
                job = self._waiting.popleft()
            self._reported, self._told = time.monotonic(), False
            self._halted.clear()
            self._asking.guard(self._kind, partial(self._do, job))
            if self._told:
                self._told = False
                self._asking.post(Working(self._kind))

    def _do(self, job: Job) -> None:
        answer: Message | None = None
        try:
            answer = job()
        finally:
            with self._lock:
                self._open -= 1
        if answer is not None:
            self._asking.post(answer)
