"""What an amount is the amount of: a *turnover* of $5, 81% of *firms*, *Marlow* up 9%, an 80-yard *run*.

:func:`of_amount` names it for money, percentages, measures and bare numbers.
"""

from __future__ import annotations

import re

from nutgraf.analysis.figures.change.movements import FALL, RESULTS, RISE
from nutgraf.analysis.figures.concepts import phrases, subjects
from nutgraf.analysis.figures.concepts.phrases import EMPTY_HEADS, NOUN
from nutgraf.analysis.figures.exclusions import MONTHS
from nutgraf.analysis.figures.lines import QUANTITY, Line, Quantity
from nutgraf.analysis.figures.vocabulary import words

_DURATIONS = words("year month week day hour minute second decade century")
_NO_MODIFIERS = words(
    """
    next last this each every right north south east west northeast northwest southeast southwest
    worldwide nationwide overall altogether apiece alone
    """
)
_THINGS = words("contract contracts growth discount")
"""Words of movement that are things to be counted, too: a three-year contract, 5% growth."""
_COMPARED = words("pricier costlier weaker stronger cheaper dearer lower higher more less fewer worse better")
"""Words after an amount that compare, whatever the tagger takes them for."""
_HINGES = frozenset(("by", "at", "to", "from", "for"))
_PRICING = words("is are was were be cost costs")
"""Verbs whose subject has the price: tickets are $5 for adults."""
_TO_WHOM = words(
    """
    cost costs costing pay pays paid give gives gave fine fined save saves saved owe owes owed charge
    charges charged
    """
)
"""Verbs with a person between them and an amount: it will cost taxpayers $5."""


_PLAIN = frozenset((*NOUN, "JJ", "JJR", "VBG"))
_NEAR = 8
"""Tokens of other measures that may stand between a measure and its noun."""


def of_amount(line: Line, quantity: Quantity) -> str:
    """What an amount is the amount of."""
    if quantity.kind == "multiple":
        at = phrases.before_bound(line, quantity.first) + 1
        start = phrases.begins(line, at)
        if start < at:
            return phrases.text(line, phrases.owner(line, start), at)
    bound = line.word(phrases.before_bound(line, quantity.first))
    described = line.word(quantity.first - 1) in ("a", "an", "the")
    if bound == "of" and line.word(quantity.last) != "of" and not described:
        of = before(line, quantity)
        if of:
            return of
    said = "" if _lasts(line, quantity) and bound not in ("with", "of") else before(line, quantity)
    level = said and bound == "to" and not described  # raised output to 5 tons of ore
    found = said if level else _after(line, quantity) or said
    return found or subjects.subject(line, quantity.first) or _sum(line, quantity)


def _sum(line: Line, quantity: Quantity) -> str:
    """The empty head of "an average sum of $5", where nothing says of what."""
    at = phrases.before_bound(line, quantity.first)
    return phrases.text(line, phrases.begins(line, at), at) if line.word(at) == "of" else ""


def _time(word: str) -> bool:
    """Whether a noun is a time, so that nothing is the amount of it."""
    return word in phrases.TIMES or re.fullmatch(MONTHS, word, re.IGNORECASE) is not None


def _lasts(line: Line, quantity: Quantity) -> bool:
    """Whether it is a span of time by itself: (for) two years; not a two-year contract."""
    hyphen = "-" in (line.word(quantity.last), line.word(quantity.last - 2))
    return quantity.unit in _DURATIONS and not hyphen


def _past_measures(line: Line, quantity: Quantity, at: int) -> int:
    """The token after the measures that follow right on: a 9-pound 10-ounce *boy*."""
    end = at
    while end < at + _NEAR and line.tag(end) == QUANTITY:
        end += 1
    return end if quantity.kind == "measure" and end > at and line.word(end - 1).isalpha() else at


