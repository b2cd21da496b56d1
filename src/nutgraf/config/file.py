"""``config.toml`` read and checked: what it sets, and what is wrong with it, with file, line and key."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nutgraf.config.settings import NAMES, checked, nearest
from nutgraf.keymap import rebound
from nutgraf.text import clean_line

LARGEST = 1 << 20
"""Bytes; no one writes so many."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a person gave, and that cannot be used."""

    where: str
    """File and line (``/home/ada/.config/nutgraf/config.toml:3``), or the name of a variable or option."""

    key: str
    """The setting (``theme``, ``keys.star``); "" where the file cannot be read at all."""

    message: str

    def __str__(self) -> str:
        """One line, clean."""
        return clean_line(": ".join(filter(None, (self.where, self.key, self.message))), 2000)


@dataclass(slots=True)
class Read:
    """What a file sets. What is faulty is not among it."""

    values: dict[str, object] = field(default_factory=dict)
    """Of the settings with one value."""

    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lines: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    """Where each key stands, by its path."""

    faults: list[Fault] = field(default_factory=list)


def read(path: Path, themes: Callable[[], Collection[str]]) -> Read:
    """What the file at ``path`` sets; a file that is not there sets nothing."""
    found = Read()
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return found
    except OSError as error:
        found.faults.append(Fault(str(path), "", error.strerror or str(error)))
        return found
    if len(data) > LARGEST:
        found.faults.append(Fault(str(path), "", "larger than a megabyte: no settings are read from it"))
        return found
    table = _parsed(data, str(path), found)
    for name, value in table.items():
        if name == "keys":
            continue
        if name not in NAMES:
            known = (*NAMES, "keys")
            message = f"there is no such setting{nearest(name, known) or '; there are: ' + ', '.join(known)}"
            _blame(found, path, (name,), message)
            continue
        try:
            found.values[name] = checked(name, value, themes)
        except ValueError as error:
            _blame(found, path, (name,), str(error))
    _read_keys(table.get("keys", {}), path, found)
    found.faults.sort(key=lambda each: int(each.where.rpartition(":")[2]))
    return found


def _parsed(data: bytes, where: str, found: Read) -> dict[str, object]:
    """The file as TOML has it; {} with a fault where it is none."""
    import tomllib

    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found.faults.append(Fault(f"{where}:{line}", "", "not UTF-8"))
        return {}
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
        line = int(place[1]) if place else source.count("\n") + (not source.endswith("\n"))
        reason = str(error)[: place.start()] if place else str(error)
        column = f", at column {place[2]}" if place else ""
        found.faults.append(Fault(f"{where}:{line}", "", f"not TOML: {reason}{column}"))
        return {}
    except (RecursionError, ValueError) as error:  # brackets in brackets; a number of thousands of digits
        reason = "nested too deep" if isinstance(error, RecursionError) else str(error)
        found.faults.append(Fault(f"{where}:1", "", f"not TOML: {reason}"))
        return {}
    from nutgraf.config.lines import lines_of_keys

    found.lines = lines_of_keys(source)
    return table


def _read_keys(table: object, path: Path, found: Read) -> None:
    """The keys of actions."""
    if not isinstance(table, dict):
        _blame(found, path, ("keys",), 'must be a table: [keys], and below it lines such as star = "x"')
        return
    wanted: dict[str, list[str]] = {}
    for name, value in table.items():
        keys = [value] if isinstance(value, str) else value
        if isinstance(keys, list) and all(isinstance(each, str) for each in keys):
            wanted[name] = keys
        else:
            _blame(found, path, ("keys", name), "must be a key in quotation marks, or a list of them")
    found.keys, faults = rebound(wanted)
    for fault in faults:
        _blame(found, path, ("keys", fault.action), fault.message)


def _blame(found: Read, path: Path, key: tuple[str, ...], message: str) -> None:
    found.faults.append(Fault(f"{path}:{found.lines[key]}", ".".join(key), message))
