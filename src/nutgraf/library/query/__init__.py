"""The query language: words, ``"phrases"``, ``-word``, ``OR``, parentheses, ``word*``, fields, and ``@name``
for a saved search; see :func:`parse`.

Words mean AND, and AND binds tighter than OR. Case and accents do not matter. Nothing raises and everything
means something: what cannot be understood is passed over and pointed at. A query of nothing at all is every
document.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from nutgraf.library import terms
from nutgraf.library.query import magnitudes, periods
from nutgraf.library.query.fields import (
    FACT_FIELDS,
    FIELDS,
    HAS,
    IS,
    WORD_FIELDS,
    did_you_mean,
    unit,
    unit_of_figure,
)
from nutgraf.library.query.lexer import Lexeme, lexemes
from nutgraf.library.query.tree import (
    And,
    Dates,
    Everything,
    Facts,
    Fault,
    Figures,
    Node,
    Not,
    Or,
    Query,
    Tag,
    Words,
)

__all__ = ["FIELDS", "HAS", "IS", "MAX_DEPTH", "MAX_WORDS", "parse"]

MAX_WORDS: Final = 200
"""Words of a query beyond these are passed over, with a fault."""

MAX_DEPTH: Final = 8
"""Parentheses deeper than this are passed over, with a fault."""


def parse(
    text: str,
    *,
    live: bool = False,
    today: dt.date | None = None,
    saved: Mapping[str, str] | None = None,
) -> Query:
    """Read a query.

    ``live``: it is being typed, so that its last word, if it is not excluded and nothing follows it, may go
    on. A lone letter restricts nothing yet then. ``today`` is what ``date:2w..`` counts from. ``saved``:
    queries by name, for ``@name``; case makes no difference between names.
    """
    names = {folded(name): query for name, query in (saved or {}).items()}
    return _Reader(text, live, today or dt.date.today(), names).read()


def folded(name: str) -> str:
    """The name of a saved search or a tag as it is compared."""
    return " ".join(name.split()).casefold()


@dataclass(slots=True)
class _Group:
    """What is inside one pair of parentheses, or the query itself."""

    column: int = 0
    name: str = ""
    """The field it stands after."""

    excluded: bool = False
    alternatives: list[list[Node]] = field(default_factory=lambda: [[]])

    def node(self) -> Node | None:
        branches = [_joined(parts, And) for parts in self.alternatives if parts]
        return _joined(branches, Or) if branches else None


class _Reader:
    """Keeps the open groups on a list, not on Python's stack: depth costs nothing."""

    def __init__(
        self, text: str, live: bool, today: dt.date, saved: Mapping[str, str], words: int = 0
    ) -> None:
        self._text = text = re.sub("[\ud800-\udfff]", "\ufffd", text)
        self._live = live
        self._today = today
        self._groups = [_Group()]
        self._unopened = 0
        self._field: Lexeme | None = None
        self._not: Lexeme | None = None
        self._saved = saved
        self.words = words
        """Words of the query so far, those of the saved searches in it included."""
        self._faults: list[Fault] = []

    def read(self) -> Query:
        for lexeme in lexemes(self._text, frozenset(FIELDS)):
            if lexeme.kind in ("word", "phrase"):
                self._term(lexeme)
            elif lexeme.kind == "saved":
                self._search(lexeme)
            elif lexeme.kind == "field":
                if self._field:
                    self._unfinished()
                self._field = lexeme
            elif lexeme.kind == "not":
                self._not = None if self._not else lexeme
            elif lexeme.kind == "open":
                self._open(lexeme)
            elif lexeme.kind == "close":
                self._close(lexeme)
            elif lexeme.kind == "or":
                self._or(lexeme)
        self._unfinished()
        self._dangling_or(len(self._text))
        while len(self._groups) > 1:
            self._fault(self._groups[-1].column, "this parenthesis is not closed")
            self._pop()
        tree = self._groups[0].node() or Everything()
        return Query(tree, tuple(sorted(self._faults, key=lambda fault: fault.column)))

    def _fault(self, column: int, message: str) -> None:
        self._faults.append(Fault(column, message))

    def _unfinished(self) -> None:
        """A field or an exclusion that nothing followed."""
        if self._field:
            self._fault(self._field.end, f"{self._field.text}: is waiting for a value")
        elif self._not:
            self._fault(self._not.column, "nothing to exclude here")
        self._field = self._not = None

    def _dangling_or(self, column: int) -> None:
        group = self._groups[-1]
        if len(group.alternatives) > 1 and not group.alternatives[-1]:
            self._fault(column, "OR is waiting for something after it")

    def _or(self, lexeme: Lexeme) -> None:
        self._unfinished()
        group = self._groups[-1]
        if not group.alternatives[-1]:
            self._fault(lexeme.column, "OR needs something before it")
        else:
            group.alternatives.append([])

    def _open(self, lexeme: Lexeme) -> None:
        if len(self._groups) > MAX_DEPTH:
            self._unopened += 1
            if self._unopened == 1:
                self._fault(lexeme.column, f"parentheses deeper than {MAX_DEPTH} are passed over")
            return
        name = self._field.text if self._field else self._groups[-1].name
        self._groups.append(_Group(lexeme.column, name, self._not is not None))
        self._field = self._not = None

    def _close(self, lexeme: Lexeme) -> None:
        self._unfinished()
        if self._unopened:
            self._unopened -= 1
        elif len(self._groups) == 1:
            self._fault(lexeme.column, "no parenthesis is open here")
        else:
            self._dangling_or(lexeme.column)
            self._pop()

    def _pop(self) -> None:
        group = self._groups.pop()
        node = group.node()
        if node:
            self._groups[-1].alternatives[-1].append(_not(node) if group.excluded else node)

    def _term(self, lexeme: Lexeme) -> None:
        excluded = self._not is not None
        name = self._field.text if self._field else self._groups[-1].name
        self._field = self._not = None
        if not lexeme.closed:
            self._fault(lexeme.column, "this quotation mark is not closed")
        inside = excluded or any(group.excluded for group in self._groups)
        growing = self._live and not inside and not (lexeme.kind == "phrase" and lexeme.closed)
        node = self._meaning(name, lexeme, growing and lexeme.end == len(self._text))
        if node:
            self._groups[-1].alternatives[-1].append(_not(node) if excluded else node)

    def _search(self, lexeme: Lexeme) -> None:
        """Put a saved search in the place of its name."""
        name = folded(lexeme.text)
        if name not in self._saved:
            if self._live and lexeme.end == len(self._text) and any(map(_begins(name), self._saved)):
                self._field = self._not = None
                return
            near = did_you_mean(name, self._saved).replace("mean ", "mean @")
            self._fault(
                lexeme.column,
                f"there is no saved search @{lexeme.text}{near or ': it is looked for as words'}",
            )
            self._term(lexeme)
            return
        excluded = self._not is not None
        self._field = self._not = None
        rest = {other: query for other, query in self._saved.items() if other != name}
        reader = _Reader(self._saved[name], False, self._today, rest, self.words)
        found = reader.read()
        self.words = reader.words
        for fault in found.faults[:1]:
            self._fault(lexeme.column, f"in @{lexeme.text}: {fault.message}")
        parts = self._groups[-1].alternatives[-1]
        if isinstance(found.tree, And) and not excluded:
            parts += found.tree.parts
        elif not isinstance(found.tree, Everything):
            parts.append(_not(found.tree) if excluded else found.tree)

    def _meaning(self, name: str, lexeme: Lexeme, growing: bool) -> Node | None:
        if name == "date":
            return self._dates(lexeme)
        if name == "figure":
            return self._figures(lexeme)
        if name in ("is", "has"):
            return self._choice(name, IS if name == "is" else HAS, lexeme)
        if name == "tag":
            tag = folded(lexeme.text)
            if tag:
                return Tag(tag, lexeme.star or growing)
            self._empty(lexeme)
            return None
        if not name:
            self._doubt_field(lexeme)
        found = tuple(terms.words(lexeme.text))[: MAX_WORDS - self.words]
        meant = unit(lexeme.text) if name == "unit" and self.words < MAX_WORDS else None
        if not found and meant:
            return meant
        if not found:
            self._empty(lexeme)
            return None
        self.words += len(found)
        if growing and len(found) == 1 and terms.single(found[0]):
            return None
        prefix = lexeme.star or (growing and not self._text[-1].isspace())
        if meant:
            return Or((Facts("unit", found, prefix), meant))
        if name in FACT_FIELDS:
            return Facts(FACT_FIELDS[name], found, prefix)
        return Words(WORD_FIELDS.get(name, ""), found, prefix)

    def _empty(self, lexeme: Lexeme) -> None:
        full = self.words >= MAX_WORDS
        self._fault(
            lexeme.column,
            f"only the first {MAX_WORDS} words are looked for"
            if full
            else "no letter or digit to look for here",
        )

    def _doubt_field(self, lexeme: Lexeme) -> None:
        name, colon, value = lexeme.text.partition(":")
        if lexeme.kind == "word" and colon and value and name.isalpha() and not value.startswith("//"):
            near = did_you_mean(name, FIELDS).replace("?", ":?")
            self._fault(lexeme.column, f"there is no field {name}:{near or ' so it is looked for as words'}")

    def _dates(self, lexeme: Lexeme) -> Node | None:
        days = periods.period(lexeme.text, self._today)
        if not days:
            self._fault(
                lexeme.column,
                "a date is 2020, 2020-03, 2020-03-21, 2w (weeks ago; also d m y), or two of them with ..",
            )
            days = periods.as_far_as(lexeme.text, self._today)
        return Dates(*days) if days else None

    def _figures(self, lexeme: Lexeme) -> Node | None:
        bounds = magnitudes.bounds(lexeme.text)
        if not bounds:
            self._fault(lexeme.column, "a figure is 1000, >1000, <=2.5m, or 10..20")
            return None
        return Figures(*bounds, unit_of_figure(lexeme.text))

    def _choice(self, name: str, choices: dict[str, Node], lexeme: Lexeme) -> Node | None:
        found = choices.get(lexeme.text.lower())
        if not found:
            near = did_you_mean(lexeme.text, choices)
            known = f"{name}: takes {', '.join(choices)}"
            self._fault(lexeme.column, f"there is no {name}:{lexeme.text}{near}" if near else known)
        return found


def _not(node: Node) -> Node:
    return node.part if isinstance(node, Not) else Not(node)


def _joined(parts: list[Node], kind: type[And] | type[Or]) -> Node:
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


def _begins(name: str) -> Callable[[str], bool]:
    return lambda other: other.startswith(name)
