"""What happens to the library when something else goes wrong: no mark is lost, and it says what to do."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from nutgraf.errors import LibraryError
from nutgraf.library import Library, files, schema

Write = Callable[..., Path]

NOBODY = 65534


@pytest.fixture
def full(stories: Path) -> Path:
    """A folder whose documents take several batches."""
    for number in range(20):
        lines = [
            {
                "title": f"Item {number} {n}",
                "text": f"rain w{number}x{n} " * 30,
                "date": f"2024-01-{n % 28 + 1:02}",
            }
            for n in range(200)
        ]
        (stories / f"{number:02}.jsonl").write_text("\n".join(map(json.dumps, lines)))
    return stories


def script(code: str, *args: object) -> subprocess.Popen[str]:
    """Another program at work."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(code), *map(str, args)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def sound(home: Path) -> bool:
    """Whether SQLite finds nothing wrong with either file."""
    for name in ("library.db", "marks.db"):
        connection = apsw.Connection(str(home / name))
        if connection.execute("pragma integrity_check").get != "ok":
            return False
        if name == "library.db":
            connection.execute("insert into text(text) values('integrity-check')")
            connection.execute("insert into fact(fact) values('integrity-check')")
        connection.close()
    return True


INDEX = """
    import sys
    from pathlib import Path
    from nutgraf.library import Library, catalogue
    catalogue._BATCH = 150
    with Library(Path(sys.argv[1])) as library:
        library.index([sys.argv[2]], progress=lambda p: print(p.done, flush=True), analyse=len(sys.argv) > 3)
    print("end", flush=True)
"""


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.1, 0.25])
def test_killed_at_any_moment(home: Path, full: Path, delay: float) -> None:
    with Library(home) as library:
        library.index([full / "00.jsonl"], analyse=False)
        starred = next(library.view().ids())
        library.mark([starred], starred=True)
    running = script(INDEX, home, full)
    assert running.stdout is not None
    running.stdout.readline()
    time.sleep(delay)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    assert sound(home)
    with Library(home) as library:
        assert [row.id for row in library.view("is:starred").rows(0, 9)] == [starred]
        library.index([full], analyse=False)
        assert library.view().count() == library.view("rain").count() == 4000
        assert len(set(library.view().ids())) == 4000
        assert library.index([full], analyse=False).unchanged == 20
    assert sound(home)


def test_several_writers_and_readers_at_once(home: Path, full: Path) -> None:
    writers = [script(INDEX, home, full) for _ in range(3)]
    with Library(home) as library:
        while any(writer.poll() is None for writer in writers):
            view = library.view("rain")
            rows = view.rows(0, 10)
            library.mark([row.id for row in rows if row.id][:1], read=True)
            assert len(rows) <= view.count()
            time.sleep(0.02)
    for writer in writers:
        out, err = writer.communicate()
        assert (writer.returncode, err, out.splitlines()[-1]) == (0, "", "end")
    assert sound(home)
    with Library(home) as library:
        assert library.view("rain").count() == len(set(library.view().ids())) == 4000
        assert library.view("is:read").count() >= 1


