"""What is told of a document in every format for people: dates, figures, quotes and people in words.

All words are cleaned; none is escaped for any format.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from nutgraf.analysis.roles import speaking
from nutgraf.text import clean_line

if TYPE_CHECKING:
    from nutgraf.analysis.figures import Row as Amount
    from nutgraf.export.entries import Entry

_LONG: Final = 100_000
"""Characters of a sentence or a quote at most."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure."""

    value: str
    what: str
    """What is counted, else the words around it."""

    setting: str
    """Where, and as of when."""

    under: bool = False
    """Whether it belongs to the level before it."""

    def __str__(self) -> str:
        words = " ".join(filter(None, (self.value, self.what)))
        return f"{words} ({self.setting})" if self.setting else words


@dataclass(frozen=True, slots=True)
class Said:
    """A quote."""

    words: str
    """In quotation marks where the document has them."""

    speaker: str
    """With "probably" where it was inferred, and the role where they first speak; "" if unknown."""

    reported: bool
    """Whether the document tells it in its own words."""

    def __str__(self) -> str:
        return f"{self.words} — {self.speaker}" if self.speaker else self.words


@dataclass(frozen=True, slots=True)
class Named:
    """A person."""

    name: str
    roles: str
    times: str
    """``3 mentions, 1 quote``."""

    def __str__(self) -> str:
        return f"{self.name}, {self.roles}" if self.roles else self.name


def title(entry: Entry) -> str:
    """The title on one line."""
    return clean_line(entry.row.title, 1000)


def origin(entry: Entry) -> str:
    """``2024-05-03 (inferred) · Port Ellery · EWA``."""
    row = entry.row
    date = f"{row.date.replace('T', ' ')}{' (inferred)' if row.inferred else ''}" if row.date else "no date"
    return " · ".join(filter(None, (date, clean_line(row.place), clean_line(row.agency))))


def place(entry: Entry) -> str:
    """The path, and which member of the file it is."""
    path = clean_line(entry.row.path, 4096)
    return f"{path} ({clean_line(entry.row.member)})" if entry.row.member else path


def tags(entry: Entry) -> str:
    """``starred · harbour, fares``."""
    names = ", ".join(map(clean_line, entry.kept.tags))
    return " · ".join(filter(None, ("starred" if entry.kept.starred else "", names)))


def note(entry: Entry) -> str:
    """The reader's note."""
    return clean_line(entry.kept.note, _LONG)


def summary(entry: Entry) -> Iterator[str]:
    """The sentences, in reading order."""
    for sentence in entry.summary:
        yield clean_line(sentence.span.of(entry.analysis.text), _LONG)


def counted(entry: Entry) -> Iterator[Counted]:
    """The figures, most important first, each with what belongs to it behind it."""
    from nutgraf.analysis.around import around
    from nutgraf.analysis.figures import table

    analysis, today = entry.analysis, entry.row.date[:10]
    for row in table(analysis.figures, analysis.text):
        yield _counted(row, row.what or around(analysis, row.figures[0].span), today)
        for each in row.under:
            yield _counted(each, "" if each.what == row.what else each.what, today, row)


def _counted(row: Amount, what: str, today: str, level: Amount | None = None) -> Counted:
    place = row.place if not level or row.place != level.place else None
    day = row.as_of if row.as_of != today and (not level or row.as_of != level.as_of) else None
    setting = ", ".join(clean_line(each) for each in (place, day) if each)
    return Counted(clean_line(row.value), clean_line(what, 1000), setting, level is not None)


def said(entry: Entry) -> Iterator[Said]:
    """The quotes in reading order."""
    analysis, heard = entry.analysis, set[str | None]()
    for quote in analysis.quotes:
        role = "" if quote.speaker in heard else speaking(quote.speaker, analysis.people)
        heard.add(quote.speaker)
        words = " … ".join(clean_line(span.of(analysis.text), _LONG) for span in quote.content)
        if quote.kind == "direct":
            words = f"“{words}”"
        source = quote.source.of(analysis.text) if quote.source else ""
        speaker = ", ".join(filter(None, (quote.speaker, role))) if quote.speaker else source
        if speaker and quote.inferred:
            speaker = f"probably {speaker}"
        yield Said(words, clean_line(speaker, 1000), quote.kind == "indirect")


def people(entry: Entry) -> Iterator[Named]:
    """Who is named, most prominent first."""
    quoted = Counter(quote.speaker for quote in entry.analysis.quotes)
    for person in entry.analysis.people:
        times = _many(len(person.mentions), "mention")
        if quoted[person.name]:
            times += f", {_many(quoted[person.name], 'quote')}"
        yield Named(clean_line(person.name), clean_line("; ".join(person.roles), 1000), times)


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
