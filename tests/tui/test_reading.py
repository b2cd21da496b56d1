"""Reading a text: finding in it, walking its facts, the text alone, places kept, long ones, other scripts."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from wcwidth import wcswidth

from nutgraf.document import Span
from nutgraf.tui.asking.find import Finder
from nutgraf.tui.widgets.textview import LONG
from tui.double import Double
from tui.long import long, scripts
from tui.opened import Reader, opened
from tui.stories import bridge, ferry, stories


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("rene", ["René", "rene", "Rene\u0301"]),
        ("René", ["René"]),
        ("rené", ["René"]),
        ("RENE", []),
        ("a b", ["a\nb"]),
        ("(", ["("]),
        (" ", []),
    ],
)
def test_words_are_found_with_exact_offsets(words: str, found: list[str]) -> None:
    text = "René and rene, or Rene\u0301 (a\nb)"
    assert [span.of(text) for span in Finder(text).find(words)] == found


def test_capitals_count_where_they_are_typed() -> None:
    assert Finder("Renn renn").find("Renn") == [Span(0, 4)]
    assert len(Finder("Renn renn").find("renn")) == 2


def pointed(reader: Reader) -> list[str]:
    """The lines of the text with the mark of a place jumped to."""
    return [line.split(" » ", 1)[1] for line in reader.lines() if " » " in line]


async def test_a_find_is_live_counted_walked_and_kept(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("j", "enter", "/", *"bridg")
        assert " / bridg" in reader.shown
        assert "1 of 5" in reader.shown
        assert "Harbour bridge to close" in pointed(reader)[0]
        await reader.press("e", "x")
        assert "not in this text" in reader.shown
        assert not pointed(reader)
        await reader.press("backspace", "enter", "n")
        assert "2 of 5" in reader.shown
        await reader.press("N", "N")
        assert "5 of 5" in reader.shown
        assert "From the end again." in reader.shown
        await reader.press("escape")
        assert not reader.browse.finding
        assert reader.browse.reading
        await reader.press("n")
        assert reader.browse.row
        assert reader.browse.row.title.startswith("The lighthouse")


async def test_esc_and_h_go_back_to_where_the_find_began() -> None:
    async with opened(Double([long(80)])) as reader:
        text = reader.browse.text
        await reader.press("enter", "space", "space")
        before = text.scroll_y
        await reader.press("/", *["The", "long"][0], "escape")
        assert text.scroll_y == before
        assert reader.browse.focused is text
        last = reader.browse.text.document
        assert last
        await reader.press("/", *last.text.split()[-1], "enter")
        assert text.scroll_y > before
        await reader.press("h")
        assert text.scroll_y == before


async def test_a_find_typed_in_one_burst_is_kept_or_said_to_be_nowhere(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("j", "enter")
        await reader.burst("/", *"ferry", "enter")
        await reader.settle()
        assert "1 of 2" in reader.shown
        assert reader.browse.focused is reader.browse.text
        await reader.burst("/", *"zeppelin", "enter")
        await reader.settle()
        assert "“zeppelin” is not in this text." in reader.shown
        assert not reader.browse.finding


async def test_no_words_walk_those_of_the_filter() -> None:
    async with opened(Double(stories()), query="bridge") as reader:
        await reader.press("enter")
        assert "The filter's words 5 times in this text" in reader.shown
        await reader.press("/", "enter", "n")
        assert "2 of 5" in reader.shown
        await reader.press("J", "escape", "escape", "escape", "g", "j")
        assert not reader.browse.finding


async def test_facts_are_walked_in_the_order_of_the_text_from_the_place_in_sight() -> None:
    async with opened(Double([long(80)])) as reader:
        text = reader.browse.text
        await reader.press("enter", "]")
        assert "summary sentence 1 of 3" in reader.shown
        await reader.press("]")
        assert "figure 1 of 10" in reader.shown
        await reader.press(*["space"] * 6, "]")
        place = text.place
        assert text.in_sight(reader.browse.fact.spans[0])  # type: ignore[union-attr]
        assert reader.browse.fact.spans[0].start >= place  # type: ignore[union-attr]
        await reader.press("G", "]", "]", "]")
        before = reader.browse.fact
        assert "No fact below." in reader.shown
        await reader.press("[")
        assert reader.browse.fact.spans[0].start < before.spans[0].start  # type: ignore[union-attr]
        await reader.press("g", "[")
        assert "No fact above." in reader.shown


async def test_the_text_alone_has_its_summary_over_it_and_all_comes_back() -> None:
    async with opened(Double([long(80)]), (120, 40)) as reader:
        await reader.press("Z")
        assert "The text alone; Z or Esc" in reader.shown
        assert "In short" in reader.shown
        assert "1 Summary" not in reader.shown
        assert "nutgraf" not in reader.shown
        row = next(y for y, line in enumerate(reader.lines()) if "· " in line)
        await reader.press("G")
        await reader.press("g")
        await reader.pilot.click("TextView", offset=(30, row))
        await reader.settle()
        assert reader.browse.text.marked
        await reader.press("h")
        assert not reader.browse.text.marked
        await reader.press("escape")
        assert "1 Summary" in reader.shown
        assert not reader.browse.reading
        await reader.press("enter", "Z", "Z")
        assert reader.browse.reading
        assert "1 Summary" in reader.shown
        await reader.press("Z", "q", "Z", "2")
        assert reader.browse.focused is reader.browse.panel
        assert "nutgraf" in reader.shown


async def test_a_document_is_found_where_one_left_it() -> None:
    async with opened(Double([long(80), ferry()])) as reader:
        await reader.press("enter")
        if reader.browse.text.document and "ferry" in reader.browse.text.document.text:
            await reader.press("J")
        await reader.press(*["space"] * 5)
        text, lines = reader.browse.text, reader.lines()
        place = text.place
        assert place > 0
        await reader.press("K", "J")
        assert text.place == place
        assert reader.lines() == lines


async def test_a_resize_keeps_place_and_mark_in_sight() -> None:
    async with opened(Double([long(80)])) as reader:
        text = reader.browse.text
        await reader.press("enter", *["space"] * 8, "]")
        place, fact = text.place, reader.browse.fact
        assert fact
        await reader.pilot.resize_terminal(60, 20)
        await reader.settle()
        assert text.in_sight(fact.spans[0])
        await reader.pilot.resize_terminal(80, 24)
        await reader.settle()
        assert text.in_sight(fact.spans[0])
        assert abs(text.place - place) < 500


@pytest.mark.parametrize("pages", [0, 5])
async def test_back_from_a_jump_is_the_very_place_after_a_resize(pages: int) -> None:
    async with opened(Double([long(80)])) as reader:
        text = reader.browse.text
        await reader.press("enter", *["space"] * pages, *["j"] * 3)
        before, spot, lines = text.scroll_offset.y, text.spot, reader.lines()[1:12]
        assert before
        for widths in ((57, 93, 80), (61,)):
            await reader.press("1", "j", "j", "enter")
            assert abs(text.scroll_offset.y - before) > 20
            for width in widths:
                await reader.pilot.resize_terminal(width, 24)
                await reader.settle()
            await reader.press("h")
            if widths[-1] == 80:
                assert text.scroll_offset.y == before
                assert reader.lines()[1:12] == lines
            else:
                assert 0 <= spot - text.spot < text.column


@pytest.mark.parametrize("gap", ["\n\n", " "])
async def test_a_text_of_megabytes_keeps_its_place_over_a_resize(gap: str) -> None:
    story = long(LONG // 250, gap)
    assert len(story[0].text) > LONG
    async with opened(Double([story])) as reader:
        text = reader.browse.text
        await reader.press("enter", "G")
        assert story[0].text.rstrip()[-12:] in reader.shown
        text.go_to(len(story[0].text) // 2)
        place = text.place
        await reader.pilot.resize_terminal(70, 24)
        await reader.settle()
        assert text.place <= place < text.place + 70
        assert max(map(cell_len, reader.lines())) <= 70


async def test_the_ruler_shows_what_is_in_sight_and_leads_there() -> None:
    async with opened(Double([long(200)])) as reader:
        await reader.press("enter")
        text = reader.browse.text

        def thumb() -> list[int]:
            return [y for y, line in enumerate(reader.lines()) if line.endswith("┃")]

        assert thumb() == [1]
        signs = {line.ljust(80)[78] for line in reader.lines()[1 : text.size.height]}
        assert {"▎", "#", '"'} <= signs
        await reader.pilot.click("TextView", offset=(79, text.size.height - 1))
        await reader.settle()
        assert text.at_end
        assert thumb() == [text.size.height]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_other_scripts_leave_every_line_as_wide_as_the_screen(size: tuple[int, int]) -> None:
    async with opened(Double([scripts(), bridge()]), size) as reader:
        if size[0] < 200:
            await reader.press("enter")
        strips = reader.app.screen._compositor.render_strips()
        assert {sum(cell_len(segment.text) for segment in strip) for strip in strips} == {size[0]}
        assert {wcswidth(strip.text) for strip in strips} == {size[0]}
        await reader.press("5", "]", "]")
        assert any("作業員12人" in line for line in pointed(reader))
