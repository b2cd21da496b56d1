"""The nearest word that the documents have to one that none of them has: ``trumpp`` and ``trump``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, cast

import apsw

from nutgraf.library.query.sql import term_of
from nutgraf.library.query.tree import Query, walk
from nutgraf.library.query.tree import Words as Sought
from nutgraf.library.spelling import VOCABULARY

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST, _LONGEST = 4, 16
"""Letters of a word that has neighbours worth naming; looking up all of a long one's takes 50 ms."""

_MOST: Final = 6
"""Neighbours that are counted."""


def unknown(connection: apsw.Connection, query: Query) -> list[str]:
    """Words that the query asks for and that stand in no document, alone or in a phrase; folded."""
    connection.execute(VOCABULARY)
    asked: dict[str, bool] = {}
    for each in walk(query.tree):
        if isinstance(each, Sought) and each.field == "":
            asked |= dict.fromkeys(each.words[:-1], False) | {each.words[-1]: each.prefix}
    return [word for word, begins in asked.items() if not _stands(connection, word, begins)]


def nearest(connection: apsw.Connection, word: str, count: Callable[[str], int]) -> str:
    """The word one letter away from ``word`` that most documents have by ``count``; "" if there is none."""
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return ""
    connection.execute(VOCABULARY)
    found: dict[str, None] = {}
    for each in _neighbours(word):
        if each not in found and _stands(connection, each):
            found[each] = None
            if len(found) == _MOST:
                break
    counted = {each: count(each) for each in found}
    best = max(counted, key=counted.__getitem__, default="")
    return best if counted.get(best) else ""


def _neighbours(word: str) -> Iterator[str]:
    """All words one slip of the finger away, the likelier slips first; the first letter stays."""
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(1, len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in _LETTERS)
    for at in range(1, len(word)):
        yield from (word[:at] + letter + word[at + 1 :] for letter in _LETTERS)


def _stands(connection: apsw.Connection, word: str, begins: bool = False) -> bool:
    term = term_of("", word)
    end = term + ("\U0010ffff" if begins else "\1")
    sql = "select 1 from temp.vocabulary where term >= ? and term < ? limit 1"
    return cast("int | None", connection.execute(sql, (term, end)).get) is not None
