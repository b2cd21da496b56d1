"""Lines broken and cut by the cells that they take on a terminal, not by their letters.

Wide letters (Chinese, Japanese, Korean, most emoji) take two cells, combining marks none. Source: Unicode's
East Asian Width (UAX 11).
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, east_asian_width

_PIECE = 4000
"""Letters given to textwrap at once: it is quadratic in a word that fills a megabyte."""


def cells(words: str) -> int:
    """How many columns of a terminal they take."""
    return len(words) if words.isascii() else sum(map(_cells, words))


@lru_cache(4096)
def _cells(letter: str) -> int:
    if category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


def pad(words: str, width: int, *, right: bool = False) -> str:
    """With blanks to so many cells, before it where it is to stand at the ``right``."""
    blanks = " " * (width - cells(words))
    return blanks + words if right else words + blanks


def cut(words: str, width: int | None) -> str:
    """As much as fits, with an ellipsis where that is not all."""
    if width is None or cells(words) <= width:
        return words
    return _fitting(words, width - 1) + "…"


def wrap(line: str, width: int | None) -> list[str]:
    """A line at most so many cells wide; None leaves it as it is."""
    if width is None or cells(line) <= width:
        return [line]
    if line.isascii():
        pieces = re.findall(rf".{{1,{_PIECE}}}(?:\s|$)|.{{1,{_PIECE}}}", line, re.DOTALL)
        return [part for piece in pieces for part in textwrap.wrap(piece, width) or [""]]
    return list(_by_cells(line, max(width, 2)))


def hang(bullet: str, words: str, width: int | None) -> list[str]:
    """``words`` wrapped behind a bullet, or behind spaces."""
    lines = wrap(words, width and max(width - len(bullet), 1))
    return [(" " * len(bullet) if position else bullet) + line for position, line in enumerate(lines)]


def _by_cells(line: str, width: int) -> Iterator[str]:
    """Between words; a word that is wider than a line, as a sentence of Chinese is, between letters."""
    begun, room = "", width
    for word in re.findall(r"\S+|\s+", line):
        taken = cells(word)
        if taken <= room:
            begun, room = begun + word, room - taken
            continue
        if word.isspace():
            room = 0
            continue
        if taken <= width:
            yield begun.rstrip()
            begun, room = word, width - taken
            continue
        at = 0
        while at < len(word):
            part = _fitting(word[at : at + width + _MARKS], room)
            if not part and room == width:
                part = word[at]
            begun, at = begun + part, at + len(part)
            if at < len(word):
                yield begun.rstrip()
                begun, room = "", width
            else:
                room -= cells(part)
    if begun.strip():
        yield begun.rstrip()


_MARKS = 1000
"""Letters beyond the width that are looked at: marks that take no cells."""


def _fitting(words: str, width: int) -> str:
    """The first letters that take no more than so many cells, with the marks on the last."""
    taken = 0
    for at, letter in enumerate(words):
        taken += _cells(letter)
        if taken > width:
            return words[:at]
    return words
