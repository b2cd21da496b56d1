"""The statements behind a list: ids of a plan in order, rows of ids, counts. Each takes a connection and
holds nothing.
"""

from __future__ import annotations

import heapq
import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import islice
from typing import Final

import apsw

from nutgraf.library import keys, terms
from nutgraf.library.query.sql import HIGHEST, LOWEST, Plan, Value
from nutgraf.library.rows import Row

SORTED: Final = 10_000
"""The newest of a view that an order other than by date sorts."""

_TOGETHER: Final = 1_000
"""Documents looked up by one statement."""

Reading = Callable[[], AbstractContextManager[apsw.Connection]]

_WINDOWS: Final = (2_000, 8_000, 32_000, 128_000, 1 << 40)
"""Documents each window of an indirect plan covers, newest first."""

COLUMNS: Final = (
    "d.id, d.public, d.title, d.date, d.source, d.place, d.agency, o.path, f.name, d.member, "
    "coalesce(k.read, 0), coalesce(k.starred, 0), d.warnings, d.analysed, d.words, "
    "k.public is not null and "
    "(k.note <> '' or exists(select 1 from marks.tag g where g.public = k.public))"
)
"""What a :class:`Row` is made of. Tags are looked for where the reader has marked something at all."""

_ROWS: Final = f"""
select {COLUMNS} from {{}} j cross join doc d on d.id = j.value
cross join file f on f.id = d.file cross join folder o on o.id = f.folder
left join marks.mark k on k.public = d.public
"""
_PAGE: Final = _ROWS.format("json_each(?)")


def rows(connection: apsw.Connection, ids: Sequence[int]) -> list[Row]:
    """The rows of row ids, in their order; one with an empty id for each that is gone."""
    found = {row.rowid: row for row in _rows(connection.execute(_PAGE, (json.dumps(list(ids)),)))}
    return [found.get(rowid) or Row.gone(rowid) for rowid in ids]


def newest_first(reading: Reading, ids: Iterable[str]) -> Iterator[Row]:
    """The rows of public ids in the order of dates, of which eight bytes each are held; ``reading`` gives a
    connection for each chunk.
    """
    left, runs = iter(ids), []
    while some := list(islice(left, _TOGETHER)):
        with reading() as connection:
            found = connection.execute(
                "select d.id from json_each(?) j cross join doc d on d.public = j.value", (json.dumps(some),)
            )
            runs.append(array("q", sorted((row[0] for row in found), reverse=True)))
    rowids = heapq.merge(*runs, reverse=True)
    while page := list(islice(rowids, _TOGETHER)):
        with reading() as connection:
            together = rows(connection, page)
        yield from (row for row in together if row.id)


def first_rows(connection: apsw.Connection, plan: Plan, limit: int, oldest_first: bool) -> list[Row]:
    """The first rows of a direct plan in one statement: what a key waits for."""
    direction = "asc" if oldest_first else "desc"
    ids = f"(select {_id(plan)} as value {_from(plan)} order by {_id(plan)} {direction} limit :n)"
    values = {**_values(plan, plan.low, plan.high), "n": limit}
    return _rows(connection.execute(_ROWS.format(ids), values))


def next_ids(
    connection: apsw.Connection, plan: Plan, last: int | None, limit: int, oldest_first: bool
) -> array[int]:
    """At most ``limit`` ids that follow ``last`` in the plan's order (from its start if None)."""
    low, high = plan.low, plan.high
    if last is not None:
        low, high = (max(low, last + 1), high) if oldest_first else (low, min(high, last - 1))
    if plan.direct:
        return _ids(connection, plan, low, high, limit, oldest_first)
    found = array("q")
    for first, final in _windows(connection, low, high, oldest_first):
        found.extend(_ids(connection, plan, first, final, limit - len(found), oldest_first))
        if len(found) >= limit:
            break
    return found


def rank(connection: apsw.Connection, plan: Plan, rowid: int, oldest_first: bool) -> int | None:
    """How many documents of the plan stand before ``rowid``; None if it is not among them."""
    if not (plan.low <= rowid <= plan.high) or not _ids(connection, plan, rowid, rowid, 1, False):
        return None
    low, high = (plan.low, rowid - 1) if oldest_first else (rowid + 1, plan.high)
    return _count(connection, plan, low, high)


def count(connection: apsw.Connection, plan: Plan) -> int:
    """How many documents a plan finds."""
    return _count(connection, plan, plan.low, plan.high)


def analysed(connection: apsw.Connection, plan: Plan) -> tuple[int, int]:
    """How many documents of a plan are analysed, and how many there are."""
    total = count(connection, plan)
    values = _values(plan, plan.low, plan.high)
    if plan.match is None and plan.direct:
        waiting = connection.execute("select count(*) from pending").get
    else:  # the plus keeps SQLite from asking the index anew for each document that waits
        among = f"+{_id(plan)} in (select id from pending)"
        waiting = connection.execute(f"select count(*) {_from(plan)} and {among}", values).get
    assert isinstance(waiting, int)
    return total - waiting, total


