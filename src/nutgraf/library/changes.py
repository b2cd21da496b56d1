"""What a reader can set on documents, and what brings back what was there before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple


class Mark(NamedTuple):
    """One thing set on a document."""

    kind: Literal["read", "starred", "note", "tag", "untag"]
    value: bool | str
    """True or false of ``read`` and ``starred``; the note; the name of the tag given or taken away."""


Inverse = dict[Mark, list[str]]
"""What is to be set on which documents (public ids) so that all is as it was before a change. What a change
did not change is not in it.
"""


class Kept(NamedTuple):
    """What a reader has set on one document."""

    id: str
    read: bool = False
    starred: bool = False
    note: str = ""
    tags: tuple[str, ...] = ()
    """In alphabetical order."""


class Marked(NamedTuple):
    """A document to be marked, as the marks remember it."""

    public: str
    content: int | None
    path: bytes
    member: str


def undoing(before: Iterable[Kept], after: dict[str, bool | str]) -> Inverse:
    """What undoes setting the fields ``after`` on documents that were so ``before``."""
    found: Inverse = {}
    for kept in before:
        for kind, value in after.items():
            was = getattr(kept, kind)
            if was != value:
                found.setdefault(Mark(kind, was), []).append(kept.id)  # type: ignore[arg-type]  # kinds are fields
    return found


def undoing_tags(before: Iterable[Kept], add: Iterable[str], remove: Iterable[str]) -> Inverse:
    """What undoes giving tags to documents that were so ``before``, and then taking others away."""
    after: dict[str, str] = {name.casefold(): name for name in add}
    after |= dict.fromkeys((name.casefold() for name in remove), "")
    found: Inverse = {}
    for kept in before:
        had = {name.casefold(): name for name in kept.tags}
        for folded, name in after.items():
            was = had.get(folded, "")
            if was != name:
                mark = Mark("tag", was) if was else Mark("untag", name)
                found.setdefault(mark, []).append(kept.id)
    return found
