"""The two files of the library, and how they are opened.

``library.db`` holds what can be made again from the documents: the list, the index, the analyses. ``marks.db`` holds what only the
reader knows. A library that is damaged is set aside and begun anew; one of an older nutgraf is begun anew; one of a newer
nutgraf is left alone. Marks are brought up to date in place, and what can still be read of damaged ones is carried over.
Both are private (0600) and in WAL mode, so that any number of programs read while one writes.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import apsw

from nutgraf.errors import LibraryError
from nutgraf.library import terms

LIBRARY_VERSION: Final = 1
MARKS_VERSION: Final = 1
PATIENCE: Final = 30_000
"""Milliseconds to wait for another program's write."""

_LIBRARY: Final = f"""
create table meta(key text primary key, value) without rowid;
create table folder(id integer primary key, path blob not null unique);
create table file(
    id integer primary key, folder integer not null, name blob not null, size integer, mtime_ns integer,
    reason text, unique(folder, name)
);
create table doc(
    id integer primary key, pid integer not null, file integer not null, member text not null, title text not null,
    date text not null, source integer not null, place text not null, agency text not null, words integer not null,
    warnings text, analysed integer not null, format text not null, content integer not null, record integer not null
);
create index doc_pid on doc(pid);
create index doc_file on doc(file);
create table body(
    id integer primary key, start integer not null, end integer not null, byline text not null, url text not null, text blob not null
);
create table analysis(id integer primary key, version integer not null, packed blob not null);
create table pending(id integer primary key);
create virtual table text using fts5(
    title, body, meta, content='', contentless_delete=1, detail=full, prefix='2 3', tokenize='{" ".join(terms.TOKENIZER)}'
);
create virtual table fact using fts5(
    person, by, said, figure, unit, has, content='', contentless_delete=1, detail=full, prefix='2 3',
    tokenize='{" ".join(terms.TOKENIZER)}'
);
insert into text(text, rank) values('hashsize', {64 << 20});
insert into fact(fact, rank) values('hashsize', {16 << 20});
"""
# Longer prefixes gain nothing: from four letters on, few words begin so. A hash of 64 MB lets a batch become one segment of the index.

_MARKS: Final = """
create table mark(
    pid integer primary key, content integer, read integer not null default 0, starred integer not null default 0,
    note text not null default '', path blob, member text, changed real not null
);
create index mark_content on mark(content);
create table tag(pid integer not null, folded text not null, name text not null, primary key(pid, folded)) without rowid;
create index tag_name on tag(folded);
create table search(name text primary key, query text not null) without rowid;
create table root(path blob primary key) without rowid;
"""
_SALVAGED: Final = ("mark", "tag", "search", "root")


