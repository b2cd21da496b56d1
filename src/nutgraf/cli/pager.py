"""Long output through ``$PAGER``, where standard output is a terminal.

What fits on the screen is printed as it is. More goes to the program that ``PAGER`` names (``less`` where it
is not set, with ``LESS=FRX`` where that is not set either), started without a shell. Leaving it early is no
error; what is to be said on stderr meanwhile waits until it has ended. Source of the defaults: git's pager.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

from nutgraf.cli.output import warn
from nutgraf.errors import UsageError

_ESCAPES = re.compile(rb"\x1b\[[0-9;]*m")


def pager(environment: Mapping[str, str]) -> list[str] | None:
    """The pager's words, the first an absolute path; None where there is to be none.

    UsageError where ``PAGER`` names no program.
    """
    named = environment.get("PAGER", "less")
    try:
        words = shlex.split(named)
    except ValueError as error:
        raise UsageError(f"PAGER={named}: {error}") from error
    if not words or words == ["cat"]:
        return None
    program = shutil.which(words[0])
    if program is None:
        if "PAGER" in environment:
            raise UsageError(f"PAGER={named}: there is no such program")
        return None
    return [program, *words[1:]]


def shows_attributes(words: list[str], environment: Mapping[str, str]) -> bool:
    """Whether a pager shows bold letters, not the codes for them: less if told so, and more."""
    name = os.path.basename(words[0])
    if name == "less":
        options = (*environment.get("LESS", "FRX").split(), *words[1:])
        return any(
            each.lower() == "--raw-control-chars" if each.startswith("--") else "r" in each.lower()
            for each in options
        )
    return name == "more"


@contextmanager
def through_pager() -> Iterator[None]:
    """Standard output goes to the pager as soon as it is longer than the screen."""
    try:
        words = pager(os.environ)
    except UsageError as error:
        warn(str(error))
        words = None
    if words is None:
        yield
        return
    terminal, errors = sys.stdout, sys.stderr
    pages = _Pages(terminal.fileno(), words)
    sys.stdout = _PagedText(pages, shows_attributes(words, os.environ), terminal.encoding, terminal.errors)
    sys.stderr = later = _Later(errors, pages)
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        if not pages.started:
            raise
    finally:
        sys.stdout, sys.stderr = terminal, errors
        pages.end()
        later.say()


class _PagedText(io.TextIOWrapper):
    """Standard output while it is paged."""

    def __init__(self, pages: _Pages, attributes: bool, encoding: str, errors: str | None) -> None:
        super().__init__(io.BufferedWriter(pages), encoding=encoding, errors=errors)
        self.shows_attributes = attributes


class _Later(io.TextIOWrapper):
    """Standard error, which waits while a pager has the screen."""

    def __init__(self, errors: Any, pages: _Pages) -> None:
        self._held = io.BytesIO()
        super().__init__(self._held, encoding=errors.encoding, errors=errors.errors, write_through=True)
        self._errors, self._pages = errors, pages

    def write(self, words: str) -> int:
        """Print at once, unless there is a pager."""
        if self._pages.started:
            return super().write(words)
        self._errors.write(words)
        self._errors.flush()
        return len(words)

    def isatty(self) -> bool:
        """Whether what is written is seen at once."""
        return not self._pages.started and bool(self._errors.isatty())

    def say(self) -> None:
        """Print what was held."""
        self._errors.write(self._held.getvalue().decode(self.encoding, "replace"))
        self._errors.flush()


class _Pages(io.RawIOBase):
    """Bytes for the terminal, held until they are more than a screen, and then handed to a pager."""

    def __init__(self, terminal: int, words: list[str]) -> None:
        super().__init__()
        self._terminal, self._words = terminal, words
        self._columns, rows = os.get_terminal_size(terminal)
        self._room = max(rows, 2) - 1
        """Lines that fit, the one of the prompt left out."""
        self._held = bytearray()
        self._lines = 0
        self._pager: subprocess.Popen[bytes] | None = None
        self._ended = False

    @property
    def started(self) -> bool:
        """Whether the pager runs, or has run."""
        return self._pager is not None

    def writable(self) -> bool:
        """It is."""
        return True

    def isatty(self) -> bool:
        """It ends on one."""
        return True

    def fileno(self) -> int:
        """The terminal's."""
        return self._terminal

    def write(self, data: Any) -> int:
        """Hold, or hand on; BrokenPipeError when the pager has been left."""
        given = bytes(data)
        if self._ended:
            return len(given)  # left over from before the pager was left
        if self._pager is None:
            self._held += given
            self._lines += sum(self._high(line) for line in given.split(b"\n")[:-1])
            if self._lines > self._room:
                self._start()
        else:
            self._hand_on(given)
        return len(given)

    def _high(self, line: bytes) -> int:
        """How many lines of the screen it takes."""
        return 1 + max(len(_ESCAPES.sub(b"", line).decode(errors="replace")) - 1, 0) // max(self._columns, 1)

    def _start(self) -> None:
        environment = {**os.environ, "LESS": os.environ.get("LESS", "FRX")}
        self._interrupt = signal.signal(signal.SIGINT, _leave_it_to_the_pager)
        self._pager = subprocess.Popen(self._words, stdin=subprocess.PIPE, env=environment)
        self._hand_on(bytes(self._held))

    def _hand_on(self, data: bytes) -> None:
        assert self._pager is not None
        assert self._pager.stdin is not None
        self._pager.stdin.write(data)
        self._pager.stdin.flush()

    def end(self) -> None:
        """Print what is held, or wait until the pager is left."""
        self._ended = True
        if self._pager is None:
            while self._held:
                del self._held[: os.write(self._terminal, self._held)]
            return
        assert self._pager.stdin is not None
        with suppress(BrokenPipeError):
            self._pager.stdin.close()
        self._pager.wait()
        signal.signal(signal.SIGINT, self._interrupt)


def _leave_it_to_the_pager(number: int, frame: object) -> None:
    """Ctrl+C stops what the pager does; this program ends with the pager."""
