"""The first search, made while Textual still starts, so that the first thing painted is the list."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from nutgraf.tui.asking.answers import Found

_PATIENCE: Final = 0.05
"""Seconds for which the first paint waits for it."""


class Opening:
    """Begins to search when it is made."""

    def __init__(self, find: Callable[[], Found | None]) -> None:
        self._find = find
        self._found: Found | None = None
        self._late = False
        self._thread = threading.Thread(target=self._run, name="nutgraf-opening", daemon=True)
        self._thread.start()

    def found(self) -> Found | None:
        """What was found; None where it takes longer or fails: to be asked again, as any other search."""
        self._thread.join(_PATIENCE)
        self._late = self._found is None
        return self._found

    def _run(self) -> None:
        try:
            found = self._find()
        except Exception:
            return  # the search that follows meets it again, and says so
        if found and self._late:
            found.rows.view.close()
        self._found = found
