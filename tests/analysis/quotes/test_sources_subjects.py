"""What stands as the subject of a reporting verb, where it is not the word right before it."""

from __future__ import annotations

import pytest

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context


def sources(text: str) -> list[str | None]:
    context = Context.of(text, None, None)
    return [
        quote.source.of(text) if quote.source else None
        for quote in quotes.find(context, people.find(context))
        if quote.kind != "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('Jonas Feld keeps asking why the pier is "a place of long waits" for all.', "Jonas Feld"),
        ('Jonas Feld has begun calling the pier "a place of long waits" for all.', "Jonas Feld"),
        ('Jonas Feld went on to call the pier "a place of long waits" for all.', "Jonas Feld"),
        ('The town released a statement Wednesday saying the pier was "no place for lorries".', "The town"),
        ('Marta Quill sent out a letter saying the pier was "no place for lorries".', "Marta Quill"),
        ('Fishermen marching through the streets chanted "Give us back our old pier."', "Fishermen"),
        (
            'The harbour paper has been harsh with Jonas Feld, arguing that he was "a man of long waits".',
            "The harbour paper",
        ),
        (
            'The pier "was never much of a place" for boats, said Eastport University historian Ada Nkemelu.',
            "Eastport University historian Ada Nkemelu",
        ),
    ],
)
def test_the_subject_of_the_verb(text: str, source: str) -> None:
    assert sources(text) == [source]
