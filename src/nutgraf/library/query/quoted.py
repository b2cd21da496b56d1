"""``by:quill said:winter``: one quote, by her and with that word, not hers and somebody else's.

The index of facts keeps speakers and words apart and finds the documents that have both; whether one quote
has them is looked up in the stored analysis (:mod:`nutgraf.library.saying`), as the last condition of all.
"""

from __future__ import annotations

import json

from nutgraf.library.query.tree import And, FactField, Facts, Node, Not, Or, Quoted

Asked = list[object]
"""A part of it: ``["and" | "or", parts...]``, or ``["is", [words...], prefix]``."""


def of_one_quote(node: Node) -> Node:
    """The tree with ``by:`` and ``said:`` that stand side by side taken together: each ``by:`` with all of
    the ``said:``. What is excluded is excluded from the document.
    """
    if isinstance(node, Not):
        return Not(of_one_quote(node.part))
    if isinstance(node, Or):
        return Or(tuple(map(of_one_quote, node.parts)))
    if not isinstance(node, And):
        return node
    by = [part for part in node.parts if _is_of(part, "by")]
    said = [part for part in node.parts if _is_of(part, "said")]
    if not by or not said:
        return And(tuple(map(of_one_quote, node.parts)))
    words = said[0] if len(said) == 1 else And(tuple(said))
    return And((*map(of_one_quote, node.parts), *(Quoted(each, words) for each in by)))


def dumped(node: Quoted) -> str:
    """For :func:`nutgraf.library.saying.one_quote`."""
    return json.dumps([_dumped(node.by), _dumped(node.said)])


def _is_of(node: Node, field: FactField) -> bool:
    if isinstance(node, And | Or):
        return all(_is_of(part, field) for part in node.parts)
    return isinstance(node, Facts) and node.field == field


def _dumped(node: Node) -> Asked:
    if isinstance(node, And | Or):
        return ["and" if isinstance(node, And) else "or", *map(_dumped, node.parts)]
    assert isinstance(node, Facts)
    return ["is", list(node.words), node.prefix]
