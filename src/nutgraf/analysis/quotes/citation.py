"""A quote as it is copied: with who said it, and where."""

from __future__ import annotations

import datetime as dt

from nutgraf.analysis.model import Analysis, Quote


def citation(
    quote: Quote, analysis: Analysis, *, title: str, agency: str, date: dt.date | str | None, path: str
) -> str:
    """``"content" — speaker, role (title, agency, date, path:line)``, without what is not known.

    Pieces of an interrupted quotation are parted by an ellipsis. Reported speech that is not in quotation
    marks gets none. A speaker concluded from afar is followed by "(inferred)". ``line`` counts from 1 and
    is where the content begins.
    """
    text = analysis.text
    content = " … ".join(" ".join(span.of(text).split()) for span in quote.content)
    if quote.kind == "direct":
        content = f"“{content}”"
    who = _speaker(quote, analysis)
    start = quote.content[0].start if quote.content else 0
    place = f"{path}:{text.count(chr(10), 0, start) + 1}" if path else ""
    when = date.isoformat() if isinstance(date, dt.date) else date or ""
    where = ", ".join(part for part in (title, agency, when, place) if part)
    return content + (f" — {who}" if who else "") + (f" ({where})" if where else "")


def _speaker(quote: Quote, analysis: Analysis) -> str:
    """The speaker's full name and first known role; the words of the source where there is no name."""
    if quote.speaker is None:
        return " ".join(quote.source.of(analysis.text).split()) if quote.source else ""
    person = next((person for person in analysis.people if person.name == quote.speaker), None)
    role = person.roles[0] if person and person.roles else ""
    return ", ".join(part for part in (quote.speaker, role) if part) + (
        " (inferred)" if quote.inferred else ""
    )
