"""What all lenses share: filter, header, the way to a place and back; shown by a lens of last sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.message import Message
from textual.widget import Widget

from nutgraf.digest.source import Examined
from nutgraf.library import View
from nutgraf.text import clean_line
from nutgraf.tui.drawing import Run
from nutgraf.tui.screens.lens import LensScreen
from nutgraf.tui.widgets.lensview import Entry, Lead, LensPage
from tui.double import Double
from tui.opened import Reader, opened
from tui.stories import many, stories


class Lines(Message):
    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.entries = entries


class Collector:
    """An entry a document: its last sentence, which is where it leads."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def add(self, documents: Sequence[Examined]) -> None:
        for source, analysis in documents:
            span = analysis.sentences[-1].span
            line = [Run(clean_line(span.of(analysis.text)))]
            self.entries.append(Entry([line], Lead(source, (span,))))

    def answer(self) -> Lines:
        return Lines(tuple(self.entries))


class Page(LensPage):
    shown: Sequence[Entry] = ()

    def entries(self, width: int) -> Iterable[Entry]:
        return [Entry([[Run("A heading")], []]), *self.shown] if self.shown else []


class SentencesLens(LensScreen):
    NAME = "Sentences"
    MOST = 60

    def parts(self) -> Iterable[Widget]:
        yield Page()

    def collector(self, view: View) -> Collector:
        return Collector()

    def none_yet(self) -> tuple[str, ...]:
        return ("Not a sentence.",)

    def on_lines(self, message: Lines) -> None:
        page = self.query_one(Page)
        page.shown = message.entries
        page.changed(page.cursor, keep=True)


def analysed(library: Double) -> Double:
    library.analysed_ids |= {row.id for row in library.rows}
    return library


async def open_lens(reader: Reader) -> SentencesLens:
    reader.browse.open_lens(SentencesLens)
    await reader.settle()
    lens = reader.app.screen
    assert isinstance(lens, SentencesLens)
    return lens


async def test_a_lens_shows_the_view_says_its_extent_and_q_leaves() -> None:
    async with opened(analysed(Double(stories()))) as reader:
        for key in ("q", "escape", "h"):
            lens = await open_lens(reader)
            assert reader.lines()[0].endswith("3 documents")
            assert "Sentences" in reader.lines()[0]
            assert "Quill declined to comment." in reader.lines()[3]
            assert reader.lines()[3].startswith("> ")
            await reader.press(key)
            assert reader.app.screen is reader.browse
            assert not lens.is_running


async def test_documents_not_analysed_yet_are_counted_and_come_by_themselves() -> None:
    library = Double(stories())
    async with opened(library) as reader:
        library.analysed_ids.clear()
        lens = await open_lens(reader)
        assert "3 not analysed yet" in reader.shown
        assert "Nothing is analysed yet." in reader.shown
        assert "Ctrl+G on the main screen pauses it" in reader.shown
        analysed(library)
        lens._looked = float("-inf")
        lens._look_again()
        await reader.settle()
        assert "not analysed" not in reader.shown
        assert "Quill declined" in reader.shown
        looked_at = library.looked_at
        lens._looked = float("-inf")
        lens._look_again()
        await reader.settle()
        assert library.looked_at == looked_at


async def test_of_a_large_view_the_newest_are_read_in_parts() -> None:
    library = analysed(Double(many(200)))
    async with opened(library) as reader:
        await open_lens(reader)
        assert "newest 60 of 200 documents" in reader.lines()[0]
        assert library.looked_at == 60


async def test_the_filter_is_live_in_the_lens_and_stays_when_it_is_left() -> None:
    async with opened(analysed(Double(stories())), query="quill") as reader:
        await open_lens(reader)
        assert reader.lines()[1] == " / quill"
        assert "2 documents" in reader.lines()[0]
        await reader.press("/", *" bridge")
        assert "1 document" in reader.lines()[0]
        assert "The bridge was opened in 1931." in reader.shown
        await reader.press("escape")
        assert "2 documents" in reader.lines()[0]
        await reader.press("/", "ctrl+u", *"lamp", "enter", "j", "q")
        assert reader.browse.asked == reader.browse.filter.value == "lamp"
        assert reader.browse.list.total == 1
        assert "1 of 3" in reader.shown


