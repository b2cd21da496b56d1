"""Whether quotation marks hold speech at all: not titles, nicknames, headings, signs, attributes of mark-up."""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.quotes.reading import Piece, Reading, Unit

_WORKS = frozenset(
    "book novel song album film movie show program programme series episode play poem essay article column magazine single hit track"
    " podcast drama musical documentary memoir opera painting titled entitled called named dubbed nicknamed headlined segment special"
    " bestseller thriller sitcom video game ballad anthem hymn".split()
)
_HEADING = 12
"""Tokens. A line in single marks that is shorter is a heading."""
_BEFORE_TITLES = frozenset(("on", "of", "in", "'s", "for", "from", "at", "to", "with", "and"))


def is_speech(reading: Reading, unit: Unit, piece: Piece) -> bool:
    """Whether a piece may be somebody's words."""
    words = reading.tokens.words
    opening = piece.region.start - 1
    if opening > 0 and reading.text[opening - 1] == "=":
        return False
    first = words[piece.first]
    if piece.last > piece.first + 1 and words[piece.first + 1] == ":" and len(first) > 2 and first.isupper():
        return False
    if not reading.alone(unit):
        return not _is_title(reading, unit, piece)
    return not (piece.region.single and len(unit.pieces) == 1 and piece.last - piece.first < _HEADING)


def _is_title(reading: Reading, unit: Unit, piece: Piece) -> bool:
    """Whether a piece in the midst of a sentence is the title of a work: two words or more, each with a capital."""
    words, low, traits = reading.tokens.words, reading.tokens.low, reading.tokens.traits
    telling = [
        words[index]
        for index in range(piece.first, piece.last)
        if words[index][0].isalpha() and not traits[index] & lx.CLOSED
    ]
    if not telling or piece.last - piece.first > 10:
        return False
    capital = all(word[0].isupper() for word in telling) and words[piece.first][0].isupper()
    before = piece.first - 1
    while before >= unit.first and not (words[before][0].isalnum() or low[before] == "'s"):
        before -= 1
    if before < unit.first:
        return False
    if low[before] in _WORKS:
        return capital or low[before] in ("titled", "entitled")
    return capital and len(telling) > 1 and low[before] in _BEFORE_TITLES
