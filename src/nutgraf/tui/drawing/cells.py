"""How many cells a text takes, and what of it every terminal measures alike.

Terminals disagree about characters that change the one before them: variation selectors, skin tones,
joiners, the second half of a flag. These are not drawn (:func:`plain`; a flag is its two letters), so that
no line is a cell longer in one terminal than in another.
"""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len, get_character_cell_size

TAB = 4
"""Cells drawn for a tab."""

WIDE, TIED = "\0", "\1"
"""Stand in :func:`shadow` for a further cell of a character, and for a cell that leans on the one before."""

_TONES = "\U0001f3fb-\U0001f3ff"
_FLAGS = "\U0001f1e6-\U0001f1ff"
_DISPUTED = re.compile(f"[\ufe00-\ufe0f\u200d{_TONES}{_FLAGS}]")

_CONJUNCT = (
    "[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6]"
    "[\u200d\u0300-\u036f\u093c\u09bc\u0abc\u0b3c\u0c3c]*"
    "[\u0915-\u0939\u0958-\u095f\u0978-\u097f\u0995-\u09b9\u09dc-\u09df\u09f0\u09f1\u0a95-\u0ab9\u0af9"
    "\u0b15-\u0b39\u0b5c-\u0b5f\u0b71\u0c15-\u0c39\u0c58-\u0c5a\u0d15-\u0d3a\u1000-\u102a\u103f\u1050-\u1055"
    "\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\u1780-\u17b3\u1a20-\u1a54\u1b0b-\u1b33"
    "\u1b45-\u1b4c\u1b83-\u1ba0\u1bae\u1baf\u1bbb-\u1bbd\ua989-\ua9b2\uaae0-\uaaea]"
)
"""A letter that the sign before it makes part of a cluster (rule GB9c of Unicode's annex 29)."""

_JAMO = "[\u1100-\u115f\ua960-\ua97c]{2}|[\u1100-\u115f\ua960-\ua97c][\uac00-\ud7a3]"
_PREFIX = "[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd][^\n]"
_BINDING = re.compile(
    f"[{_FLAGS}\u1100-\u115f\ua960-\ua97c\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2\u1a60\u1b44\u1bab"
    "\ua9c0\uaaf6\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd]"
)
"""Finds what may begin one of :data:`_TOGETHER`, which takes longer."""

_TOGETHER = f"[{_FLAGS}]{{2}}|(?:{_JAMO}|{_CONJUNCT}|{_PREFIX})"
"""Made into a pattern where it is needed first: it takes a millisecond."""


def plain(text: str) -> str:
    """The text as it is drawn: without what terminals do not measure alike."""
    return _DISPUTED.sub(_settled, text) if not text.isascii() and _DISPUTED.search(text) else text


def _settled(match: re.Match[str]) -> str:
    number = ord(match[0]) - 0x1F1E6
    return chr(ord("A") + number) if 0 <= number < 26 else ""


def width(text: str) -> int:
    """How many cells a text takes as it is drawn."""
    return len(text) if text.isascii() else cell_len(plain(text))


class _Shadows(dict[str, str]):
    """What stands in a shadow for a character, worked out when it is met first."""

    def __missing__(self, character: str) -> str:
        cells = TAB if character == "\t" else get_character_cell_size(plain(character) or "\u200b")
        leans = unicodedata.category(character)[0] == "M" or character in _LEANING
        made = TIED * cells if leans else (character + WIDE * (cells - 1) if cells else "")
        self[character] = made
        return made


_LEANING = frozenset("\u0e33\u0eb3\uff9e\uff9f\u200c")
"""Leans on the character before it without being a mark (so do jamo, which take no cell)."""

_SHADOWS = _Shadows()


def shadow(text: str) -> list[str]:
    """A string for each character, together a text with a character for each cell.

    A line may be cut in it anywhere but before :data:`WIDE` and :data:`TIED`, and no grapheme is cut then.
    """
    pieces = list(map(_SHADOWS.__getitem__, text))
    for match in re.finditer(_TOGETHER, text) if _BINDING.search(text) else ():
        for at in range(match.start() + 1, match.end()):
            pieces[at] = TIED * len(pieces[at])
    if "" in pieces:
        for at in (at for at, piece in enumerate(pieces) if not piece and at and text[at - 1] == " "):
            pieces[at - 1] = "\xa0"  # no place to cut: a mark stands on the blank
    return pieces
