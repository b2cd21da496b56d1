"""Who is named and quoted across documents, and everything that one person said.

People are merged by their full name alone: two documents' "Smith" may be two people, two documents' "Ada
Smith" are taken to be one. A name of one word stays with its document.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from nutgraf.analysis.model import Quote
from nutgraf.analysis.summary.asking import folded
from nutgraf.analysis.summary.leaning import terms
from nutgraf.analysis.summary.words import stem, tokens
from nutgraf.digest.source import Examined, Source


@dataclass(frozen=True, slots=True)
class Named:
    """A person across documents."""

    name: str
    """As most documents write it."""

    roles: tuple[str, ...]
    """Most frequent first."""

    documents: int
    mentions: int
    quotes: int
    """Pieces of reported speech of every kind."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quote with the document that has it."""

    source: Source
    quote: Quote
    texts: tuple[str, ...]
    """The words of each piece of its content."""


@dataclass(slots=True)
class _Tally:
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    mentions: int = 0
    quotes: int = 0


def named(documents: Iterable[Examined]) -> list[Named]:
    """Everybody in ``documents``, those of most documents first, then by mentions and quotes."""
    tallies: dict[tuple[str, str], _Tally] = {}
    for source, analysis in documents:
        spoken = Counter(_fold(quote.speaker) for quote in analysis.quotes if quote.speaker)
        for person in analysis.people:
            key = _fold(person.name)
            tally = tallies.setdefault((key, "" if " " in key else source.id), _Tally())
            tally.names[person.name] += 1
            tally.roles.update(person.roles)
            tally.documents += 1
            tally.mentions += len(person.mentions)
            tally.quotes += spoken[key]
    people = [
        Named(
            tally.names.most_common(1)[0][0],
            _distinct(tally.roles),
            tally.documents,
            tally.mentions,
            tally.quotes,
        )
        for tally in tallies.values()
    ]
    people.sort(key=lambda person: (-person.documents, -person.mentions, -person.quotes, person.name))
    return people


def said(documents: Iterable[Examined], by: str) -> list[Said]:
    """What ``by`` said, oldest first: a full name, or words of it, which may be those of several people."""
    asked = set(_fold(by).split())
    found = [
        Said(source, quote, tuple(span.of(analysis.text) for span in quote.content))
        for source, analysis in documents
        for quote in analysis.quotes
        if quote.speaker and asked <= set(_fold(quote.speaker).split())
    ]
    found.sort(key=lambda each: (each.source.date, each.source.id, each.quote.content[0].start))
    return found


def telling(documents: Iterable[Examined], most: int = 5, query: str = "") -> list[Said]:
    """The last direct quote of each of the people most quoted, who are sure to have said it; oldest first.

    With a ``query`` those that hold a word of it, in the words or the speaker's name, if any does.
    """
    asked = set(terms(query))
    listed = list(documents) if asked else documents
    found = _telling(listed, most, asked)
    return found if found or not asked else _telling(listed, most, set())


def _telling(documents: Iterable[Examined], most: int, asked: set[str]) -> list[Said]:
    last: dict[str, Said] = {}
    times: Counter[str] = Counter()
    for source, analysis in documents:
        for quote in analysis.quotes:
            if quote.kind != "direct" or quote.inferred or not quote.speaker or " " not in quote.speaker:
                continue
            key = _fold(quote.speaker)
            texts = tuple(span.of(analysis.text) for span in quote.content)
            if asked and asked.isdisjoint(map(stem, tokens(folded(" ".join((quote.speaker, *texts)))))):
                continue
            times[key] += 1
            if _worth_quoting(texts) and (key not in last or source.date >= last[key].source.date):
                last[key] = Said(source, quote, texts)
    chosen = [last[key] for key, _ in times.most_common() if key in last][:most]
    return sorted(chosen, key=lambda each: (each.source.date, each.source.id))


def _worth_quoting(texts: tuple[str, ...]) -> bool:
    """Neither a scrap nor a speech."""
    return 6 <= sum(len(text.split()) for text in texts) <= 60


def _distinct(roles: Counter[str]) -> tuple[str, ...]:
    """Roles, most frequent first, each once whatever its case."""
    first: dict[str, str] = {}
    for role, _ in roles.most_common():
        first.setdefault(_fold(role), role)
    return tuple(first.values())


@lru_cache(maxsize=1 << 14)
def _fold(name: str) -> str:
    """A name without case, accents and superfluous spaces."""
    letters = unicodedata.normalize("NFKD", name)
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).casefold().split())
