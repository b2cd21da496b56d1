"""What a text says a person is: the title before the name, the apposition after it."""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.chunks import is_honorific
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.people.tokens import Tokens

_LONGEST_BEFORE = 7
_LONGEST_AFTER = 16
_LONGEST_UNKNOWN = 3
"""Capitalised words of a role that are in no list: names of bodies. More are a headline."""
_FIELDS = word_set(
    "state defense defence education labor labour energy commerce agriculture transportation transport"
    " health justice police staff operations finance communications engineering security research"
    " culture science trade business housing food veterans arts"
)
"""What somebody may be a secretary, chief, director or head of."""
_QUARTERS = frozenset({"south", "north", "east", "west"})
_EARLIER = ("then-", "ex-", "former-", "vice-", "co-")
_PARTICIPLES = ("ing", "ed")
_VERBS = word_set(
    "past except down met saw beat led won hit let cut put sent found left got made took gave shot chose"
)
"""Words before a role that are no part of it: "the ball past goalkeeper Weller"."""
_NO_NOUNS = ("ed", "ly", "s")
"""Ends of words before a role that may be verbs: "hired lawyer Weller"."""
_ENDS = frozenset('.,;:()!?\n–—―-"“”')
_SPOKEN_FOR = "spokesperson"
_SAME_OFFICE = dict.fromkeys(
    ("spokesman", "spokeswoman", "spokesperson", "press secretary", "press officer", "press chief"),
    _SPOKEN_FOR,
) | {
    "congressman": "representative",
    "congresswoman": "representative",
    "rep": "representative",
    "sen": "senator",
    "gov": "governor",
    "prime minister": "premier",
    "presidential candidate": "candidate",
    "nominee": "candidate",
    "mogul": "businessman",
    "tycoon": "businessman",
}


def before(tokens: Tokens, role: int, start: int) -> tuple[int, int] | None:
    """Token range of the role that ends where the name begins at ``start``; ``role`` is where its
    capitalised part begins.
    """
    traits, words, low = tokens.traits, tokens.words, tokens.low
    begin = role
    unknown = 0
    lowest = max(0, start - _LONGEST_BEFORE)
    if begin == start and begin > 2 and low[begin - 1] in _FIELDS and low[begin - 2] == "of":
        # "former secretary of state Anna Weller"
        begin -= 2 if traits[begin - 3] & lx.ROLE else 0
    while begin > lowest:
        bits = traits[begin - 1]
        word = words[begin - 1]
        usable = (
            bits & (lx.MODIFIER | lx.ROLE | lx.PEOPLE | lx.PLACE)
            or (bits & lx.ORGANISATION and begin < start)
            or low[begin - 1].startswith(_EARLIER)
        )
        if not usable and begin < start:
            usable = word[0].isupper() and not bits & lx.CLOSED and unknown < _LONGEST_UNKNOWN
            unknown += 1
        if not usable or bits & (lx.PLURAL | lx.SPEECH):
            break
        begin -= 1
    if begin > 1 and begin < start and low[begin - 1] == "and" and words[begin][0].isupper():
        # "Health and Human Services Secretary"
        begin -= 2 if words[begin - 2][0].isupper() and low[begin - 2] in _FIELDS else 0
    begin = _noun_phrase(tokens, begin, start)
    end = start
    while begin < end and is_honorific(low[end - 1]):
        end -= 1
    if not any(traits[index] & (lx.ROLE | lx.TITLE) for index in range(begin, end)):
        return None
    return begin, end


def after(tokens: Tokens, end: int) -> tuple[int, int] | None:
    """Token range of the role in ``, the Y,`` after a name that ends at ``end``, without its article."""
    traits, words, low = tokens.traits, tokens.words, tokens.low
    size = len(words)
    index = end
    if index < size and words[index] == "(":
        while index < size and index < end + 6 and words[index] != ")":
            index += 1
        index += 1
    if index + 1 >= size or words[index] != ",":
        return None
    index += 1
    if words[index].isdigit() and index + 2 < size and words[index + 1] == ",":
        index += 2
    if low[index] in ("the", "a", "an"):
        index += 1
    begin = index
    found = -1
    joined = False
    while index < size and index < begin + _LONGEST_AFTER:
        bits = traits[index]
        if words[index] in _ENDS or bits & lx.RELATIVE:
            break
        if bits & lx.AUXILIARY or (bits & lx.SPEECH and not bits & lx.ROLE):
            return None
        if found < 0:
            if bits & lx.PLURAL:
                return None
            if bits & lx.ROLE:
                found = index
            elif (bits & lx.CLOSED and low[index] != "of" and not bits & lx.POSSESSIVE) or index > begin + 6:
                return None
        elif not joined and bits & lx.ROLE:
            found = index
        elif index == found + 1 and (
            low[index] == "to" or (words[index][0].isupper() and not bits & lx.ORGANISATION)
        ):
            return None
        elif bits & lx.CLOSED:
            joined = True
        index += 1
    if found < 0 or index >= size:
        return None
    return begin, index


