"""What is said where something is missing, as lines: first the reason, then the next step in quiet."""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.text import clean_line
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.wrap import Wrapped


def lines(notice: Sequence[str], width: int) -> list[Line]:
    """The sentences of a notice, wrapped: nothing of it is ever cut."""
    made: list[Line] = []
    for number, said in enumerate(notice):
        words = clean_line(said)
        wrapped = Wrapped(words, width)
        style = "dim" if number else ""
        made += [[Run(words[a:b], style)] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)]
    return made
