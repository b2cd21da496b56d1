"""A library about one ferry over five months, for what looks across documents: copies, moving figures."""

from __future__ import annotations

import datetime as dt

from nutgraf.analysis.model import Analysis, Figure, Person, Quote, Sentence
from nutgraf.document import Dating, Document, Span
from tui.double import Double
from tui.stories import Story, place

_FARES = ((1, "12"), (2, "14"), (4, "15"))
_QUOTE = "We carry everybody who stands on the pier in the morning"
_REPORTED = "the ferry will sail on Sundays too"


def _fares(month: int, fare: str) -> Story:
    """Said by Marta Quill, reported of Tobias Renn, with the fare of the month."""
    text = (
        f"A single fare on the Ellery ferry costs {fare} crowns from today on, the company said.\n"
        f"“{_QUOTE},” said Marta Quill, the harbour master.\n"
        f"Tobias Renn announced that {_REPORTED}.\n"
    )
    lines = text.splitlines()
    quotes = (
        Quote((place(text, _QUOTE),), "direct", place(text, "said Marta"), None, "Marta Quill", month == 2),
        Quote((place(text, _REPORTED),), "indirect", None, None, "Tobias Renn"),
    )
    people = (
        Person("Marta Quill", ("harbour master",), (place(text, "Marta Quill"),)),
        Person("Tobias Renn", (), (place(text, "Tobias Renn"),)),
    )
    fares = Figure(
        place(text, f"{fare} crowns"),
        f"{fare} crowns",
        float(fare),
        unit="crown",
        concept="single ferry fare",
    )
    return _story(f"Ferry fares, month {month}", month, text, lines, (fares,), quotes, people)


def _story(
    title: str,
    month: int,
    text: str,
    lines: list[str],
    figures: tuple[Figure, ...] = (),
    quotes: tuple[Quote, ...] = (),
    people: tuple[Person, ...] = (),
) -> Story:
    document = Document(
        f"/stories/{title}.txt",
        text,
        title,
        dating=Dating(dt.datetime(2024, month, 3), "day", "header"),
        body=Span(0, len(text)),
    )
    sentences = tuple(
        Sentence(place(text, line), 1 - rank / 10, rank) for rank, line in enumerate(lines) if line
    )
    return document, Analysis(text, sentences, figures, quotes, people)


def crossings() -> Double:
    """Three stories of fares, one of a storm printed twice; all analysed."""
    storm = (
        "A storm kept the Ellery ferry in the harbour for three days, and nobody crossed to the islands.\n"
        "Supplies for the islands were flown in by Vera Halm-Oberndorff of the coast guard.\n"
    )
    halm = Person("Vera Halm-Oberndorff", ("of the coast guard",), (place(storm, "Vera Halm-Oberndorff"),))
    made = [_fares(month, fare) for month, fare in _FARES]
    made += [
        _story(title, 5, storm, storm.splitlines(), people=(halm,))
        for title in ("Storm holds the ferry", "Storm holds the ferry (copy)")
    ]
    library = Double(made)
    library.analysed_ids = {row.id for row in library.rows}
    return library
