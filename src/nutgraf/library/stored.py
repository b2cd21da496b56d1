"""Stored analyses of many documents, read together: what looks across a view needs all of them at once."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from typing import Final, cast

import apsw

from nutgraf.analysis import store
from nutgraf.analysis.model import Analysis
from nutgraf.analysis.version import VERSION
from nutgraf.library.lookup import unpacked
from nutgraf.library.rows import Row

TOGETHER: Final = 100
"""Documents read by one statement: some megabytes."""

_ANALYSES: Final = (
    "select d.id, d.public, a.packed, b.text from json_each(?) j cross join doc d on d.id = j.value "
    "join analysis a on a.id = d.id join body b on b.id = d.id where a.version = ?"
)


def analyses(connection: apsw.Connection, rows: Sequence[Row]) -> list[Analysis | None]:
    """The stored analysis of each of ``rows``; None where there is none of this version that can be read."""
    asked = json.dumps([row.rowid for row in rows])
    packed = {
        (rowid, public): (blob, text)
        for rowid, public, blob, text in cast(
            "list[tuple[int, str, bytes, bytes]]", connection.execute(_ANALYSES, (asked, VERSION)).fetchall()
        )
    }
    found: list[Analysis | None] = []
    for row in rows:
        stored = packed.get((row.rowid, row.id))
        analysis = None
        if stored:
            with contextlib.suppress(ValueError):  # what is damaged counts as not there, and is made anew
                analysis = store.unpack(stored[0], unpacked(stored[1]))
        found.append(analysis)
    return found
