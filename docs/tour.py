#!/usr/bin/env python3
"""Record the tour: the real program on the invented stories in examples/, driven by a script.

    python docs/tour.py

Writes docs/tour.cast, an asciicast of every byte that the program wrote in a terminal (``asciinema play
docs/tour.cast``), and docs/tour.svg, pictures of the same stops one after the other. Times in the recording
are those of the script: a slow machine makes the same tour.
"""

from __future__ import annotations

import asyncio
import codecs
import fcntl
import json
import os
import pty
import re
import select
import struct
import sys
import tempfile
import termios
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
SIZE = (80, 24)
NAMES = {"\r": "enter", "\t": "tab", "/": "slash", "*": "asterisk", "]": "right_square_bracket"}


class Stop(NamedTuple):
    """Keys pressed one after the other, and how long one looks at what has come of them."""

    keys: str
    seconds: float


TOUR = (
    Stop("", 2.5),
    Stop("j", 2.5),
    Stop("/ferry", 2.5),
    Stop("\r", 1.5),
    Stop("jjj2", 2.0),
    Stop("\r", 3.0),
    Stop("]]", 2.5),
    Stop("h*", 2.0),
    Stop("qP", 3.0),
    Stop("j\t", 3.0),
)

BETWEEN = 0.25
"""Seconds between two keys."""

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def record(home: str) -> list[tuple[float, str]]:
    """The tour in a terminal: what was written, each piece with its second."""
    child, terminal = pty.fork()
    if child == 0:
        usual = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "NUTGRAF_HOME": home}
        os.chdir(ROOT)
        os.execve(sys.executable, [sys.executable, "-m", "nutgraf", "examples"], usual)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    events = [(0.0, decode(_written(terminal, 3.0)))]
    now = 0.0
    for stop in TOUR:
        for key in stop.keys:
            now += BETWEEN
            os.write(terminal, key.encode())
            events.append((round(now, 2), decode(_written(terminal, 0.5))))
        now += stop.seconds
    os.write(terminal, b"qq")  # out of the lens, and out
    events.append((round(now, 2), decode(_written(terminal, 3.0))))
    os.waitpid(child, 0)
    os.close(terminal)
    return [(second, text) for second, text in events if text]


def _written(terminal: int, quiet: float) -> bytes:
    """All that is written until nothing has been for so many seconds, or the program has ended."""
    data = b""
    while select.select([terminal], [], [], quiet)[0]:
        try:
            piece = os.read(terminal, 1 << 16)
        except OSError:
            break
        data += piece
    return data


async def pictures() -> list[str]:
    """A picture at each stop, as Textual draws it."""
    from nutgraf.library import Library
    from nutgraf.tui.app import NutgrafApp

    taken = []
    with Library() as library:
        app = NutgrafApp(library, (str(ROOT / "examples"),))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause(1)
            for stop in TOUR:
                for key in stop.keys:
                    await pilot.press("escape" if key == "\x1b" else NAMES.get(key, key))
                    await pilot.pause(0.15)
                await pilot.pause(0.5)
                taken.append(_FONTS.sub("", app.export_screenshot(title="nutgraf examples")))
    return taken


def animated(frames: list[str]) -> str:
    """One picture that shows each for as long as the tour stays there."""
    whole = sum(stop.seconds for stop in TOUR)
    box = re.search(r'viewBox="[^"]*"', frames[0])
    assert box
    shown, begun = [], 0.0
    for number, (stop, frame) in enumerate(zip(TOUR, frames, strict=True)):
        start, end = 100 * begun / whole, 100 * (begun + stop.seconds) / whole
        begun += stop.seconds
        before = f"0%, {start - 0.01:.2f}% {{ visibility: hidden }}" if number else ""
        after = f"{end:.2f}%, 100% {{ visibility: hidden }}" if number < len(frames) - 1 else ""
        shown.append(
            f"<style>@keyframes stop{number} {{ {before} {start:.2f}%, {end - 0.01:.2f}% "
            f"{{ visibility: visible }} {after} }} .stop{number} {{ animation: stop{number} {whole:g}s "
            f"step-end infinite }}</style>\n"
            f'<g class="stop{number}">{frame}</g>'
        )
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box[0]}>\n' + "\n".join(shown) + "\n</svg>\n"


def main() -> None:
    """Read the examples, then go the tour twice: once for the recording, once for the pictures."""
    os.environ["COLORTERM"] = "truecolor"
    for name in ("COLUMNS", "LINES", "NO_COLOR"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as work:
        for home in ("cast", "svg"):
            os.environ["NUTGRAF_HOME"] = os.path.join(work, home)
            from nutgraf.library import Library

            with Library() as library:
                library.index([ROOT / "examples"])
            if home == "cast":
                events = record(os.environ["NUTGRAF_HOME"])
            else:
                frames = asyncio.run(pictures())
    head = {"version": 2, "width": SIZE[0], "height": SIZE[1], "title": "nutgraf examples"}
    lines = [json.dumps(head), *(json.dumps([at, "o", text], ensure_ascii=False) for at, text in events)]
    (ROOT / "docs" / "tour.cast").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (ROOT / "docs" / "tour.svg").write_text(animated(frames), encoding="utf-8")


if __name__ == "__main__":
    main()
