"""Indexing: everything is found once, changes are followed, nothing unchanged is opened."""

from __future__ import annotations

import gzip
import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.library import Library, Progress

Write = Callable[..., Path]
Titles = Callable[..., list[str]]


def test_documents_are_listed_newest_first(
    library: Library, stories: Path, write: Write, titles: Titles
) -> None:
    write("2024-01-02_b.txt", "Second story")
    write("2024-01-03_c.txt", "Third story")
    write("deep/er/2024-01-01_a.txt", "First story")
    report = library.index([stories], analyse=False)
    assert (report.files, report.added, report.skipped) == (3, 3, ())
    assert titles() == ["Third story", "Second story", "First story"]
    assert titles(paths=[stories / "deep"]) == ["First story"]
    assert titles(paths=[stories / "2024-01-02_b.txt"]) == ["Second story"]
    assert titles(paths=[stories / "2024-01-02_b.txt", stories / "deep" / "er"]) == [
        "Second story",
        "First story",
    ]
    assert titles(paths=[stories / "nowhere"]) == []
    assert titles(paths=["/"]) == titles(paths=[stories.parent]) == titles()


def test_a_document_comes_back_whole(library: Library, stories: Path, write: Write) -> None:
    path = write("2024-01-02_b.txt", "A storm", "ORLAU, Jan. 2 (APA) - It rained. 東京\n\nTwice.")
    library.index([stories], analyse=False)
    (id_,) = library.find(str(path))
    from nutgraf.formats import read

    (expected,) = read(path)
    assert library.document(id_) == expected
    row = library.row(id_)
    assert row is not None
    assert (row.title, row.date, row.date_source) == (
        expected.title,
        "2024-01-02",
        expected.dating and expected.dating.source,
    )
    assert (row.path, row.member, row.id, row.precision, row.inferred) == (
        str(path),
        "",
        expected.id,
        "day",
        False,
    )


def test_a_year_that_was_concluded_stays_marked(library: Library, stories: Path, write: Write) -> None:
    path = write("a.txt", "A storm", "ORLAU, Jan. 2 (APA) - It rained in 2024.")
    library.index([stories], analyse=False)
    (id_,) = library.find(str(path))
    row, document = library.row(id_), library.document(id_)
    assert row is not None
    assert (row.date, row.date_source, row.guessed, row.inferred) == ("2024-01-02", "dateline", True, True)
    assert document is not None
    assert document.dating is not None
    assert document.dating.guessed
    assert library.find(id_) == [id_]
    assert library.document("0000000000") is None
    assert library.row("no id") is None
    assert library.find("\ud800\0") == []


def test_members_of_a_file_are_a_place_of_their_own(library: Library, stories: Path, titles: Titles) -> None:
    path = stories / "feed.jsonl"
    lines = [{"title": f"Item {n}", "text": f"Words of {n}.", "date": f"2024-02-0{n}"} for n in range(1, 6)]
    path.write_text("\n".join(map(json.dumps, lines)))
    library.index([stories], analyse=False)
    assert titles(paths=[path]) == [f"Item {n}" for n in (5, 4, 3, 2, 1)]
    assert len(library.find(str(path))) == 5
    lines[2]["text"] = "Other words."
    del lines[4]
    path.write_text("\n".join(map(json.dumps, lines)))
    report = library.index([stories], analyse=False)
    assert (report.added, report.changed, report.removed) == (0, 1, 1)
    assert titles("other", paths=[path]) == ["Item 3"]
    assert titles('"words of"') == ["Item 4", "Item 2", "Item 1"]


def test_documents_of_one_moment_keep_the_order_of_their_file(
    library: Library, stories: Path, titles: Titles
) -> None:
    lines = [{"title": f"Item {n}", "text": "Words.", "date": "2024-02-01T10:00"} for n in range(100)]
    (stories / "feed.jsonl").write_text("\n".join(map(json.dumps, lines)))
    library.index([stories], analyse=False)
    found = titles()
    assert found == [f"Item {n}" for n in range(100)]


