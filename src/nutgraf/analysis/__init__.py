"""Analysis of one text: its most telling sentences, figures, quotes and people."""

from __future__ import annotations

import datetime as dt
from importlib.util import find_spec

from nutgraf.analysis.model import VERSION, Analysis, Figure, Person, Quote

__all__ = ["LIMIT", "VERSION", "analyze"]

LIMIT = 1_000_000
"""Characters of a text that are analysed."""


def analyze(text: str, *, title: str | None = None, date: dt.date | None = None) -> Analysis:
    """Everything nutgraf has to say about ``text``, whose headline is ``title`` and which is from ``date``.

    Offsets are those of ``text`` as given. What lies beyond the first :data:`LIMIT` characters is left out, with a note.
    Never raises on any text.
    """
    from nutgraf.analysis import summary
    from nutgraf.analysis.context import Context

    context = Context.of(_head(text), title, date)
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
    if _there("nutgraf.analysis.figures"):  # until that room is there
        from nutgraf.analysis.figures import find as find_figures

        figures = find_figures(context)
    if _there("nutgraf.analysis.people"):
        from nutgraf.analysis.people import find as find_people

        people = find_people(context)
    if _there("nutgraf.analysis.quotes"):
        from nutgraf.analysis.quotes import find as find_quotes

        quotes = find_quotes(context, people)
    sentences = summary.rate(context, figures, quotes)
    notes = () if len(text) <= LIMIT else (f"Only the first {LIMIT:,} characters were analysed.",)
    return Analysis(text, sentences, figures, quotes, people, notes)


def _head(text: str) -> str:
    """``text`` up to the limit, cut after white space where there is some near."""
    if len(text) <= LIMIT:
        return text
    space = max(text.rfind(" ", LIMIT - 1000, LIMIT), text.rfind("\n", LIMIT - 1000, LIMIT))
    return text[: space if space > 0 else LIMIT]


def _there(module: str) -> bool:
    """Whether a room of the analysis has been moved into yet."""
    spec = find_spec(module)
    return spec is not None and spec.origin is not None
