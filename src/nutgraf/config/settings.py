"""The settings of the reader: what there is to set, and what each may be.

A setting is checked here alone, whether a file, the environment or the command line gives it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

AUTO = "auto"
"""The theme that is light or dark as the terminal is."""

LONGEST = 10
"""Most sentences of a summary."""

COLUMNS = ("date", "title", "speaker", "figures", "quotes", "place")
"""What the list can show of a document, beside the signs for unread and starred."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the reader goes by."""

    paths: tuple[str, ...] = ()
    """Folders and files, absolute, to open where none are named; none: the whole library."""

    theme: str = AUTO
    summary: int = 3
    """Sentences of a summary."""

    columns: tuple[str, ...] = COLUMNS
    """Columns of the list, from the left; those that have no room are left out."""

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys of the actions that have others than their own, as :class:`nutgraf.keymap.Keymap` takes them."""


NAMES = ("paths", "theme", "summary", "columns")
"""The settings that have one value; ``keys`` is a table."""

HELP: Mapping[str, str] = {
    "paths": "Folders and files that nutgraf opens where none are named; [] is the whole library.",
    "theme": "Colours: auto (light or dark, as the terminal is), or the name of a theme.",
    "summary": f"Sentences of a summary, 1 to {LONGEST}.",
    "columns": "Columns of the list, from the left; those that have no room are left out.",
    "keys": 'Keys of each action: "x", "Ctrl+X", "F5", a list of several, or "" for none.',
}
"""One line for each."""


def checked(name: str, value: object, themes: Callable[[], Collection[str]]) -> object:
    """A setting's value as :class:`Settings` has it; ValueError, with the reason, if it cannot be that.

    ``value`` is as TOML has it. ``themes`` gives the names of all themes, and is asked only where it matters.
    """
    if name == "paths":
        return _paths(value)
    if name == "theme":
        return _theme(value, themes)
    if name == "summary":
        return _summary(value)
    return _columns(value)


def from_words(name: str, words: str) -> object:
    """A setting's value as TOML would have it, from an environment variable."""
    if name == "paths":
        return [os.path.abspath(os.path.expanduser(path)) for path in words.split(os.pathsep) if path]
    if name == "summary":
        return int(words) if words.strip().isdecimal() else words
    return [each.strip() for each in words.split(",")] if name == "columns" else words


def nearest(word: str, known: Collection[str]) -> str:
    """``; the nearest: this, that``, or ""."""
    from difflib import get_close_matches  # for faults alone, not for the first screen

    near = get_close_matches(word, known, 3, 0.5)
    return f"; the nearest: {', '.join(near)}" if near else ""


def _strings(value: object, of_what: str) -> Sequence[str]:
    """A list of strings, which a single one may stand for."""
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise ValueError(f"must be a list of {of_what}, each in quotation marks")
    return values


def _paths(value: object) -> tuple[str, ...]:
    found = []
    for path in _strings(value, "folders and files"):
        whole = os.path.expanduser(path)
        if not os.path.isabs(whole) or "\0" in whole:
            raise ValueError(f"“{path}” does not begin at / or ~")
        if not os.path.lexists(whole):
            raise ValueError(f"“{path}” is no file or folder")
        found.append(os.path.abspath(whole))
    return tuple(found)


def _theme(value: object, themes: Callable[[], Collection[str]]) -> str:
    if not isinstance(value, str):
        raise ValueError("must be the name of a theme, in quotation marks")
    if value != AUTO and value not in (known := themes()):
        there = f"there are: {', '.join((AUTO, *sorted(known)))}"
        raise ValueError(f"there is no theme “{value}”{nearest(value, known)}; {there}")
    return value


def _summary(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= LONGEST:
        raise ValueError(f"must be a number of sentences, 1 to {LONGEST}")
    return value


def _columns(value: object) -> tuple[str, ...]:
    names = _strings(value, "columns")
    for name in names:
        if name not in COLUMNS:
            raise ValueError(f"there is no column “{name}”; there are: {', '.join(COLUMNS)}")
    if len(set(names)) < len(names):
        raise ValueError("names a column twice")
    if "title" not in names:
        raise ValueError("must have the column title")
    return tuple(names)
