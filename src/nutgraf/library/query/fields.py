"""The fields of a query, the choices of those with a fixed set, and how units and slips are understood."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from nutgraf.library import terms
from nutgraf.library.query.tree import FactField, Facts, Flag, Node, Not, WordField

IS: Final[dict[str, Node]] = {
    "read": Flag("read"),
    "unread": Not(Flag("read")),
    "starred": Flag("starred"),
    "unstarred": Not(Flag("starred")),
    "analysed": Flag("analysed"),
    "dated": Flag("dated"),
    "undated": Not(Flag("dated")),
}
HAS: Final[dict[str, Node]] = {
    "quotes": Facts("has", ("quotes",)),
    "figures": Facts("has", ("figures",)),
    "people": Facts("has", ("people",)),
    "note": Flag("noted"),
    "tags": Flag("tagged"),
    "warnings": Flag("warned"),
}
WORD_FIELDS: Final[dict[str, WordField]] = {name: name for name in ("title", "path", "place", "agency")}
FACT_FIELDS: Final[dict[str, FactField]] = {name: name for name in ("person", "by", "said", "unit")}
FIELDS: Final = (*WORD_FIELDS, "date", "is", "has", "tag", *FACT_FIELDS, "figure")
"""Names of all fields, for help and suggestions."""

_LONGEST_UNIT: Final = 40
_SIGNS: Final = {"$": "dollar", "€": "euro", "£": "pound sterling", "%": "percent"}


def unit(text: str) -> Facts | None:
    """The unit that a code, a sign or a plural means, as analyses name it: ``usd``, ``$``, ``km``,
    ``people``; None where that is what it says already, or no unit.
    """
    if len(text) > _LONGEST_UNIT:
        return None
    from nutgraf.analysis.figures.units import normal

    name = tuple(terms.words(normal(text)))
    return Facts("unit", name) if name and name != tuple(terms.words(text)) else None


def unit_of_figure(text: str) -> str:
    """The unit that ``$5m`` or ``10%..20%`` names; "" where it names none."""
    return next((name for sign, name in _SIGNS.items() if sign in text), "")


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """``, did you mean title?`` for ``titel`` and the like; "" where nothing is near."""
    if len(word) > _LONGEST_UNIT:
        return ""
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), list(choices), 1)
    return f", did you mean {near[0]}?" if near else ""
