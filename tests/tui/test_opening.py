"""What is painted first."""

from __future__ import annotations

import threading

import pytest
from textual.screen import Screen

from nutgraf.tui import opening
from nutgraf.tui.app import NutgrafApp
from tui.double import Double, View
from tui.opened import Reader


class Watched(NutgrafApp):
    """Keeps what is painted."""

    painted: list[str]

    def _display(self, screen: Screen[None], renderable: object) -> None:
        if renderable is not None:
            shown = "\n".join(strip.text for strip in screen._compositor.render_strips())
            if shown.strip():  # Textual may paint the ground before there is anything on it
                self.painted = [*getattr(self, "painted", []), shown]


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
    ready = threading.Event()

    class Slow(Double):
        def view(self, *asked: object, **how: object) -> View:
            ready.wait()
            return library.view(*asked, **how)  # type: ignore[arg-type]  # handed on as they are

    app = Watched(Slow(list(library.stories.values())), ("/stories",))  # type: ignore[arg-type]
    async with app.run_test(size=(80, 24)) as pilot:
        first = app.painted[0]
        ready.set()
        reader = Reader(app, pilot)
        await reader.settle()
        assert "nutgraf  stories" in first
        assert "Ferry fares rise" not in first
        assert "Ferry fares rise" in reader.shown
