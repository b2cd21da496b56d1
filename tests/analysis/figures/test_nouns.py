"""Singulars and plurals of the nouns that are counted."""

from __future__ import annotations

import pytest

from nutgraf.analysis.figures.nouns import plural, pluralise, singular
from nutgraf.analysis.figures.nouns.plurals import IRREGULAR


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("countries", "country"),
        ("calves", "calf"),
        ("gloves", "glove"),
        ("viruses", "virus"),
        ("warehouses", "warehouse"),
        ("clauses", "clause"),
        ("tornadoes", "tornado"),
        ("canoes", "canoe"),
        ("avalanches", "avalanche"),
        ("coaches", "coach"),
        ("prizes", "prize"),
        ("quizzes", "quiz"),
        ("critics", "critic"),
        ("israelis", "israeli"),
        ("salespeople", "salesperson"),
        ("gentlemen", "gentleman"),
        ("ads", "ad"),
        ("movies", "movie"),
        ("analyses", "analysis"),
        ("lenses", "lens"),
    ],
)
def test_singular_of_a_plural(many: str, one: str) -> None:
    assert singular(many) == one
    assert singular(pluralise(one)) == one
    assert plural(many) or len(many) == 3


@pytest.mark.parametrize(
    "word", ["politics", "specimen", "lens", "gas", "crisis", "glass", "virus", "series"]
)
def test_a_singular_stays_as_it_is(word: str) -> None:
    assert singular(word) == word


@pytest.mark.parametrize("word", ["politics", "specimen", "lens", "gas", "crisis", "news"])
def test_no_plural(word: str) -> None:
    assert not plural(word)


def test_every_irregular_noun_goes_there_and_back() -> None:
    wrong = [one for one in IRREGULAR.values() if singular(one) != one or singular(pluralise(one)) != one]
    assert not wrong


def test_plural_of_a_phrase() -> None:
    assert pluralise("charging point") == "charging points"
    assert pluralise("human") == "humans"