class Files:
    """The files of one library; opens connections to them."""

    def __init__(self, home: Path) -> None:
        """Make both files where they are missing; raises LibraryError where that cannot be."""
        self.home = home
        self.library = home / "library.db"
        self.marks = home / "marks.db"
        self.notices: list[str] = []
        self.read_only = False
        if not home.is_absolute():
            raise LibraryError(
                f"{home}: there is no home folder to keep the library in; set NUTGRAF_HOME to a folder you can write"
            )
        self._make_home()
        self._prepare(self.marks, MARKS_VERSION, _MARKS)
        self._prepare(self.library, LIBRARY_VERSION, _LIBRARY)

    def connect(self) -> apsw.Connection:
        """A connection to the library with ``marks`` attached for reading."""
        connection = self._open(self.library)
        connection.execute("attach ? as marks", (self._uri(self.marks),))
        connection.execute("pragma cache_size = -16384; pragma temp_store = memory")
        if not self.read_only:
            connection.execute(
                "pragma synchronous = normal; pragma journal_size_limit = 67108864; pragma wal_autocheckpoint = 4000"
            )
        return connection

    def connect_marks(self) -> apsw.Connection:
        """A connection to the marks alone; what it commits is on the disk."""
        connection = self._open(self.marks)
        if not self.read_only:
            connection.execute("pragma synchronous = full")
        return connection

    def set_aside(self, path: Path) -> Path:
        """Move a damaged file and its companions out of the way; returns where it is now."""
        stamp = time.strftime("%Y%m%d-%H%M%S")
        target = path.with_name(f"{path.stem}.damaged-{stamp}.db")
        count = 1
        while target.exists():
            count += 1
            target = path.with_name(f"{path.stem}.damaged-{stamp}-{count}.db")
        os.replace(path, target)
        for companion in ("-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                os.replace(f"{path}{companion}", f"{target}{companion}")
        return target

    def begin_library_anew(self) -> str:
        """Set a damaged library aside and make an empty one; returns the notice for the reader."""
        target = self.set_aside(self.library)
        self._prepare(self.library, LIBRARY_VERSION, _LIBRARY)
        notice = (
            f"the library was damaged: it is set aside as {target} and being made anew; your marks are kept"
        )
        self.notices.append(notice)
        return notice

    def _make_home(self) -> None:
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                f"{self.home}: cannot be made the library's folder ({error.strerror}); set NUTGRAF_HOME to a folder you can write"
            ) from error
        self.read_only = not os.access(self.home, os.W_OK) or any(
            path.exists() and not os.access(path, os.W_OK) for path in (self.library, self.marks)
        )

    def _prepare(self, path: Path, version: int, script: str) -> None:
        with explained(path):
            try:
                self._create_or_check(path, version, script)
            except (apsw.NotADBError, apsw.CorruptError):
                if self.read_only:
                    raise
                target = self.set_aside(path)
                self._create_or_check(path, version, script)
                kept = (
                    f"; {self._salvage(target)} entries could be carried over"
                    if path == self.marks
                    else " and being made anew; your marks are kept"
                )
                self.notices.append(f"{path.name} was damaged: it is set aside as {target}{kept}")

    def _create_or_check(self, path: Path, version: int, script: str) -> None:
        if self.read_only and not path.exists():
            raise LibraryError(
                f"{path}: there is no library here and none can be written; set NUTGRAF_HOME to a folder you can write"
            )
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = self._open(path)
        try:
            found = _number(connection, "pragma user_version")
            if found > version:
                raise LibraryError(
                    f"{path}: written by a newer nutgraf (version {found} of the file, this one reads {version}); "
                    "update nutgraf, or set NUTGRAF_HOME to another folder"
                )
            _number(connection, "select count(*) from sqlite_schema")
            if found == version:
                return
            connection.execute("pragma journal_mode = wal")
            connection.execute("begin immediate")
            with connection:
                if _number(connection, "pragma user_version") == 0:
                    connection.execute(script)
                    connection.execute(f"pragma user_version = {version}")
            connection.execute("commit")
        finally:
            connection.close()

    def _salvage(self, damaged: Path) -> int:
        """Carry over every row that can still be read of damaged marks; returns how many."""
        count = 0
        target = self._open(self.marks)
        try:
            source = apsw.Connection(str(damaged))
            for table in _SALVAGED:
                with contextlib.suppress(apsw.Error):  # reads on until the damage
                    for row in source.execute(f"select * from {table}"):
                        places = ",".join("?" * len(row))
                        target.execute(f"insert or ignore into {table} values({places})", row)
                        count += 1
            source.close()
        except apsw.Error:
            return count
        finally:
            target.close()
        return count

    def _open(self, path: Path) -> apsw.Connection:
        flags = apsw.SQLITE_OPEN_URI | (
            apsw.SQLITE_OPEN_READONLY if self.read_only else apsw.SQLITE_OPEN_READWRITE
        )
        connection = apsw.Connection(self._uri(path), flags=flags)
        connection.set_busy_timeout(PATIENCE)
        return connection

    def _uri(self, path: Path) -> str:
        # A read-only place has no room for the files that SQLite shares between programs, and nobody writes there.
        mode = "mode=ro&immutable=1" if self.read_only else "mode=rw"
        return f"{path.as_uri()}?{mode}"


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into what a person can act on; damage is left for the caller."""
    try:
        yield
    except (apsw.NotADBError, apsw.CorruptError, apsw.InterruptError):
        raise
    except apsw.BusyError as error:
        raise LibraryError(
            f"{path}: another program has kept it locked for {PATIENCE // 1000} s; try again when it is done"
        ) from error
    except apsw.FullError as error:
        raise LibraryError(
            f"{path}: the disk is full; nothing is lost, free some space and run it again"
        ) from error
    except (apsw.ReadOnlyError, apsw.PermissionsError, apsw.AuthError) as error:
        raise LibraryError(
            f"{path}: cannot be written here; set NUTGRAF_HOME to a folder you can write"
        ) from error
    except (apsw.CantOpenError, apsw.IOError) as error:
        raise LibraryError(
            f"{path}: cannot be read or written ({error}); check the disk and the rights on the folder"
        ) from error
    except OSError as error:
        raise LibraryError(f"{path}: {error.strerror}; set NUTGRAF_HOME to a folder you can write") from error


def _number(connection: apsw.Connection, sql: str) -> int:
    value = connection.execute(sql).get
    assert isinstance(value, int)
    return value
