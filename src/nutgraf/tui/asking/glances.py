"""What the analyses add to the rows of a wide list, asked for as rows come into sight. Knows no widget."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from nutgraf.text import clean_line
from nutgraf.tui.drawing.docrow import NOTHING, Glance

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis
    from nutgraf.library import Row

MOST = 5_000
"""Documents that are kept in mind; then all are asked for anew as they come into sight."""


class Glances:
    """By a document's id; None of those that are not analysed yet."""

    def __init__(self) -> None:
        self._known: dict[str, Glance | None] = {}
        self._wanted: dict[str, Row] = {}

    def of(self, row: Row) -> Glance:
        """What is known of a document, which is wanted if that is not known yet."""
        if row.id not in self._known:
            self._wanted[row.id] = row
        return self._known.get(row.id) or NOTHING

    @property
    def wanted(self) -> bool:
        """Whether any document is."""
        return bool(self._wanted)

    def take_wanted(self) -> list[Row]:
        """The documents to be asked for; they count as known until they are."""
        rows = list(self._wanted.values())
        self._wanted.clear()
        if len(self._known) > MOST:
            self._known.clear()
        self._known |= dict.fromkeys((row.id for row in rows), None)
        return rows

    def learn(self, found: Mapping[str, Glance]) -> None:
        """Take what was asked for."""
        self._known |= found

    def ask_again(self) -> bool:
        """Want those that were not analysed when they were asked for; whether there are any."""
        waiting = [each for each, glance in self._known.items() if glance is None]
        for each in waiting:
            del self._known[each]
        return bool(waiting)


def glance(analysis: Analysis) -> Glance:
    """Who surely speaks first in quotation marks, and how many figures and quotes there are."""
    quotes = [quote for quote in analysis.quotes if quote.kind != "indirect"]
    speaker = next((quote.speaker for quote in quotes if quote.speaker and not quote.inferred), "")
    return Glance(clean_line(speaker), len(analysis.figures), len(quotes))
