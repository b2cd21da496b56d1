"""From words, cues and quotation marks to quotes."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from nutgraf.analysis.model import Quote, QuoteKind
from nutgraf.analysis.quotes import lexicon as qx
from nutgraf.analysis.quotes.clauses import Range, contents
from nutgraf.analysis.quotes.cues import Cue, cues
from nutgraf.analysis.quotes.mentions import PERSON, Mention, mentions
from nutgraf.analysis.quotes.reading import Reading, Unit
from nutgraf.analysis.quotes.resolve import Resolver
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
    found: list[Report] = []
    last: Report | None = None
    for number, unit in enumerate(reading.units):
        here = cues(reading, unit, at, to)
        own = _of_unit(reading, unit, number, here)
        claimed = {piece for report in own for piece in report.pieces}
        rest = [piece for piece in unit.pieces if piece not in claimed]
        if rest:
            own += _unclaimed(reading, unit, number, rest, last, own)
        for report in own:
            if report.source is None:
                report.source = _fallback(reading, report, every, last)
                report.inferred = True
            found.append(report)
            if report.kind != "indirect":
                last = report
    resolver = Resolver(reading, every)
    return tuple(_quote(reading, report, resolver) for report in found)


def _of_unit(reading: Reading, unit: Unit, number: int, here: list[Cue]) -> list[Report]:
    found: list[Report] = []
    covered: set[int] = set()
    for cue, ranges in zip(here, contents(reading, unit, here), strict=True):
        if not ranges:
            continue
        pieces = [
            piece
            for piece in unit.pieces
            if any(a <= reading.pieces[piece].first and reading.pieces[piece].last <= b for a, b in ranges)
        ]
        if not pieces and (cue.subject is None or cue.bits & qx.WEAK):
            continue
        frame = sum(
            not reading.inside[index] and reading.tokens.words[index][0].isalnum()
            for a, b in ranges
            for index in range(a, b)
        )
        if pieces and set(pieces) <= covered:
            continue
        covered.update(pieces)
        kind: QuoteKind = "indirect" if not pieces else "mixed" if frame else "direct"
        found.append(Report(number, cue, kind, list(ranges), pieces, cue.subject))
    return found


def _unclaimed(
    reading: Reading, unit: Unit, number: int, rest: list[int], last: Report | None, own: list[Report]
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
        return [Report(number, None, "direct", [], list(rest), last.source if last else None, True)]
    return [
        Report(number, None, "mixed", [(reading.pieces[piece].first, reading.pieces[piece].last)], [piece])
        for piece in rest
        if reading.pieces[piece].last - reading.pieces[piece].first > 3
    ]


def _fallback(reading: Reading, report: Report, every: list[Mention], last: Report | None) -> Mention | None:
    unit = reading.units[report.unit]
    index = bisect_left(every, unit.last, key=lambda mention: mention.first) - 1
    while index >= 0:
        if every[index].kind == PERSON:
            return every[index]
        index -= 1
    return None


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
