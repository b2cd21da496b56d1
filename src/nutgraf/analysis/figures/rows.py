"""The table of a document's figures: one row a fact, however often it is said; under a level what belongs to
it.

"42,681 people infected, up 4,871", said twice, is one row with two places and one row under it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nutgraf.analysis.figures import units
from nutgraf.analysis.figures.hanging import Bond, bonds
from nutgraf.analysis.figures.nouns import pluralise, singular
from nutgraf.analysis.model import Change, Figure

_SIGNS: dict[Change, str] = {"=": "", "~": "~ ", ">": "> ", "<": "< ", "up": "+", "down": "-"}
_MEANS = re.compile(r"\w{3,}")
_ALIKE = 40
"""Facts of one value that a figure is compared with."""

_MENTIONS = 8
"""Mentions of a fact whose concept, place and day are looked at."""


@dataclass(frozen=True, slots=True)
class Row:
    """One fact."""

    value: str
    """For the eye, in the document's own characters: "42,681", "> 6,000", "+4,871", "$48 million"; under
    another row also "(60 miles)" and "from 2.4 million"."""

    what: str
    """What is counted and of what, else the noun of the unit; "" if unknown."""

    change: Change
    place: str | None
    as_of: str | None
    """ISO date."""

    figures: tuple[Figure, ...]
    """Its mentions, in reading order; never empty."""

    under: tuple[Row, ...] = ()
    """What belongs to this level: "+4,871" of "42,681 people infected", other units, what it was before."""


def display(figure: Figure) -> str:
    """A figure in short: the document's own characters on one line, with a sign for its change or bound.

    A word that is itself the change ("doubled") needs no sign.
    """
    text = " ".join(figure.text.split())
    sign = _SIGNS[figure.change]
    says_it = text[0] in "-−+~<>" or (figure.change in ("up", "down") and text.endswith("ed"))
    return text if says_it else sign + text


def table(figures: Sequence[Figure], text: str = "") -> tuple[Row, ...]:
    """Rows, those of the most important figures first; ``figures`` are in that order, as ``find`` returns
    them. With the ``text`` they are of, other units and earlier levels too hang under theirs.

    What says nothing ("one", of what is not known) has no row.
    """
    facts = _facts([figure for figure in figures if not _empty(figure)])
    number = {figure: i for i, fact in enumerate(facts) for figure in fact}
    hung: dict[int, tuple[int, Bond]] = {}
    for child, level, bond in bonds([figure for fact in facts for figure in fact], text):
        if number[child] != number[level]:
            hung.setdefault(number[child], (number[level], bond))
    under: dict[int, list[int]] = {}
    for child_number in hung:
        root = _root(hung, child_number)
        if root is not None:
            under.setdefault(root, []).append(child_number)
    placed = {child_number for children in under.values() for child_number in children}
    roots = [i for i in range(len(facts)) if i not in placed]
    roots.sort(key=lambda i: min((i, *under.get(i, ()))))
    rows = [_row(fact) for fact in facts]
    return tuple(
        replace(rows[i], under=tuple(_under(rows[k], hung[k][1], rows[i]) for k in sorted(under.get(i, ()))))
        for i in roots
    )


def _facts(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Mentions of one fact together, in the order of the first."""
    facts: list[list[Figure]] = []
    by_value: dict[tuple[float, float | None, str], list[list[Figure]]] = {}
    words: dict[Figure, frozenset[str]] = {}
    for figure in figures:
        words[figure] = _words(figure.what)
        kind = "=" if figure.change == "~" else figure.change
        alike = by_value.setdefault((figure.value, figure.high, kind), [])
        same = next((fact for fact in alike[:_ALIKE] if _same(fact[0], figure, words)), None)
        if same is None:
            facts.append([figure])
            alike.append(facts[-1])
        else:
            same.append(figure)
    return facts


def _empty(figure: Figure) -> bool:
    """Whether it says nothing: one, of what is not known."""
    return figure.text.lower() in ("one", "1") and not figure.what and not units.is_measure(figure.unit)


def _same(one: Figure, other: Figure, words: dict[Figure, frozenset[str]]) -> bool:
    """Whether two figures of one value say the same fact: of the same unit and concept, or so exact that
    they can hardly be two.
    """
    if one.unit != other.unit:
        counted = not (units.is_measure(one.unit) or units.is_measure(other.unit))
        return counted and _digits(one) > 3 and _digits(other) > 3
    if one.unit != "percent" and _digits(one) > 2 and _digits(other) > 2:
        return True
    mine, theirs = words[one], words[other]
    if mine and theirs:
        return not mine.isdisjoint(theirs)
    return _digits(one) > 1 or not (units.is_measure(one.unit) or not one.unit)


def _digits(figure: Figure) -> int:
    """Significant digits of a value that is written in figures: 42,681 has five, 300 one."""
    return len(re.sub(r"\D", "", figure.text).strip("0"))


def _words(concept: str) -> frozenset[str]:
    return frozenset(map(singular, _MEANS.findall(concept.lower())))


def _root(hung: dict[int, tuple[int, Bond]], child: int) -> int | None:
    """The row that a row hangs under in the end; None where rows hang under each other in a ring."""
    at = child
    for _ in range(4):
        if at not in hung:
            return at
        at = hung[at][0]
        if at == child:
            return None
    return None


def _under(row: Row, bond: Bond, level: Row) -> Row:
    """A row as it stands under its level."""
    if bond == "change":
        return row
    text = " ".join(row.figures[0].text.split())
    value = f"({text})" if bond == "conversion" else f"from {text}"
    return replace(
        row, value=value, what=level.what, place=level.place if bond == "conversion" else row.place
    )


def _row(fact: Sequence[Figure]) -> Row:
    best = fact[0]
    some = fact[:_MENTIONS]
    return Row(
        value=display(best),
        what=_what(best, next((figure.what for figure in some if figure.what), "")),
        change=best.change,
        place=next((figure.place for figure in some if figure.place), None),
        as_of=next((figure.as_of for figure in some if figure.as_of), None),
        figures=tuple(sorted(fact, key=lambda figure: figure.span.start)),
    )


def _what(figure: Figure, known: str) -> str:
    """What is known of it; that a bare number is an age is said too: "age, Ann Oda"."""
    if figure.unit == "year of age" and not re.search(r"[^\W\d_]", figure.text):
        return f"age, {known}" if known else "age"
    return known or _noun(figure)


def _noun(figure: Figure) -> str:
    """The unit, where it is a noun that is counted and not in the figure's own characters."""
    if not figure.unit or units.is_measure(figure.unit) or "year of age" in figure.unit:
        return ""
    return figure.unit if figure.value == 1 and figure.high is None else pluralise(figure.unit)
