"""Marking several documents, working on them together, and undoing what was done."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.document import document_id
from nutgraf.library.changes import Kept, Mark
from nutgraf.tui.asking.journal import Journal
from nutgraf.tui.selection import Selection
from tui.double import Double
from tui.opened import Reader, opened
from tui.stories import many, stories

ids = st.integers(0, 40).map(lambda number: document_id(f"/stories/{number}"))


@given(st.lists(st.tuples(st.booleans(), ids)))
def test_a_selection_is_a_set(steps: list[tuple[bool, str]]) -> None:
    selection, plain = Selection(), set[str]()
    for adds, each in steps:
        before = each in plain
        assert (each in selection) == before
        if adds:
            assert selection.add(each) == (not before)
            plain.add(each)
        else:
            assert selection.discard(each) == before
            plain.discard(each)
        assert len(selection) == len(plain)
    assert sorted(selection) == sorted(plain)
    copy = selection.copy()
    selection.clear()
    assert (len(selection), sorted(copy)) == (0, sorted(plain))


def test_a_million_take_some_ten_megabytes() -> None:
    """Measured on ten thousand: eight bytes a document, and the arrays."""
    selection = Selection(document_id(f"/stories/{number}") for number in range(10_000))
    held = sum(bucket.buffer_info()[1] * bucket.itemsize for bucket in selection._buckets.values())
    assert held == 80_000
    assert len(selection._buckets) <= 4096


async def test_space_marks_and_goes_on_and_escape_unmarks_before_the_filter(library: Double) -> None:
    async with opened(library, query="the") as reader:
        selection, at = reader.browse.list.selection, reader.browse.list
        await reader.press("space", "space")
        assert sorted(selection) == sorted(row.id for row in library.rows[:2])
        assert at.cursor == 2
        assert "2 marked" in reader.lines()[0]
        assert sum("✓" in line for line in reader.lines()) == 2
        await reader.press("k", "space")
        assert list(selection) == [library.rows[0].id]
        await reader.press("escape")
        assert len(selection) == 0
        assert "marked" not in reader.lines()[0]
        assert reader.browse.asked
        await reader.press("escape")
        assert reader.browse.asked == ""


async def test_marks_stay_on_documents_that_the_filter_hides(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("j", "j", "space", "/", *"bridge", "enter", "space", "*")
        assert [row.starred for row in library.rows] == [False, True, True]
        assert "2 starred; u undoes." in reader.shown


async def test_all_of_the_list_are_marked_and_unmarked(library: Double) -> None:
    async with opened(library, query="quill") as reader:
        await reader.press("A")
        assert len(reader.browse.list.selection) == 2
        assert "2 marked; Esc unmarks." in reader.shown
        await reader.press("space", "A")
        assert len(reader.browse.list.selection) == 2
        await reader.press("A")
        assert len(reader.browse.list.selection) == 0
        assert "Nothing is marked." in reader.shown


async def test_a_click_with_ctrl_marks(library: Double) -> None:
    async with opened(library) as reader:
        await reader.pilot.click("DocumentList", offset=(10, 1), control=True)
        await reader.settle()
        assert list(reader.browse.list.selection) == [library.rows[1].id]
        assert not reader.browse.reading


async def test_star_and_read_are_set_on_all_unless_all_have_them(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("*", "A", "*")
        assert [row.starred for row in library.rows] == [True, True, True]
        assert "2 starred; u undoes." in reader.shown
        await reader.press("*")
        assert [row.starred for row in library.rows] == [False, False, False]
        assert "3 no longer starred; u undoes." in reader.shown
        await reader.press("N")
        assert [row.read for row in library.rows] == [True, True, True]
        assert "●" not in reader.shown
        await reader.press("u")
        assert [row.read for row in library.rows] == [False, False, False]
        assert "Undone: 3 marked as read." in reader.shown
        assert sum("●" in line for line in reader.lines()) == 3
        await reader.press("u", "u")
        assert [row.starred for row in library.rows] == [True, False, False]
        assert reader.lines()[1].startswith(">✓●*")


async def test_tags_that_all_share_are_changed_and_others_stay(library: Double) -> None:
    first, second, third = (row.id for row in library.rows)
    library.tagged = {first: {"harbour", "fares"}, second: {"Harbour"}}
    async with opened(library) as reader:
        await reader.press("space", "space", "t")
        assert "Tags that 2 marked documents share" in reader.shown
        assert "fares" not in reader.app.screen.query_one("LineInput").value  # type: ignore[attr-defined]  # an Input
        await reader.press(*["backspace"] * 7, *"bridge", "enter")
        assert library.tags(first) == ["bridge", "fares"]
        assert library.tags(second) == ["bridge"]
        assert "Tags of 2: +bridge, -harbour; u undoes." in reader.shown
        await reader.press("u")
        assert (library.tags(first), library.tags(second), library.tags(third)) == (
            ["fares", "harbour"], ["Harbour"], [],
        )  # fmt: skip


async def test_a_note_for_several_is_added_to_those_that_there_are(library: Double) -> None:
    first, second, third = (row.id for row in library.rows)
    library.notes = {first: "Call her"}
    async with opened(library) as reader:
        await reader.press("A", "a")
        assert "To add to the notes on 3 marked documents" in reader.shown
        await reader.press(*"soon", "enter")
        assert library.notes == {first: "Call her; soon", second: "soon", third: "soon"}
        await reader.press("u", "escape", "j", "a", *"Mine", "enter")
        assert library.notes == {first: "Call her", second: "Mine", third: ""}
        await reader.press("u", "u")
        assert "Nothing to undo." in reader.shown
        assert library.notes[second] == ""


async def test_what_opening_marks_as_read_is_nothing_to_undo(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("*", "enter", "q", "u")
        assert "Undone: “Ferry fares rise in June” starred." in reader.shown
        assert (library.rows[0].starred, library.rows[0].read) == (False, True)
        await reader.press("u")
        assert "Nothing to undo." in reader.shown


async def test_what_is_undone_is_done_again(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("*", "j", "*", "u", "u")
        assert [row.starred for row in library.rows] == [False, False, False]
        await reader.press("ctrl+y", "ctrl+y")
        assert [row.starred for row in library.rows] == [True, True, False]
        await reader.press("ctrl+y")
        assert "Nothing to do again." in reader.shown
        await reader.press("u", "N", "ctrl+y")
        assert "Nothing to do again." in reader.shown
        assert [row.starred for row in library.rows] == [True, False, False]


STEPS = ("j", "k", "space", "A", "*", "N", "t", "a")


@settings(max_examples=8, deadline=None)
@given(steps=st.lists(st.sampled_from(STEPS), max_size=10))
@pytest.mark.parametrize("count", [3])
def test_as_many_undos_as_changes_give_the_beginning(steps: list[str], count: int) -> None:
    """Any series of keys; then u until there is nothing more to undo."""
    import asyncio

    async def run() -> None:
        library = Double(stories())
        everything = [row.id for row in library.rows]
        library.tagged, library.notes = {everything[1]: {"Old"}}, {everything[0]: "Before"}
        library.mark(everything[1:2], starred=True)
        beginning = list(library.kept(everything))
        async with opened(library) as reader:
            for step in steps:
                await reader.press(step)
                if step in "ta":
                    await reader.press(*"x", "enter")
            while "Nothing to undo." not in reader.shown:
                await reader.press("u")
        assert list(library.kept(everything)) == beginning

    asyncio.run(run())


class Slow(Double):
    """Says after each piece that time has gone by, and is stopped after two."""

    reader: Reader | None = None
    pieces = 0

    def put(self, ids, mark):  # type: ignore[no-untyped-def]  # as the double's
        self.pieces += 1
        found = super().put(ids, mark)
        if self.reader:
            journal: Journal = self.reader.browse.desk.journal
            journal.jobs._reported = 0.0
            journal.jobs.report("marking", len(ids), len(ids))
            if self.pieces == 2:
                assert journal.jobs.halt()
        return found


async def test_work_on_many_is_stopped_and_what_was_done_is_undone() -> None:
    library = Slow(many(1200))
    async with opened(library) as reader:
        library.reader = reader
        await reader.press("A", "*")
        assert sum(bool(row.starred) for row in library.rows) == 1000
        assert "Stopped: 1,000 starred; u undoes." in reader.shown
        library.reader = None
        await reader.press("u")
        assert not any(row.starred for row in library.rows)
        assert list(library.kept([library.rows[0].id])) == [Kept(library.rows[0].id)]
        assert Mark("starred", True) != Mark("starred", False)


async def test_tags_and_a_note_have_a_sign_beside_the_star(library: Double) -> None:
    async with opened(library) as reader:
        await reader.press("*")
        title = reader.lines()[1][5:]
        assert reader.lines()[1].startswith("> ●* ")
        await reader.press("t", *"urgent", "enter")
        assert reader.lines()[1] == f">+●* {title}"
        await reader.press("j", "a", *"ask Ida", "enter")
        assert reader.lines()[2].startswith(">+●  ")
        await reader.pilot.hover("DocumentList", offset=(30, 1))
        told = reader.browse.list.tooltip
        assert told is not None
        assert told.plain.endswith("\nnot yet read, with tags or a note")
        await reader.press("k", "space")
        assert reader.lines()[1].startswith(" ✓●* ")
        await reader.press("escape", "u", "u")
        assert not any("+●" in line for line in reader.lines())
