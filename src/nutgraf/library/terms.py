"""What counts as a word, for the index, for queries and for marking matches in a text: one rule for all
three.

Words are what SQLite's ``unicode61 remove_diacritics 2`` takes for them: runs of letters, digits and
private-use characters, case and accents folded, no stemming; an apostrophe, a hyphen or a full stop ends a
word, so ``U.S.`` is the phrase ``u s``. Scripts written without spaces (Chinese, Japanese, Thai, Lao, Khmer,
Burmese, Tibetan) are indexed a character at a time, and a run of them in a query is the phrase of its
characters, which finds it anywhere.

A document is also indexed by where it lies and comes from, by words that no text can hold since they begin
with a private-use character that is taken out of texts: no column filter is needed to keep them apart, which
would slow every query.
"""

from __future__ import annotations

import re
import threading
from functools import cache
from typing import TYPE_CHECKING, Final, cast

import apsw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TOKENIZER: Final = ("unicode61", "remove_diacritics", "2")

IN: Final = "\ue000"
"""Begins the term of a folder, or of a file of several documents, and the term :data:`EVERY`."""

PATH: Final = "\ue001"
PLACE: Final = "\ue002"
AGENCY: Final = "\ue003"

EVERY: Final = IN + "0"
"""The term of every document: what a query of nothing but exclusions excludes from."""

_UNSPACED: Final = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3040-\u30ff\u3100-\u312f"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_LEFT_OUT: Final = "\ue000-\ue00f\ud800-\udfff\0"
_ORDINARY: Final = bytes({*range(1, 256)} - {0xE0, 0xE1, *range(0xE3, 0xF1)})
"""Bytes of UTF-8 with which nothing unusual begins: a text of these alone needs no second look."""


_tokenizers = threading.local()


def indexable(text: str) -> str:
    """``text`` as it is given to the index: unspaced scripts spaced out, the private characters above taken
    out.
    """
    if not text.encode("utf-8", "surrogatepass").translate(None, _ORDINARY):
        return text
    return _unusual().sub(lambda m: f" {m[0]} " if _unspaced().match(m[0]) else " ", text)


def located(text: str) -> Iterator[tuple[int, int, str]]:
    """The words of ``text`` with their half-open character offsets in ``text``, as the index has them."""
    tokenize = _tokenizer()
    encoded = _in_place(text).encode("utf-8")
    narrow = len(encoded) == len(text)
    byte = char = 0
    found = cast("list[tuple[int, int, str]]", tokenize(encoded, apsw.FTS5_TOKENIZE_DOCUMENT, None))
    for start, end, word in found:
        if narrow:
            yield start, end, word
            continue
        first = char + len(encoded[byte:start].decode("utf-8"))
        last = first + len(encoded[start:end].decode("utf-8"))
        byte, char = end, last
        piece = text[first:last]
        if _unspaced().search(piece):
            yield from _split(piece, first)
        else:
            yield first, last, word


def words(text: str) -> list[str]:
    """The words of ``text`` in order, as the index has them."""
    tokenize = _tokenizer()
    encoded = indexable(text).encode("utf-8")
    found = tokenize(encoded, apsw.FTS5_TOKENIZE_DOCUMENT, None, include_offsets=False)
    return [word for (word,) in cast("list[tuple[str]]", found)]


def single(word: str) -> bool:
    """Whether ``word`` is one letter or digit of a script with spaces: as a prefix it would restrict next to
    nothing.
    """
    return len(word) == 1 and not _unspaced().match(word)


def kept_apart(sigil: str, text: str) -> str:
    """The words of ``text`` as terms of their own kind, ``sigil`` before each."""
    return " ".join([sigil + word for word in words(text)])


def in_folders(numbers: Iterable[int]) -> str:
    """The terms of a document that lies in these folders."""
    return " ".join([EVERY, *(f"{IN}{number}" for number in numbers)])


def _split(piece: str, offset: int) -> Iterator[tuple[int, int, str]]:
    start = 0
    for match in [*_unspaced().finditer(piece), None]:
        end = match.start() if match else len(piece)
        for word in words(piece[start:end]):
            yield offset + start, offset + end, word
        if match:
            for word in words(match[0]):
                yield offset + match.start(), offset + match.end(), word
            start = match.end()


def _in_place(text: str) -> str:
    """``text`` without what the index leaves out, no offset changed."""
    return text if text.isascii() and "\0" not in text else re.sub(f"[{_LEFT_OUT}]", " ", text)


@cache
def _unspaced() -> re.Pattern[str]:
    """A character that is a word. Compiled when one may be about: it takes 5 ms."""
    return re.compile(f"[{_UNSPACED}]")


@cache
def _unusual() -> re.Pattern[str]:
    """A character that the index is not given as it is."""
    return re.compile(f"[{_UNSPACED}{_LEFT_OUT}]")


def _tokenizer() -> apsw.FTS5Tokenizer:
    found = getattr(_tokenizers, "one", None)
    if found is None:
        _tokenizers.connection = apsw.Connection(":memory:")
        found = _tokenizers.one = _tokenizers.connection.fts5_tokenizer(TOKENIZER[0], list(TOKENIZER[1:]))
    assert isinstance(found, apsw.FTS5Tokenizer)
    return found
