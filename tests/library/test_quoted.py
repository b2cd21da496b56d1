"""Queries for people and quotes: who is named, who is quoted, what was said, and both of one quote."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from nutgraf.library import Library
from nutgraf.library.query import parse
from nutgraf.library.query.quoted import of_one_quote
from nutgraf.library.query.tree import Quoted, walk

Titles = Callable[..., list[str]]
Write = Callable[..., Path]

WEIR = """Marta Quill, the city engineer, and Mayor Tobias Rénn met on Friday.

"We should have started before the long winter," said Marta Quill.

"The weir was never ours," said Mayor Tobias Rénn. "The river took it."
"""
FAIR = """Marta Quill and Mayor Tobias Rénn opened the fair.

"The fair is ours," said Marta Quill.

"It was a long winter for the millers," said Mayor Tobias Rénn.
"""
NOTE = """The port will be dredged.

Tobias Rénn said that the work would take the winter.
"""


@pytest.fixture
def three(library: Library, write: Write) -> Library:
    path = write("2024-01-02_weir.txt", "Weir", WEIR.rstrip())
    write("2024-01-03_fair.txt", "Fair", FAIR.rstrip())
    write("2024-01-04_note.txt", "Note", NOTE.rstrip())
    library.index([path.parent])
    return library


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("by:quill", "Fair Weir"),
        ('by:"marta quill"', "Fair Weir"),
        ("by:renn", "Note Fair Weir"),
        ("by:RÉNN", "Note Fair Weir"),
        ('person:"tobias renn"', "Note Fair Weir"),
        ('by:"quill marta"', ""),
        ('said:"long winter"', "Fair Weir"),
        ("said:winter", "Note Fair Weir"),
        ("by:quill said:winter", "Weir"),
        ("said:winter by:quill", "Weir"),
        ('by:renn said:"long winter"', "Fair"),
        ("by:renn said:(winter OR weir)", "Note Fair Weir"),
        ("by:renn said:(winter weir)", ""),
        ("by:renn said:weir said:river", "Weir"),
        ("by:(quill OR renn) said:winter", "Note Fair Weir"),
        ("by:quill by:renn said:ours", ""),
        ("by:quill said:ours", "Fair"),
        ("by:quill -said:fair", "Weir"),
        ("-(by:quill said:winter)", "Note Fair"),
        ("by:quill said:winter date:2024-01-03", ""),
        ("by:qui* said:win*", "Weir"),
        ("has:quotes", "Fair Weir"),
        ("-has:quotes", "Note"),
    ],
)
def test_what_a_query_finds(three: Library, titles: Titles, query: str, found: str) -> None:
    assert titles(query) == found.split()


@pytest.mark.parametrize("length", range(len("by:quill said:win"), len("by:quill said:winter") + 1))
def test_the_last_word_may_go_on(three: Library, titles: Titles, length: int) -> None:
    assert titles("by:quill said:winter"[:length], live=True) == ["Weir"]


def test_count_and_order_are_those_of_any_query(three: Library) -> None:
    with closing(three.view("by:renn said:winter")) as view:
        assert view.count() == 2
        assert [row.title for row in view.rows(0, 9)] == ["Note", "Fair"]


@pytest.mark.parametrize(
    ("query", "pairs"),
    [
        ("by:quill", 0),
        ("said:winter said:ours", 0),
        ("by:quill OR said:winter", 0),
        ("by:quill -said:winter", 0),
        ("by:quill said:winter", 1),
        ("by:quill by:renn said:winter", 2),
        ("rain (by:quill said:winter) OR said:snow by:(renn OR orr)", 2),
        ("-(by:quill said:winter)", 1),
    ],
)
def test_only_what_stands_side_by_side_is_of_one_quote(query: str, pairs: int) -> None:
    tree = of_one_quote(parse(query).tree)
    assert sum(isinstance(node, Quoted) for node in walk(tree)) == pairs
