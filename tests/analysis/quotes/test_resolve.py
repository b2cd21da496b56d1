"""Full names of speakers, on stories made for it: whose "he" it is, and what a short name is short for."""

from __future__ import annotations

import pytest

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context


def said(text: str) -> list[tuple[str, str | None, bool]]:
    """The source's words, the speaker and whether that is inferred, for each quotation."""
    context = Context.of(text, None, None)
    return [
        (quote.source.of(text) if quote.source else "", quote.speaker, quote.inferred)
        for quote in quotes.find(context, people.find(context))
        if quote.kind != "indirect"
    ]


def names(text: str) -> list[str | None]:
    return [speaker for _, speaker, _ in said(text)]


def test_a_pronoun_is_the_subject_of_the_sentence_before_not_who_was_named_last() -> None:
    text = (
        "Martin Hale opened the lock on Monday and shook hands with Robert Quine.\n\n"
        '"We are six months late," he said.'
    )
    assert names(text) == ["Martin Hale"]


def test_a_pronoun_after_another_man_has_spoken_is_the_one_who_spoke_last() -> None:
    text = (
        'Martin Hale defended the price. "It is fair," Hale said.\n\n'
        'Robert Quine, the builder, called that a joke. "Nobody asked us," he said.'
    )
    assert said(text)[-1] == ("he", "Robert Quine", False)


def test_a_name_inside_what_is_said_is_not_the_one_who_says_it() -> None:
    text = 'Martin Hale said the price was fair. Robert Quine was "too slow by half" with the lock, he said.'
    assert said(text)[-1] == ("he", "Martin Hale", False)


def test_who_is_passed_over_by_a_relative_clause_did_not_say_it() -> None:
    text = (
        "Martin Hale opened the lock on Monday.\n\n"
        'The price was set by Robert Quine, whom he called "a careful man with other people\'s money."'
    )
    assert names(text) == ["Martin Hale"]


def test_a_pronoun_may_stand_before_its_name() -> None:
    text = (
        "Robert Quine came first. As he left the lock, Martin Hale took a picture.\n\n"
        '"It is for my son," he said.'
    )
    assert names(text) == ["Martin Hale"]


def test_a_couple_is_told_apart_by_gender() -> None:
    text = (
        'Martin Hale and his wife, Judith Hale, run the ferry. "It pays for itself," he said.\n\n'
        '"In a good year," she said.'
    )
    assert names(text) == ["Martin Hale", "Judith Hale"]


def test_a_title_tells_the_gender_of_a_name_that_does_not() -> None:
    text = (
        "Mr. Oduyale met Ms. Tsvangi at the lock on Monday.\n\n"
        '"The gates are rusty," she said.\n\n"They will do for a year," he said.'
    )
    assert names(text) == ["Tsvangi", "Oduyale"]


def test_a_name_that_tells_no_gender_gets_it_from_the_pronouns_after_it() -> None:
    text = (
        "Oduya Tsvangi, an engineer, came before her lunch. Tsvangi found rust; so her report says."
        " Martin Hale read it on Monday.\n\n"
        '"I would close it today," she said.'
    )
    assert names(text) == ["Oduya Tsvangi"]


def test_two_who_may_be_meant_make_a_name_inferred() -> None:
    text = (
        "On Monday the ferry was run by Martin Hale. By Tuesday the ferry was run by Robert Quine.\n\n"
        "Neither was paid.\n\n"
        '"It was a long week," he said.'
    )
    assert [inferred for _, _, inferred in said(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        'A pilot told the council on Monday that Martin Hale was right. "The gates are rusty," he said.',
        'Martin Hale left.\n\nA neighbour said she heard a bang. "Then it was quiet," she said.',
        'Martin Hale left the town hall.\n\n"It was a short meeting," the judge said.',
        'A candidate from the north spoke first. Martin Hale came late.\n\n"It is cold," the candidate said.',
        'Martin Hale came late. "It is cold in here," one woman said.',
        'Hermits came to the lock, and other hermits left. Hermits said "it was cold in the hut."',
        'The hall was full for three hours. Witnesses said "it was cold."',
        'The hall was full for three hours. Documents said "it was cold."',
        '"It is late," Martin Hale said.\n\nA passenger had slept through it. "I dreamt of boats," he said.',
    ],
)
def test_somebody_without_a_name_lends_nobody_elses(text: str) -> None:
    assert names(text)[-1:] == [None]


