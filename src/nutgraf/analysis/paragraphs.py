"""Where paragraphs begin and end in plain text, whichever way its lines were broken.

Blank lines always part paragraphs. A single line end parts them too, unless the text is hard-wrapped: its
lines end where the next word would no longer have fitted. Time is linear in the text; the spans are ordered,
do not overlap, hold no white space at either end, and together hold every visible character.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from nutgraf.document import Span

WIDEST_WRAP = 100
"""Columns: a line longer than this was not wrapped by hand or by a mailer, so its end is a paragraph's."""

_NARROWEST_WRAP = 40
_USUAL_WRAP = 60
_EVIDENCE = 3
"""Line ends it takes to tell a wrapped text by; fewer must all be full, at a usual width."""

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_ITEM = re.compile(r"(?:[-*•‣·–—>|]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")


class _Line(NamedTuple):
    """A line with something on it, without its surrounding white space."""

    start: int
    end: int
    indent: int
    apart: bool
    """Whether a blank line stands before it."""


def paragraphs(text: str, span: Span) -> list[Span]:
    """The paragraphs of ``text`` within ``span``, in order."""
    lines = _lines(text, span)
    width = _wrap_width(text, lines)
    found: list[Span] = []
    previous: _Line | None = None
    for line in lines:
        if previous is not None and width and not line.apart and _goes_on(text, previous, line, width):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(Span(line.start, line.end))
        previous = line
    return found


def _lines(text: str, span: Span) -> list[_Line]:
    lines: list[_Line] = []
    last = span.start
    for match in _LINE.finditer(text, span.start, span.end):
        content = match.group()
        bare = content.strip()
        if not bare:
            continue
        indent = len(content) - len(content.lstrip())
        start = match.start() + indent
        gap = text[last : match.start()]
        apart = bool(lines) and (gap.count("\n") > 1 or gap.count("\r") > 1 or "\u2029" in gap)
        last = start + len(bare)
        lines.append(_Line(start, last, indent, apart))
    return lines


def _wrap_width(text: str, lines: list[_Line]) -> int:
    """The column at which the text was wrapped, 0 if it was not."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart]
    lengths = sorted(a.end - a.start + a.indent for a, _ in pairs)
    if not lengths:
        return 0
    width = lengths[len(lengths) * 19 // 20]
    if not _NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return 0
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    few = len(pairs) < _EVIDENCE
    return width if full >= (1 if few else 0.5) * len(pairs) and (not few or width >= _USUAL_WRAP) else 0


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether the first word of ``following`` would not have fitted on ``line``."""
    return line.indent + line.end - line.start + 1 + _first_word(text, following) > width


def _first_word(text: str, line: _Line) -> int:
    space = text.find(" ", line.start, line.end)
    return (space if space >= 0 else line.end) - line.start


def _goes_on(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Whether ``following`` continues the paragraph of ``line`` in text wrapped at ``width``."""
    if following.indent > line.indent or _ITEM.match(text, following.start, following.end):
        return False
    if _is_full(text, line, following, width * 4 // 5):
        return True
    return text[following.start].islower() and text[line.end - 1] not in ".!?:"
