"""Words of a document wrapped for a lens: a sentence or a quote, cut after some lines, and its origin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.wrap import Wrapped
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.digest.said import Said
    from nutgraf.digest.source import Source

_LONGEST = 100_000
"""Characters of a passage that are looked at."""


def wrapped(text: str, width: int, most: int, style: str = "") -> list[Line]:
    """A passage in at most ``most`` lines of a style, with an ellipsis where more would follow."""
    text = clean_line(text, _LONGEST)
    cut = Wrapped(text, width)
    lines: list[Line] = []
    for start, end in zip(cut.starts[:most], cut.ends[:most], strict=True):
        lines.append([Run(text[start:end], style)])
    if len(cut) > most:
        lines[-1] = drawing.crop([*lines[-1], Run(" " * width, style)], width)
    return lines or [[]]


def origin(source: Source, width: int) -> Line:
    """``21 Mar 2020  Title``, quiet."""
    date = wording.short_day(source.date[:10], inferred=source.inferred)
    return [Run(drawing.fit(f"{date}  {clean_line(source.title)}", width), "dim")]


def quoted(said: Said, width: int, most: int) -> list[Line]:
    """The words of a quote, in quotation marks where it is direct."""
    words = " … ".join(said.texts)
    return wrapped(f"“{words}”" if said.quote.kind == "direct" else words, width, most)


def heading(name: str, note: str, width: int) -> Line:
    """A heading with a line to the edge, and what there is to say of its size."""
    left = [Run(name, "heading"), Run(" ")]
    right = [Run(" " + drawing.fit(note, max(0, width - len(name) - 4)), "dim")] if note else []
    line = "─" * max(0, width - drawing.length(left) - drawing.length(right))
    return [*left, Run(line, "rule"), *right]


def listed(words: Sequence[str], width: int, most: int, style: str = "") -> list[Line]:
    """Words parted by commas, each whole; what has no room in ``most`` lines is counted."""
    text = ", ".join(words)
    shown = len(words)
    while shown > 1 and len(Wrapped(text, width)) > most:
        shown -= 1
        text = f"{', '.join(words[:shown])} and {len(words) - shown} more"
    return wrapped(text, width, most, style)
