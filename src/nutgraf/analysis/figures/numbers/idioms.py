"""Numbers that begin with a word that is no number, or that are vague: a dozen, half a million, a couple of
hundred, several thousand, tens of thousands, a year and a half.
"""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.figures.nouns import plural
from nutgraf.analysis.figures.numbers.number_words import PARTS, SCALES, SMALL, TENS, VAGUE
from nutgraf.analysis.figures.numbers.numerals import Number, past_hyphen, scaled, word_at
from nutgraf.analysis.figures.numbers.spelled import of_scale, spelled
from nutgraf.analysis.figures.tokens import Token
from nutgraf.analysis.figures.vocabulary import words

IDIOMS = frozenset(("a", "an", "half", "quarter", "couple", "few", "several", "tens", *VAGUE))
"""The words that :func:`idiom` may begin with."""

_BOUNDS = words(
    """
    than over nearly almost about roughly around under least only just approximately exactly by between
    """
)
"""Words before "half" or "a third" after which it is an amount."""

_OPEN_HALF = words("the a an its their his her our your my those these all that them us")
_ORDINAL_HALF = words(
    "first second other latter former top bottom lower upper early late last final opening closing each every"
)
_AFTER_PART = words("in on since from to compared this last over after during and or between")
_PERIODS = words("minute hour day week fortnight month year decade century mile")


def idiom(tokens: Sequence[Token], i: int) -> Number | None:
    """The number that begins at token ``i`` with one of :data:`IDIOMS`, if one does."""
    word = tokens[i].lower
    if word in ("a", "an"):
        return _with_article(tokens, i)
    if word in ("half", "quarter"):
        return _half(tokens, i)
    if word == "couple":
        return _couple(tokens, i, i)
    if word in ("few", "several"):
        return _some(tokens, i, i)
    if word in ("tens", "hundreds") and word_at(tokens, i + 1) == "of" and word_at(tokens, i + 2) in VAGUE:
        scale = VAGUE[word_at(tokens, i + 2)]
        return Number((10.0 if word == "tens" else 100.0) * scale, i, i + 3, False, vague=True)
    if word == "tens" or (word == "scores" and not _many(tokens, i + 1)):
        return None
    return Number(VAGUE[word], i, i + 1, False, vague=True)


def _many(tokens: Sequence[Token], i: int) -> bool:
    """Whether "scores" before token ``i`` are many: scores of people, not scores of 115-111."""
    return word_at(tokens, i) == "of" and not (i + 1 < len(tokens) and tokens[i + 1].numeral)


def _with_article(tokens: Sequence[Token], i: int) -> Number | None:
    """a dozen, a hundred and twenty, a third of, a couple of, a few hundred, a year and a half."""
    following = word_at(tokens, i + 1)
    if following in SCALES and tokens[i + 1].text.islower():
        return _hundred_and(tokens, scaled(tokens, Number(1.0, i, i + 1, False)))
    if following in ("half", "quarter", "third", "fifth", "tenth", "quarters"):
        number = of_scale(tokens, Number(PARTS[following], i, i + 2, False, part=True))
        return number if not number.part or _is_part(tokens, i, following) else None
    if following == "couple":
        return _couple(tokens, i + 1, i)
    if following == "few":
        return _some(tokens, i + 1, i)
    if following in _PERIODS and [word_at(tokens, i + k) for k in (2, 3, 4)] == ["and", "a", "half"]:
        return Number(1.5, i, i + 5, False, unit=following)
    return None


def _hundred_and(tokens: Sequence[Token], number: Number) -> Number:
    """a hundred and twenty."""
    after = number.last
    if (
        word_at(tokens, after) == "and"
        and number.scale > 12
        and word_at(tokens, after + 1) in (*TENS, *SMALL)
    ):
        rest = spelled(tokens, after + 1)
        if rest and rest.value < number.scale and not rest.part:
            return number._replace(value=number.value + rest.value, last=rest.last)
    return number


def _is_part(tokens: Sequence[Token], i: int, name: str) -> bool:
    """Whether "a third" at ``i`` is a fraction: "a third goal" is an ordinal, "a third of" a fraction."""
    after = word_at(tokens, i + 2)
    if after == "of" or (name == "half" and after == "-"):
        return True
    bound = i > 0 and (
        tokens[i - 1].lower in _BOUNDS
        or [token.lower for token in tokens[max(i - 2, 0) : i]] == ["quarter", "and"]
    )
    return bound and (not after.isalpha() or after in _AFTER_PART)


def _half(tokens: Sequence[Token], i: int) -> Number | None:
    """half a million, half-dozen, a quarter million, half of the, more than half; not the second half."""
    word, at = tokens[i].lower, past_hyphen(tokens, i + 1)
    if word_at(tokens, at) in SCALES:
        return scaled(tokens, Number(PARTS[word], i, i + 1, False, part=True))._replace(part=False)
    number = of_scale(tokens, Number(PARTS[word], i, i + 1, False, part=True))
    if not number.part:
        return number
    before, following = tokens[i - 1].lower if i else "", word_at(tokens, i + 1)
    if word == "quarter" or before in _ORDINAL_HALF or following == "-":
        return None
    return number if following == "of" or following in _OPEN_HALF or before in _BOUNDS else None


def _couple(tokens: Sequence[Token], i: int, first: int) -> Number | None:
    """a couple of hundred euros, a couple weeks; a couple alone are two people."""
    following = word_at(tokens, i + 1)
    counted = plural(following) or following in (*SCALES, "more")
    led = i != first or (i > 0 and tokens[i - 1].lower in ("last", "next", "past", "first", "another"))
    if following != "of" and not (led and counted):
        return None
    of = following == "of"
    number = scaled(tokens, Number(2.0, first, i + 1 + of, False))
    return number if number.scale > 1 else number._replace(last=i + 1, vague=True)


def _some(tokens: Sequence[Token], i: int, first: int) -> Number | None:
    """a few hundred, several thousand; few alone are no number."""
    number = scaled(tokens, Number(1.0, first, i + 1, False, vague=True))
    return number if number.scale > 1 else None
