"""Citations to be copied: the words of a document with where they are from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from nutgraf.text import clean, clean_line
from nutgraf.tui.drawing.gist import Item
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis, Sentence
    from nutgraf.digest.said import Said
    from nutgraf.digest.source import Source
    from nutgraf.library import Row
    from nutgraf.tui.widgets.lensview import Lead


def source(row: Source) -> str:
    """``Title. TASS, Moscow, Sat 21 Mar 2020. /path``, each part only where it is known."""
    date = wording.day(row.date, inferred=row.inferred) if row.date else ""
    where = ", ".join(part for part in (clean_line(row.agency), clean_line(row.place), date) if part)
    title = clean_line(row.title).rstrip(".")
    return ". ".join(part for part in (title, where, clean_line(row.path)) if part)


def summary(analysis: Analysis, sentences: Iterable[Sentence], row: Row) -> str:
    """The sentences of a summary, then their source."""
    words = (" ".join(clean(each.span.of(analysis.text)).split()) for each in sentences)
    return f"{' '.join(words)}\n{source(row)}"


def fact(analysis: Analysis, item: Item, row: Row) -> str:
    """The words of a fact as the document has them, then their source; a quote as
    :mod:`nutgraf.analysis.quotes.citation` has it.
    """
    if item.quote:
        from nutgraf.analysis.quotes.citation import citation

        cited = citation(
            item.quote, analysis, title=row.title, agency=row.agency, date=_day(row), path=row.path
        )
        return clean_line(cited, 100_000)
    words = " ".join(" ".join(clean(span.of(analysis.text)).split()) for span in item.spans[:1])
    return f"{words}\n{source(row)}"


def place(lead: Lead) -> tuple[str, str]:
    """What a row of a lens stands for, cited as by :func:`fact`, and a word for it; where it stands for no
    more than a document, that one's source.
    """
    if not isinstance(lead.words, str):
        return _said(lead.words), "the quote"
    words = " ".join(clean(lead.words).split())
    return (
        (f"{words}\n{source(lead.source)}", "the words") if words else (source(lead.source), "the citation")
    )


def _said(said: Said) -> str:
    from nutgraf.analysis.quotes.citation import attributed, origin

    row = said.source
    where = origin(row.title, row.agency, _day(row), f"{row.path}:{said.line}")
    return clean_line(f"{attributed(said.quote, said.texts, role=said.role)} {where}", 100_000)


def _day(row: Source) -> str:
    return f"~{row.date[:10]}" if row.inferred and row.date else row.date[:10]
