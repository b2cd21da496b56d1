"""The palette: actions, saved filters, tags and documents, found by typing."""

from __future__ import annotations

import pytest

from nutgraf.actions import ACTIONS
from nutgraf.library import parse
from nutgraf.library.query.tree import Words
from nutgraf.tui.asking.titles import MOST, as_query
from nutgraf.tui.matching import worth
from nutgraf.tui.screens.palette import PaletteScreen, possible
from tui.double import Double
from tui.opened import Reader, opened
from tui.stories import hostile, many, stories


def listed(reader: Reader) -> list[str]:
    """The lines of the palette that are not blank, under what is typed."""
    boxed = [line.partition("│")[2].rpartition("│")[0].strip() for line in reader.lines() if "│" in line]
    return [line for line in boxed if line][1:]


async def test_the_best_comes_first_and_initials_are_enough(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press(":", *"unread")
        assert [line.split("  ")[0] for line in listed(reader)[:3]] == [
            "> next unread",
            "previous unread",
            "read or unread",
        ]
        await reader.press("escape", ":", *"nu")
        assert listed(reader)[0].startswith("> next unread")
        await reader.press("enter")
        assert reader.browse.list.cursor == 1


def test_worth_is_highest_for_what_was_meant() -> None:
    titles = [each.title for each in ACTIONS]
    for title in titles:
        assert max(titles, key=lambda other: worth(title, other)) == title
    assert worth("sum lon", "longer summary") > 0
    assert worth("xyz", "longer summary", "One sentence more") == 0
    assert worth("sentence", "longer summary", "One sentence more") < worth("long", "longer summary")


def test_only_what_can_be_done_there_is_offered() -> None:
    offered = {each.name for each in possible(ACTIONS, "list", document=False)}
    assert {"filter", "rescan", "help", "quit"} <= offered
    assert not offered & {"star", "open", "jump", "next_fact", "keep_filter", "cursor_down", "palette"}
    for place in ("list", "text", "facts"):
        for each in possible(ACTIONS, place, document=True):  # type: ignore[arg-type]  # each is a Place
            assert {place, "everywhere"} & set(each.where)


async def test_what_was_used_last_stands_first(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press(":", *"sort", "enter", ":", *"star", "enter", ":")
        assert [line.lstrip("> ").split()[0] for line in listed(reader)[:2]] == ["star", "sort"]


async def test_a_document_is_found_by_its_title_and_opened(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press(":", *"bridge clo")
        assert listed(reader)[0].startswith("Documents")
        assert listed(reader)[1].startswith("> Harbour bridge to close")
        assert "3 May 2024" in listed(reader)[1]
        await reader.press("enter")
        assert reader.browse.reading
        assert "Harbour bridge" in reader.browse.text.document.title
        assert reader.browse.list.current.title == reader.browse.text.document.title


async def test_enter_typed_ahead_waits_for_the_title(library: Double) -> None:
    async with opened(library) as reader:
        await reader.burst(":", *"harbour br", "enter")
        await reader.settle()
        await reader.settle()
        assert reader.browse.reading
        assert "Harbour bridge" in reader.browse.text.document.title


async def test_a_document_that_the_filter_leaves_out_opens_and_the_filter_comes_back(library: Double) -> None:
    async with opened(library, query="lamp") as reader:
        assert len(library.rows) > reader.browse.list.total == 1
        before = reader.browse.list.current
        await reader.press(":", *"harbour bridge", "enter")
        assert "Harbour bridge" in reader.browse.text.document.title
        assert "h goes back to it" in reader.lines()[-1]
        await reader.press("escape")
        assert not reader.browse.reading
        assert reader.browse.filter.value == "lamp"
        assert reader.browse.list.current == before
        assert reader.browse.list.total == 1


async def test_saved_filters_and_tags_can_be_chosen(library: Double) -> None:
    library.saved = {"crossings": "bridge", "my own": "ferry"}
    library.tagged = {"x": {"to check"}}
    async with opened(library) as reader:
        await reader.press(":", *"check")
        assert 'tag:"to check"' in reader.shown
        await reader.press("escape", ":", *"cross", "enter")
        assert reader.browse.asked == "@crossings "


@pytest.mark.parametrize("typed", ['"', "(a", "-a OR b", "title:x", "a*b", '"a" b', "@x", "is:read", "日本"])
def test_nothing_typed_is_syntax(typed: str) -> None:
    query = parse(as_query(typed), saved={"x": "y"})
    assert not query.faults
    tree = query.tree
    parts = getattr(tree, "parts", (tree,))
    if any(letter.isalnum() for letter in typed):
        assert all(isinstance(part, Words) and part.field == "title" for part in parts)
    else:
        assert as_query(typed) == ""


async def test_a_few_of_many_documents_are_fetched() -> None:
    library = Double(many(5_000))
    async with opened(library) as reader:
        before = library.fetched
        await reader.press(":", "t", "h", "e")
        assert library.fetched - before <= 3 * MOST


async def test_titles_are_no_markup() -> None:
    async with opened(Double([hostile(), *stories()])) as reader:
        await reader.press(":", *"bold")
        assert "A [b]bold[/b] title" in reader.shown


async def test_a_library_that_fails_is_told_where_documents_would_stand(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press(":")
        library.broken = "the disk is on fire"
        await reader.press("q", "u")
        assert "the disk is on fire" in reader.shown
        assert "quit" in reader.shown


async def test_a_click_chooses(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press(":", *"help")
        await reader.pilot.click("Choices", offset=(5, 0))
        await reader.settle()
        assert not isinstance(reader.app.screen, PaletteScreen)
        assert len(reader.app.screen_stack) == 2
