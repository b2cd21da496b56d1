"""One index run: walk, read what is new or changed in workers, write in batches; what vanished goes.

Safe to end at any moment: each batch is one transaction, and a file counts as known only with its last
document.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from nutgraf.errors import UnreadableError
from nutgraf.formats import Found, Skipped, is_light, parts, walk
from nutgraf.library import mounts, rows
from nutgraf.library.connections import Connections
from nutgraf.library.intake import Intake, Stretch, take_in
from nutgraf.library.marks import Marks
from nutgraf.library.rows import IndexReport, Progress
from nutgraf.library.scan import Known, Scan, is_unchanged
from nutgraf.library.writer import FileWork, Writer
from nutgraf.workers import Workers

_IN_PLACE: Final = 24
"""Small plain files read in this process before workers are worth starting: the first page is there at once.
"""

_BATCH: Final = 4_000
_BATCH_BYTES: Final = 24 << 20
_FIRST_SECONDS: Final = 0.2
_SECONDS: Final = 3.0
"""A batch is written when it is this big or this old; the first one sooner, for something to look at."""

_AHEAD: Final = 1_000
"""Parts read ahead of what is being written."""

_EVERY: Final = 0.1
"""Seconds between two reports of progress."""

_COUNT_AFTER: Final = 2.0
"""Seconds after which all files are counted, for the time left; a look at unchanged files is over by then."""


class CatalogueRun:
    """One run over some paths."""

    def __init__(
        self,
        connections: Connections,
        marks: Marks,
        workers: Workers,
        *,
        progress: Callable[[Progress], None] | None,
        stop: threading.Event,
    ) -> None:
        self._connections = connections
        self._workers = workers
        self._progress = progress
        self._stop = stop
        self._writer = Writer(connections, marks)
        self._begun = time.monotonic()
        self._reported = 0.0
        self._written = 0.0
        self._batches = 0
        self._looked_at = 0
        self._waiting = 0
        self._unchanged = 0
        self._walked = False
        self._over = False
        self._paths: Sequence[str] = ()
        self._counter: threading.Thread | None = None
        self._counted = 0
        self._skipped: dict[str, str] = {}
        self._works: dict[str, FileWork] = {}

    def run(self, paths: Sequence[str]) -> IndexReport:
        """Bring the library up to date with everything under ``paths``, absolute."""
        self._paths = paths
        try:
            return self._run(paths)
        finally:
            self._over = True

    def _run(self, paths: Sequence[str]) -> IndexReport:
        self._written = time.monotonic()
        with self._connections.reading() as connection, self._writer:
            scan = Scan(connection)
            in_place = _IN_PLACE
            later: list[Stretch] = []
            todo = self._todo(scan, paths)
            for part in todo:
                if (
                    in_place
                    and part.stop is None
                    and not part.start
                    and is_light(part.path, self._works[part.path].size or 0)
                ):
                    in_place -= 1
                    self._took(part, take_in(part))
                    continue
                later.append(part)
                break
            for outcome in self._workers.map(take_in, _chain(later, todo), window=_AHEAD):
                self._took(outcome.item, outcome.value or Intake((), outcome.error or ""))
                if self._stop.is_set():
                    break
            if not self._stop.is_set():
                away = mounts.away(connection, paths)
                self._skipped.update(dict.fromkeys(away, mounts.AWAY))
                for file in scan.vanished(path for path in paths if path not in away):
                    self._writer.remove(file)
                    self._keep_up()
            self._writer.flush()
            self._writer.settle()
        if not self._stop.is_set():
            mounts.remember(self._connections, paths)
        self._report(final=True)
        tally = self._writer.tally
        return IndexReport(
            files=self._looked_at,
            added=tally.added,
            changed=tally.changed,
            removed=tally.removed,
            unchanged=self._unchanged,
            skipped=tuple(rows.Skipped(path, reason) for path, reason in sorted(self._skipped.items())),
            stopped=self._stop.is_set(),
            seconds=time.monotonic() - self._begun,
        )

    def _todo(self, scan: Scan, paths: Sequence[str]) -> Iterator[Stretch]:
        """Parts of files to be read, as the walk comes upon them."""
        for item in walk(paths):
            if self._stop.is_set():
                return
            known = scan.known(item)
            if known and is_unchanged(item, known):
                self._looked_at += 1
                self._unchanged += 1
                if known.reason is not None:
                    self._skipped[item.path] = known.reason
                self._report()
            elif self._connections.files.is_own(item.path):
                continue
            elif isinstance(item, Skipped):
                self._skip(item, known)
            else:
                yield from self._parts(item, known)
        self._walked = True

    def _skip(self, item: Skipped, known: Known | None) -> None:
        self._looked_at += 1
        self._skipped[item.path] = item.reason
        if os.path.lexists(item.path):
            work = FileWork(os.fsencode(item.path), reason=item.reason, known=known is not None)
            self._writer.finish(work)
            self._keep_up()

    def _parts(self, item: Found, known: Known | None) -> Iterator[Stretch]:
        work = FileWork(os.fsencode(item.path), item.size, item.mtime_ns, known=known is not None, waiting=1)
        self._works[item.path] = work
        self._waiting += 1
        try:
            for part in parts(item.path):
                work.waiting += 1
                yield Stretch(part.path, part.start, part.stop, part.first)
        except UnreadableError as error:
            work.reason = error.reason
        self._came(item.path, work)

    def _took(self, part: Stretch, intake: Intake) -> None:
        work = self._works[part.path]
        self._writer.add(work, intake.entries)
        if intake.reason and not intake.entries:
            work.reason = intake.reason
        self._came(part.path, work)
        self._keep_up()

    def _came(self, path: str, work: FileWork) -> None:
        """One thing fewer to wait for; with the last, the file is complete."""
        work.waiting -= 1
        if work.waiting:
            return
        del self._works[path]
        self._waiting -= 1
        self._looked_at += 1
        if work.reason is not None:
            self._skipped[path] = work.reason
        self._writer.finish(work)

    def _keep_up(self) -> None:
        """Write and report when it is time to."""
        count, size = self._writer.size
        age = time.monotonic() - self._written
        full = count >= _BATCH or size >= _BATCH_BYTES
        late = age >= (_SECONDS if self._batches else _FIRST_SECONDS)
        if full or (late and not self._writer.busy):
            self._writer.flush()
            self._batches += 1
            self._written = time.monotonic()
        self._report()

    def _report(self, *, final: bool = False) -> None:
        now = time.monotonic()
        if not self._progress or (now - self._reported < _EVERY and not final):
            return
        self._reported = now
        if not self._counter and not self._walked and now - self._begun > _COUNT_AFTER:
            self._counter = threading.Thread(target=self._count, name="nutgraf-count", daemon=True)
            self._counter.start()
        met = self._looked_at + self._waiting
        total = met if self._walked else max(self._counted, met) if self._counted else None
        rate = self._looked_at / max(now - self._begun, 1e-6)
        self._progress(Progress("catalogue", self._looked_at, total, rate, len(self._skipped)))

    def _count(self) -> None:
        """Walk ahead of the run, which comes upon the last file only when nearly all is read."""
        count = 0
        for _ in walk(self._paths):
            count += 1
            if self._over:
                return
        self._counted = count


def _chain(first: list[Stretch], rest: Iterator[Stretch]) -> Iterator[Stretch]:
    yield from first
    yield from rest
