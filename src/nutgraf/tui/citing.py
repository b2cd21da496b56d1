"""Citations to be copied: the words of a document with where they are from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nutgraf.document import Span
from nutgraf.text import clean, clean_line
from nutgraf.tui import wording
from nutgraf.tui.gist import Item

if TYPE_CHECKING:
    from nutgraf.library import Row


def source(row: Row) -> str:
    """``Title. TASS, Moscow, Sat 21 Mar 2020. /path``, each part only where it is known."""
    date = wording.day(row.date, inferred=row.inferred) if row.date else ""
    where = ", ".join(part for part in (clean_line(row.agency), clean_line(row.place), date) if part)
    title = clean_line(row.title).rstrip(".")
    return ". ".join(part for part in (title, where, clean_line(row.path)) if part)


def fact(text: str, item: Item, row: Row) -> str:
    """The words of a fact as the document has them, then their source."""
    words = " ".join(" ".join(clean(span.of(text)).split()) for span in _words(item))
    by = f" — {item.speaker}" if item.speaker else ""
    mark = "“{}”" if item.section == "quotes" else "{}"
    return f"{mark.format(words)}{by}\n{source(row)}"


def _words(item: Item) -> tuple[Span, ...]:
    return item.spans if item.section == "quotes" else item.spans[:1]
