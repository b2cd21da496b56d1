"""The table of a document's figures: one row a fact, however often it is said; a change under the level that
it changes.

"42,681 people infected, up 4,871", said twice, is one row with two places and one row under it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from nutgraf.analysis.figures import units
from nutgraf.analysis.figures.nouns import pluralise
from nutgraf.analysis.model import Change, Figure

_SIGNS: dict[Change, str] = {"=": "", "~": "~ ", ">": "> ", "<": "< ", "up": "+", "down": "-"}
_MEANS = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Row:
    """One fact."""

    value: str
    """For the eye, in the document's own characters: "42,681", "> 6,000", "+4,871", "$48 million"."""

    what: str
    """What is counted and of what, else the noun of the unit; "" if unknown."""

    change: Change
    place: str | None
    as_of: str | None
    """ISO date."""

    figures: tuple[Figure, ...]
    """Its mentions, in reading order; never empty."""

    under: tuple[Row, ...] = ()
    """Changes of this level: "+4,871" of "42,681 people infected"."""


def display(figure: Figure) -> str:
    """A figure in short: the document's own characters on one line, with a sign for its change or bound.

    A word that is itself the change ("doubled") needs no sign.
    """
    text = " ".join(figure.text.split())
    sign = _SIGNS[figure.change]
    says_it = text[0] in "-−+~<>" or (figure.change in ("up", "down") and text.endswith("ed"))
    return text if says_it else sign + text


def table(figures: Sequence[Figure]) -> tuple[Row, ...]:
    """Rows, those of the most important figures first; ``figures`` are in that order, as ``find`` returns
    them.
    """
    facts: list[list[Figure]] = []
    by_value: dict[tuple[float, float | None, str], list[list[Figure]]] = {}
    for figure in figures:
        alike = by_value.setdefault((figure.value, figure.high, figure.change), [])
        same = next((fact for fact in alike if _same(fact[0], figure)), None)
        if same is None:
            facts.append([figure])
            alike.append(facts[-1])
        else:
            same.append(figure)
    hung = _levels(facts)
    rows = [_row(fact) for fact in facts]
    under: dict[int, list[Row]] = {}
    for child, parent in hung.items():
        under.setdefault(parent, []).append(rows[child])
    return tuple(replace(row, under=tuple(under.get(i, ()))) for i, row in enumerate(rows) if i not in hung)


def _same(one: Figure, other: Figure) -> bool:
    """Whether two figures of one value say the same fact."""
    if one.unit != other.unit:
        return False
    mine, theirs = _words(one.what), _words(other.what)
    return not mine or not theirs or not mine.isdisjoint(theirs)


def _words(concept: str) -> set[str]:
    return set(_MEANS.findall(concept.lower()))


def _levels(facts: Sequence[Sequence[Figure]]) -> dict[int, int]:
    """For each fact that tells a change of another, the index of that level: same unit and concept, said
    just before.
    """
    mentions = sorted(
        ((figure.span.start, i, figure) for i, fact in enumerate(facts) for figure in fact),
        key=lambda item: item[:2],
    )
    hung: dict[int, int] = {}
    for (_, level, before), (_, change, figure) in pairwise(mentions):
        if figure.change not in ("up", "down") or before.change in ("up", "down") or level == change:
            continue
        near = figure.span.start - before.span.end < 160
        if (
            near
            and figure.what
            and figure.what in (before.what, before.concept)
            and figure.unit in (before.unit, "percent")
        ):
            hung.setdefault(change, level)
    return {change: level for change, level in hung.items() if level not in hung}


def _row(fact: Sequence[Figure]) -> Row:
    best = fact[0]
    return Row(
        value=display(best),
        what=max((figure.what for figure in fact[:8]), key=bool) or _noun(best),
        change=best.change,
        place=next((figure.place for figure in fact if figure.place), None),
        as_of=next((figure.as_of for figure in fact if figure.as_of), None),
        figures=tuple(sorted(fact, key=lambda figure: figure.span.start)),
    )


def _noun(figure: Figure) -> str:
    """The unit, where it is a noun that is counted and not in the figure's own characters."""
    if not figure.unit or units.is_measure(figure.unit) or "year of age" in figure.unit:
        return "age" if figure.unit == "year of age" else ""
    return figure.unit if figure.value == 1 and figure.high is None else pluralise(figure.unit)
