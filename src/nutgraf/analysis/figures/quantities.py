"""Quantities of one sentence: a number with its currency or unit, ranges, shared scales, and what noun is counted.

:func:`scan` finds them from left to right. It knows nothing of change or concept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nutgraf.analysis.figures import exclusions, units
from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.movements import FALL, RISE
from nutgraf.analysis.figures.nouns import plural, singular
from nutgraf.analysis.figures.numbers import MULTIPLES, SMALL, STARTERS, Number, read
from nutgraf.analysis.figures.tokens import tokenise
from nutgraf.analysis.tagging import tagger

_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅛]")
_LETTERS = re.compile(r"[a-z]+")


def holds_number(text: str, start: int, end: int) -> bool:
    """Whether a sentence may hold a quantity: the quick test before any other work."""
    return _DIGIT.search(text, start, end) is not None or not STARTERS.isdisjoint(
        _LETTERS.findall(text[start:end].lower())
    )


def scan(text: str, start: int, end: int) -> tuple[Line, list[Quantity]]:
    """The sentence ``text[start:end]`` with its quantities in order; no tags where there is none."""
    line = Line(text, start, end, tokenise(text, start, end))
    numbers = _numbers(line)
    if not numbers:
        return line, []
    line.tags = tagger().tag([t.text for t in line.tokens])
    for number in numbers:
        for i in range(number.first, number.last):
            line.tags[i] = "CD"
    found: list[Quantity] = []
    k = 0
    while k < len(numbers):
        quantity, used = _quantity(line, numbers, k)
        k += used
        if quantity is not None:
            found.append(quantity)
    _share_units(line, found)
    return line, found


def _numbers(line: Line) -> list[Number]:
    tokens = line.tokens
    left_out = exclusions.spans(line.text, line.start, line.end)
    numbers: list[Number] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if not (token.numeral or token.lower in STARTERS or token.lower in ("a", "an", "tens")):
            i += 1
            continue
        while left_out and left_out[0][1] <= token.start:
            left_out.pop(0)
        if left_out and left_out[0][0] <= token.start:
            i += 1
            continue
        number = read(tokens, i)
        if number is None or _no_figure(line, number):
            i = max(i + 1, number.last if number else 0)
            continue
        numbers.append(number)
        i = number.last
    return numbers


def _no_figure(line: Line, number: Number) -> bool:
    tokens, i = line.tokens, number.first
    if tokens[i].numeral:
        if number.last == i + 1 and exclusions.year(tokens, i) and not (i and units.sign(tokens[i - 1])):
            return True
        if i and units.sign(tokens[i - 1]):
            return False
        return exclusions.named(tokens, i, number.last) or _listed(line, i)
    if line.word(i - 1) in ("top", "bottom", "last", "final", "first") and number.last < len(tokens) and not tokens[number.last].text.isalnum():
        return True
    word = line.word(i)
    if word == "one":
        return _pronoun(line, i, number.last)
    if word in ("seconds", "second"):
        return True
    before = line.word(i - 1)
    if line.tokens[i].text[0].isupper() and i and line.tokens[i - 1].text[0].isupper() and before.isalpha() and i > 1:
        return True  # Final Four, Kick Six
    return before in ("number", "no", "chapter", "phase") or (
        before == "-" and not tokens[i].space and line.word(i - 2).isalpha()
    )


def _listed(line: Line, i: int) -> bool:
    """1. or (a list's numbering) at the start of a sentence."""
    at = i - (line.word(i - 1) == "(")
    if at != 0:
        return False
    following = line.word(i + 1)
    if following == ")" or (following == "." and "." not in line.tokens[i].text):
        return i + 2 >= len(line.tokens) or line.tokens[i + 2].space
    return False


def _pronoun(line: Line, i: int, last: int) -> bool:
    """Whether "one" counts nothing: no one, one another, this one, one day, one-on-one."""
    if last > i + 1:
        return False
    before, after = line.word(i - 1), line.word(last)
    if before == "number" or (after == "day" and before not in ("in", "for", "after", "than", "just", "within", "least")):
        return True
    if before in (
        "no",
        "any",
        "every",
        "some",
        "each",
        "this",
        "that",
        "the",
        "which",
        "number",
        "another",
        "good",
        "new",
        "big",
        "-",
    ):
        return after not in ("in", "of") or before in ("no", "any", "every", "each", "-")
    if after in (
        "another",
        "'s",
        "’s",
        "would",
        "can",
        "could",
        "might",
        "should",
        "must",
        "may",
        "is",
        "who",
        "that",
        "-",
        "thing",
        "time",
        "reason",
        "side",
        "hand",
        "way",
        "being",
        "where",
        "which",
    ):
        return not (
            after == "-"
            and line.word(last + 1)
            in ("year", "day", "third", "half", "quarter", "hour", "week", "month", "time")
        )
    return not after.isalpha() or after in (
        "and",
        "or",
        "to",
        "for",
        "on",
        "at",
        "with",
        "by",
        "as",
        "but",
        "from",
        "it",
        "he",
        "she",
        "they",
        "we",
        "you",
        "i",
    )


def _quantity(line: Line, numbers: list[Number], k: int) -> tuple[Quantity | None, int]:
    """The quantity that begins with number ``k``, and how many numbers it takes."""
    tokens, number = line.tokens, numbers[k]
    following = numbers[k + 1] if k + 1 < len(numbers) else None
    first, currency = _currency_before(line, number)
    if following is not None and k + 2 < len(numbers):
        last = _triple(line, number, following, numbers[k + 2])
        if last is not None:
            return _range(line, number, last, first, currency), 3
    joined = _joined(line, number, following)
    if joined is not None and following is not None:
        both = _range(line, number, following, first, currency)
        score = joined not in ("to", "and", "or") and both.kind == "bare" and number.digits and following.value < 200
        return (None if score else both), 2
    if _scored(line, number, following):
        return None, 2
    ratio = _ratio(line, number, following)
    if ratio is not None:
        return ratio, 2
    if (
        not currency
        and exclusions.product(tokens, number.first, number.last, line.tags)
        and not units.match(tokens, number.last, digits=True)[0]
    ):
        return None, 1
    unit, end, value = _unit_after(line, number, currency)
    if not unit and not number.digits and line.word(end) == "-" and line.word(end + 1).isalpha() and number.value < 20:
        return None, 1  # a four-door car, six-speed: a kind, no count
    quantity = Quantity(first, end, value, "bare", digits=number.digits, vague=number.vague)
    if number.vague and number.value not in (2, 12, 20):
        quantity.high = 10 * value  # thousands, tens of thousands: up to the next word
    _settle(line, quantity, number, currency, unit)
    return quantity, 1


def _currency_before(line: Line, number: Number) -> tuple[int, str]:
    """Where the figure begins, and the currency written before it."""
    i = number.first
    if not number.digits or not i:
        return i, ""
    before = line.tokens[i - 1]
    currency = units.sign(before)
    first = i
    if currency:
        first = i - 1
        if (
            before.text == "$"
            and first
            and line.tokens[first - 1].lower in ("us", "hk", "nz", "au", "s", "c", "ca")
            and line.tokens[first - 1].text.isupper()
        ):
            name = units.normal(line.tokens[first - 1].lower + "$")
            if name != line.tokens[first - 1].lower + "$":
                currency, first = name, first - 1
    elif before.text == "." and i > 1 and line.tokens[i - 2].text == "Rs":
        currency, first = "rupee", i - 2
    return first, currency


def _minus(line: Line, first: int) -> bool:
    """Whether a minus sign stands before token ``first``."""
    if not first or line.tokens[first].space:
        return False
    mark = line.tokens[first - 1]
    return (
        mark.text in "-−–"
        and (mark.space or first == 1 or line.tokens[first - 2].text in "(~")
        and len(mark.text) == 1
    )


def _joined(line: Line, number: Number, following: Number | None) -> str | None:
    """The word or dash that makes one range of two numbers, None if they are two figures."""
    if following is None or number.vague or number.part:
        return None
    at = number.last
    unit, _, at = _skip_unit(line, number)
    start_first, currency = _currency_before(line, number)
    word = line.word(at)
    start, second = _currency_before(line, following)
    second = second or _skip_unit(line, following)[0]
    if at + 1 != start or not word:
        return None
    low, high = _shared(number, following)
    if word != "and" and (unit or currency) and second and not _alike(unit or currency, second):
        return None
    between = "between" in (
        line.word(number.first - 1),
        line.word(number.first - 2),
        line.word(number.first - 3),
    )
    if word in ("-", "–", "—", "−") and number.digits == following.digits:
        if low < high and not (line.tokens[at].space and word == "—"):
            return word
        return None
    if word == "or":
        return word if high == low + 1 and line.word(number.first - 1) != "," else None
    if word == "to" and unit and not (second or currency):
        return None
    if word == "to" and (unit or currency) and second and _moves(line, start_first):
        return None
    if word == "to":
        source = "from" in (line.word(number.first - 1), line.word(number.first - 2))
        return word if low < high or source else None
    if word == "and" and between:
        return word
    return None


def _alike(unit: str, second: str) -> bool:
    """Whether two units may be the ends of one range."""
    return unit == second or (units.is_currency(unit) and units.is_currency(second) and unit.split()[-1] == second.split()[-1])


def _skip_unit(line: Line, number: Number) -> tuple[str, bool, int]:
    unit, end = units.match(line.tokens, number.last, digits=number.digits)
    return unit, bool(unit), end


def _shared(number: Number, following: Number) -> tuple[float, float]:
    """Both values, the first with the scale of the second where it is left out: 24.2 to 33 billion."""
    low = number.value
    if (
        number.scale == 1
        and following.scale > 1
        and following.scale != 12
        and low < 10 * following.value / following.scale
    ):
        low *= following.scale
    return low, following.value


def _triple(line: Line, number: Number, second: Number, third: Number) -> Number | None:
    """The upper end of "24.2 to 33-35 billion"."""
    if line.word(number.last) == "to" and second.first == number.last + 1 and _joined(line, second, third) in ("-", "–"):
        return third if number.value < third.value / third.scale else None
    return None


def _range(line: Line, number: Number, following: Number, first: int, currency: str) -> Quantity:
    low, high = _shared(number, following)
    _, second_currency = _currency_before(line, following)
    currency = currency or second_currency
    unit, end, high = _unit_after(line, following._replace(value=high), currency)
    if following.letter and high != following.value and number.value * LETTER_BACK[following.letter] == low:
        low = number.value
    if not unit and not currency:
        unit = _skip_unit(line, number)[0]
    quantity = Quantity(first, end, low, "bare", high=high, digits=number.digits)
    _settle(line, quantity, following, currency, unit)
    return quantity


LETTER_BACK = {"m": 1e6, "M": 1e6, "b": 1e9, "B": 1e9, "k": 1e3, "K": 1e3, "T": 1e12, "MM": 1e6, "tr": 1e12}


def _unit_after(line: Line, number: Number, currency: str) -> tuple[str, int, float]:
    """The unit after a number, the end of the figure, and the value (200m may be metres)."""
    tokens = line.tokens
    if number.letter and not currency:
        letter = number.letter
        symbol, end = units.match(tokens, number.last - 1, digits=True)
        metres = symbol.startswith("metre") and not _counts_people(line, number.last)
        if (
            symbol
            and (metres or letter in ("T", "B", "b", "K", "M", "MM"))
            and not (letter in "BMbK" and not metres)
        ):
            return symbol, end, number.value / number.scale
        if letter == "T":
            return "", number.last, number.value / number.scale
    unit, end = units.match(tokens, number.last, digits=number.digits)
    if currency:
        if unit and units.is_currency(unit) and not unit.startswith("cent") and end > number.last:
            return "", end, number.value
        per, after = units._per(tokens, currency, number.last)
        if per != currency:
            return per, after, number.value
        return "", number.last, number.value
    return unit, end, number.value


def _counts_people(line: Line, i: int) -> bool:
    """Whether a plural noun is counted after a number: 2m people, not 200m away."""
    if line.word(i) not in ("of", "more", "-") and _counted(line, i, one=False):
        return True
    return any(
        plural(line.word(j)) or line.word(j) in ("dollars", "euros", "pounds")
        for j in (i, i + 1)
        if line.word(j).isalpha()
    )


def _moves(line: Line, first: int) -> bool:
    """Whether a figure that begins at ``first`` tells by how much: rose 3% to, up $5 to, by 12 to."""
    word = line.word(first - 1)
    return word in ("by", "up", "down") or (line.tag(first - 1).startswith("VB") and (word in RISE or word in FALL))


def _scored(line: Line, number: Number, following: Number | None) -> bool:
    """Whether two numerals with a dash are a score, a vote or a record: 3-1."""
    if following is None or not number.digits or not following.digits:
        return False
    mark = line.word(number.last)
    return (
        mark in ("-", "–")
        and following.first == number.last + 1
        and not line.tokens[number.last].space
        and number.scale == following.scale == 1
    )


def _ratio(line: Line, number: Number, following: Number | None) -> Quantity | None:
    """one in four, 9 out of 10, two of every three."""
    if following is None or not 0 < number.value < following.value or number.scale > 1:
        return None
    between = [line.word(i) for i in range(number.last, following.first)]
    if (
        between in (["in"], ["out", "of"], ["in", "every"], ["of", "every"], ["out", "of", "every"])
        and following.value <= 1e6
        and number.value == int(number.value)
    ):
        quantity = Quantity(
            number.first, following.last, number.value / following.value, "part", digits=number.digits
        )
        quantity.noun = _counted(line, following.last, one=False)
        return quantity
    return None


def _settle(line: Line, quantity: Quantity, number: Number, currency: str, unit: str) -> None:
    """Fill unit, kind, noun and sign."""
    if currency:
        quantity.unit, quantity.kind = unit or currency, "money"
    elif unit:
        quantity.unit = unit
        quantity.kind = "money" if units.is_currency(unit) else "measure"
        _age(line, quantity)
    elif number.part:
        quantity.kind = "part"
        quantity.noun = _counted(line, quantity.last, one=False)
    elif line.word(number.first) in MULTIPLES:
        quantity.kind, quantity.unit = "multiple", "time"
    elif _age_alone(line, quantity):
        quantity.kind, quantity.unit = "age", "year of age"
    else:
        quantity.noun = _counted(line, quantity.last, one=quantity.value == 1 and quantity.high is None)
        if quantity.noun:
            quantity.kind, quantity.unit = "count", singular(line.word(quantity.noun[1] - 1))
    hyphen = line.word(quantity.first - 1) in ("-", "–") and not line.tokens[quantity.first - 1].space
    if line.word(quantity.first - 1 - hyphen) == "minus" and number.digits:
        quantity.first -= 1 + hyphen
        quantity.value = -quantity.value
    elif _minus(line, quantity.first):
        quantity.first -= 1
        quantity.value = -quantity.value


def _age(line: Line, quantity: Quantity) -> None:
    """34-year-old, 45 years old, five years of age."""
    if quantity.unit not in ("year", "month", "week", "day"):
        return
    at = quantity.last
    if line.word(at) == "-" and line.word(at + 1) in ("old", "olds"):
        end = at + 2
    elif line.word(at) in ("old", "olds"):
        end = at + 1
    elif line.word(at) == "of" and line.word(at + 1) == "age":
        end = at + 2
    else:
        return
    quantity.last, quantity.unit, quantity.kind = end, f"{quantity.unit} of age", "age"


def _age_alone(line: Line, quantity: Quantity) -> bool:
    """aged 45; ages 5 to 11; John Smith, 45, a teacher."""
    if not 0 < quantity.value < 120 or quantity.value != int(quantity.value):
        return False
    before, after = line.word(quantity.first - 1), line.word(quantity.last)
    if before in ("aged", "age", "ages"):
        return True
    if line.word(quantity.first - 2) in ("age", "ages") and before in ("of", "from", "between"):
        return True
    if before != "," or not quantity.digits or after not in (",", ".", ";", ")", "") or quantity.first < 2:
        return False
    name = line.tokens[quantity.first - 2].text
    return (
        name[0].isupper()
        and name.isalpha()
        and line.tag(quantity.first - 2) in ("NNP", "NNPS")
        and quantity.value > 4
    )


_INSIDE = frozenset(("JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNP", "NNPS", "NNS", "CD", "POS", "FW", "$"))
_OF_SKIP = frozenset("the these those its their his her our your my all a".split())


def _counted(line: Line, i: int, *, one: bool) -> tuple[int, int] | None:
    """The tokens of the noun phrase counted by a number that ends before token ``i``."""
    tokens = line.tokens
    hyphen = line.word(i) == "-" and i < len(tokens) and not tokens[i].space
    j = i + 1 if hyphen else i
    if hyphen and line.word(i - 1) in SMALL:
        return None
    if hyphen and line.word(j).isalpha():
        return (j, j + 1) if not tokens[j].space and line.tag(j) not in ("IN", "TO", "CC") else None
    if line.word(j) == "of":
        j += 1
        while line.word(j) in _OF_SKIP:
            j += 1
        if line.tag(j) in ("NNP", "NNPS") and line.word(j + 1) in ("'s", "’s"):
            j += 2
        one = False
    elif line.word(j) == "or" and line.word(j + 1) in ("so", "more", "less", "fewer"):
        j += 2
    elif line.word(j) in ("more", "other", "additional", "further", "less", "fewer"):
        j += 1
    start = j
    while j < len(tokens) and j - start < 8:
        tag, word = line.tags[j], line.word(j)
        if tag == "CC" and j > start and word in ("and", "or") and line.tag(j + 1) in _INSIDE and not plural(line.word(j - 1)):
            j += 1
            continue
        if (tag in ("RBS", "RBR") and line.tag(j + 1) == "JJ") or (tag == "RB" and line.word(j - 1) == "-"):
            j += 1
            continue
        if word == "-" and not tokens[j].space:
            j += 1
            continue
        if tag == "VBZ" and not one and plural(word):  # a plural subject has no such verb
            tag = line.tags[j] = "NNS"
        if tag not in _INSIDE or not (word[0].isalpha() or word in ("'s", "’s") or tag == "CD"):
            break
        j += 1
    for end in range(start, j):
        if line.tags[end] == "CD":
            continue
        ends = end + 1 >= j or line.tags[end + 1] not in ("NN", "NNS", "NNP", "NNPS", "POS")
        short = line.tokens[end].text
        noun = line.tags[end] in ("NNS", "NNPS") or (short[-1] == "s" and len(short) > 2 and short[:-1].isupper()) or (plural(line.word(end)) and line.tags[end] != "VBZ")
        if noun and ends:
            return start, end + 1
    plurals = [k for k in range(start, j) if line.tags[k] == "NNS"]
    if plurals:
        return start, plurals[0] + 1
    if one and j > start:
        end = j
        while end > start and line.tags[end - 1] not in ("NN", "NNP", "NNS"):
            end -= 1
        for k in range(start, end):  # the first noun that no noun follows
            if line.tags[k] in ("NN", "NNS", "NNP") and (
                k + 1 >= end or line.tags[k + 1] not in ("NN", "NNS", "NNP", "POS")
            ):
                return start, k + 1
    if start == i and line.tag(start) in ("NN", "NNP") and (line.tag(start + 1) == "NN" or line.tokens[start].text.isupper()):
        return start, start + 1  # a 12 page report, 0.5 WAR
    if line.word(i) == "or" and line.word(i + 1) in ("two", "so"):
        return None
    return None


def _share_units(line: Line, found: Sequence[Quantity]) -> None:
    """Give a bare number of a series the unit of the series: 5, 10 and 15 percent."""
    series = False
    for mine, following in zip(reversed(found[:-1]), reversed(found[1:]), strict=False):
        if mine.kind == "bare" and following.kind not in ("bare", "age", "part", "multiple"):
            between = {line.word(i) for i in range(mine.last, following.first)}
            links = {"and", "or", "to", "versus", "against"} & between
            series = bool(links) or (series and between == {","})
            moved = between in ({"up"}, {"down"}) and following.unit == "point"
            if (series and between <= links | {","}) or moved:
                mine.unit, mine.kind = following.unit, following.kind
                mine.noun = following.noun
