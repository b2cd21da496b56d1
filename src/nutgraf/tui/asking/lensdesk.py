"""What a lens asks of the library: the documents of a view with their analyses, newest first, in parts.

The first part is small, so that there is soon something to see; with each further one there are several
times as many, so that making an answer anew for each costs not much more than making it once.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from nutgraf.digest.source import Examined
from nutgraf.tui.asking import Asking
from nutgraf.tui.asking.answers import Extent, Gathered

if TYPE_CHECKING:
    from textual.screen import Screen

    from nutgraf.library import Library, View

FIRST = 50
"""Documents of the first part; as many are read at once of all."""

TYPING_PAUSE = 0.12
"""Seconds without a letter before documents are read for a filter that is being typed."""


class Collector(Protocol):
    """What a lens makes of the documents, given to it a part at a time, in one thread."""

    def add(self, documents: Sequence[Examined]) -> None:
        """Take down some documents more."""

    def answer(self) -> Message:
        """What is known by now, for the screen: a value of its own that later documents do not change."""


class LensDesk(Asking):
    """Asks the library for one lens."""

    def __init__(self, screen: Screen[None], library: Library, paths: Sequence[str]) -> None:
        super().__init__(screen, library, paths)
        self._view: View | None = None

    def close(self) -> None:
        """Stop whatever runs."""
        super().close()
        self._interrupt()

    def look(
        self,
        query: str,
        collector: Callable[[View], Collector],
        most: int,
        *,
        live: bool = False,
        typing: bool = False,
        growth: int = 2,
    ) -> None:
        """Read the newest ``most`` documents that a query leaves. Answers after each part what the collector
        answers, and Gathered.

        ``typing``: wait whether another letter comes. ``growth``: how many times as many documents there are
        with each part; 0: answer only once all are read.
        """
        overtaken = self.overtake("lens")
        self._interrupt()
        wait = TYPING_PAUSE if typing else 0
        work = partial(self._look, query, collector, most, live, wait, growth, overtaken)
        self.run("lens", work, overtaken)

    def _interrupt(self) -> None:
        if self._view:
            self._view.interrupt()

    def _look(
        self,
        query: str,
        collector: Callable[[View], Collector],
        most: int,
        live: bool,
        wait: float,
        growth: int,
        overtaken: threading.Event,
    ) -> None:
        if wait and overtaken.wait(wait):
            return
        view = self.library.view(query, paths=self.paths, live=live)
        self._view = view
        try:
            self._gather(view, collector(view), most, growth, overtaken)
        finally:
            view.close()

    def _gather(
        self, view: View, collector: Collector, most: int, growth: int, overtaken: threading.Event
    ) -> None:
        taken = waiting = 0
        size, began = FIRST, time.thread_time()
        while not (overtaken.is_set() or self.stop.is_set()):
            until = min(taken + FIRST, size, most)
            rows = view.rows(taken, until)
            read = list(self.library.analyses(rows))
            collector.add([Examined(row, analysis) for row, analysis in read if analysis])
            waiting += sum(analysis is None for _, analysis in read)
            ended = taken + len(rows) < until or until == most
            taken += len(rows)
            if ended or (taken == size and growth):
                total = view.count() if ended else view.total
                self.post(collector.answer(), overtaken)
                took = time.thread_time() - began
                self.post(Gathered(Extent(taken, waiting, total, ended, took), view.faults), overtaken)
            if ended:
                return
            size = (growth or 2) * taken if taken == size else size
