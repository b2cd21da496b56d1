"""Change and bounds: whether a figure is a level, about, more than, less than, a rise by or a fall by.

A bound wins over a direction ("rose more than 3%" is ">"); a level after "to" is "=" ("rose 3% to 120").
"""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.movements import FALL, RESULTS, RISE
from nutgraf.analysis.figures.vocabulary import words
from nutgraf.analysis.model import Change


def _table(change: Change, phrases: str) -> dict[str, Change]:
    return dict.fromkeys((" ".join(phrase.split()) for phrase in phrases.split("|")), change)


_BEFORE: dict[str, Change] = {
    **_table(
        "~",
        """
        about | around | approximately | roughly | some | nearly | almost | close to | circa |
        estimated | virtually | ~ | ≈ | approx | approx . | in the region of |
        in the neighborhood of | in the neighbourhood of | near | nearer | c . | ca . | sort of
        | more or less | something like | an average of around | well-nigh | practically |
        on the order of | in the order of | nearing | approaching | perhaps
        """,
    ),
    **_table(
        ">",
        """
        more than | over | over than | above | exceeding | exceeds | exceeded | exceed | at least |
        no less than | no fewer than | not less than | upwards of | upward of | north of |
        in excess of | greater than | higher than | larger than | longer than | older than |
        bigger than | better than | beyond | minimum of | a minimum of | surpassed | surpassing |
        topped | topping | tops | just over | well over | well above | little over | a little over
        | slightly over | slightly more than | just above | > | ≥ | further than | farther than |
        not fewer than | well more than | taller than | faster than | and over | outnumbering |
        at the least | a little more than | as few as | as little as
        """,
    ),
    **_table(
        "<",
        """
        less than | fewer than | under | below | at most | no more than | not more than | up to
        | as many as | as much as | lower than | smaller than | shorter than | younger than |
        a maximum of | maximum of | just under | just below | well below | well under | < | ≤ |
        south of | short of | sub - | not over | a little under | slightly less than |
        slightly under | no longer than | no higher than | no greater than | cheaper than |
        at the most | little less than | anything up to | as high as | up to about |
        no bigger than | no older than | no larger than
        """,
    ),
}
"""What a figure is bounded by, before it."""

_AFTER: dict[str, Change] = {
    **_table(
        "~",
        """
        or so | - odd | odd | or thereabouts | - ish | approximately | give or take
        """,
    ),
    **_table(
        ">",
        """
        or more | or over | or above | or older | and over | and above | and older | and up |
        or higher | or greater | plus | - plus | + | or longer | at least | or better |
        and counting | minimum
        """,
    ),
    **_table(
        "<",
        """
        or less | or fewer | or under | or below | or younger | and under | and below | or lower
        | at most | and younger | or sooner | maximum | tops
        """,
    ),
}
"""... and after it, or after the noun that it counts."""

_LAST_BEFORE = frozenset(phrase.rpartition(" ")[2] for phrase in _BEFORE)
_FIRST_AFTER = frozenset(phrase.partition(" ")[0] for phrase in _AFTER)
"""Words without which none of the phrases can be there."""

_LONGEST = 5

_MORE = words(
    """
    higher more up above stronger faster larger bigger greater rise increase gain jump growth surge hike
    climb boost improvement advance leap uptick spike upswing raise rally expansion premium increases
    rises gains pricier
    """
)
_LESS = words(
    """
    lower less fewer down below weaker slower smaller drop decline fall decrease cut reduction loss
    slump dip slide plunge contraction discount reductions declines cuts drops decreases cheaper
    downturn
    """
)
_PASSED = words(
    """
    by a an another further additional the just only about around nearly almost more than over as much
    sharply slightly roughly approximately some at least under less modestly steadily an extra full
    whopping staggering to further-
    """
)


def decide(line: Line, found: Sequence[Quantity]) -> None:
    """Fill ``change`` of the quantities of a sentence, in order."""
    for i, quantity in enumerate(found):
        before = found[i - 1] if i else None
        if before is not None and _converted(line, before, quantity):
            quantity.change = before.change
            continue
        bound = _bound(line, quantity)
        if bound is None or bound == "~":
            bound = _direction(line, quantity, before) or bound
        quantity.change = bound or "="


def _converted(line: Line, before: Quantity, quantity: Quantity) -> bool:
    """Whether a figure says the one before in another unit: 100 kilometres (60 miles); $1.20, or 1.5%."""
    between = [line.word(i) for i in range(before.last, quantity.first)]
    return between == [",", "or"] or (between == ["("] and before.kind == quantity.kind)


