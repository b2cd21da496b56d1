"""Rows of a view by position, fetched a block at a time and kept: the list asks for no more than it draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nutgraf.errors import NutgrafError

if TYPE_CHECKING:
    from nutgraf.library import Row, View

BLOCK = 64
"""Rows fetched together."""

_KEPT = 32
"""Blocks kept."""


class Rows:
    """A window on a view. The marks made since the view was opened are laid over its rows."""

    def __init__(self, view: View, total: int, first: list[Row]) -> None:
        self.view = view
        self.total = total
        """How many rows there are; a lower bound while :attr:`counted` is false."""
        self.fault = ""
        """Why the last row asked for could not be had."""
        self._blocks: dict[int, list[Row]] = {}
        self._changed: dict[str, tuple[bool, bool]] = {}
        for start in range(0, len(first), BLOCK):
            self._blocks[start // BLOCK] = first[start : start + BLOCK]

    def __getitem__(self, position: int) -> Row | None:
        number, at = divmod(position, BLOCK)
        block = self._blocks.get(number)
        if block is None or (len(block) < BLOCK and at >= len(block) and position < self.total):
            try:
                block = self._blocks[number] = self.view.rows(number * BLOCK, (number + 1) * BLOCK)
            except NutgrafError as error:
                self.fault = str(error)
                return None
            while len(self._blocks) > _KEPT:
                self._blocks.pop(next(iter(self._blocks)))
        if not 0 <= at < len(block):
            return None
        row = block[at]
        mark = self._changed.get(row.id)
        return row._replace(read=mark[0], starred=mark[1]) if mark else row

    def mark(self, row: Row, *, read: bool, starred: bool) -> None:
        """Show a row as read or starred from now on."""
        self._changed[row.id] = (read, starred)

    def renew(self) -> None:
        """Fetch what is shown anew: marks of many documents were changed."""
        self._blocks.clear()
        self._changed.clear()

    def next_unread(self, start: int, step: int) -> int | None:
        """The nearest unread position below (``step`` 1) or above (-1) ``start``. May take long."""
        position = start + step
        while 0 <= position < self.total:
            first = position // BLOCK * BLOCK
            block = self.view.rows(first, min(first + BLOCK, self.total))
            while 0 <= position - first < len(block):
                row = block[position - first]
                if not self._changed.get(row.id, (row.read, row.starred))[0]:
                    return position
                position += step
            if len(block) < BLOCK and first + len(block) < self.total:
                return None  # the library has fewer rows than it had
        return None
