"""A query that was being typed as one that is kept: it goes on finding what it found."""

from __future__ import annotations

from nutgraf.library.query import parse


def settled(query: str) -> str:
    """The query with a star after its last word, if that word may go on only while it is typed."""
    starred = query.rstrip() + "*"
    live = parse(query, live=True).tree
    return starred if parse(query).tree != live == parse(starred).tree else query
