"""What the library answers with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple

from nutgraf.document import DateSource, Document, Precision
from nutgraf.library import keys


class Row(NamedTuple):
    """One line of a list: a document without its text.

    A tuple, since a page is made of them at every key, and a frozen dataclass takes four times as long to
    make.
    """

    rowid: int
    """Internal; in date order; another one after the document is dated anew."""

    id: str
    """The public id; "" where the document has left the library since the list was made."""

    title: str
    date: str
    """ISO 8601, no finer than is known; "" where there is none."""

    date_source: DateSource | None
    place: str
    agency: str
    path: str
    """Absolute and exact, as ``Document.path``; clean it before showing it."""

    member: str
    read: bool
    starred: bool
    warnings: tuple[str, ...]
    analysed: bool
    words: int
    guessed: bool = False
    """Whether the document states only a part of its date, such as a dateline without a year."""

    @classmethod
    def of(cls, document: Document) -> Row:
        """The row of a document that is not in the library, such as standard input."""
        dating = document.dating
        return cls(
            rowid=keys.slot(dating),
            id=document.id,
            title=document.title,
            date=dating.iso() if dating else "",
            date_source=dating.source if dating else None,
            place=document.place,
            agency=document.agency,
            path=document.path,
            member=document.member,
            read=False,
            starred=False,
            warnings=document.warnings,
            analysed=False,
            words=len(document.text.split()),
            guessed=dating.guessed if dating else False,
        )

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

    phase: Literal["catalogue", "analysis"]
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