def _after(line: Line, quantity: Quantity) -> str:
    """The noun after it: 81% of manufacturers, an 80-yard touchdown, a 5% rise in pay, $30 for the ticket."""
    at = quantity.noun[1] if quantity.noun and quantity.kind == "money" else quantity.last
    word = line.word(at)
    if word == "of":
        end = phrases.ends(line, at + 1)
        return phrases.text(line, at + 1, phrases.linked(line, end)) if end > at + 1 else ""
    if word == "-":
        at += 1
    at = _past_measures(line, quantity, at)
    if line.tag(at) in ("JJR", "RBR") or word in _COMPARED:
        at += 1  # 12 percent fewer burglaries; 5 percent weaker
    end = at if _lasts(line, quantity) else phrases.ends(line, at)
    if end > at and line.word(at) not in phrases.TIMES and line.word(at) not in _NO_MODIFIERS:
        head = line.word(end - 1)
        if (head in RISE or head in FALL or head in EMPTY_HEADS) and head not in _THINGS:
            if line.word(end) in ("in", "of"):
                inner = phrases.ends(line, end + 1)
                if inner > end + 1 and not _time(line.word(inner - 1)):
                    return phrases.text(line, end + 1, phrases.linked(line, inner))
            kept = head in EMPTY_HEADS and head not in RISE and head not in FALL and head not in phrases.TIMES
            return phrases.text(line, at, end - (not kept))  # a 120Hz refresh rate; a 5% pay | rise
        if head not in phrases.TIMES:
            return phrases.text(line, at, phrases.linked(line, end))
    if word == "to" and any(
        w in ("adding", "add", "added", "adds")
        for w in (line.word(quantity.first - 1), line.word(quantity.first - 2))
    ):
        end = phrases.ends(line, at + 1)
        if end > at + 1:
            return phrases.text(line, at + 1, phrases.linked(line, end))
    priced = word == "for" and line.word(phrases.before_bound(line, quantity.first)) in _PRICING
    if (
        word in ("in", "for")
        and quantity.kind == "money"
        and not priced
        and line.tag(at + 1) not in ("NNP", "CD", QUANTITY)
    ):
        start = at + 1
        if line.tag(start) == "DT" and line.tag(start + 1) == QUANTITY:
            start += 1
            while line.tag(start) == QUANTITY:
                start += 1  # $35,538 for an 8.5 kW system
        end = phrases.ends(line, start)
        if (
            end > start
            and line.word(end - 1) not in phrases.TIMES
            and (word == "for" or line.tag(at + 1) in _PLAIN)
        ):
            return phrases.text(line, start, end)
    return ""


def before(line: Line, quantity: Quantity) -> str:
    """The noun before it: turnover of $5, Blackmores up 9%, raised its rate by 25, Toronto (16,369)."""
    at = phrases.before_bound(line, quantity.first)
    word = line.word(at)
    if word == "of":
        start = phrases.begins(line, at)
        if start == at:
            return ""
        head = line.word(at - 1)
        result = quantity.kind == "money" and head in RESULTS
        if not result and (head in RISE or head in FALL or head in EMPTY_HEADS):
            return ""
        return phrases.text(line, start, at)
    if word in ("(", ",", "-", ":") and at:
        start = phrases.begins(line, at)
        return phrases.text(line, start, at) if word == "(" else ""
    if word in ("up", "down", "worth") or (
        line.tag(at) in ("VBG", "VBN") and not phrases.FINITE.intersection(line.tags[at - 2 : at])
    ):
        start = phrases.begins(line, at)
        if start < at:
            return phrases.text(line, phrases.owner(line, start), at)
    low = at if word in _HINGES else quantity.first - 1
    if line.word(low) in _HINGES and low:
        start = phrases.begins(line, low)
        if start < low:
            start = phrases.owner(line, start)
            if line.tag(start - 1) in phrases.VERBS or (
                line.word(low) == "by" and line.word(start - 1) in (",", "and", "while", "but")
            ):
                return phrases.text(line, start, low)
    if word == "with":
        start = phrases.begins(line, at)
        return phrases.text(line, start, at)
    start = phrases.begins(line, at + 1)
    named = start == 0 and line.tag(quantity.last) in phrases.FINITE  # the Marlow 16 inch is
    if start > at or line.word(start - 1) in _TO_WHOM:
        return ""
    if named or line.tag(start - 1) in phrases.VERBS or phrases.FINITE.isdisjoint(line.tags):
        return phrases.text(line, phrases.owner(line, start), at + 1)  # pulled the sector 2% lower
    return ""
