#!/usr/bin/env python3
"""Make the pictures of the real screen that README and docs show, from the invented stories in examples/.

    python docs/pictures.py

Writes docs/*.svg: the program's own screen as Textual draws it, without reference to any font elsewhere.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent

PICTURES = {
    "reader": ((160, 44), "dark", ["slash", *"ferry", "enter", *"jjjjjjj"]),
    "reader-small": ((80, 24), "dark", ["slash", *"ferry", "enter", *"jjjjjjj"]),
    "reader-light": ((120, 36), "light", ["slash", *"sarro", "enter", "j", "j", "enter"]),
    "people": ((120, 36), "dark", ["slash", *"ferry", "enter", "P"]),
}
"""Name, size in cells, theme, keys pressed before the picture is taken."""

_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


async def take(name: str, size: tuple[int, int], theme: str, keys: list[str]) -> None:
    """Open the reader on the examples, press the keys, write the picture."""
    from nutgraf.library import Library
    from nutgraf.tui.app import NutgrafApp

    with Library() as library:
        library.index([ROOT / "examples"])
        library.greeted()
        app = NutgrafApp(library, (str(ROOT / "examples"),))
        async with app.run_test(size=size) as pilot:
            await pilot.pause(1)
            if theme == "light":
                await pilot.press("ctrl+t")
            for key in keys:
                await pilot.press(key)
                await pilot.pause(0.2)
            await pilot.pause(1)
            svg = app.export_screenshot(title="nutgraf examples")
    (ROOT / "docs" / f"{name}.svg").write_text(_FONTS.sub("", svg), encoding="utf-8")


def main() -> None:
    """Make them all."""
    os.environ["COLORTERM"] = "truecolor"
    with tempfile.TemporaryDirectory() as home:
        os.environ["NUTGRAF_HOME"] = home
        for name, (size, theme, keys) in PICTURES.items():
            asyncio.run(take(name, size, theme, keys))


if __name__ == "__main__":
    main()
