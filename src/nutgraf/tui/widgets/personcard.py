"""One person of a view: roles, first and last day, and what they said, in the order of dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nutgraf.digest.people import Named
from nutgraf.digest.said import Said
from nutgraf.text import clean_line
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.passages import heading, listed, origin, quoted, wrapped
from nutgraf.tui.drawing.sparkline import Months, bars
from nutgraf.tui.widgets.lensview import Entry, Lead, LensPage
from nutgraf.tui.words import wording

_ROLES = 12
"""Roles that are shown at most, on as many lines as :data:`_ROLE_LINES`."""

_ROLE_LINES = 3
_QUOTE_LINES = 6
_BARS = 48


@dataclass(frozen=True, slots=True)
class Words:
    """What documents of a person were read for."""

    said: Sequence[Said]
    """Oldest first."""

    named: Sequence[Lead]
    """Where documents name the person first, the newest document first."""

    whole: bool
    """Whether all quotes of the person are there: else the last ones are."""


class PersonCard(LensPage):
    """The person under the cursor of the list."""

    BESIDE = True

    def __init__(self) -> None:
        super().__init__()
        self.person: Named | None = None
        self.months: Months | None = None
        self.found: Words | None = None

    def show(self, person: Named | None, months: Months | None, found: Words | None = None) -> None:
        """Another person, or what is known of the same one by now."""
        same = self.person is not None and person is not None and self.person.name == person.name
        if same and found is None:
            found = self.found
        self.person, self.months, self.found = person, months, found
        self.changed(self.cursor if same else 0, keep=same)

    def entries(self, width: int) -> Iterable[Entry]:
        """Who it is, then what they said, then where they are named."""
        person = self.person
        if person is None:
            return
        yield Entry([*wrapped(person.name, width, 2, "title"), *self._who(person, width), []])
        found = self.found
        if person.quotes:
            note = wording.number(person.quotes)
            if found and not found.whole:
                note = f"the last {wording.number(len(found.said))} of {note}"
            yield Entry([heading("Said", note, width)])
            if found is None:
                yield Entry([[Run("Reading …", "dim")]])
        for said in found.said if found else ():
            lines = [*quoted(said, width, _QUOTE_LINES), _where(said, width), []]
            yield Entry(lines[:-1], Lead(said.source, said.quote.content, said))
            yield Entry(lines[-1:])
        if found and found.named:
            shown, total = len(found.named), person.documents
            note = wording.number(total) if shown == total else f"the newest {shown} of {total:,}"
            yield Entry([heading("Named in", note, width)])
            for lead in found.named:
                yield Entry([origin(lead.source, width)], lead)

    def _who(self, person: Named, width: int) -> list[Line]:
        lines: list[Line] = []
        roles = [clean_line(role) for role in person.roles]
        if roles:
            lines += listed(roles, width, _ROLE_LINES)
        counts = [wording.counted(person.documents, "document"), f"named {person.mentions:,}×"]
        counts += [f"quoted {person.quotes:,}×"] if person.quotes else ["not quoted"]
        lines += wrapped(", ".join(counts), width, 2, "dim")
        dated = [source for source in person.sources if source.date]
        if dated:
            days = [
                wording.short_day(each.date[:10], inferred=each.inferred) for each in (dated[0], dated[-1])
            ]
            lines += wrapped(" – ".join(dict.fromkeys(days)), width, 1, "dim")
        if self.months and self.months.last > self.months.first and dated:
            lines += self._months(self.months, [source.date for source in dated], width)
        return lines

    def _months(self, months: Months, dates: Sequence[str], width: int) -> list[Line]:
        """Bars of the person's own height, with the scale beside them."""
        cells = min(_BARS, width)
        counts, step = months.counts(dates, cells), months.step(cells)
        each = "a month" if step == 1 else f"in {step} months"
        scale = f"  █ {wording.counted(max(counts, default=0), 'document')} {each}"
        line = [Run(bars(counts, max(counts, default=1)), "accent")]
        if len(counts) + len(scale) <= width:
            line.append(Run(scale, "dim"))
        return [line]


def _where(said: Said, width: int) -> Line:
    doubt = "probably theirs, " if said.quote.inferred else ""
    line = origin(said.source, width - len(doubt))
    return [Run(doubt, "dim"), *line] if doubt else line
