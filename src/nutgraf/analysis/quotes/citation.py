"""A quote as it is copied: ``"content" — speaker, role (title, agency, date, path:line)``.

The words are the document's: nothing in them is changed but white space, and marks inside them stay as they
are. What is not known is left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from nutgraf.analysis.model import Analysis, Quote
from nutgraf.analysis.roles import speaking


def citation(
    quote: Quote, analysis: Analysis, *, title: str, agency: str, date: dt.date | str | None, path: str
) -> str:
    """A quote of ``analysis`` with who said it and where. The line counts from 1 in the text of ``analysis``
    and is where the content begins.
    """
    text = analysis.text
    when = date.isoformat() if isinstance(date, dt.date) else date or ""
    line = text.count("\n", 0, quote.content[0].start if quote.content else 0) + 1
    said = attributed(
        quote,
        (span.of(text) for span in quote.content),
        role=speaking(quote.speaker, analysis.people),
        source=quote.source.of(text) if quote.source else "",
    )
    return " ".join(filter(None, (said, origin(title, agency, when, f"{path}:{line}" if path else ""))))


def attributed(quote: Quote, texts: Iterable[str], *, role: str = "", source: str = "") -> str:
    """``"content" — speaker, role`` of a quote with the ``texts`` of its pieces.

    Pieces of an interrupted quotation are parted by an ellipsis. Speech that is not in quotation marks, or
    not wholly, gets none. A speaker concluded from afar is "probably" that; one without a name is called by
    the words of the ``source``.
    """
    content = " … ".join(_line(text) for text in texts)
    if quote.kind == "direct":
        content = f"“{content}”"
    speaker = ", ".join(filter(None, (quote.speaker, role))) if quote.speaker else _line(source)
    if not speaker:
        return content
    return f"{content} — probably {speaker}" if quote.inferred else f"{content} — {speaker}"


def origin(*parts: str) -> str:
    """``(title, agency, date, path:line)``, the parts that are known; "" if none is."""
    known = ", ".join(filter(None, parts))
    return f"({known})" if known else ""


def _line(text: str) -> str:
    return " ".join(text.split())
