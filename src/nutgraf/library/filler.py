"""Fills the positions of the newest view in the background, so that any place of a long list is at hand."""

from __future__ import annotations

import threading
from typing import Final, Protocol

_SETTLED: Final = 0.1
"""Seconds without a newer filter before counting and filling begin."""


class Fillable(Protocol):
    """What can be filled; returns when it is full, closed, or cannot go on."""

    def fill(self) -> None:
        """Count, then fetch the ids of all positions."""


class Filler:
    """One thread for all views of a library; of several that wait, only the newest is filled."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._next: Fillable | None = None
        self._thread: threading.Thread | None = None
        self._stopped = False

    def fill(self, view: Fillable) -> None:
        """Fill this view next."""
        with self._changed:
            self._next = view
            if not self._thread and not self._stopped:
                self._thread = threading.Thread(target=self._run, name="nutgraf-filler", daemon=True)
                self._thread.start()
            self._changed.notify()

    def stop(self) -> None:
        """End the thread; what it fills must have been closed."""
        with self._changed:
            self._stopped = True
            self._changed.notify()

    def _run(self) -> None:
        while view := self._settled():
            view.fill()

    def _settled(self) -> Fillable | None:
        """The newest view once no newer one has come for a while; None when it is to end."""
        with self._changed:
            while not self._stopped:
                view = self._next
                if view is None:
                    self._changed.wait()
                elif not self._changed.wait(_SETTLED) and self._next is view:
                    self._next = None
                    return view
        return None
