"""The menu of filters: those that everybody needs, those that were saved, and the tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from nutgraf.text import clean_line
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.keys import bindings
from nutgraf.tui.widgets.picklist import PickList
from nutgraf.tui.words import wording

BUILT_IN = (
    ("All", ""), ("Unread", "is:unread"), ("Starred", "is:starred"), ("Today", "date:today"),
    ("Last 7 days", "date:6d.."),
)  # fmt: skip
_MOST_TAGS = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu."""

    label: str
    query: str | None
    """What it filters by; None of a heading."""

    name: str = ""
    """Of a saved filter."""


def entries(saved: Mapping[str, str], tags: Sequence[str], present: str) -> tuple[Entry, ...]:
    """The lines of the menu; the filter that holds now comes first where no line is it."""
    from nutgraf.library.suggest import value

    found = [Entry(label, query) for label, query in BUILT_IN]
    if saved:
        found.append(Entry("Saved", None))
        found += [Entry(f"@{name}", f"@{value(name)}", name) for name in saved]
    if tags:
        found.append(Entry("Tags", None))
        found += [Entry(name, f"tag:{value(name)}") for name in tags[:_MOST_TAGS]]
    if present.strip() not in {each.query for each in found}:
        found.insert(0, Entry(f"/ {present.strip()}", present))
    return tuple(found)


class Menu(PickList):
    """A line a filter: its name, how many documents it leaves, and how many of them are unread."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("menu", only_moves=True)

    class Moved(Message):
        """The cursor has come to another line."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()
        self.counts: dict[str, int] = {}
        """By query."""
        self.unread: dict[str, int] = {}

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.entries)

    @property
    def current(self) -> Entry:
        """The line under the cursor."""
        return self.entries[self.cursor]

    def show(self, lines: tuple[Entry, ...], query: str | None) -> None:
        """Take other lines, with the cursor on the one of a query; where none is named it stays."""
        self.entries = lines
        at = (y for y, each in enumerate(lines) if each.query is not None and each.query.strip() == query)
        self.changed(next(at, self.cursor))

    def on_resize(self) -> None:
        """The line under the cursor stays in sight."""
        super().on_resize()
        self.step(0)

    def step(self, by: int) -> None:
        """Move the cursor, and say so."""
        before = self.cursor
        super().step(by)
        if self.cursor != before:
            self.post_message(self.Moved())

    def can_stand(self, y: int) -> bool:
        """Not on a heading."""
        return self.entries[y].query is not None

    def line(self, y: int, width: int) -> Iterable[Run]:
        """A heading with a line behind it, or a filter."""
        each = self.entries[y]
        if each.query is not None:
            return super().line(y, width)
        words = f"  {each.label} "
        return [Run(words, "heading"), Run("─" * max(0, width - len(words) - 1), "rule")]

    def choice(self, y: int, width: int) -> tuple[Line, Line]:
        """Name; unread and all."""
        each = self.entries[y]
        query = each.query or ""
        count = wording.number(self.counts[query]) if query in self.counts else "…"
        unread = self.unread.get(query, 0)
        dot = f" ●{wording.number(unread)}" if unread and each.query != "is:unread" else ""
        return [Run(clean_line(each.label))], [Run(dot, "accent"), Run(f"{count:>6} ", "dim")]
