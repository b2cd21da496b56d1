"""An analysis as bytes for the library, and back.

Layout: one byte with the version, then zlib-compressed JSON. Offsets are stored as steps from the one
before, strings that the text itself holds are not stored again. Reading imports neither NLTK nor sumy, takes
well under a millisecond for a news story, and believes nothing: whatever is not the packed analysis of
exactly this text is a ``ValueError``.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import Any, TypeVar, get_args

from nutgraf.analysis.model import Analysis, Change, Figure, Person, Quote, QuoteKind, Sentence
from nutgraf.analysis.version import VERSION
from nutgraf.document import Span

_Read = TypeVar("_Read")

LARGEST = 256_000_000
"""Bytes of JSON that a stored analysis may unpack to."""

_CHANGES = frozenset(get_args(Change))
_KINDS = frozenset(get_args(QuoteKind))


def pack(analysis: Analysis) -> bytes:
    """``analysis`` without its text."""
    text = analysis.text
    sentences = analysis.sentences
    content = {
        "text": [len(text), _checksum(text)],
        "sentences": [
            _steps(s.span for s in sentences),
            [s.rank for s in sentences],
            [s.salience for s in sentences],
        ],
        "figures": [
            _steps(f.span for f in analysis.figures),
            [_figure_row(f, text) for f in analysis.figures],
        ],
        "quotes": [_quote_row(quote) for quote in analysis.quotes],
        "people": [[person.name, person.roles, _steps(person.mentions)] for person in analysis.people],
        "notes": analysis.notes,
    }
    packed = json.dumps(content, separators=(",", ":"), ensure_ascii=True).encode("ascii")
    return bytes([VERSION]) + zlib.compress(packed, 6)


def unpack(blob: bytes, text: str) -> Analysis:
    """The analysis of ``text`` that :func:`pack` made ``blob`` of.

    Raises ``ValueError`` if it is damaged, of another version of nutgraf, or the analysis of another text.
    """
    return _content(blob, text, lambda content: _restore(content, text))


def _content(blob: bytes, text: str, read: Callable[[dict[str, Any]], _Read]) -> _Read:
    """What ``read`` makes of a stored analysis; raises ``ValueError`` as :func:`unpack` does."""
    if blob[:1] != bytes([VERSION]):
        raise ValueError("the stored analysis is of another version")
    try:
        stream = zlib.decompressobj()
        content = json.loads(stream.decompress(blob[1:], LARGEST))
        if not stream.eof:
            raise ValueError("cut short")
        if content["text"] == [len(text), _checksum(text)]:
            return read(content)
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
        zlib.error,
    ) as error:
        raise ValueError(f"the stored analysis is damaged: {error}") from error
    raise ValueError("the stored analysis is of another text")


def spoken(blob: bytes, text: str) -> list[tuple[str, str]]:
    """Speaker and words of the quotes that have a speaker, from what :func:`pack` made of the analysis of
    ``text``. Raises ``ValueError`` as :func:`unpack` does.
    """
    return _content(blob, text, lambda content: list(_spoken(content, text)))


def _spoken(content: dict[str, Any], text: str) -> Iterator[tuple[str, str]]:
    for row in content["quotes"]:
        quote = _quote(row, text)
        if quote.speaker is not None:
            yield quote.speaker, " ".join(span.of(text) for span in quote.content)


def _restore(content: dict[str, Any], text: str) -> Analysis:
    steps, ranks, saliences = content["sentences"]
    sentences = tuple(
        Sentence(span, float(salience), int(rank))
        for span, salience, rank in zip(_spans(steps, text), saliences, ranks, strict=True)
    )
    steps, rows = content["figures"]
    figures = tuple(_figure(span, row, text) for span, row in zip(_spans(steps, text), rows, strict=True))
    quotes = tuple(_quote(row, text) for row in content["quotes"])
    people = tuple(
        Person(_string(name), _strings(roles), tuple(_spans(mentions, text)))
        for name, roles, mentions in content["people"]
    )
    return Analysis(text, sentences, figures, quotes, people, _strings(content["notes"]))


def _checksum(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def _steps(spans: Iterable[Span]) -> list[int]:
    """Start less the end before, then length, for each span."""
    steps: list[int] = []
    last = 0
    for span in spans:
        steps += (span.start - last, span.end - span.start)
        last = span.end
    return steps


def _spans(steps: list[int], text: str) -> list[Span]:
    if not steps:
        return []
    edges = list(accumulate(steps))
    starts, ends = edges[::2], edges[1::2]
    if len(starts) != len(ends):
        raise ValueError("a span without an end")
    if min(starts) < 0 or max(ends) > len(text) or min(steps[1::2]) < 0:
        raise ValueError(f"a span outside a text of {len(text)}")
    return list(map(Span, starts, ends))


def _span(steps: list[int], text: str) -> Span:
    """The one span of ``steps``: there are so many that they are worth a way of their own."""
    start, length = steps
    end = start + length
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"{start} to {end} in a text of {len(text)}")
    return Span(start, end)


def _one(span: Span | None) -> list[int]:
    return [] if span is None else [span.start, span.end - span.start]


def _figure_row(figure: Figure, text: str) -> list[object]:
    return [
        None if figure.text == figure.span.of(text) else figure.text,
        figure.value,
        figure.high,
        figure.unit,
        figure.concept,
        figure.counted,
        figure.change,
        figure.place,
        figure.as_of,
        figure.salience,
    ]


def _figure(span: Span, row: list[Any], text: str) -> Figure:
    own, value, high, unit, concept, counted, change, place, as_of, salience = row
    if change not in _CHANGES:
        raise ValueError(f"change {change!r}")
    return Figure(
        span,
        span.of(text) if own is None else _string(own),
        float(value),
        None if high is None else float(high),
        _string(unit),
        _string(concept),
        _string(counted),
        change,
        None if place is None else _string(place),
        None if as_of is None else _string(as_of),
        float(salience),
    )


def _quote_row(quote: Quote) -> list[object]:
    return [
        _steps(quote.content),
        quote.kind,
        _one(quote.cue),
        _one(quote.source),
        quote.speaker,
        int(quote.inferred),
    ]


def _quote(row: list[Any], text: str) -> Quote:
    content, kind, cue, source, speaker, inferred = row
    if kind not in _KINDS:
        raise ValueError(f"quote of kind {kind!r}")
    return Quote(
        tuple(_spans(content, text)) if len(content) > 2 else (_span(content, text),) if content else (),
        kind,
        _span(cue, text) if cue else None,
        _span(source, text) if source else None,
        None if speaker is None else _string(speaker),
        bool(inferred),
    )


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} where text belongs")
    return value


def _strings(values: object) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError(f"{values!r} where a list belongs")
    return tuple(map(_string, values))
