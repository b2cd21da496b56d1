"""What a lens does as the main screen does: copying what is under the cursor, the palette, the help."""

from __future__ import annotations

import pytest

from nutgraf.tui.screens.lens import LensScreen
from nutgraf.tui.screens.people import PeopleLens
from tui.crossings import crossings
from tui.flood import flood
from tui.opened import Reader, opened


async def copied(reader: Reader, *keys: str) -> list[str]:
    """The lines that the last of some keys and ``y`` leave on the clipboard."""
    reader.app._clipboard = ""
    await reader.press(*keys, "y")
    return reader.app.clipboard.split("\n")


async def test_a_person_is_copied_with_the_last_document_and_a_quote_with_its_citation() -> None:
    async with opened(crossings()) as reader:
        who, source = await copied(reader, "P")
        assert who == "Marta Quill, harbour master"
        assert source.startswith("Ferry fares, month 4. ")
        (quote,) = await copied(reader, "enter")
        assert quote.startswith("“")
        assert "” — Marta Quill, harbour master (Ferry fares, month 1, " in quote
        assert quote.endswith(".txt:2)")
        (guessed,) = await copied(reader, "j")
        assert "— probably Marta Quill" in guessed
        (document,) = await copied(reader, "G")
        assert document.startswith("Ferry fares, month 1. ")
        assert document.endswith(". /stories/Ferry fares, month 1.txt")


async def test_a_figure_is_copied_with_its_sentence() -> None:
    async with opened(flood()) as reader:
        await reader.press("F")
        lens = reader.app.screen
        row = await copied(reader)
        first = await copied(reader, "enter")
        assert len(row) == len(first) == 2
        assert row != first
        last = await copied(reader, "G")
        assert last == row
        page = lens.query_one("SentencePage")
        assert " ".join(page.concept.given[-1].sentence.split()) == row[0]


async def test_every_row_of_the_digest_is_copied_with_its_source() -> None:
    async with opened(flood()) as reader:
        await reader.press("D")
        page = reader.app.screen.view
        assert page.count > 10
        for number in range(page.count):
            lines = await copied(reader, *("j" if number else ()))
            lead = page.cited
            assert lead.source.title in lines[-1]
            assert len(lines) == (2 if isinstance(lead.words, str) else 1)


async def test_a_month_has_nothing_to_cite() -> None:
    async with opened(flood()) as reader:
        assert await copied(reader, "T") == [""]
        assert "nothing to copy" in reader.shown
        await reader.press(":")
        assert "copy citation" not in reader.shown


async def test_the_palette_offers_what_works_in_a_lens_and_does_it() -> None:
    library = crossings()
    library.tagged = {library.rows[-1].id: {"urgent"}}
    async with opened(library) as reader:
        await reader.press("P", ":")
        for other in ("star", "export", "read or unread", "sort"):
            assert f" {other} " not in reader.shown
        await reader.press(*"copy", "enter")
        assert isinstance(reader.app.screen, PeopleLens)
        assert reader.app.clipboard.startswith("Marta Quill")
        await reader.press(":", *"urgent", "enter")
        assert isinstance(reader.app.screen, PeopleLens)
        assert "1 document" in reader.lines()[0]
        await reader.press("q")
        assert reader.browse.asked == "tag:urgent "


async def test_a_title_chosen_in_a_lens_is_read_on_the_main_screen() -> None:
    async with opened(crossings(), query="storm") as reader:
        await reader.press("P", ":", *"fares, month 2", "enter")
        assert reader.app.screen is reader.browse
        assert reader.browse.reading
        assert reader.browse.text.document.title == "Ferry fares, month 2"
        await reader.press("h")
        assert reader.browse.asked == "storm"


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_the_help_in_a_lens_tells_its_own_keys_and_where_the_others_work(size: tuple[int, int]) -> None:
    async with opened(crossings(), size) as reader:
        await reader.press("D", "?")
        lines = [line.strip() for line in reader.lines() if line.strip()]
        assert lines[1].startswith("In a lens")
        assert "Open the document at this place" in lines[2]
        seen = []
        while reader.lines() not in seen:
            seen.append(reader.lines())
            await reader.press("space")
        page = [line for lines in seen for line in lines]
        for heading in ("Read", "Facts", "Keep", "Screen"):
            assert any(f"{heading}  on the main screen" in line for line in page)
        assert not any("Move  on" in line for line in page)
        await reader.press("q")
        assert isinstance(reader.app.screen, LensScreen)
