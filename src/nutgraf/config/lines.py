"""On which line of a TOML file each key stands; tomllib does not say.

Source: TOML 1.0 (toml.io), of a text that tomllib has read without fault.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_OPENING, _CLOSING = "[{", "]}"

_DEPTH = 2
"""Keys of keys are found so deep: ``keys.star``."""


def lines_of_keys(source: str) -> dict[tuple[str, ...], int]:
    """The line, from 1, on which each key of the first two levels is written first, by its path."""
    return _Scanner(source.replace("\r\n", "\n")).lines


class _Scanner:
    """Walks over the text once; ``lines`` is what it found."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self.lines: dict[tuple[str, ...], int] = {}
        self._walk()

    def _walk(self) -> None:
        table: tuple[str, ...] = ()
        while self._next():
            if self._source[self._at] == "[":
                brackets = 2 if self._source.startswith("[[", self._at) else 1
                self._at += brackets
                table = self._key(())
                self._next()
                self._at += brackets
            else:
                self._pair(table)

    def _next(self) -> bool:
        """Go over blanks and comments; whether anything follows."""
        blank = _BLANK.match(self._source, self._at)
        self._at = blank.end() if blank else self._at
        return self._at < len(self._source)

    def _pair(self, table: tuple[str, ...]) -> None:
        """A key, the sign, and the value."""
        path = self._key(table)
        self._next()
        self._at += 1
        self._next()
        if self._source[self._at] == "{" and len(path) < _DEPTH:
            self._at += 1
            while self._next() and self._source[self._at] != "}":
                self._pair(path)
                self._next()
                self._at += self._source[self._at] == ","
            self._at += 1
        else:
            self._skip_value()

    def _key(self, table: tuple[str, ...]) -> tuple[str, ...]:
        """The path of a key, its parts between dots, from the root."""
        line = self._source.count("\n", 0, self._at) + 1
        path = table
        for part in self._parts():
            path = (*path, part)
            if len(path) <= _DEPTH:
                self.lines.setdefault(path, line)
        return path

    def _parts(self) -> Iterator[str]:
        while True:
            self._next()
            quoted = _STRING.match(self._source, self._at)
            part = quoted or _BARE.match(self._source, self._at)
            if part is None:
                raise ValueError(f"no TOML key at {self._at}")
            self._at = part.end()
            yield str(tomllib.loads(f"key = {part[0]}")["key"]) if quoted else part[0]
            self._next()
            if not self._source.startswith(".", self._at):
                return
            self._at += 1

    def _skip_value(self) -> None:
        """To what follows a value: a comma, a bracket that closes, the end of the line."""
        depth = 0
        while self._at < len(self._source):
            if string := _STRING.match(self._source, self._at):
                self._at = string.end()
                continue
            letter = self._source[self._at]
            if letter == "#":
                self._next()
                if not depth:
                    return
                continue
            if not depth and letter in (",", "\n", *_CLOSING):
                return
            depth += (letter in _OPENING) - (letter in _CLOSING)
            self._at += 1