def test_a_full_disk(home: Path, full: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(home) as library:
        library.index([full / "00.jsonl"], analyse=False)
        library.mark([next(library.view().ids())], starred=True)
    connect = files.Files.connect

    def cramped(self: files.Files) -> apsw.Connection:
        connection = connect(self)
        pages = connection.execute("pragma page_count").get
        connection.execute(f"pragma max_page_count = {int(str(pages)) + 20}")
        return connection

    monkeypatch.setattr(files.Files, "connect", cramped)
    with Library(home) as library:
        with pytest.raises(LibraryError, match=r"the disk is full.*free some space"):
            library.index([full], analyse=False)
        assert library.view().count() == library.view("rain").count() == 200
        assert library.view("is:starred").count() == 1
    monkeypatch.undo()
    assert sound(home)
    with Library(home) as library:
        library.index([full], analyse=False)
        assert library.view("rain").count() == 4000


@pytest.mark.parametrize("how", ["header", "middle", "cut", "not a database"])
def test_a_damaged_library_is_set_aside_and_made_anew(home: Path, full: Path, how: str) -> None:
    with Library(home) as library:
        library.index([full], analyse=False)
        starred = next(library.view().ids())
        library.mark([starred], starred=True)
    path = home / "library.db"
    whole = path.read_bytes()
    damaged = {
        "header": b"\xff" * 100 + whole[100:],
        "middle": whole[:8192] + os.urandom(len(whole) - 8192),
        "cut": whole[:20_000],
        "not a database": b"Dear diary, " * 500,
    }[how]
    path.write_bytes(damaged)
    try:
        with Library(home) as library:
            library.index([full], analyse=False)
            library.view("rain").count()
            notices = library.notices
    except LibraryError as error:
        assert how in ("middle", "cut")
        notices = (str(error),)
    assert any("damaged" in notice and "set aside" in notice for notice in notices)
    (aside,) = home.glob("library.damaged-*.db")
    assert aside.name in notices[0]
    with Library(home) as library:
        library.index([full], analyse=False)
        assert library.view("rain").count() == 4000
        assert [row.id for row in library.view("is:starred").rows(0, 9)] == [starred]
    assert sound(home)


@pytest.mark.parametrize("use", ["read", "write"])
def test_what_can_be_read_of_damaged_marks_is_carried_over(home: Path, full: Path, use: str) -> None:
    with Library(home) as library:
        library.index([full], analyse=False)
        library.mark(library.view().ids(), starred=True, note="a note of some length")
        library.save_search("mine", "rain")
    path = home / "marks.db"
    whole = path.read_bytes()
    pages = [at for at in range(0, len(whole), 4096) if b"a note of some length" in whole[at : at + 4096]]
    middle = pages[len(pages) // 2]  # one that holds marks, not a page of an index that a reader may not need
    path.write_bytes(whole[:middle] + bytes(4096) + whole[middle + 4096 :])
    with Library(home) as library:
        everything = list(library.view().ids())
        attempts: dict[str, Callable[[], object]] = {
            "read": lambda: library.view("is:starred").rows(0, 4000),
            "write": lambda: library.mark(everything, read=True),
        }
        with pytest.raises(LibraryError, match=r"marks\.db was damaged and is set aside as .* carried over"):
            attempts[use]()
        assert len(library.notices) == 1
        assert 3000 < library.view("is:starred").count() <= 4000
        assert library.view().count() == 4000
        assert library.searches() == {"mine": "rain"}
        library.mark(list(library.view().ids())[:1], read=True)
        assert library.view("is:read").count() == 1
    assert len(list(home.glob("*.damaged-*.db"))) == 1
    assert sound(home)


def test_one_of_two_programs_begins_anew_and_the_other_follows(home: Path, full: Path) -> None:
    with Library(home) as first:
        first.index([full], analyse=False)
        starred = next(first.view().ids())
        first.mark([starred], starred=True)
    with Library(home) as first, Library(home) as second:
        assert first.view().count() == second.view().count() == 4000
        size = (home / "library.db").stat().st_size
        with open(home / "library.db", "r+b") as file:
            file.seek(8192)
            file.write(os.urandom(size - 8192))
        with pytest.raises(LibraryError, match="is set aside"):
            first.index([full], analyse=False)
        first.index([full], analyse=False)
        with pytest.raises(LibraryError, match="another program has set it aside"):
            second.index([full], analyse=False)
        assert second.index([full], analyse=False).unchanged == 20
        assert [row.id for row in second.view("is:starred").rows(0, 9)] == [starred]
    assert len(list(home.glob("*.damaged-*.db"))) == 1
    assert sound(home)


@pytest.mark.parametrize("how", ["cut", "first page", "a text"])
def test_marks_whose_file_is_cut_or_has_lost_its_beginning(home: Path, full: Path, how: str) -> None:
    with Library(home) as library:
        library.index([full / "00.jsonl"], analyse=False)
        library.mark(library.view().ids(), starred=True, note="a note of some length")
        library.tag(list(library.view().ids())[:9], add=["kept"])
    path = home / "marks.db"
    whole = path.read_bytes()
    damaged = {
        "cut": whole[: len(whole) // 8192 * 4096],
        "first page": bytes(4096) + whole[4096:],
        "a text": whole[:8192] + whole[8192:].replace(b"a note", b"a \xffote", 1),
    }[how]
    path.write_bytes(damaged)
    with Library(home) as library:
        if how == "a text":
            note = next(id_ for id_ in library.view().ids() if _is_unreadable(library, id_))
            assert library.note(note) == ""
        ((notice),) = library.notices
        assert "marks.db was damaged" in notice
        kept = library.view("is:starred").count()
        assert {"cut": 20, "first page": 200, "a text": 100}[how] <= kept <= 200
        assert library.view().count() == 200
    assert sound(home)


def _is_unreadable(library: Library, id_: str) -> bool:
    try:
        library.note(id_)
    except LibraryError:
        return True
    return False


def test_a_text_that_cannot_be_read_is_damage(home: Path, full: Path) -> None:
    with Library(home) as library:
        library.index([full / "00.jsonl"], analyse=False)
        id_ = next(library.view().ids())
        library.mark([id_], starred=True)
    connection = apsw.Connection(str(home / "library.db"))
    connection.execute("update body set text = x'00ff'")
    connection.close()
    with Library(home) as library:
        for ask in (library.ensure_analysis, library.document):
            with pytest.raises(LibraryError, match=r"library\.db was damaged and is set aside"):
                ask(id_)
            library.index([full / "00.jsonl"], analyse=False)
            connection = apsw.Connection(str(home / "library.db"))
            connection.execute("update body set text = x'00ff'")
            connection.close()
        assert library.view("is:starred").count() == 1


def test_a_defect_of_ours_costs_no_library(library: Library, home: Path, full: Path) -> None:
    library.index([full / "00.jsonl"], analyse=False)
    with pytest.raises(UnicodeDecodeError), library._connections.reading():
        b"\xff".decode()
    assert library.view().count() == 200
    assert not list(home.glob("*.damaged-*"))


def test_a_newer_library_is_left_alone(home: Path, full: Path) -> None:
    with Library(home) as library:
        library.index([full / "00.jsonl"], analyse=False)
    for name in ("library.db", "marks.db"):
        connection = apsw.Connection(str(home / name))
        version = connection.execute("pragma user_version").get
        connection.execute("pragma user_version = 999")
        connection.close()
        before = (home / name).read_bytes()
        with pytest.raises(LibraryError, match=r"newer nutgraf.*update nutgraf"):
            Library(home)
        assert (home / name).read_bytes() == before
        assert not list(home.glob("*.damaged-*"))
        connection = apsw.Connection(str(home / name))
        connection.execute(f"pragma user_version = {version}")
        connection.close()
    with Library(home) as library:
        assert library.view().count() == 200


def test_an_older_library_is_made_anew_and_marks_are_brought_up(
    home: Path, full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(home) as library:
        library.index([full / "00.jsonl"], analyse=False)
        starred = next(library.view().ids())
        library.mark([starred], starred=True)
    monkeypatch.setattr(schema, "LIBRARY_VERSION", schema.LIBRARY_VERSION + 1)
    monkeypatch.setattr(schema, "MARKS", (*schema.MARKS, "alter table mark add column colour text;"))
    with Library(home) as library:
        assert any("older nutgraf" in notice for notice in library.notices)
        assert library.view().count() == 0
        library.index(analyse=False)
        assert [row.id for row in library.view("is:starred").rows(0, 9)] == [starred]
    with Library(home) as library:
        assert library.notices == ()


def test_the_files_are_private(library: Library, home: Path, full: Path) -> None:
    library.index([full / "00.jsonl"], analyse=False)
    library.mark(list(library.view().ids())[:1], read=True)
    for file in home.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_a_home_that_cannot_be(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    for place in (file / "home", file, Path("~nobody-of-this-name/x")):
        with pytest.raises(LibraryError, match="set NUTGRAF_HOME"):
            Library(place)


READ_ONLY = """
    import os, sys
    from pathlib import Path
    import nutgraf.analysis.store, nutgraf.library.catalogue
    from nutgraf.errors import LibraryError
    from nutgraf.library import Library
    os.setgroups([]); os.setgid(int(sys.argv[2])); os.setuid(int(sys.argv[2]))
    with Library(Path(sys.argv[1])) as library:
        print(library.view("rain").count(), len(library.view("rain is:starred").rows(0, 9)))
        id_ = next(library.view().ids())
        print(len(library.analysis(id_).sentences) > 0, library.document(id_).title[:4])
        for attempt in (lambda: library.mark([id_], read=True), lambda: library.index([sys.argv[3]])):
            try:
                attempt()
            except LibraryError as error:
                print(str(error).split(": ")[1].split(";")[0])
        print(library.health()[-1])
"""


def let_all_read(home: Path) -> None:
    """Everybody may read a folder's files, and none but the owner write them."""
    for folder in (home, *home.parents):
        if not folder.stat().st_mode & 0o001:
            folder.chmod(0o755)
    for file in home.iterdir():
        file.chmod(0o644)


@pytest.mark.skipif(os.getuid() != 0, reason="only the superuser can become somebody who may not write")
def test_a_read_only_place(home: Path, full: Path) -> None:
    with Library(home) as library:
        library.index([full / "00.jsonl"])
        library.mark([next(library.view().ids())], starred=True)
    let_all_read(home)
    running = script(READ_ONLY, home, NOBODY, full)
    out, err = running.communicate()
    assert err == ""
    assert out.splitlines() == [
        "200 1",
        "True Item",
        "cannot be written here",
        "cannot be written here",
        "! the place cannot be written: nothing can be indexed or marked",
    ]


@pytest.mark.skipif(os.getuid() != 0, reason="only the superuser can become somebody who may not write")
def test_a_read_only_place_shows_the_last_commits_of_a_program_that_was_killed(
    home: Path, full: Path
) -> None:
    with Library(home) as library:
        library.index([full / "01.jsonl"])
    code = """
        import os, sys
        from pathlib import Path
        from nutgraf.library import Library
        library = Library(Path(sys.argv[1]))
        library.index([sys.argv[2]])
        library.mark([next(library.view().ids())], starred=True)
        os.kill(os.getpid(), 9)
    """
    script(code, home, full / "00.jsonl").communicate()
    let_all_read(home)
    out, err = script(READ_ONLY, home, NOBODY, full).communicate()
    assert (out.splitlines()[:2], err) == (["400 1", "True Item"], "")


def test_a_library_on_a_full_disk_can_be_read(
    home: Path, full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library(home) as library:
        library.index([full / "00.jsonl"], analyse=False)
        starred = next(library.view().ids())
        library.mark([starred], starred=True)
    monkeypatch.setattr(files, "_is_full", lambda _: True)
    with Library(home) as library:
        assert [row.id for row in library.view("rain is:starred").rows(0, 9)] == [starred]
        for attempt in (lambda: library.mark([starred], read=True), lambda: library.index([full])):
            with pytest.raises(LibraryError, match="the disk is full; nothing is lost, free some space"):
                attempt()
    assert not list(home.glob("*-shm"))
    with pytest.raises(LibraryError, match="the disk is full"):
        Library(home / "new")
    monkeypatch.undo()
    with Library(home) as library:
        library.mark([starred], read=True)


def test_health(library: Library, full: Path) -> None:
    library.index([full / "00.jsonl"], analyse=False)
    lines = library.health()
    assert lines[0].startswith("200 documents, 0 analysed, 1 files, 0 files not read, 0 documents with marks")
    assert "library: integrity check clean" in lines
    assert not [line for line in lines if line.startswith("!")]
