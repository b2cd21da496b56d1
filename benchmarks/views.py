#!/usr/bin/env python3
"""The first page of a view, 200 rows, against the raw FTS5 statement and against 10,000 documents.

    python benchmarks/views.py WORK [--sizes 10000 100000 1000000]

WORK is a folder for corpora and libraries, made where they are missing and left for the next run. A page is
``Library.view`` and ``View.rows(0, 200)``; the raw statement, on the same file, asks the text index for the
200 newest row ids and the list's table for the columns that a row shows: no path, no marks, no objects
made. The two in turn, caches warm, median processor time. Budgets (DESIGN, 9): at most 3 times the raw
statement, and at most 3 times the same page at the smallest size. No filter needs no FTS5; it is shown beside
the list's table. Counting, which is off the key path, and memory are shown without a budget.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import apsw
from corpus import FOLDERS, FREQUENT, PHRASE, PREFIX, RANGE, RARE, SECOND
from measure import Table, in_turn, milliseconds, opened, prepared, resident

from nutgraf.library import Library, keys, terms

PAGE = 200
BUDGET = 3.0
_BETWEEN = keys.day_range(dt.date(2011, 1, 1).toordinal(), dt.date(2012, 12, 31).toordinal())
_COLUMNS = (
    "select d.id, d.public, d.title, d.date, d.source, d.place, d.agency, d.file, d.member, d.warnings, "
    "d.analysed, d.words from"
)


class Case(NamedTuple):
    """A view, and how FTS5 is asked for the same."""

    what: str
    query: str
    match: str
    """The raw expression; "" is the list's table alone."""

    live: bool = False
    dated: bool = False
    folder: str = ""


CASES = (
    Case("frequent word", FREQUENT, FREQUENT),
    Case("rare word", RARE, RARE),
    Case("two words", f"{FREQUENT} {SECOND}", f"{FREQUENT} AND {SECOND}"),
    Case("phrase", f'"{PHRASE}"', f'"{PHRASE}"'),
    Case("prefix of two letters, typed", PREFIX, f"{PREFIX}*", live=True),
    Case("prefix of five letters, typed", FREQUENT[:5], f"{FREQUENT[:5]}*", live=True),
    Case("word in two years", f"{FREQUENT} {RANGE}", FREQUENT, dated=True),
    Case("no filter", "", ""),
    Case("one folder of four", "", "in", folder=FOLDERS[1]),
)


def raw(connection: apsw.Connection, case: Case, folder: Path) -> Callable[[], list[tuple[Any, ...]]]:
    """The statement as it would be written by hand; raises where it finds nothing."""
    match = case.match
    if case.folder:
        number = connection.execute(
            "select id from folder where path = ?", (os.fsencode(folder / case.folder),)
        ).get
        match = f'"{terms.IN}{number}"'
    low, high = _BETWEEN if case.dated else (0, 1 << 62)
    if match:
        inner = (
            "select rowid as id from text where text match ? and rowid between ? and ? order by rowid desc"
        )
        values: tuple[str | int, ...] = (match, low, high)
        sql = f"{_COLUMNS} ({inner} limit {PAGE}) r cross join doc d on d.id = r.id"
    else:
        sql, values = f"{_COLUMNS} doc d order by id desc limit {PAGE}", ()
    return lambda: connection.execute(sql, values).fetchall()


def page(library: Library, case: Case, folder: Path) -> list[int]:
    """Row ids of the first page, asked for as the reader asks."""
    view = library.view(case.query, paths=[folder / case.folder] if case.folder else (), live=case.live)
    try:
        return [row.rowid for row in view.rows(0, PAGE)]
    finally:
        view.close()


def counted(library: Library, case: Case, folder: Path) -> int:
    """How many documents the view has."""
    view = library.view(case.query, paths=[folder / case.folder] if case.folder else (), live=case.live)
    try:
        return view.count()
    finally:
        view.close()


def measured(work: Path, size: int, table: Table, before: dict[str, float]) -> dict[str, float]:
    """A page of every case at one size, in milliseconds; ``before``: the same at the smallest size."""
    folder, home = prepared(work, size)
    pages: dict[str, float] = {}
    with Library(home) as library:
        connection = opened(home)
        empty = resident()
        for case in CASES:
            by_hand = raw(connection, case, folder)
            found = page(library, case, folder)
            if found != [row[0] for row in by_hand()]:
                raise SystemExit(f"{case.what}: the view and the statement found different documents")
            ours, theirs = in_turn((lambda: page(library, case, folder), by_hand))  # noqa: B023  # called here
            pages[case.what] = ours
            count = milliseconds(lambda: counted(library, case, folder), runs=5)  # noqa: B023  # called here
            table.line(
                f"{size:>9,}  {case.what}",
                f"{len(found)}",
                f"{counted(library, case, folder):,}",
                f"{theirs:.2f} ms",
                f"{ours:.2f} ms",
                f"{ours / theirs:.2f}",
                f"{ours / before[case.what]:.2f}" if before else "",
                f"{count:.1f} ms",
            )
            if case.match:
                table.judge(f"{case.what} at {size:,}, against FTS5", ours / theirs, BUDGET)
            if before:
                table.judge(
                    f"{case.what} at {size:,}, against the smallest", ours / before[case.what], BUDGET
                )
        connection.close()
        print(
            f"memory of this process at {size:,}: {empty:.0f} MB before, {resident():.0f} MB after",
            flush=True,
        )
    return pages


def main() -> None:
    """Measure, print a table, and exit 1 where a budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("work", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    given = parser.parse_args()
    table = Table("rows", "documents", "FTS5", "view", "x FTS5", "x smallest", "count", first=42)
    smallest: dict[str, float] = {}
    for size in sorted(given.sizes):
        pages = measured(given.work, size, table, smallest)
        smallest = smallest or pages
    table.end()


if __name__ == "__main__":
    main()
