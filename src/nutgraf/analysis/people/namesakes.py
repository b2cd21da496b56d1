"""Two of one surname: which of them a bare surname means.

News calls the person it is about by surname, and the relatives by full name, first name or title. So a bare
surname is the one who was introduced first, unless a title, the pronouns that follow it or who was just
named in full say otherwise. Bare surnames close to each other are taken for one person.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.names import Entity
from nutgraf.analysis.people.tokens import Tokens

_KEPT = 16
"""People of one surname who are told apart."""
_REACH = 14
"""Tokens after a surname within which a pronoun is taken for its bearer's."""
_APART = 60
"""Tokens between two bare surnames from which they are no longer taken for one person."""
_NO_PERSON = lx.ORGANISATION | lx.CALENDAR | lx.PLACE | lx.PEOPLE
_PRONOUNS = {"he": lx.MALE, "his": lx.MALE, "him": lx.MALE, "she": lx.FEMALE, "her": lx.FEMALE}

WEIGHTS = {
    "a title of that gender": 5.0,
    "a pronoun of that gender": 2.0,
    "introduced first": 1.5,
    "named last": 0.5,
    "named just before": 0.5,
    "pronouns of the whole text": 1.0,
    "most often in full": 0.4,
}
"""A title or a pronoun of the other gender speaks as much against somebody."""


@dataclass(slots=True)
class _Chain:
    """Bare surnames that are taken for one person."""

    mentions: list[tuple[int, int]] = field(default_factory=list)
    """Character ranges."""
    first: int = 0
    """Token of the first one."""
    titles: int = 0
    """More than 0 for men's titles, less for women's; so the pronouns."""
    pronouns: int = 0


def settle(tokens: Tokens, people: list[Entity]) -> None:
    """Give each bare surname to the one of its bearers who is meant."""
    bearers: dict[str, list[Entity]] = {}
    for person in people:
        if person.last and person.first and person.full and not _headline(person):
            bearers.setdefault(person.last, []).append(person)
    for surname, group in bearers.items():
        if len(group) > 1:
            _settle(tokens, surname, group[:_KEPT])


def _headline(person: Entity) -> bool:
    """Whether a name is rather a headline with a name in it."""
    return min(form.count(" ") for form in person.forms) > 3


def _settle(tokens: Tokens, surname: str, group: list[Entity]) -> None:
    named: list[tuple[int, int]] = []
    """Tokens of the mentions that tell who is meant, with the person's place in the group."""
    bare: list[tuple[int, int, int]] = []
    for place, person in enumerate(group):
        kept = []
        for start, end in person.mentions:
            first = bisect_left(tokens.starts, start)
            if tokens.low[first] == surname and tokens.ends[first] == end:
                bare.append((first, start, end))
            else:
                named.append((first, place))
                kept.append((start, end))
        person.mentions = kept
    named.sort()
    chains = _chains(tokens, sorted(bare), [first for first, _ in named])
    whole = sum(chain.pronouns for chain in chains)
    introduced = named[0][1] if named else 0
    often = max(range(len(group)), key=lambda place: len(group[place].full))
    sexes = [_sex(tokens, person) for person in group]
    for chain in chains:
        before = bisect_left(named, (chain.first, -1)) - 1
        latest = named[before][1] if before >= 0 else -1
        near = latest if chain.first - named[before][0] < _APART else -1

        def score(place: int, chain: _Chain = chain, latest: int = latest, near: int = near) -> float:
            own = sexes[place]
            return (
                WEIGHTS["a title of that gender"] * own * _sign(chain.titles)
                + WEIGHTS["a pronoun of that gender"] * own * _sign(chain.pronouns)
                + WEIGHTS["pronouns of the whole text"] * own * _sign(whole)
                + WEIGHTS["introduced first"] * (place == introduced)
                + WEIGHTS["named last"] * (place == latest)
                + WEIGHTS["named just before"] * (place == near)
                + WEIGHTS["most often in full"] * (place == often)
            )

        group[max(range(len(group)), key=score)].mentions += chain.mentions
    for person in group:
        person.mentions.sort()


def _chains(tokens: Tokens, bare: list[tuple[int, int, int]], named: list[int]) -> list[_Chain]:
    chains: list[_Chain] = []
    last = -_APART
    for index, start, end in bare:
        between = bisect_left(named, last) != bisect_left(named, index)
        before = tokens.traits[index - 1] if index else 0
        title = _which(before) if before & lx.TITLE else 0
        if index - last >= _APART or between or title * chains[-1].titles < 0:
            chains.append(_Chain(first=index))
        chain = chains[-1]
        chain.mentions.append((start, end))
        chain.titles += title
        chain.pronouns += _which(_pronoun(tokens, index))
        last = index
    return chains


def _pronoun(tokens: Tokens, index: int) -> int:
    """The gender of the first pronoun after a surname before anybody else is named."""
    for after in range(index + 1, min(len(tokens.low), index + _REACH)):
        gender = _PRONOUNS.get(tokens.low[after])
        if gender:
            return gender
        if tokens.words[after][0].isupper() or tokens.words[after] in '“"':
            return 0
    return 0


def _sex(tokens: Tokens, person: Entity) -> int:
    """1 for a man, -1 for a woman, 0 where neither first name nor role nor a title before the full name
    tells: a title before the surname may have been another's.
    """
    told = [lx.traits().get(person.first, 0)]
    told += [
        tokens.traits[index]
        for start, end in person.roles
        for index in range(start, end)
        if tokens.traits[index] & lx.ROLE
    ]
    told += [
        tokens.traits[index - 1]
        for index in person.full
        if index and tokens.traits[index - 1] & lx.TITLE and tokens.low[index] == person.first
    ]
    return next((_which(bits) for bits in told if _which(bits)), 0)


def _which(bits: int) -> int:
    return 1 if bits & lx.MALE else -1 if bits & lx.FEMALE else 0


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
