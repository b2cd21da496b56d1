"""Units that a sentence leaves out because another figure of it, or a predicate, has said them.

"6.1 percent, down from 6.4", "of the 40 boats, 12 sank", "30 degrees on Monday and 34 on Tuesday",
"135 cases: 129 confirmed and six suspected", "95 were fighters, 21 of them children".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.quantities.counting import counted, unit_of
from nutgraf.analysis.figures.vocabulary import words

_APPROXIMATE = words("the a an about nearly around just only almost some over more than at least roughly")
_LONGEST = 9
"""Tokens between a figure and the one whose unit it takes."""
_NEAR = 3
"""The same, where only "from" or "against" tells that the two are compared."""
_FARTHEST = 30.0
"""How many times as great as the other a figure compared with it may be."""
_OPENING = frozenset("-–—:(,")


def complete(line: Line, found: Sequence[Quantity]) -> None:
    """Give bare numbers the units left out."""
    for quantity in found:
        if quantity.kind == "bare" and quantity.value != 1:
            _take_predicate(line, quantity)
    broken_down = False
    for before, quantity in pairwise(found):
        if quantity.kind != "bare" or before.kind not in ("count", "measure", "money") or not before.unit:
            broken_down = False
            continue
        start = before.noun[1] if before.kind == "count" and before.noun else before.last
        between = [line.word(i) for i in range(max(start, before.last), quantity.first)]
        broken_down = _breaks_down(line, before, quantity, between, broken_down)
        if broken_down or _compared(before, quantity, between) or _parallel(line, before, quantity, between):
            quantity.unit, quantity.kind, quantity.noun = before.unit, before.kind, before.noun


def _take_predicate(line: Line, quantity: Quantity) -> None:
    """Six were children; 21 of them homes; not "the two were students", who have been named before."""
    at = quantity.last
    if line.word(at) == "of" and line.word(at + 1) in ("them", "whom", "which"):
        at += 2
    elif line.word(at) in ("were", "are") and line.tag(quantity.first - 1) not in ("DT", "PDT", "PRP$"):
        at += 1
    else:
        return
    at += line.word(at) in ("were", "are") and at > quantity.last + 1
    noun = counted(line, at, one=False) if line.tag(at) in ("NNS", "NNPS", "JJ", "NN", "NNP") else None
    if noun is not None:
        quantity.kind, quantity.unit, quantity.noun = "count", unit_of(line, noun), noun


def _compared(before: Quantity, quantity: Quantity, between: Sequence[str]) -> bool:
    """Whether a number is a level that the figure before it is compared with: up from, against, compared with
    an average of.
    """
    if len(between) > _LONGEST or not 1 / _FARTHEST < abs(quantity.value / (before.value or 1)) < _FARTHEST:
        return False
    end = len(between)
    while end and between[end - 1] in _APPROXIMATE:
        end -= 1
    if between[max(end - 2, 0) : end] == ["average", "of"] and "compared" in between:
        return True
    tail = between[max(end - 2, 0) : end]
    if tail in (["up", "from"], ["down", "from"], [",", "from"], ["compared", "with"], ["compared", "to"]):
        return True
    return tail[-1:] in (["from"], ["against"], ["versus"]) and end <= _NEAR


def _parallel(line: Line, before: Quantity, quantity: Quantity, between: Sequence[str]) -> bool:
    """Whether two figures stand in the same frame: 30 degrees *on* Monday and 34 *on* Tuesday; of the 40
    boats, 12 sank.
    """
    if before.kind == "count" and before.noun is not None:
        end = before.noun[1]
        if between == [","] and "of" in [line.word(before.first - k) for k in (1, 2, 3)]:
            return True
    else:
        end = before.last
    preposition = line.tag(end) == "IN" and line.word(end) == line.word(quantity.last)
    return preposition and between[-1:] in (["and"], ["but"], ["or"]) and len(between) <= _LONGEST + 2


def _breaks_down(
    line: Line, before: Quantity, quantity: Quantity, between: Sequence[str], broken_down: bool
) -> bool:
    """Whether a number is a part of the count before it, told by a participle or an adjective: 135 cases: 129
    confirmed, six suspected.
    """
    if line.tag(quantity.last) not in ("VBN", "VBD", "JJ") or line.tag(quantity.last + 1) in (
        "NN",
        "NNS",
        "NNP",
    ):
        return False
    if broken_down:
        return between[-1:] in ([","], ["and"]) and len(between) < 4
    if before.kind != "count" or before.noun is None:
        return False
    return bool(between) and set(between) <= _OPENING and between != [","]
