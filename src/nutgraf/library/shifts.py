"""Where the marks of a file of many documents belong after the file has changed.

Take one message out of a mailbox, and every later one has the number, and so the public id, of the one before
it: there marks go with the content. What has a content that the file did not hold before was edited in its
place. Marks of what is no longer in the file are kept under a key of their own, so that they neither show on
another document nor are lost, should the content turn up elsewhere.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from typing import cast

import apsw

from nutgraf.library.changes import Marked


@dataclass(slots=True)
class Shift:
    """What is to be done with marks."""

    rekeyed: list[tuple[str, Marked]] = field(default_factory=list)
    """Marks of an id that belong to another one."""

    edited: list[tuple[Marked, int]] = field(default_factory=list)
    """Documents that have another content at the same place, and the content they had."""

    inside: set[str] = field(default_factory=set)
    """Ids whose document is still in its file, under another id."""

    gone: dict[str, str] = field(default_factory=dict)
    """Ids whose document is not: the key under which its marks are kept."""


def before(connection: apsw.Connection, file: int) -> dict[str, int]:
    """The content of each document of a file, by public id."""
    rows = connection.execute("select public, content from doc where file = ?", (file,))
    return dict(cast("list[tuple[str, int]]", rows.fetchall()))


def shift(
    connection: apsw.Connection,
    file: int,
    path: bytes,
    former: dict[str, int],
    replaced: Container[str],
    result: Shift,
) -> None:
    """Add to ``result`` what becomes of a file's marks; ``former`` is what :func:`before` said of it,
    ``replaced`` has the ids whose content has turned up in another file, or came from one.
    """
    now: dict[str, tuple[int, str]] = {}
    places: dict[int, list[str]] = {}
    for public, content, member in connection.execute(
        "select public, content, member from doc where file = ? order by id", (file,)
    ):
        now[public] = content, member
        places.setdefault(content, []).append(public)
    held = set(former.values())
    rows = cast(
        "list[tuple[str, int | None, str]]",
        connection.execute(
            "select public, content, member from marks.mark where path = ?", (path,)
        ).fetchall(),
    )
    staying = {public for public, content, _ in rows if public in now and now[public][0] == content}
    taken = set(staying)
    rest = []
    for public, content, member in rows:
        if public in staying:
            continue
        place = next((one for one in places.get(content, ()) if one not in taken), None) if content else None
        if place is None:
            rest.append((public, content, member))
            continue
        taken.add(place)
        result.inside.add(public)
        result.rekeyed.append((public, Marked(place, content, path, now[place][1])))
    for public, content, member in rest:
        if public not in now:
            continue  # no other document has this id: the marks can stay where they are
        current = now[public][0]
        shifted = current in held and current != former.get(public)
        if public in taken or public in replaced or shifted:
            result.gone[public] = f"{public}.{content}"
            result.rekeyed.append((public, Marked(result.gone[public], content, path, member)))
        elif content is not None:
            result.edited.append((Marked(public, current, path, member), content))
