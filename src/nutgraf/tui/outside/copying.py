"""The clipboard: through the terminal (OSC 52), through a program of the desktop, and kept in a file.

A terminal that is told to copy does not say whether it has; a program does.
"""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping

from nutgraf import config

_PATIENCE = 2.0
"""Seconds for which a program is waited for."""

_PIECE = 76
"""Characters that GNU screen hands on at a time."""


def through_program(words: str, environment: Mapping[str, str]) -> bool:
    """Copy with the programs that are there until one has worked; whether one did."""
    return any(_ran(command, words) for command in _programs(environment))


def into_tmux(words: str, environment: Mapping[str, str]) -> bool:
    """Hand the words to tmux, which keeps them and hands them to its terminal; whether it took them.

    OSC 52 it passes on only with ``set-clipboard on``; ``load-buffer -w`` needs that not (tmux 3.2).
    """
    program = shutil.which("tmux") if environment.get("TMUX") else None
    return program is not None and _ran([program, "load-buffer", "-w", "-"], words)


def through_screen(words: str, environment: Mapping[str, str]) -> str:
    """OSC 52 as GNU screen hands it on to its terminal, in pieces; "" outside of it."""
    if not environment.get("STY"):
        return ""
    encoded = base64.b64encode(words.encode("utf-8", "replace")).decode()
    told = f"\x1b]52;c;{encoded}\x07"
    return "".join(f"\x1bP{told[at : at + _PIECE]}\x1b\\" for at in range(0, len(told), _PIECE))


def kept(words: str) -> str:
    """Keep the words in a file that only the person reads; its path, "" where it cannot be written."""
    path = config.home() / "copied.txt"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        with open(descriptor, "w", encoding="utf-8", errors="replace") as file:
            file.write(f"{words}\n")
    except OSError:
        return ""
    return str(path)


def _programs(environment: Mapping[str, str]) -> Iterator[list[str]]:
    """Those of a desktop that is there; that of a machine far away (SSH) is not the person's."""
    wanted: list[list[str]] = []
    if environment.get("WAYLAND_DISPLAY"):
        wanted.append(["wl-copy"])
    if environment.get("DISPLAY"):
        wanted += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    if not environment.get("SSH_CONNECTION"):
        wanted.append(["pbcopy"])
    for name, *arguments in wanted:
        if program := shutil.which(name):
            yield [program, *arguments]


def _ran(command: list[str], words: str) -> bool:
    """Whether a program took the words; it may stay in the background to hold them."""
    try:
        done = subprocess.run(
            command,
            input=words.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
