"""A document and the facts of its analysis as plain lines, for a terminal, a pager, a pipe, a voice.

Everything from a document is cleaned again here; what comes out holds no control character but newline.
``width`` is in characters; None leaves lines as long as they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from nutgraf.analysis.quotes.citation import attributed
from nutgraf.analysis.roles import speaking
from nutgraf.cli.columns import figure_lines
from nutgraf.cli.wrapping import cut, hang, wrap
from nutgraf.text import clean_line

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis, Quote, Sentence
    from nutgraf.document import Span
    from nutgraf.library import Row


def list_line(row: Row, width: int | None = None) -> str:
    """``2020-03-21  k3f9a0c2vq  Title (Moscow, TASS)``; ``~`` marks an inferred date. Cut at ``width``."""
    date = (row.date[:10] or "no date") + ("~" if row.inferred else "")
    origin = ", ".join(filter(None, (row.place, row.agency)))
    title = clean_line(row.title + (f" ({origin})" if origin else ""))
    return cut(f"{date:<11} {row.id}  {title}", width)


def origin_line(row: Row) -> str:
    """Date with its provenance, place and agency: what stands under a headline."""
    date = f"{row.date}, {_provenance(row)}" if row.date else "no date"
    return clean_line(" · ".join(filter(None, (date, row.place, row.agency))))


def _provenance(row: Row) -> str:
    if row.guessed:
        return f"from the {row.date_source}, its year inferred"
    return f"inferred from the {row.date_source}" if row.inferred else f"from the {row.date_source}"


def summary_lines(
    sentences: Iterable[Sentence], text: str, width: int | None, leaning: Sequence[str] = ()
) -> Iterator[str]:
    """The sentences of a summary, a bullet each, below the words that it leans to."""
    if leaning:
        yield from wrap(clean_line("for " + ", ".join(f"“{words}”" for words in leaning)), width)
    for sentence in sentences:
        yield from hang("- ", _words(sentence.span, text), width)


def quote_lines(
    quotes: Iterable[Quote], analysis: Analysis, width: int | None, *, places: bool = False
) -> Iterator[str]:
    """A quote a paragraph, who said it after a dash, with the role where they first speak; an inferred
    speaker says so. ``places``: with the line of the text, and what is reported without quotation marks named
    as such.
    """
    text, heard, line, counted = analysis.text, set(), 1, 0
    for quote in quotes:
        role = "" if quote.speaker in heard else speaking(quote.speaker, analysis.people)
        heard.add(quote.speaker)
        source = quote.source.of(text) if quote.source else "speaker not named"
        said = attributed(quote, (span.of(text) for span in quote.content), role=role, source=source)
        label = "reported: " if quote.kind == "indirect" and places else ""
        start = quote.content[0].start
        line += text.count("\n", counted, start) if start >= counted else -text.count("\n", start, counted)
        counted = start
        place = f"  (line {line:,})" if places else ""
        yield from _quote(label + clean_line(said, 100_000), place, width)


def _quote(said: str, place: str, width: int | None) -> list[str]:
    """On one line if it fits there, else with who said it on a line of its own."""
    whole = hang("- ", said + place, width)
    content, dash, speaker = said.rpartition(" — ")
    if len(whole) == 1 or not content:
        return whole
    return [*hang("- ", content, width), *hang("      ", dash.lstrip() + speaker + place, width)]


def people_lines(analysis: Analysis, width: int | None) -> Iterator[str]:
    """A line a person: name, roles, number of mentions, number of quotes."""
    said = Counter(quote.speaker for quote in analysis.quotes)
    for person in analysis.people:
        roles = f", {'; '.join(person.roles)}" if person.roles else ""
        times = many(len(person.mentions), "mention")
        if said[person.name]:
            times += f", {many(said[person.name], 'quote')}"
        yield from hang("- ", clean_line(f"{person.name}{roles}  ({times})"), width)


def many(count: int, what: str) -> str:
    """``1 quote``, ``1,200 quotes``."""
    return f"{count:,} {what}{'s' if count != 1 else ''}"


def fact_lines(name: str, analysis: Analysis, width: int | None) -> Iterator[str]:
    """The lines of one kind of fact: figures, quotes or people."""
    if name == "figures":
        return figure_lines(analysis, width)
    if name == "quotes":
        return quote_lines(analysis.quotes, analysis, width, places=True)
    return people_lines(analysis, width)


def _words(span: Span, text: str) -> str:
    return clean_line(span.of(text), limit=100_000)
