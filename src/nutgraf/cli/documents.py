"""Commands on documents as they are: open the reader, list, show, index, doctor."""

from __future__ import annotations

import gc
import os
import sys
import time
from itertools import islice
from typing import TYPE_CHECKING

import click

from nutgraf.cli.group import commands, completing, form_options, selecting
from nutgraf.cli.length import LENGTH, Length
from nutgraf.cli.output import (
    chosen_by,
    documents_named,
    emit,
    emphasis,
    opened_library,
    print_list,
    progress_line,
    report,
    report_skipped,
    terminal_width,
    warn,
)
from nutgraf.cli.paging import plain_asked
from nutgraf.cli.settings import THEME, first_of, settled
from nutgraf.errors import UsageError

if TYPE_CHECKING:
    from nutgraf.library import Order

MANY = 100
"""A file of more documents than this shows their list."""


ORDERS = ("date", "oldest", "title", "source", "length", "relevance")
"""As nutgraf.library.view has them; repeated so that --help loads none of it."""


@commands.command(name="open", short_help="Open the reader (what nutgraf alone does).")
@click.option(
    "-q",
    "--query",
    default="",
    metavar="QUERY",
    shell_complete=completing("query"),
    help="Start with this filter.",
)
@THEME
@click.argument("paths", nargs=-1, metavar="[PATH...]", shell_complete=completing("query_words"))
def open_reader(paths: tuple[str, ...], query: str, theme: str | None) -> None:
    """Open the reader on folders and files; without any, on those of config.toml, else the whole library."""
    saved = [path for path in paths if path.startswith("@") and not os.path.lexists(path)]
    query = " ".join([*saved, query]).strip()
    paths = tuple(path for path in paths if path not in saved)
    for path in paths:
        if not os.path.lexists(path):
            look = f"'nutgraf -q {path}' looks for the word, " if path.isalnum() else ""
            raise UsageError(
                f"{path or repr(path)}: no such file, folder or command; "
                f"{look}'nutgraf --help' lists the commands"
            )
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "the reader needs a terminal; 'nutgraf list' and 'nutgraf show' print to pipes and files"
        )
    if os.environ.get("TERM", "dumb") == "dumb":
        raise UsageError(
            "this terminal (TERM=dumb) cannot show the reader; 'nutgraf list' and 'nutgraf show' work here"
        )
    gc.disable()  # until the first screen: what is made before it stays
    found = settled(theme, paths)
    for fault in found.faults:
        warn(str(fault))
    with opened_library() as library:
        from nutgraf.tui import run

        status = run(library, found.settings.paths, query, found.settings, first_of(found.faults))
    if status:
        raise SystemExit(status)


@commands.command(name="examples", short_help="Open the reader on a few made-up stories, a tour among them.")
@THEME
@click.pass_context
def open_examples(ctx: click.Context, theme: str | None) -> None:
    """Open the reader on a small library of made-up stories in every format that is read.

    The first one is a letter that walks through ten keys.
    """
    ctx.invoke(open_reader, paths=(examples_folder(),), query="", theme=theme)


def examples_folder() -> str:
    """Where the stories are: in the installed package, or beside its sources."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "examples")
    return installed if os.path.isdir(installed) else os.path.abspath(f"{package}/../../examples")


@commands.command(name="list")
@click.option(
    "--sort", type=click.Choice(ORDERS), default="date", show_default=True, help="date is the newest first."
)
@selecting
def list_documents(
    words: tuple[str, ...], query: str | None, limit: int | None, form: str | None, sort: Order
) -> None:
    """One line a document, newest first.

    Queries are words, "phrases", -word, OR, word*, and fields: title: path: place: agency: date:2020-03..
    is: has: tag: person: by: said: unit: figure:>1000; @NAME is a saved search. The reader's ? shows more.
    """
    with chosen_by(words, query, limit, sort) as chosen:
        print_list(chosen, form)


@commands.command(short_help="A document with its gist; - is standard input.")
@click.argument("documents", nargs=-1, required=True, metavar="DOC...", shell_complete=completing("paths"))
@LENGTH
@form_options
def show(documents: tuple[str, ...], length: Length, form: str | None) -> None:
    """A document with its analysis; DOC is a path, an id, or - for standard input."""
    from nutgraf.export.records import analysis_record, row_record

    with documents_named(documents) as chosen:
        rows = list(islice(chosen.rows(), MANY + 1))
        if len(rows) > MANY:
            warn(f"more than {MANY} documents: here is their list, 'nutgraf show ID' shows one of them")
            print_list(chosen, form)
        elif form:
            records = (
                row_record(row)
                | {"text": found.text}
                | analysis_record(found, found.summary(length.of(found)))
                for row, found in chosen.pairs()
            )
            emit(records, chosen.skipped(), form)
        else:
            from nutgraf.cli.showing import WIDEST, Look, between, document_lines

            look = Look(terminal_width(most=WIDEST), emphasis, plain_asked())
            for number, (row, found) in enumerate(chosen.pairs(), 1):
                if number > 1:
                    click.echo(between(number, look))
                click.echo("\n".join(document_lines(row, found, found.summary(length.of(found)), look)))
            report(chosen, not rows)


@commands.command(short_help="Read folders and files into the library ahead.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True), metavar="PATH...")
def index(paths: tuple[str, ...]) -> None:
    """Catalogue and analyse folders and files; only what is new or changed. Safe to interrupt."""
    with opened_library() as library:
        begun = time.monotonic()
        found = library.index(tuple(map(os.path.abspath, paths)), progress=progress_line())
        click.echo(
            f"{found.files:,} files: {found.added:,} documents added, {found.changed:,} changed, "
            f"{found.removed:,} gone, {found.unchanged:,} files as before, {len(found.skipped):,} not read; "
            f"{found.analysed:,} analysed; {time.monotonic() - begun:.1f} s"
        )
        report_skipped(found.skipped)
        if found.skipped:
            raise SystemExit(1)


@commands.command(short_help="Versions, places, the library's health.")
def doctor() -> None:
    """Versions, places, the library's health, and what the terminal can do."""
    from nutgraf.cli.doctor import findings

    for line in findings():
        click.echo(line)
