#!/usr/bin/env python3
"""Keys typed over a library of any size: whether each arrives, and what it costs.

    python benchmarks/typing_keys.py WORK [--documents 1000000] [--rate 12]

WORK is a folder for corpora and libraries, made where they are missing. Words are typed into the filter at a
person's fast pace (``--rate`` keys a second), and all at once as they are pasted; then ``j`` is held down.
Once the reader rests, its window gets another size, so that all is written anew: a key was dropped where a
letter is missing from the filter line, or the cursor is not on the row to which the keys lead. None may be.

Processor milliseconds a key are those of the reader's own process until it rests, the analysis paused: with
the search, and with text and facts of every document that ``j`` comes to. For ``j`` those of the bare virtual
list are told beside them, without a budget: keypress.py judges the way from a key to its paint.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from corpus import FREQUENT, PHRASE, SECOND
from keypress import names
from measure import Table, prepared
from screen import Screen, bare, reader

from nutgraf.library import Library

HELD = 60
"""How often ``j`` is repeated: within the first page, whose rows are known."""

HELD_RATE = 30
"""Keys a second that a keyboard repeats."""

QUIET = 1.0
"""Seconds without output after which a program rests."""

PAUSE = "\x07"
"""Ctrl+G lets the analysis rest."""


def typed(screen: Screen, keys: str, rate: float) -> float:
    """Type at so many keys a second, at once where it is 0; processor milliseconds a key until all rests."""
    begun = screen.processor()
    if rate:
        for key in keys:
            screen.press(key)
            screen.pause(1 / rate)
    else:
        screen.press(keys)
    screen.rest(QUIET, 60)
    return (screen.processor() - begun) * 1e3 / len(keys)


def anew(screen: Screen, columns: int) -> str:
    """What stands on the screen, written anew."""
    screen.resize(columns, 40)
    screen.rest(QUIET, 60)
    return screen.whole


def filtered(home: Path, folder: Path, first: list[str], words: str, rate: float) -> tuple[int, float]:
    """How many keys of a filter arrived, and processor milliseconds a key."""
    with reader(home, folder) as screen:
        screen.until(first)
        screen.pause(5)
        screen.press(PAUSE)
        screen.rest(QUIET)
        cost = typed(screen, f"/{words}", rate)
        shown = re.search(r"/ ([^\r\n]*)", anew(screen, 118))
        line = shown[1] if shown else ""
        return sum(1 for sent, stands in zip(words, line, strict=False) if sent == stands), cost


def held(screen: Screen, first: list[str]) -> float:
    """Processor milliseconds for each ``j`` of a key that is held down."""
    screen.until(first)
    screen.pause(5)
    screen.press(PAUSE)
    screen.rest(QUIET)
    return typed(screen, "j" * HELD, HELD_RATE)


def main() -> None:
    """Type, count, print a table, and exit 1 where a key was dropped or the budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("work", type=Path)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--rate", type=float, default=12)
    given = parser.parse_args()
    folder, home = prepared(given.work, given.documents)
    table = Table("keys sent", "arrived", "ms a key", "x bare list", first=44)
    with Library(home) as library:
        newest = names(library)
    for words in (f"{FREQUENT} {SECOND}", f'"{PHRASE}"', f"{SECOND} -{FREQUENT} date:2015.."):
        for rate in (given.rate, 0):
            there, cost = filtered(home, folder, newest, words, rate)
            pace = f"{rate:g} a second" if rate else "pasted"
            table.line(f"{words}, {pace}", f"{len(words)}", f"{there}", f"{cost:.1f}", "")
            table.judge(f"{words}, {pace}: keys that arrived", there, len(words), least=True, unit="keys")
    with reader(home, folder) as ours, bare("list", str(given.documents)) as theirs:
        cost, least = held(ours, newest), held(theirs, ["Line 0"])
        there = 0
        if found := re.search(r">[^\r\n]*", anew(ours, 118)):
            there = next((n for n, name in enumerate(newest) if name in found[0].split()), 0)
    table.line(f"j, {HELD_RATE} a second", f"{HELD}", f"{there}", f"{cost:.1f}", f"{cost / least:.2f}")
    table.judge("j: keys that arrived", there, HELD, least=True, unit="keys")
    table.end()


if __name__ == "__main__":
    main()
