"""All that the screen asks of the library, off the key path.

Every question runs in a thread; its answer comes back as a message. A question that a newer one of its kind
has overtaken is interrupted, and its answer, should there still be one, is dropped.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import Worker, get_current_worker

from nutgraf.document import Document, Span
from nutgraf.errors import NutgrafError
from nutgraf.tui.gist import Facts
from nutgraf.tui.layers import Layer
from nutgraf.tui.rows import BLOCK, Rows

if TYPE_CHECKING:
    from textual.screen import Screen

    from nutgraf.analysis.model import Analysis
    from nutgraf.library import Fault, Library, Progress, Row, Skipped, View
    from nutgraf.library.view import Order

TYPING_PAUSE = 0.03
"""Seconds without a letter before a query is asked."""

LOOKING_PAUSE = 0.02
"""Seconds the cursor rests on a document before it is fetched."""

Matcher = Callable[[str], Iterable[Span]]
"""Finds the words of the filter in a text."""

_REPORT_EVERY = 0.25
"""Seconds between two reports of progress."""


@dataclass(eq=False)
class Found(Message):
    """A view was opened."""

    query: str
    rows: Rows
    cursor: int
    counted: bool
    faults: Sequence[Fault]
    words: Matcher | None


@dataclass(eq=False)
class Counted(Message):
    """How many documents a view has."""

    rows: Rows
    total: int


@dataclass(eq=False)
class Fetched(Message):
    """A document's text; None where the library no longer has it."""

    row: Row
    document: Document | None
    matches: Layer


@dataclass(eq=False)
class Analysed(Message):
    """What is known about a document."""

    id: str
    facts: Facts


@dataclass(eq=False)
class Cataloguing(Message):
    """How far cataloguing is; None when it has ended."""

    progress: Progress | None


@dataclass(eq=False)
class Unread(Message):
    """The files that could not be read."""

    skipped: Sequence[Skipped]


@dataclass(eq=False)
class Sought(Message):
    """Where the next unread document is; None where there is none in this direction."""

    rows: Rows
    position: int | None
    step: int


@dataclass(eq=False)
class Failed(Message):
    """Something went wrong; the text is fit for a person."""

    what: str
    """search, document, analysis, catalogue, mark"""

    text: str


class Desk:
    """Asks the library for one screen."""

    def __init__(self, screen: Screen[None], library: Library, paths: Sequence[str]) -> None:
        self.library = library
        self.paths = tuple(paths)
        self._screen = screen
        self._view: View | None = None
        self._stop = threading.Event()
        self._overtaken: dict[str, threading.Event] = {}

    def close(self) -> None:
        """Stop whatever runs."""
        self._stop.set()
        for event in self._overtaken.values():
            event.set()
        if self._view:
            self._view.interrupt()

    def search(
        self, query: str, *, live: bool, order: Order, keep: str | None = None, wait: bool = False
    ) -> None:
        """Open a view; ``keep`` is the id on which the cursor should stay. Answers Found, then Counted."""
        if self._view:
            self._view.interrupt()
        overtaken = self._overtake("search")
        self._run("search", lambda: self._search(query, live, order, keep, wait, overtaken))

    def fetch(self, row: Row, words: Matcher | None, length: int, query: str, *, wait: bool = True) -> None:
        """Read a document, then what is known about it. Answers Fetched, then Analysed."""
        overtaken = self._overtake("document")
        self._run("document", lambda: self._fetch(row, words, length, query, wait, overtaken))

    def summarise(self, facts: Facts, row: Row, length: int, query: str) -> None:
        """Choose another summary. Answers Analysed."""
        self._run("summary", lambda: self._summarise(facts.analysis, facts.matches, row, length, query))

    def mark(self, row: Row, *, read: bool | None = None, starred: bool | None = None) -> None:
        """Keep a mark."""
        self._run("mark", lambda: self.library.mark([row.id], read=read, starred=starred), exclusive=False)

    def seek_unread(self, rows: Rows, start: int, step: int) -> None:
        """Look for an unread document below (``step`` 1) or above (-1) a position. Answers Sought."""
        self._run("seek", lambda: self._post(Sought(rows, rows.next_unread(start, step), step)))

    def catalogue(self) -> None:
        """Look for new and changed files. Answers Cataloguing, at last with None."""
        self._run("catalogue", self._catalogue)

    def look_for_skipped(self) -> None:
        """Ask which files could not be read. Answers Unread."""
        self._run("skipped", lambda: self._post(Unread(self.library.skipped(self.paths))))

    def _overtake(self, kind: str) -> threading.Event:
        if kind in self._overtaken:
            self._overtaken[kind].set()
        event = self._overtaken[kind] = threading.Event()
        return event

    def _run(self, kind: str, work: Callable[[], object], *, exclusive: bool = True) -> Worker[None]:
        def guarded() -> None:
            try:
                work()
            except NutgrafError as error:
                if not get_current_worker().is_cancelled:
                    self._post(Failed(kind, str(error)))

        return self._screen.run_worker(guarded, name=kind, group=kind, thread=True, exclusive=exclusive)

    def _post(self, message: Message) -> None:
        if not get_current_worker().is_cancelled:
            self._screen.post_message(message)

    def _search(
        self, query: str, live: bool, order: Order, keep: str | None, wait: bool, overtaken: threading.Event
    ) -> None:
        if wait and overtaken.wait(TYPING_PAUSE):
            return
        view = self.library.view(query, paths=self.paths, live=live, order=order)
        self._view = view
        if overtaken.is_set():
            return
        first = view.rows(0, BLOCK)
        complete = len(first) < BLOCK
        total = view.total if view.total is not None else len(first)
        counted = complete or view.total is not None
        position = view.position(keep) if keep else None
        rows = Rows(view, total, first)
        if overtaken.is_set():
            return
        self._post(Found(query, rows, position or 0, counted, view.faults, _matcher(view)))
        if not counted:
            self._post(Counted(rows, view.count()))

    def _fetch(
        self,
        row: Row,
        words: Matcher | None,
        length: int,
        query: str,
        wait: bool,
        overtaken: threading.Event,
    ) -> None:
        if wait and overtaken.wait(LOOKING_PAUSE):
            return
        document = self.library.document(row.id)
        matches = Layer("match", words(document.text) if words and document else ())
        self._post(Fetched(row, document, matches))
        if document is None or overtaken.is_set():
            return
        analysis = self.library.analysis(row.id) or self.library.ensure_analysis(row.id)
        if not overtaken.is_set():
            self._summarise(analysis, matches, row, length, query)

    def _summarise(self, analysis: Analysis, matches: Layer, row: Row, length: int, query: str) -> None:
        chosen = analysis.summary(length, query or None)
        self._post(Analysed(row.id, Facts(analysis, chosen, matches)))

    def _catalogue(self) -> None:
        last = 0.0

        def report(progress: Progress) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= _REPORT_EVERY:
                last = now
                self._post(Cataloguing(progress))

        if self.paths:
            self.library.index(self.paths, progress=report, stop=self._stop, analyse=False)
        self._post(Cataloguing(None))
        self._post(Unread(self.library.skipped(self.paths)))


def _matcher(view: View) -> Matcher | None:
    from nutgraf.library.query.highlight import highlights

    return partial(highlights, view.query) if view.query.sought else None
