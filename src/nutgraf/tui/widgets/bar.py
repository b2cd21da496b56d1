"""One line at the top and one at the bottom: where we are, and the keys that matter now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events
from textual.geometry import Size

from nutgraf.actions import action
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Run
from nutgraf.tui.keys import keymap, target
from nutgraf.tui.matters import Key
from nutgraf.tui.widgets.lines import LineView
from nutgraf.tui.words.meanings import Part

_APART = 3
"""Blanks between two keys."""


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

    def __init__(self, name: str, lens: str = "", told: str = "") -> None:
        """``told``: all that is open, for a mouse that rests on the name."""
        super().__init__()
        self._name, self._lens, self._told = clean_line(name), lens, told
        self._status: tuple[Part, ...] = ()

    def show(self, status: Sequence[Part]) -> None:
        """Say how things are, the most important first; what has no room is left out."""
        fresh = tuple(part for part in status if part.words)
        if fresh != self._status:
            self._status = fresh
            self.refresh()

    def line(self, y: int, width: int) -> Iterable[Run]:
        """Name at the left, status at the right."""
        parts = self._fitting(width)
        right = [Run(_joined(parts) + " ", "dim")] if parts else []
        left = [Run(" nutgraf", "title"), Run(f"  {self._name}", "dim")]
        if self._lens:
            left += [Run("  "), Run(self._lens, "accent")]
        return drawing.spread(left, right, width)

    def _fitting(self, width: int) -> list[Part]:
        parts = list(self._status)
        while len(parts) > 1 and len(_joined(parts)) > width - 16:
            parts.pop()
        return parts

    def told(self, x: int, y: int) -> str:
        """What the part there means; of the name, all that is open."""
        parts = self._fitting(self.room)
        at = self.room - 1 - drawing.width(_joined(parts))
        if x < at - 1:
            return self._told
        for part in parts:
            cells = drawing.width(clean_line(part.words))
            if at <= x < at + cells:
                return keymap(self).words(part.told)
            at += cells + len(_BETWEEN)
        return ""


_BETWEEN = " · "


def _joined(parts: Iterable[Part]) -> str:
    return _BETWEEN.join(clean_line(part.words) for part in parts)


class Hint(Bar):
    """What to press, said once in a person's life: it goes after the first few keys."""

    DEFAULT_CSS = "Hint { display: none; } Hint.-shown { display: block; }"

    KEYS = 5
    WORDS = (
        "New here?  {cursor_down} {cursor_up} move, {open} reads, {filter} filters, "
        "{help} lists the keys, {quit} leaves"
    )

    def __init__(self) -> None:
        super().__init__()
        self._left = 0

    def show(self) -> None:
        """Say it."""
        self._left = self.KEYS
        self.add_class("-shown")

    def after_key(self) -> bool:
        """One key fewer until it goes; whether this was the first."""
        if not self._left:
            return False
        self._left -= 1
        self.set_class(self._left > 0, "-shown")
        return self._left == self.KEYS - 1

    def line(self, y: int, width: int) -> Iterable[Run]:
        """One calm sentence."""
        return drawing.crop([Run(" "), Run(keymap(self).words(self.WORDS), "dim")], width)


class Footer(Bar):
    """The keys that matter now, or for some seconds what was just done; a click on a key presses it.

    What has gone wrong stays until a key is pressed, however late.
    """

    SECONDS = 4

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[Key, ...] = ()
        self._note = ""
        self._word = ""
        self._warning = False
        self._lingers = False
        """Whether a warning has been shown for long enough."""

    def show(self, keys: Sequence[Key], note: str = "") -> None:
        """The keys to show, the one needed most first, and at the right which fact one stands on."""
        if (tuple(keys), note) != (self._keys, self._note):
            self._keys, self._note = tuple(keys), note
            self.refresh()

    def say(self, word: str, *, warning: bool = False) -> None:
        """Show one sentence instead, for a while."""
        self._word, self._warning, self._lingers = clean_line(word), warning, False
        self.add_class("-speaking")
        self.refresh()
        self.set_timer(self.SECONDS, lambda: self._forget(word))

    def unsay(self, word: str) -> None:
        """That sentence stands elsewhere now."""
        if self._word == clean_line(word):
            self._lingers = False
            self._silent()

    def _forget(self, word: str) -> None:
        if self._word == clean_line(word):
            self._lingers = self._warning
            if not self._warning:
                self._silent()

    def after_key(self) -> None:
        """A key was pressed: a warning that has been there for a while has been seen."""
        if self._lingers:
            self._lingers = False
            self._silent()

    def _silent(self) -> None:
        self._word = ""
        self.remove_class("-speaking")
        self.refresh()

    def line(self, y: int, width: int) -> Iterable[Run]:
        """Keys in the accent colour, what they do in quiet."""
        if self._word:
            return drawing.crop([Run(" "), Run(self._word, "warn" if self._warning else "")], width)
        line: list[Run] = []
        for each, key in self._fitting(width):
            line += [Run(" " * (_APART if line else 1)), Run(key, "accent"), Run(f" {each.words}", "dim")]
        if self._note:
            return drawing.spread(line, [Run(f"{self._note} ")], width)
        return drawing.crop(line, width)

    def _fitting(self, width: int) -> list[tuple[Key, str]]:
        """As many keys as stand whole on the line; the last two, which lead to all others, go last."""
        keys = keymap(self)
        kept = [(each, key) for each in self._keys if (key := keys.shown(each.name))]
        room = width - drawing.width(self._note) - (_APART if self._note else 0)
        while len(kept) > 1 and sum(map(_cells, kept)) + 1 - _APART > room:
            del kept[max(len(kept) - 3, 1)]
        return kept

    def key_at(self, x: int) -> Key | None:
        """The key that stands in a column."""
        at = 1
        for one in [] if self._word else self._fitting(self.room):
            if at <= x < at + _cells(one) - _APART:
                return one[0]
            at += _cells(one)
        return None

    def told(self, x: int, y: int) -> str:
        """The help of the key there; of a sentence that is cut, all of it."""
        each = self.key_at(x)
        return action(each.name).help if each else self._word

    async def on_click(self, event: events.Click) -> None:
        """As if the key had been pressed where the focus is."""
        each = self.key_at(event.x)
        if each:
            await (self.screen.focused or self.screen).run_action(target(action(each.name)))


def _cells(shown: tuple[Key, str]) -> int:
    each, key = shown
    return drawing.width(key) + 1 + drawing.width(each.words) + _APART
