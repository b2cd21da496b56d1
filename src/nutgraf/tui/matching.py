"""How well typed words fit the name of an action: by beginnings of its words, or by initials."""

from __future__ import annotations

_EXACT, _BEGINS, _WORD, _INITIALS, _INSIDE, _TOLD = 60, 50, 40, 30, 20, 10
"""What a typed word is worth: all typed is the whole title, the title begins with it, a word of it does, it
is the initials of words, it stands inside, a word of what is told about it begins so.
"""


def worth(typed: str, title: str, told: str = "") -> int:
    """How well all the words typed fit a title and what is told about it; 0 if one does not at all."""
    words = typed.casefold().split()
    title, told = title.casefold(), told.casefold()
    if " ".join(words) == title:
        return _EXACT * max(1, len(words))
    worths = [_worth(word, title, told) for word in words]
    return sum(worths) if all(worths) else 0


def _worth(word: str, title: str, told: str) -> int:
    parts = title.split()
    if title.startswith(word):
        return _BEGINS
    if any(part.startswith(word) for part in parts):
        return _WORD
    if len(word) > 1 and "".join(part[0] for part in parts).startswith(word):
        return _INITIALS
    if word in title:
        return _INSIDE
    return _TOLD if any(part.startswith(word) for part in told.split()) else 0
