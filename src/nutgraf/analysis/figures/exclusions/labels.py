"""Numerals that name something instead of counting it: Section 427, COVID-19, Boeing 737, season 2."""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.figures.exclusions import compounds
from nutgraf.analysis.figures.nouns import plural
from nutgraf.analysis.figures.tokens import Token
from nutgraf.analysis.figures.vocabulary import words

_NUMBERED = words(
    """
    section article chapter page pages paragraph clause version row flight route highway junction gate
    platform channel episode verse number sections articles pp no nos vol interstate phase tier category
    appendix exit season beta apartment suite
    """
)
"""Words after which a numeral is a label."""

_STEPS = words(
    "day week game stage step round part act scene lap hole level grade class type lane pier terminal "
    "runway room block unit volume issue group question amendment count"
)
"""Words after which a numeral is a label unless something is counted after it: in week 6, type 2 diabetes."""

_TITLES = words(
    """
    motorway season item rule regulation resolution amendment proposition question lot bus square
    figure table volume issue day week game stage level type class grade group pool round step part act
    scene room ward block zone unit area district line model series mark super form schedule title apollo
    opus op psalm bowl formula euro sector precinct region division track target order bill exhibit count
    test world cycle girl boy call league under year
    """
)
"""Words after which a numeral is a label where they are capitalised."""

_NEAR = frozenset(("last", "next", "this", "that", "same", "every", "each", "-"))
_INDICES = words(
    "fortune ftse nikkei russell stoxx nasdaq cac csi asx hot dax topix euronext wilshire billboard nifty"
)
_AFTER_RANK = words("of in on at to and with for after as during when while but before since by")
_ROUNDS = frozenset(("16", "32", "four", "eight", "8", "4"))
_RANKS = frozenset(("bottom", "top", "last", "final"))
_MODELS = frozenset(
    ("Max", "Pro", "Plus", "Ultra", "Mini", "Air", "Lite", "Series", "SE", "GT", "Turbo", "XL", "ZIP")
)
_EMERGENCIES = frozenset(("911", "999", "112", "000", "101"))
_CALLS = words("call calls caller callers dispatcher dispatchers operator operators")
_CALLED = words("call called calls calling dial dialed dialled dials dialing rang phoned")
_LINES = frozenset(("1080p", "2160p", "4K", "8K", "401k", "401K"))
"""Pictures and pensions."""

_CODES = frozenset(("401", "403", "501", "527"))
"""Sections of the tax code, said without the word: 401(k), a 501 c3 group."""

_STREETS = words("street road avenue lane drive boulevard terrace crescent st rd ave blvd")
_TIMES = words("Minutes Hours Days Years Weeks Nights Seconds Months Day Night Year")
_OF_NAMED = frozenset(("group", "gang", "round", "class", "big"))
_CLOSED = words(
    """
    i in since by until till from of during before after around for between to the and at on with about over
    under some only just nearly almost but or as than that monday tuesday wednesday thursday friday saturday
    sunday
    """
)
"""Words that a capital at the start of a clause makes no name."""

_OF_THOSE = frozenset(("the", "them", "its", "those"))
_MAKES = words(
    "Windows Android Boeing Airbus Xbox PlayStation Galaxy Pixel Python Firefox Chrome Falcon Apollo"
)
"""What has a number in its name, whatever follows."""

_COUNTRY_ROADS = frozenset(("U.S.", "US"))


