"""What stands around a number and belongs to it: currency, unit, cents, sign."""

from __future__ import annotations

from nutgraf.analysis.figures import units
from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.nouns import singular
from nutgraf.analysis.figures.numbers.number_words import MULTIPLES, SCALES
from nutgraf.analysis.figures.numbers.numerals import Number, times
from nutgraf.analysis.figures.quantities import ages, millions
from nutgraf.analysis.figures.quantities.counting import counted, shared_out, unit_of

_DOLLAR_PREFIXES = frozenset(("us", "hk", "nz", "au", "s", "c", "ca"))
_DASHES = frozenset("-−–")
_CENTS = {"cent": ("dollar", "euro", "rand"), "penny": ("pound sterling", "pound")}


def currency_before(line: Line, number: Number) -> tuple[int, str]:
    """The token at which the amount begins, and the currency written before the number: $5, HK $5, Rs. 5."""
    i = number.first
    if not number.digits or not i:
        return i, ""
    before = line.tokens[i - 1]
    if before.text == "." and line.word(i - 2) == "rs":
        return i - 2, "rupee"
    currency = units.sign(before, line.tokens[i])
    if not currency:
        return i, ""
    if (
        before.text == "$"
        and i > 1
        and line.word(i - 2) in _DOLLAR_PREFIXES
        and line.tokens[i - 2].text.isupper()
    ):
        return i - 2, units.normal(line.word(i - 2) + "$")
    return i - 1, currency


def unit_after(line: Line, number: Number, currency: str) -> tuple[str, int, float]:
    """The unit after a number ("" if the currency before it is all), the end of the amount, and its value
    (200m may be metres).
    """
    tokens, end = line.tokens, number.last
    if number.unit:
        return number.unit, end, number.value
    if number.letter and not currency:
        if number.letter == "m" and not millions.meant(line, number):
            unit, end = units.match(tokens, end - 1, digits=True)
            return unit, end, number.value / number.scale
        if number.letter == "T":
            return "", end, number.value / number.scale
    if currency:
        unit, after = units.match(tokens, end, digits=number.digits)
        if units.is_currency(unit) and unit != "cent" and not another(line, number, after):  # $5 dollars
            return "", after, number.value
        hyphen = line.word(end) == "-" and line.glued(end) and line.word(end + 1) in ("a", "an")
        per, after = units.rate(tokens, currency, end + hyphen)  # $5 a day, a $5-a-day wage
        return (per, after, number.value) if per != currency else ("", end, number.value)
    coded = units.millions(tokens[end].text) if end < len(tokens) else ""
    if coded:
        return coded, end + 1, number.value * 1e6  # 30 MUSD
    unit, after = units.match(tokens, _past_article(line, number), digits=number.digits)
    if not unit or another(line, number, after):
        return "", end, number.value
    if units.is_currency(unit) and number.scale == 1 and line.word(after) in SCALES:
        return unit, after + 1, times(number.value, SCALES[line.word(after)])  # 75 USD million
    return unit, after, number.value


def another(line: Line, number: Number, after: int) -> bool:
    """Whether the unit that ends before ``after`` is no unit of this number: Brandt, 38, *won*; the
    Blade 1660 *$*219.
    """
    if line.word(after - 1) == "won" and number.value < 100:
        return True
    sign = line.tokens[after - 1]
    return line.glued(after) and line.tokens[after].numeral and bool(units.sign(sign, line.tokens[after]))


def _past_article(line: Line, number: Number) -> int:
    """Where the unit of a number may begin: half *an* hour, a third of *a* mile, hundreds *of* miles."""
    at = number.last
    if number.part or number.vague:
        at += line.word(at) == "of"
        if number.part:
            article = line.word(at) in ("a", "an")
            return at + 1 if article else number.last
    return at


def cents_after(line: Line, following: Number | None, unit: str, end: int) -> tuple[float, int] | None:
    """The cents that belong to an amount, as a part of its unit, and where they end: 3 dollars 50 cents."""
    if following is None or not 0 < following.value < 100:
        return None
    start = end + (line.word(end) == "and")
    if following.first != start:
        return None
    small, after = units.match(line.tokens, following.last, digits=following.digits)
    if unit in _CENTS.get(small, ()):
        return following.value / 100, after
    return None


def settle(line: Line, quantity: Quantity, number: Number, currency: str, unit: str) -> None:
    """Fill unit, kind, noun and sign."""
    if currency:
        quantity.unit, quantity.kind = unit or currency, "money"
    elif unit:
        quantity.unit, quantity.kind = unit, "money" if units.is_currency(unit) else "measure"
        ages.take(line, quantity)
    elif "magnitude" in (line.word(quantity.first - 1), line.word(quantity.first - 2)) and number.digits:
        quantity.unit, quantity.kind = "magnitude", "measure"
    elif number.part:
        quantity.kind, quantity.noun = "part", counted(line, quantity.last, one=False)
        share(line, quantity)
    elif line.word(number.first) in MULTIPLES:
        quantity.kind, quantity.unit = "multiple", "time"
    elif ages.told(line, quantity):
        quantity.kind, quantity.unit = "age", "year of age"
    elif line.word(quantity.first - 1) == "or" and line.tag(quantity.first - 2) == "NN":
        quantity.unit, _ = units.match(line.tokens, quantity.first - 2, digits=False)  # a day or two
        quantity.noun = (quantity.first - 2, quantity.first - 1)
        quantity.kind = "measure" if quantity.unit else "count"
        quantity.unit = quantity.unit or line.word(quantity.first - 2)
    else:
        quantity.noun = counted(line, quantity.last, one=quantity.value == 1 and quantity.high is None)
        if quantity.noun:
            quantity.kind, quantity.unit = "count", unit_of(line, quantity.noun)
    if number.digits:
        _take_minus(line, quantity)


def share(line: Line, quantity: Quantity) -> None:
    """Name what a fraction is a part of as its unit: a third of the *voters*, one in four *adults*."""
    head = shared_out(line, quantity.last)
    if head is not None:
        quantity.unit = singular(line.word(head))


def _take_minus(line: Line, quantity: Quantity) -> None:
    """Take in a minus: -5, minus 5, minus-5; not the hyphen of a word or of a range, nor plus or minus."""
    at = quantity.first - 1
    if at < 0:
        return
    dash = line.word(at) in _DASHES and line.glued(quantity.first)
    if line.word(at - dash) == "minus":
        if line.word(at - dash - 1) in ("or", "/"):
            return
        at -= dash
    elif not dash or (at and line.glued(at) and line.word(at - 1) not in ("(", "~")):
        return
    quantity.first, quantity.value = at, -quantity.value
