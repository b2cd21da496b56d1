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
