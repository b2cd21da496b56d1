"""What a mouse that rests is told: plain text, never markup, of the place under it."""

from __future__ import annotations

from textual.content import Content

from nutgraf.actions import action
from tui.double import Double
from tui.opened import opened
from tui.stories import hostile, stories


async def test_a_footer_key_tells_its_help(library: Double) -> None:
    async with opened(library) as reader:
        await reader.pilot.hover("Footer", offset=(2, 0))
        told = reader.browse.footer.tooltip
        assert isinstance(told, Content)
        assert told.plain == action("open").help


async def test_a_row_tells_title_exact_date_and_signs(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("*")
        await reader.pilot.hover("DocumentList", offset=(30, 0))
        told = reader.browse.list.tooltip
        assert told is not None
        title, date, signs = told.plain.split("\n")
        assert title == library.rows[0].title
        assert "9 May 2024" in date
        assert "from the " in date
        assert signs == "not yet read, starred"
        await reader.pilot.hover("DocumentList", offset=(30, 8))
        assert reader.browse.list.tooltip is None


async def test_hostile_titles_are_no_markup_and_no_control() -> None:
    library = Double([hostile(), *stories()])
    async with opened(library) as reader:
        at = next(number for number, row in enumerate(library.rows) if "[b]" in row.title)
        await reader.pilot.hover("DocumentList", offset=(30, at))
        told = reader.browse.list.tooltip
        assert told is not None
        assert "A [b]bold[/b] title" in told.plain
        assert not told.spans
        assert not set(told.plain) & set("\x1b\x07\x9b\u202e")
