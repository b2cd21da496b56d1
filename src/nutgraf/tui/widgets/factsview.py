"""The panel of facts: summary, figures, quotes and people of a document, in one column or two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run, gist, noticed
from nutgraf.tui.keys import bindings, keymap
from nutgraf.tui.widgets.lines import LineView
from nutgraf.tui.words import meanings

_TWO_COLUMNS = 76
"""From so many cells the panel has two columns, unless it is tall enough for one."""

_TALL = 24

_EDGE = 1
"""Cells left free before the scroll bar."""

_AIRY = 30
"""From so many lines there is a blank one between sentences and between quotes."""

_PROSE = ("summary", "quotes", "reported")
_GUTTER = 3
_LEFT = ("summary", "quotes", "reported")
_RIGHT = ("figures", "people")


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A line of a column and the number of the item it belongs to (-1: none)."""

    runs: Line
    item: int = -1
    section: str = ""
    """Whose heading it is."""


class FactsView(LineView):
    """Facts with a cursor on one of them."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("facts")

    class Chosen(Message):
        """A fact was clicked."""

        def __init__(self, item: gist.Item) -> None:
            super().__init__()
            self.item = item

    def __init__(self) -> None:
        super().__init__()
        self.facts: gist.Facts | None = None
        self.notice: tuple[str, ...] = ()
        self.cursor = -1
        """Number of the item under the cursor, -1 while none is."""
        self.items: list[gist.Item] = []
        self._opened: set[str] = set()
        """Sections shown whole."""
        self._columns: list[tuple[int, list[_Drawn]]] = []
        self._tops: dict[int, tuple[int, int]] = {}
        self._sections: dict[str, int] = {}

    @property
    def current(self) -> gist.Item | None:
        """The fact under the cursor."""
        return self.items[self.cursor] if 0 <= self.cursor < len(self.items) else None

    def say(self, *notice: str) -> None:
        """Say why there are no facts yet."""
        self.facts, self.notice, self.cursor = None, notice, -1
        self._opened.clear()
        self._lay_out()
        self.scroll_to(y=0, animate=False)

    def show(self, facts: gist.Facts, *, keep: bool = False) -> None:
        """Show facts; ``keep`` leaves the cursor where it is (another length of summary)."""
        before = self.current
        self.facts, self.notice = facts, ()
        if not keep:
            self._opened.clear()
        self._lay_out()
        if keep and before:
            same = [
                i
                for i, each in enumerate(self.items)
                if (each.section, each.spans) == (before.section, before.spans)
            ]
            self.cursor = same[0] if same else min(self.cursor, len(self.items) - 1)
        else:
            self.cursor = -1
            self.scroll_to(y=0, animate=False)
        self.refresh()

    def go(self, number: int) -> None:
        """Put the cursor on an item, as near as there is one."""
        if not self.items:
            return
        self.cursor = max(0, min(number, len(self.items) - 1))
        self._keep_in_sight()
        self.refresh()

    def point_at(self, item: gist.Item) -> None:
        """Put the cursor on the same fact, and open its section if it is hidden there."""
        for _ in range(2):
            for number, each in enumerate(self.items):
                if each.section == item.section and each.spans == item.spans:
                    self.go(number)
                    return
            if item.section in self._opened or not self.facts:
                return
            self._opened.add(item.section)
            self._lay_out()

    def open_section(self, name: str) -> None:
        """Show all items of a section; the cursor stands on the first that was hidden."""
        self._opened.add(name)
        self._lay_out()
        self._keep_in_sight()

    def go_to_section(self, name: str) -> None:
        """Put the cursor on the first item of a section; an empty one is brought into sight."""
        for number, item in enumerate(self.items):
            if item.section == name:
                self.go(number)
                break
        if name in self._sections:
            self.scroll_to(y=self._sections[name], animate=False)

    def page(self) -> int:
        """Items to go over for a page."""
        return max(1, self.size.height // 3)

    def step(self, by: int) -> None:
        """Move the cursor by so many facts."""
        self.go(self.cursor + by if self.cursor >= 0 else 0)

    def to_end(self, *, last: bool) -> None:
        """Move the cursor to the first or the last fact."""
        self.go(len(self.items) - 1 if last else 0)

    def on_resize(self) -> None:
        """Lay out for another width."""
        self._lay_out()

    def on_focus(self) -> None:
        """A panel with the focus has a cursor."""
        if self.cursor < 0 and self.items:
            self.cursor = 0
        self.refresh()

    def on_blur(self) -> None:
        """The cursor is drawn fainter."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click goes to the place of the fact."""
        drawn = self._drawn_at(event.x, event.y)
        if drawn and drawn.item >= 0:
            self.go(drawn.item)
            self.post_message(self.Chosen(self.items[self.cursor]))

    def told(self, x: int, y: int) -> str:
        """What a fact or a heading means, in words."""
        drawn = self._drawn_at(x, y)
        if drawn is None or self.facts is None:
            return ""
        if drawn.item >= 0:
            return meanings.fact(self.items[drawn.item], self.facts)
        return keymap(self).words(meanings.SECTIONS.get(drawn.section, ""))

    def _drawn_at(self, x: int, y: int) -> _Drawn | None:
        """The line of a column under a place of the screen."""
        y, left = y + self.scroll_offset.y, 0
        for width, lines in self._columns:
            if left <= x < left + width and y < len(lines):
                return lines[y]
            left += width + _GUTTER
        return None

    def _keep_in_sight(self) -> None:
        top, end = self._tops.get(self.cursor, (0, 1))
        if top - 1 < self.scroll_offset.y:
            self.scroll_to(y=max(0, top - 1), animate=False)
        elif end > self.scroll_offset.y + self.size.height:
            self.scroll_to(y=min(top - 1, end - self.size.height), animate=False)

    def _lay_out(self) -> None:
        width = self.room - _EDGE
        self.items, self._columns, self._tops, self._sections = [], [], {}, {}
        if self.facts and width > 2:
            if width >= _TWO_COLUMNS and self.size.height < _TALL:
                right = max(30, (width - _GUTTER) * 2 // 5)
                plan: list[tuple[int, tuple[str, ...]]] = [(width - _GUTTER - right, _LEFT), (right, _RIGHT)]
            else:
                plan = [(width, gist.SECTIONS)]
            self._columns = [(cells, self._column(names, cells)) for cells, names in plan]
        height = max((len(lines) for _, lines in self._columns), default=self.size.height)
        self.set_height(max(1, height))
        self.refresh()

    def _column(self, names: tuple[str, ...], width: int) -> list[_Drawn]:
        assert self.facts is not None
        lines: list[_Drawn] = []
        airy = self.size.height >= _AIRY
        for section in gist.sections(self.facts, width - 2, names, self._opened):
            if lines:
                lines.append(_Drawn([]))
            self._sections[section.name] = len(lines)
            lines.append(_Drawn(self._heading(section, width), section=section.name))
            if not section.items:
                lines.append(_Drawn([Run("  "), Run(section.empty, "dim")]))
            for item in section.items:
                number = len(self.items)
                self.items.append(item)
                self._tops[number] = (len(lines), len(lines) + len(item.lines))
                drawn = item.lines if item.spans else map(self._with_keys, item.lines)
                lines += [_Drawn(line, number) for line in drawn]
                if airy and item is not section.items[-1] and item.section in _PROSE:
                    lines.append(_Drawn([]))
        if names[-1] == gist.SECTIONS[-1]:
            for note in self.facts.analysis.notes:
                lines += [
                    _Drawn([]),
                    _Drawn([Run("  "), Run(drawing.fit(clean_line(note), width - 2), "warn")]),
                ]
        return lines

    def line(self, y: int, width: int) -> Iterable[Run]:
        """A line of each column, or of the notice."""
        if not self._columns:
            at, said = y - 1, noticed.lines(self.notice, width - 4)
            return [Run("  "), *said[at]] if 0 <= at < len(said) else []
        out: list[Run] = []
        for number, (cells, lines) in enumerate(self._columns):
            if number:
                out.append(Run(" │ ", "rule"))
            out += self._cell(lines[y], cells) if y < len(lines) else [Run(" " * cells)]
        return out

    def _cell(self, drawn: _Drawn, cells: int) -> list[Run]:
        if drawn.item < 0:
            return [*drawn.runs, Run(" " * max(0, cells - drawing.length(drawn.runs)))]
        here = drawn.item == self.cursor
        ground = ("cursor" if self.has_focus else "cursor-quiet") if here else ""
        item = self.items[drawn.item]
        begins = drawn.runs is item.lines[0]
        dot = item.section in _PROSE and self.size.height < _AIRY
        sign = (
            Run("> " if self.has_focus else "› ", "accent")
            if here and begins
            else Run("· " if begins and dot else "  ", "dim")
        )
        line = [sign, *drawn.runs]
        line.append(Run(" " * max(0, cells - drawing.length(line))))
        return [Run(run.text, f"{ground} {run.style}".strip()) for run in line]

    def _with_keys(self, line: Line) -> Line:
        """An item of our own words, which may name keys."""
        return [Run(keymap(self).words(run.text), run.style) for run in line]

    def _heading(self, section: gist.Section, width: int) -> list[Run]:
        key = keymap(self).shown(f"{section.name}_panel") if section.name in gist.NUMBERED else ""
        left = [Run(f"{key or ' '} ", "dim"), Run(section.name.capitalize(), "heading"), Run(" ")]
        room = width - drawing.length(left) - 1
        right = [Run(" " + drawing.fit(section.note, room), "dim")] if section.note and room > 0 else []
        line = "─" * max(0, width - drawing.length(left) - drawing.length(right))
        return [*left, Run(line, "rule"), *right]
