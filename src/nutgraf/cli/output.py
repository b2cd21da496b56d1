"""What the commands share: the library opened, results printed, warnings told."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import click

from nutgraf.cli.paging import plain_asked, styled

if TYPE_CHECKING:
    from nutgraf.cli.selection import Chosen
    from nutgraf.export.records import Record
    from nutgraf.library import Fault, Library, Order, Row, Skipped


@contextmanager
def opened_library() -> Iterator[Library]:
    """The library, with what it has to say of itself on stderr."""
    from nutgraf.library import Library

    with Library() as library:
        for notice in library.notices:
            warn(notice)
        yield library


@contextmanager
def chosen_by(
    words: tuple[str, ...], query: str | None, limit: int | None, order: Order = "date"
) -> Iterator[Chosen]:
    """The documents that a command's arguments name, catalogued where they are new."""
    from nutgraf.cli.selection import Chosen, select

    selection = select(words, query)
    for doubt in selection.doubts:
        warn(doubt)
    with opened_library() as library:
        chosen = Chosen(library, selection, limit=limit, progress=progress_line(), order=order, tell=warn)
        point_at(selection.query, chosen.faults())
        warn_of_unanalysed(chosen)
        with closing(chosen):
            yield chosen


@contextmanager
def documents_named(names: tuple[str, ...]) -> Iterator[Chosen]:
    """The documents of paths and ids."""
    from nutgraf.cli.selection import Chosen, select_documents

    with opened_library() as library:
        chosen = Chosen(library, select_documents(names, library), progress=progress_line())
        with closing(chosen):
            yield chosen


def emit(
    documents: Iterable[Record],
    skipped: Iterable[Skipped],
    form: str,
    more: Callable[[], Record] | None = None,
) -> None:
    """Print records as they are made, as one JSON value or one a line; exit 1 if something was skipped.

    ``more`` gives further keys of the one JSON value, once all documents are printed.
    """
    from nutgraf.export.records import dumps, skipped_record

    left_out = [skipped_record(each) for each in skipped]
    if form == "jsonl":
        for record in (*documents, *left_out):
            click.echo(dumps(record))
    else:
        click.echo('{"documents": [', nl=False)
        for number, record in enumerate(documents):
            click.echo((",\n" if number else "\n") + dumps(record), nl=False)
        further = "".join(
            f", {dumps(key)}: {dumps(value)}" for key, value in (more() if more else {}).items()
        )
        click.echo(f'\n], "skipped": {dumps(left_out)}{further}}}')
    if left_out:
        raise SystemExit(1)


def print_records(records: Iterable[Record], name: str, form: str, **more: object) -> None:
    """Records of no one document: one JSON value, with ``more`` beside them, or one a line."""
    from nutgraf.export.records import dumps

    listed = list(records)
    click.echo("\n".join(map(dumps, listed)) if form == "jsonl" else dumps({name: listed} | more))


def print_list(chosen: Chosen, form: str | None) -> None:
    """One line, or one record, a document."""
    if form:
        from nutgraf.export.records import row_record

        emit(map(row_record, _noted(chosen)), chosen.skipped(), form)
        return
    from nutgraf.cli.page import list_line

    empty = True
    for row in _noted(chosen):
        empty = False
        click.echo(list_line(row, terminal_width()))
    report(chosen, empty)


def _noted(chosen: Chosen) -> Iterator[Row]:
    """The rows, and then on stderr what their order leaves out."""
    yield from chosen.rows()
    if chosen.note:
        warn(chosen.note)


def section(row: Any, lines: Iterable[str], nothing: str, *, first: bool) -> None:
    """One document's part of a command's output."""
    from nutgraf.cli.page import list_line

    if not first:
        click.echo()
    click.echo(emphasis(list_line(row, terminal_width())))
    click.echo("\n".join(lines) or f"  {nothing}")


def report(chosen: Chosen, empty: bool) -> None:
    """Tell on stderr what is missing from the output; exit 1 if something was skipped."""
    skipped = chosen.skipped()
    report_skipped(skipped)
    if empty and not skipped:
        warn(chosen.nothing())
    if skipped:
        raise SystemExit(1)


def report_skipped(skipped: Sequence[Skipped], most: int = 20) -> None:
    """A line on stderr for each file that was not read."""
    for each in skipped[:most]:
        warn(f"not read: {each.path}: {each.reason}")
    if len(skipped) > most:
        warn(f"not read: {len(skipped) - most} more ('nutgraf list --json' names them all)")


def warn(message: str) -> None:
    """A line on stderr, cleaned."""
    from nutgraf.text import clean_line

    click.echo(f"nutgraf: {clean_line(message, 2000)}", err=True)


def point_at(query: str, faults: Sequence[Fault], most: int = 3) -> None:
    """The query on stderr, and below it what could not be understood, each where it stands."""
    from nutgraf.cli.wrapping import cells
    from nutgraf.text import clean, clean_line

    for fault in faults[:most]:
        start = max(0, fault.column - _BEFORE)
        before, after = _plain(query[start : fault.column]), _plain(query[fault.column :][:_BEFORE])
        shown = ("…" if start else "") + before
        click.echo(f"nutgraf: {clean(shown + after)}", err=True)
        click.echo(f"nutgraf: {' ' * cells(shown)}^ {clean_line(fault.message)}", err=True)
    if len(faults) > most:
        warn(f"{len(faults) - most:,} more things in this query are not understood")


_BEFORE = 40
"""Letters of a query that are shown on either side of a fault."""


def _plain(words: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in words)


def warn_of_unanalysed(chosen: Chosen) -> None:
    """Say how much a query for facts has not seen."""
    found = chosen.analysed()
    if found and found[0] < found[1]:
        share = f"{100 * found[0] // found[1]}% of {found[1]:,} documents so far"
        warn(f"only what is analysed can match: {share}; 'nutgraf index FOLDER' analyses the rest")


def emphasis(words: str) -> str:
    """Bold on a terminal that may show it."""
    return click.style(words, bold=True) if styled() else words


def terminal_width(most: int | None = None) -> int | None:
    """Columns of the terminal, None where the output goes elsewhere: a pipe gets whole lines."""
    if not sys.stdout.isatty():
        return None
    told = os.environ.get("COLUMNS", "")
    width = int(told) if told.isascii() and told.isdecimal() else 0
    width = width or os.get_terminal_size(sys.stdout.fileno()).columns or 80
    return min(width, most) if most else width


def progress_line() -> Callable[[Any], None] | None:
    """Something that keeps one line of progress on stderr, where that is a terminal that can."""
    if not sys.stderr.isatty() or plain_asked() or os.environ.get("TERM", "dumb") == "dumb":
        return None
    from nutgraf.cli.progress import ProgressLine

    return ProgressLine(sys.stderr)
