"""A document's text made ready for a reading column: what is one paragraph, and what is a heading in it.

Nothing moves: every character keeps its offset. In lines that a program wrapped a line end becomes a blank;
between paragraphs on lines of their own, without a blank one between them, one is asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nutgraf.document import Document, Span
from nutgraf.tui.drawing.wrap import Wrapped

_LONG = 100
"""From so many characters a line is a paragraph."""

_HEADING = 60
"""Most characters of a heading within a text."""

_BETWEEN = re.compile(r"(\n[ \t]*\n)")

_LINE_END = re.compile(r"(?<=[^\n])\n(?=[^\s|>*•+-])")
"""The end of a line that another follows at once."""

_TITLES = re.compile(
    rf"\n[ \t]*\n([^\W_a-z][^\n|]{{1,{_HEADING - 2}}}[\w)”\"’])[ \t]*(?=\n\s*\n[^\n]{{{_LONG}}})"
)
"""A short line alone that ends like no sentence, and a long one after it."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text as it is to be cut into lines, and what of it is drawn as a heading."""

    wrapped: Wrapped
    headings: tuple[Span, ...]


def prose(document: Document, width: int) -> Prose:
    """The text of a document in lines of so many cells, without the headline that its heading shows."""
    text = flowed(document.text)
    body = document.body
    headings = tuple(Span(*match.span(1)) for match in _TITLES.finditer(text, body.start, body.end))
    return Prose(Wrapped(text, width, beginning(document), _apart(text)), headings)


def flowed(text: str) -> str:
    """The text with blanks for the line ends inside of paragraphs that a program wrapped.

    Two lines tell nothing by themselves: they are a paragraph where longer ones are wrapped, and as widely.
    """
    blocks = _BETWEEN.split(text)
    several = [number for number in range(0, len(blocks), 2) if "\n" in blocks[number].strip()]
    measure = max((_measure(blocks[number].strip("\n")) for number in several), default=0)
    if not measure:
        return text
    for number in several:
        if _is_paragraph(blocks[number].strip("\n"), measure):
            blocks[number] = blocks[number].replace("\n", " ")
    return "".join(blocks)


def _measure(block: str) -> int:
    """The longest line of a paragraph of three lines or more that a program wrapped, else 0."""
    from nutgraf.formats.wrapping import is_wrapped  # not for the first screen: it loads all that reads files

    lines = block.split("\n")
    wrapped = len(lines) > 2 and len(lines[-1]) <= max(map(len, lines[:-1])) and is_wrapped(block)
    return max(map(len, lines)) if wrapped else 0


def _is_paragraph(block: str, measure: int) -> bool:
    from nutgraf.formats.wrapping import is_wrapped

    first, second, *rest = block.split("\n")
    full = rest or len(first) + 1 + len(second.split(None, 1)[0]) > measure
    return bool(full) and len(rest[-1] if rest else second) <= measure and is_wrapped(block)


def _apart(text: str) -> frozenset[int]:
    """The line ends after which a blank line is missing: a line beside it is long, so both are paragraphs."""
    ends = []
    for match in _LINE_END.finditer(text):
        end = match.start()
        start = text.rfind("\n", 0, end) + 1
        after = text.find("\n", end + 1, end + 1 + _LONG)
        long = end - start >= _LONG or (after < 0 and len(text) > end + _LONG)
        if long and text[start] not in "|> \t\xa0":
            ends.append(end)
    return frozenset(ends)


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
