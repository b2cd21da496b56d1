#!/usr/bin/env python3
"""Bytes written to the terminal for a key: what a slow line must carry.

    python benchmarks/bytes.py FOLDER

FOLDER is any folder of stories; they are catalogued and analysed first, in a library of this run. The reader
is opened in a pseudo-terminal at three sizes, and each key is pressed once it rests. A figure is the bytes
written until it rests again, and how many times a whole new paint (another size of window) that is, in the
same run. For reading on and a line down, ``less`` on the same screen stands beside it, where it is installed.
Budget: a key that changes one part writes less than a whole paint, and nothing is written in ten seconds
without a key.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from measure import Table
from screen import Screen, reader

from nutgraf.library import Library

SIZES = ((80, 24), (120, 40), (200, 60))
QUIET = 0.6
KEYS = (
    ("list: j", "j"), ("list: page down", "\x1b[6~"), ("/", "/"), ("a letter", "t"), ("Enter keeps", "\r"),
    ("Enter opens", "\r"), ("text: Space", " "), ("text: j", "j"), ("]", "]"), ("] again", "]"),
    ("h", "h"), ("?", "?"), ("q", "q"), (":", ":"), ("Esc", "\x1b"),
)  # fmt: skip
LESS = {"text: j": "j", "text: Space": " "}
PARTIAL = ("list: j", "a letter", "text: Space", "text: j", "]", "] again")
"""What changes a part of the screen."""


def counted(screen: Screen, keys: str) -> int:
    """Bytes until it rests."""
    screen.press(keys)
    screen.rest(QUIET, 20)
    return screen.written


def less(size: tuple[int, int], text: Path) -> dict[str, int]:
    """The same movements in less."""
    if shutil.which("less") is None:
        return {}
    with Screen(["less", str(text)], {"LESS": ""}, size) as screen:
        screen.rest(QUIET, 20)
        return {name: counted(screen, key) for name, key in LESS.items()}


def main() -> None:
    """Count, print a table a size, and exit 1 where a budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        home, text = Path(work) / "home", Path(work) / "text"
        with Library(home) as library:
            library.index([given.folder])
            rows = library.view().rows(0, 40)
            documents = [library.document(row.id) for row in rows]
        text.write_text("\n".join(each.text for each in documents if each), encoding="utf-8")
        table = Table("bytes", "x whole paint", "less", first=34)
        for size in SIZES:
            width, height = size
            with reader(home, given.folder, size) as screen:
                screen.until([rows[0].title.split()[0]])
                screen.rest(3.0, 30)
                idle = _idle(screen)
                screen.resize(width - 1, height)
                screen.rest(QUIET, 20)
                whole = screen.written
                screen.resize(width, height)
                screen.rest(QUIET, 20)
                theirs = less(size, text)
                table.line(f"{width}x{height}  another size", f"{whole:,}", "1.00", "")
                table.line(f"{width}x{height}  10 s without a key", f"{idle:,}", "", "")
                table.judge(f"{width}x{height} without a key", idle, 0, unit="bytes")
                for name, key in KEYS:
                    ours = counted(screen, key)
                    beside = f"{theirs[name]:,}" if name in theirs else ""
                    table.line(f"{width}x{height}  {name}", f"{ours:,}", f"{ours / whole:.2f}", beside)
                    if name in PARTIAL:
                        table.judge(f"{width}x{height} {name}", ours / whole, 1.0)
    table.end()


def _idle(screen: Screen) -> int:
    before = screen.written
    screen.pause(10)
    return screen.written - before


if __name__ == "__main__":
    main()
