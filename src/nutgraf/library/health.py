"""What ``nutgraf doctor`` says of the library."""

from __future__ import annotations

import os
from typing import cast

import apsw

from nutgraf.library.files import Files
from nutgraf.library.schema import LIBRARY_VERSION, MARKS

_COUNTS = (
    ("documents", "select count(*) from doc"),
    ("analysed", "select count(*) from analysis"),
    ("files", "select count(*) from file where reason is null"),
    ("files not read", "select count(*) from file where reason is not null"),
    ("documents with marks", "select count(*) from marks.mark"),
)


def report(connection: apsw.Connection, files: Files) -> list[str]:
    """A line for each finding; a line that begins with ``!`` is a fault. Reads all of both files."""
    counts = [f"{_number(connection, sql):,} {what}" for what, sql in _COUNTS]
    lines = [
        ", ".join(counts),
        f"{files.library}: version {LIBRARY_VERSION}, {_megabytes(files.library)}",
        f"{files.marks}: version {len(MARKS)}, {_megabytes(files.marks)}",
    ]
    for name in ("main", "marks"):
        found = [str(row[0]) for row in connection.execute(f"pragma {name}.integrity_check(5)")]
        lines += [f"! {name}: {problem}" for problem in found if problem != "ok"]
        if found == ["ok"]:
            lines.append(f"{'library' if name == 'main' else 'marks'}: integrity check clean")
    if files.read_only:
        lines.append("! the place cannot be written: nothing can be indexed or marked")
    return lines


def _number(connection: apsw.Connection, sql: str) -> int:
    return cast(int, connection.execute(sql).get)


def _megabytes(path: os.PathLike[str]) -> str:
    return f"{os.path.getsize(path) / 1e6:,.1f} MB"