def after_label(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether the number in words or figures at ``i``, which ends before ``last``, follows a word that is
    numbered: Section 427, season two, week 6, Group of 20.
    """
    if not i:
        return False
    before = tokens[i - 1]
    word = before.lower
    if last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last + 1].text.isalpha():
        return False  # the same day 22-year-old twins
    if word == "season" and i > 1 and tokens[i - 2].lower in _NEAR:
        return False  # this season, two more than
    if word in _NUMBERED:
        return not (word == "no" and before.space and not before.text[0].isupper())
    if (
        word in _TITLES
        and before.text[0].isupper()
        and (tokens[i].numeral or i > 1 or tokens[i].text[0].isupper())
    ):
        return tokens[i].numeral or not _counted(tokens, last)
    if word in _STEPS:
        return i > 1 and not _counted(tokens, last) and tokens[i - 2].lower not in _NEAR
    return word == "of" and i > 1 and tokens[i - 2].lower in _OF_NAMED and _group(tokens, i, last)


def _group(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Group of 20, Gang of Eight, round of 16; not a group of 20 pupils."""
    capital = tokens[i - 2].text[0].isupper() and not _counted(tokens, last) and i > 2
    return capital or (tokens[i - 2].lower == "round" and tokens[i].text in ("8", "16", "32", "64", "128"))


def _counted(tokens: Sequence[Token], i: int) -> bool:
    """Whether a plural stands at token ``i``, after a number in words also at the next."""
    for token in tokens[i : i + 2 - tokens[i - 1].numeral]:
        if plural(token.lower):
            return True
        if not token.text.isalpha():
            return False
    return False


def ranked(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether the number at ``i`` is a rank: the bottom three, the top 10, the last 16 of the cup."""
    before = tokens[i - 1].lower if i else ""
    if before not in _RANKS:
        return False
    after = tokens[last] if last < len(tokens) else None
    if after is None or not (after.text.isalnum() or after.text == "-"):
        return True
    return after.lower in _AFTER_RANK and (before != "last" or tokens[i].lower in _ROUNDS)


def _address(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether the numeral at ``i`` is that of a house: 10 Downing Street, 1600 Pennsylvania Ave."""
    if len(tokens[i].text) > 5 or not tokens[i].text.isdecimal():
        return False
    for token in tokens[last : last + 4]:
        if not token.text[0].isupper():
            return False
        if token.lower in _STREETS:
            return token is not tokens[last]
    return False


def entitled(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether a number and the capitalised time after it are a title: 60 Minutes, Twelve Years a Slave."""
    if not i or last >= len(tokens) or tokens[last].text not in _TIMES:
        return False
    return tokens[i].numeral or (i > 0 and tokens[i].text[0].isupper())


def named(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether the numeral at ``i`` (its number ends before ``last``) is part of a name or a label: Section
    427, COVID-19, Boeing 737.
    """
    token = tokens[i]
    if token.text.isdecimal() and (len(token.text) > 9 or (token.text[0] == "0" and len(token.text) > 2)):
        return True  # 007, a number that is to be read by a machine
    after = tokens[last] if last < len(tokens) else None
    if compounds.name(tokens, i, last) or _address(tokens, i, last):
        return True
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if after is not None and (after.lower in ("zip", "postcode") or after.text in _MODELS):
        return True
    if following is not None and not following.space and token.text + following.text in _LINES:
        return True
    if token.text in _CODES and following is not None and (following.text == "(" or following.text[0] == "c"):
        return True
    if not i:
        return False
    before = tokens[i - 1]
    if token.text in _EMERGENCIES and (
        before.lower in _CALLED or (after is not None and after.lower in _CALLS)
    ):
        return True
    if before.text in "-–" and tokens[i - 2].lower == "last" and not token.space and not _plus(tokens, last):
        return True
    if before.text == "." and i > 1 and tokens[i - 2].lower in ("no", "nos", "vol", "pp", "op"):
        return True
    return before.text in ("№", "§") or index(tokens, i)


def _plus(tokens: Sequence[Token], last: int) -> bool:
    return last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last + 1].lower in ("plus", "odd")


def index(tokens: Sequence[Token], i: int) -> bool:
    """Whether the numeral at ``i`` is the number of an index: S&P 500, Standard & Poor's 500, Fortune 500."""
    before, token = tokens[i - 1], tokens[i]
    if not token.space or "," in token.text or len(token.text) > 4:
        return False
    if before.text[0].isupper() and before.lower in _INDICES:
        return True
    if before.text == "P" and i > 1:
        return tokens[i - 2].text in ("S", "&")
    if before.text in ("'s", "’s"):
        return i > 1 and tokens[i - 2].text == "Poor"
    return before.text == "Poors"


def product(tokens: Sequence[Token], i: int, last: int, tags: Sequence[str]) -> bool:
    """Whether a bare numeral after a capitalised name belongs to the name: iPhone 14, Windows 10."""
    token = tokens[i]
    if not i or not token.numeral or not token.space or "," in token.text or last > i + 1:
        return False
    if len(token.text) > 4 and any(plural(following.lower) for following in tokens[last : last + 2]):
        return False
    before = tokens[i - 1]
    after = tokens[last] if last < len(tokens) else None
    many = after is not None and plural(after.lower) and tags[last] != "VBZ"
    if before.text in _COUNTRY_ROADS:
        return i > 1 and len(tokens[i].text) < 4 and not many and tags[last : last + 1] in (["IN"], ["CC"])
    if before.text.islower() or not before.text.isalpha():
        return False
    if before.lower in _CLOSED:
        return False
    if _model(before.text, tokens[i].text):
        return True
    if i == 1 and tags[0] not in ("NNP", "NNPS"):
        return False
    if after is None or not after.text[0].isalpha():
        return tags[i - 1] in ("NNP", "NNPS", "NN")
    if after.text[0].isupper() or after.text[1:2].isupper():
        return not (many and plural(before.lower))  # 235 Democrats 198 Republicans
    if many:
        return False
    if tags[i - 1] == "NN" and tags[last][:2] in ("JJ", "NN", "VB"):
        return not (last + 1 < len(tokens) and plural(tokens[last + 1].lower))  # Orbit 9 school project
    if after.lower == "of" and last + 1 < len(tokens) and tokens[last + 1].lower in _OF_THOSE:
        return False
    place = i > 1 and tokens[i - 2].lower in ("in", "at", "across") and tags[last][:2] == "VB"
    return not place and tags[i - 1] in ("NNP", "NNPS", "NN")


def _model(name: str, figures: str) -> bool:
    """Whether a numeral belongs to the name before, whatever follows: iPhone 14 users, HDMI 2.1 ports."""
    if name[0].islower() or name in _MAKES:
        return len(figures) < 4 or "." in figures
    return name.isupper() and len(name) > 1 and len(figures) == 3 and figures[1] == "."
