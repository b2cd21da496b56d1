"""The library's two files on the disk, and how they are opened.

A library that is damaged is set aside and begun anew; one of a newer nutgraf is left alone. What can still be
read of damaged marks is carried over (salvage.py). Both files are private (0600) and in WAL mode, so that any
number of programs read while one writes.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import apsw

from nutgraf.errors import LibraryError
from nutgraf.library import salvage, saying, schema

PATIENCE: Final = 30.0
"""Seconds to wait for another program's write."""

UNREADABLE: Final = (UnicodeDecodeError, zlib.error)
"""What a stored value that was damaged raises where SQLite itself notices nothing."""

_ROOM: Final = 1 << 16
"""Bytes without which SQLite cannot open a file that no other program has open: it shares 32 KB a file."""

_ELSEWHERE: Final = "set NUTGRAF_HOME to a folder you can write"
_FULL: Final = "the disk is full; nothing is lost, free some space and run it again"


class Files:
    """The files of one library; opens connections to them."""

    def __init__(self, home: Path) -> None:
        """Make both files where they are missing; raises LibraryError where that cannot be."""
        self.home = home
        self.library = home / "library.db"
        self.marks = home / "marks.db"
        self.notices: list[str] = []
        self.read_only = False
        self._full = False
        self._seen: dict[Path, int | None] = {}
        """The file that was opened under each path, lest one that another program began anew is set aside."""
        if not home.is_absolute():
            raise LibraryError(f"{home}: there is no home folder to keep the library in; {_ELSEWHERE}")
        self._make_home()
        self._prepare(self.marks)
        self._prepare(self.library)

    def is_own(self, path: str) -> bool:
        """Whether a path is a file of a library in this place, which is no document where it lies in a folder
        that was opened.
        """
        folder, name = os.path.split(path)
        return name.startswith(("library.", "marks.")) and ".db" in name and folder == str(self.home)

    def require_writable(self) -> None:
        """Raise LibraryError if the place can only be read."""
        if self.read_only:
            raise LibraryError(f"{self.home}: {self._refusal()}")

    def _refusal(self) -> str:
        return _FULL if self._full else f"cannot be written here; {_ELSEWHERE}"

    def connect(self) -> apsw.Connection:
        """A connection to the library with ``marks`` attached for reading only.

        Were it not for reading only, every transaction of the library would lock the marks as well.
        """
        connection = self._open(self.library)
        connection.execute("attach ? as marks", (self._uri(self.marks, reading=True),))
        connection.execute("pragma cache_size = -16384; pragma temp_store = memory")
        connection.create_scalar_function(saying.FUNCTION, saying.one_quote, 3, deterministic=True)
        if not self.read_only:
            connection.execute(
                "pragma synchronous = normal; pragma journal_size_limit = 67108864; "
                "pragma wal_autocheckpoint = 4000"
            )
        return connection

    def connect_marks(self) -> apsw.Connection:
        """A connection to the marks alone; what it commits is on the disk."""
        connection = self._open(self.marks)
        if not self.read_only:
            connection.execute("pragma synchronous = full")
        return connection

    def begin_anew(self) -> str:
        """Set aside the file that turned out to be damaged in use; returns the notice for the reader.

        Damage that a connection reports may be of the attached marks: they are checked first.
        """
        for path in (self.marks, self.library):
            if not self.read_only and self._was_replaced(path):
                return self._replace(path)
        damaged = self.library if self._is_sound(self.marks, schema.MARKS_TEXTS) else self.marks
        if self.read_only:
            return f"{damaged}: damaged, and {self._refusal()}"
        return self._replace(damaged)

    def are_sound(self) -> bool:
        """Whether both files are those that were opened, and can be read from end to end; takes a minute at a
        million documents.
        """
        if any(map(self._was_replaced, (self.marks, self.library))):
            return False
        return self._is_sound(self.marks, schema.MARKS_TEXTS) and self._is_sound(
            self.library, schema.LIBRARY_TEXTS
        )

    def _is_sound(self, path: Path, texts: Iterable[str]) -> bool:
        try:
            connection = self._open(path)
            try:
                if connection.execute("pragma quick_check(1)").get != "ok":
                    return False
                for sql in texts:
                    for (value,) in connection.execute(sql):
                        if isinstance(value, bytes):
                            zlib.decompress(value).decode("utf-8", "surrogatepass")
            finally:
                connection.close()
        except (apsw.Error, *UNREADABLE):
            return False
        return True

    def _replace(self, path: Path) -> str:
        with explained(path), salvage.alone(self.home):
            if self._was_replaced(path):
                notice = f"{path} was damaged, and another program has set it aside; go on from here"
                self._create_or_check(path)
            else:
                target = salvage.set_aside(path)
                self._create_or_check(path)
                notice = (
                    f"{path} was damaged and is set aside as {target.name}; {self._carry_over(target, path)}"
                )
            self._seen[path] = _identity(path)
        self.notices.append(notice)
        return notice

    def _was_replaced(self, path: Path) -> bool:
        return self._seen[path] != _identity(path)

    def _carry_over(self, damaged: Path, path: Path) -> str:
        if path == self.library:
            return "it is being made anew; index again if documents are missing. Your marks are kept"
        with contextlib.closing(self._open(self.marks)) as marks:
            return f"{salvage.carry_over(damaged, marks):,} entries could be carried over"

    def _make_home(self) -> None:
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                f"{self.home}: cannot be made the library's folder ({error.strerror}); {_ELSEWHERE}"
            ) from error
        self.read_only = not os.access(self.home, os.W_OK) or any(
            path.exists() and not os.access(path, os.W_OK) for path in (self.library, self.marks)
        )
        if not self.read_only and _is_full(self.home):
            self._full = self.read_only = not all(
                _companion(path, "-shm").exists() for path in (self.library, self.marks)
            )

    def _prepare(self, path: Path) -> None:
        self._seen[path] = _identity(path)
        with explained(path):
            try:
                self._create_or_check(path)
                self._seen[path] = _identity(path)
            except (apsw.NotADBError, apsw.CorruptError) as error:
                if self.read_only:
                    raise LibraryError(f"{path}: damaged, and {self._refusal()}") from error
                self._replace(path)

    def _create_or_check(self, path: Path) -> None:
        version = len(schema.MARKS) if path == self.marks else schema.LIBRARY_VERSION
        if self.read_only and not path.exists():
            raise LibraryError(
                f"{path}: there is no library here and none can be written; "
                + (_FULL if self._full else _ELSEWHERE)
            )
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = self._open(path)
        try:
            found = _number(connection, "pragma user_version")
            if found > version:
                raise LibraryError(
                    f"{path}: written by a newer nutgraf "
                    f"(version {found} of the file, this one reads {version}); "
                    "update nutgraf, or set NUTGRAF_HOME to another folder"
                )
            _number(connection, "select count(*) from sqlite_schema")
            if found == version:
                return
            connection.execute("pragma journal_mode = wal")
            connection.execute("begin immediate")
            if _number(connection, "pragma user_version") == found:  # no other program has been quicker
                if path == self.marks:
                    connection.execute("".join(schema.MARKS[found:]))
                else:
                    if found:
                        self.notices.append(f"{path} was made by an older nutgraf and is being made anew")
                        _empty(connection)
                    connection.execute(schema.LIBRARY)
                connection.execute(f"pragma user_version = {version}")
            connection.execute("commit")
        finally:
            connection.close()

    def _open(self, path: Path) -> apsw.Connection:
        flags = apsw.SQLITE_OPEN_URI | (
            apsw.SQLITE_OPEN_READONLY if self.read_only else apsw.SQLITE_OPEN_READWRITE
        )
        connection = apsw.Connection(self._uri(path), flags=flags)
        connection.set_busy_timeout(int(PATIENCE * 1000))
        return connection

    def _uri(self, path: Path, *, reading: bool = False) -> str:
        """How SQLite is to open a file.

        Where nothing can be written, what SQLite shares between programs is used if it is there: an owner
        with more rights may be writing, or a program was killed and its last commits lie beside the file.
        """
        if self.read_only and not _companion(path, "-shm").exists():
            return f"{path.as_uri()}?mode=ro&immutable=1"
        return f"{path.as_uri()}?mode={'ro' if reading or self.read_only else 'rw'}"


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into what a person can act on; damage is left for the caller."""
    try:
        yield
    except (apsw.NotADBError, apsw.CorruptError, apsw.InterruptError):
        raise
    except apsw.BusyError as error:
        raise LibraryError(
            f"{path}: another program has kept it locked for {PATIENCE:.0f} s; try again when it is done"
        ) from error
    except apsw.FullError as error:
        raise LibraryError(f"{path}: {_FULL}") from error
    except (apsw.ReadOnlyError, apsw.PermissionsError, apsw.AuthError) as error:
        raise LibraryError(f"{path}: cannot be written here; {_ELSEWHERE}") from error
    except (apsw.CantOpenError, apsw.IOError) as error:
        if _is_full(path.parent):
            raise LibraryError(f"{path}: {_FULL}") from error
        raise LibraryError(
            f"{path}: cannot be read or written ({error}); check the disk and the rights on the folder"
        ) from error
    except OSError as error:
        raise LibraryError(f"{path}: {error.strerror}; {_ELSEWHERE}") from error


def _empty(connection: apsw.Connection) -> None:
    """Drop all tables; those of an index go with it."""
    names = [
        row[0]
        for row in connection.execute("select name from sqlite_schema where sql like 'create virtual%'")
    ]
    names += [
        row[0]
        for row in connection.execute(
            "select name from pragma_table_list where schema = 'main' and type = 'table'"
        )
    ]
    for name in names:
        if not str(name).startswith("sqlite_"):
            connection.execute(f'drop table "{name}"')


def _number(connection: apsw.Connection, sql: str) -> int:
    value = connection.execute(sql).get
    assert isinstance(value, int)
    return value


def _identity(path: Path) -> int | None:
    """What tells a file from another of the same name; None where there is none."""
    return path.stat().st_ino if path.exists() else None


def _companion(path: Path, suffix: str) -> Path:
    """A file that SQLite keeps beside the library's."""
    return path.with_name(path.name + suffix)


def _is_full(folder: Path) -> bool:
    """Whether the disk has no room left for this user; False where that cannot be told."""
    try:
        disk = os.statvfs(folder)
    except OSError:
        return False
    return disk.f_blocks > 0 and disk.f_bavail * disk.f_frsize < _ROOM
