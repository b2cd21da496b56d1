"""The facts of a document in the order of its text, to be walked one after another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from nutgraf.tui.drawing.gist import Facts, Item

_NAMES = {
    "summary": "summary sentence",
    "figures": "figure",
    "quotes": "quote",
    "reported": "reported speech",
}


class Walk:
    """Summary sentences, figures and quotes, first to last."""

    def __init__(self, facts: Facts) -> None:
        amounts = [each for row in facts.amounts for each in (row, *row.under)]
        items = [
            *(Item("summary", (sentence.span,), ()) for sentence in facts.summary),
            *(Item("figures", tuple(figure.span for figure in row.figures), ()) for row in amounts),
            *(
                Item("reported" if quote.kind == "indirect" else "quotes", quote.content, (), quote)
                for quote in facts.analysis.quotes
            ),
        ]
        self.facts = facts
        self._items: Sequence[Item] = sorted(items, key=lambda item: item.spans[0].start)
        self._starts = [item.spans[0].start for item in self._items]

    def next(self, by: int, here: Item | None, place: int) -> Item | None:
        """The fact after ``here`` (before it where ``by`` is -1), else from an offset; None past the end."""
        same = (i for i, each in enumerate(self._items) if here and _alike(each, here))
        at = next(same, None)
        found = bisect_left(self._starts, place) - (by < 0) if at is None else at + by
        return self._items[found] if 0 <= found < len(self._items) else None

    def words(self, item: Item) -> str:
        """Which it is of its kind: ``figure 3 of 8``."""
        kin = [each for each in self._items if each.section == item.section]
        number = next((i for i, each in enumerate(kin, 1) if _alike(each, item)), 0)
        return f"{_NAMES[item.section]} {number} of {len(kin)}" if number else ""


def _alike(one: Item, other: Item) -> bool:
    return one.section == other.section and one.spans == other.spans
