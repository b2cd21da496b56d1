"""The digest of a view, and stored analyses of many documents at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.errors import LibraryError
from nutgraf.library import Library, Progress

Write = Callable[..., Path]

EVENTS = {
    "bridge": "Engineers shut the bridge in Orlau because a cable had rusted through.",
    "ferry": "Both ferries stay in port until the union and its owner agree on shifts.",
    "school": "Pupils found their school locked after a burst pipe flooded four rooms.",
    "market": "Traders left the covered market when part of a stone arch came down.",
    "museum": "Thieves took 31 coins from the town's museum, which reopens in autumn.",
}


@pytest.fixture
def events(write: Write, stories: Path, library: Library) -> Library:
    """A library of five stories, catalogued and not analysed."""
    for day, (event, body) in enumerate(EVENTS.items(), 1):
        write(f"2024-05-0{day}_{event}.txt", f"Orlau closes its {event}", body)
    library.index([stories], analyse=False)
    return library


def test_what_is_not_analysed_is_counted_and_left_out(events: Library) -> None:
    view = events.view()
    rows = view.rows(0, 10)
    assert [analysis for _, analysis in events.analyses(rows)] == [None] * 5
    assert view.digest().waiting == 5
    seen: list[Progress] = []
    assert events.analyse([rows[0].id, rows[3].id], progress=seen.append) == 2
    assert (seen[-1].done, seen[-1].total) == (2, 2)
    found = view.digest()
    assert (found.documents, found.total, found.waiting) == (2, 5, 3)
    assert [told.source.title for told in found.sentences] == [
        "Orlau closes its ferry",
        "Orlau closes its museum",
    ]
    assert events.analyse(row.id for row in rows) == 3


def test_stored_analyses_come_with_their_rows(events: Library) -> None:
    rows = events.view().rows(0, 10)
    events.analyse(row.id for row in rows)
    for row, analysis in events.analyses(reversed(rows)):
        assert analysis == events.analysis(row.id)


def test_the_digest_is_of_the_filter_and_leans_to_its_words(events: Library) -> None:
    events.index()
    found = events.view("bridge OR museum -school").digest(1)
    assert (found.documents, found.total) == (2, 2)
    assert len(found.sentences) == 1
    assert not events.view("zeppelin").digest().sentences


def test_more_documents_than_are_taken_are_told(events: Library) -> None:
    events.index()
    found = events.view().digest(most=2)
    assert (found.documents, found.total) == (2, 5)
    assert [told.source.title for told in found.sentences] == [
        "Orlau closes its market",
        "Orlau closes its museum",
    ]


def test_a_closed_view_has_no_digest(events: Library) -> None:
    view = events.view()
    view.close()
    with pytest.raises(LibraryError):
        view.digest()
