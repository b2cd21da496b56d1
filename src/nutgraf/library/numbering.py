"""Row ids for documents that come in; see :mod:`nutgraf.library.keys` for what they are made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast

import apsw

from nutgraf.errors import LibraryError
from nutgraf.library import keys

_LAST_OF_DAY: Final = (1 << keys.DAY_BITS) - 1
_HIGHEST: Final = "select max(id) from doc where id between ? and ?"


def place(connection: apsw.Connection, slots: Sequence[int]) -> list[int]:
    """Free row ids for documents of these slots; of the same slot, the first document gets the highest and is
    listed first.
    """
    ids = [0] * len(slots)
    places: dict[int, list[int]] = {}
    for index in reversed(range(len(slots))):
        places.setdefault(slots[index], []).append(index)
    overflow: list[tuple[int, list[int]]] = []
    ordered = sorted(places.items())
    ends = [keys.slot_end(slot) for slot, _ in ordered]
    # One call for all: a call each costs more than the search itself.
    highest = connection.executemany(
        _HIGHEST, [(slot, end - 1) for (slot, _), end in zip(ordered, ends, strict=True)]
    )
    for (slot, indices), end, (found,) in zip(ordered, ends, highest.fetchall(), strict=True):
        first = slot if found is None else cast(int, found) + 1
        fitting = indices[: max(end - first, 0)]
        for id_, index in enumerate(fitting, first):
            ids[index] = id_
        if len(fitting) < len(indices):
            overflow.append((slot, indices[len(fitting) :]))
    taken: dict[int, int] = {}
    for slot, indices in overflow:
        day = keys.day_of(slot)
        last = day << keys.DAY_BITS | _LAST_OF_DAY
        mine = [id_ for id_ in ids if keys.day_of(id_) == day]
        first = max(taken.get(day, 0), _after(connection, slot, last), max(mine, default=0) + 1)
        if first + len(indices) - 1 > last:
            raise LibraryError(
                "more documents of one day than the library can number; "
                "keep some of them in a library of their own, under another NUTGRAF_HOME"
            )
        for id_, index in enumerate(indices, first):
            ids[index] = id_
        taken[day] = first + len(indices)
    return ids


def _after(connection: apsw.Connection, slot: int, last: int) -> int:
    """The first id after all documents numbered in ``[slot, last]``."""
    found = connection.execute(_HIGHEST, (slot, last)).get
    return slot if found is None else cast(int, found) + 1
