"""Where quotation marks enclose something: pairs of every kind, and pairs that are broken.

A paragraph is read on its own, so that a missing mark spoils no more than its own paragraph: what is
still open ends with it. Marks inside others belong to the text. A quotation that runs over several
paragraphs opens each of them and closes only the last; each paragraph gives a region here. Time is linear
in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nutgraf.document import Span

_DOUBLE = re.compile(r"[\"“”«»„‟‹›「」『』＂]|``|''|’’|‘‘")
_SINGLE_OPEN = re.compile(r"[‘'`](?<![^\s(\[:—–-].)(?=[\w$\"“(])", re.DOTALL)
_SINGLE_CLOSE = re.compile(r"[’'](?<=[\w.,!?…)].)(?=$|[\s.,;:!?)\]—–-])", re.DOTALL)
_ELISION = re.compile(r"['’‘](?:\d|em\b|til\b|cause\b|n['’]|tis\b|twas\b|s\b|round\b|bout\b)", re.IGNORECASE)
_LONGEST_SINGLE = 400
"""Characters. Further apart than this, two single marks are apostrophes."""
_TRIM = '"“”«»„‟‹›「」『』＂`'
_BEFORE_OPENING = " \t\n\xa0\u2009\u202f([{—–-/:…‘'“"
_OPENERS = "“„«‹「『‟"
OPENING = "\"“”„‟«»‹›「『＂‘'`"
"""Marks that may stand right before a quotation."""
CLOSING = "\"”“«»‹›」』＂’'`"
"""Marks that may stand right after one."""
_FAMILY = {mark: family for family, marks in enumerate(('"“”„‟＂', "«»‹›", "「」『』")) for mark in marks}


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
    doubles = _doubles(text, paragraph.start, paragraph.end)
    found = doubles + _singles(text, paragraph, doubles)
    trimmed = [_trim(text, region) for region in found]
    return sorted((region for region in trimmed if region), key=lambda region: region.start)


def _doubles(text: str, start: int, end: int) -> list[Region]:
    found: list[Region] = []
    opened = -1
    family = 0
    closer = ""
    for match in _DOUBLE.finditer(text, start, end):
        at, after = match.span()
        mark = match.group()[0] if after - at == 1 else '"'
        own = _FAMILY[mark]
        if opened >= 0 and own != family:
            continue
        if mark == '"' or mark == "＂":
            if _inches(text, start, at):
                continue
            spaced = at == start or text[at - 1] in _BEFORE_OPENING
            follows = text[after] if after < end else ""
            if opened < 0:
                if follows and (spaced or not follows.isspace()):
                    opened, family, closer = after, own, mark
            elif spaced and follows.isalnum() and text[at - 1] in " \xa0" and text[opened:at].strip():
                found.append(Region(opened, at, closed=False))
                opened, closer = after, mark
            else:
                found.append(Region(opened, at, closed=True))
                opened = -1
        elif _opens(text, mark, after, end, opened, closer):
            if opened >= 0 and text[opened:at].strip():
                found.append(Region(opened, at, closed=False))
            opened, family, closer = after, own, mark
        elif opened >= 0:
            found.append(Region(opened, at, closed=True))
            opened = -1
    if opened >= 0 and text[opened:end].strip():
        found.append(Region(opened, end, closed=False))
    return found


def _opens(text: str, mark: str, after: int, end: int, opened: int, closer: str) -> bool:
    """Whether a mark with a direction opens; German usage turns “ and » round."""
    if mark == "“" and opened >= 0 and closer == "„":
        return False
    if mark in "»›":
        return opened < 0 and after < end and text[after].isalnum()
    if mark in "«‹" and opened >= 0 and closer in "»›":
        return False
    return mark in _OPENERS


def _inches(text: str, start: int, at: int) -> bool:
    """Whether a straight mark stands for inches: 6'2"."""
    digit = at - 1
    while digit >= start and at - digit < 4 and text[digit].isdigit():
        digit -= 1
    return start <= digit < at - 1 and text[digit] in "'’′" and digit > start and text[digit - 1].isdigit()


def _singles(text: str, paragraph: Span, doubles: list[Region]) -> list[Region]:
    openers = [match.start() for match in _SINGLE_OPEN.finditer(text, paragraph.start, paragraph.end)]
    if not openers:
        return []
    closers = [match.start() for match in _SINGLE_CLOSE.finditer(text, paragraph.start, paragraph.end)]
    found: list[Region] = []
    close = double = 0
    done = paragraph.start
    for at in openers:
        if at < done or _ELISION.match(text, at):
            continue
        while double < len(doubles) and doubles[double].end <= at:
            double += 1
        limit = doubles[double].start if double < len(doubles) else paragraph.end
        if limit <= at:
            continue
        while close < len(closers) and closers[close] <= at + 2:
            close += 1
        if close == len(closers):
            break
        if closers[close] < limit and closers[close] - at <= _LONGEST_SINGLE:
            done = closers[close] + 1
            found.append(Region(at + 1, closers[close], closed=True, single=True))
    return found


def _trim(text: str, region: Region) -> Region | None:
    """Without white space and further double marks at either end; None where nothing readable is left."""
    start, end = region.start, region.end
    while start < end and (text[start].isspace() or text[start] in _TRIM):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _TRIM):
        end -= 1
    if not any(map(str.isalnum, text[start:end])):
        return None
    return Region(start, end, region.closed, region.single)
