"""What the benchmarks share: medians, a table whose lines may have a budget, corpora with their libraries."""

from __future__ import annotations

import os
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import apsw
from corpus import write_lines

from nutgraf.library import Library


class Table:
    """Prints lines of figures as they come, and remembers which budgets were missed."""

    def __init__(self, *heads: str, first: int = 34) -> None:
        self._first = first
        self._missed: list[str] = []
        print(f"{'':{first}}" + "".join(f"{head:>14}" for head in heads), flush=True)

    def line(self, what: str, *cells: str) -> None:
        """A line of figures."""
        print(f"{what:{self._first}}" + "".join(f"{cell:>14}" for cell in cells), flush=True)

    def judge(self, what: str, value: float, budget: float, *, least: bool = False, unit: str = "x") -> None:
        """A figure that must not be above its budget (below it, where ``least``)."""
        if value < budget if least else value > budget:
            word = "at least" if least else "at most"
            self._missed.append(f"{what}: {value:.2f} {unit}, budget {word} {budget:g}")

    def end(self) -> None:
        """Say which budgets were missed, and exit with 1 where there is one."""
        print("\n".join(f"MISSED  {missed}" for missed in self._missed) or "every budget was kept")
        sys.exit(bool(self._missed))


def milliseconds(work: Callable[[], object], runs: int = 25, patience: float = 5.0) -> float:
    """Median wall time of a call, one call before it uncounted; fewer runs where they take long."""
    work()
    taken: list[float] = []
    end = time.perf_counter() + patience
    while len(taken) < runs and (len(taken) < 3 or time.perf_counter() < end):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1e3)
    return statistics.median(taken)


def in_turn(works: Iterable[Callable[[], object]], runs: int = 25, patience: float = 10.0) -> list[float]:
    """Median milliseconds of processor, in this thread, of calls made in turn: what else the machine does
    counts for none.
    """
    listed = list(works)
    taken: list[list[float]] = [[] for _ in listed]
    for work in listed:
        work()
    end = time.perf_counter() + patience
    while len(taken[0]) < runs and (len(taken[0]) < 3 or time.perf_counter() < end):
        for work, times in zip(listed, taken, strict=True):
            begun = time.thread_time()
            work()
            times.append((time.thread_time() - begun) * 1e3)
    return [statistics.median(times) for times in taken]


class Spent(NamedTuple):
    """What a piece of work took."""

    wall: float
    cpu: float
    """Seconds of processor, of this process and of those that it started and that have ended."""


def spent(work: Callable[[], object]) -> Spent:
    """Run a piece of work once."""
    began = time.perf_counter(), _processor()
    work()
    return Spent(time.perf_counter() - began[0], _processor() - began[1])


def _processor() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


@contextmanager
def one_core() -> Iterator[None]:
    """This process, and those it starts, on one core; not possible everywhere (macOS)."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def resident(pid: int | str = "self") -> float:
    """Megabytes of memory that a process has now (Linux)."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def prepared(work: Path, count: int) -> tuple[Path, Path]:
    """A corpus of so many documents and a library over it, made where they are not there: folder, home."""
    folder = write_lines(work / str(count), count)
    home = work / str(count) / "home"
    if not (home / "built").exists():
        begun = time.perf_counter()
        with Library(home) as library:
            library.index([folder], analyse=False)
        taken = time.perf_counter() - begun
        print(f"catalogued {count:,} documents in {taken:.1f} s, {count / taken:,.0f} a second", flush=True)
        (home / "built").touch()
    return folder, home


def opened(home: Path) -> apsw.Connection:
    """The library's file, for raw statements; set up as the library sets up its own connections."""
    connection = apsw.Connection(
        f"file:{home / 'library.db'}?mode=ro", flags=apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_READONLY
    )
    connection.execute("pragma cache_size = -16384; pragma temp_store = memory")
    return connection
