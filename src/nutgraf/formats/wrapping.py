"""Hard-wrapped text, as mail programs send it, put back into paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 50, 100
"""Columns between which lines are wrapped by a program, and not by hand or by sense."""

_OWN_LINE = re.compile(r"[\s>|+*•–—-]|\d{1,3}[.)]\s|--")
"""How a line starts that is meant to stand by itself: lists, quoted mail, tables, indents."""


def unwrapped(text: str) -> str:
    """Join the lines of paragraphs that a program wrapped; everything else stays as it is.

    A paragraph counts as wrapped where every line but its last is full: the next line's first word would not
    have fitted into the widest of the paragraph.
    """
    return "\n\n".join(_joined(block) for block in re.split(r"\n[ \t]*\n", text))


def is_wrapped(block: str) -> bool:
    """Whether a program wrapped the lines of a block, none of them blank, of one paragraph."""
    lines = block.split("\n")
    width = max(map(len, lines[:-1]), default=0)
    if not _NARROWEST <= width <= _WIDEST or any(_OWN_LINE.match(line) for line in lines):
        return False
    return all(
        len(line) + 1 + len(after.split(None, 1)[0]) > width
        for line, after in pairwise(lines)
        if after.strip()
    )


def _joined(block: str) -> str:
    return " ".join(line.rstrip() for line in block.split("\n")) if is_wrapped(block) else block


def reflowed(text: str) -> str:
    """Join the lines of format=flowed text (RFC 3676): a line that ends in a space goes on in the next."""
    out: list[list[str]] = [[]]
    for line in text.split("\n"):
        out[-1].append(line)
        if not line.endswith(" ") or line == "-- ":
            out.append([])
    return "\n".join("".join(pieces) for pieces in out if pieces)
