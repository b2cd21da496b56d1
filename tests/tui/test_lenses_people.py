"""The People lens: who, how often, and what they said, each leading to its place."""

from __future__ import annotations

from nutgraf.tui.drawing.sparkline import Months, bars
from nutgraf.tui.screens.people import PeopleLens
from tui.crossings import crossings
from tui.double import Double
from tui.opened import Reader, opened
from tui.stories import hostile, stories


def _lens(reader: Reader) -> PeopleLens:
    lens = reader.app.screen
    assert isinstance(lens, PeopleLens)
    return lens


def _row(reader: Reader, name: str) -> str:
    return next(line for line in reader.lines() if name in line[:30])


async def test_a_row_a_person_with_counts_and_months() -> None:
    async with opened(crossings()) as reader:
        await reader.press("P")
        assert "3 people · 5 documents" in reader.lines()[0]
        assert _row(reader, "Marta Quill").split() == [
            ">", "Marta", "Quill", "harbour", "master", "3", "3", "3", "▄▄", "▄",
        ]  # fmt: skip
        assert _row(reader, "Vera Halm").split()[-1] == "█"
        assert "1/24 – 5/24" in reader.shown


async def test_the_card_follows_the_cursor_and_tells_what_was_said_by_date() -> None:
    async with opened(crossings(), (200, 60)) as reader:
        await reader.press("P")
        assert "3 documents, named 3×, quoted 3×" in reader.shown
        assert "3 Jan 2024 – 3 Apr 2024" in reader.shown
        origins = [line for line in reader.lines() if "Ferry fares, month" in line]
        assert ["month 1" in origins[0], "month 2" in origins[1], "month 4" in origins[2]] == [True] * 3
        assert ["probably theirs" in line for line in origins[:3]] == [False, True, False]
        await reader.press("j")
        assert "the ferry will sail on Sundays too" in reader.shown
        assert "“the ferry" not in reader.shown
        await reader.press("j")
        assert "not quoted" in reader.shown
        assert "Named in" in reader.shown


async def test_a_quote_leads_to_its_place_and_h_comes_back_to_it() -> None:
    async with opened(crossings()) as reader:
        await reader.press("P", "l", "j", "enter")
        assert reader.browse.row
        assert reader.browse.row.title == "Ferry fares, month 2"
        assert reader.browse.text.marked
        await reader.press("h")
        lens = _lens(reader)
        assert lens.view is lens.card
        assert lens.card.cursor == 1
        await reader.press("h")
        assert lens.view is lens.list
        await reader.press("q")
        assert reader.app.screen is reader.browse


async def test_the_filter_narrows_people_and_the_cursor_stays_on_its_person() -> None:
    async with opened(crossings()) as reader:
        await reader.press("P", "/", *"storm")
        assert "1 person · 2 documents" in reader.lines()[0]
        assert _row(reader, "Vera Halm").startswith(">")
        await reader.press("escape", "G", "/", *"ferry", "enter")
        lens = _lens(reader)
        assert lens.list.current
        assert lens.list.current.name == "Vera Halm-Oberndorff"


async def test_nobody_is_named() -> None:
    library = Double(stories()[2:])
    library.analysed_ids = {row.id for row in library.rows}
    async with opened(library) as reader:
        await reader.press("P")
        assert "Nobody is named in these documents." in reader.shown
        await reader.press("enter", "tab", "enter", "j")
        assert isinstance(reader.app.screen, PeopleLens)


async def test_names_and_titles_cannot_steer_the_terminal() -> None:
    library = Double([hostile()])
    library.analysed_ids = {row.id for row in library.rows}
    async with opened(library, (120, 40)) as reader:
        await reader.press("P", "tab")
        for text in (reader.shown,):
            assert not any(ord(letter) < 32 and letter != "\n" for letter in text)
            assert not any(0x7F <= ord(letter) <= 0x9F or letter == "\u202e" for letter in text)
        assert "[bold]Nobody" in reader.shown


def test_bars_have_one_scale_and_months_are_put_together_where_there_is_no_room() -> None:
    assert bars([0, 1, 4, 8], 8) == " ▁▄█"
    assert bars([1, 1000], 1000) == "▁█"
    months = Months.of(["2023-11-02", "2024", "", "2024-02"])
    assert months
    assert months.counts(["2023-11", "2024-02-29", "2024-02", "2025-01", "2023"], 24) == [1, 0, 0, 2]
    assert months.counts(["2023-11", "2024-02"], 2) == [1, 1]
    assert (months.words(), months.short_words()) == ("Nov 2023 – Feb 2024", "11/23 – 2/24")
    assert Months.of(["", "2024"]) is None
