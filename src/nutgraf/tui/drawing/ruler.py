"""The margin ruler: where in a whole text its summary, facts and matches lie, in the height of the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from nutgraf.tui.drawing import Run

CELLS = 3
"""A blank, a sign, and beside what is in sight a line."""

_SIGNS: Mapping[str, Run] = {
    "figures": Run("#", "dim"),
    "quotes": Run('"', "dim"),
    "summary": Run("▎", "bar"),
    "matches": Run("•", "match-sign"),
    "found": Run("•", "match-sign"),
    "target": Run("»", "accent"),
}
"""The sign of each kind; where several share a row the last of them is drawn."""

_BLANK = Run(" ")
_SIGHT = Run("┃", "dim")


class Ruler:
    """Signs by row, worked out when what they hang on changes; drawing a row looks one up."""

    def __init__(self) -> None:
        self._offsets: dict[str, Iterable[int]] = {}
        self._lines: dict[str, set[int]] = {}
        self._of: tuple[int, int] = (0, 0)
        self._rows: list[Run] = []
        self._kinds: list[list[str]] = []

    def put(self, kind: str, offsets: Iterable[int]) -> None:
        """Say where in the text the beginnings of a kind are."""
        self._offsets[kind] = offsets
        self._lines.pop(kind, None)
        self._of = (0, 0)

    def forget(self) -> None:
        """There are other lines."""
        self._lines.clear()
        self._of = (0, 0)

    def row(self, row: int, height: int, lines: int, top: int, line_of: Callable[[int], int]) -> list[Run]:
        """The last cells of a row of the screen, ``top`` being the first of so many ``lines`` in sight."""
        if self._of != (height, lines):
            self._make(height, lines, line_of)
        return [_BLANK, self._rows[row], _SIGHT if in_sight(row, height, lines, top) else _BLANK]

    def kinds(self, row: int) -> list[str]:
        """Of what there is something in a row, as last drawn."""
        return self._kinds[row] if row < len(self._kinds) else []

    def _make(self, height: int, lines: int, line_of: Callable[[int], int]) -> None:
        self._of, self._rows = (height, lines), [_BLANK] * height
        self._kinds = [[] for _ in range(height)]
        for kind, sign in _SIGNS.items():
            if kind not in self._lines:
                self._lines[kind] = {line_of(offset) for offset in self._offsets.get(kind, ())}
            for line in self._lines[kind]:
                row = min(height - 1, line * height // lines)
                self._rows[row] = sign
                if kind not in self._kinds[row]:
                    self._kinds[row].append(kind)


def in_sight(row: int, height: int, lines: int, top: int) -> bool:
    """Whether a row of the ruler stands for lines that are on the screen."""
    return top * height // lines <= row <= (top + height - 1) * height // lines
