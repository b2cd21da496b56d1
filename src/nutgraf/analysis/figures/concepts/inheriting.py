"""What a figure takes over from the one before it in its sentence: concept, and for a bare number the unit.

"42,681 people infected, up 4,871", "100 km (60 miles)", "12 killed and 40 injured", "rose 3% to 120".
"""

from __future__ import annotations

from nutgraf.analysis.figures.concepts import phrases
from nutgraf.analysis.figures.concepts.outcomes import PARTICIPLES
from nutgraf.analysis.figures.concepts.phrases import NOUN
from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.vocabulary import words

_ELLIPSES = words(
    """
    with including from to than and but only just versus over least about nearly almost around , while
    another
    """
)


def inherit(line: Line, before: Quantity, quantity: Quantity) -> bool:
    """Take concept, and a bare number's unit, from the figure before it, where both are about one thing."""
    between = [line.word(i) for i in range(before.last, quantity.first)]
    if (
        between == ["("]
        or between in (["to"], ["to", "about"], [",", "to"])
        or (
            between[-1:] == ["to"]
            and len(between) < 5
            and quantity.kind in ("money", "bare", "measure", "count")
            and before.change in ("up", "down")
        )
    ):
        quantity.concept = before.concept
        return bool(before.concept)
    same = quantity.unit == before.unit
    series = set(between) <= {",", "and", "or"} and same and quantity.kind in ("measure", "money")
    if (series or between in (["up"], ["down"])) and before.concept and line.word(quantity.last) != "of":
        quantity.concept = before.concept
        return True
    if between[-2:] in (
        ["up", "from"],
        ["down", "from"],
        [",", "from"],
        ["compared", "with"],
        ["compared", "to"],
    ) and (same or quantity.kind == "bare"):
        quantity.concept = before.concept
        return True
    if (
        between[:1] in ([","], [")"])
        and between[-1] in ("up", "down", "by")
        and len(between) < 5
        and before.concept
        and NOUN.isdisjoint(line.tags[before.last : quantity.first])
    ):
        quantity.concept = before.concept
        return quantity.kind != "bare"
    if (
        before.kind not in ("count", "bare")
        or quantity.kind != "bare"
        or (before.noun is None and before.kind == "count" and not before.concept)
    ):
        return False
    if quantity.change in ("up", "down") and between[-1:] in (["up"], ["down"], ["by"]):
        quantity.concept, quantity.unit, quantity.kind = before.concept, before.unit, before.kind
        return True
    if before.noun is None or quantity.value != int(quantity.value):
        return False
    if line.tag(quantity.last) not in ("IN", "VBN", "VBD", ".", ",", "CC", "DT", ""):
        return False
    verb = between[-1] if between else ""
    if "total" in between:
        return False
    if verb not in _ELLIPSES and verb not in PARTICIPLES:
        return False
    noun = phrases.text(line, *before.noun)
    quantity.kind, quantity.unit, quantity.noun = "count", before.unit, before.noun
    quantity.concept = f"{noun} {PARTICIPLES[verb]}" if verb in PARTICIPLES else before.concept
    return True
