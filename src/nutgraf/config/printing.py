"""The settings that hold as TOML, each with where it comes from; fit to be saved as ``config.toml``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from nutgraf.config.effective import Effective
from nutgraf.config.settings import HELP, NAMES
from nutgraf.keymap import Keymap
from nutgraf.keynames import shown
from nutgraf.text import clean_line


def toml_lines(found: Effective) -> Iterator[str]:
    """All settings, then the keys of all actions."""
    there = "" if found.file.exists() else " (not there yet)"
    yield f"# The settings of nutgraf's reader: {clean_line(str(found.file), 1000)}{there}"
    for name in NAMES:
        yield from ("", f"# {HELP[name]}")
        yield f"{name} = {_value(getattr(found.settings, name))}  # {found.sources[name]}"
    yield from ("", f"# {HELP['keys']}", "[keys]")
    actions = Keymap(found.settings.keys).actions
    lines = [f"{each.name} = {_value(_keys(each.keys))}" for each in actions]
    widest = max(map(len, lines))
    for each, line in zip(actions, lines, strict=True):
        source = found.sources.get(f"keys.{each.name}")
        yield f"{line:<{widest}}  # {f'{source}: ' if source else ''}{each.help}"


def _keys(keys: Sequence[str]) -> object:
    """As a person writes them: one alone, several in a list, none as the empty string."""
    names = [shown(key) for key in keys]
    return names if len(names) > 1 else "".join(names)


def _value(value: object) -> str:
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(_value, value))}]"
    return _string(value) if isinstance(value, str) else str(value)


def _string(words: str) -> str:
    """A TOML string; what cannot be seen is written by its number, what is no letter as the sign for that."""
    return "".join(
        letter if letter.isprintable() else _number(letter)
        for letter in json.dumps(words, ensure_ascii=False)
    )


def _number(letter: str) -> str:
    code = ord(letter)
    if 0xD800 <= code < 0xE000:
        return "\N{REPLACEMENT CHARACTER}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
