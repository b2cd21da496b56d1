"""Large files of many documents, cut into parts that one worker reads within its limits."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import BinaryIO

from nutgraf.errors import UnreadableError
from nutgraf.formats.source import LARGEST, Keys, Part, said

_PART = 1 << 20
"""Bytes of a part, roughly: thousands of the smallest documents, a second's work."""

MESSAGE = re.compile(rb"(?:\A|\n\r?\n)(?=From [^\n]{3,200}\d{4})")
"""What comes before each message of an mbox file: its start, or an empty line (RFC 4155)."""

_ENDS = {".jsonl": re.compile(rb"\n"), ".ndjson": re.compile(rb"\n"), ".mbox": MESSAGE}


def parts(path: str, keys: Keys | None = None) -> Iterator[Part]:
    """Cut the file into parts, each to be loaded by itself; most files are one part and are not even opened.

    Raises UnreadableError where a file that may need cutting cannot be read.
    """
    keys = keys or Keys()
    end = _ENDS.get(os.path.splitext(path)[1].lower())
    try:
        if end is None or os.stat(path).st_size <= 4 * _PART:
            yield Part(path, keys=keys)
            return
        with open(path, "rb") as file:
            yield from _cut(file, path, end, keys)
    except OSError as error:
        raise UnreadableError(path, said(error)) from error


def _cut(file: BinaryIO, path: str, end: re.Pattern[bytes], keys: Keys) -> Iterator[Part]:
    start, first = 0, 1
    while True:
        file.seek(start)
        block = file.read(_PART)
        while len(block) >= _PART and not any(found.end() for found in end.finditer(block)):
            more = file.read(_PART)
            block += more
            if not more or len(block) > LARGEST:
                yield Part(path, start, None, first, keys)
                return
        if len(block) < _PART:
            yield Part(path, start, None, first, keys)
            return
        ends = [found.end() for found in end.finditer(block) if found.end()]
        yield Part(path, start, start + ends[-1], first, keys)
        start, first = start + ends[-1], first + len(ends)
