"""The query language: words, ``"phrases"``, ``-word``, ``OR``, parentheses, ``word*`` and fields; see
:func:`parse`.

Words mean AND, and AND binds tighter than OR. Case and accents do not matter. Nothing raises and everything
means something: what cannot be understood is passed over and pointed at. A query of nothing at all is every
document.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Final

from nutgraf.library import terms
from nutgraf.library.query import magnitudes, periods
from nutgraf.library.query.lexer import Lexeme, lexemes
from nutgraf.library.query.tree import (
    And,
    Dates,
    Everything,
    FactField,
    Facts,
    Fault,
    Figures,
    Flag,
    Node,
    Not,
    Or,
    Query,
    Tag,
    WordField,
    Words,
)

MAX_WORDS: Final = 200
"""Words of a query beyond these are passed over, with a fault."""

MAX_DEPTH: Final = 8
"""Parentheses deeper than this are passed over, with a fault."""

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
_WORD_FIELDS: Final[dict[str, WordField]] = {name: name for name in ("title", "path", "place", "agency")}
_FACT_FIELDS: Final[dict[str, FactField]] = {name: name for name in ("person", "by", "said", "unit")}
FIELDS: Final = (*_WORD_FIELDS, "date", "is", "has", "tag", *_FACT_FIELDS, "figure")
"""Names of all fields, for help and suggestions."""


def parse(text: str, *, live: bool = False, today: dt.date | None = None) -> Query:
    """Read a query.

    ``live``: it is being typed, so that its last word, if it is not excluded and nothing follows it, may go
    on. A lone letter restricts nothing yet then. ``today`` is what ``date:2w..`` counts from.
    """
    return _Reader(text, live, today or dt.date.today()).read()


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

    def __init__(self, text: str, live: bool, today: dt.date) -> None:
        self._text = text = re.sub("[\ud800-\udfff]", "\ufffd", text)
        self._live = live
        self._today = today
        self._groups = [_Group()]
        self._unopened = 0
        self._field: Lexeme | None = None
        self._not: Lexeme | None = None
        self._words = 0
        self._faults: list[Fault] = []

    def read(self) -> Query:
        for lexeme in lexemes(self._text, frozenset(FIELDS)):
            if lexeme.kind in ("word", "phrase"):
                self._term(lexeme)
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

    def _meaning(self, name: str, lexeme: Lexeme, growing: bool) -> Node | None:
        if name == "date":
            return self._dates(lexeme)
        if name == "figure":
            return self._figures(lexeme)
        if name in ("is", "has"):
            return self._choice(name, IS if name == "is" else HAS, lexeme)
        if name == "tag":
            tag = " ".join(lexeme.text.split()).casefold()
            if tag:
                return Tag(tag, lexeme.star or growing)
            self._empty(lexeme)
            return None
        if not name:
            self._doubt_field(lexeme)
        found = tuple(terms.words(lexeme.text))[: MAX_WORDS - self._words]
        if not found:
            self._empty(lexeme)
            return None
        self._words += len(found)
        if growing and len(found) == 1 and terms.single(found[0]):
            return None
        prefix = lexeme.star or (growing and not self._text[-1].isspace())
        if name in _FACT_FIELDS:
            return Facts(_FACT_FIELDS[name], found, prefix)
        return Words(_WORD_FIELDS.get(name, ""), found, prefix)

    def _empty(self, lexeme: Lexeme) -> None:
        full = self._words >= MAX_WORDS
        self._fault(
            lexeme.column,
            f"only the first {MAX_WORDS} words are looked for"
            if full
            else "no letter or digit to look for here",
        )

    def _doubt_field(self, lexeme: Lexeme) -> None:
        name, colon, value = lexeme.text.partition(":")
        if lexeme.kind == "word" and colon and value and name.isalpha() and not value.startswith("//"):
            self._fault(lexeme.column, f"there is no field {name}: so it is looked for as words")

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
        return Figures(*bounds)

    def _choice(self, name: str, choices: dict[str, Node], lexeme: Lexeme) -> Node | None:
        found = choices.get(lexeme.text.lower())
        if not found:
            self._fault(lexeme.column, f"{name}: is one of {', '.join(choices)}")
        return found


def _not(node: Node) -> Node:
    return node.part if isinstance(node, Not) else Not(node)


def _joined(parts: list[Node], kind: type[And] | type[Or]) -> Node:
    return parts[0] if len(parts) == 1 else kind(tuple(parts))
