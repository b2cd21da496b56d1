"""What is taken for reported speech: every cue proposes its content, and the proposals that deserve it
are kept.

A proposal's worth is the sum of the named weights of its features, fitted on news stories (logistic
regression) and rounded. Of proposals that overlap, the worthiest stays.
"""

from __future__ import annotations

from dataclasses import dataclass

from nutgraf.analysis.quotes import lexicon as qx
from nutgraf.analysis.quotes.clauses import Range, contents
from nutgraf.analysis.quotes.cues import Cue
from nutgraf.analysis.quotes.mentions import NAME, OTHER_PRONOUN, PERSON, PRONOUN, ROLE, ROLES
from nutgraf.analysis.quotes.reading import Reading, Unit

THRESHOLD = 0.45
"""Least worth of a proposal without quotation marks."""
QUOTED_THRESHOLD = -1.0
"""Least worth of one that holds a quotation."""

WEIGHTS: dict[str, float] = {
    "any": 0.6,
    "say": 1.6,
    "sure verb": 0.6,
    "hollow verb": -0.7,
    "shown": 0.2,
    "told": 0.5,
    "preposition of its own": 0.4,
    "that follows": 0.8,
    "question word follows": 0.1,
    "infinitive follows": -0.4,
    "words follow": -0.3,
    "quotation follows": -0.8,
    "preposition follows": -1.1,
    "content before": 0.5,
    "clause, then speaker": -0.3,
    "content on both sides": -0.7,
    "a speaker near": 0.5,
    "speaker is they or who": -0.3,
    "no speaker near": -0.2,
    "a person shows": -0.5,
    "reflexive": -0.6,
    "holds a quotation": 0.3,
    "all quotation": 1.7,
    "short": -1.1,
    "inside another report": -1.0,
}


@dataclass(slots=True)
class Proposal:
    """A cue with what it may report."""

    cue: Cue
    ranges: tuple[Range, ...]
    pieces: tuple[int, ...]
    quoted: bool
    """Whether the content is nothing but quotations."""


def proposals(reading: Reading, unit: Unit, cues: list[Cue]) -> list[tuple[float, Proposal]]:
    """A proposal with its worth for every cue of a unit that has any content."""
    found: list[tuple[float, Proposal]] = []
    reach = -1
    for cue, ranges in zip(cues, contents(reading, unit, cues), strict=True):
        if not ranges:
            continue
        pieces = _inside(reading, unit, ranges) if unit.pieces else ()
        quoted = bool(pieces) and not any(1 in reading.told[a:b] for a, b in ranges)
        proposal = Proposal(cue, ranges, pieces, quoted)
        worth = _worth(proposal, cue, reading.tokens.low)
        if cue.at < reach:
            worth += WEIGHTS["inside another report"]
        reach = max(reach, ranges[-1][1])
        found.append((worth, proposal))
    return found


def _inside(reading: Reading, unit: Unit, ranges: tuple[Range, ...]) -> tuple[int, ...]:
    """The pieces of a unit that stand within its ranges."""
    return tuple(
        [
            index
            for index in unit.pieces
            for piece in (reading.pieces[index],)
            if any(first <= piece.first and piece.last <= last for first, last in ranges)
        ]
    )


def _worth(proposal: Proposal, cue: Cue, low: list[str]) -> float:
    """The sum of the weights of a proposal's features, but for where it stands to others."""
    bits = cue.bits
    worth = WEIGHTS["any"]
    if cue.lemma in ("say", "according to"):
        worth += WEIGHTS["say"]
    elif bits & qx.SURE:
        worth += WEIGHTS["sure verb"]
    if bits & qx.HOLLOW:
        worth += WEIGHTS["hollow verb"]
    if bits & qx.SHOW:
        worth += WEIGHTS["shown"]
    if bits & qx.TELL:
        worth += WEIGHTS["told"]
    if bits & qx.PARTICLE and cue.last > cue.at + 1:
        worth += WEIGHTS["preposition of its own"]
    worth += _FOLLOWS.get(cue.follows, 0.0)
    if proposal.ranges[0][0] < cue.at:
        worth += WEIGHTS["content on both sides" if proposal.ranges[-1][0] > cue.at else "content before"]
        if not proposal.pieces and bits & qx.SAY and not bits & qx.WEAK and cue.subject and not cue.inherited:
            worth += WEIGHTS["clause, then speaker"]
    kind = cue.subject.kind if cue.subject else -1
    if kind in (PERSON, NAME, PRONOUN, ROLE, ROLES):
        worth += WEIGHTS["a speaker near"]
    elif kind == OTHER_PRONOUN:
        worth += WEIGHTS["speaker is they or who"]
    elif kind < 0:
        worth += WEIGHTS["no speaker near"]
    if bits & qx.SHOW and kind in (PERSON, PRONOUN, OTHER_PRONOUN) and not bits & qx.SAY:
        worth += WEIGHTS["a person shows"]
    if cue.content < len(low) and low[cue.content].endswith(("self", "selves")):
        worth += WEIGHTS["reflexive"]
    if proposal.pieces:
        worth += WEIGHTS["all quotation" if proposal.quoted else "holds a quotation"]
    size = sum(b - a for a, b in proposal.ranges)
    if size < 4:
        worth += WEIGHTS["short"]
    return worth


_FOLLOWS = {
    "that": WEIGHTS["that follows"],
    "wh": WEIGHTS["question word follows"],
    "to": WEIGHTS["infinitive follows"],
    "words": WEIGHTS["words follow"],
    "quote": WEIGHTS["quotation follows"],
    "preposition": WEIGHTS["preposition follows"],
}


def keep(found: list[tuple[float, Proposal]]) -> list[Proposal]:
    """The proposals to believe, in reading order, none overlapping another."""
    worth = [pair for pair in found if pair[0] >= (QUOTED_THRESHOLD if pair[1].pieces else THRESHOLD)]
    if len(worth) < 2:
        return [proposal for _, proposal in worth]
    worth.sort(key=lambda pair: -pair[0])
    kept: list[Proposal] = []
    for _, proposal in worth:
        if not kept or not any(_clash(proposal, other) for other in kept[-_COMPARED:]):
            kept.append(proposal)
    kept.sort(key=lambda proposal: proposal.ranges[0][0])
    return kept


_COMPARED = 64
"""Proposals compared with: a sentence with more has no sense to keep, and time stays linear."""


def _clash(one: Proposal, other: Proposal) -> bool:
    return any(a < d and c < b for a, b in one.ranges for c, d in other.ranges)
