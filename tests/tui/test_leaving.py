"""What leaves the reader: words copied, files opened and edited."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.app import App

from nutgraf.document import Document
from nutgraf.errors import NutgrafError
from nutgraf.tui.outside import copying, editing, opener
from tui.double import Double
from tui.opened import opened
from tui.stories import bridge

BEGIN = "\x1b]52;c;"


def program(folder: Path, name: str, does: str) -> None:
    """A program of that name, found first."""
    (folder / name).write_text(f"#!/bin/sh\n{does}\n")
    (folder / name).chmod(0o755)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs, and none but those and the system's tools."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def test_a_program_is_given_the_words(programs: Path) -> None:
    taken = programs / "taken"
    program(programs, "xclip", f'cat > "{taken}"; test "$1" = -selection')
    assert copying.through_program("“words” $(touch x); ls\n", {"DISPLAY": ":0"})
    assert taken.read_text() == "“words” $(touch x); ls\n"
    assert not copying.through_program("words", {"SSH_CONNECTION": "1 2 3 4"})


def test_a_program_that_fails_gives_way_to_the_next(programs: Path) -> None:
    program(programs, "wl-copy", "exit 1")
    program(programs, "xsel", "cat > /dev/null")
    environment = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}
    assert copying.through_program("words", environment)
    program(programs, "xsel", "exit 2")
    program(programs, "xclip", "exit 2")
    assert not copying.through_program("words", environment)


def test_tmux_is_asked_only_inside_of_it(programs: Path) -> None:
    taken = programs / "taken"
    program(programs, "tmux", f'test "$1 $2 $3" = "load-buffer -w -" && cat > "{taken}"')
    assert not copying.into_tmux("words", {})
    assert copying.into_tmux("words", {"TMUX": "/tmp/tmux-0/default,1,0"})
    assert taken.read_text() == "words"


def test_screen_is_told_in_pieces_that_make_one_whole() -> None:
    words = "harbour " * 100
    assert copying.through_screen(words, {}) == ""
    told = copying.through_screen(words, {"STY": "1.pts"})
    pieces = [piece.removeprefix("\x1bP") for piece in told.split("\x1b\\")]
    assert all(len(piece) <= 76 for piece in pieces)
    whole = "".join(pieces)
    assert base64.b64decode(whole.removeprefix(BEGIN).removesuffix("\x07")).decode() == words


async def test_copied_words_are_kept_where_nobody_says_that_they_arrived(library: Double, home: Path) -> None:
    async with opened(library, (160, 40)) as reader:
        await reader.press("y")
        assert "Copied the citation through the terminal; kept in " in reader.shown
    kept = home / "copied.txt"
    assert kept.read_text().startswith("Ferry fares rise in June. EWA")
    assert kept.stat().st_mode & 0o777 == 0o600


async def test_a_program_that_took_the_words_is_enough(
    library: Double, home: Path, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    program(programs, "xclip", "cat > /dev/null")
    async with opened(library) as reader:
        await reader.press("y")
        assert "Copied the citation: Ferry fares" in reader.shown
    assert not (home / "copied.txt").exists()


async def test_the_summary_is_copied_with_its_source(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("j", "Y")
        first, source = reader.app.clipboard.split("\n")
        assert first.startswith("The harbour bridge will close for two years from June")
        assert source.startswith("Harbour bridge to close for two years. EWA, Port Ellery")
    async with opened(Double([])) as reader:
        await reader.press("Y")
        assert "There is no summary to copy." in reader.shown


async def test_one_citation_a_line_of_what_is_marked(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("space", "space", "y")
        assert [line.split(".")[0] for line in reader.app.clipboard.split("\n")] == [
            "Ferry fares rise in June", "Harbour bridge to close for two years",
        ]  # fmt: skip
        assert "2 citations" in reader.shown


def test_only_regular_files_of_the_folders_are_opened(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (inside / "-a.txt").write_text("a")
    (outside / "b.txt").write_text("b")
    (inside / "link.txt").symlink_to(outside / "b.txt")
    opener.check(str(inside / "-a.txt"), [str(inside)], "")
    for path, why in (
        (inside, "not a file"),
        (inside / "link.txt", "leads out"),
        (outside / "b.txt", "leads"),
    ):
        with pytest.raises(NutgrafError, match=why):
            opener.check(str(path), [str(inside)], "")
    with pytest.raises(NutgrafError, match="No such file or directory; look again"):
        opener.check(str(inside / "none"), [str(inside)], "look again")


def test_an_opener_that_fails_or_has_no_desktop_says_so(
    programs: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a")
    with pytest.raises(NutgrafError, match="There is no desktop here to open it on; e edits"):
        opener.open_original(str(path), "e edits")
    monkeypatch.setenv("DISPLAY", ":0")
    program(programs, "xdg-open", "exit 3")
    with pytest.raises(NutgrafError, match="no program here opens it"):
        opener.open_original(str(path), "e edits")
    program(programs, "xdg-open", f'printf "%s" "$1" > "{programs}/taken"')
    opener.open_original(str(path), "e edits")
    assert (programs / "taken").read_text() == str(path)


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vim", ["vim", "+7", "{}"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "{}"]),
        ("hx", ["hx", "{}:7"]),
        ("code --wait", ["code", "--wait", "{}"]),
        ("'my editor' $(x)", ["my editor", "$(x)", "{}"]),
    ],
)
def test_editors_are_taken_apart_without_a_shell(editor: str, words: list[str], tmp_path: Path) -> None:
    path = tmp_path / "-a b.txt"
    path.write_text("a")
    wanted = [word.format(path) for word in words]
    assert editing.command(str(path), 7, {"EDITOR": editor}, member=False) == wanted
    assert editing.command(str(path), 7, {"VISUAL": editor, "EDITOR": "ed"}, member=False) == wanted
    assert editing.command(str(path), None, {"EDITOR": "vim"}, member=False) == ["vim", str(path)]


def test_what_is_no_text_is_not_edited(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF\0")
    with pytest.raises(NutgrafError, match="is not text"):
        editing.command(str(path), None, {"EDITOR": "vim"}, member=False)
    assert editing.command(str(path), None, {"EDITOR": "vim"}, member=True) == ["vim", str(path)]
    with pytest.raises(NutgrafError, match="No closing quotation"):
        editing.command(str(path), None, {"EDITOR": "vim '"}, member=True)
    with pytest.raises(NutgrafError, match=r"none: No such file or directory; set \$EDITOR"):
        editing.run(["/none", str(path)])


async def test_an_edited_file_is_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "vim")
    document, analysis = bridge()
    path = tmp_path / "bridge.txt"
    path.write_text(document.text)
    there = Document(**{
        **{name: getattr(document, name) for name in Document.__slots__}, "path": str(path),
    })  # fmt: skip
    library = Double([(there, analysis)])
    ran: list[list[str]] = []

    @contextmanager
    def suspend(app: App[None]) -> Iterator[None]:
        yield

    def run(words: list[str]) -> None:
        ran.append(words)
        if len(ran) == 2:
            path.write_text("Other words.\n")

    monkeypatch.setattr(App, "suspend", suspend)
    monkeypatch.setattr(editing, "run", run)
    async with opened(library, (120, 40)) as reader:
        reader.browse.desk.paths = (str(tmp_path),)
        indexed = library.indexed
        await reader.press("3", "e")
        assert ran == [["vim", "+7", str(path)]]
        assert "Nothing was changed in " in reader.shown
        assert library.indexed == indexed
        await reader.press("e")
        assert "again" in reader.shown
        assert library.indexed == indexed + 1
        assert library.indexed_paths == (str(path),)
        assert os.path.exists(path)
