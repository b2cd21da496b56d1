"""Quantities of one sentence: a number with its currency or unit, ranges, shared scales, and what noun is
counted.

:func:`scan` finds them from left to right. It knows nothing of change or concept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from nutgraf.analysis.figures.exclusions import labels, ones
from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.numbers.number_words import STARTERS
from nutgraf.analysis.figures.numbers.numerals import Number, times
from nutgraf.analysis.figures.quantities import ages, amounts, ellipsis, joining, marking
from nutgraf.analysis.figures.tokens import tokenise
from nutgraf.analysis.figures.vocabulary import words
from nutgraf.analysis.tagging import tagger

_BETWEEN = frozenset(("even", "about", "nearly", "-", "not"))
_LINKS = words("and or to versus against by x × maybe perhaps possibly sometimes if")
"""Between the numbers of a series: 5 and 10 percent; five, maybe six years; hundreds if not thousands."""
_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅛]")
_LETTERS = re.compile(r"[a-z]+")


def holds_number(text: str, start: int, end: int) -> bool:
    """Whether a sentence may hold a quantity: the quick test before any other work."""
    if _DIGIT.search(text, start, end):
        return True
    return not STARTERS.isdisjoint(_LETTERS.findall(text[start:end].lower()))


def scan(text: str, start: int, end: int) -> tuple[Line, list[Quantity]]:
    """The sentence ``text[start:end]`` with its quantities in order; it is tagged only where it has some."""
    line = Line(text, start, end, tokenise(text, start, end))
    numbers = marking.numbers(line)
    if not numbers:
        return line, []
    line.tags = tagger().tag([token.text for token in line.tokens])
    _join_names(line)
    for number in numbers:
        line.tags[number.first : number.last] = ["CD"] * (number.last - number.first)
    found: list[Quantity] = []
    k = 0
    while k < len(numbers):
        quantity, used = _quantity(line, numbers[k : k + 3])
        if quantity is not None and found and quantity.first < found[-1].last:
            _part(line, found[-1], quantity, numbers[k])
        k += used
        if quantity is not None:
            found.append(quantity)
            while k < len(numbers) and numbers[k].first < quantity.last:
                k += 1  # part of the unit: litres per 100 km
    _share_units(line, found)
    _count_others(line, found)
    ellipsis.complete(line, found)
    return line, found


def _part(line: Line, before: Quantity, quantity: Quantity, number: Number) -> None:
    """Give a sign between two amounts to one of them, so that the other's span ends there: $ 20 $ 30 is two
    amounts that begin with it, 10 $ 30 $ two that end with it, and 5€ 7 times no 7 euros.
    """
    if not line.tokens[before.first].numeral:
        before.last = quantity.first
        return
    if line.glued(quantity.first) and not line.glued(number.first) and quantity.last == number.last:
        quantity.unit, quantity.kind = "", "bare"
    quantity.first = number.first


def _join_names(line: Line) -> None:
    """Tag the parts of a name that holds figures as the name that it is: K217x, CO2, A380s."""
    for i, token in enumerate(line.tokens):
        if i and not token.space and token.numeral and line.tokens[i - 1].text.isupper():
            line.tags[i - 1] = line.tags[i] = "NNP"
            if line.glued(i + 1) and line.tokens[i + 1].text.isalpha():
                line.tags[i + 1] = "NNP"


def _quantity(line: Line, numbers: Sequence[Number]) -> tuple[Quantity | None, int]:
    """The quantity that begins with the first number, None if that is no figure; and how many numbers it
    takes.
    """
    number = numbers[0]
    following = numbers[1] if len(numbers) > 1 else None
    if following is not None:
        if len(numbers) > 2 and joining.upper_of_three(line, number, following, numbers[2]):
            return joining.ranged(line, number, numbers[2]), 3
        joint = joining.joint(line, number, following)
        if joint:
            quantity = joining.ranged(line, number, following)
            bare = quantity.kind == "bare" and number.digits and following.value < 200
            return (None if bare and not joint.isalpha() else quantity), 2
        if joining.is_score(line, number, following) or joining.is_odds(line, number, following):
            return None, 2
        ratio = joining.ratio(line, number, following)
        if ratio is not None:
            return ratio, 2
    return _single(line, number, following)


def _single(line: Line, number: Number, following: Number | None) -> tuple[Quantity | None, int]:
    first, currency = amounts.currency_before(line, number)
    unit, end, value = amounts.unit_after(line, number, currency)
    if not currency and not unit:
        if labels.product(line.tokens, number.first, number.last, line.tags) and not ages.of_person(
            line, number.first, number.last
        ):
            return None, 1
        kind = line.word(end) == "-" and line.word(end + 1).isalpha() and line.glued(end + 1)
        if kind and not number.digits and number.value < 20 and line.word(end + 1) not in ("plus", "odd"):
            return None, 1  # a four-door car: a kind, no count
    used = 1
    cents = amounts.cents_after(line, following, unit or currency, end)
    if cents is not None:
        value, end, used = value + cents[0], cents[1], 2
    quantity = Quantity(
        first, end, value, "bare", digits=number.digits, vague=number.vague, scale=number.scale
    )
    if number.vague and value not in (2, 12, 20):
        quantity.high = 10 * value  # thousands: up to tens of thousands
    amounts.settle(line, quantity, number, currency, unit)
    if quantity.kind == "bare" and quantity.value == 1 and not number.digits and not ones.counts(line, end):
        return None, used  # a pronoun: every single one
    return quantity, used


def _count_others(line: Line, found: Sequence[Quantity]) -> None:
    """Count "others" in the unit counted before them: two *ships* sank and five others ran aground."""
    for before, quantity in pairwise(found):
        same = quantity.noun and line.word(quantity.noun[1] - 1) == "others" and before.noun
        if same and before.kind == "count":
            quantity.unit = before.unit


def _share_units(line: Line, found: Sequence[Quantity]) -> None:
    """Give a bare number of a series the unit of the series: 5, 10 and 15 percent; 16,369 up 58 points."""
    series = False
    for mine, following in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if mine.kind != "bare" or following.kind in ("bare", "age", "part", "multiple"):
            continue
        between = {line.word(i) for i in range(mine.last, following.first)} - _BETWEEN
        links = _LINKS & between
        series = bool(links) or (series and between == {","})
        moved = between in ({"up"}, {"down"}) and following.unit == "point"
        if (series and between <= _LINKS | {","}) or moved:
            mine.unit, mine.kind, mine.noun = following.unit, following.kind, following.noun
            if series and joining.scaled_alike(mine, following):  # 2.1, 2.4 and 3 million
                mine.value, mine.scale = times(mine.value, following.scale), following.scale
