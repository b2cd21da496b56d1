"""The help: what matters where the focus is stands first, and every action stands somewhere."""

from __future__ import annotations

import pytest

from nutgraf.actions import ACTIONS
from tui.double import Double
from tui.opened import Reader, opened


async def whole(reader: Reader) -> list[str]:
    """All lines of the page, as it is turned."""
    lines: list[str] = []
    while True:
        seen = [line.rstrip("▁▂▃▄▅▆▇█▎ ") for line in reader.lines()]
        fresh = [line for line in seen if line not in lines]
        if not fresh:
            return lines
        lines += fresh
        await reader.press("space")


@pytest.mark.parametrize(
    ("keys", "heading", "first"),
    [
        (("?",), "In the list", "Fill the screen with text and facts"),
        (("enter", "?"), "In the text", "A page down; at the end the next one"),
        (("1", "?"), "In the facts", "Show its place in the text, marked"),
    ],
)
async def test_what_matters_here_comes_first(
    library: Double, keys: tuple[str, ...], heading: str, first: str
) -> None:
    async with opened(library) as reader:
        await reader.press(*keys)
        lines = [line.strip() for line in reader.lines() if line.strip()]
        assert lines[1].startswith(heading)
        assert first in lines[2]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_every_action_stands_there_once(library: Double, size: tuple[int, int]) -> None:
    async with opened(library, size) as reader:
        await reader.press("?")
        shown = "\n".join(await whole(reader))
        for each in ACTIONS:
            assert each.help in shown, each.name
        await reader.press("b", "q")
        assert len(reader.app.screen_stack) == 1


async def test_what_is_looked_for_is_found_as_one_types(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("?", "/", *"unre")
        lines = [line.strip() for line in reader.lines() if line.strip()]
        assert lines[0] == "unre"
        assert "To the next one not yet read" in reader.shown
        assert "Mark as read, or as unread" in reader.shown
        assert "To the top" not in reader.shown
        await reader.press(*"ad summary")
        assert "Nothing has these words." in reader.shown
        await reader.press("ctrl+u", *"ctrl+d")
        assert [line for line in reader.lines() if "Ctrl+" in line] == ["  Ctrl+D          Half a page down"]
        await reader.press("ctrl+u", *"death")
        assert "words next to each other" in reader.shown
        await reader.press("ctrl+u", "pagedown")
        assert "To the next one not yet read" not in reader.shown
        await reader.press("pageup", *"page", "enter", "j", "space", "q")
        assert reader.app.screen is reader.browse


async def test_escape_brings_the_whole_page_back_and_then_closes_it(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("?")
        whole = reader.shown
        await reader.burst("/", *"star", "enter")
        await reader.settle()
        assert "Set or take away the star" in reader.shown
        assert "To the top" not in reader.shown
        await reader.press("escape")
        assert reader.shown == whole
        await reader.press("escape")
        assert reader.app.screen is reader.browse
