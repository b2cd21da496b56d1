"""What is offered while a query is typed exists, and leaves something."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.library import Library
from nutgraf.library.query import FIELDS
from nutgraf.library.suggest import MOST

STORIES = {
    "a": ("NEW YORK, May 3, 2024 /EWA/. ", '"The bridge is shut," said Marta Quill. It cost $5 million.'),
    "b": ("ORLAU, June 9, 2024 /EWA/. ", '"Ferries sail," said Tobias Renn, the mayor. They sail 12 miles.'),
    "c": ("ORLAU, July 1, 2023 /Post/. ", "Rain fell on the bridge."),
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Three analysed stories, one of them tagged and starred, and a saved search."""
    folder: Path = tmp_path_factory.mktemp("shelf")
    for name, (line, body) in STORIES.items():
        (folder / f"{name}.txt").write_text(f"Title {name} of a story\n\n{line}{body}\n")
    with Library(tmp_path_factory.mktemp("home")) as library:
        library.index([folder])
        newest = next(iter(library.view().ids()))
        library.mark([newest], starred=True)
        library.tag([newest], add=["to check", "Harbour"])
        library.save_search("ferries", "ferry OR ferries")
        library.save_search("snow", "snow")
        yield library


def offered(library: Library, query: str) -> list[str]:
    return [each.text for each in library.suggest(query, len(query))]


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ("ti", ["title:"]),
        ("rain -TI", ["title:"]),
        ("p", ["path:", "place:", "person:"]),
        ("(ag", ["agency:"]),
        ("is:st", ["is:starred "]),
        ("is:r", []),  # nothing is read
        ("rain is:st", []),  # the starred one has no rain
        ("rain OR is:st", ["is:starred "]),
        ("has:no", []),
        ("has:q", ["has:quotes "]),
        ("tag:", ["tag:Harbour ", 'tag:"to check" ']),
        ('tag:"TO', ['tag:"to check" ']),
        ("place:", ["place:Orlau ", 'place:"New York" ']),
        ("place:yor", ['place:"New York" ']),
        ('place:"new yo', ['place:"New York" ']),
        ("rain place:", ["place:Orlau "]),
        ("rain agency:", ["agency:Post "]),
        ("person:qui", ['person:"Marta Quill" ']),
        ("by:", ['by:"Marta Quill" ', 'by:"Tobias Renn" ']),
        ("bridge by:", ['by:"Marta Quill" ']),
        ("unit:doll", ["unit:dollar "]),
        ("date:", ["date:2024 ", "date:2023 "]),
        ("date:2024-", ["date:2024-06 ", "date:2024-05 "]),
        ("rain date:2", ["date:2023 "]),
        ("@", ["@ferries "]),
        ("@s", []),
        ("", []),
        ("rain ", []),
        ("zebra place:", []),
        ("nothing:x", []),
    ],
)
def test_what_is_offered(shelf: Library, query: str, texts: list[str]) -> None:
    assert offered(shelf, query) == texts


def test_a_suggestion_says_what_it_replaces(shelf: Library) -> None:
    (found,) = shelf.suggest("rain -ti bridge", 8)
    assert ("rain -ti bridge"[found.start : found.end], found.text) == ("ti", "title:")
    (found,) = shelf.suggest("(place:yor) bridge", 10)
    assert (found.start, found.end, found.text) == (1, 10, 'place:"New York"')
    assert shelf.suggest("title", 3) == []  # inside a word


def test_the_last_weeks_are_offered_where_they_have_documents(library: Library, stories: Path) -> None:
    day = dt.date.today() - dt.timedelta(days=3)
    (stories / f"{day}_a.txt").write_text("A title of the day\n\nSomething happened.\n")
    library.index([stories], analyse=False)
    assert offered(library, "date:")[:3] == ["date:2w.. ", "date:2m.. ", f"date:{day.year} "]
    assert "date:1d.. " not in offered(library, "date:1")


def test_only_the_folders_that_are_open_are_asked(shelf: Library, tmp_path: Path) -> None:
    assert shelf.suggest("place:", 6, paths=[tmp_path]) == []


PIECES = st.sampled_from(
    [*map("{}:".format, FIELDS), *"()\"-@* %$'", "OR", "a", "orlau", "20", "2024-", "\0", "東", "\ud800"]
)


@given(st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=30), st.data())
def test_nothing_that_is_offered_leaves_nothing(shelf: Library, query: str, data: st.DataObject) -> None:
    cursor = data.draw(st.integers(0, len(query)))
    found = shelf.suggest(query, cursor)
    assert len(found) <= MOST
    for each in found:
        assert 0 <= each.start <= each.end == cursor
        if not each.text.endswith(":"):
            whole = query[: each.start] + each.text + query[each.end :]
            assert shelf.view(whole).rows(0, 1), whole


def test_a_query_without_end_is_no_trouble(shelf: Library) -> None:
    for query in ("x" * 10_000, '"' * 10_000, "@" * 10_000, "place:" * 2_000, "( -" * 3_000, "\0" * 10_000):
        assert len(shelf.suggest(query, len(query))) <= MOST