async def test_letters_typed_together_cost_one_look() -> None:
    library = analysed(Double(stories()))
    async with opened(library) as reader:
        await open_lens(reader)
        before = library.looked_at
        await reader.burst("/", *"bridge")
        await reader.settle()
        assert library.looked_at - before == 1
        assert "The bridge was opened in 1931." in reader.shown


async def test_nothing_matches() -> None:
    async with opened(analysed(Double(stories()))) as reader:
        await open_lens(reader)
        await reader.press("/", *"zeppelin", "enter")
        assert "No document has all of this." in reader.shown
        assert "no documents" in reader.lines()[0]
        await reader.press("enter", "l")
        assert isinstance(reader.app.screen, SentencesLens)
    async with opened(Double([])) as reader:
        await open_lens(reader)
        assert "There are no documents here." in reader.shown


async def test_enter_shows_the_place_and_h_comes_back_to_the_row() -> None:
    for back in ("h", "q", "escape"):
        async with opened(analysed(Double(stories()))) as reader:
            lens = await open_lens(reader)
            await reader.press("j", "enter")
            browse = reader.browse
            assert reader.app.screen is browse
            assert browse.reading
            assert browse.row
            assert browse.row.title == "Harbour bridge to close for two years"
            marked = next(line for line in reader.lines() if " » " in line[:10])
            assert "The bridge was opened in 1931." in marked
            await reader.press(back)
            assert reader.app.screen is lens
            assert lens.view.cursor == 1
            assert not browse.reading
            await reader.press("enter", back, "q")
            assert reader.app.screen is browse
            assert browse.focused is browse.list


async def test_a_place_in_the_document_shown_already_and_under_a_filter() -> None:
    async with opened(analysed(Double(stories())), (200, 60)) as reader:
        await reader.press("j")
        await open_lens(reader)
        await reader.press("j", "enter")
        assert reader.browse.text.marked
        await reader.press("h", "/", *"harbour", "enter", "enter")
        assert reader.browse.asked == "harbour"
        assert reader.browse.text.marked
        assert reader.browse.row
        assert reader.browse.row.title == "Harbour bridge to close for two years"


async def test_reading_on_from_a_place_still_leads_back_but_the_list_lets_the_lens_go() -> None:
    async with opened(analysed(Double(stories()))) as reader:
        lens = await open_lens(reader)
        await reader.press("enter", "J", "h")
        assert reader.app.screen is lens
        await reader.press("enter")
        assert reader.app.screen is reader.browse
        assert reader.browse.text.marked
        reader.browse.close_text()
        await reader.settle()
        assert not lens.is_running


async def test_a_document_that_has_left_the_view_leads_back_to_the_lens() -> None:
    library = analysed(Double(stories()))
    async with opened(library) as reader:
        lens = await open_lens(reader)
        del library.rows[0]
        await reader.press("enter")
        assert reader.app.screen is lens
        assert "no longer in this view" in reader.shown


async def test_a_click_moves_and_a_second_leads() -> None:
    async with opened(analysed(Double(stories()))) as reader:
        lens = await open_lens(reader)
        await reader.pilot.click(offset=(10, 4))
        await reader.settle()
        assert lens.view.cursor == 1
        await reader.pilot.click(offset=(10, 1))
        await reader.settle()
        assert lens.view.cursor == 1
        await reader.pilot.click(offset=(10, 4))
        await reader.settle()
        assert reader.browse.reading


async def test_sizes_that_have_no_room_give_the_keys_back() -> None:
    async with opened(analysed(Double(stories()))) as reader:
        lens = await open_lens(reader)
        await reader.pilot.resize_terminal(30, 8)
        await reader.settle()
        await reader.pilot.resize_terminal(120, 40)
        await reader.settle()
        await reader.press("j")
        assert lens.view.cursor == 1
        await reader.press("q")
        assert reader.browse.has_class("-medium")


async def test_what_fails_is_said() -> None:
    library = analysed(Double(stories()))
    async with opened(library) as reader:
        await open_lens(reader)
        library.broken = "The library cannot be read."
        await reader.press("/", "x")
        assert "The library cannot be read." in reader.shown
        assert "The library cannot be read." in reader.lines()[-1]
        library.broken = ""
        reader.app.screen.footer._forget("The library cannot be read.")  # its seconds are over
        await reader.press("escape")
        assert "The library cannot be read." not in reader.lines()[-1]
