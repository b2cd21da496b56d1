"""The least that is written to the terminal shows the same as all that Textual would write."""

from __future__ import annotations

import io

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from nutgraf.tui.terminal import Terminal, Update

WIDTH, HEIGHT, EDGE = 12, 3, 7
"""A small screen of two parts, one beside the other."""

INK, PAPER = "#102030", "#ffffff"
STYLES = (
    None, Style(), Style(bold=True), Style(color="red"), Style(color=INK, bgcolor=PAPER),
    Style(dim=True, italic=True), Style(color=INK, bgcolor="#eeeeee", underline=True),
    Style(bgcolor="blue", reverse=True), Style(color="bright_red", strike=True),
)  # fmt: skip


def console() -> Console:
    return Console(file=io.StringIO(), force_terminal=True, color_system="truecolor")


@st.composite
def strips(draw: st.DrawFn, cells: int, alphabet: str = "ab é—") -> Strip:
    """So many cells, in runs; now and then characters of two cells, or with a mark above."""
    segments, left = [], cells
    while left:
        text = draw(st.text(alphabet, min_size=1, max_size=left))
        segments.append(Segment(text, draw(st.sampled_from(STYLES))))
        left -= len(text)
    if draw(st.integers(0, 7)) == 0 and cells >= 4:
        wide = Strip([Segment("日e\u0301" + "x" * (cells - 3))])
        return wide if wide.cell_length == cells else Strip(segments)
    return Strip(segments)


@st.composite
def whole(draw: st.DrawFn) -> Update:
    parts = [[draw(strips(EDGE)), draw(strips(WIDTH - EDGE))] for _ in range(HEIGHT)]
    return LayoutUpdate(list(parts), Region(0, 0, WIDTH, HEIGHT))


@st.composite
def partial(draw: st.DrawFn) -> Update:
    chops = [{0: draw(strips(EDGE)), EDGE: draw(strips(WIDTH - EDGE))} for _ in range(HEIGHT)]
    ends = [[EDGE, WIDTH]] * HEIGHT
    lines = draw(st.lists(st.sampled_from(range(HEIGHT)), min_size=1, unique=True))
    spans = [(y, *draw(st.sampled_from([(0, EDGE), (EDGE, WIDTH), (0, WIDTH)]))) for y in sorted(lines)]
    return ChopsUpdate(chops, spans, ends)


class Shown:
    """A terminal that shows what was written to it."""

    def __init__(self) -> None:
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self._stream = pyte.Stream(self.screen)
        self._console = console()
        self.written = 0

    def write(self, update: CompositorUpdate) -> str:
        sequence = update.render_segments(self._console)
        self._stream.feed(sequence)
        self.written += len(sequence)
        return sequence

    @property
    def cells(self) -> list[list[object]]:
        return [[self.screen.buffer[y][x] for x in range(WIDTH)] for y in range(HEIGHT)]


@given(whole(), st.lists(st.one_of(whole(), partial()), max_size=6))
def test_it_shows_what_textual_would_show(first: Update, updates: list[Update]) -> None:
    ours, theirs, terminal = Shown(), Shown(), Terminal()
    for update in (first, *updates):
        ours.write(terminal.change(update))
        theirs.write(update)
        assert ours.cells == theirs.cells


@given(whole(), st.lists(st.one_of(whole(), partial()), max_size=3))
def test_once_it_has_forgotten_it_writes_everything(first: Update, updates: list[Update]) -> None:
    terminal, fresh = Terminal(), Shown()
    for update in (first, *updates):
        Shown().write(terminal.change(update))
    terminal.forget()
    fresh.write(terminal.change(first))
    theirs = Shown()
    theirs.write(first)
    assert fresh.cells == theirs.cells


def lines(*texts: str, style: Style | None = None) -> LayoutUpdate:
    return LayoutUpdate([[Strip([Segment(each, style)])] for each in texts], Region(0, 0, WIDTH, len(texts)))


def test_what_is_there_already_is_not_written() -> None:
    terminal, shown = Terminal(), Shown()
    shown.write(terminal.change(lines("one line    ", "another     ")))
    assert shown.write(terminal.change(lines("one line    ", "another     "))) == ""
    assert shown.write(terminal.change(lines("one line    ", "anither     "))) == "\x1b[2;3Hi"


def test_colours_that_stay_are_not_written_again() -> None:
    terminal, shown = Terminal(), Shown()
    ink, ink_bold = (
        Style(color="#aa0000", bgcolor="#ffffff"),
        Style(color="#aa0000", bgcolor="#ffffff", bold=True),
    )
    strip = Strip([Segment("one", ink), Segment(" two", ink_bold), Segment(" rest", ink)])
    written = shown.write(terminal.change(LayoutUpdate([[strip]], Region(0, 0, WIDTH, 1))))
    assert written.count("48;2;255;255;255") == 2  # again only where bold ends
    assert "\x1b[1m two" in written


def test_an_update_that_is_dropped_counts_as_never_written() -> None:
    terminal, shown = Terminal(), Shown()
    shown.write(terminal.change(lines("one line    ")))
    terminal.change(lines("another line"))
    assert shown.write(terminal.change(lines("one line    "))) == ""
    assert "another line" in shown.write(terminal.change(lines("another line")))


def test_a_line_of_uncertain_width_is_written_whole() -> None:
    terminal, shown = Terminal(), Shown()
    shown.write(terminal.change(lines("日本 line    ")))
    assert "日本 lime    " in shown.write(terminal.change(lines("日本 lime    ")))
    assert "a plain line" in shown.write(terminal.change(lines("a plain line")))
    assert shown.write(terminal.change(lines("a plain lime"))) == "\x1b[1;11Hm"


@pytest.mark.parametrize("text", ["é", "e\u0301", "“—”", "日", "👩\u200d👩\u200d👧", "نص", "a\u200db"])
def test_only_what_takes_a_cell_a_character_counts_as_certain(text: str) -> None:
    terminal, shown = Terminal(), Shown()
    line = LayoutUpdate([[Strip([Segment(text + " " * 12)]).crop(0, WIDTH)]], Region(0, 0, WIDTH, 1))
    shown.write(terminal.change(line))
    again = shown.write(terminal.change(line))
    assert bool(again) == (text not in ("é", "“—”", "نص"))
