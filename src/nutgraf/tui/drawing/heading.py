"""What stands over a text: title, origin, and its summary where no panel shows that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from nutgraf.document import Document, Span
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.drawing.wrap import Wrapped
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import Row
    from nutgraf.library.changes import Kept


class Head(NamedTuple):
    """A line over the text, and the place in the text to which it leads."""

    line: Line
    place: Span | None = None

    own: Span | None = None
    """Where the text itself has this line: a headline that is not shown a second time."""


def heading(
    row: Row | None, document: Document | None, width: int, *, kept: Kept | None = None, found: str = ""
) -> list[Head]:
    """Title, origin, the reader's own tags and note, what of the filter was ``found``, and warnings, in so
    many cells, a blank line before and after.
    """
    if row is None:
        return [Head([])]
    lines = [
        *_wrapped(_origin(row, document), width, "dim"),
        *(_own("Tags ", ", ".join(kept.tags), width) if kept else []),
        *(_own("Note ", kept.note, width) if kept else []),
        *([[Run("• ", "match-sign"), Run(drawing.fit(found, width - 2), "dim")]] if found else []),
        *([Run("! " + drawing.fit(clean_line(words), width - 2), "warn")] for words in row.warnings),
    ]
    return [Head([]), *_title(row, document, width), *map(Head, lines), Head([])]


def _own(name: str, words: str, width: int) -> Iterator[Line]:
    """What the reader has written, its lines under each other."""
    cells = len(name)
    for number, line in enumerate(_wrapped(clean_line(words), max(1, width - cells), "") if words else ()):
        yield [Run(" " * cells if number else name, "heading"), *line]


def _title(row: Row, document: Document | None, width: int) -> list[Head]:
    title = clean_line(row.title)
    wrapped, at = Wrapped(title, width), document.text.find(title, 0, document.body.start) if document else -1
    return [
        Head([Run(title[a:b], "title")], own=Span(at + a, at + b) if at >= 0 else None)
        for a, b in zip(wrapped.starts, wrapped.ends, strict=True)
    ]


def summary(text: str, spans: Sequence[Span], width: int) -> list[Head]:
    """The sentences of the summary as a block of its own, each leading to its place."""
    if not spans:
        return []
    name = "In short "
    heads = [Head([Run(name, "heading"), Run("─" * max(0, width - len(name)), "rule")])]
    for span in spans:
        words = " ".join(span.of(text).split())
        for number, line in enumerate(_wrapped(words, width - 2, "")):
            heads.append(Head([Run("  " if number else "· ", "dim"), *line], span))
    return [*heads, Head([Run("─" * width, "rule")]), Head([])]


def _wrapped(words: str, width: int, style: str) -> Iterable[list[Run]]:
    wrapped = Wrapped(words, width)
    return ([Run(words[a:b], style)] for a, b in zip(wrapped.starts, wrapped.ends, strict=True))


def _origin(row: Row, document: Document | None) -> str:
    """When, where and by whom; a byline that the text shows is not repeated."""
    date = wording.day(row.date, inferred=row.inferred, time=True)
    origin = wording.provenance(row.date_source, guessed=row.guessed)
    parts = [f"{date}, {origin}" if origin else date, clean_line(row.place), clean_line(row.agency)]
    if document and document.byline not in document.text[: document.body.start]:
        parts.append(clean_line(document.byline))
    return " · ".join(part for part in parts if part)
