"""What a figure counts, as a person would write it in a table: "death toll", "people infected", "turnover".

:func:`name` fills the concept of the quantities of a tagged sentence, and the units that come from a concept
("a death toll of 793": deaths; "population of 12 million": persons) or from a figure before ("up 4,871").
"""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.figures import phrases
from nutgraf.analysis.figures.movements import FALL, RISE
from nutgraf.analysis.figures.quantities import Line, Quantity

_HEADS = {
    "death toll": "death", "toll": "death", "fatalities": "death", "deaths": "death", "population": "person", "attendance": "person",
    "crowd": "person", "casualties": "casualty", "infections": "infection", "cases": "case", "caseload": "case", "membership": "member",
    "workforce": "worker", "headcount": "worker", "turnout": "person", "payrolls": "job", "circulation": "copy", "audience": "person",
}  # fmt: skip
"""Heads of a subject that say what a bare number counts."""

_EMPTY_HEADS = frozenset("total sum amount number record average maximum minimum combined figure level rate high low increase decrease rise "
                         "fall drop decline gain loss jump majority more additional".split())  # fmt: skip
_PARTICIPLES = {
    "killing": "killed", "injuring": "injured", "wounding": "wounded", "affecting": "affected", "infecting": "infected",
    "displacing": "displaced", "arresting": "arrested", "detaining": "detained", "rescuing": "rescued", "evacuating": "evacuated",
    "destroying": "destroyed", "damaging": "damaged", "creating": "created", "employing": "employed", "killed": "killed",
    "injured": "injured", "wounded": "wounded", "affected": "affected", "infected": "infected", "displaced": "displaced",
    "arrested": "arrested", "detained": "detained", "rescued": "rescued", "evacuated": "evacuated", "destroyed": "destroyed",
    "damaged": "damaged", "created": "created", "kills": "killed", "injures": "injured", "affects": "affected", "employs": "employed",
    "affect": "affected", "employ": "employed", "kill": "killed",
}  # fmt: skip
"""What befell the thing counted: "killing 12 people" counts people killed."""

_HAVING = frozenset(
    (
        "has",
        "have",
        "had",
        "having",
        "employs",
        "employ",
        "operates",
        "operate",
        "owns",
        "own",
        "with",
        "includes",
        "include",
    )
)
_CHANGING = RISE | FALL


def name(line: Line, found: Sequence[Quantity]) -> None:
    """Fill ``concept``, and ``unit`` where it is inherited, of the quantities of a sentence, in order."""
    for i, quantity in enumerate(found):
        before = found[i - 1] if i else None
        if before is not None and _follows(line, before, quantity):
            quantity.concept = before.concept
            if quantity.kind == "bare" and before.kind in ("count", "bare"):
                quantity.unit = before.unit
                quantity.kind = before.kind
            continue
        if quantity.noun is not None and quantity.kind == "count":
            quantity.concept = _counted(line, quantity)
        else:
            quantity.concept = _measured(line, quantity)
        if quantity.kind == "bare":
            quantity.unit = _unit_of(quantity.concept)
            if quantity.unit:
                quantity.kind = "count"


def _follows(line: Line, before: Quantity, quantity: Quantity) -> bool:
    """Whether a figure says how the one before has changed: 42,681 people infected, up 4,871."""
    if (
        quantity.kind == "bare"
        and quantity.change in ("up", "down")
        and line.word(quantity.first - 1) in ("up", "down", "by")
    ):
        return before.kind == "count" or before.kind == "bare"
    at = quantity.first - 1
    if line.word(at) == "from" and line.word(at - 1) in ("up", "down", ","):
        return quantity.kind == "bare" or quantity.unit == before.unit
    return False


def _unit_of(concept: str) -> str:
    lower = concept.lower()
    for head, unit in _HEADS.items():
        if (
            lower.startswith(head)
            or lower.endswith(head)
            or f"{head} of " in lower
            or f"{head} in " in lower
            or f"{head} from " in lower
        ):
            return unit
    return ""


