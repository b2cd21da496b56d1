"""Finding words in one text: every place, in reading order, with exact offsets.

Words are found anywhere, within others too. Capitals and accents count only where they are typed: "rene"
finds René, "René" does not find rene. Any white space stands for a blank, and accents written as characters
of their own are passed over.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from nutgraf.document import Span

MOST = 10_000
"""Places found at most."""

_ACCENTS = "[\u0300-\u036f]*"


class Finder:
    """A text that is looked through for one word after another."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._copies: dict[tuple[bool, bool], str] = {}
        """The text without capitals and accents as far as they do not count; every offset stays."""

    def find(self, words: str) -> list[Span]:
        """Where the words stand; at most :data:`MOST` places. No words stand nowhere."""
        words = unicodedata.normalize("NFC", " ".join(words.split()))
        if not words:
            return []
        capitals, accents = words != words.lower(), any(map(_accented, words))
        text = self._copy(capitals, accents)
        letters = words if capitals and accents else words.translate(_Folds(capitals, accents))
        between = "" if text.isascii() else _ACCENTS
        pattern = r"\s+".join(
            between.join(map(re.escape, word)) + (between if between and not accents else "")
            for word in letters.split()
        )
        return [Span(*match.span()) for match in islice(re.finditer(pattern, text), MOST)]

    def _copy(self, capitals: bool, accents: bool) -> str:
        key = capitals, accents
        if key not in self._copies:
            if self.text.isascii():
                self._copies[key] = self.text if capitals else self.text.lower()
            else:
                self._copies[key] = self.text.translate(_Folds(capitals, accents))
        return self._copies[key]


class _Folds(dict[int, str]):
    """The character that each stands for, worked out when it is met first."""

    def __init__(self, capitals: bool, accents: bool) -> None:
        self._capitals, self._accents = capitals, accents

    def __missing__(self, number: int) -> str:
        character = chr(number)
        made = character if self._accents else unicodedata.normalize("NFD", character)[0]
        if not self._capitals and len(made.lower()) == 1:
            made = made.lower()
        self[number] = made
        return made


def _accented(character: str) -> bool:
    return len(unicodedata.normalize("NFD", character)) > 1 and unicodedata.category(character)[0] == "L"
