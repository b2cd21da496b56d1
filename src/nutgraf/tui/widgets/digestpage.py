"""The digest of a view as a page to walk: what documents say together, each row leading to its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from nutgraf.digest.figures import Reading
from nutgraf.digest.people import Named
from nutgraf.digest.said import Said
from nutgraf.digest.together import Digest
from nutgraf.document import Span
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.passages import heading, origin, quoted, wrapped
from nutgraf.tui.widgets.lensview import Entry, Lead, LensPage
from nutgraf.tui.widgets.peoplelist import named
from nutgraf.tui.words import wording

_LINES = 8
"""Lines of a sentence or quote."""

_READINGS = 8
"""Readings of a concept, the last ones."""

_VALUE = 16
_DATE = 13
_NAME = 26


class DigestPage(LensPage):
    """Gist, figures, quotes, people."""

    def __init__(self) -> None:
        super().__init__()
        self.digest: Digest | None = None
        self.mentions: Mapping[str, tuple[Span, ...]] = {}
        self.sentences: Mapping[Reading, str] = {}

    def show(
        self, digest: Digest, mentions: Mapping[str, tuple[Span, ...]], sentences: Mapping[Reading, str]
    ) -> None:
        """Another digest; ``mentions``: of each person by name, in the last document that names them;
        ``sentences``: of each figure the one that gives it.
        """
        self.digest, self.mentions, self.sentences = digest, mentions, sentences
        self.changed(self.cursor, keep=bool(self.cursor))

    def entries(self, width: int) -> Iterable[Entry]:
        """In this order; what there is nothing of is left out."""
        digest = self.digest
        if digest is None:
            return []
        parts = (
            ("Gist", self._gist(digest, width)),
            ("Figures over time", self._figures(digest, width)),
            ("Quotes", self._quotes(digest, width)),
            ("People", self._people(digest, width)),
        )
        return chain.from_iterable(
            [Entry([heading(name, "", width)]), *entries, Entry([[]])] for name, entries in parts if entries
        )

    def _gist(self, digest: Digest, width: int) -> list[Entry]:
        entries: list[Entry] = []
        for told in digest.sentences:
            lines = [*wrapped(told.text, width, _LINES), origin(told.source, width)]
            if told.copies:
                many = len(told.copies)
                also = f"told by {wording.number(many)} other{'' if many == 1 else 's'} too"
                lines.append([Run(also, "dim")])
            entries += [Entry(lines, Lead(told.source, (told.sentence.span,), told.text)), Entry([[]])]
        return entries[:-1]

    def _figures(self, digest: Digest, width: int) -> list[Entry]:
        entries: list[Entry] = []
        for readings in digest.figures:
            last = readings[-1].figure
            entries.append(Entry([[Run(drawing.fit(clean_line(last.what or last.unit), width), "title")]]))
            for reading in readings[-_READINGS:]:
                lead = Lead(reading.source, (reading.figure.span,), self.sentences.get(reading, ""))
                entries.append(Entry([_reading(reading, width)], lead))
            entries.append(Entry([[]]))
        return entries[:-1]

    def _quotes(self, digest: Digest, width: int) -> list[Entry]:
        entries: list[Entry] = []
        for said in digest.quotes:
            lines = [*quoted(said, width, _LINES), _speaker(said, width), origin(said.source, width)]
            entries += [Entry(lines, Lead(said.source, said.quote.content, said)), Entry([[]])]
        return entries[:-1]

    def _people(self, digest: Digest, width: int) -> list[Entry]:
        return [
            Entry(
                [_person(person, width)],
                Lead(person.last, self.mentions.get(person.name, ()), named(person)),
            )
            for person in digest.people
        ]


def _reading(reading: Reading, width: int) -> Line:
    date = wording.short_day(reading.date) if reading.date else "no date"
    value = drawing.pad(clean_line(reading.figure.text), _VALUE, right=True)
    left = [Run(drawing.pad(f"{date:>11}", _DATE), "dim"), Run(value, "value"), Run("  ")]
    title = drawing.fit(clean_line(reading.source.title), max(0, width - drawing.length(left)))
    return drawing.crop([*left, Run(title, "dim")], width)


def _speaker(said: Said, width: int) -> Line:
    role = f", {clean_line(said.role)}" if said.role else ""
    line = [Run("— ", "dim"), Run(clean_line(said.quote.speaker or ""), "name"), Run(role, "dim")]
    return drawing.crop(line, width)


def _person(person: Named, width: int) -> Line:
    counts = [wording.counted(person.documents, "document")]
    counts += [f"quoted {person.quotes:,}×"] if person.quotes else []
    left = [Run(drawing.pad(clean_line(person.name), min(_NAME, width // 3)), "name")]
    left.append(Run("  " + clean_line(person.role), "dim"))
    return drawing.spread(left, [Run(", ".join(counts), "dim")], width)
