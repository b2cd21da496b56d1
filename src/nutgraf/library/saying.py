"""Whether one quote of a stored document is by a speaker and has some words: a function that SQL calls."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, Final

from nutgraf.library import terms
from nutgraf.library.query.quoted import Asked

FUNCTION: Final = "nutgraf_one_quote"
"""The name of :func:`one_quote` in SQL."""


def one_quote(*values: Any) -> bool:
    """Whether one quote of a document has the speaker and the words asked for.

    ``values``: its packed analysis, its stored text, and what
    :func:`~nutgraf.library.query.quoted.dumped` made. False where it is not analysed, or what is stored is
    damaged, which others tell.
    """
    from nutgraf.analysis import store
    from nutgraf.library.lookup import unpacked

    packed, text, asked = values
    if packed is None or text is None:
        return False
    by, said = _loaded(asked)
    try:
        quotes = store.spoken(packed, unpacked(text))
        return any(
            _holds(by, _name(speaker)) and _holds(said, terms.words(words)) for speaker, words in quotes
        )
    except ValueError:
        return False


@lru_cache(maxsize=16)
def _loaded(asked: str) -> tuple[Asked, Asked]:
    by, said = json.loads(asked)
    return by, said


@lru_cache(maxsize=1 << 12)
def _name(speaker: str) -> list[str]:
    return terms.words(speaker)


def _holds(asked: Asked, words: list[str]) -> bool:
    kind, *parts = asked
    if kind == "is":
        sought, prefix = parts
        assert isinstance(sought, list)
        return _stands(sought, bool(prefix), words)
    held = (_holds(part, words) for part in parts if isinstance(part, list))
    return all(held) if kind == "and" else any(held)


def _stands(sought: list[str], prefix: bool, words: list[str]) -> bool:
    """Whether ``sought`` stand next to each other in ``words``; with ``prefix`` the last may go on."""
    *whole, last = sought
    for at in range(len(words) - len(whole)):
        end = at + len(whole)
        if words[at:end] == whole and (words[end].startswith(last) if prefix else words[end] == last):
            return True
    return False
