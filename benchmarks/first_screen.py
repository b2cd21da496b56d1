#!/usr/bin/env python3
"""From exec to the first screen, and the reader's memory, at any size of library.

    python benchmarks/first_screen.py WORK [--sizes 10000 100000 1000000] [--runs 9]

WORK is a folder for corpora and libraries, made where they are missing. nutgraf on its library and a
Textual app of one line, in turn, each in a pseudo-terminal of its own: until the newest document's
headline, or the line, is written. Median wall time, and processor time up to then, of the process itself.
Budget (DESIGN, 9): wall at most 1.5 times the app's. At each size, memory of the reader's own process
(Linux): at the first screen, and after it has been to the end of the list, filtered, opened a text and
rested for ten seconds. Budget: at most 150 MB.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from pathlib import Path

from bare import READY
from corpus import FREQUENT
from measure import Table, prepared, resident
from screen import Screen, bare, reader

from nutgraf.library import Library

BUDGET = 1.5
MEMORY = 150.0


def shown(start: Callable[[], Screen], word: str) -> tuple[float, float]:
    """Wall and processor seconds until a program has written a word."""
    with start() as screen:
        wall = screen.until([word]) - screen.started
        return wall, screen.processor()


def used(home: Path, folder: Path, first: str, last: str) -> tuple[float, float]:
    """Megabytes of the reader at its first screen, and after some use."""
    with reader(home, folder) as screen:
        screen.until([first])
        before = resident(screen.pid)
        screen.pause(3)  # until the documents are counted, the end is not known
        screen.press("G")
        screen.until([last])
        screen.press("g")
        screen.until([first])
        for letter in f"/{FREQUENT}":
            screen.press(letter)
            screen.pause(0.3)
        screen.press("\r")
        screen.pause(0.5)
        screen.press("\r")
        screen.pause(10)
        return before, resident(screen.pid)


def main() -> None:
    """Measure, print a table, and exit 1 where a budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("work", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--runs", type=int, default=9)
    given = parser.parse_args()
    table = Table("app", "nutgraf", "x", "app CPU", "nutgraf CPU", "x", "memory", "after use", first=12)
    for size in given.sizes:
        folder, home = prepared(given.work, size)
        with Library(home) as library:
            view = library.view()
            newest = view.rows(0, 1)[0].title.split()[0]
            oldest = view.rows(view.count() - 1, view.count())[0].title.split()[0]
        pairs: list[tuple[tuple[float, float], tuple[float, float]]] = []
        for _ in range(given.runs + 1):
            app = shown(lambda: bare("label"), READY)
            pairs.append((app, shown(lambda: reader(home, folder), newest)))  # noqa: B023  # called here
        walls = [statistics.median(pair[who][0] for pair in pairs[1:]) for who in (0, 1)]
        cpus = [statistics.median(pair[who][1] for pair in pairs[1:]) for who in (0, 1)]
        before, after = used(home, folder, newest, oldest)
        table.line(
            f"{size:>9,}",
            *(f"{walls[0]:.3f} s", f"{walls[1]:.3f} s", f"{walls[1] / walls[0]:.2f}"),
            *(f"{cpus[0]:.3f} s", f"{cpus[1]:.3f} s", f"{cpus[1] / cpus[0]:.2f}"),
            *(f"{before:.0f} MB", f"{after:.0f} MB"),
        )
        table.judge(f"first screen at {size:,}", walls[1] / walls[0], BUDGET)
        table.judge(f"memory at {size:,}", after, MEMORY, unit="MB")
    table.end()


if __name__ == "__main__":
    main()
