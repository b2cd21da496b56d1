"""A file that is either written whole or not at all, and never over another one unasked."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from typing import TextIO

from nutgraf.errors import NutgrafError
from nutgraf.text import clean_line


class ExportError(NutgrafError):
    """A file cannot be written."""

    def __init__(self, path: str, reason: str, then: str = "give another name or folder") -> None:
        super().__init__(f"{clean_line(path, 1000)}: {reason}; {then}")


@contextlib.contextmanager
def written(path: str, *, overwrite: bool = False) -> Iterator[TextIO]:
    """A text file in UTF-8 that takes its name when the block has ended well, and else leaves nothing.

    ExportError where the name is taken and not to be overwritten, and where nothing can be written there.
    What is no file, as a pipe, is written to as it is.
    """
    path = os.path.abspath(path)
    try:
        if os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
            with _opened(path, os.O_WRONLY) as stream:  # a folder cannot be opened so
                yield stream
            return
        if not overwrite and os.path.lexists(path):
            raise ExportError(path, "there is such a file already")
        target = os.path.realpath(path)
        begun = f"{os.path.dirname(target)}/.nutgraf-{os.getpid()}-{os.urandom(4).hex()}.tmp"
        try:
            with _opened(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL) as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            _name(begun, target, overwrite=overwrite)
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(begun)
    except OSError as error:
        raise ExportError(path, error.strerror or str(error)) from error


def _opened(path: str, flags: int) -> TextIO:
    return open(os.open(path, flags | os.O_CLOEXEC, 0o666), "w", encoding="utf-8", newline="")


def _name(begun: str, target: str, *, overwrite: bool) -> None:
    if overwrite:
        os.replace(begun, target)
        return
    try:
        os.link(begun, target)  # fails where the name was taken meanwhile, as a renaming does not
    except FileExistsError as error:
        raise ExportError(target, "there is such a file by now") from error
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise ExportError(target, "there is such a file by now") from None
        os.rename(begun, target)
