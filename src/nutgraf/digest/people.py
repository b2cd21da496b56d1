"""Who is named across documents: how often, as what, from when to when, and how often quoted.

Which names are one person's is said in :mod:`nutgraf.digest.naming`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from nutgraf.analysis.model import Analysis, QuoteKind
from nutgraf.analysis.roles import most_telling
from nutgraf.digest.naming import folded, full, merged
from nutgraf.digest.source import Examined, Source, when

KINDS: Final[tuple[QuoteKind, ...]] = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Named:
    """A person across documents."""

    name: str
    """As most documents write it."""

    role: str
    """The one to show; "" where no document says one that is whole."""

    names: dict[str, int]
    """All forms, with the number of documents whose fullest form it is; most frequent first."""

    roles: dict[str, int]
    """As the documents word them, whatever the case, with their number; most frequent first."""

    sources: tuple[Source, ...]
    """Oldest first."""

    mentions: int
    said: dict[QuoteKind, int]
    """Pieces of reported speech, of every kind."""

    @property
    def documents(self) -> int:
        """How many name it."""
        return len(self.sources)

    @property
    def quotes(self) -> int:
        """Pieces of reported speech of every kind."""
        return sum(self.said.values())

    @property
    def first(self) -> Source:
        """The oldest document; one without a date where none has one."""
        return self.sources[0]

    @property
    def last(self) -> Source:
        """The newest document with a date, if any has one."""
        return max(self.sources, key=lambda source: source.date)

    @property
    def is_full(self) -> bool:
        """Whether the name has more than one word: others are one document's alone."""
        return full(self.name) is not None


@dataclass(slots=True)
class _Tally:
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    sources: list[Source] = field(default_factory=list)
    mentions: int = 0
    said: Counter[QuoteKind] = field(default_factory=Counter)

    def add(self, other: _Tally) -> None:
        self.names += other.names
        self.roles += other.roles
        self.sources += other.sources
        self.mentions += other.mentions
        self.said += other.said


class Register:
    """Who is named, document by document: no document is kept."""

    def __init__(self) -> None:
        self._tallies: dict[tuple[str, str], _Tally] = {}
        """By folded name, and the document where that is one word."""

    def add(self, source: Source, analysis: Analysis) -> None:
        """Take down the people of a document."""
        spoken = Counter((quote.speaker, quote.kind) for quote in analysis.quotes if quote.speaker)
        for person in analysis.people:
            key = folded(person.name), "" if full(person.name) else source.id
            tally = self._tallies.setdefault(key, _Tally())
            tally.names[person.name] += 1
            tally.roles.update(person.roles)
            tally.sources.append(source)
            tally.mentions += len(person.mentions)
            for kind in KINDS:
                if times := spoken[person.name, kind]:
                    tally.said[kind] += times

    def people(self) -> list[Named]:
        """Everybody, those of most documents first, then by mentions and quotes."""
        people = [_named(tally) for tally in _together(self._tallies).values()]
        people.sort(key=lambda person: (-person.documents, -person.mentions, -person.quotes, person.name))
        return people


def named(documents: Iterable[Examined]) -> list[Named]:
    """Everybody in ``documents``, in the order of :meth:`Register.people`."""
    register = Register()
    for source, analysis in documents:
        register.add(source, analysis)
    return register.people()


def _together(tallies: dict[tuple[str, str], _Tally]) -> dict[tuple[str, str], _Tally]:
    """The tallies of one person's names as one."""
    persons = merged(name for name, document in tallies if not document)
    people: dict[tuple[str, str], _Tally] = {}
    for (name, document), tally in tallies.items():
        key = persons.get(name, name), document
        if key in people:
            people[key].add(tally)
        else:
            people[key] = tally
    return people


def _named(tally: _Tally) -> Named:
    alike = _distinct(tally.roles)
    names = dict(tally.names.most_common())
    sources = {source.id: source for source in sorted(tally.sources, key=when)}
    return Named(
        next(iter(names)),
        most_telling(tally.roles),
        names,
        alike,
        tuple(sources.values()),
        tally.mentions,
        {kind: tally.said[kind] for kind in KINDS},
    )


def _distinct(roles: Counter[str]) -> dict[str, int]:
    """Roles, most frequent first, each once whatever its case."""
    times: Counter[str] = Counter()
    first: dict[str, str] = {}
    for role, count in roles.most_common():
        times[first.setdefault(folded(role), role)] += count
    return dict(times.most_common())
