"""Typing over questions that take long: no key waits or is lost, and no answer shown is out of date."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence

from nutgraf.errors import LibraryError
from nutgraf.library import Row
from tui.double import Double, View
from tui.opened import opened
from tui.stories import Story, stories


class Slow(Double):
    """A library whose questions wait until they may be answered, or end when they are interrupted."""

    def __init__(self, told: Sequence[Story], *, interruptible: bool) -> None:
        super().__init__(told)
        self.interruptible = interruptible
        self.turn = threading.Condition()
        self.holding = False
        self.asking = threading.Event()
        self.interrupted: list[str] = []

    def view(self, query: str = "", *, paths: object = (), live: bool = False, order: str = "date") -> View:
        found = super().view(query, live=live, order=order)
        return Held(self, query, found.rows(0, len(self.rows)), live=live)

    def hold(self) -> None:
        """Let the next question wait."""
        self.asking.clear()
        self.holding = True

    def let_go(self) -> None:
        """Answer."""
        with self.turn:
            self.holding = False
            self.turn.notify_all()


class Held(View):
    """Rows that wait until the library may answer."""

    def __init__(self, library: Slow, query: str, rows: list[Row], *, live: bool) -> None:
        super().__init__(library, query, rows, live=live)
        self._slow = library
        self._asked = query
        self._ended = False

    def rows(self, start: int, stop: int) -> list[Row]:
        with self._slow.turn:
            self._slow.asking.set()
            self._slow.turn.wait_for(lambda: self._ended or not self._slow.holding)
        if self._ended:
            self._slow.interrupted.append(self._asked)
            raise LibraryError("this was interrupted by a newer filter")
        return super().rows(start, stop)

    def interrupt(self) -> None:
        if self._slow.interruptible and self._slow.holding:
            with self._slow.turn:
                self._ended = True
                self._slow.turn.notify_all()


async def test_letters_are_shown_while_a_question_runs_and_only_the_newest_is_asked_next() -> None:
    library = Slow(stories(), interruptible=False)
    async with opened(library) as reader:
        await reader.press("/")
        library.hold()
        await reader.burst("b")
        await asyncio.to_thread(library.asking.wait)
        before = len(library.queries)
        await reader.burst(*"ridg", "x", "backspace", "e", "down")
        while "/ bridge" not in reader.shown:
            await reader.pilot.pause(0)
        assert "3 documents" in reader.shown
        library.let_go()
        await reader.settle()
        assert library.queries[before - 1 :] == ["b", "bridge"]
        assert "1 of 3" in reader.shown
        assert "Harbour bridge" in reader.shown
        assert "Ferry fares rise" not in reader.shown


async def test_a_newer_letter_ends_the_older_question() -> None:
    library = Slow(stories(), interruptible=True)
    async with opened(library) as reader:
        await reader.press("/")
        for letter in "ferry":
            library.hold()
            await reader.burst(letter)
            await asyncio.to_thread(library.asking.wait)
        library.let_go()
        await reader.settle()
        assert library.interrupted == ["f", "fe", "fer", "ferr"]
        assert "interrupted" not in reader.shown
        assert "2 of 3" in reader.shown
        assert "Ferry fares rise" in reader.shown


async def test_esc_while_a_question_runs_brings_back_what_was_there() -> None:
    library = Slow(stories(), interruptible=False)
    async with opened(library) as reader:
        await reader.press("/")
        library.hold()
        await reader.burst(*"zeppelin")
        await asyncio.to_thread(library.asking.wait)
        await reader.burst("escape")
        library.let_go()
        await reader.settle()
        assert reader.browse.asked == ""
        assert "3 documents" in reader.shown
        assert "Ferry fares rise" in reader.shown
