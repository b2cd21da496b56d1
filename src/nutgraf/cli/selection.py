"""What the arguments of a command ask for: documents of the library, of files, of standard input.

An argument that names an existing path is a path, anything else a word of the query. Paths are catalogued
first, which costs a look at each file's size and time where they are known already.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from nutgraf.errors import LibraryError, UsageError

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis, Sentence
    from nutgraf.document import Document
    from nutgraf.export.entries import Entry
    from nutgraf.library import Fault, Library, Order, Progress, Row, Skipped, View
    from nutgraf.workers import Workers

STDIN = "-"
MANY = 100
"""Documents analysed one by one after which it is said why this takes long."""

PAGE = 500
"""Rows fetched at a time."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Arguments, told apart."""

    paths: tuple[str, ...] = ()
    """Absolute."""

    query: str = ""
    ids: tuple[str, ...] = ()
    stdin: bool = False
    doubts: tuple[str, ...] = ()
    """Remarks for the person: a word that looks like a path, but is none."""


def select(words: Sequence[str], query: str | None = None) -> Selection:
    """Paths, standard input and words of a query among arguments; ``query`` is always a query."""
    paths, terms, doubts = [], [], []
    for word in words:
        if word == STDIN:
            continue
        if os.path.lexists(word):
            paths.append(os.path.abspath(word))
            continue
        terms.append(word)
        if os.sep in word and not any(mark in word for mark in " :\"'"):
            doubts.append(f"there is no file {word}: it is searched for as words")
    if query is not None:
        terms.append(query)
    return Selection(tuple(paths), " ".join(terms), (), STDIN in words, tuple(doubts))


def select_documents(names: Sequence[str], library: Library) -> Selection:
    """Paths and ids; raises UsageError for a name that is neither."""
    paths, ids = [], []
    for name in names:
        if name == STDIN:
            continue
        if os.path.lexists(name):
            paths.append(os.path.abspath(name))
        elif library.row(name) is not None:
            ids.append(name)
        else:
            raise UsageError(
                f"{name}: no such file, and no document of the library has this id ('nutgraf list' shows ids)"
            )
    return Selection(tuple(paths), "", tuple(ids), STDIN in names)


