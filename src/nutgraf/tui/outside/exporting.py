"""Documents written to a file, off the key path; it can be stopped, and then leaves nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from nutgraf.tui.asking.answers import Told
from nutgraf.tui.asking.jobs import Jobs
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.export.entries import Entry
    from nutgraf.library import Library, Order, Row
    from nutgraf.tui.asking import Asking
    from nutgraf.tui.selection import Selection

_PAGE: Final = 500
_NAME: Final = 40
"""Letters of a name that is suggested."""


class _StoppedError(Exception):
    pass


class Exporting:
    """Writes documents for one screen."""

    def __init__(self, asking: Asking) -> None:
        self._asking, self._library = asking, asking.library
        self.jobs = Jobs(asking, "export")

    def marked(self, path: str, selection: Selection, *, overwrite: bool) -> None:
        """Write the documents that are marked, the newest first. Answers Told."""
        title = f"{wording.counted(len(selection), 'document')}"
        rows = partial(self._library.rows_of, selection)
        self.jobs.add(partial(self._write, path, rows, len(selection), title, overwrite))

    def view(self, path: str, query: str, *, live: bool, order: Order, total: int, overwrite: bool) -> None:
        """Write what a filter leaves, in the order of the list. Answers Told."""
        name = " and ".join(map(wording.place_name, self._asking.paths)) or "nutgraf"
        title = f"{name}: {query.strip()}" if query.strip() else name
        rows = partial(_paged, self._library, self._asking.paths, query, live, order)
        self.jobs.add(partial(self._write, path, rows, total, title, overwrite))

    def _write(
        self, path: str, rows: Callable[[], Iterable[Row]], total: int, title: str, overwrite: bool
    ) -> Told:
        from nutgraf.export import form_of, write
        from nutgraf.export.entries import gather
        from nutgraf.export.file import written

        count = 0

        def counted(entries: Iterable[Entry]) -> Iterator[Entry]:
            nonlocal count
            for count, entry in enumerate(entries, 1):
                if self.jobs.stopped:
                    raise _StoppedError
                self.jobs.report("writing", count, total)
                yield entry

        form = form_of(path)
        try:
            with written(path, overwrite=overwrite) as stream:
                write(counted(gather(self._library, rows())), stream, form, title)
        except _StoppedError:
            return Told("Stopped: nothing was written.")
        return Told(f"{wording.counted(count, 'document')} written to {wording.short_path(path)}")


def suggested(query: str, paths: Iterable[str]) -> str:
    """A file's name for what a filter leaves, without a suffix: letters and digits of its words alone."""
    words = query if query.strip() else " ".join(map(wording.place_name, paths))
    name = "-".join(re.findall(r"\w+", words.lower()))[:_NAME].strip("-_")
    return name or "nutgraf"


def _paged(library: Library, paths: tuple[str, ...], query: str, live: bool, order: Order) -> Iterator[Row]:
    view = library.view(query, paths=paths, live=live, order=order)
    try:
        start = 0
        while rows := view.rows(start, start + _PAGE):
            yield from rows
            start += len(rows)
    finally:
        view.close()
