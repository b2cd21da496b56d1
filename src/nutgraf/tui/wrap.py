"""Cutting a text into lines of a given width, as offsets, fast enough for a text of megabytes.

Every line is a half-open range of the text without the white space at which it was cut; nothing is copied.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from rich.cells import get_character_cell_size

from nutgraf.document import Document

TAB = 4
"""Cells drawn for a tab."""

_FILLER = "\0"
"""Stands for the further cells of a wide character; no clean text holds it."""

_UNUSUAL = re.compile(
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
                if _UNUSUAL.search(text, start, end):
                    self._cut_wide(start, end)
                else:
                    for first, last in _lines(text, start, end, self.width):
                        self._add(first, last)
            start = end + 1
        if blank and self.starts:
            self.starts.pop()
            self.ends.pop()

    def _add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)

    def _cut_wide(self, start: int, end: int) -> None:
        """Cut a paragraph with wide characters: each has fillers after it, so that a character is a cell."""
        filled = _UNUSUAL.sub(_fill, self.text[start:end].rstrip())
        before = at = 0  # fillers before ``at``
        for first, last in _lines(filled, 0, len(filled), self.width):
            before += filled.count(_FILLER, at, first)
            here = first - before
            before += filled.count(_FILLER, first, last)
            at = last
            self._add(start + here, start + last - before)


def beginning(document: Document) -> int:
    """Where the text begins under its heading: after a headline that the heading shows already."""
    text, body = document.text, document.body.start
    at = text.find(document.title, 0, body)
    start = at + len(document.title) if at >= 0 and not text[:at].strip() else 0
    if not any(character.isalnum() for character in text[start:body]):
        return body
    while text[start].isspace():
        start += 1
    return start


def _fill(match: re.Match[str]) -> str:
    character = match[0]
    cells = TAB if character == "\t" else get_character_cell_size(character)
    return character + _FILLER * (cells - 1)


def _lines(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Cut ``text[start:end]`` at blanks, after wide characters, or where there is neither at the width."""
    while end > start and text[end - 1] == " ":
        end -= 1
    while end - start > width:
        blank = text.rfind(" ", start + 1, start + width + 1)
        wide = text.rfind(_FILLER, start + 1, start + width) + 1
        cut = max(blank, wide)
        if cut <= start or not text[start:cut].strip():
            cut = start + width
        while text[cut] == _FILLER and cut > start + 1:  # never within a character
            cut -= 1
        last = cut
        while last > start + 1 and text[last - 1] == " ":
            last -= 1
        yield start, last
        start = cut
        while start < end and text[start] in " " + _FILLER:
            start += 1
    if start < end or not end:
        yield start, end
