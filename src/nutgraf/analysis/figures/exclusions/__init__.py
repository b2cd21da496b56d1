"""Numerals that can be told by their form alone to be no figures: dates, clock times, telephone numbers,
scores, ordinals.
"""

from __future__ import annotations

import re

MONTHS = (
    r"(?:(?i:January|February|March|April|June|July|August|September|October|November|December)"
    r"|May|may(?=\s\d)|(?i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_FORMS = re.compile(
    rf"""
    (?=[\d+('’‘])(?:
        \b\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–/]\s?\d{{1,2}})?[\s-](?:of\s)?{MONTHS}
        (?:[,\s-]{{1,2}}\d{{4}}\b)?(?![a-z])
      | \b\d{{4}}-\d\d?-\d\d?\b(?:T[\d:]{{4,8}})?
      | \b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b
      | \b\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d\b
      | \b\d{{1,2}}:\d\d(?::\d\d)?(?:\.\d{{1,3}})?(?:\s?[apAP]\.?[mM]\b\.?|\b)
      | \b(?:\d{{1,2}}\s?[-–]\s?)?\d{{1,2}}(?:[.]\d\d)?\s?(?:[ap]\.m\.|[ap]m\b|[AP]M\b)
      | \b\d{{4}}\s(?:GMT|UTC|BST|EST|EDT|local\stime)\b
      | \b\d{{1,2}}\so['’]clock\b
      | \+\d{{1,3}}(?:[-.\s]?\(?\d{{1,5}}\)?){{2,5}}                              # +44 20 7946 0958
      | (?:\b1-)?(?:\(\d{{2,5}}\)\s?|\b\d{{2,5}}[-.])\d{{3,4}}[-.]\d{{3,4}}\b     # (555) 555-0142
      | \b1-8\d\d-[A-Z]
      | \b\d{{3}}-\d{{4}}\b
      | \b0\d{{2,4}}\s\d{{3,4}}\s?\d{{3,4}}\b
      | ['’]?\b(?:\d0|\d{{2,3}}0)['’]?s\b                                       # the 1990s
      | \b\d+(?:st|nd|rd|th)\b
      | (?<=\s)['’‘]\d\d\b(?!\s(?:per\b|(?!is\b|was\b|has\b)[a-z]+s\b))            # the class of '08
      | (?<=\bat\s)(?:1[0-2]|[1-9])(?=\son\sweek(?:days|ends)\b|\sin\sthe\s(?:morning|afternoon|evening))
      | \b\d['’]\d\d?\b                                                           # 6'2
      | \b(?:1[89]|20)\d\d[-–/]\d\d?(?:\d\d)?\b(?!,?\d|[.]\d|%)                       # 2019-20
      | \b(?:9/11|24/7|50-50|7-Eleven)\b
      | \b\d{{2,3}}/\d{{1,3}}\b(?!\s?[GMT]B)                                       # 140/90, 26/40
      | \b\d{{1,3}}-to-\d{{1,3}}\b(?!-|\.\d|\s(?:per\s?cent|percent|year|month|day)|%)   # a 5-to-4 vote
      | \b\d{{1,2}}-(?:of|for)-\d{{1,2}}\b                                          # 24-of-33
      | \b\d{{1,2}}-\d{{1,2}}\s\(\d{{1,2}}\)                                        # 7-6 (3)
      | \b\dx\d(?:00)?m?\b                                                        # 4x100m
      | \b\d+\w?-(?:[A-Z]\w*-)?\d+-\d+(?:-\d+)*\b                              # 10-3-2
    )
  | \b(?=[JFMASONDjfmasondſ])(?:
        {MONTHS}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:\s?[-–]\s?\d{{1,2}}\b|\s(?:to|and)\s\d{{1,2}}\b(?=[.,;:)]|\s(?:in|at|on|of|the|with|for|when)\b|$))?
        (?:,?\s\d{{4}}\b)?(?![\d.,]*\d|%)
      | {MONTHS},?\s\d{{4}}\b
    )
  | \b[a-z]{{3,6}}\so['’]clock\b
    """,
    re.VERBOSE,
)
_WEB = re.compile(r"(?:https?://|www\.)\S+|[@#]\w+")
_UNREAD = re.compile(
    r"(?<![\d.,])\d[\d.,]*+(?:(?:[\u00ad\u200b-\u200d\u2060\ufeff·٫٬，]\d[\d.,]*+)+|[⁰¹²³⁴-⁹])"
)
"""What nobody should read in part: powers (10⁶, 42² too), and numerals with points, commas or breaks inside
that others write or nobody sees. (Documents are cleaned of the unseen ones.)
"""

_NEAR = re.compile(r"\d(?:.{0,20}\d)*|o['’]clock", re.DOTALL)
"""Digits with no more than 20 characters between; each run is searched at once."""

_BEFORE_DIGITS, _AFTER_DIGITS = 16, 20
"""Characters that the longest form may have before its first digit and after its last: September, local
time.
"""


def spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places in ``text[start:end]`` whose numerals are no figures, in order; what stands near digits alone
    is searched.
    """
    found: list[tuple[int, int]] = []
    if (
        text.find("://", start, end) >= 0
        or text.find("www.", start, end) >= 0
        or text.find("@", start, end) >= 0
        or text.find("#", start, end) >= 0
    ):
        found += [match.span() for match in _WEB.finditer(text, start, end)]
    if not text.isascii():
        found += [match.span() for match in _UNREAD.finditer(text, start, end)]
    at = start
    for digits in _NEAR.finditer(text, start, end):
        a, b = digits.span()
        for match in _FORMS.finditer(text, max(at, a - _BEFORE_DIGITS), min(end, b + _AFTER_DIGITS)):
            found.append(match.span())
            at = match.end()
    return sorted(found)
