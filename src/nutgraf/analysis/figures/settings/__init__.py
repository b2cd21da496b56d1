"""Where and when a figure holds, as far as its sentence says so.

Of the places and times that a sentence names (:mod:`.places`, :mod:`.days`), a figure takes the nearest that
its own clause reaches: what is compared with, and what another clause or another figure holds, is not its
own. "The country" is the one country that was named shortly before. Precision goes before recall.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from nutgraf.analysis.figures.concepts.phrases import SAYING
from nutgraf.analysis.figures.lines import QUANTITY, Line, Quantity
from nutgraf.analysis.figures.settings import days, places
from nutgraf.analysis.figures.settings.days import When, day_of_header
from nutgraf.analysis.figures.settings.places import Place
from nutgraf.analysis.figures.vocabulary import words

__all__ = ["Setting", "day_of_header", "of"]

_BREAKS = words(
    """
    while but after before when because although though if until unless whereas since despite ; -- — –
    than compared versus unlike rather whether
    """
)
"""Words behind which a sentence speaks of something else."""

_AS = words("many much few little high low of well")
"""After "as", where it begins no clause."""

_RELATIVES = words("that which who whom whose where")
_COUNTING = words("reported reports confirmed confirms announced recorded")
"""Words of saying that count: officials in Velm reported 40 cases."""

_BACKWARD = 5
"""Tokens by which a place before a figure seems farther."""

_OPENING = 15
"""The same for one that opens the sentence."""

_CROSSED = 8
"""The same for each figure between."""

_COMMA = 2
"""The same for each comma between."""

_FARTHEST = 34
"""What is farther is not the figure's."""

_REACH = 80
"""Tokens beyond which nothing is looked at."""

_PAUSES = frozenset((",", "-", "--", "—", "–"))
_THOSE_THERE = words(
    "officials authorities police residents witnesses doctors rescuers prosecutors firefighters investigators"
)
"""Officials in Velm said that 40 people died: in Velm."""

_BEFALLEN = words(
    """
    killed dead died injured wounded hurt missing arrested detained evacuated displaced rescued stranded
    death deaths injuries casualties
    """
)
"""Of whom the place is often told in the clause after: killed when a bomb went off in Velm."""

_HAPPENED = words("began started happened occurred took broke struck erupted hit came")
"""After "which", where what follows tells of the main thing: the blast, which struck on Monday, killed 12."""

_ENDURING = words("year month week day hour minute second decade night century")
_APART = words("mile kilometre metre foot yard")
"""Units of what has no day: ten years, 22 miles away."""

_BEFORE = 400
"""Characters before a sentence in which "the country" finds its name."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when the figures of one sentence hold."""

    line: Line
    places: Sequence[Place]
    times: Sequence[When]

    def place(self, quantity: Quantity) -> str | None:
        """The place of a figure of the sentence; an age has none."""
        if quantity.kind == "age" or self.line.word(quantity.last) in ("ago", "later", "earlier"):
            return None
        best, least = None, 1000
        for place in self.places:
            cost = _cost_of_place(self.line, quantity, place)
            if cost is not None and cost < least:
                best, least = place, cost
        return best.name or None if best else None

    def as_of(self, quantity: Quantity) -> str | None:
        """The ISO date of a figure of the sentence."""
        if quantity.kind == "age" or quantity.unit in _ENDURING or quantity.unit in _APART:
            return None
        best, least = None, 1000
        for when in self.times:
            cost = _cost_of_time(self.line, quantity, when)
            if cost is not None and cost < least:
                best, least = when, cost
        return best.day.isoformat() if best and best.day else None


def of(line: Line, today: dt.date | None, town: str = "") -> Setting:
    """The setting of a sentence; ``today`` is the document's date, ``town`` what "the city" means there."""
    found = places.named(line)
    for meant in places.meant(line):
        name = _resolved(line, meant, town)
        if name:
            found.append(Place(meant.first, meant.last, name, "in"))
    return Setting(line, found, days.times(line, today))


def _resolved(line: Line, meant: places.Meant, town: str) -> str | None:
    """The place that "the country" means: the one named shortly before, where it is one alone."""
    if meant.kind == "town":
        return town or None
    low = max(0, line.start - _BEFORE)
    low = line.text.find(" ", low, line.start) if low else 0
    return places.only(meant.kind, line.text[max(low, 0) : line.tokens[meant.first].start])


def _cost_of_place(line: Line, quantity: Quantity, place: Place) -> int | None:
    """How far a place is from a figure, in tokens and more; None where it is not the figure's."""
    if max(place.first - quantity.last, quantity.first - place.last) > _REACH:
        return None
    if place.first >= quantity.last:
        return _ahead(line, quantity, place.first) if place.how == "in" else None
    if place.last > quantity.first:
        return None
    if place.how == "owner" and (quantity.unit in _ENDURING or not _owns(line, quantity, place)):
        return None
    if place.how == "subject" and (
        quantity.kind == "money"
        or quantity.first - place.last > 8
        or _crossed(line, place.last, quantity.first)
    ):
        return None
    opening = place.how == "in" and place.first <= 1
    return _behind(line, quantity, place, opening)


