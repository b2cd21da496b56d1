"""Documents by words of their titles, looked for while these are typed: newest first, a few of them."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from nutgraf.tui.asking import Asking
from nutgraf.tui.asking.answers import Kept, Titled

if TYPE_CHECKING:
    from nutgraf.library import View

MOST = 30
"""Documents at most."""

_PAUSE = 0.03
"""Seconds without a letter before titles are looked for."""


class Titles(Asking):
    """Asks the library for a screen in which a document can be named."""

    _view: View | None = None

    def close(self) -> None:
        """Stop whatever runs."""
        super().close()
        self._interrupt()

    def look(self, typed: str) -> None:
        """Look for documents with these words in the title, the last as far as it goes. Answers Titled."""
        overtaken = self.overtake("titles")
        self._interrupt()
        query = as_query(typed)
        if query:
            self.run("titles", partial(self._look, typed, query, overtaken), overtaken)
        else:
            self.post(Titled(typed, ()), overtaken)

    def kept(self) -> None:
        """Read saved searches and tags. Answers Kept."""
        self.run("kept", lambda: self.post(Kept(self.library.searches(), self.library.tags())))

    def _look(self, typed: str, query: str, overtaken: threading.Event) -> None:
        if overtaken.wait(_PAUSE):
            return
        from nutgraf.library.query.highlight import highlights

        view = self._view = self.library.view(query, paths=self.paths)
        try:
            if not overtaken.is_set():
                matcher = partial(highlights, view.query)
                self.post(Titled(typed, view.rows(0, MOST), matcher), overtaken)
        finally:
            view.close()

    def _interrupt(self) -> None:
        if self._view:
            self._view.interrupt()


def as_query(typed: str) -> str:
    """Words as they are typed as a query for titles, in which nothing of them is syntax; "" without words."""
    words = [word.replace('"', "") for word in typed.split()]
    quoted = [f'title:"{word}"' for word in words if any(each.isalnum() for each in word)]
    return " ".join(quoted) + "*" if quoted else ""
