"""Where quotation marks enclose something: pairs of every kind, and pairs that are broken.

A paragraph is read on its own, so that a missing mark spoils no more than its own paragraph: what is
still open ends with it, or where it is plainly over (:mod:`.mending`). Marks inside others belong to the
text. A quotation that runs over several paragraphs opens each of them and closes only the last; each
paragraph gives a region here. Time is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nutgraf.analysis.quotes.mending import begun, over
from nutgraf.analysis.quotes.single_marks import singles
from nutgraf.document import Span

_DOUBLE = re.compile(
    # The one class of all first signs lets the search pass over the text between them fast.
    r"[\"“”«»„‟‹›「」『』＂`'’‘](?:(?<=\")\"*|(?<=[“”«»„‟‹›「」『』＂])"
    r"|(?<=`)`|(?<=')'(?!'(?!\w))|(?<=’)’(?!’(?!\w))|(?<=‘)‘)"
)
_TRIM = '"“”«»„‟‹›「」『』＂`'
_ANY = "\"“”'’‘" + "«»„‟‹›「」『』＂`‚"
"""Every mark, the commonest first."""
_BEFORE_OPENING = " \t\n\xa0\u2009\u202f([{—–-/:…‘'“"
_BEHIND_CLOSING = " \t\n\xa0\u2009\u202f.,;:!?)]}—–-"
_OPENERS = "“„«‹「『‟"
_STOPS = ".,!?…"
OPENING = "\"“”„‟«»‹›「『＂‘‚'`"
"""Marks that may stand right before a quotation."""
CLOSING = "\"”“«»‹›」』＂’‘'`"
"""Marks that may stand right after one."""
_FAMILY = {
    mark: number for number, marks in enumerate(('"“”„‟＂', "«»", "‹›", "「」", "『』")) for mark in marks
}
_CLOSES = {"“": "”", "„": "“", "«": "»", "‹": "›", "「": "」", "『": "』"}
_OPENS = {closer: opener for opener, closer in _CLOSES.items()}
_LOOKS = 4
"""Marks at an end of a region whose partners are looked for, so that time stays linear."""


@dataclass(slots=True)
class Region:
    """What stands between two marks, without them."""

    start: int
    end: int
    closed: bool
    """Whether the closing mark is there."""
    single: bool = False


@dataclass(slots=True)
class Piece:
    """A quoted region as tokens ``[first, last)``."""

    first: int
    last: int
    region: Region


def regions(text: str, paragraph: Span) -> list[Region]:
    """The quoted regions of a paragraph in reading order; none overlaps another."""
    content = text[paragraph.start : paragraph.end]
    if content.isascii() and not ('"' in content or "'" in content or "`" in content):
        return []
    if not any(map(content.__contains__, _ANY)):
        return []
    doubles = _doubles(text, paragraph)
    found = _without_those_inside(
        doubles,
        [
            Region(start, end, closed, single=True)
            for start, end, closed in singles(
                text, paragraph, [(double.start, double.end) for double in doubles]
            )
        ],
    )
    trimmed = [_trim(text, region) for region in found]
    return [region for region in trimmed if region]


def _doubles(text: str, paragraph: Span) -> list[Region]:
    start, end = paragraph.start, paragraph.end
    found: list[Region] = []
    opened, family, opener = -1, 0, ""
    free = start
    """Behind the last mark read."""
    for match in _DOUBLE.finditer(text, start, end):
        at, after = match.span()
        mark = match.group() if after - at == 1 else '"'
        if text.startswith('""', at) and not text[max(at - 1, 0) : after + 1].strip(' \t\n\xa0"'):
            continue
        own = _FAMILY[mark]
        if opened >= 0 and own != family:
            continue
        if mark in '"＂' and _inches(text, start, at):
            continue
        if _opens(text, paragraph, mark, at, after, opener if opened >= 0 else ""):
            if opened >= 0 and text[opened:at].strip():
                found.append(_left_open(text, opened, at, goes_on=False))
            opened, family, opener = after, own, mark
        elif opened >= 0:
            found.append(Region(opened, at, closed=True))
            opened = -1
        elif not own:
            first = begun(text, free, at, after, end, behind=bool(found))
            if first >= 0:
                found.append(Region(first, at, closed=True))
        free = after
    if opened >= 0 and text[opened:end].strip():
        found.append(_left_open(text, opened, end, goes_on=_opens_again(text, end)))
    return found


def _opens(text: str, paragraph: Span, mark: str, at: int, after: int, opener: str) -> bool:
    """Whether a mark opens a quotation; ``opener`` is the mark of its family that is open, else "".

    Straight marks tell by what stands around them, marks with a direction by that where it contradicts
    theirs: German usage turns “ and » round, hasty typing anything.
    """
    follows = text[after] if after < paragraph.end else ""
    before = text[at - 1] if at > paragraph.start else ""
    spaced = not before or before in _BEFORE_OPENING
    if mark in '"＂':
        if opener:
            return spaced and follows.isalnum() and before in " \xa0"
        return bool(follows) and (spaced or not follows.isspace())
    if mark in "»›":
        return not opener and follows.isalnum()
    if mark in "«‹":
        return not opener or opener not in "»›"
    if mark == "“":
        if opener == "„":
            return False
        ends = not follows or follows in _BEHIND_CLOSING
        if ends and before and not before.isspace() and (before.isalnum() or before in _STOPS):
            return False
        late = before.isspace() and at - 1 > paragraph.start and text[at - 2] in _STOPS
        return not (opener and ends and late)
    if mark == "”":
        return not opener and spaced and before not in "-–—/" and follows.isalnum()
    return mark in _OPENERS


def _left_open(text: str, start: int, end: int, *, goes_on: bool) -> Region:
    """A quotation without its closing mark; ``goes_on`` says that the next paragraph continues it."""
    last = end if goes_on else over(text, start, end)
    return Region(start, last, closed=last < end)


def _opens_again(text: str, end: int) -> bool:
    """Whether the paragraph behind ``end`` begins with a mark."""
    return text[end : end + 16].lstrip()[:1] in tuple(OPENING)


def _inches(text: str, start: int, at: int) -> bool:
    """Whether a straight mark stands for inches: 6'2"."""
    digit = at - 1
    while digit >= start and at - digit < 4 and text[digit].isdigit():
        digit -= 1
    if start <= digit < at - 1 and text[digit] == " ":
        digit -= 1
    return start < digit < at - 1 and text[digit] in "'’′" and text[digit - 1].isdigit()


