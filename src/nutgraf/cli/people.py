"""``nutgraf people``: a table of who is named, more of those whose name is asked for, CSV, JSON."""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

import click

from nutgraf.cli.output import emit, emphasis, report, section, terminal_width
from nutgraf.cli.page import fact_lines, many
from nutgraf.cli.wrapping import hang
from nutgraf.digest import Named, Register
from nutgraf.digest.naming import folded, words
from nutgraf.digest.source import day
from nutgraf.export.records import Record, analysis_record, row_record
from nutgraf.export.sheet import cell, sheet
from nutgraf.text import clean_line

if TYPE_CHECKING:
    from nutgraf.cli.selection import Chosen

_HEADINGS = (
    "name", "role", "documents", "mentions", "direct", "mixed", "indirect", "first", "last", "names", "roles",
    "ids",
)  # fmt: skip
_COLUMNS = ("docs", "named", "quoted", "first", "last")
_MOST_WHO = 64
_LEAST_WHO = 20
"""Characters of a name with its role."""

_KINDS = {"direct": "direct", "mixed": "quoted in part", "indirect": "reported without marks"}

_ASKED = 5
"""People of whom more is told, where the query is a name."""

_SINGLE = 30
"""Names of one word that are listed."""


def print_people(chosen: Chosen, form: str | None) -> None:
    """The people of one document, or those of several merged."""
    if form in ("json", "jsonl"):
        _print_records(chosen, form)
        return
    register, pairs = Register(), chosen.pairs()
    some = list(islice(pairs, 2))
    for row, analysis in chain(some, pairs):
        register.add(row, analysis)
    if form == "csv":
        click.echo(_csv(register.people()), nl=False)
    elif len(some) == 1:
        ((row, analysis),) = some
        section(row, fact_lines("people", analysis, terminal_width(100)), "no people", first=True)
    elif some:
        query = re.findall(r"\w+", chosen.words)
        click.echo("\n".join(people_lines(register.people(), terminal_width(120), query)))
    report(chosen, not some)


def people_lines(people: Sequence[Named], width: int | None, query: Sequence[str] = ()) -> Iterator[str]:
    """Those whose name has all words of ``query``, if any, in full; then a row for each of the others."""
    meant = _asked_for(people, " ".join(query))[:_ASKED]
    for each in meant:
        yield from _card(each, width)
        yield ""
    rest = [each for each in people if each not in meant]
    if not people:
        yield "nobody is named there"
    elif rest:
        if meant:
            yield emphasis("NAMED BESIDE" if len(meant) == 1 else "NAMED BESIDE THEM")
        yield from _table([each for each in rest if each.is_full], width)
        yield from _single([each for each in rest if not each.is_full], width)


def _asked_for(people: Sequence[Named], query: str) -> list[Named]:
    """The person that a query names in full, or all in whose names its words are."""
    asked = set(words(query))
    holding = [each for each in people if each.is_full and asked and asked <= set(words(each.name))]
    return [each for each in holding if folded(query) in map(folded, each.names)] or holding


def _card(each: Named, width: int | None) -> Iterator[str]:
    """All that is known of a person."""
    name = clean_line(each.name)
    yield emphasis(name + (f", {clean_line(each.role)}" if each.role else ""))
    days = " to ".join(filter(None, _days(each)))
    yield from hang(
        "  ",
        f"{many(each.documents, 'document')}{days and ', '}{days}; {many(each.mentions, 'mention')}",
        width,
    )
    parts = ", ".join(f"{times:,} {_KINDS[kind]}" for kind, times in each.said.items() if times)
    said = f"{many(each.quotes, 'quote')}: {parts}" if parts else "no quotes"
    yield from hang("  ", said, width)
    others = [f"{clean_line(form)} ({times:,})" for form, times in each.names.items() if form != each.name]
    if others:
        yield from hang("  ", f"also as {', '.join(others)}", width)
    if len(each.roles) > 1:
        roles = [f"{clean_line(role)} ({times:,})" for role, times in each.roles.items()]
        more = f", {len(roles) - 10:,} more" if len(roles) > 10 else ""
        yield from hang("  ", f"as {', '.join(roles[:10])}{more}", width)
    if parts:
        yield f"  nutgraf quotes --by {shlex.quote(name)}"


def _table(people: Sequence[Named], width: int | None) -> Iterator[str]:
    """Name and role, documents, mentions, quotes, first and last day, under headings."""
    if not people:
        return
    cells = [
        (
            f"{each.documents:,}",
            f"{each.mentions:,}",
            f"{each.quotes:,}" if each.quotes else "",
            *_days(each),
        )
        for each in people
    ]
    sizes = [max(map(len, column)) for column in zip(_COLUMNS, *cells, strict=True)]
    who = [clean_line(each.name + (f", {each.role}" if each.role else "")) for each in people]
    room = min(max(map(len, who)), _MOST_WHO)
    if width is not None:
        room = max(min(room, width - sum(sizes) - 2 * len(sizes)), _LEAST_WHO)
    for number, (name, values) in enumerate([("name, role", _COLUMNS), *zip(who, cells, strict=True)]):
        first, *more = textwrap.wrap(name, room, subsequent_indent="  ") or [""]
        columns = [
            f"{value:<{size}}" if at > 2 else f"{value:>{size}}"
            for at, (value, size) in enumerate(zip(values, sizes, strict=True))
        ]
        line = "  ".join((f"{first:<{room}}", *columns)).rstrip()
        yield line if number else emphasis(line)
        yield from more


def _days(each: Named) -> tuple[str, str]:
    """Of the first document and, where that is another day, of the last."""
    first, last = day(each.first), day(each.last)
    return first, "" if last == first else last


def _single(people: Sequence[Named], width: int | None) -> Iterator[str]:
    """Names of one word, which belong to their documents, with the number of these."""
    times: dict[str, int] = {}
    for each in people:
        name = clean_line(each.name)
        times[name] = times.get(name, 0) + 1
    if times:
        most = sorted(times.items(), key=lambda item: (-item[1], item[0]))
        listed = ", ".join(f"{name} ({count:,})" if count > 1 else name for name, count in most[:_SINGLE])
        rest = f", {len(most) - _SINGLE:,} more" if len(most) > _SINGLE else ""
        yield ""
        yield from hang("", f"By one name only, merged with nobody (documents): {listed}{rest}", width)


def _print_records(chosen: Chosen, form: str) -> None:
    register = Register()

    def records() -> Iterator[Record]:
        for row, analysis in chosen.pairs():
            register.add(row, analysis)
            yield row_record(row) | {"people": analysis_record(analysis, ())["people"]}

    emit(records(), chosen.skipped(), form, lambda: {"people": list(map(named_record, register.people()))})


def named_record(each: Named) -> Record:
    """A person across documents."""
    return {
        "name": each.name,
        "role": each.role,
        "names": each.names,
        "roles": list(each.roles),
        "role_counts": each.roles,
        "documents": each.documents,
        "mentions": each.mentions,
        "quotes": each.quotes,
        **{str(kind): times for kind, times in each.said.items()},
        "first": each.first.date[:10] or None,
        "last": each.last.date[:10] or None,
        "ids": [source.id for source in each.sources],
    }


def _csv(people: Sequence[Named]) -> str:
    return sheet(
        _HEADINGS,
        (
            (
                cell(each.name),
                cell(each.role),
                each.documents,
                each.mentions,
                *each.said.values(),
                each.first.date[:10],
                each.last.date[:10],
                cell("; ".join(each.names)),
                cell("; ".join(each.roles)),
                " ".join(source.id for source in each.sources),
            )
            for each in people
        ),
    )
