"""One condition more for a query that a person has typed."""

from __future__ import annotations

from nutgraf.library.query import parse
from nutgraf.library.query.tree import And


def narrowed(query: str, condition: str) -> str:
    """What ``query``, as it is being typed, leaves and ``condition`` too.

    The condition comes first, so that the last word of the query may still go on; alternatives get
    parentheses, since AND binds tighter. Parentheses that do not match go where they would part the two.
    """
    query = query.strip()
    goes_on = "*" if parse(query, live=True) != parse(query) else ""
    bare = query.translate({ord("("): " ", ord(")"): " "})
    beside = f"{condition} {query}".strip()
    for joined in (beside, f"{condition} ({query}{goes_on})", f"{condition} ({bare})"):
        if _holds(joined, condition):
            return joined
    return condition


def _holds(query: str, condition: str) -> bool:
    """Whether all that the query leaves meets the condition."""
    tree, wanted = parse(query, live=True).tree, parse(condition).tree
    return tree == wanted or (isinstance(tree, And) and wanted in tree.parts)