def _without_those_inside(doubles: list[Region], single: list[Region]) -> list[Region]:
    """Both in reading order, without the doubles that a single pair encloses."""
    found: list[Region] = []
    waiting = iter(single)
    around = next(waiting, None)
    for double in doubles:
        while around and around.end <= double.start:
            found.append(around)
            around = next(waiting, None)
        if around is None or double.start < around.start:
            found.append(double)
    if around:
        found.append(around)
    found += waiting
    return found


def _trim(text: str, region: Region) -> Region | None:
    """Without white space and double marks at either end, but for a mark whose partner stands inside; None
    where nothing readable is left.
    """
    start, end = region.start, region.end
    looked = 0
    while start < end:
        first, last = text[start], text[end - 1]
        if first.isspace():
            start += 1
        elif last.isspace():
            end -= 1
        elif first in _TRIM and (
            looked >= _LOOKS
            or text.find(_CLOSES.get(first) or _OPENS.get(first, first), start + 1, end - 1) < 0
        ):
            start += 1
        elif last in _TRIM and (
            looked >= _LOOKS
            or text.rfind(_OPENS.get(last) or _CLOSES.get(last, last), start + 1, end - 1) < 0
        ):
            end -= 1
        else:
            break
        looked += first in _TRIM or last in _TRIM
    if not any(map(str.isalnum, text[start:end])):
        return None
    return Region(start, end, region.closed, region.single)
