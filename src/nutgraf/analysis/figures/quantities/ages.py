"""Ages: 34-year-old; aged 45; John Smith, 45, a teacher; Ida Brandt 34 who, where commas are lost."""

from __future__ import annotations

from collections.abc import Mapping

from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.vocabulary import words
from nutgraf.analysis.people.lexicon import FIRST, PLACE, TITLE, traits

_PERIODS = ("year", "month", "week", "day")
_NAMES = ("NNP", "NNPS")
_AFTER = frozenset(("who", "of", "from", "the", "a", "an", "and", "is", "was", "has", "had", "will", "would"))
_SEVERAL = frozenset(("have", "are", "were"))
_LONGEST_NAME = 4
_PERSONS = words(
    """
    people children kids men women adults those anyone everyone everybody them girls boys teenagers youngsters
    youths pensioners pupils
    """
)
"""Whose age a bare number after "under" or "over" is: children under 12, most of them over 65."""

_THINGS = words(
    """
    windows android apollo area catch euro bowl interstate route highway studio fox big pac blink flight page
    hannover schalke mainz under over title firefox chrome madden boeing airbus mate nova group grade galaxy
    note channel section article chapter psalm act day week season episode game class nikkei stoxx nasdaq
    russell fortune hot dax pixel formula forza bush part volume proposition resolution amendment
    """
)
"""What a number of two figures may name, so that it is no age."""


def take(line: Line, quantity: Quantity) -> None:
    """Make an age of years: 34-year-old, 45 years old, five years of age."""
    if quantity.unit not in _PERIODS:
        return
    at = quantity.last
    old = at + (line.word(at) == "-")
    if line.word(old) in ("old", "olds"):
        end = old + 1
    elif line.word(at) == "of" and line.word(at + 1) == "age":
        end = at + 2
    else:
        return
    quantity.last, quantity.unit, quantity.kind = end, f"{quantity.unit} of age", "age"


def told(line: Line, quantity: Quantity) -> bool:
    """Whether a bare number is an age: aged 45; ages 5 to 11; children under 12; John Smith, 45, a."""
    if not 0 < quantity.value < 120 or quantity.value != int(quantity.value):
        return False
    before, earlier = line.word(quantity.first - 1), line.word(quantity.first - 2)
    if before in ("aged", "age", "ages") or (
        earlier in ("aged", "age", "ages") and before in ("of", "from", "between")
    ):
        return True
    if before in ("under", "over", "below", "above") and earlier in _PERSONS:
        return True
    if not quantity.digits or quantity.value < 5 or quantity.first < 1:
        return False
    if before != ",":
        return of_person(line, quantity.first, quantity.last)
    closed = line.word(quantity.last) in (",", ".", ";", ")", "")
    if not closed or quantity.first < 2:
        return False
    name = line.tokens[quantity.first - 2].text
    return name[0].isupper() and name.isalpha() and line.tag(quantity.first - 2) in _NAMES


def of_person(line: Line, first: int, last: int) -> bool:
    """Whether the numeral in tokens ``first`` to ``last`` is the age of the person named right before, the
    commas lost: Ida Brandt 34 who; Tom Ferrar 52 is away.
    """
    token = line.tokens[first]
    if not (token.text.isdecimal() and len(token.text) == 2 and token.space and token.text >= "10"):
        return False
    if last != first + 1 or line.tag(first - 1) not in _NAMES:
        return False
    following = line.word(last)
    if following == "who":
        return True
    if not (following in _AFTER or line.tag(last)[:2] in ("VB", "IN", "MD", "DT")):
        return False
    start = first - 1
    while start > 0 and first - start < _LONGEST_NAME and line.tag(start - 1) in _NAMES:
        start -= 1
    if following in _SEVERAL and line.word(start - 1) != "and":
        return False
    known = traits()
    if any(known.get(line.word(k), 0) & (FIRST | TITLE) for k in range(start, first)):
        return True
    name = line.tokens[start:first]
    if token.text < "18" or not all(word.text.istitle() and not _thing(word.lower, known) for word in name):
        return False
    return line.tag(last) in ("VBD", "VBZ", "VBN", "VB", "MD") or following in _AFTER


def _thing(word: str, known: Mapping[str, int]) -> bool:
    """Whether what bears the name is no person: Windows 10, Russia 24."""
    return word in _THINGS or bool(known.get(word, 0) & PLACE)