def months(connection: apsw.Connection, plan: Plan) -> list[tuple[str, int]]:
    """Documents by month, newest first; "" for the undated.

    Of all documents the index is asked too: the list's table, read whole, takes ten times as long.
    """
    if plan.match is None and plan.direct:
        plan = replace(plan, match=f'"{terms.EVERY}"')
    sql = f"select {_id(plan)} >> {keys.DAY_BITS}, count(*) {_from(plan)} group by 1 order by 1 desc"
    found: dict[str, int] = {}
    for day, number in connection.execute(sql, _values(plan, plan.low, plan.high)):
        month = keys.month(day)
        found[month] = found.get(month, 0) + number
    return list(found.items())


def sorted_ids(connection: apsw.Connection, plan: Plan, order: str) -> array[int]:
    """The newest :data:`SORTED` of a plan in another order than by date."""
    newest = next_ids(connection, plan, None, SORTED, False)
    if not newest:
        return newest
    if order == "relevance":
        if plan.match is None:
            return newest
        sql = (
            "select rowid from text where text match ? and rowid between ? and ? "
            "order by bm25(text, 4, 1, 0), rowid desc"
        )
        wanted = set(newest)
        found = connection.execute(sql, (plan.match, newest[-1], newest[0]))
        return array("q", [row[0] for row in found if row[0] in wanted])
    by = {
        "title": "d.title collate nocase",
        "source": "d.agency = '', d.agency collate nocase, d.place collate nocase",
        "length": "d.words desc",
    }[order]
    sql = f"select d.id from json_each(?) j cross join doc d on d.id = j.value order by {by}, d.id desc"
    return array("q", [row[0] for row in connection.execute(sql, (json.dumps(list(newest)),))])


def _ids(
    connection: apsw.Connection, plan: Plan, low: int, high: int, limit: int, oldest_first: bool
) -> array[int]:
    """Joined into one string by SQLite, which needs Python's lock once a chunk and not once a row."""
    if low > high:
        return array("q")
    direction = "asc" if oldest_first else "desc"
    inner = f"select {_id(plan)} as i {_from(plan)} order by {_id(plan)} {direction} limit :n"
    joined = connection.execute(
        f"select group_concat(i, ' ') from ({inner})", {**_values(plan, low, high), "n": limit}
    ).get
    return array("q", map(int, joined.split())) if isinstance(joined, str) else array("q")


def _count(connection: apsw.Connection, plan: Plan, low: int, high: int) -> int:
    if low > high:
        return 0
    if plan.match is None and plan.direct and (low, high) == (LOWEST, HIGHEST):
        number = connection.execute("select count(*) from doc").get
    else:
        number = connection.execute(f"select count(*) {_from(plan)}", _values(plan, low, high)).get
    assert isinstance(number, int)
    return number


def _id(plan: Plan) -> str:
    return "t.rowid" if plan.match is not None else "d.id"


def _from(plan: Plan) -> str:
    if plan.match is None:
        return "from doc d where d.id between :low and :high" + (
            f" and ({plan.condition})" if plan.condition else ""
        )
    if plan.direct:
        return "from text t where t.text match :match and t.rowid between :low and :high"
    return (
        "from text t cross join doc d on d.id = t.rowid "
        "where t.text match :match and t.rowid between :low and :high "
        f"and ({plan.condition})"
    )


def _values(plan: Plan, low: int, high: int) -> dict[str, Value]:
    values: dict[str, Value] = {"low": low, "high": high, **dict(plan.values)}
    if plan.match is not None:
        values["match"] = plan.match
    return values


def _windows(
    connection: apsw.Connection, low: int, high: int, oldest_first: bool
) -> Iterator[tuple[int, int]]:
    """Ranges of row ids that follow each other and together are ``[low, high]``."""
    for size in _WINDOWS:
        if oldest_first:
            sql = "select max(id) from (select id from doc where id between ? and ? order by id limit ?)"
        else:
            sql = "select min(id) from (select id from doc where id between ? and ? order by id desc limit ?)"
        edge = (
            connection.execute(sql, (low, high, min(size, 1 << 40))).get
            if size < 1 << 40
            else (high if oldest_first else low)
        )
        if not isinstance(edge, int):
            return
        if oldest_first:
            yield low, edge
            low = edge + 1
        else:
            yield edge, high
            high = edge - 1


def _rows(found: Iterable[tuple[object, ...]]) -> list[Row]:
    return [*map(Row._make, found)]
