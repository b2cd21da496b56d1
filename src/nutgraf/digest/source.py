"""What the functions across documents are given of each."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from nutgraf.analysis.model import Analysis


class Source(Protocol):
    """A document as the library's rows have it."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def date(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def agency(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def inferred(self) -> bool: ...


class Examined(NamedTuple):
    """A document with its analysis."""

    source: Source
    analysis: Analysis


def day(source: Source) -> str:
    """Its ISO date as it is shown: no finer than the day, ``~`` after one that the document does not say
    itself; "" where it has none.
    """
    return source.date[:10] + ("~" if source.inferred and source.date else "")


def when(source: Source) -> tuple[bool, str, str, str]:
    """The order of documents: by date, what has none last; of one date by path; of one file by id."""
    return not source.date, source.date, source.path, source.id
