"""What the parts of analysis share about one text, so that each is worked out once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nutgraf.document import Span


@dataclass(frozen=True, slots=True)
class Context:
    """A text cut into what the finders work on."""

    text: str
    title: str
    """The headline if one is known, else ""."""

    date: dt.date | None
    place: str
    """The dateline's place, else ""."""

    body: Span
    """Without header, headline, byline and dateline."""

    paragraphs: tuple[Span, ...]
    """Of the body, without surrounding white space, in reading order."""

    sentences: tuple[Span, ...]
    """Of the body, without surrounding white space, in reading order; none crosses a paragraph's end."""
