"""Numerals that are no figures: dates, years, clock times, telephone numbers, scores, ordinals, versions,
sections, names.

:func:`spans` finds those that can be told by their form alone; :func:`named` and :func:`year` those that
need the words around them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nutgraf.analysis.figures.nouns import plural
from nutgraf.analysis.figures.tokens import Token
from nutgraf.analysis.figures.vocabulary import words

MONTHS = (
    r"(?:(?i:January|February|March|April|June|July|August|September|October|November|December)"
    r"|May|may(?=\s\d)|(?i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_FORMS = re.compile(
    rf"""
    (?=[\d+('’])(?:
        \b\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–/]\s?\d{{1,2}})?[\s-](?:of\s)?{MONTHS}
        (?:[,\s-]{{1,2}}\d{{4}}\b)?(?![a-z])
      | \b\d{{4}}-\d\d?-\d\d?\b(?:T[\d:]{{4,8}})?
      | \b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b
      | \b\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d\b
      | \b\d{{1,2}}:\d\d(?::\d\d)?(?:\.\d{{1,3}})?\b(?:\s?[ap]\.?m\b\.?)?
      | \b\d{{1,2}}(?:[.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b|[AP]M\b)
      | \b\d{{4}}\s(?:GMT|UTC|BST|EST|EDT|local\stime)\b
      | \b\d{{1,2}}\so['’]clock\b
      | \+\d{{1,3}}(?:[-.\s]?\(?\d{{1,5}}\)?){{2,5}}                              # +44 20 7946 0958
      | (?:\b1-)?(?:\(\d{{2,5}}\)\s?|\b\d{{2,5}}[-.])\d{{3,4}}[-.]\d{{3,4}}\b     # (555) 555-0142
      | \b\d{{3}}-\d{{4}}\b
      | \b0\d{{2,4}}\s\d{{3,4}}\s?\d{{3,4}}\b
      | ['’]?\b(?:\d0|\d{{2,3}}0)['’]?s\b                                       # the 1990s
      | \b\d+(?:st|nd|rd|th)\b
      | \b\d['’]\d\d?\b                                                           # 6'2
      | \b(?:1[89]|20)\d\d[-–/]\d\d(?:\d\d)?\b(?![\d,]|%)                       # 2019-20
      | \b(?:9/11|24/7|50-50|50/50|20/20|7-Eleven)\b
      | \b\d+\w?-(?:[A-Z]\w*-)?\d+-\d+(?:-\d+)*\b                              # 10-3-2
    )
  | \b(?=[JFMASONDjfmasondſ])(?:
        {MONTHS}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:\s?[-–]\s?\d{{1,2}}\b)?(?:,?\s\d{{4}}\b)?(?![\d.,]*\d|%)
      | {MONTHS},?\s\d{{4}}\b
    )
  | \b[a-z]{{3,6}}\so['’]clock\b
    """,
    re.VERBOSE,
)
_WEB = re.compile(r"(?:https?://|www\.)\S+|[@#]\w+")
_NEAR = re.compile(r"\d(?:.{0,20}\d)*|o['’]clock", re.DOTALL)
"""Digits with no more than 20 characters between; each run is searched at once."""

_BEFORE_DIGITS, _AFTER_DIGITS = 16, 20
"""Characters that the longest form may have before its first digit and after its last: September, local
time.
"""

_LABELS = words(
    """
    section article chapter page pages paragraph clause version row flight route highway motorway
    junction gate platform channel episode season verse number item rule regulation resolution amendment
    proposition question lot bus exit square appendix figure table volume issue sections articles pp no
    nos vol interstate day week game stage phase tier level category type class grade group pool round
    step part act scene room ward block zone unit area district line model series mark super form
    schedule title apollo opus op psalm bowl formula euro sector precinct region division track target
    order bill exhibit count test world
    """
)
"""Words after which a numeral is a label, some only with a capital letter."""

_LOWER_LABELS = words(
    """
    section article chapter page pages paragraph clause version row flight route highway junction gate
    platform channel episode verse number sections articles pp no nos vol interstate phase tier category
    appendix exit
    """
)
_YEAR_CUES = words(
    """
    in since by until till from of during before after late early mid end through spring summer autumn
    fall winter circa around year fiscal back season the and to between for next last election anno
    """
)
_COUNTED_AFTER = words(
    """
    people men women children deaths cases jobs homes houses soldiers troops workers employees students
    patients
    """
)
_MODELS = frozenset(
    ("Max", "Pro", "Plus", "Ultra", "Mini", "Air", "Lite", "Series", "SE", "GT", "Turbo", "XL", "ZIP")
)
_HYPHEN_HEADS = words("sub under over mid non plus extra minus nearly almost about")


def spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places in ``text[start:end]`` whose numerals are no figures, in order; what stands near digits alone
    is searched.
    """
    found: list[tuple[int, int]] = []
    if any(text.find(mark, start, end) >= 0 for mark in ("://", "www.", "@", "#")):
        found += [match.span() for match in _WEB.finditer(text, start, end)]
    at = start
    for digits in _NEAR.finditer(text, start, end):
        a, b = digits.span()
        for match in _FORMS.finditer(text, max(at, a - _BEFORE_DIGITS), min(end, b + _AFTER_DIGITS)):
            found.append(match.span())
            at = match.end()
    return sorted(found)


def following_word(tokens: Sequence[Token], i: int) -> str:
    """The text of the token after ``i``, "" at the end."""
    return tokens[i + 1].text if i + 1 < len(tokens) else ""


def year(tokens: Sequence[Token], i: int) -> bool:
    """Whether the numeral at ``i`` is a year, or the years of a season (2019-20)."""
    token = tokens[i]
    if len(token.text) != 4 or not token.text.isdecimal():
        return False
    value = int(token.text)
    if (i and tokens[i - 1].text in ("A.D.", "AD", "BC", "B.C.", "CE")) or (
        following_word(tokens, i) in ("AD", "A.D.", "BC", "B.C.", "BCE", "CE")
    ):
        return True
    if not 1000 <= value <= 2199:
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    before = tokens[i - 1].lower if i else ""
    if following and (following.text == "%" or (following.text[0].isalpha() and not following.space)):
        return False
    if (
        following
        and following.text in "-–—"
        and i + 2 < len(tokens)
        and tokens[i + 2].numeral
        and following.space
    ):
        return False  # 2000 - 2500 calories
    usual = 1900 <= value <= 2060
    noun = (
        following is not None
        and following.space
        and (plural(following.lower) or following.lower in _COUNTED_AFTER)
    )
    if usual:
        return not (following and following.lower in _COUNTED_AFTER) or before in ("in", "since", "the")
    if noun or not (before in _YEAR_CUES or (following and following.text in "-–")):
        return False
    if before == "of":
        return False
    return before in ("in", "since", "until", "circa", "late", "early", "year", "by") or value >= 1400


def named(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Whether the numeral at ``i`` (its number ends before ``last``) is part of a name or a label: Section
    427, COVID-19, Boeing 737.
    """
    token = tokens[i]
    if token.text.isdecimal() and len(token.text) > 9:
        return True  # a number that is to be read by a machine
    after = tokens[last] if last < len(tokens) else None
    if i and not token.space:
        before = tokens[i - 1]
        if before.text[0].isalpha():
            return True
        if before.text in "-–‑" and i > 1 and not before.space and tokens[i - 2].text[-1].isalpha():
            return tokens[i - 2].lower not in _HYPHEN_HEADS
        if before.text == "_" or (before.text == "/" and i > 1 and tokens[i - 2].text[0].isalpha()):
            return True
    if after and not after.space and after.text == "_":
        return True
    if after and not after.space and after.text[0].isalpha() and last + 1 < len(tokens):
        tail = tokens[last + 1]
        if tail.numeral and not tail.space and tail.text not in ("2", "3"):
            return True  # 24703L202
    if (
        after
        and not after.space
        and after.text.isalpha()
        and after.text[0].isupper()
        and len(token.text) < 4
        and token.text.isdecimal()
        and after.text in ("G", "D")
    ):
        return True  # 5G, 3D
    if (
        following_word(tokens, i).lower() in ("zip", "postcode")
        or following_word(tokens, last - 1) in _MODELS
    ):
        return True
    if not i:
        return False
    before = tokens[i - 1]
    if (
        token.space
        and before.lower in ("bottom", "top", "last", "final")
        and not (after and after.text.isalnum())
    ):
        return True
    if before.text in "-–" and tokens[i - 2].lower == "last" and not token.space:
        return True
    word = before.lower
    if before.text == "." and i > 1 and tokens[i - 2].lower in ("no", "nos", "vol", "pp", "op"):
        return True
    if before.text in ("№", "§"):
        return True
    if word in _LABELS and (word in _LOWER_LABELS or before.text[0].isupper()):
        return not (word == "no" and before.space and not before.text[0].isupper())
    return False


def product(tokens: Sequence[Token], i: int, last: int, tags: Sequence[str]) -> bool:
    """Whether a bare numeral after a capitalised name belongs to the name: iPhone 14, S&P 500, Windows 10."""
    if not i or not tokens[i].numeral or not tokens[i].space:
        return False
    before = tokens[i - 1]
    if (
        not (before.text[0].isupper() or (len(before.text) > 1 and before.text[1].isupper()))
        or not before.text.isalpha()
    ):
        return False
    if "," in tokens[i].text or before.lower in _YEAR_CUES or before.text == "I":
        return False
    after = tokens[last] if last < len(tokens) else None
    if i == 1 and tags[0] not in ("NNP", "NNPS"):
        return False
    if after is None or not after.text[0].isalpha():
        return tags[i - 1] in ("NNP", "NNPS", "NN")
    if after.text[0].isupper():
        return True
    if plural(after.lower) or (tags[last][:2] in ("JJ", "NN") and tags[i - 1] == "NN"):
        return False
    place = i > 1 and tokens[i - 2].lower in ("in", "at", "across") and tags[last][:2] == "VB"
    return not place and tags[i - 1] in ("NNP", "NNPS", "NN")
