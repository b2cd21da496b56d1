"""The base of all that is drawn line by line: only visible lines are ever made.

Document text is drawn through here and nowhere else: runs become segments, never markup (promise 2).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Self

from rich.style import Style
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from nutgraf.text import clean
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Run
from nutgraf.tui.themes import looks
from nutgraf.tui.widgets.scrollbar import StillBar

_STRIPS = 1000
"""Drawn lines that are kept."""


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling view whose subclasses give lines of runs."""

    ALLOW_SELECT = False

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """How much there is to scroll over never changes where anything stands: without Textual's new layout."""

    DEFAULT_CSS = """
    LineView {
        background: $paper;
        color: $ink;
        scrollbar-size-vertical: 1;
        scrollbar-size-horizontal: 0;
        scrollbar-gutter: stable;
        scrollbar-background: $paper;
        scrollbar-background-hover: $paper;
        scrollbar-background-active: $paper;
        overflow-x: hidden;
    }
    """

    def __init__(self) -> None:
        self._looks: dict[str, Style] = {}
        self._styles: dict[str, Style] = {}
        self._room = (Size(-1, -1), 0)
        """What :attr:`room` was at which size: it is asked for with every line, and takes Textual long."""
        self._strips: dict[tuple[Hashable, int], Strip] = {}
        self._painted: tuple[Region, list[Strip]] | None = None
        """What was painted last, as long as nothing has asked for another paint."""
        self._beyond = 0
        """Cells at the right of a line, under the scroll bar, that Textual does not add."""
        self._in_sight: dict[int, Strip] = {}
        """Lines as painted, by their place on the screen, as long as they are not to be painted anew."""
        super().__init__()

    @property
    def room(self) -> int:
        """Cells for a line, the scroll bar's not among them."""
        outer, room = self._room
        if outer != self.outer_size:
            room = max(0, self.outer_size.width - self.gutter.width)
            self._room = (self.outer_size, room)
        return room

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, made when it is first asked for."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = StillBar(name="vertical", thickness=self.scrollbar_size_vertical)
            self._vertical_scrollbar.display = False
            self.app._start_widget(self, self._vertical_scrollbar)
        return self._vertical_scrollbar

    def line(self, y: int, width: int) -> Iterable[Run]:
        """The runs of line ``y`` of the whole content, to be drawn in ``width`` cells."""
        raise NotImplementedError

    def ground(self, y: int) -> str:
        """Style names that lie under the whole of line ``y``."""
        return ""

    def key(self, y: int) -> Hashable:
        """All that line ``y`` hangs on but the width, so as not to draw it twice; None: draw it anew."""
        return None

    def told(self, x: int, y: int) -> str:
        """What is to be said of a place where the mouse rests; "" is nothing."""
        return ""

    @property  # type: ignore[misc]  # nothing sets it: it hangs on the place
    def tooltip(self) -> Content | None:  # type: ignore[override]  # and is always plain
        """What stands under the mouse, in words: never markup."""
        at = self.app.mouse_position - self.content_region.offset
        words = self.told(at.x, at.y)
        return Content(clean(words)) if words else None

    def page(self) -> int:
        """How many steps make a page."""
        return max(1, self.size.height)

    def step(self, by: int) -> None:
        """Go down by so many steps, up where it is negative."""
        self.scroll_to(y=self.scroll_offset.y + by, animate=False)

    def to_end(self, *, last: bool) -> None:
        """Go to the first or the last step."""
        self.scroll_to(y=self.virtual_size.height if last else 0, animate=False)

    def action_cursor_down(self) -> None:
        """One step down."""
        self.step(1)

    def action_cursor_up(self) -> None:
        """One step up."""
        self.step(-1)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.step(max(1, self.page() // 2))

    def action_half_up(self) -> None:
        """Half a page up."""
        self.step(-max(1, self.page() // 2))

    def action_page_down(self) -> None:
        """A page down."""
        self.step(self.page())

    def action_page_up(self) -> None:
        """A page up."""
        self.step(-self.page())

    def action_first(self) -> None:
        """To the top."""
        self.to_end(last=False)

    def action_last(self) -> None:
        """To the end."""
        self.to_end(last=True)

    def set_height(self, lines: int) -> None:
        """Say how many lines there are to scroll over."""
        before, size = self.virtual_size, Size(self.room, lines)
        if size != before:
            self.virtual_size = size
            self._scroll_update(size)
            if min(before.height, lines) < self.scroll_offset.y + self.size.height:
                self.refresh()  # an end is in sight

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint anew: regions, or everything."""
        self._painted = None
        if not regions:
            self._in_sight.clear()
        for y in (y for region in regions for y in region.line_range):
            self._in_sight.pop(y, None)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        """All lines in sight; Textual asks for them whenever anything on the screen is painted."""
        if self._painted is None or self._painted[0] != crop:
            if self._painted and self._painted[0] != crop:
                self._in_sight.clear()
            bare = not self.styles.gutter and crop.size == self.outer_size
            self._beyond = crop.width - self.room if bare else 0
            self._painted = crop, self._bare_lines(crop.height) if bare else super().render_lines(crop)
        return self._painted[1]

    def _bare_lines(self, height: int) -> list[Strip]:
        """What Textual would make of lines that have no border, without looking for one at every line."""
        filters, ground = self.get_line_filters(), self.background_colors[1]
        for y in range(height):
            if y not in self._in_sight:
                strip = self.render_line(y)
                for each in filters:
                    strip = strip.apply_filter(each, ground)
                self._in_sight[y] = strip
        return [self._in_sight[y] for y in range(height)]

    def render_line(self, y: int) -> Strip:
        """Textual's line API."""
        at, width = y + self.scroll_offset.y, self.room
        if at >= self.virtual_size.height or width <= 0:
            return Strip.blank(max(0, width + self._beyond), self._style(""))
        key = self.key(at)
        strip = self._strips.get((key, width)) if key is not None else None
        if strip is None:
            strip = self._draw(at, width)
            if key is not None:
                if len(self._strips) >= _STRIPS:
                    self._strips.clear()
                self._strips[key, width] = strip
        return strip

    def _draw(self, y: int, width: int) -> Strip:
        ground, runs = self.ground(y), self.line(y, width)
        if ground:
            runs = [Run(run.text, f"{ground} {run.style}") for run in runs]
        return drawing.strip(runs, width, self._style, ground, self._beyond)

    def notify_style_update(self) -> None:
        """Another theme, or the focus: styles are made anew."""
        self._looks.clear()
        self._styles.clear()
        self._strips.clear()
        self._in_sight.clear()
        self._painted = None
        self._room = (Size(-1, -1), 0)
        super().notify_style_update()

    def _style(self, names: str) -> Style:
        style = self._styles.get(names)
        if style is None:
            if not self._looks:
                self._looks = looks.styles(self.app.theme_variables) | {"": self.rich_style}
                if self.has_focus:
                    self._looks["heading"] = self._looks["heading-here"]
            style = looks.combined([self._looks[name] for name in ("", *names.split())])
            self._styles[names] = style
        return style
