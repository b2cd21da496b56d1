"""Every action of the list, by its key."""

from __future__ import annotations

import pytest

from nutgraf.actions import ACTIONS, action
from nutgraf.keynames import shown
from nutgraf.library import Skipped
from nutgraf.tui.asking.answers import Counted
from nutgraf.tui.screens.browse import BrowseScreen
from nutgraf.tui.screens.help import HelpScreen
from nutgraf.tui.screens.lens import LensScreen
from nutgraf.tui.screens.palette import PaletteScreen
from nutgraf.tui.screens.searches import SearchesScreen
from nutgraf.tui.screens.skipped import SkippedScreen
from nutgraf.tui.widgets.lines import LineView
from tui.double import Double
from tui.opened import Reader, opened
from tui.stories import many, stories

WIDE = (200, 60)


def test_every_action_has_its_method() -> None:
    for each in ACTIONS:
        method = f"action_{each.name}"
        screens = [BrowseScreen] if set(each.where) - {"lens", "menu"} else []
        screens += [LensScreen] if "lens" in each.where else []
        screens += [SearchesScreen] if "menu" in each.where else []
        assert hasattr(LineView, method) or all(hasattr(screen, method) for screen in screens), each.name


def test_no_key_is_taken_twice_in_one_place() -> None:
    for place in ("list", "text", "facts", "lens"):
        here = {place} if place == "lens" else {place, "everywhere"}
        keys = [key for each in ACTIONS if here & set(each.where) for key in each.keys]
        assert len(keys) == len(set(keys)), place


def test_keys_are_shown_as_people_write_them() -> None:
    assert [shown(key) for key in ("slash", "ctrl+r", "pagedown", "G", "shift+tab")] == [
        "/", "Ctrl+R", "PgDn", "G", "Shift+Tab",
    ]  # fmt: skip
    with pytest.raises(KeyError):
        action("nothing")


async def test_the_newest_document_is_under_the_cursor_with_its_gist(library: Double) -> None:
    async with opened(library) as reader:
        first = next(line for line in reader.lines() if line.startswith(">"))
        assert "Ferry fares rise in June" in first
        assert "yesterday" in first
        assert first.endswith("Port Ellery")
        assert "Fares on the Ellery ferry rise" in reader.shown
        assert "+4%  ferry fares" in reader.shown


