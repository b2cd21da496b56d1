"""From words, cues and quotation marks to quotes."""

from __future__ import annotations

from dataclasses import dataclass, field

from nutgraf.analysis.model import Quote, QuoteKind
from nutgraf.analysis.quotes.clauses import Range
from nutgraf.analysis.quotes.cues import Cue, cues
from nutgraf.analysis.quotes.fragments import is_speech as fragment_is_speech
from nutgraf.analysis.quotes.marks import CLOSING, OPENING
from nutgraf.analysis.quotes.mentions import Mention, mentions
from nutgraf.analysis.quotes.proposals import keep, proposals
from nutgraf.analysis.quotes.reading import Reading, Unit
from nutgraf.analysis.quotes.resolve import Resolver
from nutgraf.analysis.quotes.sources import SURE, Situation, Sources
from nutgraf.document import Span


@dataclass(slots=True)
class Report:
    """A quote in the making."""

    unit: int
    cue: Cue | None
    kind: QuoteKind
    ranges: list[Range] = field(default_factory=list)
    """Indirect and mixed: clauses as tokens."""
    pieces: list[int] = field(default_factory=list)
    source: Mention | None = None
    inferred: bool = False


def reports(reading: Reading) -> tuple[Quote, ...]:
    """The quotes of a text in reading order."""
    every = mentions(reading)
    at = {mention.first: mention for mention in every}
    to = {mention.last: mention for mention in every}
    sources = Sources(reading, every)
    found: list[Report] = []
    last: Report | None = None
    for number, unit in enumerate(reading.units):
        here = cues(reading, unit, at, to)
        own = _of_unit(reading, unit, number, here) if here else []
        claimed = {piece for report in own for piece in report.pieces}
        rest = [piece for piece in unit.pieces if piece not in claimed]
        if rest:
            own += _unclaimed(reading, unit, number, rest, last, cue=bool(own))
        taken = {report.cue.at for report in own if report.cue}
        for report in own:
            _attribute(reading, sources, report, here, taken)
            found.append(report)
            if report.kind != "indirect":
                last = report
    resolver = Resolver(
        reading, every, ((report.source, _extent(reading, report)) for report in found if report.source)
    )
    return tuple(_quote(reading, report, resolver) for report in found)


def _attribute(reading: Reading, sources: Sources, report: Report, here: list[Cue], taken: set[int]) -> None:
    """Choose the source of a report. It is inferred where another candidate comes near, or where it
    stands in another sentence.
    """
    unit = reading.units[report.unit]
    ranges = report.ranges or [
        (reading.pieces[piece].first, reading.pieces[piece].last) for piece in report.pieces
    ]
    situation = Situation(report.unit, report.cue, tuple(ranges), tuple(report.pieces), here, taken)
    chosen = sources.choose(situation)
    if chosen:
        report.source, lead = chosen
        report.inferred = lead < SURE or not unit.first <= report.source.first < unit.last
        if report.pieces:
            sources.remember(report.source, unit.paragraph)


def _extent(reading: Reading, report: Report) -> Range:
    """The tokens from the first to the last of a report's content."""
    ranges = report.ranges or [
        (reading.pieces[piece].first, reading.pieces[piece].last) for piece in report.pieces
    ]
    return ranges[0][0], ranges[-1][1]


def _of_unit(reading: Reading, unit: Unit, number: int, here: list[Cue]) -> list[Report]:
    return [
        Report(
            number,
            proposal.cue,
            "indirect" if not proposal.pieces else "direct" if proposal.quoted else "mixed",
            list(proposal.ranges),
            list(proposal.pieces),
            proposal.cue.subject,
        )
        for proposal in keep(proposals(reading, unit, here))
    ]


def _unclaimed(
    reading: Reading, unit: Unit, number: int, rest: list[int], last: Report | None, *, cue: bool
) -> list[Report]:
    if reading.alone(unit):
        if last and last.kind == "direct" and last.pieces and _goes_on(reading, last, unit):
            last.pieces += rest
            return []
        return [Report(number, None, "direct", [], list(rest))]
    return [
        Report(
            number,
            None,
            "direct" if _is_sentence(reading, piece) else "mixed",
            [(reading.pieces[piece].first, reading.pieces[piece].last)],
            [piece],
        )
        for piece in rest
        if fragment_is_speech(reading, unit, piece, cue=cue)
    ]


def _is_sentence(reading: Reading, piece: int) -> bool:
    """Whether a piece reads as a sentence of its own, not as a part of the one around it."""
    region, text = reading.pieces[piece].region, reading.text
    return (
        text[region.start].isupper()
        and text[region.end - 1] in ".!?…"
        and reading.pieces[piece].last - reading.pieces[piece].first > 3
    )


def _clause(reading: Reading, first: int, last: int) -> Span:
    """The characters of a clause, with the marks of the quotations that begin and end it."""
    start, end = reading.tokens.starts[first], reading.tokens.ends[last - 1]
    opening, closing = reading.starting.get(first), reading.ending.get(last)
    text = reading.text
    if closing is not None:
        while end < len(text) and text[end] in CLOSING:
            end += 1
    if opening is not None:
        while start > 0 and text[start - 1] in OPENING:
            start -= 1
    return Span(start, end)


def _goes_on(reading: Reading, last: Report, unit: Unit) -> bool:
    """Whether a quotation that stands alone goes on with the one before it: same paragraph, or that one
    was left open.
    """
    if reading.units[last.unit].paragraph == unit.paragraph:
        return True
    before = reading.pieces[last.pieces[-1]]
    apart = reading.units[reading.unit_of(before.first)].paragraph
    return not before.region.closed and apart == unit.paragraph - 1


def _quote(reading: Reading, report: Report, resolver: Resolver) -> Quote:
    tokens = reading.tokens
    if report.kind == "direct":
        content = tuple(
            Span(reading.pieces[p].region.start, reading.pieces[p].region.end) for p in report.pieces
        )
    else:
        content = tuple(_clause(reading, a, b) for a, b in report.ranges)
    cue = Span(tokens.starts[report.cue.at], tokens.ends[report.cue.last - 1]) if report.cue else None
    source = report.source
    mention = Span(tokens.starts[source.first], tokens.ends[source.last - 1]) if source else None
    speaker = resolver.name(source) if source else None
    inferred = report.inferred or (speaker is not None and source is not None and resolver.inferred(source))
    return Quote(content, report.kind, cue, mention, speaker, inferred)
