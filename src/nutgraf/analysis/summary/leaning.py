"""A summary for a question: the sentences that hold its words first, the text's own summary around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nutgraf.analysis.model import Sentence
from nutgraf.analysis.summary.words import STOP_STEMS, stem, tokens

_HOLDS, _HOLDS_AGAIN = 1.5, 0.5
"""What a share of the query's words is worth beside the most salient sentence's 1: the first time, and
again."""

_FADE = 4.0
"""Ranks after which salience has halved."""

_DEPTH = 10
"""Sentences chosen with regard to those before them."""

_EXCLUDED = re.compile(r"(?:^|\s)-(?:\"[^\"]*\"?|\S+)")
_FIELD = re.compile(r"\b[a-z]+:(?:[<>=\d]\S*)?", re.IGNORECASE)
_OPERATOR = re.compile(r"\b(?:OR|AND|NOT)\b")


def terms(query: str) -> list[str]:
    """The stems a query asks for: no excluded words, no field names, dates or numbers to compare with."""
    asked = _OPERATOR.sub(" ", _FIELD.sub(" ", _EXCLUDED.sub(" ", query)))
    stems = list(dict.fromkeys(stem(word) for word in tokens(asked)))
    return [key for key in stems if key not in STOP_STEMS] or stems


def lean(text: str, ranked: Sequence[Sentence], query: str, n: int) -> list[Sentence]:
    """``ranked``, given best first, in the order that ``query`` makes of it; as given if no sentence holds a
    word of it."""
    asked = terms(query)
    if not asked:
        return list(ranked)
    hits = [_held(sentence.span.of(text), asked) for sentence in ranked]
    if not any(hits):
        return list(ranked)
    left = list(range(len(ranked)))
    had: set[str] = set()
    first: list[Sentence] = []
    for _ in range(min(n, _DEPTH, len(ranked))):
        best = max(left, key=lambda i: (_worth(i, hits[i], had, len(asked)), -i))
        had |= hits[best]
        left.remove(best)
        first.append(ranked[best])
    left.sort(key=lambda i: (-_worth(i, hits[i], had, len(asked)), i))
    return first + [ranked[i] for i in left]


def _held(sentence: str, asked: Sequence[str]) -> frozenset[str]:
    """Which of the stems ``asked`` for begin a word of ``sentence``."""
    lower = sentence.lower()
    near = [key for key in asked if key in lower]
    if not near:
        return frozenset()
    stems = {stem(word) for word in tokens(sentence)}
    return frozenset(key for key in near if key in stems or any(s.startswith(key) for s in stems))


def _worth(place: int, hits: frozenset[str], had: set[str], asked: int) -> float:
    new = len(hits - had)
    return 1 / (1 + place / _FADE) + (_HOLDS * new + _HOLDS_AGAIN * (len(hits) - new)) / asked