async def test_moving_in_the_list() -> None:
    async with opened(Double(many(200))) as reader:
        at = reader.browse.list
        page = at.page()
        for keys, row in (
            (("j",), 1), (("down",), 2), (("k",), 1), (("up",), 0), (("pagedown",), page),
            (("ctrl+f",), 2 * page), (("ctrl+b",), page), (("pageup",), 0), (("ctrl+d",), page // 2),
            (("ctrl+u",), 0), (("G",), 199), (("home",), 0), (("end",), 199), (("g",), 0), (("k",), 0),
        ):  # fmt: skip
            await reader.press(*keys)
            assert at.cursor == row, keys
        await reader.press("G")
        assert "Story 199" in reader.shown
        assert "200 documents" in reader.shown


async def test_the_last_row_asked_for_before_the_count_is_the_last_of_all() -> None:
    async with opened(Double(many(200))) as reader:
        at = reader.browse.list
        assert at.rows is not None
        at.counted = False
        at.grow(50)
        await reader.press("G")
        assert at.cursor == 49
        reader.browse.on_counted(Counted(at.rows, 200))
        assert at.cursor == 199
        at.counted = False
        at.grow(50)
        await reader.press("G", "k")
        reader.browse.on_counted(Counted(at.rows, 200))
        assert at.cursor == 48


async def test_opening_fills_the_screen_marks_as_read_and_q_returns(library: Double) -> None:
    async with opened(library) as reader:
        assert "●" in reader.lines()[1]
        await reader.press("enter")
        assert "from the dateline" in reader.shown
        assert not any(line.startswith(">") for line in reader.lines())
        assert [row.read for row in library.rows] == [True, False, False]
        await reader.press("q")
        assert "●" not in reader.lines()[1]
        assert reader.browse.focused is reader.browse.list


@pytest.mark.parametrize("key", ["h", "left", "backspace", "escape"])
async def test_ways_back_to_the_list(library: Double, key: str) -> None:
    async with opened(library) as reader:
        await reader.press("l", key)
        assert not reader.browse.reading
        assert reader.browse.focused is reader.browse.list


async def test_reading_on_pages_and_goes_to_the_next_document(library: Double) -> None:
    async with opened(library, (60, 14)) as reader:
        await reader.press("j", "enter")
        text = reader.browse.text
        await reader.press("space")
        assert text.scroll_y > 0
        await reader.press("b")
        assert text.scroll_y == 0
        for _ in range(12):
            await reader.press("space")
        assert reader.browse.row
        assert reader.browse.row.title.startswith("The lighthouse")
        assert "Read as Windows-1252" in reader.shown


async def test_documents_before_and_after_while_reading(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("enter", "J")
        assert "Harbour bridge to close for two years" in reader.shown
        await reader.press("K")
        assert "Ferry fares rise in June" in reader.shown
        assert [row.read for row in library.rows] == [True, True, False]


async def test_unread_documents_are_found_in_both_directions(library: Double) -> None:
    async with opened(library) as reader:
        at = reader.browse.list
        await reader.press("j", "N", "g", "n")
        assert at.cursor == 2
        await reader.press("n")
        assert "Nothing unread below." in reader.shown
        await reader.press("p")
        assert at.cursor == 0
        await reader.press("p")
        assert "Nothing unread above." in reader.shown


async def test_read_and_star_are_set_and_taken_away(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("*", "N")
        assert reader.lines()[1].startswith(">  *")
        assert "●" not in reader.lines()[1]
        assert (library.rows[0].starred, library.rows[0].read) == (True, True)
        await reader.press("*", "N")
        assert (library.rows[0].starred, library.rows[0].read) == (False, False)
        assert "●" in reader.lines()[1]


async def test_the_filter_narrows_with_every_letter(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("/")
        for letter, left in (("q", 3), ("u", 2), ("i", 2), ("l", 2), ("l", 2)):
            await reader.press(letter)
            assert f"{left} of 3" in reader.shown
        await reader.press("down")
        assert reader.browse.list.cursor == 1
        await reader.press("up", "pagedown", "pageup")
        assert reader.browse.list.cursor == 0
        await reader.press("enter")
        assert reader.browse.focused is reader.browse.list
        assert "/ quill" in reader.shown
        assert "2 of 3" in reader.shown
        await reader.press("/", "x")
        assert "No document has all of this." in reader.shown
        assert "0 of 3" in reader.shown
        await reader.press("escape")
        assert reader.browse.asked == "quill"
        assert "2 of 3" in reader.shown
        await reader.press("escape")
        assert reader.browse.asked == ""
        assert "3 documents" in reader.shown
        assert "/" not in reader.lines()[1]


async def test_a_filter_typed_in_one_burst_loses_no_letter(library: Double) -> None:
    async with opened(library) as reader:
        await reader.pilot.press(*"/bridge".replace("/", " ").split(), "escape")  # warm
        await reader.burst("/", *"bridge", "enter", "enter")
        await reader.settle()
        assert library.queries[-1] == "bridge"
        assert reader.browse.reading


async def test_the_filter_is_cleared(library: Double) -> None:
    async with opened(library, query="bridge") as reader:
        assert "1 of 3" in reader.shown
        await reader.press("/", "ctrl+u")
        assert reader.browse.filter.value == ""
        assert reader.browse.list.total == 3


async def test_a_fault_is_shown_under_its_word(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("/", *"date", ":", "x", "x")
        assert any(line.strip().startswith("^ a date is 2020, ") for line in reader.lines())


async def test_matches_are_marked_in_list_text_and_facts(library: Double) -> None:
    async with opened(library, WIDE, query="bridge") as reader:
        marked = [
            segment.text
            for strip in reader.app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.underline
        ]
        assert marked.count("bridge") >= 5


async def test_the_order_changes(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("S")
        assert "oldest first" in reader.shown
        assert reader.browse.row
        assert reader.browse.row.title == "Ferry fares rise in June"
        assert reader.browse.list.cursor == 2
        await reader.press("S")
        assert "by title" in reader.shown


@pytest.mark.parametrize(
    ("key", "section"), [("1", "summary"), ("2", "figures"), ("3", "quotes"), ("4", "people")]
)
async def test_panels_by_number(library: Double, key: str, section: str) -> None:
    async with opened(library) as reader:
        await reader.press("j", key)
        item = reader.browse.panel.current
        assert item
        assert item.section == section
        assert reader.browse.focused is reader.browse.panel


@pytest.mark.parametrize("size", [(80, 24), (120, 40), WIDE])
async def test_a_figure_leads_to_its_place_and_h_leads_back(library: Double, size: tuple[int, int]) -> None:
    async with opened(library, size) as reader:
        await reader.press("j", "2", "j", "enter")
        assert reader.browse.focused is reader.browse.text
        column = reader.browse.text.region.x
        pointed = [
            line for line in reader.lines() if line[column : column + 20].lstrip("│┃ ").startswith("» ")
        ]
        assert any("$31 million" in line for line in pointed)
        await reader.press("h")
        assert reader.browse.focused is reader.browse.panel
        assert reader.browse.text.marked is False


async def test_walking_the_facts_marks_them_in_the_text(library: Double) -> None:
    async with opened(library, WIDE) as reader:
        await reader.press("j", "enter", *["]"] * 4)
        item = reader.browse.panel.current
        assert item
        assert item.section == "figures"
        assert any(" » " in line and "48 million" in line for line in reader.lines())
        await reader.press("[")
        item = reader.browse.panel.current
        assert item
        assert item.section == "summary"


async def test_the_summary_grows_and_shrinks(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("j")
        assert "3 of 5" in reader.shown
        await reader.press("+")
        assert "4 of 5" in reader.shown
        await reader.press("=", "+")
        assert "5 of 5" in reader.shown
        await reader.press(*["-"] * 9)
        assert "1 of 5" in reader.shown


async def test_text_panel_and_tab_turn_through_what_is_in_sight(library: Double) -> None:
    async with opened(library, WIDE) as reader:
        browse = reader.browse
        await reader.press("tab")
        assert browse.focused is browse.text
        await reader.press("tab")
        assert browse.focused is browse.panel
        await reader.press("tab")
        assert browse.focused is browse.list
        await reader.press("shift+tab")
        assert browse.focused is browse.panel
        await reader.press("5")
        assert browse.focused is browse.text
        assert not browse.reading
    async with opened(library) as reader:
        await reader.press("tab")
        assert reader.browse.focused is reader.browse.panel
        await reader.press("5")
        assert reader.browse.reading


async def test_a_citation_is_copied(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("j", "y")
        assert reader.app.clipboard == (
            "Harbour bridge to close for two years. EWA, Port Ellery, Fri 3 May 2024. "
            "/stories/2024-05-03_bridge.txt"
        )
        await reader.press("3", "y")
        assert reader.app.clipboard == (
            "“We should have started two years ago,” — Marta Quill, city engineer (Harbour bridge to close"
            " for two years, EWA, 2024-05-03, /stories/2024-05-03_bridge.txt:7)"
        )
        await reader.press("j", "y")
        assert "— probably Marta Quill, city engineer (Harbour" in reader.app.clipboard
        assert "Copied" in reader.shown


async def test_an_original_that_is_gone_is_said_to_be(library: Double) -> None:
    async with opened(library, (120, 40)) as reader:
        await reader.press("o")
        assert "press Ctrl+R to look again" in reader.shown


async def test_zoom_leaves_one_part_alone(library: Double) -> None:
    async with opened(library, WIDE) as reader:
        await reader.press("j", "3", "z")
        assert "Marta Quill" in reader.shown
        assert "Ferry fares" not in reader.shown
        await reader.press("escape")
        assert "Ferry fares" in reader.shown
        await reader.press("z", "z")
        assert "Ferry fares" in reader.shown
        await reader.press("z", "q")
        assert reader.app.is_running
        assert "Ferry fares" in reader.shown


async def test_rescan_looks_again(library: Double) -> None:
    async with opened(library) as reader:
        assert library.indexed == 1
        await reader.press("ctrl+r")
        assert library.indexed == 2


async def test_files_not_read_are_counted_and_listed_with_their_reasons() -> None:
    skipped = [Skipped("/stories/a.xyz", "no reader for this format"), Skipped("/stories/\x1b[2Jb", "a FIFO")]
    async with opened(Double(stories(), skipped)) as reader:
        assert "2 not read" in reader.shown
        await reader.press("X")
        assert isinstance(reader.app.screen, SkippedScreen)
        assert "/stories/a.xyz" in reader.shown
        assert "no reader for this format" in reader.shown
        assert "\x1b" not in reader.shown
        await reader.press("q")
        assert reader.app.screen is reader.browse


async def test_help_lists_every_action(library: Double) -> None:
    async with opened(library, (120, 100)) as reader:
        await reader.press("?")
        assert isinstance(reader.app.screen, HelpScreen)
        for each in ACTIONS:
            assert each.help in reader.shown, each.name
        await reader.press("escape")
        assert reader.app.screen is reader.browse


async def test_the_palette_does_what_is_chosen(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press(":")
        assert isinstance(reader.app.screen, PaletteScreen)
        await reader.press(*"star")
        assert "Set or take away the star" in reader.shown
        await reader.press("enter")
        assert library.rows[0].starred
        await reader.press("ctrl+p", "x", "q", "x")
        assert "Nothing has these words." in reader.shown
        await reader.press("escape")
        assert reader.app.screen is reader.browse


async def test_light_and_dark(library: Double) -> None:
    async with opened(library) as reader:
        assert reader.app.theme == "nutgraf-dark"
        await reader.press("ctrl+t")
        assert reader.app.theme == "nutgraf-light"
        await reader.press("ctrl+t")
        assert reader.app.theme == "nutgraf-dark"


async def test_q_leaves_at_the_list(library: Double) -> None:
    async with opened(library) as reader:
        await reader.pilot.press("q")
        assert reader.app._exit


async def test_every_action_has_been_pressed_somewhere(library: Double) -> None:
    """Whatever is in the list can be pressed in its place, on a library with documents and on one without."""
    for each in (library, Double([])):
        async with opened(each, (120, 40)) as reader:
            for entry in ACTIONS:
                if entry.name in ("quit", "suspend"):
                    continue
                await _go_to(reader, entry.where[0])
                await reader.press(entry.keys[0])
                while len(reader.app.screen_stack) > 1:
                    await reader.press("escape")
            assert reader.app.is_running


async def _go_to(reader: Reader, place: str) -> None:
    await reader.burst(*["escape"] * 6)
    if place == "filter":
        await reader.press("/")
    elif place == "menu":
        await reader.press("f")
    elif place in ("text", "facts"):
        await reader.press("5" if place == "text" else "1")


async def test_a_click_chooses_and_a_second_opens(library: Double) -> None:
    async with opened(library) as reader:
        await reader.pilot.click("DocumentList", offset=(10, 1))
        await reader.settle()
        assert reader.browse.list.cursor == 1
        await reader.pilot.click("DocumentList", offset=(10, 1))
        await reader.settle()
        assert reader.browse.reading
