"""What a mouse that rests is told: plain text, never markup, of the place under it."""

from __future__ import annotations

from textual.content import Content

from nutgraf.actions import action
from nutgraf.tui.words import meanings
from tui.double import Double
from tui.long import long
from tui.opened import Reader, opened
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


async def told(reader: Reader, part: str, words: str) -> str:
    """What the mouse is told where some words stand in a part of the screen."""
    widget = reader.app.screen.query_one(part)
    region = widget.region
    rows = reader.lines()[region.y : region.bottom]
    y, line = next((y, row) for y, row in enumerate(rows) if words in row[region.x :])
    await reader.pilot.hover(part, offset=(line.index(words, region.x) - region.x, y))
    tooltip = widget.tooltip
    assert tooltip is None or isinstance(tooltip, Content)
    return tooltip.plain if tooltip else ""


async def test_each_part_of_the_header_is_told(library: Double) -> None:
    async with opened(library, (120, 40), query="quill") as reader:
        assert await told(reader, "Header", "stories") == "/stories"
        assert await told(reader, "Header", "2 of 3") == meanings.FOUND
        assert await told(reader, "Header", "newest first") == "The order of the list; S changes it"
        assert await told(reader, "Header", " · ") == ""
        await reader.press("space")
        assert (await told(reader, "Header", "1 marked")).startswith("Marked with Space: * N t a y s act")
        await reader.press("enter")
        assert await told(reader, "Header", "2 of 2") == meanings.POSITION
        await reader.press("h", "P")
        assert await told(reader, "Header", "2 documents") == meanings.TAKEN


async def test_facts_and_their_headings_are_told_in_words(library: Double) -> None:
    async with opened(library, (200, 60)) as reader:
        assert "+ one more, - one less" in await told(reader, "FactsView", "Summary")
        assert await told(reader, "FactsView", "Fares on the Ellery") == "Sentence 1 of 2"
        assert await told(reader, "FactsView", "+4%") == "up by 4%, ferry fares\nGiven once in this text"
        await reader.press("j")
        assert await told(reader, "FactsView", "quoted 2×") == "Named twice, quoted twice"
        assert "whose words they are is concluded" in await told(reader, "FactsView", "— probably")
        assert await told(reader, "FactsView", "Quotes") == meanings.SECTIONS["quotes"]


async def test_the_signs_beside_a_text_are_told() -> None:
    async with opened(Double([long(80)])) as reader:
        await reader.press("enter")
        text = reader.browse.text
        assert await told(reader, "TextView", " ▎ ") == "▎ a sentence of the summary"
        for y in range(text.size.height):
            await reader.pilot.hover("TextView", offset=(79, y))
            words = text.tooltip.plain.split("\n")
            sign, track = reader.lines()[1 + y].ljust(80)[-2:]
            assert words[-1] == ("┃ what is in sight" if track == "┃" else "A click goes there")
            assert sign == " " or any(line.startswith(sign) for line in words[:-1])
        await reader.pilot.hover("TextView", offset=(30, 8))
        assert text.tooltip is None
