#!/usr/bin/env python3
"""From a key to the paint it causes, in the reader and in a bare virtual list of as many lines.

    python benchmarks/keypress.py WORK [--documents 1000000] [--keys 40]

WORK is a folder for corpora and libraries, made where they are missing. Both programs run at once, each in
a pseudo-terminal of its own, and get the same keys in turn, each once both are at rest: wall time until the
first bytes are out that show a row that was not under the cursor. The reader does its own work meanwhile,
analysis included, as it would. Budget (DESIGN, 9): at most 2 times the list's, for each kind of key.

Then a filter is typed, letter by letter: time until the first row for the letters so far is at the top. No
budget; newsboat.py compares it.
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

from corpus import FREQUENT, SECOND
from measure import Table, prepared
from screen import FIRST_ROW, Screen, bare, reader

from nutgraf.library import Library

BUDGET = 2.0
PAGE = 200
KEYS = {"down": "j", "up": "k", "page down": "\x1b[6~", "page up": "\x1b[5~", "end": "G", "home": "g"}


def names(library: Library, query: str = "", *, last: bool = False, live: bool = False) -> list[str]:
    """First words of headlines, each of one document alone: of the first page of a view, or of the last."""
    view = library.view(query, live=live)
    end = view.count() if last else PAGE
    found = [row.title.split()[0] for row in view.rows(max(0, end - PAGE), end)]
    view.close()
    return found


def pressed(screen: Screen, key: str, words: list[str], lines: range | None = None) -> float:
    """Milliseconds from a key until one of the words stands in a line that is painted, or in these lines."""
    screen.rest()
    begun = time.perf_counter()
    screen.press(key)
    return (screen.until(words, lines) - begun) * 1e3


def keys(library: Library, home: Path, folder: Path, count: int, presses: int, table: Table) -> None:
    """The same keys for both."""
    newest = names(library)
    oldest = names(library, last=True)
    rows = ["Line 0"]
    with reader(home, folder) as ours, bare("list", str(count)) as theirs:
        ours.until(newest)
        theirs.until(rows)
        ours.pause(3)
        times: dict[str, tuple[list[float], list[float]]] = {what: ([], []) for what in KEYS}
        for what, sent in plan(presses):
            here = oldest if what == "end" else newest
            times[what][0].append(pressed(theirs, sent, rows))
            times[what][1].append(pressed(ours, sent, here))
    for what, (bare_times, our_times) in times.items():
        bare_list, list_ = statistics.median(bare_times), statistics.median(our_times)
        worst = max(our_times)
        table.line(
            f"{count:>9,}  {what}",
            *(f"{bare_list:.1f} ms", f"{list_:.1f} ms", f"{list_ / bare_list:.2f}", f"{worst:.0f} ms"),
        )
        table.judge(f"{what} at {count:,}", list_ / bare_list, BUDGET)


def plan(presses: int) -> list[tuple[str, str]]:
    """Which keys, in which order: near the top, within the page that is known."""
    walk = [what for _ in range(presses // 5) for what in (*("down",) * 5, *("up",) * 5)]
    leaps = ["page down", "page up"] * (presses // 4) + ["end", "home"] * 3
    return [(what, KEYS[what]) for what in walk + leaps]


def typing(library: Library, home: Path, folder: Path, count: int, table: Table) -> None:
    """Letters of a filter. One letter alone filters nothing and is not timed."""
    times: list[float] = []
    with reader(home, folder) as screen:
        screen.until(names(library))
        screen.pause(3)
        for word in (FREQUENT, SECOND):
            screen.press("/")
            screen.rest()
            for end in range(1, len(word) + 1):
                top = names(library, word[:end], live=True)
                taken = pressed(screen, word[end - 1], top[:1], FIRST_ROW)
                if end > 1:
                    times.append(taken)
            screen.rest()
            screen.press("\x15")
            screen.rest()
            screen.press("\x1b")
            screen.rest()
    middle, worst = statistics.median(times), max(times)
    table.line(f"{count:>9,}  letter of a filter", "", f"{middle:.1f} ms", "", f"{worst:.0f} ms")


def main() -> None:
    """Measure, print a table, and exit 1 where a budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("work", type=Path)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--keys", type=int, default=40)
    given = parser.parse_args()
    folder, home = prepared(given.work, given.documents)
    table = Table("bare list", "nutgraf", "x", "worst", first=32)
    with Library(home) as library:
        keys(library, home, folder, given.documents, given.keys, table)
        typing(library, home, folder, given.documents, table)
    table.end()


if __name__ == "__main__":
    main()
