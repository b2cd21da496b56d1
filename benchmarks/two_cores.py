#!/usr/bin/env python3
"""Analysis with two workers against one, on the stories of a folder.

    python benchmarks/two_cores.py FOLDER [--limit 600] [--runs 3]

The library's own analysis of a document, through its own pool of workers, from packed text to what is
stored. Workers are warm (tables loaded) before the clock starts; one and two are measured in turn, wall
time, medians. Budget (DESIGN, 9): two workers at least 1.8 times as fast. The machine must have two cores
to spare, or this says how busy it was.
"""

from __future__ import annotations

import argparse
import statistics
import time
import zlib
from pathlib import Path

from measure import Table

from nutgraf.formats import read
from nutgraf.library.examine import Task, examine
from nutgraf.workers import Workers

BUDGET = 1.8


def tasks(folder: Path, limit: int) -> list[Task]:
    """The stories of a folder as the library hands them to its workers."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())[:limit]
    documents = [document for path in files for document in read(path)]
    return [
        Task(number, zlib.compress(document.text.encode("utf-8", "surrogatepass")), document.title, "")
        for number, document in enumerate(documents)
    ]


def seconds(count: int, given: list[Task]) -> float:
    """Wall time that so many warm workers take."""
    with Workers(count) as workers:
        for outcome in workers.map(examine, given[:40] * count):
            if outcome.error:
                raise SystemExit(outcome.error)
        begun = time.perf_counter()
        done = sum(1 for outcome in workers.map(examine, given) if outcome.value)
        taken = time.perf_counter() - begun
    if done < len(given):
        raise SystemExit(f"{len(given) - done} stories were not analysed")
    return taken


def main() -> None:
    """Measure, print a table, and exit 1 where the budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=600)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    given = tasks(options.folder, options.limit)
    table = Table("wall", "stories/s", "x", first=20)
    pairs = [(seconds(1, given), seconds(2, given)) for _ in range(options.runs)]
    one, two = (statistics.median(pair[which] for pair in pairs) for which in (0, 1))
    table.line("one worker", f"{one:.2f} s", f"{len(given) / one:.0f}", "1.00")
    table.line("two workers", f"{two:.2f} s", f"{len(given) / two:.0f}", f"{one / two:.2f}")
    table.judge("two workers against one", one / two, BUDGET, least=True)
    table.end()


if __name__ == "__main__":
    main()
