"""One line at the top and one at the bottom: where we are, and the keys that matter now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.geometry import Size

from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Run
from nutgraf.tui.keys import keymap
from nutgraf.tui.widgets.lines import LineView


class Bar(LineView, can_focus=False):
    """A single line that does not scroll."""

    DEFAULT_CSS = """
    Bar {
        height: 1;
        overflow: hidden;
        scrollbar-size: 0 0;
        scrollbar-gutter: auto;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.set_reactive(Bar.virtual_size, Size(0, 1))  # from the first paint on, whatever the size


class Header(Bar):
    """What is open, and at the right how much of it and what is being done."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = clean_line(name)
        self._status: tuple[str, ...] = ()

    def show(self, status: Sequence[str]) -> None:
        """Say how things are, the most important first; what has no room is left out."""
        fresh = tuple(part for part in status if part)
        if fresh != self._status:
            self._status = fresh
            self.refresh()

    def line(self, y: int, width: int) -> Iterable[Run]:
        """Name at the left, status at the right."""
        parts = list(self._status)
        while len(parts) > 1 and len(" · ".join(parts)) > width - 16:
            parts.pop()
        right = [Run(clean_line(" · ".join(parts)) + " ", "dim")] if parts else []
        return drawing.spread([Run(" nutgraf", "title"), Run(f"  {self._name}", "dim")], right, width)


class Footer(Bar):
    """The keys that matter now, or for some seconds what was just done."""

    SECONDS = 4

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._word = ""
        self._warning = False

    def show(self, names: Sequence[str]) -> None:
        """The names of the actions to show."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self.refresh()

    def say(self, word: str, *, warning: bool = False) -> None:
        """Show one sentence instead, for a while."""
        self._word, self._warning = clean_line(word), warning
        self.refresh()
        self.set_timer(self.SECONDS, lambda: self._forget(word))

    def _forget(self, word: str) -> None:
        if self._word == clean_line(word):
            self._word = ""
            self.refresh()

    def line(self, y: int, width: int) -> Iterable[Run]:
        """Keys in the accent colour, what they do in quiet."""
        if self._word:
            return drawing.crop([Run(" "), Run(self._word, "warn" if self._warning else "")], width)
        line, keys = [Run(" ")], keymap(self)
        for name in self._names:
            if key := keys.shown(name):
                line += [Run(key, "accent"), Run(f" {keys.action(name).title}   ", "dim")]
        return drawing.crop(line, width)
