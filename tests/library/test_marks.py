"""The reader's own marks, which nothing else may lose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.library import Library

Write = Callable[..., Path]
Titles = Callable[..., list[str]]


@pytest.fixture
def ids(library: Library, stories: Path, write: Write) -> list[str]:
    """Three documents, newest first: Three, Two, One."""
    for number, title in enumerate(("One story", "Two stories", "Three stories"), 1):
        write(f"2024-01-0{number}_a.txt", title)
    library.index([stories], analyse=False)
    return list(library.view().ids())


def test_marks_are_kept_and_asked_for(library: Library, ids: list[str], titles: Titles) -> None:
    library.mark(ids[:2], read=True)
    library.mark(ids[1:2], starred=True)
    assert titles("is:read") == ["Three stories", "Two stories"]
    assert titles("is:unread") == titles("-is:read") == ["One story"]
    assert titles("is:read is:starred") == ["Two stories"]
    row = library.row(ids[1])
    assert row is not None
    assert (row.read, row.starred) == (True, True)
    library.mark(ids[:2], read=False)
    assert titles("is:read") == []
    assert titles("is:starred") == ["Two stories"]
    library.mark(["nosuchid00"], read=True)
    library.mark([], read=True)


def test_tags_and_notes(library: Library, ids: list[str], titles: Titles) -> None:
    library.tag(ids[:2], add=["To do", " to  DO ", "x1"])
    library.tag(ids[:1], remove=["X1"])
    assert library.tags() == ["to DO", "x1"]
    assert library.tags(ids[0]) == ["to DO"]
    assert titles('tag:"to do"') == ["Three stories", "Two stories"]
    assert titles("tag:x1") == titles("has:tags tag:x*") == ["Two stories"]
    assert titles("has:tags") == ["Three stories", "Two stories"]
    library.mark(ids[2:], note="Ask Ida")
    assert library.note(ids[2]) == "Ask Ida"
    assert library.note(ids[0]) == ""
    assert titles("has:note") == ["One story"]
    library.mark(ids[2:], note="")
    assert titles("has:note") == []


def test_saved_searches(library: Library) -> None:
    library.save_search("mine", "by:adler")
    library.save_search("all", "is:unread")
    library.save_search("mine", "by:brandt")
    assert library.searches() == {"all": "is:unread", "mine": "by:brandt"}
    library.save_search("all", None)
    assert library.searches() == {"mine": "by:brandt"}


def test_marks_outlive_the_library(library: Library, home: Path, ids: list[str], stories: Path) -> None:
    library.mark(ids[:1], starred=True)
    library.tag(ids[:1], add=["kept"])
    library.close()
    for file in home.glob("library.db*"):
        file.unlink()
    with Library(home) as anew:
        assert anew.view().count() == 0
        assert anew.roots() == [str(stories)]
        anew.index(analyse=False)
        assert [row.id for row in anew.view("is:starred tag:kept").rows(0, 9)] == ids[:1]


def test_another_program_sees_marks_at_once(library: Library, home: Path, ids: list[str]) -> None:
    with Library(home) as other:
        library.mark(ids[:1], read=True)
        assert other.view("is:read").count() == 1
        other.mark(ids[:1], read=False)
        assert library.view("is:read").count() == 0


def test_marking_does_not_wait_for_indexing(library: Library, ids: list[str], titles: Titles) -> None:
    with library._connections.writing():
        library.mark(ids[:1], starred=True)
        assert titles("is:starred") == ["Three stories"]
