"""One condition more for a query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.library.query import parse
from nutgraf.library.query.narrowing import narrowed
from nutgraf.library.query.tree import And, Dates


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("", "date:2020-03"),
        ("  ferry quay ", "date:2020-03 ferry quay"),
        ('-ferry "port selm"', 'date:2020-03 -ferry "port selm"'),
        ("ferry OR bridge", "date:2020-03 (ferry OR bridge*)"),
        ("(ferry OR bridge)", "date:2020-03 (ferry OR bridge)"),
        ("(ferry OR bridge) -quay", "date:2020-03 (ferry OR bridge) -quay"),
    ],
)
def test_a_condition_is_joined_as_a_person_would(query: str, wanted: str) -> None:
    assert narrowed(query, "date:2020-03") == wanted


@given(
    st.lists(st.sampled_from(["ferry", "OR", "-", "(", ")", '"a quay"', "title:", "by:", "x*"]), max_size=9)
)
def test_the_condition_always_holds(words: list[str]) -> None:
    (march,) = (parse("date:2020-03").tree,)
    assert isinstance(march, Dates)
    tree = parse(narrowed(" ".join(words), "date:2020-03"), live=True).tree
    assert tree == march or (isinstance(tree, And) and march in tree.parts)
