"""The Timeline lens: months, their titles, and the way into a month and back."""

from __future__ import annotations

from nutgraf.tui.screens.timeline import TimelineLens
from tui.double import Double
from tui.flood import flood
from tui.opened import Reader, opened
from tui.stories import many


def lens_of(reader: Reader) -> TimelineLens:
    lens = reader.app.screen
    assert isinstance(lens, TimelineLens)
    return lens


def month(reader: Reader) -> str:
    current = lens_of(reader).list.current
    assert current
    return current.iso


async def test_months_stand_under_their_years_with_their_newest_titles_beside_them() -> None:
    async with opened(flood(), (120, 40)) as reader:
        await reader.press("T")
        left = [line[:50].strip(" >") for line in reader.lines()[1:10]]
        assert [line.split()[0] for line in left if line] == [
            "2024", "Jun", "May", "5", "2023", "Nov", "no"
        ]  # fmt: skip
        assert "5 months without" in reader.shown
        assert month(reader) == "2024-06"
        assert "The Ansel is back in its bed" in reader.shown
        await reader.press("j")
        assert month(reader) == "2024-05"
        assert "A new bridge for Velm" in reader.shown
        assert "The Ansel is back in its bed" not in reader.shown
        await reader.press("q")
        assert reader.app.screen is reader.browse


async def test_enter_walks_into_a_month_and_h_and_q_go_back_to_it() -> None:
    for back in ("h", "q"):
        async with opened(flood(), (120, 40), query="ansel") as reader:
            await reader.press("T", "j", "enter")
            browse = reader.browse
            assert reader.app.screen is browse
            assert browse.asked == browse.filter.value == "date:2024-05 ansel"
            assert [browse.list.rows[at].title for at in range(browse.list.total)] == [
                "Dykes of the Ansel are old"
            ]  # type: ignore[index, union-attr]
            await reader.press("enter", "h")
            assert browse.asked == "date:2024-05 ansel"
            assert "h timeline" in reader.lines()[-1]
            await reader.press(back)
            assert month(reader) == "2024-05"
            assert lens_of(reader).asked == "ansel"
            await reader.press("q")
            assert reader.app.screen is browse
            assert browse.asked == "ansel"


async def test_escape_in_a_month_brings_the_filter_before_back_and_then_takes_it_away() -> None:
    async with opened(flood(), query="the OR ansel") as reader:
        await reader.press("T", "enter")
        assert reader.browse.asked == "date:2024-06 (the OR ansel*)"
        await reader.press("escape")
        assert reader.browse.asked == "the OR ansel"
        await reader.press("escape")
        assert reader.browse.asked == ""


async def test_another_filter_is_no_longer_the_month_that_was_walked_into() -> None:
    async with opened(flood()) as reader:
        await reader.press("T", "enter", "/", *" velm", "enter", "h")
        assert reader.app.screen is reader.browse
        assert reader.browse.asked == "date:2024-06 velm"
        await reader.press("q")
        assert not reader.app.is_running or reader.app.return_code == 0


async def test_what_has_no_date_is_walked_into_too() -> None:
    async with opened(flood()) as reader:
        await reader.press("T", "G", "enter")
        assert reader.browse.asked == "is:undated"


async def test_the_filter_narrows_the_months_and_the_cursor_stays_on_its_own() -> None:
    async with opened(flood(), (120, 40)) as reader:
        await reader.press("T", "j", "/", *"velm")
        assert month(reader) == "2024-05"
        assert "Nov" not in reader.shown
        await reader.press("ctrl+u", *"zeppelin")
        assert "No document has all of this." in reader.shown
        await reader.press("escape")
        assert "Nov" in reader.shown


async def test_letters_typed_together_cost_one_count() -> None:
    library = flood()
    async with opened(library) as reader:
        await reader.press("T")
        before = len(library.queries)
        await reader.burst("/", *"velm")
        await reader.settle()
        assert library.queries[before:].count("velm") == 1
        assert "vel" not in library.queries[before:]


async def test_a_click_moves_and_a_second_walks_in() -> None:
    async with opened(flood(), (120, 40)) as reader:
        await reader.press("T")
        await reader.pilot.click(offset=(10, 3))
        await reader.settle()
        assert month(reader) == "2024-05"
        await reader.pilot.click(offset=(10, 3))
        await reader.settle()
        assert reader.browse.asked == "date:2024-05"


async def test_many_months_scroll() -> None:
    async with opened(Double(many(2000))) as reader:
        await reader.press("T", "G")
        assert month(reader) == "2019-01"
        assert "Jan" in reader.shown
        await reader.press("g")
        assert reader.lines()[1].split()[0] == "2024"


async def test_nothing_there() -> None:
    async with opened(Double([])) as reader:
        await reader.press("T")
        assert "There are no documents here." in reader.shown
        await reader.press("enter", "q")
        assert reader.app.screen is reader.browse
