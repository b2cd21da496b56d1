"""What is shown where there is nothing, too little room or something wrong, and what never is."""

from __future__ import annotations

import pytest

from nutgraf.library import Progress, Skipped
from nutgraf.tui.asking.answers import Cataloguing
from tui.double import Double
from tui.opened import opened
from tui.stories import hostile, many, stories


async def test_an_empty_folder_says_what_to_do() -> None:
    async with opened(Double([])) as reader:
        assert "No documents in /stories" in reader.shown
        assert "nutgraf FOLDER" in reader.shown
        assert "Ctrl+R" in reader.shown


async def test_a_folder_of_unreadable_files_leads_to_the_reasons() -> None:
    async with opened(Double([], [Skipped("/stories/a.xyz", "no reader")])) as reader:
        assert "None of 1 file could be read." in reader.shown
        assert "Press X to see why" in reader.shown


async def test_a_library_that_fails_says_so_and_goes_on_when_it_can_again(library: Double) -> None:
    library.broken = "/home/library.db: the disk is full; free some space"
    async with opened(library) as reader:
        assert "the disk is full" in reader.shown
        assert "Press Ctrl+R to try again" in reader.shown
        library.broken = ""
        await reader.press("ctrl+r")
        assert "Ferry fares rise" in reader.shown


async def test_what_another_program_changes_is_shown(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("j")
        assert "Harbour bridge" in reader.browse.list.current.title
        kept = library.rows[1]
        library.rows.remove(library.rows[0])
        library.changes += 1
        reader.browse.desk.look()
        await reader.settle()
        assert reader.browse.list.current == kept
        assert "Ferry fares rise" not in reader.shown
        asked = len(library.queries)
        reader.browse.desk.look()
        await reader.settle()
        assert len(library.queries) == asked


async def test_the_catalogue_says_how_far_it_is(library: Double) -> None:
    async with opened(library, size=(160, 24)) as reader:
        reader.browse.on_cataloguing(Cataloguing(Progress("catalogue", 5_000, 9_000, 2_000.0, 2)))
        await reader.pilot.pause(0)
        for part in ("catalogue 5,000/9,000", "2 not read", "2 s left"):
            assert part in reader.shown
        reader.browse.on_cataloguing(Cataloguing(None))
        await reader.settle()
        assert "not read" not in reader.shown


async def test_a_text_that_cannot_be_had_says_so(library: Double) -> None:
    async with opened(library) as reader:
        library.broken = "this document cannot be read just now"
        await reader.press("j")
        assert "cannot be read just now" in reader.shown
        library.broken = ""
        await reader.press("k", "j")
        assert "Repairs will cost" in reader.shown


async def test_a_document_that_has_gone_says_so(library: Double) -> None:
    async with opened(library) as reader:
        library.stories.clear()
        await reader.press("j", "enter")
        assert "no longer there" in reader.shown
        assert "Ctrl+R" in reader.shown


@pytest.mark.parametrize("size", [(1, 1), (2, 5), (39, 24), (80, 9), (5, 60), (200, 1)])
async def test_any_size_survives(library: Double, size: tuple[int, int]) -> None:
    async with opened(library, size) as reader:
        assert reader.shown.strip().startswith("nutgraf needs 40 by 10 cells"[: size[0] - 1])
        assert len(reader.lines()) == size[1]
        await reader.press("j", "2", "enter", "/", "x", "escape")
        assert reader.app.is_running


async def test_from_small_to_large_and_back(library: Double) -> None:
    async with opened(library, (30, 5)) as reader:
        for width, height in ((80, 24), (120, 40), (200, 60), (40, 10), (1, 1), (100, 30)):
            await reader.pilot.resize_terminal(width, height)
            await reader.settle()
            large = width >= 40 and height >= 10
            assert ("Ferry" in reader.shown) is large, (width, height)


async def test_another_width_keeps_the_place(library: Double) -> None:
    async with opened(library, (60, 16)) as reader:
        await reader.press("j", "enter", "space")
        top = reader.lines()[1].strip()
        words = top.lstrip("▎> ").split()[:2]
        await reader.pilot.resize_terminal(72, 16)
        await reader.settle()
        assert " ".join(words) in reader.shown


@pytest.mark.parametrize(
    ("keys", "away"),
    [((), (30, 8)), (("enter",), (30, 8)), (("slash",), (30, 8)), (("2",), (20, 40))],
)
async def test_the_focus_outlasts_a_size_without_room(
    library: Double, keys: tuple[str, ...], away: tuple[int, int]
) -> None:
    async with opened(library, (200, 60)) as reader:
        await reader.press(*keys)
        before = reader.browse.focused
        await reader.pilot.resize_terminal(*away)
        await reader.settle()
        await reader.pilot.resize_terminal(200, 60)
        await reader.settle()
        assert reader.browse.focused is before is not None


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_document_text_is_neither_control_nor_markup(size: tuple[int, int]) -> None:
    async with opened(Double([hostile(), *stories()]), size) as reader:
        await reader.press("G", "1", "5")
        assert "[@click=app.quit]Click[/] here" in reader.shown
        assert "A [b]bold[/b] title" in reader.shown
        assert "with [/nothing] in it" in reader.shown
        assert "[red]things" in reader.shown
        for strip in reader.app.screen._compositor.render_strips():
            for segment in strip:
                assert not segment.control
                assert not set(segment.text) & set("\x1b\x07\x9b\u202e"), segment.text
                assert "PWNED" not in segment.text
                assert segment.style is None or (
                    segment.style.link is None and not segment.style.meta.get("@click")
                )
        await reader.press("y")
        assert "\x1b" not in reader.app.clipboard


async def test_a_guessed_date_is_marked(library: Double) -> None:
    async with opened(library) as reader:
        assert "~Sun 28 Apr" in reader.shown
        await reader.press("G", "enter")
        assert "~Sun 28 Apr 2024, 17:20, a guess from the file's time" in reader.shown


async def test_an_inferred_speaker_is_marked(library: Double) -> None:
    async with opened(library, (120, 40)) as reader:
        await reader.press("j")
        assert "— probably Marta Quill" in reader.shown


async def test_only_rows_in_sight_are_fetched() -> None:
    library = Double(many(5000))
    async with opened(library) as reader:
        await reader.press("G")
        assert "5,000 documents" in reader.shown
        assert 0 < library.fetched < 1000


async def test_without_colour_nothing_is_lost(library: Double, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(library) as reader:
        await reader.press("j", "*")
        row = next(line for line in reader.lines() if line.startswith(">"))
        assert row.startswith("> ●*")


async def test_textual_themes_work_too(library: Double) -> None:
    async with opened(library, (120, 40)) as reader:
        for theme in sorted(reader.app.available_themes):
            reader.app.theme = theme
            await reader.settle()
            assert "Ferry fares rise" in reader.shown, theme


async def test_a_word_that_is_in_no_document_is_told_with_the_one_like_it(library: Double) -> None:
    async with opened(library) as reader:
        library.like = {"bridgge": "bridge", "zeppelin": ""}
        await reader.press("slash", *"bridgge zeppelin")
        assert "“bridgge” is in no document; near it: bridge" in reader.shown
        assert "“zeppelin” is in no document" in reader.shown
        await reader.press("ctrl+u")
        assert "in no document" not in reader.shown


async def test_the_header_says_which_document_is_being_read(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("j", "enter")
        assert "2 of 3" in reader.lines()[0]
        await reader.press("J")
        assert "3 of 3" in reader.lines()[0]
        await reader.press("h")
        assert "3 documents · newest first" in reader.lines()[0]
