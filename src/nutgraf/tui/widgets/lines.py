"""The base of all that is drawn line by line: only visible lines are ever made.

Document text is drawn through here and nowhere else: runs become segments, never markup (promise 2).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from nutgraf.tui import drawing
from nutgraf.tui.drawing import Run

STYLES = (
    "dim",
    "title",
    "heading",
    "accent",
    "name",
    "value",
    "warn",
    "mark",
    "match",
    "target",
    "bar",
    "rule",
    "cursor",
    "cursor-quiet",
)
"""Names that a run may carry; how each looks is said once, below."""


class LineView(ScrollView, can_focus=True, inherit_bindings=False):
    """A scrolling view whose subclasses give lines of runs."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"run--{name}" for name in STYLES}

    DEFAULT_CSS = """
    LineView {
        background: $paper;
        color: $foreground;
        scrollbar-size-vertical: 1;
        scrollbar-size-horizontal: 0;
        scrollbar-gutter: stable;
        overflow-x: hidden;
        & > .run--dim { color: $quiet; }
        & > .run--title { text-style: bold; }
        & > .run--heading { color: $quiet; text-style: bold; }
        & > .run--accent { color: $accent; }
        & > .run--name { color: $accent; }
        & > .run--value { text-style: bold; }
        & > .run--warn { color: $warning; }
        & > .run--mark { background: $mark; }
        & > .run--match { color: $match; text-style: bold underline; }
        & > .run--target { background: $target; text-style: bold; }
        & > .run--bar { color: $accent; }
        & > .run--rule { color: $rule; }
        & > .run--cursor { background: $cursor; }
        & > .run--cursor-quiet { background: $cursor-quiet; }
        &:focus > .run--heading { color: $accent; }
    }
    """

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        super().__init__()

    @property
    def room(self) -> int:
        """Cells for a line, the scroll bar's not among them."""
        return self.scrollable_content_region.width

    def line(self, y: int, width: int) -> Iterable[Run]:
        """The runs of line ``y`` of the whole content, to be drawn in ``width`` cells."""
        raise NotImplementedError

    def ground(self, y: int) -> str:
        """Style names that lie under the whole of line ``y``."""
        return ""

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
        self.virtual_size = Size(self.room, lines)

    def render_line(self, y: int) -> Strip:
        """Textual's line API."""
        at, width = y + self.scroll_offset.y, self.room
        if at >= self.virtual_size.height or width <= 0:
            return Strip.blank(max(0, width), self.rich_style)
        ground = self.ground(at)
        if ground:
            runs: Iterable[Run] = [Run(run.text, f"{ground} {run.style}") for run in self.line(at, width)]
        else:
            runs = self.line(at, width)
        return drawing.strip(runs, width, self._style, ground)

    def notify_style_update(self) -> None:
        """Another theme, or the focus: styles are made anew."""
        self._styles.clear()
        super().notify_style_update()

    def _style(self, names: str) -> Style:
        style = self._styles.get(names)
        if style is None:
            style = self.rich_style
            for name in names.split():
                style += self.get_component_rich_style(f"run--{name}", partial=True)
            self._styles[names] = style
        return style
