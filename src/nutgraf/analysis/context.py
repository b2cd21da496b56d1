"""What the parts of analysis share about one text, so that each is worked out once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nutgraf import wire
from nutgraf.analysis.paragraphs import paragraphs
from nutgraf.analysis.sentences import in_paragraph
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

    @classmethod
    def of(cls, text: str, title: str | None = None, date: dt.date | None = None) -> Context:
        """Cut ``text``; its own headline stands in where no ``title`` is given."""
        opening = wire.opening(text, title)
        found = paragraphs(text, opening.body)
        sentences = [sentence for paragraph in found for sentence in in_paragraph(text, paragraph)]
        return cls(
            text, title or opening.title, date, opening.place, opening.body, tuple(found), tuple(sentences)
        )
