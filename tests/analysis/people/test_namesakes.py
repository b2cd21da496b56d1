"""Which of two of one surname a bare surname means, on stories made for it."""

from __future__ import annotations

import pytest

from nutgraf.analysis import people
from nutgraf.analysis.context import Context


def bearer(text: str, phrase: str) -> str:
    """The person to whom the mention at the start of a phrase of the text belongs."""
    at = text.index(phrase)
    return next(
        person.name
        for person in people.find(Context.of(text, None, None))
        for mention in person.mentions
        if mention.start <= at < mention.end
    )


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        (
            "Martin Hale runs the ferry. His wife, Judith Hale, keeps the books; Judith Hale is strict.\n\n"
            "At the lock on Monday the queue was long. Hale waited an hour.",
            "Hale waited",
            "Martin Hale",
        ),
        (
            "Martin Hale runs the ferry with his wife, Judith Hale.\n\nMrs. Hale waited an hour.",
            "Hale waited",
            "Judith Hale",
        ),
        (
            "Martin Hale runs the ferry with his wife, Judith Hale.\n\nHale waited until her boat came.",
            "Hale waited",
            "Judith Hale",
        ),
        (
            "Martin Hale runs the ferry. Peter Hale, no relation, runs the lock; Peter Hale is new."
            "\n\nHale likes the work.",
            "Hale likes",
            "Martin Hale",
        ),
    ],
)
def test_a_bare_surname_of_two(text: str, phrase: str, name: str) -> None:
    assert bearer(text, phrase) == name


def test_each_title_of_a_couple_finds_its_bearer() -> None:
    text = (
        "Martin Hale runs the ferry with his wife, Judith Hale.\n\n"
        "Mr. Hale waited an hour. Mrs. Hale left at noon. Mr. Hale slept."
    )
    assert bearer(text, "Hale waited") == bearer(text, "Hale slept") == "Martin Hale"
    assert bearer(text, "Hale left") == "Judith Hale"


def test_a_description_of_another_country_is_nobody_known() -> None:
    text = "President Adam Hale spoke to Bruno Quine on Monday. The French president was not there."
    (hale,) = [person for person in people.find(Context.of(text, None, None)) if person.name == "Adam Hale"]
    assert [span.of(text) for span in hale.mentions] == ["Adam Hale"]


def test_who_once_held_an_office_is_not_who_holds_it() -> None:
    text = (
        "Former Gov. Tom Bell came with Gov. Carl Reed. The governor spoke first. "
        "The former governor said nothing."
    )
    assert bearer(text, "The governor spoke") == "Carl Reed"
    assert bearer(text, "The former governor") == "Tom Bell"
