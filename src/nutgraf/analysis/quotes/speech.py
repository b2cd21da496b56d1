"""Whether quotation marks hold speech at all: not titles, nicknames, headings, signs, attributes of
mark-up.
"""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.people.tokens import Tokens
from nutgraf.analysis.quotes.marks import CLOSING, Piece

_WORKS = word_set(
    "book novel song album film movie show program programme series episode play poem essay article"
    " column magazine single hit track"
    " podcast drama musical documentary memoir opera painting titled entitled called named dubbed"
    " nicknamed headlined segment special"
    " bestseller thriller sitcom video game ballad anthem hymn"
)
_LONGEST_TITLE = 10
"""Tokens."""
_LONGEST_NICKNAME = 4
"""Tokens."""
_NICKNAMES = word_set("nickname nicknames nicknamed moniker aka")
_VERBAL = ("ed", "ing", "s", "said", "wrote", "told")
"""Ends of words that may be verbs, and so bring speech rather than qualify a title."""
_BILLED = word_set(
    "star stars actor actress host co-host cohost anchor creator fame finale franchise podcast movie film"
    " show musical album soundtrack trilogy sequel author pageant episode column newsletter"
)
"""What follows the title of a work: the "Long Way Down" star."""
_HEADING = 12
"""Tokens. A line in single marks that is shorter is a heading; so is less than a sentence."""
_SHORTEST_HEADING = 3
"""Words. A line in capitals that is as long is a heading; a shorter one may be a cry."""
_CLOSING = frozenset(CLOSING)
_BEFORE_TITLES = frozenset(
    ("on", "of", "in", "'s", "for", "from", "at", "to", "with", "and", "told", "tells")
)


def is_speech(text: str, tokens: Tokens, piece: Piece, sentence: range, *, alone: bool) -> bool:
    """Whether a piece may be somebody's words; ``sentence`` are the tokens around it, ``alone`` says
    that it has no others.
    """
    words = tokens.words
    if _is_code(text, piece.region.start - 1):
        return False
    first, last = words[piece.first], words[piece.last - 1]
    if piece.last > piece.first + 1 and words[piece.first + 1] == ":" and len(first) > 2 and first.isupper():
        return False
    if (first == "(" and last == ")") or last == ":":
        return False
    if alone:
        return not _is_heading(text, tokens, piece)
    return not _is_title(tokens, piece, sentence) and not _is_nickname(tokens.low, words, piece, sentence)


def _is_code(text: str, opening: int) -> bool:
    """Whether the mark at ``opening`` opens a string or an attribute: ``name="x"``, ``print("x")``."""
    before = text[max(opening - 2, 0) : opening]
    return before.rstrip(" ").endswith("=") or (before.endswith("(") and before[0].isalnum())


def _is_heading(text: str, tokens: Tokens, piece: Piece) -> bool:
    """Whether a piece that stands alone is a heading: a phrase in single marks, a line in capitals."""
    region = piece.region
    if region.single and region.closed and piece.last - piece.first < _HEADING:
        before, behind = (
            text[max(region.start - 2, 0) : region.start - 1],
            text[region.end + 1 : region.end + 2],
        )
        whole_line = before in ("", "\n") and behind in ("", "\n")
        return whole_line or text[region.end - 1] not in ".!?,…"
    words = [word for word in tokens.words[piece.first : piece.last][: 2 * _HEADING] if word[0].isalpha()]
    return len(words) >= _SHORTEST_HEADING and text[region.end - 1] != "!" and all(map(str.isupper, words))


def _is_nickname(low: list[str], words: list[str], piece: Piece, sentence: range) -> bool:
    """Whether a word or name stands in the midst of a name, or is called a nickname: Marcia "Cia" Price,
    Sal "Sammy the Fish" Greco, whose nickname is "Spud".
    """
    before, after = piece.first - 2, piece.last + 1
    size = piece.last - piece.first
    if size > _LONGEST_NICKNAME or not words[piece.first][0].isupper() or before < sentence.start:
        return False
    if not _NICKNAMES.isdisjoint(low[max(before - 2, sentence.start) : before + 1]):
        return True
    return (
        after < sentence.stop
        and words[before][0].isupper()
        and words[after][0].isupper()
        and (size == 1 or words[piece.first].lower() == "the" or words[piece.last - 2] == "the")
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
        if words[index][0].isalpha() and not traits[index] & (lx.CLOSED | lx.PARTICLE)
    ]
    before = piece.first - 1
    parted = False
    while before >= sentence.start and not tokens.plain[before] and low[before] != "'s":
        parted = parted or low[before] in ",:"
        before -= 1
    if not telling:
        return False
    start = words[piece.first]
    capital = (start[0].isupper() or start.isdigit()) and all(word[0].isupper() for word in telling)
    after = _behind(tokens, piece, sentence)
    if after < sentence.stop and (capital or not tokens.plain[piece.last - 1]):
        if low[after] == "by" and after + 1 < sentence.stop and words[after + 1][0].isupper():
            return True
        if capital and low[after] in _BILLED:
            return True
    if before < sentence.start:
        return False
    if low[before] in _WORKS:
        return capital or low[before] in ("titled", "entitled")
    if not capital or len(telling) < 2 or parted:
        return False
    return low[before] in _BEFORE_TITLES or (
        not traits[before] & lx.CLOSED and not low[before].endswith(_VERBAL)
    )


def _behind(tokens: Tokens, piece: Piece, sentence: range) -> int:
    """The first token after a piece and its closing marks."""
    after = piece.last
    while after < sentence.stop and tokens.words[after] in _CLOSING:
        after += 1
    return after
