"""From words, cues and quotation marks to quotes."""

from __future__ import annotations

from dataclasses import dataclass, field

from nutgraf.analysis.model import Quote, QuoteKind
from nutgraf.analysis.quotes.clauses import Range
from nutgraf.analysis.quotes.cues import Cue, cues
from nutgraf.analysis.quotes.mentions import Mention, mentions
from nutgraf.analysis.quotes.proposals import keep, proposals
from nutgraf.analysis.quotes.reading import Reading, Unit
from nutgraf.analysis.quotes.resolve import Resolver
from nutgraf.analysis.quotes.sources import Situation, Sources
from nutgraf.analysis.quotes.speech import is_speech
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
        own = _of_unit(reading, unit, number, here)
        claimed = {piece for report in own for piece in report.pieces}
        rest = [
            piece
            for piece in unit.pieces
            if piece not in claimed and is_speech(reading, unit, reading.pieces[piece])
        ]
        if rest:
            own += _unclaimed(reading, unit, number, rest, last)
        for report in own:
            _attribute(reading, sources, report)
            found.append(report)
            if report.kind != "indirect":
                last = report
    resolver = Resolver(reading, every)
    return tuple(_quote(reading, report, resolver) for report in found)


def _attribute(reading: Reading, sources: Sources, report: Report) -> None:
    """Choose the source of a report."""
    unit = reading.units[report.unit]
    ranges = report.ranges or [
        (reading.pieces[piece].first, reading.pieces[piece].last) for piece in report.pieces
    ]
    situation = Situation(
        report.unit,
        ranges[0][0],
        ranges[-1][1],
        report.cue,
        tuple(ranges),
        alone=report.cue is None and not report.ranges,
    )
    chosen = sources.choose(situation)
    if chosen:
        report.source = chosen[0]
        report.inferred = not unit.first <= chosen[0].first < unit.last
        if report.pieces:
            sources.remember(chosen[0], unit.paragraph)


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
    reading: Reading, unit: Unit, number: int, rest: list[int], last: Report | None
) -> list[Report]:
    words, inside = reading.tokens.words, reading.inside
    frame = sum(not inside[index] and words[index][0].isalnum() for index in range(unit.first, unit.last))
    if not frame:
        if (
            last
            and last.pieces
            and reading.units[last.unit].paragraph == unit.paragraph
            and last.kind == "direct"
        ):
            last.pieces += rest
            return []
        return [Report(number, None, "direct", [], list(rest))]
    return [
        Report(number, None, "mixed", [(reading.pieces[piece].first, reading.pieces[piece].last)], [piece])
        for piece in rest
        if _weighty(reading, piece)
    ]


def _weighty(reading: Reading, piece: int) -> bool:
    """Whether a fragment that no cue claims is long enough to be speech rather than a doubtful word."""
    here = reading.pieces[piece]
    length = here.last - here.first
    return length > 3 or (
        length > 1 and not here.region.single and reading.tokens.words[here.first][0].islower()
    )


def _quote(reading: Reading, report: Report, resolver: Resolver) -> Quote:
    tokens = reading.tokens
    if report.kind == "direct":
        content = tuple(
            Span(reading.pieces[p].region.start, reading.pieces[p].region.end) for p in report.pieces
        )
    else:
        content = tuple(Span(tokens.starts[a], tokens.ends[b - 1]) for a, b in report.ranges)
    cue = Span(tokens.starts[report.cue.at], tokens.ends[report.cue.last - 1]) if report.cue else None
    source = report.source
    mention = Span(tokens.starts[source.first], tokens.ends[source.last - 1]) if source else None
    speaker = resolver.name(source) if source else None
    return Quote(content, report.kind, cue, mention, speaker, report.inferred)
