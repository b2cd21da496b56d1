"""A library in memory: the facade's methods over given stories, without disk, clock or worker."""

from __future__ import annotations

import datetime as dt
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from nutgraf.analysis.model import Analysis
from nutgraf.document import Document
from nutgraf.errors import LibraryError
from nutgraf.library import Fault, Progress, Row, Skipped, parse
from nutgraf.library.changes import Inverse, Kept, Mark, undoing, undoing_tags
from nutgraf.library.query import FIELDS
from nutgraf.library.query.tree import Dates, walk
from nutgraf.library.suggest import Suggestion
from tui.stories import Story

PLACES = ("Ellery", '"Cape Sorrow"', "Orlau")


def _ordinal(row: Row) -> int:
    return dt.date.fromisoformat(row.date[:10]).toordinal()


class View:
    """The rows a query leaves, of a list."""

    def __init__(self, library: Double, query: str, rows: list[Row], *, live: bool) -> None:
        self._library = library
        self.query = parse(query, live=live)
        self.total: int | None = len(rows)
        self._rows = rows

    @property
    def faults(self) -> tuple[Fault, ...]:
        return self.query.faults

    def rows(self, start: int, stop: int) -> list[Row]:
        self._library.fetched += len(self._rows[start:stop])
        now, library = {row.id: row for row in self._library.rows}, self._library
        return [
            now[row.id]._replace(annotated=int(bool(library.tags(row.id) or library.note(row.id))))
            for row in self._rows[start:stop]
        ]

    def ids(self) -> Iterator[str]:
        return (row.id for row in self._rows)

    def position(self, wanted: str) -> int | None:
        return next((place for place, row in enumerate(self._rows) if row.id == wanted), None)

    def count(self) -> int:
        return len(self._rows)

    def months(self) -> list[tuple[str, int]]:
        found = Counter(row.date[:7] for row in self._rows)
        return sorted(found.items(), reverse=True)

    note = ""

    def interrupt(self) -> None:
        """Nothing here takes time."""

    def close(self) -> None:
        """Nothing is held."""


class Analyser:
    """Does what is wanted at once."""

    progress = Progress("analysis", 3, 3, 1.0, 0)
    error = None

    def __init__(self, library: Double, on_done: Callable[[str], None]) -> None:
        self._library = library
        self._on_done = on_done
        self.paused = False
        library.analysers.append(self)

    def pause(self) -> None:
        self.paused = True

    def resume(self) -> None:
        self.paused = False

    def want(self, ids: Iterable[str]) -> None:
        for wanted in ids:
            self._library.analysed_ids.add(wanted)
            self._on_done(wanted)


