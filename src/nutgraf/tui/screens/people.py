"""The people of a view: who they are, how often named and quoted, when, and what they said."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from nutgraf.digest.naming import folded
from nutgraf.digest.people import Named, Register
from nutgraf.digest.said import Said, speakers
from nutgraf.digest.source import Examined
from nutgraf.tui.drawing.sparkline import Months
from nutgraf.tui.screens.lens import LensScreen
from nutgraf.tui.widgets.lensview import Lead, LensView
from nutgraf.tui.widgets.peoplelist import PeopleHeading, PeopleList
from nutgraf.tui.widgets.personcard import PersonCard, Words
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import Row, View

RESTING = 0.1
"""Seconds the cursor rests on a person before their documents are read."""

ENOUGH = 200
"""Quotes of a person that are shown, the last ones: documents are read, newest first, until there are so."""

MOST_DOCUMENTS = 400
"""Documents of a person that are read at most."""

NAMED_IN = 50
"""Documents listed in which a person is named."""

_TOGETHER = 25


@dataclass(eq=False)
class PeopleFound(Message):
    """Who is named in what was read so far."""

    people: Sequence[Named]
    months: Months | None


@dataclass(eq=False)
class WordsFound(Message):
    """What a person said."""

    person: Named
    words: Words


class _Collector:
    def __init__(self) -> None:
        self._register = Register()
        self._dates: set[str] = set()

    def add(self, documents: Sequence[Examined]) -> None:
        for source, analysis in documents:
            self._register.add(source, analysis)
            self._dates.add(source.date[:7])

    def answer(self) -> PeopleFound:
        return PeopleFound(self._register.people(), Months.of(self._dates))


class PeopleLens(LensScreen):
    """A row a person; beside it, of the one under the cursor, roles and quotes."""

    NAME = "People"
    MOST = 2_000

    DEFAULT_CSS = """
    PeopleLens {
        & #people { width: 1fr; height: 1fr; }
        & PersonCard { border-left: solid $rule; width: 42%; }
        & PersonCard:focus { border-left: solid $accent; }
        &.-narrow #body { layout: vertical; }
        &.-narrow #people { height: 45%; }
        &.-narrow PersonCard { width: 1fr; height: 1fr; border-left: none; border-top: solid $rule; }
        &.-narrow PersonCard:focus { border-top: solid $accent; }
    }
    """

    def parts(self) -> Iterable[Widget]:
        """The list under its heading, and the card."""
        people = PeopleList()
        with Vertical(id="people"):
            yield PeopleHeading(people)
            yield people
        yield PersonCard()

    def collector(self, view: View) -> _Collector:
        """Takes down names."""
        return _Collector()

    @property
    def list(self) -> PeopleList:
        """The people."""
        return self.query_one(PeopleList)

    @property
    def card(self) -> PersonCard:
        """The one under the cursor."""
        return self.query_one(PersonCard)

    def on_people_found(self, message: PeopleFound) -> None:
        """Show people."""
        self.list.show(message.people, message.months)
        self.query_one(PeopleHeading).refresh()

    def on_lens_view_moved(self, message: LensView.Moved) -> None:
        """Show who is under the cursor, at once as far as it is known, and read what they said."""
        if message.view is not self.list:
            return
        person = self.list.current
        self.card.show(person, self.list.months)
        overtaken = self.desk.overtake("words")
        if person:
            self.desk.run("words", partial(self._read, person, overtaken), overtaken)

    def _read(self, person: Named, overtaken: threading.Event) -> None:
        """In a thread: the newest documents of a person. Answers WordsFound."""
        if overtaken.wait(RESTING):
            return
        newest = sorted(person.sources, key=lambda source: source.date, reverse=True)[:MOST_DOCUMENTS]
        said: list[Said] = []
        named: list[Lead] = []
        for start in range(0, len(newest), _TOGETHER):
            rows: list[Row] = newest[start : start + _TOGETHER]  # type: ignore[assignment]  # the library's
            found = [Examined(row, each) for row, each in self.desk.library.analyses(rows) if each]
            if overtaken.is_set() or self.desk.stop.is_set():
                return
            said = [*_said(found, person), *said]
            named += _named(found, person)
            if len(said) >= ENOUGH and len(named) >= NAMED_IN:
                break
        said.sort(key=lambda each: (not each.source.date, each.source.date))
        whole = len(said) == person.quotes and len(said) <= ENOUGH
        words = Words(said[-ENOUGH:], named[:NAMED_IN], whole)
        self.desk.post(WordsFound(person, words), overtaken)

    def on_words_found(self, message: WordsFound) -> None:
        """Show what was said."""
        current = self.list.current
        if current and current.name == message.person.name:
            self.card.show(current, self.list.months, message.words)
            self.show_keys()

    def none_yet(self) -> tuple[str, ...]:
        """Nobody."""
        return ("Nobody is named in these documents.",)

    def status(self) -> tuple[str, ...]:
        """How many people."""
        many = self.list.count
        return (f"{wording.number(many)} {'person' if many == 1 else 'people'}" if many else "",)

    def leads_to(self) -> str | None:
        """From the list into the card, from the card into a text."""
        if not self.card.count:
            return None
        return "" if self.view is self.card else "their quotes"

    def action_lead(self) -> None:
        """From a person into the card, from a quote to its place."""
        if self.view is self.card:
            super().action_lead()
        elif self.card.count:
            self.set_focus(self.card, scroll_visible=False)


def _said(documents: Sequence[Examined], person: Named) -> list[Said]:
    """What a person said in some documents, under any of their names."""
    forms = {folded(name) for name in person.names}
    return [
        said
        for said in speakers(documents, person.name).said
        if said.quote.speaker and folded(said.quote.speaker) in forms
    ]


def _named(documents: Sequence[Examined], person: Named) -> list[Lead]:
    """Where documents name a person."""
    return [
        Lead(source, each.mentions)
        for source, analysis in documents
        for each in analysis.people
        if each.name in person.names and each.mentions
    ]
