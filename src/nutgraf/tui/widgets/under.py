"""The line under the filter: what the word at the cursor may become, or what is wrong with the query."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Run
from nutgraf.tui.widgets.bar import Bar

if TYPE_CHECKING:
    from nutgraf.library import Fault
    from nutgraf.library.suggest import Suggestion

SIGN = 3
"""Cells before the first letter of the filter."""


class Under(Bar):
    """Suggestions while there are any, each a word that Tab takes; else the first fault, under its column."""

    DEFAULT_CSS = "Under { display: none; } Under.-shown { display: block; }"

    def __init__(self) -> None:
        super().__init__()
        self.faults: Sequence[Fault] = ()
        self.offered: Sequence[Suggestion] = ()
        self.taken = -1
        """Which of them stands in the filter now; -1 is none."""

    def line(self, y: int, width: int) -> Iterable[Run]:
        """One line of quiet words."""
        if self.offered:
            return self._suggestions(width)
        if not self.faults:
            return []
        fault = self.faults[0]
        words = f"^ {clean_line(fault.message)}"
        at = max(0, min(SIGN + fault.column, width - len(words)))
        return [Run(" " * at), Run(drawing.fit(words, width - at), "warn")]

    def _suggestions(self, width: int) -> list[Run]:
        """Under the word; where all are values of one field, like ``place:Orlau``, the values alone."""
        field, colon, value = self.offered[0].text.partition(":")
        alike = value and all(each.text.startswith(field + colon) for each in self.offered)
        shared = len(field + colon) if alike else 0
        runs: list[Run] = []
        for number, each in enumerate(self.offered):
            style = "accent" if number == self.taken else "dim"
            runs += [Run(clean_line(each.text[shared:]), style), Run("  ")]
        at = max(0, min(SIGN + self.offered[0].start + shared, width - drawing.length(runs)))
        return drawing.crop([Run(" " * at), *runs], width)