def test_unchanged_files_are_not_opened(
    library: Library, stories: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        write(f"2024-01-{number + 1:02}_a.txt")
    library.index([stories], analyse=False)
    opened = []
    monkeypatch.setattr("nutgraf.library.catalogue.take_in", opened.append)
    monkeypatch.setattr("nutgraf.workers.Workers.map", lambda *_, **__: iter(()))
    report = library.index([stories], analyse=False)
    assert (report.files, report.unchanged, report.added) == (30, 30, 0)
    assert opened == []


def test_changes_are_followed_and_marks_stay(
    library: Library, stories: Path, write: Write, titles: Titles
) -> None:
    kept = write("2024-01-01_a.txt", "Old title", "Old words.")
    gone = write("2024-01-02_b.txt", "Gone soon")
    library.index([stories], analyse=False)
    ids = library.find(str(kept))
    library.mark(ids, read=True, starred=True, note="look again")
    kept.write_text("New title of it\n\nNew words.\n")
    os.utime(kept, (1, 1))
    gone.unlink()
    report = library.index([stories], analyse=False)
    assert (report.changed, report.removed) == (1, 1)
    assert titles() == ["New title of it"]
    assert titles("old") == []
    assert titles("new is:starred is:read has:note") == ["New title of it"]
    assert library.find(str(kept)) == ids


def test_a_touched_file_stays_as_it_was(library: Library, stories: Path, write: Write) -> None:
    path = write("2024-01-01_a.txt")
    library.index([stories])
    (id_,) = library.find(str(path))
    assert library.analysis(id_) is not None
    os.utime(path, (1, 1))
    report = library.index([stories], analyse=False)
    assert (report.added, report.changed, report.removed, report.unchanged) == (0, 0, 0, 0)
    assert library.analysis(id_) is not None


def test_a_document_dated_anew_moves_in_the_list(
    library: Library, stories: Path, write: Write, titles: Titles
) -> None:
    path = write("a.txt", "Undated story", "No day is named here.")
    write("2024-01-01_b.txt", "Dated story")
    os.utime(path, (1, 1))
    library.index([stories], analyse=False)
    assert titles() == ["Dated story", "Undated story"]
    os.utime(path, (2_000_000_000, 2_000_000_000))
    library.index([stories], analyse=False)
    assert titles() == ["Undated story", "Dated story"]
    assert titles("undated") == ["Undated story"]


def test_marks_follow_a_moved_document(library: Library, stories: Path, write: Write, titles: Titles) -> None:
    path = write("2024-01-01_a.txt", "A travelling story")
    library.index([stories], analyse=False)
    library.mark(library.find(str(path)), starred=True, note="mine")
    library.tag(library.find(str(path)), add=["Later"])
    (stories / "new").mkdir()
    moved = path.rename(stories / "new" / "2024-01-01_renamed.txt")
    copied = stories / "2024-01-01_copy.txt"
    library.index([stories], analyse=False)
    copied.write_text(moved.read_text())
    library.index([stories], analyse=False)
    (id_,) = library.find(str(moved))
    assert titles("is:starred tag:later has:note") == ["A travelling story"]
    assert (library.note(id_), library.tags(id_)) == ("mine", ["Later"])
    assert titles() == ["A travelling story"] * 2


def test_what_is_not_read_is_listed_with_the_reason(library: Library, stories: Path, write: Write) -> None:
    write("2024-01-01_a.txt")
    (stories / "empty.txt").write_text("")
    (stories / "broken.txt.gz").write_bytes(gzip.compress(b"text")[:-9])
    os.symlink(stories, stories / "loop")
    os.mkfifo(stories / "pipe")
    report = library.index([stories], analyse=False)
    names = [Path(skipped.path).name for skipped in library.skipped()]
    assert {"empty.txt", "loop", "pipe"} <= set(names)
    assert all(skipped.reason for skipped in library.skipped())
    assert sorted(report.skipped, key=lambda one: one.path) == library.skipped([stories])
    again = library.index([stories], analyse=False)
    assert again.skipped == report.skipped
    assert again.unchanged == again.files
    (stories / "empty.txt").write_text("Now there is a text in it.")
    os.unlink(stories / "loop")
    library.index([stories], analyse=False)
    assert [Path(skipped.path).name for skipped in library.skipped()] == [
        name for name in names if name not in ("empty.txt", "loop")
    ]
    assert library.skipped([stories / "deeper"]) == []


def test_a_place_that_is_not_there(library: Library, stories: Path, write: Write, titles: Titles) -> None:
    write("2024-01-01_a.txt", "A story")
    library.index([stories], analyse=False)
    away = stories.rename(stories.with_name("away"))
    report = library.index([stories], analyse=False)
    assert [skipped.path for skipped in report.skipped] == [str(stories)]
    assert titles() == ["A story"]
    away.rename(stories)
    assert library.index([stories], analyse=False).unchanged == 1
    assert library.index([stories / "2024-01-01_a.txt"], analyse=False).unchanged == 1


def test_a_disk_that_is_not_mounted_is_not_an_emptied_folder(
    library: Library, stories: Path, write: Write, titles: Titles, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = write("2024-01-01_a.txt", "On the disk").parent
    with monkeypatch.context() as mounted:
        mounted.setattr("os.path.ismount", lambda path: path == str(disk))
        library.index([disk], analyse=False)
    away = disk.rename(disk.with_name("away"))
    disk.mkdir()
    report = library.index(analyse=False)
    assert [(one.path, one.reason.split(";")[0]) for one in report.skipped] == [
        (str(disk), "The disk that was mounted here is not")
    ]
    assert (report.removed, titles()) == (0, ["On the disk"])
    write("2024-01-02_b.txt", "In the folder itself")
    assert library.index(analyse=False).removed == 1
    (disk / "2024-01-02_b.txt").unlink()
    assert library.index(analyse=False).removed == 1
    assert (titles(), away.exists()) == ([], True)


def test_a_file_that_was_named_goes_when_it_is_deleted(
    library: Library, stories: Path, write: Write, titles: Titles
) -> None:
    path = write("2024-01-01_a.txt", "A story")
    library.index([path], analyse=False)
    path.unlink()
    assert library.index(analyse=False).removed == 1
    assert titles() == []


def test_a_folder_or_a_link_in_the_place_of_another_thing(
    library: Library, stories: Path, write: Write, titles: Titles, tmp_path: Path
) -> None:
    path = write("2024-01-01_a.txt", "A file")
    write("inner/2024-01-02_b.txt", "In a folder")
    write("../named/2024-01-03_c.txt", "Under a link that was named")
    (stories / "link").symlink_to(tmp_path / "named")
    library.index([stories, stories / "link"], analyse=False)
    assert len(titles()) == 3
    path.unlink()
    path.mkdir()
    (stories / "inner").rename(tmp_path / "elsewhere")
    (stories / "inner").symlink_to(tmp_path / "elsewhere")
    assert library.index([stories], analyse=False).removed == 2
    assert titles() == ["Under a link that was named"]


@pytest.mark.skipif(os.getuid() != 0, reason="uses the superuser's right to look into every folder")
def test_a_folder_that_can_be_read_again_is_no_longer_listed(
    library: Library, stories: Path, write: Write, titles: Titles, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("shut/2024-01-01_a.txt", "A story")
    library.index([stories], analyse=False)
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    with monkeypatch.context() as patched:
        patched.setattr(os, "scandir", refuse)
        library.index([stories], analyse=False)
        assert [one.reason for one in library.skipped()] == ["Reading it is not permitted."]
        assert titles() == ["A story"]
    library.index([stories], analyse=False)
    assert (library.skipped(), titles()) == ([], ["A story"])


def test_all_that_was_opened_is_indexed_again(library: Library, stories: Path, write: Write) -> None:
    write("2024-01-01_a.txt")
    library.index([stories], analyse=False)
    assert library.roots() == [str(stories)]
    assert library.index(analyse=False).unchanged == 1


def test_another_program_can_tell_that_documents_have_changed(
    library: Library, home: Path, stories: Path, write: Write
) -> None:
    path = write("2024-01-01_a.txt")
    with Library(home) as other:
        seen = {other.revision()}
        for change in (lambda: None, lambda: path.write_text("Changed\n\nIt is."), path.unlink):
            change()
            library.index([stories], analyse=False)
            assert other.revision() not in seen
            seen.add(other.revision())
        write("2024-01-02_b.txt")
        library.index([stories])
        before = other.revision()
        library.mark(library.view().ids(), read=True)
        library.index([stories])
        assert other.revision() == before


def test_the_library_in_a_folder_that_is_opened_is_no_document(
    library: Library, home: Path, titles: Titles
) -> None:
    (home / "2024-01-01_a.txt").write_text("A story\n\nIt goes on.\n")
    report = library.index([home], analyse=False)
    assert (report.added, report.skipped, library.skipped(), titles()) == (1, (), [], ["A story"])


def test_progress_and_stop(library: Library, stories: Path, write: Write, titles: Titles) -> None:
    for number in range(60):
        write(f"{number // 28 + 1:02}/2024-{number // 28 + 1:02}-{number % 28 + 1:02}_a.txt")
    stop = threading.Event()
    told: list[Progress] = []

    def progress(one: Progress) -> None:
        told.append(one)
        stop.set()

    report = library.index([stories], progress=progress, stop=stop)
    assert report.stopped
    assert told
    assert report.added < 60
    assert len(titles()) == report.added
    whole = library.index([stories], progress=told.append)
    assert (whole.stopped, whole.added + report.added, len(titles())) == (False, 60, 60)
    assert whole.analysed == 60
    last = [one for one in told if one.phase == "catalogue"][-1]
    assert (last.done, last.total, last.remaining) == (60, 60, 0)
    assert told[-1].phase == "analysis"
    assert told[-1].done == told[-1].total == 60


def test_names_that_are_no_text(library: Library, stories: Path, titles: Titles) -> None:
    path = os.path.join(os.fsencode(stories), b"2024-01-01_\xff\x1b[31m.txt")
    with open(path, "w") as file:
        file.write("A strange name\n\nWords.\n")
    library.index([stories], analyse=False)
    view = library.view("strange")
    (row,) = view.rows(0, 9)
    assert os.fsencode(row.path) == path
    assert library.find(row.path) == [row.id]
    assert titles(paths=[row.path]) == ["A strange name"]


def test_more_documents_of_a_minute_than_there_are_numbers(
    library: Library, stories: Path, titles: Titles
) -> None:
    lines = [{"title": f"Item {n}", "text": "Words.", "date": "2024-02-01T10:00"} for n in range(300)]
    lines += [
        {"title": "Next day", "text": "Words.", "date": "2024-02-02"},
        {"title": "Day before", "text": "Words.", "date": "2024-01-31"},
    ]
    for half in (0, 1):
        (stories / f"{half}.jsonl").write_text("\n".join(map(json.dumps, lines[half::2])))
        library.index([stories], analyse=False)
    found = titles()
    assert (found[0], found[-1], len(set(found))) == ("Next day", "Day before", 302)
    assert len(titles("date:2024-02-01")) == 300


def test_marks_follow_even_if_the_move_is_interrupted(
    library: Library, stories: Path, write: Write, titles: Titles, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("2024-01-01_a.txt", "A travelling story")
    library.index([stories], analyse=False)
    library.mark(library.find(str(path)), starred=True)
    path.rename(stories / "2024-01-01_renamed.txt")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("nutgraf.library.moves.Moves.settle", interrupted)
        with pytest.raises(KeyboardInterrupt):
            library.index([stories], analyse=False)
    assert titles("is:starred") == ["A travelling story"]
    library.index([stories], analyse=False)
    assert titles("is:starred") == titles() == ["A travelling story"]


def test_how_much_is_left_is_known_long_before_the_end(
    library: Library, stories: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        write(f"{number:02}.txt", f"Story {number}")
    monkeypatch.setattr("nutgraf.library.catalogue._COUNT_AFTER", -1.0)
    monkeypatch.setattr("nutgraf.library.catalogue._EVERY", 0.0)
    seen: list[Progress] = []

    def told(progress: Progress) -> None:
        seen.append(progress)
        for thread in threading.enumerate():
            if thread.name == "nutgraf-count":
                thread.join()

    library.index([stories], analyse=False, progress=told)
    assert {progress.total for progress in seen[1:]} == {12}
    assert seen[1].done < 12
