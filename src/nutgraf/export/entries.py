"""The documents to be exported, each with all that is written of it, read a hundred at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from nutgraf.errors import LibraryError
from nutgraf.library.changes import Kept

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis, Sentence
    from nutgraf.library import Library, Row

_TOGETHER: Final = 100
LENGTH: Final = 3
"""Sentences of a summary."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document."""

    row: Row
    analysis: Analysis
    summary: tuple[Sentence, ...]
    kept: Kept


def gather(
    library: Library,
    rows: Iterable[Row],
    *,
    length: Callable[[Analysis], int] = lambda _: LENGTH,
    make: Callable[[Row], Analysis] | None = None,
) -> Iterator[Entry]:
    """Rows with their analyses and marks; what is not analysed yet is analysed now, in all workers.

    ``make`` gives the analysis of a row that is not in the library. What has left the library is left out.
    """
    left = (row for row in rows if row.id)
    while some := list(islice(left, _TOGETHER)):
        missing = [row.id for row in some if not row.analysed]
        if len(missing) > 1:
            with suppress(LibraryError):  # a library that cannot be written: they are made one by one below
                library.analyse(missing)
        kept = {each.id: each for each in library.kept(row.id for row in some)}
        for row, stored in library.analyses(some):
            found = stored or (make(row) if make else library.ensure_analysis(row.id))
            yield Entry(row, found, tuple(found.summary(length(found))), kept.get(row.id, Kept(row.id)))
