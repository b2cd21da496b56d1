"""Words of a query that no document has, and those like them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nutgraf.library import Library


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Three stories of ferries, one of a fairy."""
    folder: Path = tmp_path_factory.mktemp("shelf")
    stories = ["The ferry sails", "A ferry sank", "Ferry to Orlau", "The fairy and the règle"]
    for number, words in enumerate(stories):
        (folder / f"{number}.txt").write_text(f"{words}\n")
    with Library(tmp_path_factory.mktemp("home")) as library:
        library.index([folder])
        yield library


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("ferry", {}),
        ("ferrry sank", {"ferrry": "ferry"}),
        ("feryr", {"feryr": "ferry"}),
        ("fery", {"fery": "ferry"}),
        ("ferty OR sails", {"ferty": "ferry"}),
        ('"the fairry"', {"fairry": "fairy"}),
        ("regla", {"regla": "regle"}),
        ("zeppelin", {"zeppelin": ""}),
        ("xy", {"xy": ""}),
        ("title:ferrry", {}),
        ("ferr*", {}),
    ],
)
def test_what_is_near(shelf: Library, query: str, near: dict[str, str]) -> None:
    assert shelf.nearest(query) == near


def test_of_two_the_one_that_more_documents_have(shelf: Library) -> None:
    assert shelf.nearest("farry") == {"farry": "ferry"}


def test_a_word_that_is_being_typed_is_known_by_its_beginning(shelf: Library) -> None:
    assert shelf.nearest("fer", live=True) == {}
    assert shelf.nearest("sailz", live=True) == {"sailz": "sails"}


def test_a_word_of_another_folder_is_not_near(shelf: Library, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nothing of the kind\n")
    shelf.index([tmp_path])
    assert shelf.nearest("ferrry", paths=[tmp_path]) == {"ferrry": ""}
