"""Which role is shown."""

from __future__ import annotations

import pytest

from nutgraf.analysis.model import Person
from nutgraf.analysis.roles import most_telling, speaking


@pytest.mark.parametrize(
    ("roles", "shown"),
    [
        ({}, ""),
        ({"harbour master": 2, "chair": 1}, "harbour master"),
        ({"Harbour Master": 1, "harbour master": 2, "chair of the board": 2}, "harbour master"),
        ({"Sen.": 9, "Velmoran Sen.": 3, "rival": 12}, "Velmoran Sen."),
        ({"Sen.": 60, "Velmoran Sen.": 2, "senator": 60}, "Sen."),
        ({"mayor": 2, "mayor of Orlau": 1}, "mayor"),
        ({"director of": 7, "director": 1}, "director"),
        ({"head of the": 3, "man": 4, "alcalde de la": 5}, ""),
        (
            {"one who had seen the whole of it from the quay before anybody else in town did": 2, "pilot": 1},
            "pilot",
        ),
    ],
)
def test_the_role_of_most_documents_that_is_whole_and_says_something(
    roles: dict[str, int], shown: str
) -> None:
    assert most_telling(roles) == shown


def test_a_speaker_s_role_is_that_of_the_same_name() -> None:
    people = [Person("Ida Adler", ("pilot of", "harbour pilot"), ()), Person("Jan Adler", ("cook",), ())]
    assert speaking("Ida Adler", people) == "harbour pilot"
    assert speaking("Adler", people) == ""
    assert speaking(None, people) == ""
