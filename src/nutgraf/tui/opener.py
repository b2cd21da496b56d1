"""Opening a file with the program it belongs to: no shell, and nothing that could be run."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys

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


def open_original(path: str, again: str) -> None:
    """Hand a regular file, by its absolute path, to the desktop's opener.

    NutgrafError, with the reason, where that cannot be; where the file is gone, with what to do (``again``).
    """
    shown = clean_line(path)
    try:
        mode = os.stat(path).st_mode
    except OSError as error:
        raise NutgrafError(f"{shown}: {error.strerror or error}; {again}") from error
    if not stat.S_ISREG(mode):
        raise NutgrafError(f"{shown}: not a file")
    if mode & 0o111 or path.lower().endswith(_RUNS):
        raise NutgrafError(f"{shown}: could be run as a program, so it is not opened from here")
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        raise NutgrafError(f"{shown}: no desktop program here to open it with (xdg-open is missing)")
    subprocess.Popen(
        [program, os.path.abspath(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
