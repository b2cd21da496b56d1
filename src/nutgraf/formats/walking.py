"""Find the files under folders, and say of everything that is left out why.

No link inside a folder is followed, so nothing is read twice, outside the folder, or for ever. What is
hidden is left out without a word. Disks that are mounted inside a folder are read; file systems in which the
system shows its own state, as ``/proc``, are not. Names are exact: bytes that are no UTF-8 are lone
surrogates.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from nutgraf.formats.source import kind_of, said

_SORTED = 20_000
"""Entries of a folder that are held and sorted at a time; one of a million must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file to be read."""

    path: str
    """Absolute and exact."""

    size: int
    """Bytes."""

    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """What is not read, and why."""

    path: str
    """Absolute and exact."""

    reason: str
    """One sentence, without the path."""


def walk(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Found | Skipped]:
    """Yield every file named or under a folder named, each once, folder by folder in the order of names.

    A path that is named itself may be hidden or a link. Folders are read as the walk comes to them, so the
    first files are there at once however many follow.
    """
    seen: set[tuple[int, int]] = set()
    given = dict.fromkeys(os.path.abspath(os.fsdecode(path)) for path in paths)
    for path in given:
        try:
            status = os.stat(path)
        except OSError as error:
            yield Skipped(path, said(error))
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _folder(path, seen, given)
        elif stat.S_ISREG(status.st_mode):
            yield Found(path, status.st_size, status.st_mtime_ns)
        else:
            yield Skipped(path, _odd(status.st_mode))


def _odd(mode: int) -> str:
    return f"This is {kind_of(mode)}, not a file."


def _folder(top: str, seen: set[tuple[int, int]], given: Container[str]) -> Iterator[Found | Skipped]:
    """Everything under ``top``, depth first, without recursion."""
    waiting = [top]
    shows_state: dict[int, bool] = {}
    while waiting:
        folder = waiting.pop()
        below: list[str] = []
        prefix = os.path.join(folder, "")
        try:
            status = os.stat(folder)
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            if status.st_dev not in shows_state:
                shows_state[status.st_dev] = folder != top and _shows_state(folder)
            if shows_state[status.st_dev]:
                yield Skipped(folder, "Here the system shows its own state; there are no documents.")
                continue
            with os.scandir(folder) as entries:
                while listing := sorted(islice(entries, _SORTED), key=lambda entry: entry.name):
                    for entry in listing:
                        path = prefix + entry.name
                        if entry.name.startswith(".") or path in given:
                            continue
                        if entry.is_symlink():
                            yield Skipped(path, _link(path))
                        elif entry.is_dir(follow_symlinks=False):
                            below.append(path)
                        else:
                            yield _file(entry, path)
        except OSError as error:
            yield Skipped(folder, said(error))
        waiting.extend(reversed(below))


def _shows_state(folder: str) -> bool:
    """Whether a file system takes no room on any disk, by which ``df`` knows those that it leaves out."""
    return os.statvfs(folder).f_blocks == 0


def _file(entry: os.DirEntry[str], path: str) -> Found | Skipped:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as error:
        return Skipped(path, said(error))
    if stat.S_ISREG(status.st_mode):
        return Found(path, status.st_size, status.st_mtime_ns)
    return Skipped(path, _odd(status.st_mode))


def _link(path: str) -> str:
    """Why a link is not followed."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return "A link that leads nowhere."
    return f"A link to {kind_of(mode) if not stat.S_ISREG(mode) else 'a file'}; links are not followed."
