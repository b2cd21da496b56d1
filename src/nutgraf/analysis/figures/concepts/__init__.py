"""What a figure counts, as a person would write it in a table: "death toll", "people infected", "turnover".

:func:`name` fills the concept of the quantities of a tagged sentence, and the units that come from a concept
("a death toll of 793": deaths; "population of 12 million": persons) or from a figure before ("up 4,871").
"""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.figures import units
from nutgraf.analysis.figures.concepts import inheriting, measured, owners, phrases, subjects
from nutgraf.analysis.figures.concepts.outcomes import HEADS
from nutgraf.analysis.figures.lines import QUANTITY, Line, Quantity


def name(line: Line, found: Sequence[Quantity]) -> None:
    """Fill ``concept``, and ``unit`` where it is inherited, of the quantities of a sentence, in order."""
    for quantity in found:
        for i in range(quantity.first, quantity.last):
            line.tags[i] = QUANTITY
    subjects.retag_verbs(line)
    for quantity in found:
        subjects.retag_amount_verbs(line, quantity.first)
    for i, quantity in enumerate(found):
        before = found[i - 1] if i else None
        if quantity.kind == "count" and units.is_currency(quantity.unit):
            quantity.kind = "money"  # tens of thousands of dollars
        if quantity.kind == "count" and quantity.noun is not None:
            quantity.counted = phrases.text(line, *quantity.noun)
        if before is not None and inheriting.inherit(line, before, quantity):
            if quantity.kind == "count" and quantity.unit == before.unit:
                quantity.counted = quantity.counted or before.counted
            continue
        if quantity.kind == "count" and quantity.noun is not None:
            quantity.concept = owners.of_count(line, quantity)
        elif quantity.kind == "age":
            quantity.concept = _aged(line, quantity)
        else:
            quantity.concept = measured.of_amount(line, quantity)
        if quantity.kind == "bare":
            quantity.unit = _unit_of(quantity.concept)
            if quantity.unit:
                quantity.kind = "count"


def _unit_of(concept: str) -> str:
    lower = concept.lower()
    for head, unit in HEADS.items():
        if head in lower and (
            lower.startswith(head)
            or lower.endswith(head)
            or any(f"{head} {link} " in lower for link in ("of", "in", "from", "at", "on"))
        ):
            return unit
    return ""


def _aged(line: Line, quantity: Quantity) -> str:
    """Whose age it is: a 12-year-old *boy*; *children* aged 5 to 11."""
    at = quantity.first - 1
    if line.word(at) == "aged":
        start = phrases.begins(line, at)
        if start < at:
            return phrases.text(line, start, at)
    while at > 0 and (line.word(at) in ("a", "an", ",")):
        at -= 1
    if at < quantity.first - 1 and line.tag(at) in ("NNP", "NNPS"):
        return phrases.text(line, phrases.begins(line, at + 1), at + 1)  # Ann Oda, a 50-year-old nurse
    end = phrases.ends(line, quantity.last)
    if end > quantity.last and line.tag(quantity.last) != "POS":
        return phrases.text(line, quantity.last, end)
    if line.word(quantity.last - 2) == "-":
        return ""  # the 29-year-old left: who it is, another sentence says
    at = quantity.first
    while at and line.word(at - 1) in (",", "aged", "age", "ages", "(", "of", "the"):
        at -= 1
    start = phrases.begins(line, at)
    return phrases.text(line, start, at) if start < at else subjects.subject(line, quantity.first)
