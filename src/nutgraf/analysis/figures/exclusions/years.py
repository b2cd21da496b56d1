"""Which numerals of four figures are years: in 2014, the 2016 race, between 1600 and 1900; not 2000 acres, a
poll of 2031 growers, 1900 staff.

News whose commas are lost writes counts like years; what is counted, or a word such as "about" before, tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.figures import units
from nutgraf.analysis.figures.nouns import plural
from nutgraf.analysis.figures.tokens import Token
from nutgraf.analysis.figures.vocabulary import words

_ERAS = frozenset(("AD", "A.D.", "BC", "B.C.", "BCE", "CE"))
_CUES = words("in since until till circa late early mid year by during before after fiscal back")
"""Words before any year, also one that is far from ours."""

_AMOUNT = words(
    """
    about around over only some nearly almost roughly approximately than least estimated another just exactly
    employs employ employed has have had having are were was killed killing employing lost cut
    """
)
_OF_AMOUNT = words(
    """
    total sample poll survey group crowd fleet workforce team population staff list party force number study
    average minimum maximum price cost fee rate level
    """
)
_LINKS = frozenset(("from", "between", "and", "to", "-", "–"))
_PERIODS = words("year quarter month week day night season summer winter spring autumn point mark")
_PEOPLE = words(
    """
    people men women children deaths soldiers troops workers employees students patients residents migrants
    refugees voters passengers firefighters staff officers civilians homes houses jobs cases
    """
)
_CLOSED = words(
    """
    he she it they we you i who that which when where while and but or to for as at by with from on in was
    were is are has had have said says will would the a an his her its their this these police
    """
)
"""Words with which what a year is said of goes on: in 1620 she says."""

_YEARLY = words(
    """
    elections games olympics models levels sales earnings figures attacks results finals playoffs
    championships awards campaigns primaries rules reforms guidelines estimates numbers prices accords
    """
)
"""Plurals that have a year before them: the 2012 Olympics, 2018 sales."""


def year(tokens: Sequence[Token], i: int) -> bool:
    """Whether the numeral at ``i`` is a year, or one of the years of a season (2019-20)."""
    token = tokens[i]
    if len(token.text) > 4 or not token.text.isdecimal():
        return False
    value = int(token.text)
    before = tokens[i - 1].lower if i else ""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if (i and tokens[i - 1].text in _ERAS) or (following is not None and following.text in _ERAS):
        return True
    if (
        following is not None
        and following.text in "-–"
        and i + 3 < len(tokens)
        and tokens[i + 3].text in _ERAS
    ):
        return True  # 704-681 BC
    if len(token.text) < 4 or not 1000 <= value <= 2199 or _glued_to_letters(following):
        return False
    usual = 1900 <= value <= 2060
    if usual and before in ("in", "since"):
        return True
    partner = _partner(tokens, i)
    if partner and (not _year_like(tokens[partner].text) or _counts(tokens, partner + 1) == "measure"):
        return False
    if usual:
        return not _is_amount(tokens, i, before)
    if _counts(tokens, i + 1) or (before == "of" and i > 1 and tokens[i - 2].lower in _OF_AMOUNT):
        return False
    if before in _CUES or (partner and before in _LINKS):
        return True
    rose = before == "from" and i > 1 and tokens[i - 2].lower in ("up", "down")
    return 1400 <= value < 1900 and before in ("from", "between", "of", "the") and not rose


def _glued_to_letters(token: Token | None) -> bool:
    return token is not None and (token.text == "%" or (token.text[0].isalpha() and not token.space))


def _year_like(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and 1000 <= int(text) <= 2199


def _partner(tokens: Sequence[Token], i: int) -> int:
    """The other numeral of a range or pair: between 2000 and *7000*, 2000 - *2500*."""
    for link, other in ((i + 1, i + 2), (i - 1, i - 2)):
        if not (0 <= other < len(tokens) and link > 0 and tokens[other].numeral):
            continue
        dash = tokens[link].text in ("-", "–") and tokens[max(i, other)].space
        if dash or tokens[link].lower in ("and", "to", "or"):
            return other
    return 0


def _is_amount(tokens: Sequence[Token], i: int, before: str) -> bool:
    """Whether 1900 to 2060 are an amount: what follows is counted, and something says that it is."""
    counts = _counts(tokens, i + 1)
    if before in ("in", "since", "the", "by", "until"):
        return False
    if before == "of":
        return bool(counts) and i > 1 and tokens[i - 2].lower in _OF_AMOUNT
    if counts == "people" or counts == "measure":
        return True
    spoken = (
        before in _AMOUNT
        or _did(tokens, i, before)
        or (before == "to" and i > 1 and tokens[i - 2].lower == "up")
    )
    return spoken and (bool(counts) or (before in ("than", "least") and int(tokens[i].text) % 50 == 0))


def _did(tokens: Sequence[Token], i: int, before: str) -> bool:
    """Whether a verb before speaks for an amount: shipped 2050 crates; not the failed 2014 talks."""
    return before.endswith("ed") and not 1950 <= int(tokens[i].text) <= 2030


def _counts(tokens: Sequence[Token], i: int) -> str:
    """What a numeral before token ``i`` counts: "people", "measure", "things", or "" for nothing."""
    if i >= len(tokens) or not tokens[i].space:
        return ""
    unit, end = units.match(tokens, i, digits=False)
    if unit and tokens[end - 1].lower not in _PERIODS and (plural(tokens[end - 1].lower) or " " in unit):
        return "measure"
    for k in range(i, min(i + 3, len(tokens))):
        word = tokens[k].lower
        if not word.isalpha() or word in _CLOSED or (k > i and tokens[k].text[0].isupper()):
            return ""
        if word in _PEOPLE:
            return "people"
        if plural(word) and word not in _YEARLY:
            return "things"
    return ""
