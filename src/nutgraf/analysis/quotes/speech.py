"""Whether quotation marks hold speech at all: not titles, nicknames, headings, signs, attributes of
mark-up.
"""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.people.tokens import Tokens
from nutgraf.analysis.quotes.marks import Piece

_WORKS = word_set(
    "book novel song album film movie show program programme series episode play poem essay article"
    " column magazine single hit track"
    " podcast drama musical documentary memoir opera painting titled entitled called named dubbed"
    " nicknamed headlined segment special"
    " bestseller thriller sitcom video game ballad anthem hymn"
)
_LONGEST_TITLE = 10
"""Tokens."""
_VERBAL = ("ed", "ing", "s", "said", "wrote", "told")
"""Ends of words that may be verbs, and so bring speech rather than qualify a title."""
_HEADING = 12
"""Tokens. A line in single marks that is shorter is a heading."""
_BEFORE_TITLES = frozenset(("on", "of", "in", "'s", "for", "from", "at", "to", "with", "and"))


def is_speech(text: str, tokens: Tokens, piece: Piece, sentence: range, *, alone: bool) -> bool:
    """Whether a piece may be somebody's words; ``sentence`` are the tokens around it, ``alone`` says
    that it has no others.
    """
    words = tokens.words
    opening = piece.region.start - 1
    if opening > 0 and text[opening - 1] == "=":
        return False
    first = words[piece.first]
    if piece.last > piece.first + 1 and words[piece.first + 1] == ":" and len(first) > 2 and first.isupper():
        return False
    if first == "(" and words[piece.last - 1] == ")":
        return False
    if alone:
        return not (piece.region.single and piece.last - piece.first < _HEADING)
    return not _is_title(tokens, piece, sentence) and not _is_nickname(words, piece, sentence)


def _is_nickname(words: list[str], piece: Piece, sentence: range) -> bool:
    """Whether a single word stands in the midst of a name: Marcia "Cia" Price."""
    before, after = piece.first - 2, piece.last + 1
    return (
        piece.last - piece.first == 1
        and before >= sentence.start
        and after < sentence.stop
        and words[before][0].isupper()
        and words[after][0].isupper()
    )


def _is_title(tokens: Tokens, piece: Piece, sentence: range) -> bool:
    """Whether a piece in the midst of a sentence is the title of a work: two words or more, each with a
    capital.
    """
    words, low, traits = tokens.words, tokens.low, tokens.traits
    if piece.last - piece.first > _LONGEST_TITLE:
        return False
    telling = [
        words[index]
        for index in range(piece.first, piece.last)
        if words[index][0].isalpha() and not traits[index] & lx.CLOSED
    ]
    before = piece.first - 1
    parted = False
    while before >= sentence.start and not tokens.plain[before] and low[before] != "'s":
        parted = parted or low[before] in ",:"
        before -= 1
    if not telling or before < sentence.start:
        return False
    capital = words[piece.first][0].isupper() and all(word[0].isupper() for word in telling)
    if low[before] in _WORKS:
        return capital or low[before] in ("titled", "entitled")
    if not capital or len(telling) < 2 or parted:
        return False
    return low[before] in _BEFORE_TITLES or (
        not traits[before] & lx.CLOSED and not low[before].endswith(_VERBAL)
    )
