"""Two numbers that are one quantity, or none: ranges, ratios, scores."""

from __future__ import annotations

from nutgraf.analysis.figures import units
from nutgraf.analysis.figures.change.movements import FALL, RISE
from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.numbers import Number
from nutgraf.analysis.figures.numbers.number_words import LETTERS, MULTIPLES
from nutgraf.analysis.figures.quantities import amounts
from nutgraf.analysis.figures.quantities.counting import counted

_DASHES = frozenset("-–—−")
_WIDEST = 20
"""How many times the lower end the upper end of a range of plain numbers may be: not gold rose 6 to 1412."""

_RATIOS = (["in"], ["of"], ["out", "of"], ["in", "every"], ["of", "every"], ["out", "of", "every"])


def joint(line: Line, number: Number, following: Number) -> str:
    """The word or dash that makes one range of two numbers, "" if they are two figures."""
    if number.vague or number.part or line.word(number.first) in MULTIPLES:
        return ""
    first, currency = amounts.currency_before(line, number)
    unit, at = units.match(line.tokens, number.last, digits=number.digits)
    if unit and amounts.another(line, number, at):
        unit, at = "", number.last
    start, second = amounts.currency_before(line, following)
    second = second or units.match(line.tokens, following.last, digits=following.digits)[0]
    if line.word(at) == "-" and line.glued(at) and line.word(at + 1) in ("to", "and", "or"):
        at += 1  # 18- to 24-year-olds
    word = line.word(at)
    if at + 1 != start:
        return ""
    low, high = shared(number, following)
    measured = unit or currency
    if word != "and" and measured and second and not _alike(measured, second):
        return ""
    if word in _DASHES:
        spaced = word == "—" and line.tokens[at].space
        return word if low < high and number.digits == following.digits and not spaced else ""
    if word == "or":
        return word if high == low + 1 and line.word(number.first - 1) != "," else ""
    if word == "and":
        return word if "between" in [line.word(number.first - k) for k in (1, 2, 3)] else ""
    if word != "to" or (second and (measured or start < following.first) and _moves(line, first)):
        return ""
    source = "from" in (line.word(first - 1), line.word(first - 2))
    if unit and not second and (not source or counted(line, following.last, one=False)):
        return ""
    apart = not measured and not second and not source and high > _WIDEST * low > 0
    return word if (low < high and not apart) or source else ""


def _alike(unit: str, second: str) -> bool:
    """Whether two units may be the ends of one range."""
    money = units.is_currency(unit) and units.is_currency(second)
    return unit == second or (money and unit.split()[-1] == second.split()[-1])


def _moves(line: Line, first: int) -> bool:
    """Whether a figure that begins at ``first`` tells by how much: rose 3% to, up $5 to, by 12 to."""
    word = line.word(first - 1)
    return word in ("by", "up", "down") or (
        line.tag(first - 1)[:2] == "VB" and (word in RISE or word in FALL)
    )


def shared(number: Number, following: Number) -> tuple[float, float]:
    """Both values, the first with the scale of the second where it is left out: 24.2 to 33 billion, not $200
    to $4 million.
    """
    low, scale = number.value, following.scale
    if number.scale == 1 and scale > 1 and scale != 12 and low < 10 * following.value / scale:
        low *= scale
    return low, following.value


def scaled_alike(quantity: Quantity, following: Quantity) -> bool:
    """Whether a figure of a series has left out the scale of the next: 2.1, 2.4 and 3 million."""
    scale = following.scale
    plain = quantity.scale == 1 and quantity.digits and quantity.high is None
    return plain and scale > 12 and following.high is None and quantity.value < 10 * following.value / scale


def upper_of_three(line: Line, number: Number, second: Number, third: Number) -> bool:
    """Whether three numbers are one range: "24.2 to 33-35 billion"."""
    after = line.word(number.last) == "to" and second.first == number.last + 1
    return after and joint(line, second, third) in ("-", "–") and number.value < third.value / third.scale


def ranged(line: Line, number: Number, following: Number) -> Quantity:
    """The range from ``number`` to ``following``."""
    first, currency = amounts.currency_before(line, number)
    currency = currency or amounts.currency_before(line, following)[1]
    low, _ = shared(number, following)
    unit, end, high = amounts.unit_after(line, following, currency)
    if following.letter and high != following.value and low == number.value * LETTERS[following.letter]:
        low = number.value  # the letter was a unit: 5-10m deep
    if not unit and not currency:
        unit = units.match(line.tokens, number.last, digits=number.digits)[0]
    quantity = Quantity(first, end, low, "bare", high=high, digits=number.digits)
    amounts.settle(line, quantity, following, currency, unit)
    return quantity


def is_score(line: Line, number: Number, following: Number) -> bool:
    """Whether two numerals with a dash between are a score, a vote or a record: 3-1."""
    dash = (
        line.word(number.last) in ("-", "–")
        and line.glued(number.last)
        and following.first == number.last + 1
    )
    return dash and number.digits and following.digits and number.scale == following.scale == 1


def is_odds(line: Line, number: Number, following: Number) -> bool:
    """Whether two numbers are odds: four to one."""
    close = line.word(number.last) == "to" and following.first == number.last + 1
    return close and following.value == 1 < number.value


def ratio(line: Line, number: Number, following: Number) -> Quantity | None:
    """one in four, 9 out of 10, two of every three."""
    if (
        not 0 < number.value < following.value <= 1e6
        or max(number.scale, following.scale) > 1
        or number.value != int(number.value)
    ):
        return None
    between = [line.word(i) for i in range(number.last, following.first) if line.word(i) != "-"]
    if between not in _RATIOS or (following.scale > 1 and between != ["in"]):
        return None
    value = number.value / following.value
    quantity = Quantity(number.first, following.last, value, "part", digits=number.digits)
    quantity.noun = counted(line, following.last, one=False)
    amounts.share(line, quantity)
    return quantity
