"""The part of the library that is the reader's own: marks of documents, and saved searches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from nutgraf.library import lookup

if TYPE_CHECKING:
    from nutgraf.library.changes import Inverse, Kept, Mark, Marked
    from nutgraf.library.connections import Connections
    from nutgraf.library.marks import Marks

_TOGETHER: Final = 500
"""Documents whose marks are read by one statement."""


class Marking:
    """What :class:`nutgraf.library.Library` does with marks; see there for what it raises."""

    _connections: Connections
    _marks: Marks

    def mark(
        self,
        ids: Iterable[str],
        *,
        read: bool | None = None,
        starred: bool | None = None,
        note: str | None = None,
    ) -> Inverse:
        """Set what is not None on documents; it is on the disk when this returns. Returns what undoes it."""
        return self._marks.mark(self._marked(ids), read=read, starred=starred, note=note)

    def tag(self, ids: Iterable[str], *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> Inverse:
        """Give tags to documents, and take others away; case makes no difference between tags. Returns what
        undoes it.
        """
        return self._marks.tag(self._marked(ids), list(add), list(remove))

    def put(self, ids: Iterable[str], mark: Mark) -> Inverse:
        """Set one thing on documents. Returns what undoes it."""
        if mark.kind == "tag":
            return self.tag(ids, add=[str(mark.value)])
        if mark.kind == "untag":
            return self.tag(ids, remove=[str(mark.value)])
        value: dict[str, Any] = {mark.kind: mark.value}
        return self.mark(ids, **value)

    def kept(self, ids: Iterable[str]) -> Iterator[Kept]:
        """What is set on each of these documents, a few hundred read at a time."""
        left = iter(ids)
        while some := list(islice(left, _TOGETHER)):
            with self._connections.reading() as connection:
                found = lookup.kept(connection, some)
            yield from found

    def tags(self, id: str | None = None) -> list[str]:  # noqa: A002  # as above
        """The tags of a document, or all there are, in alphabetical order."""
        sql = (
            "select min(name) from marks.tag"
            + ("" if id is None else " where public = ?")
            + " group by folded order by folded"
        )
        return [str(row[0]) for row in self._all(sql, () if id is None else (id,))]

    def note(self, id: str) -> str:  # noqa: A002  # as above
        """The reader's note on a document; "" if there is none."""
        found = self._all("select note from marks.mark where public = ?", (id,))
        return str(found[0][0]) if found else ""

    def searches(self) -> dict[str, str]:
        """Saved searches, name to query, in the order of names."""
        return {
            str(name): str(query)
            for name, query in self._all("select name, query from marks.search order by name")
        }

    def save_search(self, name: str, query: str | None) -> None:
        """Keep a search under a name; None forgets it."""
        self._marks.save_search(name, query)

    def _all(self, sql: str, values: Sequence[str] = ()) -> list[tuple[object, ...]]:
        with self._connections.reading() as connection:
            return list(connection.execute(sql, values))

    def _marked(self, ids: Iterable[str]) -> list[Marked]:
        with self._connections.reading() as connection:
            return lookup.marked(connection, ids)
