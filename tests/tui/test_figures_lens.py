"""The Figures lens: concepts, a chart, sentences that lead to their places."""

from __future__ import annotations

from nutgraf.tui.screens.figures import FiguresLens
from nutgraf.tui.screens.people import PeopleLens
from tui.double import Double
from tui.flood import flood
from tui.opened import Reader, opened
from tui.stories import stories


def lens_of(reader: Reader) -> FiguresLens:
    lens = reader.app.screen
    assert isinstance(lens, FiguresLens)
    return lens


def names(reader: Reader) -> list[str]:
    return [concept.name for concept in lens_of(reader).list.concepts]


async def test_concepts_worth_following_stand_first_and_q_leaves() -> None:
    async with opened(flood(), (120, 40)) as reader:
        await reader.press("F")
        assert names(reader)[0] == "people killed"
        assert set(names(reader)[:3]) == {"people killed", "people evacuated", "rainfall"}
        assert names(reader)[-1] == "bridge"
        assert "5 readings · 3 Jun 2024 to 12 Jun 2024" in reader.shown
        assert "▲ at least" in reader.shown
        assert "≠ sources differ" in reader.shown
        await reader.press("q")
        assert reader.app.screen is reader.browse


async def test_the_chart_and_the_sentences_are_those_of_the_concept_under_the_cursor() -> None:
    async with opened(flood(), (120, 40)) as reader:
        await reader.press("F")
        assert "The flood has killed 12 people" in reader.shown
        await reader.press(*"j" * names(reader).index("rainfall"))
        assert "The flood has killed" not in reader.shown
        assert "The weather office measured" in reader.shown
        assert "rainfall, in mm" in reader.shown
        await reader.press("G")
        assert "It cost $9 million." in reader.shown
        assert "┤" not in reader.shown


async def test_enter_goes_to_the_sentences_then_to_a_place_and_h_comes_back() -> None:
    async with opened(flood()) as reader:
        await reader.press("F", "enter")
        lens = lens_of(reader)
        assert lens.focused is lens.page
        await reader.press("j", "j", "enter")
        browse = reader.browse
        assert reader.app.screen is browse
        assert browse.row
        assert browse.row.title == "Fourteen dead in the Ansel valley"
        assert browse.text.marked
        assert "The flood has killed 14" in reader.shown
        await reader.press("h")
        assert reader.app.screen is lens
        assert lens.focused is lens.page
        assert lens.page.cursor == 2
        await reader.press("h")
        assert lens.focused is lens.list
        await reader.press("h")
        assert reader.app.screen is browse


async def test_the_filter_narrows_what_is_counted() -> None:
    async with opened(flood(), (120, 40)) as reader:
        await reader.press("F", "/", *"bridge")
        assert names(reader) == ["bridge"]
        await reader.press("escape")
        assert len(names(reader)) > 1
        await reader.press("/", *"dykes")
        assert "No figures in these documents." in reader.shown
        assert "Press / to change the filter, q to go back." in reader.shown


async def test_the_cursor_stays_on_its_concept_when_there_are_others() -> None:
    async with opened(flood(), (120, 40)) as reader:
        await reader.press("F")
        await reader.press(*"j" * names(reader).index("rainfall"))
        await reader.press("/", *"ansel", "enter")
        current = lens_of(reader).list.current
        assert current
        assert current.name == "rainfall"


async def test_every_size_is_survived_with_everything_in_it() -> None:
    for size in ((1, 1), (20, 5), (40, 10), (80, 24), (100, 30), (300, 90)):
        async with opened(flood(), size) as reader:
            await reader.press("F", "j", "enter", "j", "g", "G")
            await reader.pilot.resize_terminal(60, 16)
            await reader.settle()
            assert "people" in reader.shown


async def test_one_document_has_a_row_a_figure_and_none_has_a_hint() -> None:
    async with opened(flood(), (120, 40), query="bridge") as reader:
        await reader.press("F")
        assert "It cost $9 million." in reader.shown
    library = Double(stories()[2:])
    library.analysed_ids |= {row.id for row in library.rows}
    async with opened(library) as reader:
        await reader.press("F")
        assert "No figures in these documents." in reader.shown
    async with opened(Double([])) as reader:
        await reader.press("F")
        assert "There are no documents here." in reader.shown


async def test_one_lens_opens_another() -> None:
    async with opened(flood()) as reader:
        await reader.press("F", "P")
        assert isinstance(reader.app.screen, PeopleLens)
        await reader.press("F")
        assert isinstance(reader.app.screen, FiguresLens)
        await reader.press("q")
        assert reader.app.screen is reader.browse
