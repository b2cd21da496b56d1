"""What the library answers with."""

from __future__ import annotations

import datetime as dt
import json
import os
from dataclasses import dataclass
from typing import Literal, NamedTuple

from nutgraf.analysis.version import VERSION
from nutgraf.document import DateSource, Document, Precision
from nutgraf.library import keys
from nutgraf.library.columns import join, source_code, source_of


class Row(NamedTuple):
    """One line of a list: a document without its text.

    A tuple of what the library's columns hold, in the order of :data:`nutgraf.library.listing.COLUMNS`, since
    a page of them is made at every key: what is not drawn is not decoded.
    """

    rowid: int
    """Internal; in date order; another one after the document is dated anew."""

    id: str
    """The public id; "" where the document has left the library since the list was made."""

    title: str
    date: str
    """ISO 8601, no finer than is known; "" where there is none."""

    source: int
    """The date's provenance as it is stored: see :attr:`date_source` and :attr:`guessed`."""

    place: str
    agency: str
    folder: bytes
    name: bytes
    """Of the file: see :attr:`path`."""

    member: str
    read: int
    """1 where the reader has read it, else 0; likewise ``starred``."""

    starred: int
    warned: str | None
    """A JSON list: see :attr:`warnings`."""

    version: int
    """Of its analysis; 0 where it has none."""

    words: int
    annotated: int = 0
    """1 where the reader has given it tags or a note, else 0."""

    @classmethod
    def of(cls, document: Document) -> Row:
        """The row of a document that is not in the library, such as standard input."""
        dating = document.dating
        folder, name = os.path.split(os.fsencode(document.path))
        return cls(
            rowid=keys.slot(dating),
            id=document.id,
            title=document.title,
            date=dating.iso() if dating else "",
            source=source_code(dating),
            place=document.place,
            agency=document.agency,
            folder=folder,
            name=name,
            member=document.member,
            read=0,
            starred=0,
            warned=json.dumps(document.warnings) if document.warnings else None,
            version=0,
            words=len(document.text.split()),
        )

    @classmethod
    def gone(cls, rowid: int) -> Row:
        """What stands for a document that has left the library."""
        return cls(rowid, "", "no longer in the library", "", 0, "", "", b"", b"", "", 0, 0, None, 0, 0)

    @property
    def path(self) -> str:
        """Absolute and exact, as ``Document.path``; clean it before showing it."""
        return join(self.folder, self.name)

    @property
    def date_source(self) -> DateSource | None:
        """Where the date was found."""
        return source_of(self.source)[0]

    @property
    def guessed(self) -> bool:
        """Whether the document states only a part of its date, such as a dateline without a year."""
        return source_of(self.source)[1]

    @property
    def warnings(self) -> tuple[str, ...]:
        """What was lost or doubtful when the document was read."""
        return tuple(json.loads(self.warned)) if self.warned else ()

    @property
    def analysed(self) -> bool:
        """Whether it has an analysis of this version."""
        return self.version == VERSION

    @property
    def precision(self) -> Precision | None:
        """How exactly the date is known."""
        sizes: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
        return sizes.get(len(self.date), "minute") if self.date else None

    @property
    def inferred(self) -> bool:
        """Whether the document does not say the date itself."""
        return self.guessed or self.date_source in ("text", "file time")

    @property
    def day(self) -> dt.date | None:
        """The day under which the document is listed: the one it states."""
        ordinal = keys.day_of(self.rowid)
        return dt.date.fromordinal(ordinal) if ordinal else None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not in the library, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an index run or the background analysis is; sent at most ten times a second."""

    phase: Literal["catalogue", "analysis", "export"]
    done: int
    """Catalogue: files looked at; analysis: documents."""

    total: int | None
    """None while files are still being found."""

    rate: float
    """A second, since the phase began."""

    skipped: int

    @property
    def remaining(self) -> float | None:
        """Seconds left at this rate, where that can be said."""
        if self.total is None or self.rate <= 0:
            return None
        return max(self.total - self.done, 0) / self.rate


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What one index run did."""

    files: int = 0
    """Files looked at, skipped ones included."""

    added: int = 0
    """Documents, as are the next two."""

    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    """Files whose size and time were as before: not opened."""

    skipped: tuple[Skipped, ...] = ()
    """Of this run, files unchanged since an earlier one included."""

    analysed: int = 0
    stopped: bool = False
    """Whether ``stop`` ended it early; what is in the library is complete as far as it goes."""

    seconds: float = 0.0
