"""The Digest lens: what documents say together, each row leading to its place."""

from __future__ import annotations

from nutgraf.tui.screens.digest import DigestLens
from tui.crossings import crossings
from tui.double import Double
from tui.opened import opened
from tui.stories import hostile


async def test_gist_figures_quotes_and_people_stand_on_one_page() -> None:
    async with opened(crossings(), (100, 70)) as reader:
        await reader.press("D")
        lines = [line.strip() for line in reader.lines()]
        heads = [line.split(" ─")[0] for line in lines if " ─" in line]
        assert heads == ["Gist", "Figures over time", "Quotes", "People"]
        assert "told by 1 other too" in reader.shown
        at = lines.index("single ferry fare")
        assert [line.split()[3] for line in lines[at + 1 : at + 4]] == ["12", "14", "15"]
        assert "— Marta Quill, harbour master" in reader.shown


async def test_every_row_leads_to_its_place_and_is_come_back_to() -> None:
    async with opened(crossings(), (100, 70)) as reader:
        await reader.press("D")
        lens = reader.app.screen
        assert isinstance(lens, DigestLens)
        for row in range(lens.view.count):
            await reader.press("g", *"j" * row, "enter")
            assert reader.app.screen is reader.browse
            assert reader.browse.text.marked, row
            await reader.press("h")
            assert reader.app.screen is lens
            assert lens.view.cursor == row


async def test_one_document_and_hostile_words() -> None:
    library = Double([hostile()])
    library.analysed_ids = {row.id for row in library.rows}
    async with opened(library) as reader:
        await reader.press("D")
        assert "[@click=app.quit]Click[/] here" in reader.shown
        assert not any(ord(letter) < 32 and letter != "\n" for letter in reader.shown)
        assert "\u202e" not in reader.shown
