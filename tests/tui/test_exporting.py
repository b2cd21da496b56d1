"""Writing documents to a file from the screen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from nutgraf.library import Row
from nutgraf.tui.outside.exporting import suggested
from tui.double import Double
from tui.opened import opened
from tui.stories import many


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where names are looked for."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def titles(path: Path) -> list[str]:
    """Of the documents in a file of JSON Lines."""
    return [json.loads(line)["title"] for line in path.read_text().splitlines()]


async def test_what_the_filter_leaves_is_written(library: Double, folder: Path) -> None:
    async with opened(library, query="quill") as reader:
        await reader.press("s")
        assert "Write all 2 listed to a file" in reader.shown
        assert "quill.md" in reader.shown
        assert "Markdown, in " in reader.shown
        await reader.press("enter")
        assert "2 documents written to " in reader.shown
    assert [each.name for each in folder.iterdir()] == ["quill.md"]
    words = (folder / "quill.md").read_text()
    assert words.startswith("# stories: quill\n\n## Ferry fares rise in June\n")
    assert "## Harbour bridge to close for two years" in words


async def test_what_is_marked_is_written_the_newest_first(library: Double, folder: Path) -> None:
    async with opened(library) as reader:
        await reader.press("G", "space", "g", "space", "s")
        assert "Write 2 marked to a file" in reader.shown
        await reader.press("tab", "tab", "tab")
        assert "JSON Lines" in reader.shown
        await reader.press("enter")
    assert titles(folder / "stories.jsonl") == [library.rows[0].title, library.rows[2].title]


async def test_a_file_that_is_there_is_asked_about(library: Double, folder: Path) -> None:
    path = folder / "stories.md"
    path.write_text("mine")
    async with opened(library) as reader:
        await reader.press("s", "enter")
        assert "There is such a file. Enter writes over it, Esc leaves it." in reader.shown
        assert path.read_text() == "mine"
        await reader.press("escape")
        assert path.read_text() == "mine"
        await reader.press("s", "enter", "enter")
        assert path.read_text().startswith("# stories\n")
        await reader.press("s", "enter", "backspace", "d", "enter")
        assert "There is such a file." in reader.shown


async def test_a_name_without_a_format_gets_one_and_a_strange_one_is_refused(
    library: Double, folder: Path
) -> None:
    async with opened(library) as reader:
        await reader.press("s", "ctrl+u", *"mine", "enter")
        assert [each.name for each in folder.iterdir()] == ["mine.md"]
        await reader.press("s", "ctrl+u", *"a.txt", "enter")
        assert "It has to end in .md, .html, .csv, .jsonl" in reader.shown
        await reader.press("tab", "enter")
    assert sorted(each.name for each in folder.iterdir()) == ["a.md", "mine.md"]


async def test_what_cannot_be_written_says_why(library: Double) -> None:
    async with opened(library, (240, 40)) as reader:  # the folder's name is long
        await reader.press("s", "ctrl+u", *"none/a.md", "enter")
        assert "none/a.md: No such file or directory; give another" in reader.shown


async def test_nothing_to_write(folder: Path) -> None:
    async with opened(Double([])) as reader:
        await reader.press("s")
        assert "There is nothing to write." in reader.shown


class Endless(Double):
    """Its rows are stopped after ten."""

    halt = None

    def rows_of(self, ids):  # type: ignore[no-untyped-def]  # as the double's
        def rows() -> Iterator[Row]:
            for number, row in enumerate(super(Endless, self).rows_of(ids)):
                if number == 200:
                    self.jobs._reported = 0.0
                    self.jobs.report("writing", number, 1200)
                    assert self.jobs.halt()
                yield row

        return rows()


async def test_writing_is_stopped_and_leaves_nothing(folder: Path) -> None:
    library = Endless(many(1200))
    async with opened(library) as reader:
        library.jobs = reader.browse.desk.exporting.jobs  # type: ignore[attr-defined]  # given here
        await reader.press("A", "s", "enter")
        assert "Stopped: nothing was written." in reader.shown
    assert list(folder.iterdir()) == []


def test_names_that_are_suggested() -> None:
    assert suggested('by:"Marta Quill" harbour OR -x', ()) == "by-marta-quill-harbour-or-x"
    assert suggested(" ", ("/a/My Stories", "/b")) == "my-stories-b"
    assert suggested("../../etc/passwd", ()) == "etc-passwd"
    assert suggested("", ()) == "nutgraf"
    assert len(suggested("long " * 30, ())) <= 40
