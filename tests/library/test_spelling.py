"""Prefixes spelled out find what the prefixes find."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.library import Library, parse
from nutgraf.library.query.tree import Node, Or, Words
from nutgraf.library.spelling import spelled_out

Write = Callable[..., Path]


@pytest.fixture
def councils(library: Library, stories: Path, write: Write) -> Library:
    for day, word in enumerate(("council", "councils", "Councillör", "count", "cow"), 1):
        write(f"{word}/2024-01-{day:02}_a.txt", f"Of the {word} alone", f"The {word} meets.")
    library.index([stories], analyse=False)
    return library


def spelled(library: Library, query: str) -> Node:
    with library._connections.reading() as connection:
        return spelled_out(connection, parse(query).tree)


def test_a_longer_prefix_is_the_words_that_begin_so(councils: Library) -> None:
    assert spelled(councils, "counc*") == Or(
        tuple(Words("", (word,)) for word in ("council", "councillor", "councils"))
    )
    assert spelled(councils, '"the councill"*') == Words("", ("the", "councillor"))
    assert spelled(councils, "path:counci*") == Or(
        tuple(Words("path", (word,)) for word in ("council", "councillor", "councils"))
    )


@pytest.mark.parametrize("query", ["cou*", "coun", "xyzzy*", "title:council"])
def test_what_the_index_answers_at_once_stays(councils: Library, query: str) -> None:
    assert spelled(councils, query) == parse(query).tree


def test_a_prefix_of_many_words_stays(library: Library, stories: Path, write: Write) -> None:
    write("2024-01-01_a.txt", "Of words", " ".join(f"word{number:03}" for number in range(40)))
    library.index([stories], analyse=False)
    assert spelled(library, "word*") == parse("word*").tree
    assert isinstance(spelled(library, "word01*"), Or)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("counc*", ["Of the Councillör alone", "Of the councils alone", "Of the council alone"]),
        ("councill*", ["Of the Councillör alone"]),
        ("of -counc*", ["Of the cow alone", "Of the count alone"]),
        (
            'title:"of the counc"*',
            ["Of the Councillör alone", "Of the councils alone", "Of the council alone"],
        ),
        ("(councill* OR cow)", ["Of the cow alone", "Of the Councillör alone"]),
        ("path:councillor*", ["Of the Councillör alone"]),
    ],
)
def test_the_same_documents_are_found(
    councils: Library, titles: Callable[..., list[str]], query: str, found: list[str]
) -> None:
    assert titles(query) == found


def test_words_of_documents_that_went_are_found_no_more(
    councils: Library, stories: Path, titles: Callable[..., list[str]]
) -> None:
    next(stories.glob("councils/*.txt")).unlink()
    councils.index([stories], analyse=False)
    assert titles("councils*") == []
