"""Where in a text the words of a query stand, by the index's own notion of a word."""

from __future__ import annotations

from nutgraf.document import Span
from nutgraf.library import terms
from nutgraf.library.query.tree import Query


def highlights(query: Query, text: str) -> list[Span]:
    """Spans of ``text`` that the query asks for, in reading order, none overlapping another; exclusions are
    left out.
    """
    sought = query.sought
    if not sought:
        return []
    first_words = {word.words[0] for word in sought if not (word.prefix and len(word.words) == 1)}
    beginnings = tuple({word.words[0] for word in sought if word.prefix and len(word.words) == 1})
    places = list(terms.located(text))
    found: list[Span] = []
    for index, (start, _, word) in enumerate(places):
        if word not in first_words and not (beginnings and word.startswith(beginnings)):
            continue
        lengths = [len(one.words) for one in sought if _stands(places, index, one.words, one.prefix)]
        if lengths and not (found and start < found[-1].end):
            found.append(Span(start, places[index + max(lengths) - 1][1]))
    return found


def _stands(places: list[tuple[int, int, str]], index: int, words: tuple[str, ...], prefix: bool) -> bool:
    if index + len(words) > len(places):
        return False
    *whole, last = words
    if any(places[index + offset][2] != word for offset, word in enumerate(whole)):
        return False
    final = places[index + len(words) - 1][2]
    return final.startswith(last) if prefix else final == last
