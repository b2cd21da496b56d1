"""A query tree as what SQLite is asked.

Words are one FTS5 expression built from quoted words alone, never from raw input; whatever is excluded is
excluded from the term of every document, so that every combination of words is one expression and reads the
index newest first. Days are a range of row ids. A tree of words and days needs no more and is *direct*.
Facts, marks and flags are conditions on top; such a plan is run over *windows* of row ids, newest first and
growing, with every subquery held to the window, so that a page costs what it shows and not what the library
holds.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from nutgraf.analysis.version import VERSION
from nutgraf.library import keys, terms
from nutgraf.library.query import magnitudes
from nutgraf.library.query.quoted import dumped, of_one_quote
from nutgraf.library.query.tree import (
    And,
    Dates,
    Everything,
    Facts,
    Figures,
    Flag,
    FlagName,
    Node,
    Not,
    Or,
    Quoted,
    Tag,
    Within,
    WordField,
    Words,
)
from nutgraf.library.saying import FUNCTION

LOWEST: Final = 0
HIGHEST: Final = (1 << 62) - 1

_WINDOW: Final = "between :low and :high"
_SIGILS: Final[dict[WordField, str]] = {"path": terms.PATH, "place": terms.PLACE, "agency": terms.AGENCY}
_MARKED: Final = (
    "d.id in (select e.id from marks.mark k cross join doc e on e.public = k.public where {} and e.id "
    + _WINDOW
    + ")"
)
_FLAGS: Final[dict[FlagName, str]] = {
    "read": _MARKED.format("k.read"),
    "starred": _MARKED.format("k.starred"),
    "noted": _MARKED.format("k.note <> ''"),
    "tagged": _MARKED.format("k.public in (select public from marks.tag)"),
    "analysed": f"d.analysed = {VERSION}",
    "dated": f"d.id >= {1 << keys.DAY_BITS}",
    "warned": "d.warnings is not null",
}
_ONE_QUOTE: Final = (
    FUNCTION + "((select a.packed from analysis a where a.id = d.id), "
    "(select b.text from body b where b.id = d.id), {})"
)
_UNREAD: Final = "not exists (select 1 from marks.mark k where k.public = d.public and k.read)"

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Plan:
    """What to ask: ``match`` over the text index (or all documents), row ids in ``[low, high]``, and
    ``condition`` over ``doc d``.
    """

    match: str | None
    low: int
    high: int
    condition: str = ""
    values: tuple[tuple[str, Value], ...] = ()

    @property
    def direct(self) -> bool:
        """Whether the text index alone, or the list of documents, answers in order."""
        return not self.condition


def plan(tree: Node) -> Plan:
    """How to find the documents of a tree."""
    tree = of_one_quote(tree)
    low, high = LOWEST, HIGHEST
    worded: list[Node] = []
    rest: list[Node] = []
    for part in tree.parts if isinstance(tree, And) else (tree,):
        if isinstance(part, Dates):
            first, last = keys.day_range(part.first, part.last)
            low, high = max(low, first), min(high, last)
        elif isinstance(part, Everything):
            continue
        elif part == Flag("dated"):
            low = max(low, 1 << keys.DAY_BITS)
        elif part == Not(Flag("dated")):
            high = min(high, (1 << keys.DAY_BITS) - 1)
        else:
            (worded if _is_worded(part) else rest).append(part)
    match = _expression(And(tuple(worded)) if len(worded) > 1 else worded[0]) if worded else None
    conditions = _Conditions()
    sql = " and ".join(conditions.of(part) for part in rest)
    return Plan(match, low, high, sql, tuple(conditions.values.items()))


def term_of(field: WordField, word: str) -> str:
    """The term of the text index by which a word is found in a field."""
    return _SIGILS.get(field, "") + word


def _is_worded(node: Node) -> bool:
    """Whether the text index alone can say."""
    if isinstance(node, And | Or):
        return all(_is_worded(part) for part in node.parts)
    if isinstance(node, Not):
        return _is_worded(node.part)
    return isinstance(node, Words | Everything) or (isinstance(node, Within) and not node.documents)


def _expression(node: Node) -> str:
    """An FTS5 expression over ``text``, safe to be put into parentheses."""
    if isinstance(node, Words):
        column = "title : " if node.field == "title" else ""
        return column + _phrase(tuple(term_of(node.field, word) for word in node.words), node.prefix)
    if isinstance(node, Within):
        folders = [f'"{terms.IN}{number}"' for number in node.folders]
        return " OR ".join(folders) if folders else f'"{terms.IN}none"'
    if isinstance(node, Not):
        return f'"{terms.EVERY}" NOT ({_expression(node.part)})'
    if isinstance(node, Or):
        return " OR ".join(f"({_expression(part)})" for part in node.parts)
    if isinstance(node, And):
        asked = [f"({_expression(part)})" for part in node.parts if not isinstance(part, Not)]
        excluded = [f"({_expression(part.part)})" for part in node.parts if isinstance(part, Not)]
        whole = " AND ".join(asked) or f'"{terms.EVERY}"'
        return f"({whole}) NOT ({' OR '.join(excluded)})" if excluded else whole
    return f'"{terms.EVERY}"'


def _phrase(words: tuple[str, ...], prefix: bool) -> str:
    quoted = " ".join(words).replace('"', '""')
    return f'"{quoted}"' + (" *" if prefix else "")


class _Conditions:
    """SQL conditions over ``doc d``, and the values they are bound to."""

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}

    def of(self, node: Node) -> str:
        if _is_worded(node):
            match = self._bind(_expression(node))
            return f"d.id in (select rowid from text where text match {match} and rowid {_WINDOW})"
        if isinstance(node, Not) and node.part == Flag("read"):
            return _UNREAD
        if isinstance(node, Not):
            return f"not ({self.of(node.part)})"
        if isinstance(node, And | Or):
            word = " and " if isinstance(node, And) else " or "
            return "(" + word.join(self.of(part) for part in node.parts) + ")"
        return self._leaf(node)

    def _leaf(self, node: Node) -> str:
        if isinstance(node, Facts):
            return self._fact(f"{node.field} : {_phrase(node.words, node.prefix)}")
        if isinstance(node, Quoted):
            return _ONE_QUOTE.format(self._bind(dumped(node)))
        if isinstance(node, Figures):
            pieces = [
                f'"{piece[:-1]}" *' if piece.endswith("*") else f'"{piece}"'
                for piece in magnitudes.ranges(node.low, node.high, node.unit)
            ]
            return self._fact(f"figure : ({' OR '.join(pieces)})") if pieces else "0"
        if isinstance(node, Flag):
            return _FLAGS[node.name]
        if isinstance(node, Dates):
            low, high = keys.day_range(node.first, node.last)
            return f"d.id between {low} and {high}"
        if isinstance(node, Tag):
            name = self._bind(node.name)
            same = f"substr(t.folded, 1, length({name})) = {name}" if node.prefix else f"t.folded = {name}"
            return (
                "d.id in (select e.id from marks.tag t cross join doc e on e.public = t.public "
                f"where {same} and e.id {_WINDOW})"
            )
        assert isinstance(node, Within)
        listed = f"d.public in (select value from json_each({self._bind(json.dumps(node.documents))}))"
        return f"({listed} or {self.of(Within(node.folders))})" if node.folders else listed

    def _fact(self, expression: str) -> str:
        return (
            f"d.id in (select rowid from fact where fact match {self._bind(expression)} and rowid {_WINDOW})"
        )

    def _bind(self, value: Value) -> str:
        name = f"p{len(self.values)}"
        self.values[name] = value
        return f":{name}"
