"""What every other part talks about: a place in a text, a date with its provenance, a document.

Plain immutable values; nothing here reads a file or knows a format.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

Precision = Literal["minute", "day", "month", "year"]

DateSource = Literal["header", "front matter", "metadata", "file name", "dateline", "text", "file time"]
"""Where a date came from, best first. "header" is a line of the document itself, "metadata" its format's."""


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open ``[start, end)`` character offsets into a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Dating:
    """When a document is from, how exactly that is known, and from where."""

    value: dt.datetime
    """As the document states it: aware where it names a zone. Parts finer than ``precision`` are 0 or 1."""

    precision: Precision
    source: DateSource
    guessed: bool = False
    """Whether a part was concluded: the year of a dateline that names none."""

    @property
    def inferred(self) -> bool:
        """Whether the document does not say the date itself; the reader marks such a date."""
        return self.guessed or self.source in ("text", "file time")

    @property
    def minute(self) -> int:
        """Minutes since 1970-01-01 00:00 UTC (a naive value counts as UTC): the order of documents."""
        value = self.value if self.value.tzinfo else self.value.replace(tzinfo=dt.UTC)
        return int((value - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)).total_seconds() // 60)

    def iso(self) -> str:
        """ISO 8601, as far as known: ``2020``, ``2020-03``, ``2020-03-21``, ``2020-03-21T14:05+03:00``."""
        if self.precision == "minute":
            return self.value.isoformat(timespec="minutes")
        day = self.value.date().isoformat()
        return day[: {"year": 4, "month": 7, "day": 10}[self.precision]]


@dataclass(frozen=True, slots=True)
class Document:
    """One readable item: a file, or one message, feed entry, JSON line or archive member inside a file.

    All strings but ``path`` have passed :func:`nutgraf.text.clean`; offsets are always offsets into ``text``.
    """

    path: str
    """Absolute and exact: what is no UTF-8 is lone surrogates, as of ``os.fsdecode``. Clean to show."""

    text: str
    title: str
    """One line, never empty: the headline, else the lede without its dateline, else the file's name."""

    member: str = ""
    """Which item inside the file, "" where the file is the document; unique within the file."""

    format: str = "text"
    """The reader's name: text, markdown, html, json, mail, ..."""

    dating: Dating | None = None
    place: str = ""
    agency: str = ""
    byline: str = ""
    url: str = ""
    body: Span = field(default=Span(0, 0))
    """What is left of ``text`` without headline, byline, header and dateline: what is summarised."""

    warnings: tuple[str, ...] = ()
    """What was lost or guessed on the way in, one sentence each."""

    @property
    def id(self) -> str:
        """Short public name, the same after every rebuild: made from path and member alone."""
        return document_id(self.path, self.member)


def document_id(path: str, member: str = "") -> str:
    """Ten lowercase base-32 characters for a path (exact) and a member of it."""
    import hashlib  # brings OpenSSL with it, which a list does without

    key = path.encode("utf-8", "surrogatepass") + b"\0" + member.encode("utf-8", "surrogatepass")
    number = int.from_bytes(hashlib.blake2b(key, digest_size=8).digest()[:7], "big") >> 6
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    return "".join(alphabet[number >> shift & 31] for shift in range(45, -1, -5))
