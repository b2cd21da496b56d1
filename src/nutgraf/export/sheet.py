"""Rows as CSV that a spreadsheet may open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

from nutgraf.export import telling
from nutgraf.text import clean_line

if TYPE_CHECKING:
    from nutgraf.export.entries import Entry

HEADINGS = (
    "id", "title", "date", "date_inferred", "place", "agency", "path", "member", "starred", "tags", "note",
    "summary", "figures", "quotes", "people",
)  # fmt: skip
_LONGEST = 32_000
"""Characters of a cell; spreadsheets take 32,767."""


_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""How a formula begins; spreadsheets of East Asia take the wide signs too."""


def sheet(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """CSV with a line of headings; words of documents must have gone through :func:`cell`."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(headings)
    writer.writerows(rows)
    return table.getvalue()


def cell(text: str) -> str:
    """Words of a document as a spreadsheet takes them for words: what begins like a formula gets an
    apostrophe (OWASP, "CSV Injection").
    """
    words = clean_line(text, 100_000)
    return f"'{words}" if words.startswith(_FORMULA) else words


def write(entries: Iterable[Entry], stream: TextIO, title: str) -> None:
    """A line of headings and one for each document; what a document has several of stands in one cell."""
    writer = csv.writer(stream)
    writer.writerow(HEADINGS)
    for entry in entries:
        row, kept = entry.row, entry.kept
        words = (
            row.id, row.title, row.date, str(row.inferred).lower(), row.place, row.agency, row.path,
            row.member, str(kept.starred).lower(), ", ".join(kept.tags), kept.note,
            " ".join(telling.summary(entry)), "; ".join(map(str, telling.counted(entry))),
            " | ".join(map(str, telling.said(entry))), "; ".join(map(str, telling.people(entry))),
        )  # fmt: skip
        writer.writerow([cell(clean_line(each, _LONGEST)) for each in words])
