"""Mentions of a named person by what they are: "the Russian president", "the press secretary"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.names import Entity
from nutgraf.analysis.people.roles import offices
from nutgraf.analysis.people.tokens import Tokens

_LONGEST = 6
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
_HOME = frozenset(("amer", "u.s.", "us"))
"""The country of whoever holds an office without a country in American news."""
_NEAR = 12
"""Tokens around a person's name within which the country tells where the person holds office."""
_STOPS = frozenset(".!?\n")
_PAST = frozenset(("former", "ex", "onetime", "one-time", "ex-president"))
_EMPTY = frozenset({"former", "the", "a", "of", "and", "for"})


def describe(tokens: Tokens, people: list[Entity], ranges: list[tuple[int, int]]) -> None:
    """Add to each person's mentions the descriptions that can only mean that person."""
    known = _offices(tokens, people)
    if not known:
        return
    traits, low = tokens.traits, tokens.low
    taken = {start for person in people for start, _ in person.mentions}
    for begin, end in ranges:
        telling = tokens.telling
        for index in telling[bisect_left(telling, begin) : bisect_left(telling, end)]:
            if traits[index] & (lx.ROLE | lx.PLURAL) != lx.ROLE:
                continue
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


@dataclass(slots=True)
class _Holder:
    """A person in an office."""

    person: Entity
    first: int
    """Token of the first role that names the office."""
    qualities: frozenset[str] = frozenset()
    """Words that qualify it."""
    past: bool = True
    """Whether every wording says that the person held it once."""


def _offices(tokens: Tokens, people: list[Entity]) -> dict[str, list[_Holder]]:
    """Who holds which office."""
    known: dict[str, list[_Holder]] = {}
    for person in people:
        own: dict[str, _Holder] = {}
        for start, end in person.roles:
            words = tokens.low[start:end]
            for office in offices(words, tokens.traits[start:end]):
                holder = own.setdefault(office, _Holder(person, start))
                holder.qualities |= frozenset(words) - _EMPTY
                holder.past = holder.past and not _PAST.isdisjoint(words)
        for office, holder in own.items():
            known.setdefault(office, []).append(holder)
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


def _meant(tokens: Tokens, known: dict[str, list[_Holder]], start: int, role: int) -> Entity | None:
    words = tokens.low[start + 1 : role + 1]
    for office in offices(words, tokens.traits[start + 1 : role + 1]):
        here = tokens.starts[start]
        past = not _PAST.isdisjoint(words)
        earlier = [
            holder
            for holder in known.get(office, [])[:_HOLDERS]
            if holder.person.mentions and holder.person.mentions[0][0] < here and (past or not holder.past)
        ]
        if past:
            earlier = [holder for holder in earlier if holder.past] or earlier
        if not earlier:
            continue
        qualities = frozenset(words[:-1]) - _EMPTY
        best = [holder for holder in earlier if holder.qualities & qualities]
        if len(best) == 1:
            return best[0].person
        if len(earlier) == 1:
            return None if qualities and _clash(tokens, earlier[0], qualities) else earlier[0].person
    return None


def _clash(tokens: Tokens, holder: _Holder, qualities: frozenset[str]) -> bool:
    """Whether a description says another country, party or place than the person's role does, or than
    the words around the person's name.
    """
    theirs = _lands(qualities)
    if not theirs:
        return False
    mine = _lands(holder.qualities)
    if not mine:
        mine = _lands(_around(tokens, holder.first)) | _HOME
    return not mine & theirs


def _around(tokens: Tokens, index: int) -> frozenset[str]:
    """The words of a sentence near one of its words."""
    low = tokens.low
    first = last = index
    while first > max(0, index - _NEAR) and low[first - 1] not in _STOPS:
        first -= 1
    while last < min(len(low), index + _NEAR) and low[last] not in _STOPS:
        last += 1
    return frozenset(low[first:last])


def _lands(words: frozenset[str]) -> set[str]:
    """The first letters of the countries named, by which a country and its people agree; a seat of power
    counts as its country.
    """
    table = lx.traits()
    return {_SEATS.get(word, word)[:4] for word in words if table.get(word, 0) & (lx.PEOPLE | lx.PLACE)}
