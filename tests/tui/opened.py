"""The reader on a library, driven by a pilot: opened, settled after every key, read as lines of text."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from nutgraf.config.settings import Settings
from nutgraf.tui.app import NutgrafApp
from nutgraf.tui.screens.browse import BrowseScreen
from tui.double import Double


class Reader:
    """What a test says to the reader and sees of it."""

    def __init__(self, app: NutgrafApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def browse(self) -> BrowseScreen:
        """The main screen."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, BrowseScreen)
        return screen

    async def press(self, *keys: str) -> None:
        """Press keys (characters, or Textual's names), each met by a screen at rest."""
        for key in keys:
            await self.burst(key)
            await self.settle()

    async def burst(self, *keys: str) -> None:
        """Press keys as fast as a terminal sends what is pasted: none waits for the one before it."""
        for key in keys:
            name, character = (_character_to_key(key), key) if len(key) == 1 else (key, None)
            self.app.post_message(events.Key(name, character))

    async def settle(self) -> None:
        """Wait until no question is open and all is drawn, or until the reader has ended."""
        handled = asyncio.Event()
        self.app.call_later(handled.set)
        while self.app.is_running and not handled.is_set():  # one that has failed will never come to it
            with suppress(TimeoutError):
                await asyncio.wait_for(handled.wait(), 0.1)
        if not self.app.is_running:
            return
        await self.pilot.pause(0)
        rested = 0
        while rested < 2:  # an answer that is still on its way may ask anew
            if self.browse.busy or any(not worker.is_finished for worker in self.app.workers):
                await self.app.workers.wait_for_complete()
                rested = 0
            else:
                rested += 1
            await self.pilot.pause(0)
        await self.pilot.pause(0)  # what was laid out anew is drawn

    def lines(self) -> list[str]:
        """What the screen shows."""
        strips = self.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    @property
    def shown(self) -> str:
        """The same as one string."""
        return "\n".join(self.lines())


@asynccontextmanager
async def opened(
    library: Double, size: tuple[int, int] = (80, 24), query: str = "", settings: Settings | None = None
) -> AsyncIterator[Reader]:
    """The reader on ``/stories``, its first screen drawn."""
    app = NutgrafApp(library, ("/stories",), query, settings)  # type: ignore[arg-type]  # a double of the facade
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        yield reader
