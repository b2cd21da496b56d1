"""The reader's own marks, which nothing else may lose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nutgraf.library import Library
from nutgraf.library.changes import Inverse, Mark

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
    assert [row.annotated for row in library.view().rows(0, 3)] == [1, 1, 0]
    library.mark(ids[2:], note="Ask Ida")
    assert library.note(ids[2]) == "Ask Ida"
    assert library.note(ids[0]) == ""
    assert titles("has:note") == ["One story"]
    assert [row.annotated for row in library.view().rows(0, 3)] == [1, 1, 1]
    library.mark(ids[2:], note="", starred=True)
    assert titles("has:note") == []
    assert [row.annotated for row in library.view().rows(0, 3)] == [1, 1, 0]


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


def test_a_change_tells_what_undoes_it(library: Library, ids: list[str]) -> None:
    library.mark(ids[:1], starred=True)
    assert library.mark(ids, starred=True) == {Mark("starred", False): ids[1:]}
    assert library.mark(ids, starred=True) == {}
    assert library.mark(ids[:1], read=True, note="Ask Ida") == {
        Mark("read", False): ids[:1],
        Mark("note", ""): ids[:1],
    }
    library.tag(ids[:1], add=["Harbour"])
    assert library.tag(ids[:2], add=["harbour", "bridge"]) == {
        Mark("tag", "Harbour"): ids[:1],
        Mark("untag", "harbour"): ids[1:2],
        Mark("untag", "bridge"): ids[:2],
    }
    assert library.tag(ids, remove=["Bridge"]) == {Mark("tag", "bridge"): ids[:2]}
    assert library.put(ids[:1], Mark("note", "")) == {Mark("note", "Ask Ida"): ids[:1]}


changes = st.lists(
    st.tuples(
        st.sets(st.integers(0, 2), min_size=1),
        st.one_of(
            st.builds(Mark, st.sampled_from(["read", "starred"]), st.booleans()),
            st.builds(Mark, st.just("note"), st.sampled_from(["", "one", "two"])),
            st.builds(Mark, st.sampled_from(["tag", "untag"]), st.sampled_from(["a", "A", "b"])),
        ),
    ),
    max_size=12,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(before=changes, series=changes)
def test_as_many_undos_as_changes_give_the_beginning(
    library: Library,
    ids: list[str],
    before: list[tuple[set[int], Mark]],
    series: list[tuple[set[int], Mark]],
) -> None:
    def put(which: set[int], mark: Mark) -> Inverse:
        return library.put([ids[each] for each in sorted(which)], mark)

    for which, mark in before:
        put(which, mark)
    beginning = list(library.kept(ids))
    undos = [put(which, mark) for which, mark in series]
    for undo in reversed(undos):
        for mark, marked in undo.items():
            library.put(marked, mark)
    assert list(library.kept(ids)) == beginning


def test_rows_of_ids_come_newest_first(library: Library, ids: list[str]) -> None:
    assert [row.id for row in library.rows_of([ids[2], "nosuchid00", ids[0], ids[1]])] == ids
    assert list(library.rows_of([])) == []
