"""The menu of filters, and the list that follows it."""

from __future__ import annotations

import pytest

from nutgraf.config.settings import Settings
from nutgraf.keymap import rebound
from nutgraf.tui.screens.searches import SearchesScreen
from nutgraf.tui.widgets.menu import entries
from tui.double import Double
from tui.opened import Reader, opened

SIZES = [(80, 24), (120, 40), (200, 60)]


def line_of(reader: Reader, label: str) -> str:
    """A line of the menu."""
    return next((line.split("│")[0] for line in reader.lines() if f" {label} " in line), "")


def test_lines_of_the_menu() -> None:
    lines = entries({"Quill": "by:quill"}, ["to do"], "harbour ")
    assert [(each.label, each.query) for each in lines] == [
        ("/ harbour", "harbour "), ("All", ""), ("Unread", "is:unread"), ("Starred", "is:starred"),
        ("Today", "date:today"), ("Last 7 days", "date:6d.."), ("Saved", None), ("@Quill", "@Quill"),
        ("Tags", None), ("to do", 'tag:"to do"'),
    ]  # fmt: skip
    assert entries({}, [], "")[0].label == "All"


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_follows_and_enter_takes(library: Double, size: tuple[int, int]) -> None:
    library.mark([library.rows[0].id], read=True)
    library.tagged = {library.rows[1].id: {"harbour"}}
    async with opened(library, size) as reader:
        await reader.press("f")
        assert line_of(reader, "All").rstrip().endswith("●2     3")
        assert line_of(reader, "Unread").rstrip().endswith("2")
        await reader.press("j")
        assert reader.browse.asked == "is:unread"
        assert reader.browse.list.total == 2
        if size[0] > 80:
            assert any("Harbour bridge" in line[36:] for line in reader.lines())
        await reader.press("G")
        assert reader.browse.asked == "tag:harbour"
        await reader.press("enter")
        assert reader.app.screen is reader.browse
        assert reader.browse.asked == "tag:harbour "
        assert reader.browse.list.total == 1
        assert not reader.browse.has_class("-menu")
        await reader.press("f")
        assert any(line.startswith("> harbour ") for line in reader.lines())
        await reader.press("g", "enter")
        assert reader.browse.asked == ""


@pytest.mark.parametrize("size", SIZES)
async def test_escape_brings_back_filter_and_document(library: Double, size: tuple[int, int]) -> None:
    async with opened(library, size) as reader:
        await reader.press("/", *"quil", "enter", "j")
        row = reader.browse.row
        await reader.press("f", "j", "j", "j", "escape")
        assert reader.app.screen is reader.browse
        assert reader.browse.asked == "quil"
        assert reader.browse.live
        assert reader.browse.list.total == 2
        assert reader.browse.row == row


async def test_a_saved_filter_is_renamed(library: Double) -> None:
    library.saved = {"crossings": "bridge", "other": "ferry"}
    async with opened(library) as reader:
        await reader.press("f", *"jjjjj", "r")
        assert "Rename @crossings" in reader.shown
        await reader.press("ctrl+u", *"other", "enter")
        assert "There is a filter @other already" in reader.shown
        assert sorted(library.saved) == ["crossings", "other"]
        await reader.press("r", "ctrl+u", *"works", "enter")
        assert library.saved == {"other": "ferry", "works": "bridge"}
        assert isinstance(reader.app.screen, SearchesScreen)
        assert line_of(reader, "@works").startswith("> ")
        await reader.press("g", "r", "D")
        assert isinstance(reader.app.screen, SearchesScreen)
        assert library.saved == {"other": "ferry", "works": "bridge"}


async def test_its_keys_can_be_moved_and_it_says_so(library: Double) -> None:
    library.saved = {"crossings": "bridge"}
    moved, faults = rebound({"rename_filter": ["y"], "delete_filter": [""], "take_filter": ["x"]})
    assert not faults
    async with opened(library, settings=Settings(keys=moved)) as reader:
        await reader.press("f", *"jjjjj")
        assert "x take it, y rename" in reader.shown
        assert "delete" not in reader.shown
        await reader.press("D", "r", "enter")
        assert isinstance(reader.app.screen, SearchesScreen)
        await reader.press("y", "ctrl+u", *"works", "enter", "x")
        assert library.saved == {"works": "bridge"}
        assert reader.browse.asked == "@works "


def test_a_key_that_the_menu_has_already_is_told() -> None:
    for name, key in (("rename_filter", "s"), ("save_filter", "q"), ("delete_filter", "j")):
        moved, (fault,) = rebound({name: [key]})
        assert not moved
        assert fault.message.startswith(f"{key} does “")
    assert rebound({"rename_filter": ["n"]}) == ({"rename_filter": ("n",)}, [])


async def test_only_y_at_once_deletes(library: Double) -> None:
    library.saved = {"crossings": "bridge", "other": "ferry"}
    async with opened(library) as reader:
        await reader.press("f", *"jjjjj")
        await reader.burst("D", "j", "y")
        await reader.settle()
        assert sorted(library.saved) == ["crossings", "other"]
        await reader.press("k", "D", "y")
        assert sorted(library.saved) == ["other"]


async def test_the_facts_stay_beside_it_where_all_three_have_room(library: Double) -> None:
    async with opened(library, (120, 40)) as reader:
        await reader.press("f", "j")
        browse = reader.browse
        assert browse.list.size.width >= 36
        assert browse.panel.display
        assert browse.panel.size.width >= 36
        await reader.pilot.resize_terminal(110, 40)
        await reader.settle()
        assert not browse.panel.display
        assert browse.list.size.width > 70
        await reader.press("escape")
        assert browse.panel.display
