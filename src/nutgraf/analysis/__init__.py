"""Analysis of one text: its most telling sentences, figures, quotes and people.

Importing this costs nothing: the finders and their tables come with the first :func:`analyze`, so that a
process that only shows stored analyses never loads them.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from nutgraf.analysis.version import VERSION

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis

__all__ = ["LIMIT", "VERSION", "analyze"]

LIMIT = 1_000_000
"""Characters of a text that are analysed."""


def analyze(text: str, *, title: str | None = None, date: dt.date | None = None) -> Analysis:
    """Everything nutgraf has to say about ``text``, whose headline is ``title`` and which is from ``date``.

    Offsets are those of ``text`` as given. What lies beyond the first :data:`LIMIT` characters is left out,
    which a note of the analysis says. Never raises on any text.
    """
    from nutgraf.analysis import figures, people, quotes, summary
    from nutgraf.analysis.context import Context
    from nutgraf.analysis.model import Analysis

    context = Context.of(head(text), title, date)
    found_figures = figures.find(context)
    found_people = people.find(context)
    found_quotes = quotes.find(context, found_people)
    sentences = summary.rate(context, found_figures, found_quotes)
    notes = []
    if len(text) > LIMIT:
        notes.append(f"Only the first {LIMIT:,} characters were analysed.")
    if len(found_figures) >= figures.MOST:
        notes.append(f"Only the first {len(found_figures):,} figures were read.")
    return Analysis(text, sentences, found_figures, found_quotes, found_people, tuple(notes))


def head(text: str) -> str:
    """What is analysed of ``text``: it up to the limit, cut at white space where there is some near."""
    if len(text) <= LIMIT:
        return text
    space = max(text.rfind(" ", LIMIT - 1000, LIMIT), text.rfind("\n", LIMIT - 1000, LIMIT))
    return text[: space if space > 0 else LIMIT]
