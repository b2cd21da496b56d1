"""A terminal in Python: the program in a pty, its output read by pyte, keys sent as bytes."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

import pyte

NUTGRAF = (sys.executable, "-m", "nutgraf")

PATIENCE = 60.0
"""Seconds after which a screen that was waited for counts as never coming."""


class Terminal:
    """``nutgraf ARGUMENTS``, or another program, on a screen; ``raw`` holds every byte it wrote."""

    def __init__(
        self,
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        command: Sequence[str] = NUTGRAF,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = bytearray()
        self.status: int | None = None
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            usual = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "", "LINES": ""}
            os.execvpe(command[0], [*command, *arguments], usual | dict(environment or {}))
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.status is None:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        os.close(self._fd)

    @property
    def text(self) -> str:
        """What the screen shows now."""
        return "\n".join(self._screen.display)

    @property
    def cells(self) -> list[list[object]]:
        """Each cell of each line, with its colours and attributes."""
        screen = self._screen
        return [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]

    def scribble(self, text: str) -> None:
        """Have something else write to the screen."""
        self._stream.feed(text.encode())

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self._fd, keys.encode())

    def tell(self, number: signal.Signals) -> None:
        """Send a signal."""
        os.kill(self._pid, number)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size, as a person does who drags its edge."""
        self._screen.resize(rows, columns)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.tell(signal.SIGWINCH)

    def wait_for(self, shown: Callable[[str], bool]) -> str:
        """The screen, as soon as it is as wanted."""
        end = time.monotonic() + PATIENCE
        while not shown(self.text):
            assert time.monotonic() < end, f"never shown; the screen is\n{self.text}"
            assert self._read(), f"the program ended; the screen is\n{self.text}"
        return self.text

    def rest(self, quiet: float) -> None:
        """Take in what is written until there has been nothing for so many seconds."""
        end, taken, last = time.monotonic() + PATIENCE, len(self.raw), time.monotonic()
        while time.monotonic() < last + quiet:
            assert time.monotonic() < end, f"it never rests; the last was {bytes(self.raw[-300:])!r}"
            assert self._read(), f"the program ended; the screen is\n{self.text}"
            if len(self.raw) != taken:
                taken, last = len(self.raw), time.monotonic()

    def wait_for_end(self) -> int:
        """Its exit status, once it has ended."""
        end = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < end, f"it goes on; the screen is\n{self.text}"
        self.status = os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])
        return self.status

    def _read(self) -> bool:
        """Take in what was written within half a second; False at the end."""
        ready, _, _ = select.select([self._fd], [], [], 0.5)
        if not ready:
            return True
        try:
            data = os.read(self._fd, 65536)
        except OSError:  # Linux's way of saying that the other side is closed
            return False
        self.raw += data
        self._stream.feed(data)
        return bool(data)
