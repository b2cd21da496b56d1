"""The page of ``nutgraf show``: headline, origin, gist, then the whole text as the document has it.

At a terminal what belongs to a heading stands in from it, as in a manual page. Through a pipe every line is
whole, and the text stands as it is. ``--plain`` is for listening: headings end in a colon, figures are
sentences, signs are words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from nutgraf.cli.columns import figure_lines, spoken_lines
from nutgraf.cli.page import origin_line, people_lines, quote_lines, summary_lines
from nutgraf.cli.wrapping import hang, wrap
from nutgraf.text import clean_line

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis, Sentence
    from nutgraf.library import Row

WIDEST = 88
"""Cells of the page at most: longer lines are hard to read."""

_IN = "  "


class Look(NamedTuple):
    """How the page is to look."""

    width: int | None
    """In cells; None leaves lines as long as they are."""

    strong: Callable[[str], str]
    """Makes words stand out; the identity where nothing may (a pipe, NO_COLOR)."""

    plain: bool = False


def document_lines(row: Row, analysis: Analysis, summary: Iterable[Sentence], look: Look) -> Iterator[str]:
    """All lines of the page."""
    text, width = analysis.text, look.width
    inner = width and max(width - len(_IN), 1)
    yield from map(look.strong, wrap(clean_line(row.title), width))
    yield from wrap(origin_line(row), width)
    for warning in (*row.warnings, *analysis.notes):
        yield from hang("Note: " if look.plain else "! ", clean_line(warning), width)
    quoted = [quote for quote in analysis.quotes if quote.kind != "indirect"]
    reported = [quote for quote in analysis.quotes if quote.kind == "indirect"]
    figures = spoken_lines(analysis, inner) if look.plain else figure_lines(analysis, inner)
    sections = [
        ("Summary", summary_lines(summary, text, inner)),
        ("Figures", figures),
        ("Quotes", quote_lines(quoted, analysis, inner)),
        ("Reported, not in quotation marks", quote_lines(reported, analysis, inner)),
        ("People", people_lines(analysis, inner)),
        ("Text", (part for line in text.split("\n") for part in wrap(line, inner))),
    ]
    for heading, lines in sections:
        content = list(lines)
        if content:
            yield from ("", _heading(heading, look))
            yield from (_IN + line if width and line else line for line in content)


def _heading(words: str, look: Look) -> str:
    """Capitals, as in a manual page; a voice would spell them."""
    if look.plain:
        return f"{words}:"
    first, comma, rest = words.partition(",")
    return look.strong(first.upper() + comma + rest)


def between(number: int, look: Look) -> str:
    """What parts the documents of one output: before the one of that ``number``, from 1."""
    return f"\nDocument {number}:\n" if look.plain else "\n" + "-" * (look.width or 72) + "\n"