def shortened(tokens: Tokens, start: int, end: int) -> tuple[int, int]:
    """A role from an apposition without what its bearer does or did, and without a number cut at its comma:
    "a retired surgeon making her first bid", "leader of the 10,000 strikers".
    """
    traits, low = tokens.traits, tokens.low
    for index in range(start, end):
        follows = index + 1 < end and not traits[index + 1] and low[index + 1].endswith(_PARTICIPLES)
        if follows and traits[index] & lx.ROLE:
            return start, index + 1
    if tokens.words[end - 1].isdigit() and tokens.words[end] == ",":
        head = next((index for index in range(start, end) if traits[index] & lx.ROLE), start)
        return start, head + 1
    return start, end


def _noun_phrase(tokens: Tokens, begin: int, start: int) -> int:
    """Where a role does begin whose first known word is at ``begin``: "the public information officer"."""
    traits, low = tokens.traits, tokens.low
    if begin >= start or not traits[begin] & lx.ROLE or tokens.words[begin][0].isupper():
        return begin
    index = begin
    while index > max(0, begin - 3) and tokens.plain[index - 1] and not traits[index - 1] & ~lx.ORGANISATION:
        if (
            low[index - 1] in _VERBS
            or low[index - 1].endswith(_NO_NOUNS)
            or tokens.words[index - 1][0].isupper()
        ):
            return begin
        index -= 1
    bits = traits[index - 1] if index else 0
    if bits & lx.PEOPLE and index < begin:
        # "South African fast bowler"
        while index and (traits[index - 1] & (lx.PEOPLE | lx.MODIFIER) or low[index - 1] in _QUARTERS):
            index -= 1
        return index
    return index if bits & (lx.DETERMINER | lx.POSSESSIVE) or low[index - 1] == "'s" else begin


def introducing(tokens: Tokens, start: int, end: int = 0) -> tuple[int, int] | None:
    """Token range of the role in ``the Y, X,`` before a name that begins at ``start``, without its article.

    Where the name's ``end`` is given, a verb of speech behind it shows that the comma ends a quotation
    ("It was the driver, Weller said"), and a possessor may stand for the article ("Holm's lawyer, Weller,").
    """
    traits, words, low = tokens.traits, tokens.words, tokens.low
    if start < 3 or words[start - 1] != ",":
        return None
    if end and end < len(words) and traits[end] & lx.SPEECH:
        return None
    found = -1
    for index in range(start - 2, max(-1, start - 2 - _LONGEST_AFTER), -1):
        bits = traits[index]
        if words[index] in _ENDS or bits & (
            lx.PLURAL | lx.RELATIVE | lx.SPEECH | lx.AUXILIARY | lx.CONJUNCTION
        ):
            return None
        if bits & lx.ROLE and (index == start - 2 or low[index + 1] in ("of", "for", "at", "in")):
            found = index
        if end and found >= 0 and low[index] == "'s" and index < found and not words[index - 1][0].islower():
            owner = index - 1
            while owner > index - 4 and owner > 0 and words[owner - 1][0].isupper():
                owner -= 1
            return owner, start - 1
        if found >= 0 and bits & (lx.DETERMINER | lx.POSSESSIVE) and index < found:
            return index + 1, start - 1
        if bits & lx.PREPOSITION and found >= 0:
            return None
    return None


def offices(words: list[str], traits: list[int]) -> frozenset[str]:
    """The offices that a role in lower case names, synonyms folded: what makes two wordings of a role
    comparable.
    """
    found = set()
    for index, word in enumerate(words):
        if not traits[index] & (lx.ROLE | lx.TITLE):
            continue
        pair = f"{words[index - 1]} {word}" if index else word
        plain = word.rstrip(".")
        found.add(_SAME_OFFICE.get(pair) or _SAME_OFFICE.get(plain) or (pair if pair in _PAIRS else plain))
    if _SPOKEN_FOR in found or "premier" in found:
        found -= {"secretary", "minister", "press", "chief", "officer"}
    return frozenset(found)


_PAIRS = frozenset(
    {
        "vice president",
        "attorney general",
        "prime minister",
        "general secretary",
        "chief executive",
        "campaign manager",
        "secretary general",
    }
)