def _bound(line: Line, quantity: Quantity) -> Change | None:
    first = quantity.first
    for skip in (0, 1, 2):
        if skip and line.word(first - skip) not in (
            "a",
            "an",
            "just",
            "only",
            "another",
            "estimated",
            "(",
            "total",
            "of",
            "further",
        ):
            break
        at = first - skip
        if line.word(at - 1) not in _LAST_BEFORE:
            continue
        for length in range(min(_LONGEST, at), 0, -1):
            phrase = " ".join(line.word(i) for i in range(at - length, at))
            change = _BEFORE.get(phrase)
            if (
                change
                and not (skip and phrase in ("over", "under", "some", "past", "near"))
                and _means_bound(line, quantity, phrase, at - length)
            ):
                return change
    last = quantity.noun[1] if quantity.noun and quantity.noun[0] >= quantity.last else quantity.last
    for at in (quantity.last, last):
        if line.word(at) not in _FIRST_AFTER:
            continue
        for length in (3, 2, 1):
            phrase = " ".join(line.word(i) for i in range(at, at + length))
            if phrase in _AFTER and (phrase != "+" or not line.tokens[at].space):
                return _AFTER[phrase]
    if quantity.vague and line.word(quantity.first) not in ("a", "couple"):
        return None
    return None


def _means_bound(line: Line, quantity: Quantity, phrase: str, at: int) -> bool:
    """Whether the phrase bounds the figure: "£5m over three years" and "up 3% above 20" are none."""
    duration = quantity.unit in ("year", "month", "week", "day", "hour", "decade", "minute", "season", "game")
    if phrase in ("over", "past", "within"):
        return not (
            duration
            and (line.tag(at - 1) in ("NN", "NNS", "CD", "NNP", "RP") or line.word(at - 1) in (",", "%"))
        )
    if phrase in ("passed", "past", "topped", "topping", "tops", "some", "near", "beyond"):
        return not duration or phrase == "some"
    if phrase in ("under", "below", "above"):
        return line.word(at - 1) not in ("%", "percent", "points", "cents", "just-")
    return True


_BEING = words(
    """
    is was are were be been being ended ends end closed closes close finished finishes went go goes
    going gone traded trading trades edged edging inched moved moves opened opens remains remained stood
    stands came comes 's 're
    """
)


def _direction(line: Line, quantity: Quantity, before: Quantity | None) -> Change | None:
    if quantity.kind == "multiple":
        return (
            "down"
            if quantity.value < 1
            else ("up" if line.word(quantity.first).endswith(("ed", "ing", "fold")) else None)
        )
    first, after = quantity.first, line.word(quantity.last)
    previous = line.word(first - 1)
    if previous in ("up", "down") and quantity.kind != "age":
        if (
            line.tag(first - 2).startswith("VB")
            and line.word(first - 2) not in _BEING
            and _way(line.word(first - 2)) is None
        ):
            return None  # gave up 517 yards
        return "up" if previous == "up" else "down"
    if previous == "to" or previous == "at" or previous == "from":
        return None
    change = _after(line, quantity)
    if change:
        return change
    if quantity.kind == "age" or quantity.unit in ("year", "month", "week", "day", "hour", "minute"):
        return None
    if previous == "of" and quantity.kind == "money" and line.word(first - 2) in RESULTS:
        return None  # a loss of $90 million is a result, no fall
    if previous == "of" and line.tag(first - 2).startswith("NN"):
        return _way(line.word(first - 2))
    at = first - 1
    while (
        at >= 0
        and (line.word(at) in _PASSED or line.tag(at) in ("RB", "RBR"))
        and line.word(at) not in ("up", "down", "to")
    ):
        at -= 1
    way = _way(line.word(at)) if line.tag(at)[:2] in ("VB", "RB", "RP", "NN", "IN") else None
    if way and (
        quantity.kind in ("measure", "money", "bare")
        or line.word(first - 1) == "by"
        or quantity.unit in ("point", "person")
    ):
        if at and line.word(at - 1) in ("the", "a") and line.word(at) in ("loss", "gain", "cut"):
            return None
        return way
    if previous == "by" and after != "":
        for i in range(first - 2, max(-1, first - 12), -1):
            if line.word(i) in (";", "."):
                break
            way = _way(line.word(i))
            if way:
                return way
        if before is not None and before.change in ("up", "down"):
            return before.change
    return None


def _way(word: str) -> Change | None:
    return "up" if word in RISE else "down" if word in FALL else None


def _after(line: Line, quantity: Quantity) -> Change | None:
    """5% higher, a 3-point drop, 12 percent fewer, a $20 increase."""
    at = quantity.last
    if quantity.noun and quantity.noun[0] >= quantity.last:
        return None
    for _ in range(3):
        word = line.word(at)
        if (
            word in ("more", "less")
            and quantity.kind not in ("measure", "money")
            and line.word(at + 1) != "than"
        ):
            return None
        if word in _MORE and not (
            word in ("above", "up")
            and (line.word(at + 1) in ("to", "the", "by") or line.tag(at + 1) in ("CD", "$"))
        ):
            return "up" if quantity.kind in ("measure", "money", "bare") else None
        if word in _LESS and not (
            word in ("below", "down")
            and (line.word(at + 1) in ("the", "to") or line.tag(at + 1) in ("CD", "$"))
        ):
            return "down" if quantity.kind in ("measure", "money", "bare") else None
        if not (word == "-" or (line.tag(at) in ("JJ", "RB", "NN") and at == quantity.last)):
            return None
        at += 1
    return None
