"""No key is dropped and none overtakes another, however slowly the library answers."""

from __future__ import annotations

import threading

from tui.double import Double, View
from tui.opened import Reader, opened
from tui.stories import many, stories


class Gated(Double):
    """A library that answers no question for documents while its gate is closed."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]  # whatever a double takes
        self.gate = threading.Event()
        self.gate.set()
        self.begun = 0
        """Questions that have reached it."""

    def view(self, query: str = "", *, paths: object = (), live: bool = False, order: str = "date") -> View:
        self.begun += 1
        assert self.gate.wait(60)
        return super().view(query, paths=paths, live=live, order=order)


async def _taken(reader: Reader) -> None:
    """Wait until all that was typed has been done; answers may still be out."""
    await reader.pilot.pause(0)
    await reader.pilot.pause(0)


async def test_a_filter_typed_while_the_library_is_busy_arrives_whole_and_the_last_word_wins() -> None:
    library = Gated(stories())
    async with opened(library) as reader:
        library.gate.clear()
        await reader.burst("/", *"harbour bridge")
        await _taken(reader)
        assert reader.browse.filter.value == "harbour bridge"
        assert "3 documents" in reader.shown, "the last list stays until there is another"
        await reader.burst(*["backspace"] * 14, *"lighthouse")
        await _taken(reader)
        assert reader.browse.filter.value == "lighthouse"
        library.gate.set()
        await reader.settle()
        assert library.queries[-1] == "lighthouse"
        assert library.begun < 9, "what was overtaken is not asked"
        assert "1 of 3" in reader.shown
        assert "The lighthouse" in reader.lines()[3]


async def test_keys_that_move_while_the_list_is_read_anew_are_not_taken_back() -> None:
    library = Gated(many(50))
    async with opened(library) as reader:
        library.gate.clear()
        reader.browse.on_renewed()
        await reader.burst("j", "j", "*")
        await _taken(reader)
        assert reader.browse.list.cursor == 2
        library.gate.set()
        await reader.settle()
        assert reader.browse.list.cursor == 2
        assert [place for place, row in enumerate(library.rows) if row.starred] == [2]


async def test_the_order_changed_under_a_moving_cursor_leaves_it_on_its_document() -> None:
    library = Gated(many(50))
    async with opened(library) as reader:
        library.gate.clear()
        await reader.burst("S")
        await _taken(reader)
        await reader.burst("j")
        await _taken(reader)
        library.gate.set()
        await reader.settle()
        assert reader.browse.row
        assert reader.browse.row.id == library.rows[1].id
        assert reader.browse.list.cursor == 48
