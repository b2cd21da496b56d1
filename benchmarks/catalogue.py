#!/usr/bin/env python3
"""How fast documents come into the library, against SQLite alone and against notmuch and recoll.

    python benchmarks/catalogue.py WORK [--documents 10000] [--files 100000] [--peers 10000]

WORK is a folder for corpora and libraries. Four parts, each a ratio in this run:

* Rate of ``Library.index(analyse=False)`` on JSON Lines, documents in random date order, held to one core,
  against SQLite filling tables of the same schema (taken from the library's own file) with the same values
  made ready, in batches of 4,000 sorted by row id, on the same core. Ratios of wall and of processor time,
  workers included. Budget: the latter, on one core, at least 0.7. Once more on all cores, and the sizes of
  the tables against the text's.
* A second look at FILES unchanged files, against a bare walk that asks each file's size and time.
* Rate on PEERS mail messages, a file each, against ``notmuch new``; on as many text files, against
  ``recollindex``. Each program with its defaults, nothing indexed before, wall time. Budget: at least 10
  times theirs. A peer that is not installed is left out (Debian: ``apt-get install notmuch recollcmd``).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, cast

import apsw
from corpus import write_lines, write_mail, write_texts
from measure import Spent, Table, one_core, opened, spent

from nutgraf.library import Library, terms

BATCH = 4_000
SQLITE = 0.7
PEER = 10.0

Values = tuple[Any, ...]
"""A row as SQLite takes it."""


def index(home: Path, folder: Path) -> Spent:
    """What it takes to make a library of a folder, in a new home."""
    shutil.rmtree(home, ignore_errors=True)
    return again(home, folder)


def again(home: Path, folder: Path) -> Spent:
    """What it takes to look at a folder that the library has."""

    def look() -> None:
        with Library(home) as library:
            report = library.index([folder], analyse=False)
        if report.skipped:
            raise SystemExit(f"{report.skipped[0].path}: {report.skipped[0].reason}")

    return spent(look)


def ready(
    connection: apsw.Connection, seed: int = 1
) -> Iterator[tuple[list[Values], list[Values], list[Values]]]:
    """Rows for ``doc``, ``body`` and the index in batches, dates in random order, each sorted by row id."""
    ids = [row[0] for row in connection.execute("select id from doc")]
    random.Random(seed).shuffle(ids)
    every = iter(ids)
    while batch := sorted(islice(every, BATCH)):
        given = json.dumps(batch)
        docs, bodies = (
            connection.execute(
                f"select t.* from json_each(?) j cross join {table} t on t.id = j.value", (given,)
            ).fetchall()
            for table in ("doc", "body")
        )
        about = connection.execute(
            "select t.title, t.place, t.agency from json_each(?) j cross join doc t on t.id = j.value",
            (given,),
        ).fetchall()
        texts = [
            (
                id_,
                title,
                zlib.decompress(cast(bytes, body[-1])).decode(),
                f"{terms.in_folders((1, 2, 3, 4))} {place} {agency}",
            )
            for id_, body, (title, place, agency) in zip(batch, bodies, about, strict=True)
        ]
        yield docs, bodies, texts


def sqlite_alone(home: Path, target: Path) -> tuple[Spent, Spent]:
    """What SQLite takes for all tables, and for the text index alone, the values at hand."""
    source = opened(home)
    target.unlink(missing_ok=True)
    connection = apsw.Connection(str(target))
    connection.execute("pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -16384")
    connection.execute("pragma wal_autocheckpoint = 4000")
    shadows = "name not like 'text~_%' escape '~' and name not like 'fact~_%' escape '~'"
    wanted = f"sql is not null and name not like 'sqlite%' and {shadows}"
    schema = [
        str(row[0]) for row in source.execute(f"select sql from sqlite_schema where {wanted} order by rowid")
    ]
    connection.execute("; ".join(schema))
    for setting in source.execute("select k, v from text_config where k <> 'version'"):
        connection.execute("insert into text(text, rank) values(?, ?)", setting)

    def listed(docs: list[Values], bodies: list[Values]) -> None:
        connection.execute("begin immediate")
        for table, rows in (("doc", docs), ("body", bodies)):
            places = ",".join("?" * len(rows[0]))
            connection.executemany(f"insert into {table} values({places})", rows)

    def indexed(texts: list[Values]) -> None:
        connection.executemany("insert into text(rowid, title, body, meta) values(?,?,?,?)", texts)
        connection.execute("commit")

    lists, index_alone = Spent(0, 0), Spent(0, 0)
    for docs, bodies, texts in ready(source):
        lists = plus(lists, spent(partial(listed, docs, bodies)))
        index_alone = plus(index_alone, spent(partial(indexed, texts)))
    connection.close()
    source.close()
    target.unlink()
    return plus(lists, index_alone), index_alone


def plus(one: Spent, other: Spent) -> Spent:
    """Both together."""
    return Spent(one.wall + other.wall, one.cpu + other.cpu)


def sizes(home: Path) -> dict[str, float]:
    """Bytes of the library's tables, the text index as one, and ``text``: what is indexed, in bytes."""
    connection = opened(home)
    found: dict[str, float] = {"text index": 0, "bodies": 0, "list": 0, "text": 0}
    try:
        for name, size in connection.execute("select name, sum(pgsize) from dbstat group by 1"):
            part = "text index" if str(name).startswith("text") else "bodies" if name == "body" else "list"
            found[part] += float(size)
    except apsw.SQLError:
        found["text index"] = (home / "library.db").stat().st_size  # SQLite without dbstat: all in one
    for (packed,) in connection.execute("select text from body"):
        found["text"] += len(zlib.decompress(packed))
    connection.close()
    return found


