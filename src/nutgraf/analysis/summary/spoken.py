"""Speech in a sentence: whether it says who speaks.

``"We knew," said Mayor Lund.`` does; ``"We knew," he said.`` and ``"We knew."`` do not.
"""

from __future__ import annotations

import re

from nutgraf.analysis.summary.words import STOP_WORDS

MARKS = frozenset("“\"‘'„«`")
"""Signs that a quotation may open with."""

_SPOKEN = (",", ".", "?", "!", "…", "—", "-")
_BY_WHOM = re.compile(
    r"\W{0,3}(?:[a-z]+ (?=(?:he|she|they|it|the) ))?"
    r"(?:(?:he|she|they|it)\b|the (?:spokes\w+|man|woman|boy|girl|\d+-year-old|couple|pair|company|firm)\b)"
)
_ADDS = re.compile(r"[^\"“”]{0,40}\b(?:added|continued|concluded|went on)\b")
_PERSON_FIRST = re.compile(r"(?:He|She|They|His|Her|Their)\b")
_SINGLE_CLOSE = re.compile(r"(?<=\S)['’](?![^\W\d_])")
_CLOSERS = {"“": "”", "„": "”", '"': '"', "«": "»"}

_TOLD = re.compile(
    r", (?:s?he|they|it) (?:also |then |has |had )?(?:said|says|added|told|wrote|argued|explained|noted)\b"
)
_NAME = re.compile(r"\b(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]\b)[A-Z]\w")


def closes_only(content: str) -> bool:
    """Whether a quotation ends in ``content`` that did not begin there."""
    if "”" in content:
        return "“" not in content[: content.index("”")]
    at = content.find('"')
    return at > 0 and content[at - 1] not in " \t\n(—–-[/" and content.count('"') % 2 == 1


def speech(content: str) -> float:
    """How much a sentence leans (1, 0.5, 0) that opens with a quotation mark, or ends a quotation that
    did not begin in it."""
    mark = content[0]
    if mark in "'`" and content[1:2] == mark:  # the quotation marks of typewriters and of TeX
        mark, content = '"', '"' + content[2:].replace("''", '"')
    if mark not in MARKS:
        close = max(content.find("”"), content.find('"'))
        return 1.0 if _nobody(content[close + 1 :]) else 0.5
    close = _closing(content, mark)
    if close < 0:
        # It goes on in the next sentence; or this was an apostrophe ("'Tis").
        return 1.0 if mark in _CLOSERS else 0.0
    said, rest = content[1:close].rstrip(), content[close + 1 :]
    if not said.endswith(_SPOKEN) and any(map(str.isalnum, rest)):
        return 0.0  # a title, or words set off
    if _nobody(rest):
        return 1.0
    return 0.5 if _PERSON_FIRST.match(said) or _ADDS.match(rest) else 0.0


def _closing(content: str, mark: str) -> int:
    if mark in _CLOSERS:
        return content.find(_CLOSERS[mark], 1)
    found = _SINGLE_CLOSE.search(content, 1)
    return found.start() if found else -1


def _nobody(rest: str) -> bool:
    """Whether ``rest``, what follows a quotation, does not name who says it."""
    return not any(map(str.isalpha, rest)) or _BY_WHOM.match(rest) is not None


def told_by_pronoun(content: str, first: str) -> float:
    """How much a sentence without quotation leans whose first word is ``first`` for its ", he said": not if
    a name comes before."""
    told = _TOLD.search(content)
    if told is None or _NAME.search(content, len(first), told.start()):
        return 0.0
    return 1.0 if first.lower() in STOP_WORDS else 0.5