def _ahead(line: Line, quantity: Quantity, first: int) -> int | None:
    cost = first - quantity.last
    befallen = not _BEFALLEN.isdisjoint(_of_what(quantity))
    for at in range(quantity.last, first):
        word = line.word(at)
        if befallen and word in ("when", "after", "as"):
            cost += 6
            continue
        if _breaks(line, at) or (word in SAYING and line.tag(at)[:2] == "VB"):
            return None
        if word == "as" and line.word(at + 1) not in _AS:
            return None
        if word in ("to", "from") and line.tag(at + 1) == QUANTITY:
            return None  # 300 from 200 in Velm
        if word in _RELATIVES and line.word(at - 1) == ",":
            return None
        if word == ",":
            if quantity.kind == "age":
                return None
            cost += _COMMA
        if line.tag(at) == QUANTITY and line.tag(at - 1) != QUANTITY:
            cost += _CROSSED
    return cost if cost < _FARTHEST else None


def _behind(line: Line, quantity: Quantity, place: Place, opening: bool) -> int | None:
    first, last = place.first, place.last
    cost = quantity.first - last + (_OPENING if opening else _BACKWARD)
    comma = any(line.word(at) in _PAUSES for at in range(last, quantity.first))
    if comma and not opening and _aside(line, first, _BREAKS | _RELATIVES):
        return None
    for at in range(last, quantity.first):
        word = line.word(at)
        if opening and word not in ("but", "while", ";"):
            continue
        if _breaks(line, at):
            return None
        says = word in SAYING and word not in _COUNTING and line.tag(at)[:2] == "VB"
        if says and (at > last or line.word(first - 1) not in _THOSE_THERE):
            return None
        if word == "as" and line.word(at + 1) not in _AS:
            return None
        if word == "and" and place.how == "in" and _new_verb(line, at + 1):
            return None
        if word == "," and not opening:
            cost += _COMMA
    return cost if opening or cost < _FARTHEST else None


def _aside(line: Line, at: int, openers: frozenset[str]) -> bool:
    """Whether the token at ``at`` stands in a clause of its own: who lives in Velm; after a blast in Velm."""
    for i in range(at - 1, max(-1, at - 15), -1):
        if line.word(i) in openers:
            if line.word(i + 1) in _HAPPENED:
                return False
            return line.word(i) not in _RELATIVES or line.word(i - 1) in _PAUSES
        if line.word(i) in _PAUSES:
            return False
    return False


def _new_verb(line: Line, at: int) -> bool:
    """Whether a second thing that was done follows "and": lost in Velm and now needs 40."""
    if line.tag(at) == "RB" and line.tag(at + 1) == "VBD":
        return True
    return line.tag(at + (line.tag(at) == "RB")) in ("VBZ", "VBP", "MD")


def _of_what(quantity: Quantity) -> set[str]:
    return {*quantity.concept.lower().split(), *quantity.counted.lower().split()}


def _breaks(line: Line, at: int) -> bool:
    """Whether something else begins behind a word; "more than 30" only bounds a figure."""
    bounds = line.word(at) == "than" and line.tag(at + 1) == QUANTITY and line.tag(at - 1) in ("JJR", "RBR")
    return line.word(at) in _BREAKS and not bounds


def _crossed(line: Line, start: int, end: int) -> bool:
    return any(line.tag(at) == QUANTITY for at in range(start, end))


def _owns(line: Line, quantity: Quantity, place: Place) -> bool:
    """Whether "Italy's death toll" is what the figure counts."""
    after = [line.word(at) for at in range(place.last + 1, min(len(line.tokens), place.last + 5))]
    nouns = {word for at, word in enumerate(after, place.last + 1) if line.tag(at)[:2] == "NN"}
    if nouns & _of_what(quantity):
        return True
    near = range(place.last + 1, quantity.first)
    whose = line.word(quantity.last) == "of" and line.word(quantity.last + 1) in ("whom", "which")
    return len(near) < 6 and not any(
        line.tag(at)[:2] in ("VB", "MD") or (line.word(at) == "," and not whose) for at in near
    )


def _cost_of_time(line: Line, quantity: Quantity, when: When) -> int | None:
    """How far a time is from a figure; None where it is not the figure's."""
    low, high = (quantity.last, when.first) if when.first >= quantity.last else (when.last, quantity.first)
    if not low <= high <= low + _REACH:
        return None
    ahead = when.first >= quantity.last
    paused = not ahead and any(line.word(at) in _PAUSES for at in range(low, high))
    if paused and _aside(line, when.first, _RELATIVES):
        return None
    cost = high - low + (0 if ahead else 3)
    for at in range(low, high):
        word = line.word(at)
        crossing = line.tag(at) == QUANTITY and line.tag(at - 1) != QUANTITY
        if when.day is None and (_breaks(line, at) or (crossing and ahead)):
            return None
        if word in ("compared", "versus", "than") and ahead and _breaks(line, at):
            return None
        if word in ("to", "from") and line.tag(at + 1) == QUANTITY and (ahead or word == "from"):
            return None
        aside = word in _RELATIVES and line.word(at - 1) in _PAUSES
        if ahead and word == "when" and _BEFALLEN.isdisjoint(_of_what(quantity)):
            return None
        if ahead and aside and line.word(at + 1) not in _HAPPENED:
            return None
        if not ahead and when.first > 2 and word in ("while", "but", ";"):
            return None
        if _breaks(line, at):
            cost += 12
        elif crossing:
            cost += 4
    return cost
