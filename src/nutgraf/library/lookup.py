"""Documents by name: by public id, by path, and what is stored about one of them."""

from __future__ import annotations

import datetime as dt
import json
import os
import zlib
from collections.abc import Iterable, Sequence
from typing import cast

import apsw

from nutgraf.document import Dating, Document, Precision, Span
from nutgraf.library.changes import Kept, Marked
from nutgraf.library.columns import join, source_of
from nutgraf.library.rows import Skipped


def rowids(connection: apsw.Connection, public: str) -> list[int]:
    """The row ids of a public id: one, or none, or in the rarest case two documents whose ids coincide."""
    if not public.isascii():
        return []
    return [row[0] for row in connection.execute("select id from doc where public = ?", (public,))]


def public_ids(connection: apsw.Connection, ids: Sequence[int]) -> list[str]:
    """The public ids of row ids, those left out that are gone."""
    sql = "select d.public from json_each(?) j cross join doc d on d.id = j.value"
    return [row[0] for row in connection.execute(sql, (json.dumps(list(ids)),))]


def skipped(connection: apsw.Connection, folders: Iterable[bytes]) -> list[Skipped]:
    """Files with the reason why they are not documents, under ``folders`` or anywhere, by path."""
    sql = (
        "select o.path, f.name, f.reason from file f join folder o on o.id = f.folder "
        "where f.reason is not null"
    )
    under = list(folders)
    found = [
        Skipped(join(folder, name), reason)
        for folder, name, reason in connection.execute(sql)
        if not under or any(is_under(os.path.join(folder, name), one) for one in under)
    ]
    return sorted(found, key=lambda one: one.path)


def is_under(path: bytes, folder: bytes) -> bool:
    """Whether ``path`` is ``folder`` or lies in it."""
    return path == folder or path.startswith(folder if folder.endswith(b"/") else folder + b"/")


def members(connection: apsw.Connection, path: str) -> list[str]:
    """Public ids of the documents of a file, in the list's order; none for what cannot be a path."""
    try:
        exact = os.fsencode(path)
    except UnicodeEncodeError:
        return []
    rows = connection.execute(
        "select d.public from folder o join file f on f.folder = o.id join doc d on d.file = f.id "
        "where o.path = ? and f.name = ? order by d.id desc",
        os.path.split(exact),
    )
    return [cast(str, row[0]) for row in rows]


def under(connection: apsw.Connection, paths: Iterable[bytes]) -> tuple[list[int], list[str]]:
    """Numbers of the folders (and files of several documents) that ``paths`` name, and public ids of single
    documents.
    """
    folders, documents = [], []
    for path in paths:
        found = connection.execute("select id from folder where path = ?", (path,)).get
        if isinstance(found, int):
            folders.append(found)
        else:
            documents += members(connection, os.fsdecode(path))
    return folders, documents


def marked(connection: apsw.Connection, ids: Iterable[str]) -> list[Marked]:
    """Documents as the marks remember them; ids that are not in the library are left out."""
    found = []
    for id_ in ids:
        row = connection.execute(
            "select d.public, d.content, o.path, f.name, d.member from doc d "
            "join file f on f.id = d.file join folder o on o.id = f.folder where d.public = ?",
            (id_,),
        ).fetchone()
        if row:
            public, content, folder, name, member = cast("tuple[str, int, bytes, bytes, str]", row)
            found.append(Marked(public, content, os.path.join(folder, name), member))
    return found


def kept(connection: apsw.Connection, ids: Sequence[str], marks: str = "marks") -> list[Kept]:
    """What the reader has set on each of some hundred documents; ``marks`` is the schema of their file."""
    asked = json.dumps(list(ids))
    among = "public in (select value from json_each(?))"
    tags: dict[str, list[str]] = {}
    sql = f"select public, name from {marks}.tag where {among} order by folded"
    for public, name in connection.execute(sql, (asked,)):
        tags.setdefault(public, []).append(name)
    sql = f"select public, read, starred, note from {marks}.mark where {among}"
    found = {
        public: Kept(public, bool(read), bool(starred), note, tuple(tags.get(public, ())))
        for public, read, starred, note in connection.execute(sql, (asked,))
    }
    return [found.get(one) or Kept(one, tags=tuple(tags.get(one, ()))) for one in ids]


def document(connection: apsw.Connection, public: str) -> Document | None:
    """A document with its text."""
    row = connection.execute(
        "select d.title, d.date, d.source, d.place, d.agency, o.path, f.name, d.member, d.warnings, "
        "d.format, b.start, b.end, b.byline, b.url, b.text from doc d join body b on b.id = d.id "
        "join file f on f.id = d.file join folder o on o.id = f.folder where d.public = ?",
        (public,),
    ).fetchone()
    if not row:
        return None
    (
        title,
        date,
        source,
        place,
        agency,
        folder,
        name,
        member,
        warnings,
        form,
        start,
        end,
        byline,
        url,
        packed,
    ) = cast(
        "tuple[str, str, int, str, str, bytes, bytes, str, str | None, str, int, int, str, str, bytes]", row
    )
    return Document(
        path=join(folder, name),
        text=unpacked(packed),
        title=title,
        member=member,
        format=form,
        dating=_dating(date, source),
        place=place,
        agency=agency,
        byline=byline,
        url=url,
        body=Span(start, end),
        warnings=tuple(json.loads(warnings)) if warnings else (),
    )


def unpacked(text: bytes) -> str:
    """A stored text."""
    return zlib.decompress(text).decode("utf-8", "surrogatepass")


def _dating(date: str, code: int) -> Dating | None:
    source, guessed = source_of(code)
    if source is None:
        return None
    precisions: dict[int, tuple[Precision, str]] = {
        4: ("year", "-01-01"),
        7: ("month", "-01"),
        10: ("day", ""),
    }
    precision, rest = precisions.get(len(date), ("minute", ""))
    return Dating(dt.datetime.fromisoformat(date + rest), precision, source, guessed)
