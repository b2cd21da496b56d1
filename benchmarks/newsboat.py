#!/usr/bin/env python3
"""Filtering 10,000 items by a word of their text: the reader against newsboat, both on the screen.

    python benchmarks/newsboat.py WORK [--documents 10000] [--runs 5]

Both hold the same items: newsboat as one feed read from a file (loaded beforehand, which is not timed),
nutgraf as JSON Lines. newsboat: ``F``, ``content =~ "word"``, from Enter until its list is drawn. nutgraf:
``/``, the word, from the last letter until the first page is drawn.
Wall time in pseudo-terminals, medians, in turn. Budget: newsboat takes at least 10 times as long. Left out
where newsboat is not installed (Debian: ``apt-get install newsboat``). Beside it, the time the library needs
for the page, no screen involved.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
from pathlib import Path

from corpus import RARE, SECOND, write_feed
from keypress import names, pressed
from measure import Table, milliseconds, prepared
from screen import FIRST_ROW, Screen, reader

from nutgraf.library import Library

BUDGET = 10.0


def boat(place: Path, feed: Path) -> Screen:
    """newsboat with the items of a feed, their list open."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    (place / "urls").write_text(f"file://{feed.resolve()}\n")
    (place / "config").write_text("max-items 0\nconfirm-exit no\n")
    command = [
        "newsboat",
        "-q",
        "-u",
        str(place / "urls"),
        "-C",
        str(place / "config"),
        "-c",
        str(place / "cache.db"),
    ]
    subprocess.run([*command, "-x", "reload"], check=True, stdout=subprocess.DEVNULL)
    screen = Screen(command, {})
    screen.until(["Invented"])
    screen.rest()
    screen.press("\r")
    screen.until(["999"])
    return screen


def filtered_there(screen: Screen, word: str) -> float:
    """Milliseconds from Enter to newsboat's list."""
    for keys in ("F", f'content =~ "{word}"'):
        screen.rest()
        screen.press(keys)
    taken = pressed(screen, "\r", ["matching filter"])
    screen.rest(1.0)
    screen.press("\x06")  # no filter
    screen.rest(1.0)
    return taken


def filtered_here(screen: Screen, word: str, page: list[str]) -> float:
    """Milliseconds from the last letter to the reader's list."""
    for letter in f"/{word[:-1]}":
        screen.press(letter)
        screen.rest()
    taken = pressed(screen, word[-1], page[:1], FIRST_ROW)
    for keys in ("\x15", "\x1b"):
        screen.rest()
        screen.press(keys)
    return taken


def main() -> None:
    """Measure, print a table, and exit 1 where the budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("work", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    if not shutil.which("newsboat"):
        print("newsboat is not installed and was left out")
        return
    folder, home = prepared(given.work, given.documents)
    table = Table("newsboat", "nutgraf", "x", "its library", first=32)
    feed = write_feed(given.work / "newsboat-feed", given.documents)
    with Library(home) as library, boat(given.work / "newsboat", feed) as there, reader(home, folder) as here:
        here.until(names(library))
        here.pause(3)
        for word in (RARE, SECOND):
            page = names(library, word, live=True)[:8]
            pairs = [
                (filtered_there(there, word), filtered_here(here, word, page)) for _ in range(given.runs)
            ]
            theirs, ours = (statistics.median(pair[who] for pair in pairs) for who in (0, 1))
            alone = milliseconds(lambda: names(library, word, live=True))  # noqa: B023  # called here
            table.line(
                f"{given.documents:>9,}  filter by {word}",
                *(f"{theirs:.0f} ms", f"{ours:.0f} ms", f"{theirs / ours:.1f}", f"{alone:.2f} ms"),
            )
            table.judge(f"filter by {word}, against newsboat", theirs / ours, BUDGET, least=True)
    shutil.rmtree(given.work / "newsboat")
    table.end()


if __name__ == "__main__":
    main()
