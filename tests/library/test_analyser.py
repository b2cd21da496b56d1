"""Analysis in the background, stored, found again, never tried twice where it cannot end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nutgraf import analyze
from nutgraf.analysis import version
from nutgraf.errors import LibraryError, UsageError
from nutgraf.library import Library, analyser, examine, rows, shelf
from nutgraf.library.query import sql

Write = Callable[..., Path]
Titles = Callable[..., list[str]]

STORY = (
    "ORLAU, Jan. 2 (APA) - The harbour lost 42,681 crates in the storm, "
    "port director Ida Adler said on Tuesday.\n\n"
    '"We have never seen such waves," Adler said. "It will cost us $12 million."\n\n'
    "About 300 people left their homes.\n"
)


def wait_for(condition: Callable[[], bool]) -> None:
    """Until it holds; fails after half a minute."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, "it never came about"
        time.sleep(0.005)


def test_an_analysis_is_made_once_and_stored(
    library: Library, stories: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("2024-01-02_a.txt", "Storm hits harbour", STORY)
    library.index([stories], analyse=False)
    (id_,) = library.find(str(path))
    assert library.analysis(id_) is None
    row = library.row(id_)
    made = library.ensure_analysis(id_)
    document = library.document(id_)
    assert document is not None
    assert document.dating is not None
    assert made == analyze(document.text, title=document.title, date=document.dating.value.date())
    monkeypatch.setattr(analyser, "analyse_one", None)
    assert library.analysis(id_) == library.ensure_analysis(id_) == made
    assert row is not None
    assert not row.analysed
    row = library.row(id_)
    assert row is not None
    assert row.analysed
    monkeypatch.undo()
    with pytest.raises(UsageError, match="no document"):
        library.ensure_analysis("nosuchid00")


def test_a_files_own_time_dates_no_figure(library: Library, stories: Path, write: Write) -> None:
    """It says when the file was written, not what day "Tuesday" was."""
    dated = write("2024-01-03_a.txt", "Storm hits harbour", "The harbour lost 42 crates on Tuesday.")
    undated = write("b.txt", "Storm hits harbour", "The harbour lost 42 crates on Tuesday.")
    library.index([stories])
    days = []
    for path in (dated, undated):
        analysis = library.ensure_analysis(library.find(str(path))[0])
        days.append([figure.as_of for figure in analysis.figures])
    assert days == [["2024-01-02"], [None]]


def test_facts_can_be_asked_for(library: Library, stories: Path, write: Write, titles: Titles) -> None:
    write("2024-01-02_a.txt", "Storm hits harbour", STORY)
    write("2024-01-03_b.txt", "Quiet day", "Nothing was said and nobody was there.")
    report = library.index([stories])
    assert report.analysed == 2
    storm, quiet = ["Storm hits harbour"], ["Quiet day"]
    assert titles("is:analysed") == quiet + storm
    for query in (
        "person:adler",
        'person:"ida adler"',
        "by:adler",
        'said:"such waves"',
        "figure:42681",
        "figure:>10m",
    ):
        assert titles(query) == storm, query
        assert titles(f"-{query}") == quiet, query
        assert titles(f"{query} storm has:figures date:2024") == storm, query
        assert titles(f"{query} quiet") == [], query
    assert titles("figure:300..400 unit:dollar has:quotes has:people") == storm
    assert titles("figure:>13m") == []
    assert titles('said:"waves adler"') == []
    assert titles("by:adl", live=True) == storm


def test_wanted_documents_come_first_then_the_newest(library: Library, stories: Path, write: Write) -> None:
    for number in range(1, 13):
        write(f"2024-01-{number:02}_a.txt", f"Story {number}", STORY)
    library.index([stories], analyse=False)
    ids = list(library.view().ids())
    done: list[str] = []
    started = library.analyser(done.append)
    started.pause()
    wait_for(lambda: started.progress.total is not None)
    del done[:]
    left = [id_ for id_ in ids if library.analysis(id_) is None]
    started.want(left[-2:])
    wait_for(lambda: len(done) >= 2)
    assert set(left[-2:]) <= set(done)
    started.resume()
    wait_for(lambda: library.view("is:analysed").count() == 12)
    wait_for(lambda: started.progress.done == started.progress.total == 12)
    write("2024-02-01_new.txt", "Newest", STORY)
    library.index([stories], analyse=False)
    wait_for(lambda: library.view("is:analysed").count() == 13)
    assert started.error is None
    started.stop()
    assert sorted(set(done)) == sorted(done)


def test_what_does_not_end_is_stopped_and_not_tried_again(
    library: Library, stories: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []

    def stopped(_pool: object, _function: object, items: object, **_: object) -> object:
        for item in items:  # type: ignore[attr-defined]  # the tasks
            tried.append(item)
            yield shelf.Outcome(item, error="It took more than 10 s of computing.", limit=True)

    monkeypatch.setattr("nutgraf.workers.Workers.map", stopped)
    path = write("2024-01-02_a.txt", "Endless", "endless text")
    assert library.index([stories]).analysed == 1
    (id_,) = library.find(str(path))
    stored = library.analysis(id_)
    assert stored is not None
    assert stored.notes == ("Analysis was stopped: It took more than 10 s of computing.",)
    assert stored.sentences == ()
    assert library.index([stories]).analysed == 0
    assert library.ensure_analysis(id_) == stored
    assert len(tried) == 1


def test_an_error_of_our_own_is_not_held_against_the_document(
    library: Library, stories: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []

    def broken(_pool: object, _function: object, items: object, **_: object) -> object:
        for item in items:  # type: ignore[attr-defined]  # the tasks
            tried.append(item)
            yield shelf.Outcome(item, error="SyntaxError: invalid syntax")

    write("2024-01-02_a.txt", "Storm hits harbour", STORY)
    library.index([stories], analyse=False)
    with monkeypatch.context() as patched:
        patched.setattr("nutgraf.workers.Workers.map", broken)
        (id_,) = library.view().ids()
        assert library.ensure_analysis(id_).notes == ("Analysis failed: SyntaxError: invalid syntax",)
        started = library.analyser(lambda _: None)
        wait_for(lambda: started.progress.total == 0)
        started.stop()
        assert library.index([stories]).analysed == 0
        assert len(tried) == 3
        assert library.analysis(id_) is None
    assert library.index([stories]).analysed == 1


def test_a_new_version_analyses_again(
    library: Library, home: Path, stories: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("2024-01-02_a.txt", "Storm hits harbour", STORY)
    assert library.index([stories]).analysed == 1
    assert library.index([stories]).analysed == 0
    for module in (version, shelf, rows, sql):
        monkeypatch.setattr(module, "VERSION", version.VERSION + 1)
    with Library(home) as newer:
        (row,) = newer.view().rows(0, 9)
        assert not row.analysed
        assert newer.analysis(row.id) is None


def test_a_document_that_changes_meanwhile_keeps_no_stale_analysis(
    library: Library, stories: Path, write: Write
) -> None:
    path = write("2024-01-02_a.txt", "Storm hits harbour", STORY)
    library.index([stories], analyse=False)
    store = shelf.Store(library._connections)
    (id_,) = library.find(str(path))
    (task,) = store.tasks([id_])
    examined = examine.examine(task)
    write("2024-01-02_a.txt", "Storm hits harbour", "Another text.")
    library.index([stories], analyse=False)
    assert store.write([(task, examined)]) == []
    assert library.analysis(id_) is None
    assert store.remaining() == 1


def test_stopping_ends_the_thread(library: Library, stories: Path, write: Write) -> None:
    for number in range(1, 9):
        write(f"2024-01-{number:02}_a.txt", f"Story {number}", STORY)
    library.index([stories], analyse=False)
    first = threading.Event()
    started = library.analyser(lambda _: first.set())
    assert first.wait(30)
    library.close()
    assert not [
        thread for thread in threading.enumerate() if thread.name == "nutgraf-analyser" and thread.is_alive()
    ]
    assert started.error is None


def test_what_somebody_waits_for_does_not_wait_for_indexing(
    library: Library, stories: Path, write: Write
) -> None:
    path = write("2024-01-02_a.txt", "Storm hits harbour", STORY)
    library.index([stories], analyse=False)
    (id_,) = library.find(str(path))
    with library._connections.writing():
        assert library.ensure_analysis(id_).sentences
        assert library.analysis(id_) is None
    assert library.ensure_analysis(id_) == library.analysis(id_)


def test_the_analysis_goes_on_when_the_library_can_be_written_again(
    library: Library, stories: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("2024-01-02_a.txt", "Storm hits harbour", STORY)
    library.index([stories], analyse=False)
    keep, failures = shelf.Store.keep, []

    def full_at_first(store: shelf.Store, *given: Any, **named: Any) -> list[str]:
        if len(failures) < 2:
            failures.append(LibraryError("the disk is full"))
            raise failures[-1]
        return keep(store, *given, **named)

    monkeypatch.setattr(analyser, "_RETRY", 0.001)
    monkeypatch.setattr(shelf.Store, "keep", full_at_first)
    done: list[str] = []
    started = library.analyser(done.append)
    wait_for(lambda: bool(done))
    assert (done, len(failures), started.error) == (list(library.view().ids()), 2, None)