def test_a_description_that_only_the_person_talked_of_fits_is_that_person_and_inferred() -> None:
    text = 'Judith Hale won the lake race on Monday.\n\n"My arms hurt a bit," the champion said.'
    assert said(text)[-1] == ("the champion", "Judith Hale", True)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Hale, who said the lock was safe, left on Monday.", ("who", "Anna Hale", False)),
        ('The mayor, Anna Hale, who has said "it is safe here", left.', ("who", "Anna Hale", False)),
        ("The Hale Lock Company, which said the lock was safe, left.", ("which", "Hale Lock Company", False)),
        ("A friend of Anna Hale, who said the lock was safe, left.", ("who", None, False)),
        ("Anna Hale left. A pilot who said he saw the fire stayed.", ("who", None, True)),
    ],
)
def test_a_relative_pronoun_stands_for_the_name_before_it(
    text: str, speaker: tuple[str, str | None, bool]
) -> None:
    context = Context.of(text, None, None)
    (quote,) = quotes.find(context, people.find(context))
    assert quote.source is not None
    assert (quote.source.of(text), quote.speaker, quote.inferred) == speaker


def test_who_opens_a_sentence_with_according_to_says_all_of_it() -> None:
    text = 'According to the Academy of Sciences, the water offered it "ideal conditions".'
    assert said(text) == [("the Academy of Sciences", "Academy of Sciences", False)]


def test_a_plural_that_keeps_its_capital_inside_a_sentence_is_a_name() -> None:
    text = 'Quibbers said "it was cold here." The lamp was made by Quibbers.'
    assert names(text) == ["Quibbers"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'The New Harbour Times first wrote of the lock.\n\n"Nobody had looked at it," the Times said.',
            "New Harbour Times",
        ),
        (
            "The Lock Keepers Association met on Monday.\n\n"
            '"It is a scandal that we warned of," the LKA said in a statement.',
            "Lock Keepers Association",
        ),
        (
            'Mr. Hale wrote to the Board of Canal Works.\n\n"We have his letter," the board said.',
            "Board of Canal Works",
        ),
        ('"The lock is closed," the Justice Department said in a statement.', "Justice Department"),
        (
            'The New York Canal Society was glad. "We waited for years," the New York Canal Society said.',
            "New York Canal Society",
        ),
    ],
)
def test_the_full_name_of_a_body(text: str, speaker: str) -> None:
    assert names(text)[-1] == speaker


def test_a_short_name_that_fits_two_bodies_is_inferred() -> None:
    text = (
        "The Lake Herald and the Ellery Herald both sent somebody to the lock.\n\n"
        '"Nobody had looked at it for years," the Herald said.'
    )
    assert said(text)[-1] == ("Herald", "Ellery Herald", True)


def test_an_office_with_of_is_its_holders_title() -> None:
    text = 'Secretary of Canals Martin Hale said the lock was closed.\n\n"It is not safe," he said.'
    context = Context.of(text, None, None)
    found = quotes.find(context, people.find(context))
    assert [quote.speaker for quote in found] == ["Martin Hale", "Martin Hale"]


@pytest.mark.parametrize("aside", ["", ", who asked not to be named,", ", a retired pilot,"])
def test_whose_spokesman_cousin_or_lawyer_speaks_does_not_speak(aside: str) -> None:
    text = f'A cousin of Martin Hale{aside} told the council the lock was old.\n\n"It is not safe," he said.'
    context = Context.of(text, None, None)
    assert {quote.speaker for quote in quotes.find(context, people.find(context))} == {None}


def test_a_description_keeps_its_adverb() -> None:
    text = (
        "Judith Hale, a senator, opened the lock and spoke for an hour.\n\n"
        '"It was my idea from the start," the famously gruff senator said.'
    )
    assert said(text) == [("the famously gruff senator", "Judith Hale", True)]
