"""Cutting a text into lines of a given width, as offsets, fast enough for a text of megabytes.

Every line is a half-open range of the text without the white space at which it was cut; nothing is copied.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from rich.cells import get_character_cell_size

TAB = 4
"""Cells drawn for a tab."""

_SINGLE = re.compile(
    r"[^\x20-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f]"
)
"""Finds a character that may take another number of cells than one."""


class Wrapped:
    """A text cut into lines of at most ``width`` cells."""

    __slots__ = ("ends", "starts", "text", "width")

    def __init__(self, text: str, width: int, start: int = 0) -> None:
        self.text = text
        self.width = max(1, width)
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._cut(start)

    def __len__(self) -> int:
        return len(self.starts)

    def line_of(self, offset: int) -> int:
        """Number of the line that holds an offset, or the one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _cut(self, start: int) -> None:
        text, size = self.text, len(self.text)
        blank = True  # an opening blank line is not drawn, nor a second one in a row
        while start < size:
            end = text.find("\n", start)
            if end < 0:
                end = size
            if not text[start:end].strip():
                if not blank:
                    self._add(start, start)
                blank = True
            else:
                blank = False
                if _SINGLE.search(text, start, end):
                    self._cut_by_cells(start, end)
                else:
                    self._cut_by_characters(start, end)
            start = end + 1
        if blank and self.starts:
            self.starts.pop()
            self.ends.pop()

    def _add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)

    def _cut_by_characters(self, start: int, end: int) -> None:
        text, width = self.text, self.width
        while end > start and text[end - 1] == " ":
            end -= 1
        while end - start > width:
            cut = text.rfind(" ", start + 1, start + width + 1)
            if cut < 0 or not text[start:cut].strip():
                cut = following = start + width
            else:
                following = cut + 1
                while following < end and text[following] == " ":
                    following += 1
                while text[cut - 1] == " ":
                    cut -= 1
            self._add(start, cut)
            start = following
        self._add(start, end)

    def _cut_by_cells(self, start: int, end: int) -> None:
        """As above where characters may be wide; also breaks before a wide one (CJK has no blanks)."""
        text, width = self.text, self.width
        taken, chance, position = 0, -1, start  # chance: the last place where the line may end
        while position < end:
            character = text[position]
            cells = TAB if character == "\t" else get_character_cell_size(character)
            if character in " \t" or (cells == 2 and position > start):
                chance = position
            if taken + cells > width and position > start:
                cut = chance if chance > start and text[start:chance].strip() else position
                self._add(start, cut)
                start = cut
                while start < end and text[start] in " \t":
                    start += 1
                position, taken, chance = start, 0, -1
                continue
            taken += cells
            position += 1
        if start < end:
            self._add(start, end)
