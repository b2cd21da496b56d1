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


@pytest.mark.parametrize(
    "text",
    [
        # Whose verb follows the marks, not whose verb holds the longer clause.
        'Nothing Jonas Feld said "will calm the harbour for long," Marta Quill said.',
        # Whose verb stands right before the marks.
        'After Jonas Feld said that the pier might close, Marta Quill said: "Not while I am here."',
        'While not everything that Jonas Feld says is wrong, Marta Quill said the plan was "far too dear".',
        'Jonas Feld said the pier might close soon, but Marta Quill called the plan "far too dear to live".',
        # A person spoken to is no speaker.
        'Marta Quill told Jonas Feld that the pier was "no place for lorries" of any kind.',
        # The speaker of what is called so stands after "by".
        'The old pier has been called "a place of long waits" by Marta Quill more than once.',
    ],
)
def test_among_several_people_in_a_sentence(text: str) -> None:
    assert [quote.speaker for quote in quoted(text)] == ["Marta Quill"]


def test_two_mentions_of_one_person_are_no_rivals() -> None:
    text = 'Marta Quill wrote, and Quill said again on Monday, that the pier was "no place for cars."'
    assert [(quote.speaker, quote.inferred) for quote in quoted(text)] == [("Marta Quill", False)]


def test_the_dash_signature_after_a_quotation_that_names_others() -> None:
    text = "“Feld and Sands never asked us about the pier.” — Marta Quill"
    assert [quote.speaker for quote in quoted(text)] == ["Marta Quill"]