def against_sqlite(work: Path, count: int, table: Table) -> None:
    """One core, all cores, sizes."""
    folder = write_lines(work / str(count), count)
    home = work / "catalogue"
    all_cores = index(home, folder)
    with one_core():
        alone = index(home, folder)
        whole, indexed = sqlite_alone(home, work / "alone.db")
    for what, taken in (
        ("SQLite, all tables", whole),
        ("SQLite, text index alone", indexed),
        ("nutgraf, one core", alone),
        ("nutgraf, all cores", all_cores),
    ):
        line(table, what, count, taken, f"{whole.wall / taken.wall:.2f}, {whole.cpu / taken.cpu:.2f}")
    table.judge(f"{count:,} documents on one core, against SQLite", whole.cpu / alone.cpu, SQLITE, least=True)
    size = sizes(home)
    text = size.pop("text")
    print(", ".join(f"{part} {at / 1e6:.1f} MB ({at / text:.2f} of the text)" for part, at in size.items()))
    shutil.rmtree(home)


def second_look(work: Path, count: int, table: Table) -> None:
    """Unchanged files, against a bare walk."""
    folder = write_texts(work / f"files-{count}", count)
    home = work / "looks"
    first = index(home, folder)

    def walk() -> None:
        for where, _, names in os.walk(folder):
            for name in names:
                os.stat(os.path.join(where, name))

    walks, looks = zip(*((spent(walk), again(home, folder)) for _ in range(3)), strict=True)
    bare, look = min(walks), min(looks)
    for what, taken in (("text files, first", first), ("unchanged", look), ("a bare walk of them", bare)):
        line(table, what, count, taken, f"{bare.wall / taken.wall:.2f}")
    shutil.rmtree(home)


def against_peers(work: Path, count: int, table: Table) -> None:
    """The same files for both."""
    trials: tuple[tuple[str, Callable[[Path, int], Path], Callable[[Path, Path], Spent]], ...] = (
        ("notmuch", write_mail, notmuch),
        ("recollindex", write_texts, recoll),
    )
    for program, write, peer in trials:
        if not shutil.which(program):
            print(f"{program} is not installed and was left out")
            continue
        folder = write(work / f"peers-{count}", count)
        theirs = peer(work / program, folder)
        ours = index(work / "peer", folder)
        kind = "messages" if program == "notmuch" else "text files"
        line(table, f"{kind}, {program}", count, theirs, "1.0")
        line(table, f"{kind}, nutgraf", count, ours, f"{theirs.wall / ours.wall:.1f}")
        table.judge(f"{count:,} {kind}, against {program}", theirs.wall / ours.wall, PEER, least=True)
        shutil.rmtree(work / program)
        shutil.rmtree(work / "peer")


def notmuch(place: Path, folder: Path) -> Spent:
    """What it takes: ``notmuch new``."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    database = place / "database"
    database.mkdir()
    settings = place / "config"
    settings.write_text(
        f"[database]\npath={database}\nmail_root={folder.resolve()}\n[new]\ntags=unread\n"
        "[user]\nname=Nobody\nprimary_email=nobody@example.org\n"
    )
    return ran(["notmuch", "new", "--quiet"], {"NOTMUCH_CONFIG": str(settings)})


def recoll(place: Path, folder: Path) -> Spent:
    """What it takes: ``recollindex``."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    (place / "recoll.conf").write_text(f"topdirs = {folder.resolve()}\nloglevel = 2\n")
    return ran(["recollindex", "-c", str(place)], {})


def ran(command: list[str], environment: dict[str, str]) -> Spent:
    """What a program takes; raises where it fails."""
    quiet = subprocess.DEVNULL
    given = {**os.environ, **environment}
    return spent(lambda: subprocess.run(command, env=given, check=True, stdout=quiet, stderr=quiet))


def line(table: Table, what: str, count: int, taken: Spent, ratio: str) -> None:
    """A line of the table."""
    rate = f"{count / taken.wall:,.0f}"
    table.line(f"{count:>9,}  {what}", f"{taken.wall:.2f} s", f"{taken.cpu:.2f} s", rate, ratio)


def main() -> None:
    """Measure, print a table, and exit 1 where a budget is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("work", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--peers", type=int, default=10_000)
    given = parser.parse_args()
    table = Table("wall", "CPU", "a second", "ratio", first=42)
    if given.documents:
        against_sqlite(given.work, given.documents, table)
    if given.files:
        second_look(given.work, given.files, table)
    if given.peers:
        against_peers(given.work, given.peers, table)
    table.end()


if __name__ == "__main__":
    main()
