"""Suggestions, saved filters, tags and notes, and what the header says of a filter."""

from __future__ import annotations

import pytest

from nutgraf.tui.asking.answers import Counted, Covered
from nutgraf.tui.screens.prompt import PromptScreen
from nutgraf.tui.screens.searches import SearchesScreen
from tui.double import Double, View
from tui.opened import opened
from tui.stories import many


async def test_suggestions_stand_under_the_word_and_tab_takes_them_in_turn(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("/", *"rain p")
        assert reader.lines()[2].startswith(" " * 8 + "path:  place:  person:")
        await reader.press("tab")
        assert reader.browse.filter.value == "rain path:"
        await reader.press("tab")
        assert reader.browse.filter.value == "rain place:"
        await reader.press("shift+tab", "shift+tab")
        assert reader.browse.filter.value == "rain person:"
        await reader.press("tab", "tab", "E")
        assert reader.browse.filter.value == "rain place:E"
        await reader.press("tab")
        assert reader.browse.filter.value == "rain place:Ellery "
        await reader.press("ctrl+u")
        assert reader.lines()[2] == ""


async def test_tab_pressed_at_once_takes_what_comes(library: Double) -> None:
    async with opened(library) as reader:
        await reader.burst("/", *"ti", "tab")
        await reader.settle()
        assert reader.browse.filter.value == "title:"
        assert library.queries[-1] == "title:"


async def test_tab_without_suggestions_stays_in_the_filter(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("/", *"zzz", "tab")
        assert reader.browse.filter.value == "zzz"
        assert reader.browse.focused is reader.browse.filter.input


async def test_the_list_does_not_move_while_suggestions_and_faults_come_and_go(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("/")
        at = reader.browse.list.region.y
        for letter in "date:x p":
            await reader.press(letter)
            assert reader.browse.list.region.y == at, letter


async def test_filters_are_saved_used_and_deleted(library: Double) -> None:
    async with opened(library, query="bridge") as reader:
        await reader.press("f")
        assert isinstance(reader.app.screen, SearchesScreen)
        assert "/ bridge" in reader.shown
        await reader.press("s")
        assert isinstance(reader.app.screen, PromptScreen)
        await reader.press(*"my works", "enter")
        assert library.saved == {"my works": "bridge"}
        line = next(line for line in reader.lines() if "@my works" in line)
        assert line.rstrip(" │").endswith("●1     1")
        await reader.press("enter")
        assert reader.browse.asked == '@"my works" '
        await reader.press("f", "D")
        assert "Delete @my works?" in reader.shown
        await reader.press("escape")
        assert isinstance(reader.app.screen, SearchesScreen)
        assert library.saved
        await reader.press("y")
        assert library.saved
        await reader.press("D", "y")
        assert library.saved == {}
        await reader.press("q")
        assert reader.app.screen is reader.browse


async def test_tags_are_given_and_taken_away(library: Double) -> None:
    library.tagged["other"] = {"harbour"}
    first = library.rows[0].id
    async with opened(library) as reader:
        await reader.press("t", *"check, ha", "tab", "enter")
        assert library.tagged[first] == {"check", "harbour"}
        assert "Tags: check, harbour" in reader.shown
        await reader.press("t")
        assert "check, harbour" in reader.shown
        await reader.press("ctrl+u", *"check", "enter")
        assert library.tagged[first] == {"check"}
        await reader.press("t", "x", "escape")
        assert library.tagged[first] == {"check"}


async def test_a_note_is_kept_and_changed(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("a", *"Ask Quill.", "enter")
        assert library.notes == {library.rows[0].id: "Ask Quill."}
        await reader.press("a")
        assert "Ask Quill." in reader.shown
        await reader.press("!", "enter")
        assert library.notes == {library.rows[0].id: "Ask Quill.!"}


async def test_tags_and_note_stand_over_the_text_and_follow_what_is_done(library: Double) -> None:
    library.tagged[library.rows[0].id] = {"fares", "[b]harbour"}
    async with opened(library) as reader:
        await reader.press("enter")
        assert any(line.strip() == "Tags [b]harbour, fares" for line in reader.lines())
        await reader.press("a", *"Ask Quill.", "enter")
        assert any(line.strip() == "Note Ask Quill." for line in reader.lines())
        await reader.press("u")
        assert "Note Ask" not in reader.shown
        await reader.press("J")
        assert "Tags" not in reader.shown


async def test_a_filter_on_facts_says_how_much_is_analysed(library: Double) -> None:
    async with opened(library, (120, 40)) as reader:
        await reader.press("/", *"by:q", "enter")
        rows = reader.browse.list.rows
        assert rows
        reader.browse.on_covered(Covered(rows, 1, 8))
        await reader.settle()
        assert "12% analysed so far" in reader.shown
        assert "best match first" not in reader.shown
        await reader.press("escape")
        assert "analysed so far" not in reader.shown


async def test_analysis_rests_and_goes_on(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("ctrl+g")
        assert library.analysers[-1].paused
        assert "Analysis rests" in reader.shown
        await reader.press("ctrl+g")
        assert not library.analysers[-1].paused


async def test_sorting_goes_round_and_leaves_relevance_out_where_there_are_no_words(library: Double) -> None:
    async with opened(library, (120, 40)) as reader:
        for shown in ("oldest first", "by title", "by source", "longest first", "newest first"):
            await reader.press("S")
            assert shown in reader.shown
    async with opened(library, (120, 40), query="bridge") as reader:
        await reader.press(*"SSSSS")
        assert "best match first" in reader.shown
        await reader.press("escape")
        assert "newest first" in reader.shown


@pytest.mark.parametrize("text", ["x" * 10_000, "( OR - \0 " * 1_100, "\0" * 10_000])
async def test_a_filter_without_end_is_answered(library: Double, text: str) -> None:
    async with opened(library) as reader:
        await reader.press("/")
        reader.browse.filter.input.value = text
        await reader.settle()
        await reader.press("tab", "enter", "escape")
        assert "3 documents" in reader.shown


async def test_the_count_of_an_older_filter_is_not_shown(library: Double) -> None:
    async with opened(library) as reader:
        older = reader.browse.list.rows
        assert older
        await reader.press("/", *"bridge")
        reader.browse.on_counted(Counted(older, 777))
        reader.browse.on_covered(Covered(older, 1, 777))
        await reader.settle()
        assert "1 of 3" in reader.shown
        assert "777" not in reader.shown
        assert "analysed so far" not in reader.shown


async def test_filters_kept_before_are_offered_again_on_an_empty_line(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("slash", *"bridge", "enter", "slash", "ctrl+u", *"by:quill", "enter", "escape")
        assert reader.browse.asked == ""
        await reader.press("slash")
        assert any(line.strip() == "by:quill  bridge" for line in reader.lines())
        await reader.press("tab", "tab")
        assert reader.browse.filter.value == "bridge"
        assert "1 of 3" in reader.shown
        await reader.press("enter", "slash", "ctrl+u")
        assert any(line.strip() == "bridge  by:quill" for line in reader.lines())


class Uncounted(Double):
    """Like the library: how many a filter leaves is known only once they are counted."""

    def view(self, query: str = "", *, paths: object = (), live: bool = False, order: str = "date") -> View:
        found = super().view(query, paths=paths, live=live, order=order)
        found.total = None
        return found


async def test_the_cursor_stays_on_a_row_far_down_before_anything_is_counted() -> None:
    library = Uncounted(many(200))
    async with opened(library) as reader:
        await reader.press("G", "k", "k")
        here = reader.browse.row
        assert reader.browse.list.cursor == 197
        await reader.press("ctrl+r")
        assert (reader.browse.row, reader.browse.list.cursor) == (here, 197)
        assert reader.browse.list.total == 200
