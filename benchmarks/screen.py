"""A program in a pseudo-terminal. Bytes are timed as they come, and only then shown on a screen by pyte.

What a program writes need not be what stands there then: it may write a word's changed letters alone.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType

import pyte

PATIENCE = 120.0
"""Seconds after which what is waited for counts as never coming."""

COMPILED = {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "nutgraf-benchmarks")}
"""Modules are compiled once, in a checkout too, as they are where they were installed."""


FIRST_ROW = range(2, 4)
"""Lines of the reader's first row, under header and filter."""


class Screen:
    """A program at 120 columns and 40 rows, or another size."""

    def __init__(
        self, command: Sequence[str], environment: dict[str, str], size: tuple[int, int] = (120, 40)
    ) -> None:
        self.started = time.perf_counter()
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._read_at = self.started
        self.written = 0
        """Bytes since the last key."""
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            given = {
                **os.environ,
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                **COMPILED,
                **environment,
            }
            for name in ("COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE"):
                given.pop(name, None)
            os.execvpe(command[0], list(command), given)

    def __enter__(self) -> Screen:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)

    def press(self, keys: str) -> None:
        """Type, and forget what was written before."""
        self._forget()
        os.write(self._terminal, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Another size of window; what was written before is forgotten, and all is written anew."""
        self._screen.resize(rows, columns)
        self._forget()
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)

    def until(self, words: Iterable[str], lines: range | None = None) -> float:
        """The moment at which one of the words stands in some lines: in those that were written to since the
        last key, where none are named.
        """
        wanted = re.compile("|".join(map(re.escape, words)))
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            if self._read(0.5) and wanted.search(self.text if lines is None else self._shown(lines)):
                return self._read_at
        raise SystemExit(f"never written: {wanted.pattern[:200]!r}; there is {self.whole!r}")

    def rest(self, quiet: float = 0.15, most: float = 10.0) -> None:
        """Wait until nothing has been written for a while."""
        end = time.perf_counter() + most
        while time.perf_counter() < end and self._read(quiet):
            pass

    def pause(self, seconds: float) -> None:
        """Read on for a time, so that the program never waits for its terminal."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    @property
    def text(self) -> str:
        """The lines that were written to since the last key, as they stand there now."""
        return self._shown(sorted(self._screen.dirty))

    @property
    def whole(self) -> str:
        """All lines."""
        return self._shown(range(self._screen.lines))

    def processor(self) -> float:
        """Seconds of processor that the program itself has used, all threads, without those it started."""
        ticks = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in ticks) / 1e9

    def _read(self, patience: float) -> bool:
        if not select.select([self._terminal], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._terminal, 1 << 16)
        except OSError as error:
            raise SystemExit(f"the program has ended; there was {self.whole!r}") from error
        self._read_at = time.perf_counter()
        self.written += len(data)
        self._stream.feed(data)
        return True

    def _shown(self, lines: Iterable[int]) -> str:
        shown = self._screen.display
        return "\n".join(shown[y] for y in lines)

    def _forget(self) -> None:
        self.written = 0
        self._screen.dirty.clear()


def reader(home: Path, folder: Path, size: tuple[int, int] = (120, 40)) -> Screen:
    """nutgraf on a folder."""
    return Screen([sys.executable, "-m", "nutgraf", str(folder)], {"NUTGRAF_HOME": str(home)}, size)


def bare(*arguments: str) -> Screen:
    """One of the two programs of bare.py."""
    return Screen([sys.executable, str(Path(__file__).with_name("bare.py")), *arguments], {})
