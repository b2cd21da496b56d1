"""Differences: figures that a noun or a comparative beside them calls a rise or a fall.

a drop of 5%, a $20 increase, 12 percent fewer burglaries than last year. A comparison of two things that are
there at one time (5% higher than its rival) is none.
"""

from __future__ import annotations

from nutgraf.analysis.figures.change.movements import HIGHER, LESS, LOWER, MORE, RESULTS, way_of
from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.vocabulary import words
from nutgraf.analysis.model import Change

_PAST = words(
    """
    last previous previously earlier before ago year years month months week weeks quarter yesterday
    prior initially originally decade decades then now today monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december
    """
)
"""Words of what something was before, with which it is compared: 5% higher than last year."""

_LEVELS = words("rate rates target targets forecast forecasts estimate estimates figure figures limit cap")
"""A growth rate is a level."""

_HELD = words("job position post seat vote member subscriber customer user")
"""Counts of which a loss is a fall: the loss of 400 jobs, not of 16 pupils."""


def of(line: Line, quantity: Quantity, before: int) -> Change | None:
    """Which way the figure went by its noun or comparative; ``before`` is the token before it and its
    adverbs.
    """
    return (
        _noun_after(line, quantity)
        or _comparative_after(line, quantity)
        or _noun_before(line, quantity, before)
    )


def _noun_after(line: Line, quantity: Quantity) -> Change | None:
    """a 3-point drop, a 5% annual price increase; not a 2% growth rate."""
    if quantity.kind not in ("measure", "money"):
        return None
    at = quantity.last
    for _ in range(3):
        word = line.word(at)
        if word in MORE or word in LESS:
            if not line.tokens[at].text[0].islower() or line.tag(at)[:2] not in ("NN", "JJ"):
                return None  # a 200-acre Slide fire; a 12-point lead cut to four
            if line.word(at + 1) in _LEVELS or (word in RESULTS and quantity.kind == "money"):
                return None
            return "up" if word in MORE else "down"
        if not (word == "-" or line.tag(at) in ("JJ", "NN")):
            return None
        at += 1
    return None


def _comparative_after(line: Line, quantity: Quantity) -> Change | None:
    """5% higher, 12 percent fewer burglaries, five degrees warmer than on Monday; not 400 times larger,
    5% more than the law allows.
    """
    if quantity.kind not in ("measure", "money", "bare"):
        return None
    at = quantity.last
    if quantity.kind != "bare":
        at += line.tag(at) == "RB" and line.word(at) not in HIGHER and line.word(at) not in LOWER
    word, following = line.word(at), line.word(at + 1)
    if word not in HIGHER and word not in LOWER:
        return None
    if following == "likely":
        return None
    if quantity.kind == "bare" and word not in ("higher", "lower", "up", "down") and following != "than":
        return None
    if word in ("up", "down") and (
        not (quantity.kind == "money" or quantity.unit.endswith(("percent", "point")))
        or following in ("to", "the", "by", "a", "an")
        or line.tag(at + 1) in ("CD", "$")
    ):
        return None  # tumbled 41 feet down a bank
    than = next((i for i in range(at + 1, at + 6) if line.word(i) in ("than", ",", ".")), at)
    if line.word(than) == "than":
        named = line.tokens[than + 1 : than + 2]
        if named and named[0].text[0].isupper() and named[0].lower not in _PAST:
            return None
        if not any(line.word(i) in _PAST for i in range(than + 1, than + 7)):
            return None
    return "up" if word in HIGHER else "down"


def _noun_before(line: Line, quantity: Quantity, of: int) -> Change | None:
    """a drop of 5%, an increase in rents of about 5%; not a loss of $90 million."""
    if line.word(of) != "of":
        return None
    noun = of - 1
    if line.word(noun) in ("number", "total", "average", "level"):
        return None
    if not way_of(line.word(noun)):
        noun = next((i - 1 for i in range(of - 2, max(0, of - 5), -1) if line.word(i) == "in"), noun)
    word = line.word(noun)
    if not line.tag(noun).startswith("NN") or (word in RESULTS and quantity.kind == "money"):
        return None
    if word in ("loss", "losses") and quantity.kind == "count" and quantity.unit not in _HELD:
        return None  # the loss of 16 pupils
    return way_of(word)
