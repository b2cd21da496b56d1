"""What the parts of analysis share about one text, so that each is worked out once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nutgraf import dateline, wire
from nutgraf.analysis.language import language_of
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
    """Of the body, without surrounding white space, in reading order; none crosses a paragraph's end, none
    has a dateline."""

    language: str = "english"
    """The body's, by its English name in small letters; "" if it is not known."""

    @classmethod
    def of(cls, text: str, title: str | None = None, date: dt.date | None = None) -> Context:
        """Cut ``text``; its own headline stands in where no ``title`` is given."""
        opening = wire.opening(text, title)
        language = language_of(text[opening.body.start : opening.body.end])
        found = paragraphs(text, opening.body)
        sentences = [
            _behind_agency(text, sentence)
            for number, paragraph in enumerate(found)
            for sentence in in_paragraph(text, _behind_dateline(text, paragraph, number), language)
        ]
        return cls(
            text,
            title or opening.title,
            date,
            opening.place,
            opening.body,
            tuple(found),
            tuple(sentences),
            language,
        )


_AGENCY_WITHIN = 60
_NEAR = 4
"""Paragraphs in which a place alone, before a dash, is taken for a dateline."""


def _behind_dateline(text: str, paragraph: Span, number: int) -> Span:
    """The paragraph, which comes after ``number`` others, without the dateline that it opens with if it does.

    Behind a summary, or where several reports follow each other, datelines stand further down.
    """
    start = paragraph.start
    if not text[start : start + 2].isupper():
        return _behind_agency(text, paragraph)
    line = dateline.find(text, start)
    if line is None or line.span.end >= paragraph.end:
        return paragraph
    if number < _NEAR or line.agency or line.day or "," in line.place:
        return Span(line.span.end, paragraph.end)
    return paragraph


def _behind_agency(text: str, sentence: Span) -> Span:
    """The sentence without the dateline that it opens with, which must name an agency we know: a note from
    the editor may stand before it on the same line."""
    start = sentence.start
    if "(" not in text[start : start + _AGENCY_WITHIN] or not (
        text[start] == "(" or text[start : start + 2].isupper()
    ):
        return sentence
    line = dateline.find(text, start)
    if line is None or line.agency not in dateline.AGENCIES or line.span.end >= sentence.end:
        return sentence
    return Span(line.span.end, sentence.end)
