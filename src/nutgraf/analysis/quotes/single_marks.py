"""Single quotation marks, told from apostrophes: they open before a word and close behind one, the same
sign stands for letters left out (``'em``, ``the '90s``) and for possession (``the students' hall``).
"""

from __future__ import annotations

import re
from bisect import bisect_left

from nutgraf.document import Span

_OPEN = re.compile(r"[‘'`‚](?<![^\s(\[:—–-].)(?=’?[\w$#£€]|[“\"(])", re.DOTALL)
_CLOSE = re.compile(r"[’'‘](?<=[\w.,:!?…)”\"].)(?=$|[\s.,;:!?)\]“\"—–-])", re.DOTALL)
_ELISION = re.compile(
    r"['’‘](?:\d\ds?\b|(?:em|til|cause|tis|twas|s|t|round|bout|nuff|kay)\b|n['’])", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"(?<=[sSxzn])[’'](?= [a-z])")
"""What may be the sign of possession, or of a dropped ``g``, at the end of a word."""
_STOPS = ".,:!?…"
_LONGEST = 400
"""Characters. Further apart than this, two single marks are apostrophes, ..."""
_LONGEST_STOPPED = 2000
"""... unless a full stop or comma stands before the second."""


def singles(text: str, paragraph: Span, doubles: list[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """``(start, end, closed)`` of what stands in single marks in a paragraph, in reading order.

    ``doubles`` are the stretches in double marks, in reading order: what begins inside one belongs to it,
    what begins before one may enclose it.
    """
    openers = [
        match.start()
        for match in _OPEN.finditer(text, paragraph.start, paragraph.end)
        if not _ELISION.match(text, match.start())
    ]
    openers = _outside(openers, doubles)
    if not openers:
        return []
    closers = _outside(
        [match.start() for match in _CLOSE.finditer(text, paragraph.start, paragraph.end)], doubles
    )
    starts = [start for start, _ in doubles]
    found: list[tuple[int, int, bool]] = []
    first = 0
    done = paragraph.start
    for at, limit in zip(openers, [*openers[1:], paragraph.end], strict=True):
        if at < done:
            continue
        while first < len(closers) and closers[first] <= at + 2:
            first += 1
        strong = at == paragraph.start or text[max(paragraph.start, at - 4) : at].rstrip()[-1:] in (
            "",
            *_STOPS,
        )
        end = _closer(text, closers, first, at, limit, strong=strong)
        if end >= 0:
            found.append((at + 1, end, True))
            done = end + 1
        elif strong and _goes_on(text, paragraph, at, limit):
            double = bisect_left(starts, at)
            end = min(starts[double], limit) if double < len(starts) else limit
            found.append((at + 1, end, False))
            done = limit
    return found


def _outside(places: list[int], doubles: list[tuple[int, int]]) -> list[int]:
    """Those of ascending ``places`` that stand in none of ``doubles``."""
    found = []
    number = 0
    for place in places:
        while number < len(doubles) and doubles[number][1] <= place:
            number += 1
        if number == len(doubles) or place < doubles[number][0]:
            found.append(place)
    return found


def _closer(text: str, closers: list[int], first: int, at: int, limit: int, *, strong: bool) -> int:
    """Where the quotation that opens at ``at`` closes, before ``limit``: the first of ``closers`` from
    ``first`` on; one that opens behind a stop (``strong``) passes over signs of possession if it can. -1
    where nothing closes it.
    """
    possessive = -1
    for number in range(first, len(closers)):
        place = closers[number]
        if place >= limit or place - at > (_LONGEST_STOPPED if text[place - 1] in _STOPS else _LONGEST):
            break
        if not strong or not _POSSESSIVE.match(text, place):
            return place
        if possessive < 0:
            possessive = place
    return possessive


def _goes_on(text: str, paragraph: Span, at: int, limit: int) -> bool:
    """Whether a mark without a partner opens a quotation that the next opening mark, at ``limit`` or in the
    next paragraph, continues.
    """
    if limit < paragraph.end:
        return text[limit - 2] in ".!?…" and limit - at <= _LONGEST_STOPPED
    if text[at] == "'":
        return at == paragraph.start and text[at + 1 : at + 2].isupper()
    return text[at] == "‘"
