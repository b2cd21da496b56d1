"""Rows as CSV that a spreadsheet may open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from nutgraf.text import clean_line


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
    return f"'{words}" if words[:1] in ("=", "+", "-", "@") and words else words
