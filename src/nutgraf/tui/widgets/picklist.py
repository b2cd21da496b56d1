"""A list of one line each from which one is picked."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.message import Message

from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.keys import keymap
from nutgraf.tui.widgets.lines import LineView


class PickList(LineView):
    """Subclasses say how many lines there are and what stands on each."""

    class Picked(Message):
        """The line under the cursor was clicked."""

    NOTHING = ""
    """What to say where there are none, with keys as :meth:`nutgraf.keymap.Keymap.words` has them."""

    def __init__(self) -> None:
        super().__init__()
        self.cursor = 0

    @property
    def count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def choice(self, y: int, width: int) -> tuple[Line, Line]:
        """What stands on a line at the left and at the right."""
        raise NotImplementedError

    def changed(self, cursor: int) -> None:
        """There are other lines; the cursor stands on this one, as near as there is one."""
        self.set_height(max(1, self.count))
        self.cursor = cursor
        self.step(0)

    def can_stand(self, y: int) -> bool:
        """Whether the cursor may stand on a line."""
        return True

    def step(self, by: int) -> None:
        """Move the cursor, further where it may not stand."""
        lines = [y for y in range(self.count) if self.can_stand(y)]
        wanted = self.cursor + by
        below, above = [y for y in lines if y >= wanted], [y for y in lines if y <= wanted]
        nearest = above[-1:] or below[:1] if by < 0 else below[:1] or above[-1:]
        self.cursor = nearest[0] if nearest else 0
        if self.cursor < self.scroll_offset.y:
            self.scroll_to(y=self.cursor, animate=False)
        elif self.cursor >= self.scroll_offset.y + self.size.height:
            self.scroll_to(y=self.cursor - self.size.height + 1, animate=False)
        self.refresh()

    def to_end(self, *, last: bool) -> None:
        """Move the cursor to the first or the last line."""
        self.step(self.count if last else -self.count)

    def on_resize(self) -> None:
        """The height does not hang on the width."""
        self.set_height(max(1, self.count))

    def on_click(self, event: events.Click) -> None:
        """A click picks."""
        y = event.y + self.scroll_offset.y
        if y < self.count and self.can_stand(y):
            self.step(y - self.cursor)
            self.post_message(self.Picked())

    def ground(self, y: int) -> str:
        """The one under the cursor."""
        return "cursor" if self.count and y == self.cursor else ""

    def line(self, y: int, width: int) -> Iterable[Run]:
        """A sign at the one under the cursor, and what stands there."""
        if not self.count:
            return [Run(f"  {keymap(self).words(self.NOTHING)}", "dim")]
        left, right = self.choice(y, width)
        sign = Run("> " if y == self.cursor else "  ", "accent")
        return drawing.spread([sign, *left], right, width)