class Chosen:
    """The documents of a selection, in order: standard input, named ids, then the library's newest first."""

    def __init__(
        self,
        library: Library,
        selection: Selection,
        *,
        limit: int | None = None,
        progress: Callable[[Progress], None] | None = None,
        order: Order = "date",
        tell: Callable[[str], None] | None = None,
    ) -> None:
        self._tell = tell
        self._progress = progress
        self.note = ""
        """What the order left out of the rows so far."""
        self._order = order
        self._library = library
        self._selection = selection
        self._limit = limit
        self._input: list[Document] = []
        self._failed: list[Skipped] = []
        self._pool: Workers | None = None
        if selection.stdin:
            self._read_input()
        # A link that its folder's listing does not follow is not followed when it is named either.
        fresh = [path for path in selection.paths if not (os.path.islink(path) and library.skipped([path]))]
        if fresh:
            library.index(fresh, progress=progress, analyse=False)

    def _read_input(self) -> None:
        from nutgraf.errors import NutgrafError
        from nutgraf.formats.source import LARGEST
        from nutgraf.library import Skipped

        try:
            self._input = self._workers().run(_documents_of_input, sys.stdin.buffer.read(LARGEST + 1))
        except NutgrafError as error:
            self._failed.append(Skipped(STDIN, getattr(error, "reason", str(error))))

    def _workers(self) -> Workers:
        """Processes for standard input, which the library does not keep."""
        if self._pool is None:
            from nutgraf.workers import Workers

            self._pool = Workers(1)
        return self._pool

    def close(self) -> None:
        """End the processes."""
        if self._pool:
            self._pool.close()

    @property
    def _browses(self) -> bool:
        """Whether the library's own view is part of the selection."""
        named = self._selection.stdin or self._selection.ids
        return bool(self._selection.paths or self._selection.query or not named)

    def rows(self) -> Iterator[Row]:
        """What the list knows of each document."""
        return islice(self._rows(), self._limit)

    def _rows(self) -> Iterator[Row]:
        from nutgraf.library import Row

        yield from map(Row.of, self._input)
        for public_id in self._selection.ids:
            if row := self._library.row(public_id):
                yield row
        if not self._browses:
            return
        with closing(self._view()) as view:
            start = 0
            while rows := view.rows(start, start + PAGE):
                self.note = view.note
                yield from rows
                start += len(rows)

    def _view(self) -> View:
        return self._library.view(self._selection.query, paths=self._selection.paths, order=self._order)

    def count(self) -> int:
        """How many documents there are without the limit."""
        named = len(self._input) + sum(self._library.row(each) is not None for each in self._selection.ids)
        if not self._browses:
            return named
        with closing(self._view()) as view:
            return named + view.count()

    def faults(self) -> tuple[Fault, ...]:
        """What could not be understood of the query."""
        return self._library.parsed(self._selection.query).faults if self._browses else ()

    def analysed(self) -> tuple[int, int] | None:
        """How many documents are analysed, of how many, where only what is can match; else None."""
        if not self._browses or not self._library.parsed(self._selection.query).asks_analysis:
            return None
        return self._library.analysed(self._selection.paths)

    def pairs(self, *, stored: bool = False) -> Iterator[tuple[Row, Analysis]]:
        """Each document with its analysis, made now where it is not stored yet; ``stored``: left out then."""
        inputs = {document.id: document for document in self._input}
        waiting = 0
        for row in self.rows():
            document = inputs.get(row.id)
            if stored and not (document or row.analysed):
                continue
            waiting += not (document or row.analysed)
            if waiting == MANY and self._tell:
                waiting += 1
                self._tell(
                    f"{MANY} documents were not analysed yet, and more may follow: 'nutgraf index FOLDER' "
                    "analyses them all at once, --limit N asks for fewer"
                )
            yield row, self._analysed_now(row, document)

    def entries(self, length: Callable[[Analysis], int]) -> Iterator[Entry]:
        """Each document with all that is exported of it."""
        from nutgraf.export.entries import gather

        inputs = {document.id: document for document in self._input}
        yield from gather(
            self._library,
            self.rows(),
            length=length,
            make=lambda row: self._analysed_now(row, inputs.get(row.id)),
        )

    def together(self) -> list[tuple[Row, Analysis]]:
        """All documents with their analyses, at once; those not stored are made first, in all workers."""
        inputs = {document.id: document for document in self._input}
        rows = list(self.rows())
        missing = [row.id for row in rows if row.id not in inputs and not row.analysed]
        if len(missing) >= MANY and self._tell and not self._progress:
            self._tell(f"{len(missing):,} documents are not analysed yet: that is done first")
        if missing:
            with suppress(LibraryError):  # a library that cannot be written: they are made one by one below
                self._library.analyse(missing, progress=self._progress)
        stored = self._library.analyses(row for row in rows if row.id not in inputs)
        found = {row.id: analysis for row, analysis in stored if analysis}
        return [(row, found.get(row.id) or self._analysed_now(row, inputs.get(row.id))) for row in rows]

    def _analysed_now(self, row: Row, given: Document | None) -> Analysis:
        return self._workers().run(_analysis_of, given) if given else self._library.ensure_analysis(row.id)

    def summary(
        self, row: Row, analysis: Analysis, method: str, length: int
    ) -> tuple[tuple[Sentence, ...], tuple[str, ...], list[str]]:
        """At most ``length`` sentences by a method; the words and phrases of the query that they lean to, as
        only the default method's do; notes on how much was analysed, and where the method fell back or was
        capped.
        """
        notes = list(analysis.notes)
        if method != "nutgraf":
            found, note = self._workers().run(_summary_by, (analysis.text, row.title, method, length))
            return found, (), [*notes, *([note] if note else [])]
        if not (words := self.words):
            return analysis.summary(length), (), notes
        from nutgraf.analysis.summary.leaning import held

        chosen = analysis.summary(length, words)
        return chosen, held(analysis.text, chosen, words), notes

    def nothing(self) -> str:
        """Why there is nothing to print, and what to do next."""
        if self._selection.query and self._library.view().rows(0, 1):
            near = self._library.nearest(self._selection.query, paths=self._selection.paths)
            unknown = (
                f"“{word}” is in no document" + (f" (near it: {like})" if like else "")
                for word, like in near.items()
            )
            then = ", ".join(unknown) or "fewer words find more"
            return f"nothing matches {self._selection.query}; {then}"
        if self._selection.paths:
            return "there is nothing to read there"
        return "the library is empty; 'nutgraf index FOLDER' fills it"

    @property
    def words(self) -> str:
        """What the query asks for in the text, as a query of nothing else."""
        return self._library.parsed(self._selection.query).words

    def skipped(self) -> list[Skipped]:
        """Files of the selection that were not read, and standard input if it was not."""
        found = list(self._failed)
        if self._browses and not (self._selection.query and not self._selection.paths):
            found += self._library.skipped(self._selection.paths)
        return found


def _documents_of_input(data: bytes) -> list[Document]:
    """Runs in a worker."""
    from nutgraf.formats import parse

    return list(parse(data, STDIN))


def _analysis_of(document: Document) -> Analysis:
    """Runs in a worker."""
    from nutgraf.analysis import analyze

    date = (
        document.dating.value.date()
        if document.dating and document.dating.precision in ("day", "minute")
        else None
    )
    return analyze(document.text, title=document.title, date=date)


def _summary_by(asked: tuple[str, str, str, int]) -> tuple[tuple[Sentence, ...], str | None]:
    """Sentences by a method, and its note. Runs in a worker."""
    from nutgraf.analysis import head
    from nutgraf.analysis.context import Context
    from nutgraf.analysis.summary.methods import summarise

    text, title, method, length = asked
    return summarise(Context.of(head(text), title, None), method, length)
