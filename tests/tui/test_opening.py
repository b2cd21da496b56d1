"""What is painted first."""

from __future__ import annotations

import threading

import pytest
from textual.screen import Screen

from nutgraf.tui.app import NutgrafApp
from nutgraf.tui.asking import opening
from tui.double import Double, View
from tui.opened import Reader, opened


class Watched(NutgrafApp):
    """Keeps what is painted."""

    painted: list[str]

    def _display(self, screen: Screen[None], renderable: object) -> None:
        if renderable is not None:
            shown = "\n".join(strip.text for strip in screen._compositor.render_strips())
            if shown.strip():  # Textual may paint the ground before there is anything on it
                self.painted = [*getattr(self, "painted", []), shown]


def slow(library: Double) -> tuple[Double, threading.Event]:
    """The same library, which answers nothing before the event."""
    ready = threading.Event()

    class Slow(Double):
        def view(self, *asked: object, **how: object) -> View:
            ready.wait()
            return library.view(*asked, **how)  # type: ignore[arg-type]  # handed on as they are

    made = Slow(list(library.stories.values()))
    made.rows = library.rows
    return made, ready


async def test_the_first_paint_is_the_whole_screen_with_the_list(
    library: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_PATIENCE", 60)  # on a machine that has much to do, too
    for size in ((80, 24), (120, 40), (200, 60)):
        app = Watched(library, ("/stories",))  # type: ignore[arg-type]  # a double of the facade
        async with app.run_test(size=size) as pilot:
            await Reader(app, pilot).settle()
            for words in ("nutgraf  stories", "3 documents", "Ferry fares rise", "Enter open", "●"):
                assert words in app.painted[0]


async def test_a_slow_library_is_waited_for_with_the_screen_in_place(library: Double) -> None:
    waiting, ready = slow(library)
    app = Watched(waiting, ("/stories",))  # type: ignore[arg-type]  # a double of the facade
    async with app.run_test(size=(80, 24)) as pilot:
        first = app.painted[0]
        ready.set()
        reader = Reader(app, pilot)
        await reader.settle()
        assert "nutgraf  stories" in first
        assert "Ferry fares rise" not in first
        assert "Ferry fares rise" in reader.shown


async def test_what_is_typed_before_the_first_rows_is_done_on_them_in_order(library: Double) -> None:
    waiting, ready = slow(library)
    app = NutgrafApp(waiting, ("/stories",))  # type: ignore[arg-type]  # a double of the facade
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.burst("j", "*", "/", *"bridge", "enter", "enter")
        await pilot.pause()
        assert not any(row.starred for row in library.rows)
        ready.set()
        await reader.settle()
        assert [row.starred for row in library.rows] == [0, 1, 0]
        assert reader.browse.asked == "bridge"
        assert reader.browse.reading


async def test_one_can_filter_help_oneself_and_leave_before_the_first_rows(library: Double) -> None:
    waiting, ready = slow(library)
    app = NutgrafApp(waiting, ("/stories",))  # type: ignore[arg-type]  # a double of the facade
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.burst("?")
        await pilot.pause()
        assert len(app.screen_stack) == 2
        await reader.burst("q", "/", "x")
        await pilot.pause()
        assert reader.browse.filter.value == "x"
        await reader.burst("escape", "*", "q")
        await pilot.pause()
        assert app._exit
        ready.set()


async def test_keys_for_a_document_say_that_there_is_none() -> None:
    for key in "*Ntayoe":
        async with opened(Double([])) as reader:
            await reader.press(key)
            assert "There is no document here." in reader.lines()[-1], key


async def test_what_was_typed_for_rows_that_cannot_be_had_is_not_kept(library: Double) -> None:
    library.broken = "The library cannot be read."
    async with opened(library) as reader:
        assert not reader.browse.awaited
        await reader.press("*")
        assert "There is no document here." in reader.shown
