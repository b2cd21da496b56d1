"""Cutting a text into lines of a given width, as offsets, fast enough for a text of megabytes.

Every line is a half-open range of the text without the white space at which it was cut; nothing is copied. No
grapheme is cut, and no line is wider than asked for, but where a single grapheme is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from functools import lru_cache
from itertools import accumulate

from nutgraf.tui.drawing.cells import TIED, WIDE, shadow

_UNUSUAL = re.compile(
    r"[^\x20-\u02ff\u0370-\u0482\u048a-\u0590\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u214f]"
)
"""Finds a character that may take another number of cells than one."""

_ITEM = re.compile(r"[ \t]*(?:[-*•–—‣▪+]|\d{1,3}[.)])[ \t]+(?=\S)")
"""The sign before an item of a list."""

_CLOSING = r",.;:!?%)\]}’”»、。，．・：；？！）」』】〉》］｝〕…ー"
_OPENING = "（「『【〈《［｛〔"
_HANGUL = "\uac00-\ud7a3"


class Wrapped:
    """A text cut into lines of at most ``width`` cells."""

    __slots__ = ("_apart", "_start", "ends", "indents", "starts", "text", "width")

    def __init__(self, text: str, width: int, start: int = 0, apart: Collection[int] = ()) -> None:
        self.text = text
        self.width = max(1, width)
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.indents: dict[int, int] = {}
        """Blank cells before a line of an item of a list but its first, by the line's number."""
        self._start, self._apart = start, apart
        self._cut(start)

    def __len__(self) -> int:
        return len(self.starts)

    def again(self, width: int) -> Wrapped:
        """The same text for another width."""
        return Wrapped(self.text, width, self._start, self._apart)

    def line_of(self, offset: int) -> int:
        """Number of the line that holds an offset, or the one before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _cut(self, start: int) -> None:
        """Cut line by line of the source; after the ends in ``apart`` there is a blank line more."""
        text, size, width = self.text, len(self.text), self.width
        blank = True  # an opening blank line is not drawn, nor a second one in a row
        while start < size:
            end = text.find("\n", start)
            if end < 0:
                end = size
            last = end
            while last > start and text[last - 1].isspace():
                last -= 1
            if last == start:
                if not blank and not self._within_table(end):
                    self._add(start, start)
                    blank = True
            else:
                blank = end in self._apart
                item = _ITEM.match(text, start, last)
                hang = min(item.end() - item.start(), width // 3) if item else 0
                lines = len(self.starts)
                if _UNUSUAL.search(text, start, last):
                    self._cut_wide(start, last, hang)
                else:
                    self._cut_usual(start, last, hang)
                if hang:
                    self.indents.update(dict.fromkeys(range(lines + 1, len(self.starts)), hang))
                if blank:
                    self._add(end, end)
            start = end + 1
        if blank and self.starts:
            self.starts.pop()
            self.ends.pop()

    def _within_table(self, end: int) -> bool:
        """Whether a blank line that ends there parts two rows of a table."""
        text = self.text
        after = end + 1
        while text.startswith("\n", after):
            after += 1
        return text.startswith("|", after) and text.startswith("|", self.starts[-1])

    def _add(self, start: int, end: int) -> None:
        self.starts.append(start)
        self.ends.append(end)

    def _cut_usual(self, start: int, end: int, hang: int) -> None:
        """Cut a paragraph of characters that take a cell each."""
        if end - start <= self.width:
            self._add(start, end)
            return
        first = _opening(self.width).match(self.text, _after_blanks(self.text, start, end, self.width), end)
        assert first is not None
        self._add(*first.span())
        for match in _usual(self.width - hang).finditer(self.text, first.end(), end):
            self.starts.append(match.start())
            self.ends.append(match.end())

    def _cut_wide(self, start: int, end: int, hang: int) -> None:
        """Cut a paragraph with other characters: in a copy that has a character for each cell."""
        start = _after_blanks(self.text, start, end, self.width)
        pieces = shadow(self.text[start:end])
        copy, ends = "".join(pieces), list(accumulate(map(len, pieces)))
        if not copy:
            self._add(start, end)
            return
        first, at, pattern = start, 0, _wide(self.width)
        while at < len(copy):
            match = pattern.match(copy, at)
            assert match is not None
            self._add(first, start + bisect_right(ends, match.end(match.lastindex or 0)))
            at, pattern = match.end(), _wide(self.width - hang)
            first = start + bisect_right(ends, at)


@lru_cache(maxsize=32)
def _opening(width: int) -> re.Pattern[str]:
    """Matches the first line of a paragraph: it ends before a blank, or where there is none at the width."""
    return re.compile(rf".{{0,{width - 1}}}[^ ](?= |\Z)|.{{1,{width}}}")


@lru_cache(maxsize=32)
def _usual(width: int) -> re.Pattern[str]:
    """Matches the further lines, the blanks before them left out."""
    return re.compile(rf"(?! )(?:.{{0,{width - 1}}}[^ ](?= |\Z)|.{{1,{width}}})")


@lru_cache(maxsize=32)
def _wide(width: int) -> re.Pattern[str]:
    """Matches a line that ends before a blank, between wide characters, or, without these, at the width.

    Closing signs do not begin a line, opening ones do not end it; Korean is cut at its blanks.
    """
    tied = f"[{WIDE}{TIED}]"
    between = rf"(?<![{_OPENING}]{WIDE})(?<![{_HANGUL}]{WIDE})(?<=.{WIDE})(?![ {_CLOSING}{WIDE}{TIED}])"
    return re.compile(
        rf"(.{{0,{width - 1}}}(?:[^ ](?= |\Z)|.{between}))(?: +|\Z)?|(.{{1,{width}}})(?!{tied})|(.{tied}*)",
        re.DOTALL,
    )


def _after_blanks(text: str, start: int, end: int, width: int) -> int:
    """Where a paragraph begins: without an indent that would take a third of the line."""
    at = start
    while at < end and text[at] in " \t":
        at += 1
    return at if at - start > width // 3 else start
