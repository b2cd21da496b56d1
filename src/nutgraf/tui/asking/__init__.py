"""How a screen asks the library, off the key path.

Every question runs in a thread; its answer comes back as a message (see answers.py). A question that a newer
one of its kind has overtaken is interrupted, and its answer, should there still be one, is dropped.
"""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.message import Message

from nutgraf.errors import NutgrafError
from nutgraf.tui.asking.answers import Failed, Suggested

if TYPE_CHECKING:
    from textual.screen import Screen

    from nutgraf.library import Library

SUGGESTING_PAUSE = 0.08
"""Seconds without a letter before suggestions are looked for: the list comes first."""


class Asking:
    """Asks the library for one screen."""

    def __init__(self, screen: Screen[Any], library: Library, paths: Sequence[str]) -> None:
        self.library = library
        self.paths = tuple(paths)
        self.stop = threading.Event()
        """Set when the screen goes."""
        self._screen = screen
        self._latest: dict[str, threading.Event] = {}

    def close(self) -> None:
        """Stop whatever runs."""
        self.stop.set()
        for overtaken in self._latest.values():
            overtaken.set()

    def overtake(self, kind: str) -> threading.Event:
        """Begin a question of a kind: the one before it is not to be answered any more."""
        if kind in self._latest:
            self._latest[kind].set()
        overtaken = self._latest[kind] = threading.Event()
        return overtaken

    def run(self, kind: str, work: Callable[[], object], overtaken: threading.Event | None = None) -> None:
        """Do the work of a question in a thread."""
        guarded = partial(self.guard, kind, work, overtaken)
        self._screen.run_worker(guarded, name=kind, group=kind, thread=True)

    def guard(self, kind: str, work: Callable[[], object], overtaken: threading.Event | None = None) -> None:
        """Do work; what goes wrong is answered with Failed."""
        try:
            work()
        except NutgrafError as error:
            self.post(Failed(kind, str(error)), overtaken)
        except Exception as error:
            self.post(Failed(kind, f"A defect in nutgraf: {type(error).__name__}: {error}"), overtaken)
            self._screen.log.error(traceback.format_exc())

    def post(self, message: Message, overtaken: threading.Event | None = None) -> None:
        """Answer, unless the screen has gone or a newer question has come."""
        if not self.stop.is_set() and not (overtaken and overtaken.is_set()):
            self._screen.post_message(message)

    def suggest(self, query: str, cursor: int) -> None:
        """Look for what may stand at the cursor. Answers Suggested."""
        overtaken = self.overtake("suggest")

        def suggest() -> None:
            if not overtaken.wait(SUGGESTING_PAUSE):
                found = self.library.suggest(query, cursor, paths=self.paths)
                self.post(Suggested(query, found), overtaken)

        self.run("suggest", suggest, overtaken)
