"""Who is taken for the source of a quotation, and when the choice says that it may be wrong."""

from __future__ import annotations

import pytest

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Quote


def quoted(text: str) -> list[Quote]:
    context = Context.of(text, None, None)
    return [quote for quote in quotes.find(context, people.find(context)) if quote.kind != "indirect"]


@pytest.mark.parametrize(
    "text",
    [
        '"The ferry will run," Marta Quill said.',
        '"The ferry will run," said Marta Quill.',
        '"The ferry will run," Marta Quill, the harbour master, told reporters on Monday.',
        'Marta Quill said that the ferry "will run every hour" from May.',
        "Marta Quill met Jonas Feld at the pier. “The ferry will run,” she said.",
        'According to Marta Quill, "the ferry will run every hour" from May.',
    ],
)
def test_the_plain_subject_of_a_cue_is_certain(text: str) -> None:
    assert [(quote.speaker, quote.inferred) for quote in quoted(text)] == [("Marta Quill", False)]


@pytest.mark.parametrize(
    "text",
    [
        'Jonas Feld gave Marta Quill a "key to the city" that nobody had asked for.',
        "Marta Quill met Jonas Feld at the pier.\n\n“The ferry will run.”",
        'For Marta Quill and for Jonas Feld the pier was a "place of long waits" all the same.',
    ],
)
def test_a_speaker_without_a_cue_among_others_is_inferred(text: str) -> None:
    assert [quote.inferred for quote in quoted(text)] == [True]