class Double:
    """Stands for :class:`nutgraf.library.Library`; words of a query are looked for as substrings."""

    notices: tuple[str, ...] = ()
    first_time = False

    def __init__(self, stories: Sequence[Story], skipped: Sequence[Skipped] = ()) -> None:
        self.stories = {document.id: (document, analysis) for document, analysis in stories}
        self.rows = [Row.of(document) for document, _ in stories]
        self.rows.sort(key=lambda row: row.rowid, reverse=True)
        self.analysers: list[Analyser] = []
        self.saved: dict[str, str] = {}
        self.tagged: dict[str, set[str]] = {}
        self.notes: dict[str, str] = {}
        self.like: dict[str, str] = {}
        """Words that no document has, and those like them."""
        self.queries: list[str] = []
        self.indexed = 0
        self.changes = 0
        """How often another program has changed the documents."""
        self.analysed_ids: set[str] = set()
        self.fetched = 0
        """Rows handed out."""
        self.looked_at = 0
        """Documents whose analyses were asked for together."""
        self.broken = ""
        """Where this is not empty, every question fails with it."""
        self._skipped = list(skipped)

    def greeted(self) -> None:
        self.first_time = False

    def revision(self) -> int:
        return self.changes

    def view(self, query: str = "", *, paths: object = (), live: bool = False, order: str = "date") -> View:
        self._fail()
        self.queries.append(query)
        for name, saved in self.saved.items():
            query = query.replace(f"@{name}", saved).replace(f'@"{name}"', saved)
        words = [word for each in parse(query, live=live).sought for word in each.words]
        rows = [row for row in self.rows if all(word in self._text(row) for word in words)]
        if "is:unread" in query:
            rows = [row for row in rows if not row.read]
        if "is:starred" in query:
            rows = [row for row in rows if row.starred]
        if tag := re.search(r"tag:(\w+)", query):
            rows = [row for row in rows if tag[1] in self.tags(row.id)]
        for each in walk(parse(query).tree):
            if isinstance(each, Dates):
                rows = [row for row in rows if row.date and each.first <= _ordinal(row) <= each.last]
        if order == "oldest":
            rows.reverse()
        elif order == "title":
            rows.sort(key=lambda row: row.title)
        return View(self, query, rows, live=live)

    def _text(self, row: Row) -> str:
        return f"{row.title} {self.stories[row.id][0].text}".casefold()

    def suggest(self, query: str, cursor: int, *, paths: object = ()) -> list[Suggestion]:
        """Fields, and three places."""
        found = re.search(r"\S*\Z", query[:cursor])
        assert found
        offered = [f"{name}:" for name in FIELDS] + [f"place:{name} " for name in PLACES]
        texts = [text for text in offered if found[0] and text.startswith(found[0])]
        if ":" not in found[0]:
            texts = [text for text in texts if text.endswith(":")]
        return [Suggestion(found.start(), cursor, text) for text in texts if text != found[0]]

    def nearest(self, query: str, *, live: bool = False, paths: object = ()) -> dict[str, str]:
        return {word: like for word, like in self.like.items() if word in query}

    def analysed(self, paths: object = ()) -> tuple[int, int]:
        return len(self.analysed_ids), len(self.rows)

    def searches(self) -> dict[str, str]:
        return dict(sorted(self.saved.items()))

    def save_search(self, name: str, query: str | None) -> None:
        if query is None:
            del self.saved[name]
        else:
            self.saved[name] = query

    def tags(self, wanted: str | None = None) -> list[str]:
        if wanted is not None:
            return sorted(self.tagged.get(wanted, ()))
        return sorted({tag for tags in self.tagged.values() for tag in tags})

    def kept(self, ids: Iterable[str]) -> Iterator[Kept]:
        rows = {row.id: row for row in self.rows}
        for wanted in ids:
            row = rows[wanted]
            yield Kept(wanted, bool(row.read), bool(row.starred), self.note(wanted), tuple(self.tags(wanted)))

    def analyse(self, ids: Iterable[str]) -> int:
        self.analysed_ids |= set(ids)
        return len(self.analysed_ids)

    def rows_of(self, ids: Iterable[str]) -> Iterator[Row]:
        wanted = set(ids)
        return (row for row in self.rows if row.id in wanted)

    def put(self, ids: Sequence[str], mark: Mark) -> Inverse:
        before = list(self.kept(ids))
        if mark.kind == "tag" or mark.kind == "untag":
            tag = str(mark.value)
            for wanted in ids:
                tags = self.tagged.setdefault(wanted, set())
                tags -= {each for each in tags if each.casefold() == tag.casefold()}
                tags |= {tag} if mark.kind == "tag" else set()
            return undoing_tags(before, *(([tag], []) if mark.kind == "tag" else ([], [tag])))
        self.mark(ids, **{mark.kind: mark.value})  # type: ignore[arg-type]  # as the kind is
        return undoing(before, {mark.kind: mark.value})

    def note(self, wanted: str) -> str:
        return self.notes.get(wanted, "")

    def document(self, wanted: str) -> Document | None:
        self._fail()
        return self.stories[wanted][0] if wanted in self.stories else None

    def analysis(self, wanted: str) -> Analysis | None:
        return self.stories[wanted][1] if wanted in self.analysed_ids else None

    def analyses(self, rows: Iterable[Row]) -> Iterator[tuple[Row, Analysis | None]]:
        for row in rows:
            self.looked_at += 1
            yield row, self.analysis(row.id)

    def ensure_analysis(self, wanted: str) -> Analysis:
        self.analysed_ids.add(wanted)
        return self.stories[wanted][1]

    def index(
        self,
        paths: object,
        *,
        progress: Callable[[Progress], None] = lambda _: None,
        stop: threading.Event,
        analyse: bool,
        remember: bool = True,
    ) -> None:
        self.indexed += 1
        self.indexed_paths = paths
        progress(Progress("catalogue", 1, 3, 10.0, 0))
        self._fail()

    def skipped(self, paths: object = ()) -> list[Skipped]:
        return self._skipped

    def analyser(self, on_done: Callable[[str], None]) -> Analyser:
        return Analyser(self, on_done)

    def mark(
        self,
        ids: Iterable[str],
        *,
        read: bool | None = None,
        starred: bool | None = None,
        note: str | None = None,
    ) -> None:
        if note is not None:
            self.notes |= dict.fromkeys(ids, note)
        wanted = set(ids)
        for place, row in enumerate(self.rows):
            if row.id in wanted:
                row = row if read is None else row._replace(read=read)
                self.rows[place] = row if starred is None else row._replace(starred=starred)

    def _fail(self) -> None:
        if self.broken:
            raise LibraryError(self.broken)
