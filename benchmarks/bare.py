#!/usr/bin/env python3
"""The least that Textual can be, for the reader to be measured against.

python benchmarks/bare.py label            one line of text
python benchmarks/bare.py list DOCUMENTS   a virtual list: lines made as they are drawn, a cursor, keys
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Label

READY = "Nothing but a line"


class LabelApp(App[None]):
    """A line."""

    def compose(self) -> ComposeResult:
        """The line alone."""
        yield Label(READY)


class ListView(ScrollView, can_focus=True):
    """So many lines, none of them kept."""

    BINDINGS = [  # noqa: RUF012  # a list is what Textual asks for
        ("j", "move(1)", ""),
        ("k", "move(-1)", ""),
        ("pagedown", "page(1)", ""),
        ("pageup", "page(-1)", ""),
        ("G", "move(1000000000)", ""),
        ("g", "move(-1000000000)", ""),
    ]

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count, self.cursor = count, 0

    def on_mount(self) -> None:
        """As high as there are lines."""
        self.virtual_size = Size(self.size.width, self.count)

    def render_line(self, y: int) -> Strip:
        """A line is its number."""
        at = y + int(self.scroll_offset.y)
        text = f"Line {at:07} of a list that holds nothing".ljust(self.size.width)[: self.size.width]
        return Strip([Segment(text, Style(reverse=at == self.cursor))])

    def action_page(self, pages: int) -> None:
        """So many screens on."""
        self.action_move(pages * self.size.height)

    def action_move(self, by: int) -> None:
        """The cursor, and what is in sight, by so many lines."""
        before, top, height = self.cursor, int(self.scroll_offset.y), self.size.height
        self.cursor = max(0, min(self.count - 1, self.cursor + by))
        for line in (before, self.cursor):
            self.refresh(Region(0, line - top, self.size.width, 1))
        if not top <= self.cursor < top + height:
            self.scroll_to(y=self.cursor if by < 0 else self.cursor - height + 1, animate=False)


class ListApp(App[None]):
    """The list."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        self.animation_level = "none"

    def compose(self) -> Iterator[ListView]:
        """The list alone."""
        yield ListView(self.count)


def main() -> None:
    """Run one of the two."""
    if sys.argv[1:2] == ["list"]:
        ListApp(int(sys.argv[2])).run()
    else:
        LabelApp().run()


if __name__ == "__main__":
    main()
