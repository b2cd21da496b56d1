"""Which names are one person's."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import in_step
from nutgraf.digest.naming import folded, full, merged, surname, words


def groups(*names: str) -> list[set[str]]:
    """The names by person."""
    persons = merged(names)
    found: dict[str, set[str]] = {}
    for name in names:
        found.setdefault(persons.get(folded(name), name), set()).add(name)
    return list(found.values())


@pytest.mark.parametrize(
    "names",
    [
        ("Ada Quill", "ADA QUILL", "Ada  Quill"),
        ("Ada Quill", "Ada J. Quill", "Ada Jane Quill", "Ada J Quill"),
        ("José Peña", "Jose Pena"),
        ("Ada Quill", "Dr. Ada Quill", "Sen. Ada J. Quill"),
        ("Jens van der Meer", "Jens P. van der Meer"),
        ("Ole Brandt Jr.", "Ole Brandt Jr", "Ole T. Brandt Jr."),
        ("Ada Quill, PhD", "Ada Quill"),
    ],
)
def test_one_person(names: tuple[str, ...]) -> None:
    assert groups(*names) == [set(names)]


@pytest.mark.parametrize(
    "names",
    [
        ("Ole Brandt", "Ole Brandt Jr."),
        ("Ole Brandt Sr.", "Ole Brandt Jr."),
        ("Ole Brandt II", "Ole Brandt III"),
        ("Ole T. Brandt", "Ole H. T. Brandt", "Ole Brandt"),
        ("Ole Tom Brandt", "Ole Tim Brandt", "Ole T. Brandt"),
        ("Bill Marsh", "William Marsh"),
        ("Ada Quill", "Ida Quill"),
        ("Jens van der Meer", "Jens Meer"),
        ("Quill", "Ada Quill"),
    ],
)
def test_several_people(names: tuple[str, ...]) -> None:
    assert groups(*names) == [{name} for name in names]


def test_a_middle_name_counts_only_where_another_contradicts_it() -> None:
    assert groups("Ole Brandt", "Ole T. Brandt", "Ole Tom Brandt", "Ole H. Brandt") == [
        {"Ole Brandt"},
        {"Ole T. Brandt", "Ole Tom Brandt"},
        {"Ole H. Brandt"},
    ]


def test_parts_of_a_name() -> None:
    assert words("President Ada J. Quill") == ("ada", "j", "quill")
    assert [surname(name) for name in ("Ada Quill Jr.", "Quill", "Mr. Quill", "Ursel von der Aue", "")] == [
        "quill",
        "quill",
        "quill",
        "aue",
        "",
    ]
    assert full("Mr. Quill") is None
    assert full("Quill Jr.") is None


part = st.sampled_from(
    ["ada", "Ole", "J.", "T", "van", "Quill", "Brandt", "Jr.", "Dr.", "é", "", "-", "III", "."]
)
name = st.lists(part, max_size=6).map(" ".join) | st.text(max_size=12)


@given(st.lists(name, max_size=8))
def test_any_names_in_any_order_are_merged_alike(names: list[str]) -> None:
    def partition(listed: list[str]) -> set[frozenset[str]]:
        persons = merged(listed)
        return {frozenset(each for each in persons if persons[each] == person) for person in persons.values()}

    assert partition(names) == partition(names[::-1])
    assert all(person in merged(names) for person in merged(names).values())


def test_the_time_grows_with_the_names() -> None:
    def work(count: int) -> Callable[[], object]:
        folded.cache_clear()
        full.cache_clear()
        return partial(
            merged, [f"Ada {chr(97 + number % 26)}. Quill{number // 50}" for number in range(count)]
        )

    assert in_step(work, 4_000)
