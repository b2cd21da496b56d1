"""Documents and analyses as JSON values, for the command line and for export (DESIGN, section 4).

``path`` is exact, so a record may hold lone surrogates: serialise with ``ensure_ascii``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis, Figure, Person, Quote, Sentence
    from nutgraf.digest import Source
    from nutgraf.document import Span
    from nutgraf.export.entries import Entry
    from nutgraf.library import Row, Skipped

Record = dict[str, Any]


def row_record(row: Row) -> Record:
    """What the list knows of a document."""
    return {
        "id": row.id,
        "path": row.path,
        "member": row.member,
        "title": row.title,
        "date": row.date or None,
        "date_source": row.date_source,
        "date_inferred": row.inferred,
        "place": row.place,
        "agency": row.agency,
        "warnings": list(row.warnings),
    }


def skipped_record(skipped: Skipped) -> Record:
    """A file that was not read, and why."""
    return {"path": skipped.path, "reason": skipped.reason}


def analysis_record(analysis: Analysis, summary: Iterable[Sentence]) -> Record:
    """All that is said about a text; ``summary`` as it was chosen for this reader."""
    text = analysis.text
    return {
        "summary": sentence_records(summary, text),
        "figures": [figure_record(figure) for figure in analysis.figures],
        "quotes": [
            quote_record(quote, (span.of(text) for span in quote.content)) for quote in analysis.quotes
        ],
        "people": [person_record(person) for person in analysis.people],
        "sentences": [
            {"span": _pair(each.span), "salience": round(each.salience, 6), "rank": each.rank}
            for each in analysis.sentences
        ],
        "notes": list(analysis.notes),
    }


def sentence_records(sentences: Iterable[Sentence], text: str) -> list[Record]:
    """Sentences with their words."""
    return [{"span": _pair(each.span), "text": each.span.of(text), "rank": each.rank} for each in sentences]


def figure_record(figure: Figure) -> Record:
    """One mention of a quantity."""
    return {
        "span": _pair(figure.span),
        "text": figure.text,
        "value": figure.value,
        "high": figure.high,
        "unit": figure.unit,
        "concept": figure.concept,
        "counted": figure.counted,
        "change": figure.change,
        "place": figure.place,
        "as_of": figure.as_of,
    }


def quote_record(quote: Quote, texts: Iterable[str]) -> Record:
    """Reported speech with its speaker; ``texts`` are the words of its content."""
    return {
        "content": [_pair(span) for span in quote.content],
        "text": list(texts),
        "kind": quote.kind,
        "cue": _pair(quote.cue),
        "source": _pair(quote.source),
        "speaker": quote.speaker,
        "inferred": quote.inferred,
    }


def person_record(person: Person) -> Record:
    """A person with roles and mentions."""
    return {
        "name": person.name,
        "roles": list(person.roles),
        "mentions": [_pair(span) for span in person.mentions],
    }


def origin_record(source: Source) -> Record:
    """The document that something is from."""
    return {
        "id": source.id,
        "path": source.path,
        "title": source.title,
        "date": source.date or None,
        "date_inferred": source.inferred,
    }


def entry_record(entry: Entry) -> Record:
    """What ``nutgraf show`` has of a document, with what the reader has set on it."""
    kept = entry.kept
    return (
        row_record(entry.row)
        | {"text": entry.analysis.text}
        | analysis_record(entry.analysis, entry.summary)
        | {"starred": kept.starred, "tags": list(kept.tags), "note": kept.note}
    )


def write(entries: Iterable[Entry], stream: TextIO, title: str) -> None:
    """A record a line; nothing says what they have in common."""
    stream.writelines(f"{dumps(entry_record(entry))}\n" for entry in entries)


def dumps(value: object) -> str:
    """JSON in ASCII, on one line, of any record."""
    return json.dumps(value, ensure_ascii=True, allow_nan=False)


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
