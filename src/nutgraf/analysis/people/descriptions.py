"""Mentions of a named person by what they are: "the Russian president", "the press secretary"."""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.names import Entity
from nutgraf.analysis.people.roles import offices
from nutgraf.analysis.people.tokens import Tokens

_LONGEST = 6
_SINGULAR = lx.ROLE | lx.PLURAL
_HOLDERS = 16
"""People in one office who are told apart."""
_SEATS = {
    "kremlin": "russian",
    "moscow": "russian",
    "pentagon": "american",
    "washington": "american",
    "u.s.": "american",
    "france": "french",
    "britain": "british",
    "germany": "german",
}
_EMPTY = frozenset({"former", "the", "a", "of", "and", "for"})


def describe(tokens: Tokens, people: list[Entity], ranges: list[tuple[int, int]]) -> None:
    """Add to each person's mentions the descriptions that can only mean that person."""
    known = _offices(tokens, people)
    if not known:
        return
    traits, low = tokens.traits, tokens.low
    taken = {start for person in people for start, _ in person.mentions}
    for begin, end in ranges:
        for index in [index for index in range(begin, end) if traits[index] & _SINGULAR == lx.ROLE]:
            if index + 1 < end and (
                traits[index + 1] & lx.ROLE
                or (low[index + 1] in ("'s", "general", "of", "for") and low[index + 1] != "'s")
                or tokens.starts[index + 1] in taken
                or tokens.words[index + 1][0].isupper()
            ):
                continue
            start = _article(tokens, index, begin)
            if start < 0:
                continue
            person = _meant(tokens, known, start, index)
            if person:
                person.mentions.append((tokens.starts[start], tokens.ends[index]))
    for person in people:
        person.mentions.sort()


def _offices(tokens: Tokens, people: list[Entity]) -> dict[str, list[tuple[Entity, frozenset[str]]]]:
    """Who holds which office, with the words that qualify it."""
    known: dict[str, list[tuple[Entity, frozenset[str]]]] = {}
    for person in people:
        for start, end in person.roles:
            words = tokens.low[start:end]
            for office in offices(words, tokens.traits[start:end]):
                known.setdefault(office, []).append((person, frozenset(words) - _EMPTY))
    return known


def _article(tokens: Tokens, role: int, lowest: int) -> int:
    """Index of the "the" that a description ending in ``role`` begins with, -1 if it has none."""
    for index in range(role - 1, max(lowest, role - _LONGEST) - 1, -1):
        bits = tokens.traits[index]
        if tokens.low[index] == "the":
            return index
        if bits & lx.CLOSED or not tokens.words[index][0].isalpha():
            return -1
    return -1


def _meant(
    tokens: Tokens, known: dict[str, list[tuple[Entity, frozenset[str]]]], start: int, role: int
) -> Entity | None:
    words = tokens.low[start + 1 : role + 1]
    for office in offices(words, tokens.traits[start + 1 : role + 1]):
        holders = known.get(office, [])[:_HOLDERS]
        here = tokens.starts[start]
        earlier = {
            id(person): (person, qualities)
            for person, qualities in holders
            if person.mentions and person.mentions[0][0] < here
        }
        if not earlier:
            continue
        qualities = frozenset(words[:-1]) - _EMPTY
        best = [person for person, own in earlier.values() if own & qualities]
        if len(best) == 1:
            return best[0]
        if len(earlier) == 1:
            person, own = next(iter(earlier.values()))
            return person if not qualities or not _clash(own, qualities) else None
    return None


def _clash(own: frozenset[str], qualities: frozenset[str]) -> bool:
    """Whether a description says another country, party or place than the role does."""
    mine, theirs = _lands(own), _lands(qualities)
    return bool(mine and theirs and not mine & theirs)


def _lands(words: frozenset[str]) -> set[str]:
    """The first letters of the countries named, by which a country and its people agree; a seat of power
    counts as its country.
    """
    table = lx.traits()
    return {_SEATS.get(word, word)[:4] for word in words if table.get(word, 0) & (lx.PEOPLE | lx.PLACE)}
