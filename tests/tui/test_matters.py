"""The footer: six keys for each state, never cut, and a click on one does what it does."""

from __future__ import annotations

from itertools import product

import pytest

from nutgraf.actions import ACTIONS, Place, action
from nutgraf.keynames import shown
from nutgraf.tui.matters import Now, keys
from tui.double import Double
from tui.opened import Reader, opened

PLACES: tuple[Place, ...] = ("list", "text", "facts", "filter")


def footer(reader: Reader) -> str:
    return reader.lines()[-1].strip()


@pytest.mark.parametrize("place", PLACES)
def test_at_most_six_keys_that_work_there_and_fit_on_80_columns(place: Place) -> None:
    flags = product((True, False), repeat=6)
    for documents, filtered, skipped, reading, zoomed, jumped in flags:
        for section in ("", "summary", "figures", "quotes"):
            now = Now(place, documents, filtered, skipped, reading, zoomed, jumped, section)
            found = keys(now)
            assert len(found) <= 6
            assert len(found) == len({each.name for each in found})
            line = "   ".join(f"{shown(action(each.name).keys[0])} {each.words}" for each in found)
            assert len(line) + 1 <= 80, line
            for each in found:
                if documents:
                    assert {place, "everywhere"} & set(action(each.name).where), (each, now)


async def test_the_keys_follow_focus_and_state(library: Double) -> None:
    async with opened(library, (120, 40)) as reader:
        assert footer(reader) == "Enter open   / filter   * star   n next unread   ? help   : more"
        await reader.press("j", "1")
        assert footer(reader).startswith("Enter show in text   + longer   - shorter   h list")
        await reader.press("3")
        assert footer(reader).startswith("Enter show in text   y copy quote")
        await reader.press("z")
        assert "z all parts" in footer(reader)
        await reader.press("enter")
        assert footer(reader).startswith("h back   ] next fact   [ fact before   y copy")
        await reader.press("h", "h", "/", "b")
        assert footer(reader).startswith("Enter keep   Esc restore   Tab complete")
        await reader.press("enter")
        assert "Esc all" in footer(reader)
        await reader.press("enter")
        assert footer(reader).startswith("Space read on   ] next fact   n next unread")


async def test_where_nothing_matches_the_keys_lead_out(library: Double) -> None:
    async with opened(library, query="zeppelin") as reader:
        assert footer(reader) == (
            "/ change filter   Esc no filter   f saved filters   ? help   : more   q quit"
        )


@pytest.mark.parametrize("width", range(40, 80, 3))
async def test_a_narrow_footer_leaves_out_whole_keys_and_keeps_help(library: Double, width: int) -> None:
    titles = {each.title for each in ACTIONS}
    async with opened(library, (width, 24)) as reader:
        parts = footer(reader).split("   ")
        assert "…" not in footer(reader)
        assert all(part.split(" ", 1)[1] in titles for part in parts)
        assert "more" in parts[-1]


async def test_a_click_on_a_key_does_it(library: Double) -> None:
    async with opened(library) as reader:

        async def click(words: str) -> None:
            at = reader.lines()[-1].index(words)
            await reader.pilot.click("Footer", offset=(at, 0))
            await reader.settle()

        await click("star")
        assert library.rows[0].starred
        await click("* s")
        assert not library.rows[0].starred
        await click("open")
        assert reader.browse.reading
        await click("] next")
        assert reader.browse.text.marked
        await click("help")
        assert len(reader.app.screen_stack) == 2
