"""The concepts that documents put numbers to, and their order."""

from __future__ import annotations

import pytest

from digest.stories import story
from nutgraf.digest import Examined, concepts, moving


def told(*texts: str) -> list[Examined]:
    """A document a day."""
    return [story(f"d{day}", f"2024-01-{day:02}", text) for day, text in enumerate(texts, 11)]


RISING = (
    "The death toll rose to 12.\n",
    "The flood has now killed 30 people, the mayor said.\n",
    "In all, 41 people died, the rescue service said.\n",
)


def test_the_dead_are_one_concept_however_they_are_worded() -> None:
    first = concepts(told(*RISING))[0]
    assert (first.unit, first.documents) == ("death", 3)
    assert [each.reading.figure.value for each in first.given] == [12.0, 30.0, 41.0]
    assert first.days == ("2024-01-11", "2024-01-12", "2024-01-13")


def test_each_reading_has_its_sentence_and_the_place_of_the_figure_in_it() -> None:
    documents = told("Nothing new. The flood killed 30 people, the mayor said. It rains.\n")
    (only,) = (each for each in concepts(documents) if each.unit == "death")
    (given,) = only.given
    assert given.sentence == "The flood killed 30 people, the mayor said."
    assert given.place.of(given.sentence) == given.reading.figure.text == "30"


@pytest.mark.parametrize(
    "others",
    [
        [f"A fund of {n} million dollars was set up for farmers.\n" for n in (2, 900, 1)],
        [f"The plant has 18,000 employees, {who} said.\n" for who in ("it", "a union", "the owner")],
        [f"{n} men were seen at the bridge.\n" for n in ("Two", "Three", "Four")],
    ],
    ids=["jumps", "stands still", "is counted loosely"],
)
def test_what_moves_steadily_comes_before_what(others: list[str]) -> None:
    order = concepts(told(*map("".join, zip(others, RISING, strict=True))))
    assert [len(each.given) for each in order[:2]] == [3, 3]
    assert order[0].unit == "death"


def test_what_several_documents_say_comes_before_what_one_says() -> None:
    several = ["The plant has 18,000 employees.\n", "The plant has 17,400 employees.\n"]
    order = concepts(told(*several, "The bridge cost 90 million euros.\n"))
    assert [len(each.given) for each in order] == [2, 1]


def test_given_names_make_no_other_concept() -> None:
    texts = (
        "Hedda Voss has 120 delegates.\n",
        "Hedda Voss spoke on Monday. Voss now has 140 delegates, a spokesman said.\n",
    )
    (only,) = concepts(told(*texts))
    assert [each.reading.figure.value for each in only.given] == [120.0, 140.0]


def test_the_number_of_a_thing_is_the_thing() -> None:
    texts = (
        "The number of evacuated people fell to 6,300.\n",
        "On Monday 9,200 people evacuated last week were still in shelters.\n",
    )
    first = concepts(told(*texts))[0]
    assert [each.reading.figure.value for each in first.given] == [6300.0, 9200.0]


@pytest.mark.parametrize(
    ("texts", "unit"),
    [
        (("Quill has a lead of 4 points.\n", "Quill has an advantage of 6 points.\n"), "percentage point"),
        (
            ("The margin of error was 3 percentage points.\n", "It has an error of 4 points.\n"),
            "percentage point",
        ),
        (("The minimum wage is $15 an hour.\n", "A minimum wage of $12 was adopted.\n"), "dollar"),
        (("The flood killed 30 people on Thursday.\n", "The flood killed 41 people.\n"), "death"),
    ],
)
def test_what_is_worded_otherwise_is_one_concept(texts: tuple[str, ...], unit: str) -> None:
    first = concepts(told(*texts))[0]
    assert (first.documents, first.unit) == (2, unit)


def test_points_of_an_index_are_no_lead() -> None:
    found = concepts(told("The index lost 40 points.\n", "Quill has a lead of 4 points.\n"))
    assert all(each.documents == 1 for each in found)


def test_a_sentence_that_is_printed_again_counts_once_as_the_oldest_has_it() -> None:
    note = "Note: the fund for farmers holds 16 million dollars.\n"
    texts = [
        f"{what} It rained.\n\n{note}" for what in ("Nothing is new.", "The mayor left.", "All is well.")
    ]
    for order in (told(*texts), told(*texts)[::-1]):
        (only,) = concepts(order)
        assert [each.reading.date for each in only.given] == ["2024-01-11"]


def test_a_few_of_something_is_not_followed() -> None:
    seen = [f"There are {n} men at gate {day}.\n" for day, n in enumerate([*["two"] * 19, "three"])]
    measured = [f"The bridge has cost {n} million euros.\n" for n in (90, 94)]
    order = concepts(told(*seen[:-2], *map("".join, zip(seen[-2:], measured, strict=True))))
    assert (order[0].unit, order[1].unit, order[1].documents) == ("euro", "man", 20)


def test_a_name_alone_says_less_than_what_is_measured() -> None:
    named = [f"Quill won {n} percent in the poll.\n" for n in (31, 33, 35)]
    measured = [f"The unemployment rate rose to {n} percent.\n" for n in (4.1, 4.4, 4.6)]
    order = concepts(told(*map("".join, zip(named, measured, strict=True))))
    assert order[0].name == "unemployment rate"


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Some 600 people waited at the bridge.\n", False),
        ("Quill won 31 percent in the poll.\n", False),
        ("The unemployment rate rose to 4.1 percent.\n", True),
        ("The flood killed 30 people.\n", True),
    ],
)
def test_a_bare_unit_or_name_is_not_taken_for_one_thing(text: str, one: bool) -> None:
    assert concepts(told(text))[0].is_one == one


@pytest.mark.parametrize(("dead", "one"), [((7, 9, 21, 20), True), ((30, 41, 3), False)])
def test_the_dead_of_one_disaster_do_not_become_far_fewer(dead: tuple[int, ...], one: bool) -> None:
    assert concepts(told(*(f"The flood killed {n} people.\n" for n in dead)))[0].is_one == one


def test_documents_without_a_date_come_last() -> None:
    undated = story("u", "", RISING[0])
    (first, *_) = concepts([undated, *told(*RISING[1:])])
    assert [each.reading.date for each in first.given] == ["2024-01-11", "2024-01-12", ""]


def test_moving_is_what_several_documents_give() -> None:
    assert [[each.figure.value for each in found] for found in moving(told(*RISING))] == [[12.0, 30.0, 41.0]]
    assert moving(told(RISING[0])) == []


def test_nothing_has_no_concepts() -> None:
    assert concepts([]) == []
    assert concepts(told("Not a number in it.\n")) == []
