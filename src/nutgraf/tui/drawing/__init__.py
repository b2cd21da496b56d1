"""Runs of styled text, and how they are cut to a number of cells.

A run is text with the names of styles; a line is a sequence of runs. Nothing in a run is markup. Whatever is
drawn passes :func:`nutgraf.text.clean` once more on its way (promise 1), and
:func:`nutgraf.tui.drawing.cells.plain`, in :func:`strip`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from nutgraf.text import clean
from nutgraf.tui.drawing.cells import TAB, plain
from nutgraf.tui.drawing.cells import width as width


class Run(NamedTuple):
    """A piece of a line."""

    text: str
    style: str = ""
    """Names of styles, separated by blanks; "" is plain."""


Line = Sequence[Run]

ELLIPSIS = "…"


def fit(text: str, cells: int) -> str:
    """The text cut to at most so many cells, with an ellipsis where something is missing."""
    if cells <= 0:
        return ""
    if width(text) <= cells:
        return text
    return set_cell_size(plain(text), cells - 1).rstrip() + ELLIPSIS


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """The text cut and filled with blanks to exactly so many cells; ``right`` aligns it to the right."""
    text = fit(text, cells)
    blanks = " " * max(0, cells - width(text))
    return blanks + text if right else text + blanks


def length(line: Line) -> int:
    """How many cells a line takes."""
    return sum(width(run.text) for run in line)


def spread(left: Line, right: Line, cells: int) -> list[Run]:
    """``left``, blanks, ``right`` in so many cells; ``left`` gives way."""
    tail = length(right)
    kept = crop(left, max(0, cells - tail - 1))
    return [*kept, Run(" " * max(0, cells - tail - length(kept))), *right]


def crop(line: Line, cells: int) -> list[Run]:
    """The line cut to at most so many cells, with an ellipsis where something is missing."""
    if length(line) <= cells:
        return list(line)
    kept: list[Run] = []
    room = cells
    for run in line:
        taken = width(run.text)
        if taken >= room:
            piece = (
                fit(run.text, room)
                if taken > room
                else set_cell_size(plain(run.text), max(0, room - 1)) + ELLIPSIS
            )
            return [*kept, Run(piece, run.style)] if room > 0 else kept
        kept.append(run)
        room -= taken
    return kept


def strip(
    line: Iterable[Run], cells: int, style_of: Callable[[str], Style], ground: str = "", beyond: int = 0
) -> Strip:
    """The line as Textual draws it, exactly so many cells wide on its ground, cleaned once more.

    ``beyond``: cells at its right, without that ground.
    """
    segments, room = [], cells
    for run in line:
        if run.text:
            text = _drawable(run.text)
            segments.append(Segment(text, style_of(run.style)))
            room -= width(text)
    if room < 0:
        segments = list(Strip(segments).adjust_cell_length(cells, style_of(ground)))
    elif room > 0:
        segments.append(Segment(" " * room, style_of(ground)))
    if beyond:
        segments.append(Segment(" " * beyond, style_of("")))
    return Strip(segments, cells + beyond)


def _drawable(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    return plain(clean(text)).replace("\t", " " * TAB).replace("\n", " ")
