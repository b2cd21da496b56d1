"""What a query asks of a text, and which sentences hold it.

A light reading of the query language (docs/queries.md) for the words alone: ``"phrases"`` stay whole, a word
with a star is the beginning of one, and what is excluded, compared or asked of anything but the text counts
for nothing. Words are compared as the index has them, without case and accents, and by their stems.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property

from nutgraf.analysis.summary.words import STOP_WORDS, stem, tokens

MOST = 20
"""Words and phrases of a query that count, the first."""

SAME, AKIN = 1.0, 0.75
"""What it is worth to hold a word itself, and to hold another form of it."""

_VALUE = r'(?:["“„][^"”“]*["”“]?|\([^()]*\)?|[^\s()]+)'
_PIECES = re.compile(
    rf"(?P<passed>(?:(?<![^\s(])-|\bNOT\s+)(?:[a-z]+:)?{_VALUE}"
    rf"|\b(?:agency|date|figure|has|is|path|place|tag|unit):{_VALUE}?|@{_VALUE}"
    r"|\b(?:title|person|by|said):|\b(?:OR|AND|NOT)\b)"
    r'|(?:["“„](?P<phrase>[^"”“]*)["”“]?|(?P<word>[^\s()"“”„*]+))(?P<star>\*?)'
)
_WORD = re.compile(r"[^\W_]+")
_ACCENTS = re.compile("[\u0300-\u036f]+")


class Term:
    """A word, a phrase, or the beginning of one."""

    __slots__ = ("begins", "root", "stems", "words")

    def __init__(self, words: Sequence[str], begins: bool = False) -> None:
        """``words`` are folded, one at least; the last may go on if the term only ``begins`` with them."""
        self.words = [*words]
        self.stems = [*map(stem, words)]
        self.begins = begins
        self.root = max(map(_common, self.words, self.stems), key=len)
        """Stands in every sentence that holds the term, in whatever form: for a quick first look."""

    def __str__(self) -> str:
        """As a person writes it: of ``U.S.`` the index and the reader have only the phrase ``u s``."""
        if len(self.words) == 1 or max(map(len, self.words)) > 1:
            return " ".join(self.words)
        return "".join(f"{sign}." if sign.isascii() else sign for sign in self.words)

    def parts(self) -> list[Term]:
        """Its words, each for itself, without those that say nothing."""
        if len(self.words) == 1:
            return [self]
        telling = [at for at, word in enumerate(self.words) if word not in STOP_WORDS]
        last = len(self.words) - 1
        return [Term([self.words[at]], self.begins and at == last) for at in telling or range(last + 1)]


class Told:
    """A sentence, as it is compared with terms."""

    def __init__(self, text: str) -> None:
        """``text`` is folded."""
        self._text = text

    @cached_property
    def words(self) -> list[str]:
        """In order."""
        return tokens(self._text)

    @cached_property
    def stems(self) -> list[str]:
        """Of the words."""
        return [*map(stem, self.words)]

    def holds(self, term: Term) -> float:
        """How well it holds ``term``: :data:`SAME`, :data:`AKIN`, or 0."""
        if len(term.words) > 1:
            if _stand(term.words, self.words, term.begins):
                return SAME
            return AKIN * _stand(term.stems, self.stems)
        word, key = term.words[0], term.stems[0]
        akin = False
        for own in self._beginning(term.root) if word.isascii() else self.words:
            if own == word:
                return SAME
            akin = akin or stem(own) == key or (term.begins and own.startswith(word))
        return AKIN * akin

    def _beginning(self, root: str) -> Iterator[str]:
        """The words that begin so, without cutting the sentence into words."""
        text = self._text
        at = text.find(root)
        while at >= 0:
            if not (at and text[at - 1].isalnum()) and (word := _WORD.match(text, at)):
                yield word[0]
            at = text.find(root, at + len(root))


def read(query: str) -> list[Term]:
    """The terms of ``query``, none twice; stop words only where there is nothing else."""
    found: dict[tuple[str, ...], bool] = {}
    for piece in _PIECES.finditer(query):
        if asked := piece["phrase"] or piece["word"]:
            words = tuple(tokens(folded(asked)))
            if words:
                found[words] = found.get(words, False) or bool(piece["star"])
    telling = [words for words in found if not STOP_WORDS.issuperset(words)]
    return [Term(words, found[words]) for words in (telling or [*found])[:MOST]]


def folded(text: str) -> str:
    """``text`` in small letters without accents."""
    lower = text.lower()
    if lower.isascii():
        return lower
    parted = unicodedata.normalize("NFD", lower)
    encoded = parted.encode("utf-8", "surrogatepass")
    if b"\xcc" not in encoded and b"\xcd" not in encoded:  # the bytes that accents begin with: far quicker
        return unicodedata.normalize("NFC", parted)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", parted))


def _stand(phrase: Sequence[str], words: Sequence[str], begins: bool = False) -> bool:
    """Whether the words of ``phrase`` stand in a row, the last perhaps as a beginning."""
    first, *rest = phrase
    *middle, last = rest
    for at, word in enumerate(words[: len(words) - len(rest)]):
        if word == first and [*words[at + 1 : at + len(rest)]] == middle:
            final = words[at + len(rest)]
            if final.startswith(last) if begins else final == last:
                return True
    return False


def _common(word: str, key: str) -> str:
    """The letters that both begin with."""
    return next((key[:at] for at, (a, b) in enumerate(zip(word, key, strict=False)) if a != b), key)
