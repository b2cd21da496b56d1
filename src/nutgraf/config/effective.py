"""The settings that hold: the command line's, else the environment's, else the file's, else defaults."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nutgraf.config.file import Fault, read
from nutgraf.config.places import config_file
from nutgraf.config.settings import NAMES, Settings, checked, from_words

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Effective:
    """Settings, and where each comes from."""

    settings: Settings
    file: Path
    sources: Mapping[str, str]
    """For each setting, and for ``keys.NAME`` of each action with other keys: ``default``, ``line 3``,
    ``NUTGRAF_THEME``, ``command line``.
    """

    faults: tuple[Fault, ...]
    """What was given and could not be used; what comes next in order holds instead."""


def effective(themes: Callable[[], Collection[str]], given: Mapping[str, object] | None = None) -> Effective:
    """The settings of this run; ``given`` are those of the command line, by name, as TOML has them."""
    path = config_file()
    found = read(path, themes)
    values: dict[str, Any] = dict(found.values)
    sources = {name: f"line {found.lines[(name,)]}" if name in values else DEFAULT for name in NAMES}
    sources |= {f"keys.{name}": f"line {found.lines['keys', name]}" for name in found.keys}
    faults = found.faults
    layers = [(f"NUTGRAF_{name.upper()}", name) for name in NAMES]
    asked = [
        (variable, name, from_words(name, os.environ[variable]))
        for variable, name in layers
        if variable in os.environ
    ]
    asked += [("command line", name, value) for name, value in (given or {}).items()]
    for source, name, value in asked:
        try:
            values[name] = checked(name, value, themes)
            sources[name] = source
        except ValueError as error:
            faults.append(Fault(source, name, str(error)))
    return Effective(Settings(**values, keys=found.keys), path, sources, tuple(faults))
