"""Names of keys: as a person writes them in the configuration, and as the terminal library calls them.

``/`` is ``slash`` there, ``Ctrl+R`` is ``ctrl+r``, ``PgDn`` is ``pagedown``. Nothing here knows Textual; a
test holds the names against Textual's own.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_NAMED = (
    "enter", "escape", "space", "tab", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown",
    "up", "down", "left", "right", *(f"f{number}" for number in range(1, 25)),
)  # fmt: skip
"""Keys that are no character."""

_ALSO = {
    "esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "pgup": "pageup",
    "pgdn": "pagedown",
    "page up": "pageup", "page down": "pagedown", "↑": "up", "↓": "down", "←": "left", "→": "right",
    " ": "space",
}  # fmt: skip
"""Other ways of writing them."""

_SHORTER = {
    "solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus",
    "plus_sign": "plus", "low_line": "underscore",
}  # fmt: skip
"""Characters whose key is not called by their Unicode name."""

_SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+left_square_bracket": "escape"}
"""What a terminal cannot tell from a key of its own."""

_SHOWN = {
    "escape": "Esc", "pagedown": "PgDn", "pageup": "PgUp", "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip
"""Keys that are not shown by their name."""

_MODIFIERS = ("alt", "ctrl", "shift")

_TAKEN = {"ctrl+c": "it stops programs", "ctrl+q": "it leaves the reader at once, whatever else is moved"}


def key_named(words: str) -> str:
    """The key that a person means; ValueError, with the reason and what is nearest, if there is none."""
    *modifiers, last = _parts(words)
    pressed = sorted({_modifier(each, words) for each in modifiers})
    key = _plain(last, words, lower="ctrl" in pressed)
    if "shift" in pressed and len(key) == 1:
        if not key.isalpha():
            raise ValueError(f"Shift and {key} make another character: name that")
        pressed.remove("shift")
        key = key.upper()
    name = "+".join((*pressed, key))
    name = _SAME.get(name, name)
    if name in _TAKEN:
        raise ValueError(f"{words} cannot be used: {_TAKEN[name]}")
    return name


def shown(key: str) -> str:
    """A key as people write it: ``/``, ``Ctrl+R``, ``PgDn``."""
    modifiers, plus, last = key.rpartition("+")
    if last in _SHOWN:
        last = _SHOWN[last]
    elif last in _NAMED:
        last = last.capitalize()
    elif len(last) > 1:
        last = next((sign for sign, name in _signs().items() if name == last), last)
    elif plus:
        last = last.upper()
    return f"{modifiers.title()}{plus}{last}"


def is_character(key: str) -> bool:
    """Whether pressing the key types something."""
    return "+" not in key and (key == "space" or key not in _NAMED)


def _parts(words: str) -> list[str]:
    """``Ctrl++`` is Ctrl and the plus sign."""
    if len(words) == 1:
        return [words]
    parts = words.split("+")
    return [*parts[:-2], "+"] if words.endswith("++") else parts


def _modifier(words: str, whole: str) -> str:
    name = {"control": "ctrl", "meta": "alt", "option": "alt"}.get(
        words.strip().lower(), words.strip().lower()
    )
    if name not in _MODIFIERS:
        raise ValueError(f"there is no key “{whole}”: before a plus stand Ctrl, Alt or Shift")
    return name


def _plain(words: str, whole: str, *, lower: bool) -> str:
    """A key without modifiers."""
    if len(words) == 1 and words not in _ALSO:
        if not words.isprintable():
            raise ValueError("a key is written as a character that can be seen, or by its name")
        if words.isalnum():
            return words.lower() if lower else words
        name = unicodedata.name(words, words).lower().replace("-", "_").replace(" ", "_")
        return _SHORTER.get(name, name)
    name = words.strip().lower() if words.strip() else words
    name = _ALSO.get(name, name)
    if name in _NAMED or name in _signs().values():
        return name
    from difflib import get_close_matches  # for faults alone, not for the first screen

    near = get_close_matches(name, [*_NAMED, *_ALSO, *_signs().values()], 3, 0.6)
    nearest = f"; the nearest: {', '.join(near)}" if near else ""
    raise ValueError(f"there is no key “{whole}”{nearest}")


@cache
def _signs() -> dict[str, str]:
    """The signs of a keyboard, with the names of their keys."""
    signs = [chr(code) for code in range(0x21, 0x7F) if not chr(code).isalnum()]
    return {sign: _plain(sign, sign, lower=False) for sign in signs}
