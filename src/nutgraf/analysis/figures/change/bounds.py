"""Bounds: what a figure is said to be about, more than or less than, before it or after its noun."""

from __future__ import annotations

from nutgraf.analysis.figures.lines import Line, Quantity
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
        in the neighborhood of | in the neighbourhood of | near | nearer | c . | ca . |
        close on | more like | almost exactly |
        more or less | something like | an average of around | well-nigh | practically |
        on the order of | in the order of | nearing | approaching | perhaps | barely | estimated at |
        estimated to be
        """,
    ),
    **_table(
        ">",
        """
        more than | over | over than | above | exceeding | exceeds | exceeded | exceed | at least |
        no less than | no fewer than | not less than | upwards of | upward of | north of |
        in excess of | greater than | higher than | larger than | longer than | older than |
        bigger than | better than | beyond | minimum of | minimum | surpassed | surpassing |
        topped | topping | tops | just over | well over | well above | little over | a little over
        | slightly over | slightly more than | just above | > | ≥ | further than | farther than |
        not fewer than | nothing less than | at the very least |
        well more than | taller than | faster than | and over | outnumbering |
        at the least | a little more than | as few as | as little as
        """,
    ),
    **_table(
        "<",
        """
        less than | fewer than | under | below | at most | no more than | not more than |
        never more than | rarely more than | up to
        | as many as | as much as | lower than | smaller than | shorter than | younger than |
        maximum of | maximum | shy of | just under | just below | well below | well under | < | ≤ |
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


_BETWEEN = words("a an just only another estimated ( total of further")
"""Words that may stand between a bound and its figure."""

_SPANS = words(
    """
    year month week day hour decade minute second quarter season game match round leg night weekend term
    session set generation
    """
)
"""Units through which something goes on: £5m over three years bounds nothing."""

_REIGNS = words(
    """
    coaches managers presidents ministers governors captains kings queens popes administrations
    governments bosses owners mayors headteachers chairmen
    """
)
"""Those under whom one serves or lives."""

_TOPICS = words(
    """
    talk talks talking talked story stories book books film films movie movies documentary documentaries
    question questions concern concerns worries news report reports song songs joke jokes told asked
    article articles facts
    """
)
"""What is about something."""


def of(line: Line, quantity: Quantity) -> Change | None:
    """The bound of a figure, None if it has none."""
    return _before(line, quantity) or _after(line, quantity)


def _before(line: Line, quantity: Quantity) -> Change | None:
    first = quantity.first
    for skip in (0, 1, 2):
        at = first - skip
        if skip and line.word(at) not in _BETWEEN:
            break
        if line.word(at - 1) not in _LAST_BEFORE:
            continue
        for length in range(min(_LONGEST, at), 0, -1):
            phrase = " ".join(line.word(i) for i in range(at - length, at))
            change = _BEFORE.get(phrase)
            if (
                change
                and not (skip and phrase in ("over", "under", "some", "near"))
                and _means_bound(line, quantity, phrase, at - length)
            ):
                return change
    return None


def _after(line: Line, quantity: Quantity) -> Change | None:
    last = quantity.noun[1] if quantity.noun and quantity.noun[0] >= quantity.last else quantity.last
    for at in (quantity.last, last):
        if line.word(at) not in _FIRST_AFTER:
            continue
        for length in (3, 2, 1):
            phrase = " ".join(line.word(i) for i in range(at, at + length))
            if phrase in _AFTER and _closes(line, phrase, at, at + length):
                return _AFTER[phrase]
    return None


def _closes(line: Line, phrase: str, at: int, end: int) -> bool:
    """Whether a phrase after a figure bounds it, not what comes next: £20 plus tax, 200 people at least 30
    of them children.
    """
    if phrase == "+":
        return not line.tokens[at].space
    if phrase in ("at least", "at most", "approximately"):
        return line.tag(end) not in ("CD", "$", "DT")
    if phrase in ("plus", "tops"):
        return not line.tag(end).startswith(("NN", "JJ", "DT", "CD", "PRP", "$", "VB", "IN"))
    return True


def _means_bound(line: Line, quantity: Quantity, phrase: str, at: int) -> bool:
    """Whether the phrase that begins at ``at`` bounds the figure.

    "£5m over three years", "up 3% above 20", "a talk about two sisters" and "it adds up to 50" do not.
    """
    before = line.word(at - 1)
    one = quantity.kind in ("count", "bare") and quantity.value == 1 and not quantity.digits
    if one and phrase in ("over", "about", "up to", "near", "around", "under"):
        return False  # stood over one of them, a word about one thing
    if phrase == "over":
        if before in ("spread", "spreads", "out"):
            return False
        during = line.tag(at - 1) in ("NN", "NNS", "CD", "NNP", "RP") or before in (",", "%")
        return not (during and quantity.unit in _SPANS)
    if phrase == "about":
        return before not in _TOPICS
    if phrase == "up to":
        return before not in ("add", "adds", "added", "adding")
    if phrase == "near":
        return quantity.kind != "count" and quantity.unit not in _SPANS
    if phrase == "beyond":
        return quantity.unit not in _SPANS
    if phrase in ("topped", "topping", "tops"):
        return quantity.unit not in _SPANS
    if phrase == "under" and quantity.noun and line.word(quantity.noun[1] - 1) in _REIGNS:
        return False
    if phrase in ("under", "below", "above"):
        return before not in ("%", "percent", "points", "cents", "just-")
    return True