def _counted(line: Line, quantity: Quantity) -> str:
    """The noun with what is said of it after and before: people infected with the virus; people killed."""
    assert quantity.noun is not None
    start, end = quantity.noun
    after = end
    if line.word(after) == "of":
        linked = phrases.with_links(line, start, end)
        if linked > end:
            end = after = linked
    if line.tag(after) in ("VBN", "VBG", "VBD") and line.word(after) not in (
        "said",
        "including",
        "according",
        "compared",
        "were",
        "was",
        "had",
    ):
        return phrases.text(line, start, _participle_end(line, after))
    verb = after
    while line.word(verb) in (
        "have",
        "has",
        "had",
        "were",
        "was",
        "are",
        "is",
        "been",
        "be",
        "being",
        "also",
        "now",
        "already",
        "so",
        "far",
    ):
        verb += 1
    if verb > after and line.tag(verb) in ("VBN", "VBD") and line.word(verb).isalpha():
        return f"{phrases.text(line, start, end)} {line.word(verb)}"
    said = phrases.text(line, start, end)
    at = quantity.first - 1
    while at >= 0 and (line.word(at) in ("more", "than", "at", "least", "over", "about", "around", "nearly", "almost", "some", "up", "to", "as", "many")
                       or line.tag(at) == "RB"):  # fmt: skip
        at -= 1
    if line.word(at) in _PARTICIPLES:
        return f"{said} {_PARTICIPLES[line.word(at)]}"
    if line.word(at) in _HAVING:
        owner = _before_verb(line, at)
        return f"{owner} {said}".strip()
    return said if end > quantity.noun[1] or end - start > 1 else ""


def _participle_end(line: Line, verb: int) -> int:
    """infected with the deadly virus: the participle with its first phrase."""
    end = verb + 1
    if line.tag(end) in ("IN", "TO") and line.word(end) not in ("as", "than", "that"):
        after = phrases.ends_right(line, end + 1)
        if after > end + 1 and not any(line.tags[i] == "CD" for i in range(end + 1, after)):
            return after
    return end


def _measured(line: Line, quantity: Quantity) -> str:
    """What an amount is the amount of."""
    at = quantity.last
    if line.word(at) == "of":
        end = phrases.ends_right(line, at + 1)
        if end > at + 1:
            return phrases.text(line, at + 1, phrases.with_links(line, at + 1, end))
    if line.word(at) == "-":
        at += 1
    if line.tag(at) in phrases.NOUN or line.tag(at) in ("JJ", "VBN"):
        end = phrases.ends_right(line, at)
        if end > at and quantity.unit != "year of age":
            if line.word(end - 1) not in _CHANGING and line.word(end - 1) not in _EMPTY_HEADS:
                return phrases.text(line, at, end)
            if line.word(end) in ("in", "of"):
                inner = phrases.ends_right(line, end + 1)
                if inner > end + 1:
                    return phrases.text(line, end + 1, phrases.with_links(line, end + 1, inner))
    before = quantity.first - 1
    while before > 0 and line.word(before) in (
        "more",
        "than",
        "over",
        "about",
        "around",
        "nearly",
        "almost",
        "some",
        "at",
        "least",
        "just",
        "under",
    ):
        before -= 1
    if line.word(before) == "of" and before:
        start = phrases.ends_left(line, before)
        if start < before:
            head = line.word(before - 1)
            if head not in _EMPTY_HEADS and head not in _CHANGING:
                tail = phrases.text(line, start, before)
                owner = line.word(start - 1)
                if head == "population" and owner in ("a", "with"):
                    return tail
                return tail
    if quantity.kind == "money" and line.word(quantity.last) == "for":
        end = phrases.ends_right(line, quantity.last + 1)
        if end > quantity.last + 1:
            return phrases.text(line, quantity.last + 1, end)
    return _subject(line, quantity.first)


_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def _subject(line: Line, before: int) -> str:
    """The noun phrase before the verb that governs token ``before``."""
    for i in range(before - 1, max(-1, before - 25), -1):
        if line.tags[i] in ("VBD", "VBZ", "VBP", "MD", "VBN") and i:
            subject = _before_verb(line, i)
            if subject:
                return subject
    # no verb in sight: the tagger took it for a noun ("the flat costs")
    start = phrases.ends_left(line, before)
    if before - start > 1 and not _FINITE.intersection(line.tags):
        return phrases.text(line, phrases.with_owner(line, start), before - 1)
    return phrases.text(line, phrases.with_owner(line, start), before)


def _before_verb(line: Line, verb: int) -> str:
    at = verb
    while at and (
        line.tags[at - 1] in ("VBD", "VBZ", "VBP", "MD", "RB", "VBN") or line.word(at - 1) in ("also",)
    ):
        at -= 1
    start = phrases.ends_left(line, at)
    if start == at:
        return ""
    return phrases.text(line, phrases.with_owner(line, start), at)
