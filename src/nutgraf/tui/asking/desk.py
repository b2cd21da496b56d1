"""All that the main screen asks of the library.

Filters are looked for one at a time: each letter's at once if none is, and of those that come meanwhile the
newest.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from nutgraf.tui.asking import SUGGESTING_PAUSE
from nutgraf.tui.asking.answers import (
    AllCounted,
    Analysed,
    Asked,
    Counted,
    Covered,
    Fetched,
    Found,
    FoundInText,
    Glanced,
    KeptOne,
    Near,
    Rewrapped,
    Sought,
    Swept,
)
from nutgraf.tui.asking.background import Background
from nutgraf.tui.asking.find import Finder
from nutgraf.tui.asking.journal import Journal
from nutgraf.tui.asking.opening import Opening
from nutgraf.tui.asking.rows import BLOCK, Rows
from nutgraf.tui.drawing.gist import Facts
from nutgraf.tui.drawing.layers import Layer
from nutgraf.tui.drawing.prose import prose
from nutgraf.tui.drawing.wrap import Wrapped
from nutgraf.tui.outside.exporting import Exporting
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from textual.screen import Screen

    from nutgraf.analysis.model import Analysis
    from nutgraf.library import Library, Order, Row, View
    from nutgraf.tui.selection import Selection

LOOKING_PAUSE = 0.02
"""Seconds the cursor rests on a document before it is fetched."""


class Desk(Background):
    """Asks the library for the main screen."""

    def __init__(self, screen: Screen[None], library: Library, paths: Sequence[str]) -> None:
        super().__init__(screen, library, paths)
        self.journal = Journal(self)
        self.exporting = Exporting(self)
        self._view: View | None = None
        self._turn = threading.Lock()
        self._searching = False
        self._next_search: Callable[[], None] | None = None
        self._finder: Finder | None = None
        """Of the text that was looked through last."""

    def close(self) -> None:
        """Stop whatever runs."""
        super().close()
        if self._view:
            self._view.interrupt()

    def search(self, query: str, *, live: bool, order: Order, keep: str | None = None) -> None:
        """Open a view; ``keep`` is the id on which the cursor should stay. Answers Found, then Counted."""
        overtaken = self.overtake("search")
        work = partial(self._search, query, live, order, keep, overtaken)
        with self._turn:
            self._next_search = partial(self.guard, "search", work, overtaken)
            busy, self._searching = self._searching, True
        if self._view:
            self._view.interrupt()
        if not busy:
            self._screen.run_worker(self._search_on, name="search", group="search", thread=True)

    def opening(self, query: str, order: Order) -> Opening:
        """Begin to search before there is a screen that could be answered."""
        return Opening(partial(self._find, query, False, order, None, self.overtake("search")))

    def count(self, found: Found) -> None:
        """Count what was found. Answers Counted."""
        overtaken = self.overtake("search")
        self.run("search", partial(self._count, found, overtaken), overtaken)

    def count_all(self) -> None:
        """Count without a filter. Answers AllCounted."""
        overtaken = self.overtake("count")

        def count() -> None:
            view = self.library.view("", paths=self.paths)
            try:
                self.post(AllCounted(view.count()), overtaken)
            finally:
                view.close()

        self.run("count", count, overtaken)

    def fetch(self, row: Row, asked: Asked, length: int, column: int, *, wait: bool = True) -> None:
        """Read a document, then what is known about it. Answers Fetched, then Analysed.

        ``column``: the cells of a line of its text.
        """
        overtaken = self.overtake("document")
        self.run("document", partial(self._fetch, row, asked, length, column, wait, overtaken), overtaken)

    def find(self, text: str, words: str) -> None:
        """Look for words in a text. Answers FoundInText."""
        overtaken = self.overtake("find")

        def find() -> None:
            if self._finder is None or self._finder.text is not text:
                self._finder = Finder(text)
            self.post(FoundInText(text, words, self._finder.find(words)), overtaken)

        self.run("find", find, overtaken)

    def rewrap(self, wrapped: Wrapped, width: int) -> None:
        """Cut a text into lines of another width. Answers Rewrapped."""
        overtaken = self.overtake("wrap")
        self.run("wrap", lambda: self.post(Rewrapped(wrapped.again(width)), overtaken), overtaken)

    def summarise(self, facts: Facts, row: Row, asked: Asked, length: int) -> None:
        """Choose another summary. Answers Analysed."""
        overtaken = self.overtake("summary")
        work = partial(self._summarise, facts.analysis, facts.matches, row, asked, length, overtaken)
        self.run("summary", work, overtaken)

    def look_near(self, query: str, *, live: bool) -> None:
        """Look for words like those that are in no document. Answers Near."""
        overtaken = self.overtake("near")

        def look() -> None:
            if not overtaken.wait(SUGGESTING_PAUSE):
                self.post(Near(query, self.library.nearest(query, live=live, paths=self.paths)), overtaken)

        self.run("near", look, overtaken)

    def look_kept(self, id_: str) -> None:
        """Read what the reader has set on a document. Answers KeptOne."""
        overtaken = self.overtake("kept")

        def read() -> None:
            for kept in self.library.kept([id_]):
                self.post(KeptOne(kept), overtaken)

        self.run("kept", read, overtaken)

    def glance(self, rows: Sequence[Row]) -> None:
        """Read what the analyses of rows say in short. Answers Glanced, of those that are analysed."""

        def read() -> None:
            from nutgraf.tui.asking.glances import glance

            found = {row.id: glance(each) for row, each in self.library.analyses(rows) if each}
            self.post(Glanced(found))

        self.run("glance", read)

    def cover(self, rows: Rows) -> None:
        """Count what is analysed, for a filter on facts. Answers Covered."""
        overtaken = self.overtake("cover")

        def cover() -> None:
            self.post(Covered(rows, *self.library.analysed(self.paths)), overtaken)

        self.run("cover", cover, overtaken)

    def sweep(self, query: str, *, live: bool, order: Order, selection: Selection) -> None:
        """Mark all documents of a view to be worked on; where all are marked, unmark them. Answers Swept."""
        self.journal.jobs.add(partial(self._sweep, query, live, order, selection))

    def seek_unread(self, rows: Rows, start: int, step: int) -> None:
        """Look for an unread document below (``step`` 1) or above (-1) a position. Answers Sought."""
        overtaken = self.overtake("seek")

        def seek() -> None:
            self.post(Sought(rows, rows.next_unread(start, step), step), overtaken)

        self.run("seek", seek, overtaken)

    def _sweep(self, query: str, live: bool, order: Order, selection: Selection) -> Swept:
        jobs = self.journal.jobs
        view = self.library.view(query, paths=self.paths, live=live, order=order)
        try:
            marks = any(each not in selection for each in view.ids())
            change = selection.add if marks else selection.discard
            for found, each in enumerate(view.ids(), 1):
                change(each)
                if not found % BLOCK:
                    if jobs.stopped:
                        break
                    jobs.report("marking", found, view.total or 0)
        finally:
            view.close()
        left = f"{wording.number(len(selection))} marked" if selection else "Nothing is marked"
        return Swept(f"Stopped: {left}" if jobs.stopped else left)

    def _search_on(self) -> None:
        """Search for as long as there is something newer to search for."""
        while True:
            with self._turn:
                work, self._next_search = self._next_search, None
                if work is None:
                    self._searching = False
                    return
            work()

    def _search(
        self, query: str, live: bool, order: Order, keep: str | None, overtaken: threading.Event
    ) -> None:
        found = self._find(query, live, order, keep, overtaken)
        if found:
            self.post(found, overtaken)
            self._count(found, overtaken)

    def _find(
        self, query: str, live: bool, order: Order, keep: str | None, overtaken: threading.Event
    ) -> Found | None:
        view = self.library.view(query, paths=self.paths, live=live, order=order)
        self._view = view
        if overtaken.is_set():
            view.close()
            return None
        first = view.rows(0, BLOCK)
        total = view.total
        counted = total is not None or len(first) < BLOCK
        position = (view.position(keep) if keep else None) or 0
        least = max(len(first), position + 1 if position else 0)  # the row kept may lie beyond the first
        rows = Rows(view, least if total is None else total, first)
        return Found(_asked(query, view), rows, position, counted, view.faults)

    def _count(self, found: Found, overtaken: threading.Event) -> None:
        if not found.counted and not overtaken.is_set():
            self.post(Counted(found.rows, found.rows.view.count()), overtaken)

    def _fetch(
        self, row: Row, asked: Asked, length: int, column: int, wait: bool, overtaken: threading.Event
    ) -> None:
        if wait and overtaken.wait(LOOKING_PAUSE):
            return
        document = self.library.document(row.id)
        matches = Layer("match", asked.matcher(document.text) if asked.matcher and document else ())
        made = prose(document, column) if document else None
        stored = self.library.analysis(row.id) if document and not overtaken.is_set() else None
        facts = _facts(stored, matches, asked, length, row.date) if stored else None
        kept = next(iter(self.library.kept([row.id])), None) if document else None
        self.post(Fetched(row, document, matches, made, facts, kept), overtaken)
        if document is None or facts or overtaken.is_set():
            return
        show = partial(
            self._summarise, matches=matches, row=row, asked=asked, length=length, overtaken=overtaken
        )
        self.analyse_first(row.id, show)

    def _summarise(
        self,
        analysis: Analysis,
        matches: Layer,
        row: Row,
        asked: Asked,
        length: int,
        overtaken: threading.Event,
    ) -> None:
        if not overtaken.is_set():
            self.post(Analysed(row.id, _facts(analysis, matches, asked, length, row.date)), overtaken)


def _asked(query: str, view: View) -> Asked:
    sought, facts, ranks = view.query.sought, view.query.asks_analysis, view.query.asks_words
    if not sought:
        return Asked(query, facts=facts, ranks=ranks)
    from nutgraf.library.query.highlight import highlights

    return Asked(query, view.query.words, partial(highlights, view.query), facts, ranks)


def _facts(analysis: Analysis, matches: Layer, asked: Asked, length: int, date: str) -> Facts:
    from nutgraf.analysis.figures import table
    from nutgraf.analysis.summary.leaning import held

    chosen = analysis.summary(length, asked.words or None)
    leaning = held(analysis.text, chosen, asked.words) if asked.words else ()
    return Facts(
        analysis,
        chosen,
        table(analysis.figures, analysis.text),
        matches,
        asked.matcher,
        leaning,
        date[:10],
    )
