"""The orders of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nutgraf.library import Order

ORDERS: tuple[tuple[Order, str], ...] = (
    ("date", "newest first"),
    ("oldest", "oldest first"),
    ("title", "by title"),
    ("source", "by source"),
    ("length", "longest first"),
    ("relevance", "best match first"),
)
"""What the library sorts by, with the words for it."""
