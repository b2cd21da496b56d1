"""Opening a file with the program it belongs to: no shell, and nothing that could be run."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Sequence

from nutgraf.errors import NutgrafError
from nutgraf.text import clean_line

_RUNS = (
    ".desktop",
    ".sh",
    ".command",
    ".app",
    ".exe",
    ".bat",
    ".cmd",
    ".ps1",
    ".scpt",
    ".jar",
    ".lnk",
    ".workflow",
)


_PATIENCE = 3.0
"""Seconds after which an opener that still runs is taken to have done its work."""


def check(path: str, folders: Sequence[str], again: str) -> None:
    """NutgrafError for what is no regular file, or is a link out of the ``folders`` that were given.

    Where the file is gone, it says what to do (``again``).
    """
    shown = clean_line(path)
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        raise NutgrafError(f"{shown}: {error.strerror or error}; {again}") from error
    if not stat.S_ISREG(mode):
        raise NutgrafError(f"{shown}: not a file")
    real = os.path.realpath(path)
    if not any(_inside(real, os.path.realpath(folder)) for folder in folders):
        raise NutgrafError(f"{shown}: leads out of the folders that are open, so it is not opened")


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(os.path.join(folder, ""))


def open_original(path: str, instead: str) -> None:
    """Hand a file, by its absolute path, to the desktop's opener; waits some seconds to see whether it fails.

    NutgrafError, with the reason, where that cannot be; ``instead`` says what can be done.
    """
    shown = clean_line(path)
    mode = os.stat(path).st_mode
    if mode & 0o111 or path.lower().endswith(_RUNS):
        raise NutgrafError(f"{shown}: could be run as a program, so it is not opened from here")
    mac = sys.platform == "darwin"
    if not mac and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise NutgrafError(f"There is no desktop here to open it on; {instead}")
    program = shutil.which("open" if mac else "xdg-open")
    if program is None:
        raise NutgrafError(f"There is no xdg-open here to open it with; {instead}")
    opening = subprocess.Popen(
        [program, os.path.abspath(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with contextlib.suppress(subprocess.TimeoutExpired):
        if opening.wait(_PATIENCE):
            raise NutgrafError(f"{shown}: no program here opens it (xdg-open failed); {instead}")
