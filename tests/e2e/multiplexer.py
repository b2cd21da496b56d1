"""The program in tmux, driven as :class:`e2e.terminal.Terminal` is."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from e2e.terminal import PATIENCE

_NAMED = {"\r": "Enter", "\t": "Tab", "\x1b": "Escape"}


class Tmux:
    """``nutgraf ARGUMENTS`` in a tmux server of its own."""

    def __init__(self, *arguments: str, socket: Path, columns: int = 80, rows: int = 24) -> None:
        self._socket = socket
        command = shlex.join([sys.executable, "-m", "nutgraf", *arguments])
        size = ("-x", str(columns), "-y", str(rows))
        self._tmux("-f", "/dev/null", "new-session", "-d", *size, command)

    def __enter__(self) -> Tmux:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tmux("kill-server", check=False)

    @property
    def text(self) -> str:
        """What the pane shows now."""
        return self._tmux("capture-pane", "-p")

    def press(self, keys: str) -> None:
        """Type."""
        for key in keys:
            self._tmux("send-keys", *((_NAMED[key],) if key in _NAMED else ("-l", "--", key)))

    def wait_for(self, shown: Callable[[str], bool]) -> str:
        """The pane, as soon as it is as wanted."""
        self._wait(lambda: shown(self.text), lambda: f"never shown; the pane is\n{self.text}")
        return self.text

    def wait_for_end(self) -> int:
        """0, once the program has ended and its pane with it."""
        self._wait(lambda: not self._tmux("list-sessions", check=False), lambda: f"it goes on\n{self.text}")
        return 0

    def _wait(self, done: Callable[[], bool], otherwise: Callable[[], str]) -> None:
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, otherwise()
            time.sleep(0.05)  # tmux tells nobody when a pane changes

    def _tmux(self, *arguments: str, check: bool = True) -> str:
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        environment.pop("TMUX", None)
        command = ("tmux", "-S", str(self._socket), *arguments)
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=check).stdout
