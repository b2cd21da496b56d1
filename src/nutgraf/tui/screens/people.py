"""The people of a view: who they are, how often named and quoted, when, and what they said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from nutgraf.digest.people import Named, Register
from nutgraf.digest.source import Examined
from nutgraf.tui import wording
from nutgraf.tui.screens.lens import LensScreen
from nutgraf.tui.sparkline import Months
from nutgraf.tui.widgets.peoplelist import PeopleHeading, PeopleList

if TYPE_CHECKING:
    from nutgraf.library import View


@dataclass(eq=False)
class PeopleFound(Message):
    """Who is named in what was read so far."""

    people: Sequence[Named]
    months: Months | None


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

    def parts(self) -> Iterable[Widget]:
        """The list under its heading."""
        people = PeopleList()
        with Vertical(id="people"):
            yield PeopleHeading(people)
            yield people

    def collector(self, view: View) -> _Collector:
        """Takes down names."""
        return _Collector()

    @property
    def list(self) -> PeopleList:
        """The people."""
        return self.query_one(PeopleList)

    def on_people_found(self, message: PeopleFound) -> None:
        """Show people."""
        self.list.show(message.people, message.months)
        self.query_one(PeopleHeading).refresh()

    def none_yet(self) -> tuple[str, ...]:
        """Nobody."""
        return ("Nobody is named in these documents.",)

    def status(self) -> tuple[str, ...]:
        """How many people."""
        many = self.list.count
        return (f"{wording.number(many)} {'person' if many == 1 else 'people'}" if many else "",)
