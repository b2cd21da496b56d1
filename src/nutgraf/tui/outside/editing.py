"""A file in the person's own editor: no shell, and at the line looked at where the editor can go there."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence

from nutgraf.errors import NutgrafError
from nutgraf.text import clean_line

_PLUS = frozenset(
    {"vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "mg", "micro", "less", "kak", "joe", "ne"}
)
"""Editors that go to a line by ``+LINE``."""

_COLON = frozenset({"hx", "helix"})
"""Those that take it behind the file's name."""

_LOOKED_AT = 8192


def command(path: str, line: int | None, environment: Mapping[str, str], *, member: bool) -> list[str]:
    """What to run to edit a file, given by its absolute path; NutgrafError where nothing fits.

    ``member``: a part of the file is looked at, and the whole is to be opened even so.
    """
    if not member and _is_binary(path):
        raise NutgrafError(f"{clean_line(path)}: is not text, and an editor would show bytes")
    words = _editor(environment)
    name = os.path.basename(words[0])
    if line is not None and name in _PLUS:
        return [*words, f"+{line}", path]
    return [*words, f"{path}:{line}" if line is not None and name in _COLON else path]


def run(words: Sequence[str]) -> None:
    """Run an editor in the terminal until it ends; NutgrafError where it cannot be run."""
    try:
        subprocess.run(words, check=False)
    except OSError as error:
        raise NutgrafError(f"{clean_line(words[0])}: {error.strerror}; set $EDITOR to your editor") from error


def _editor(environment: Mapping[str, str]) -> list[str]:
    for variable in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environment.get(variable, ""))
        except ValueError as error:
            raise NutgrafError(f"${variable} cannot be understood: {error}") from error
        if words:
            return words
    found = next(filter(shutil.which, ("vi", "nano")), None)
    if found is None:
        raise NutgrafError("There is no editor here; set $EDITOR to yours")
    return [found]


def _is_binary(path: str) -> bool:
    with open(path, "rb") as file:
        head = file.read(_LOOKED_AT)
    return b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))
