"""One line of progress on a terminal, rewritten in place."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from nutgraf.library import Progress

BAR = 24
EVERY = 0.1
"""Seconds between two paintings."""


class ProgressLine:
    """Called with each Progress; leaves the line blank when a phase is complete."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._painted = 0.0
        self._shown = 0

    def __call__(self, progress: Progress) -> None:
        """Paint, at most ten times a second."""
        complete = progress.total is not None and progress.done >= progress.total
        now = time.monotonic()
        if complete:
            self._paint("")
        elif now - self._painted >= EVERY:
            self._painted = now
            self._paint(line(progress))

    def _paint(self, words: str) -> None:
        """Over what was there; blanks alone do that on every terminal."""
        blanks = " " * (self._shown - len(words))
        self._stream.write(f"\r{words}{blanks}" + ("\r" if not words else ""))
        self._stream.flush()
        self._shown = len(words)


def line(progress: Progress) -> str:
    """``catalogue  [#####.......] 1,204 of 9,000 · 812/s · 10 s left · 3 not read``."""
    parts = [f"{progress.done:,}" + (f" of {progress.total:,}" if progress.total else "")]
    if progress.rate:
        parts.append(f"{progress.rate:,.0f}/s")
        if progress.remaining is not None:
            parts.append(f"{_duration(progress.remaining)} left")
    if progress.skipped:
        parts.append(f"{progress.skipped:,} not read")
    filled = round(BAR * progress.done / progress.total) if progress.total else 0
    bar = f"[{'#' * filled}{'.' * (BAR - filled)}] " if progress.total else ""
    return f"{progress.phase}  {bar}{' · '.join(parts)}"


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
