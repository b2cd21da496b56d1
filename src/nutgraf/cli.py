"""The command line: commands over one Library, for people and for scripts (DESIGN, section 4).

Everything heavy is imported by the command that needs it, Textual only when the reader opens. Results go
to stdout, progress and warnings to stderr. Exit status: 0 fine, 1 some document could not be read, 2 wrong
usage.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, NoReturn

import click

import nutgraf
from nutgraf.errors import NutgrafError, UsageError

if TYPE_CHECKING:
    from nutgraf.library import Library, Skipped
    from nutgraf.record import Record
    from nutgraf.selection import Chosen, Selection

MANY = 100
"""A file of more documents than this shows their list."""

METHODS = (
    "nutgraf",
    "lead",
    "lsa",
    "lexrank",
    "textrank",
    "luhn",
    "edmundson",
    "kl",
    "reduction",
    "sum-basic",
)
"""As nutgraf.analysis.summary.methods has them; repeated so that --help loads none of it."""


class Commands(click.Group):
    """A first word that is no command is a path for the reader."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the reader's own command in front where none is named."""
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "-h", "--version")):
            args = ["open", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Documents stay on this machine: nothing is downloaded, nothing is sent.",
)
@click.version_option(nutgraf.__version__, prog_name="nutgraf")
def commands() -> None:
    """Read documents in the terminal: by date, each beside its summary, key figures, people and quotes.

    nutgraf FOLDER opens the reader there; nutgraf alone opens the whole library.
    """


def form_options(command: Callable[..., None]) -> Callable[..., None]:
    """``--json`` and ``--jsonl``."""
    command = click.option("--jsonl", "form", flag_value="jsonl", help="Print a JSON value a line.")(command)
    return click.option("--json", "form", flag_value="json", help="Print one JSON value.")(command)


def selecting(command: Callable[..., None]) -> Callable[..., None]:
    """Arguments of the commands that work on a selection of documents."""
    command = form_options(command)
    command = click.option("--limit", type=click.IntRange(1), metavar="N", help="At most N documents.")(
        command
    )
    command = click.option(
        "-q", "--query", metavar="QUERY", help="Always a query, even where a file is so named."
    )(command)
    return click.argument("words", nargs=-1, metavar="[QUERY | PATH... | -]")(command)


LENGTH = click.option(
    "-n", "length", type=click.IntRange(1, 10), default=3, show_default=True, help="Sentences of the summary."
)


@commands.command(name="open", short_help="Open the reader (what nutgraf alone does).")
@click.option("-q", "--query", default="", metavar="QUERY", help="Start with this filter.")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
def open_reader(paths: tuple[str, ...], query: str) -> None:
    """Open the reader on folders and files; without any, on the whole library."""
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError(f"{path}: no such file, folder or command; 'nutgraf --help' lists the commands")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "the reader needs a terminal; 'nutgraf list' and 'nutgraf show' print to pipes and files"
        )
    if os.environ.get("TERM", "dumb") == "dumb":
        raise UsageError(
            "this terminal (TERM=dumb) cannot show the reader; 'nutgraf list' and 'nutgraf show' work here"
        )
    with opened_library() as library:
        from nutgraf.tui import run

        run(library, tuple(map(os.path.abspath, paths)), query)


@commands.command(name="list")
@selecting
def list_documents(words: tuple[str, ...], query: str | None, limit: int | None, form: str | None) -> None:
    """One line a document, newest first."""
    with chosen_by(words, query, limit) as chosen:
        print_list(chosen, form)


@commands.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOC...")
@LENGTH
@form_options
def show(documents: tuple[str, ...], length: int, form: str | None) -> None:
    """A document with its analysis; DOC is a path, an id, or - for standard input."""
    from nutgraf.record import analysis_record, row_record

    with documents_named(documents) as chosen:
        rows = list(islice(chosen.rows(), MANY + 1))
        if len(rows) > MANY:
            warn(f"more than {MANY} documents: here is their list, 'nutgraf show ID' shows one of them")
            print_list(chosen, form)
        elif form:
            records = (
                row_record(row) | {"text": found.text} | analysis_record(found, found.summary(length))
                for row, found in chosen.pairs()
            )
            emit(records, chosen.skipped(), form)
        else:
            from nutgraf.page import document_lines

            for number, (row, found) in enumerate(chosen.pairs()):
                width = terminal_width(most=100)
                if number:
                    click.echo("\n" + "-" * (width or 72) + "\n")
                click.echo("\n".join(document_lines(row, found, found.summary(length), width, emphasis)))
            report(chosen, not rows)


@commands.command()
@LENGTH
@click.option(
    "--method",
    type=click.Choice(METHODS),
    default="nutgraf",
    show_default=True,
    help="How sentences are chosen.",
)
@selecting
def summary(
    words: tuple[str, ...], query: str | None, limit: int | None, form: str | None, length: int, method: str
) -> None:
    """The sentences that say what a document is about."""
    from nutgraf.page import summary_lines
    from nutgraf.record import sentence_records

    with chosen_by(words, query, limit) as chosen:
        gist = (
            (row, found.text, *chosen.summary(row, found, method, length)) for row, found in chosen.pairs()
        )
        if form:
            from nutgraf.record import row_record

            records = (
                row_record(row)
                | {"summary": sentence_records(sentences, text), "notes": [note] if note else []}
                for row, text, sentences, note in gist
            )
            emit(records, chosen.skipped(), form)
            return
        empty = True
        for row, text, sentences, note in gist:
            width = terminal_width(most=100)
            section(row, summary_lines(sentences, text, width), "no sentences", first=empty)
            if note:
                warn(note)
            empty = False
        report(chosen, empty)


def facts_command(name: str, about: str, nothing: str) -> None:
    """Add the command that prints one kind of fact: figures, quotes or people."""

    @commands.command(name=name, help=about)
    @selecting
    def facts(words: tuple[str, ...], query: str | None, limit: int | None, form: str | None) -> None:
        from nutgraf.page import fact_lines
        from nutgraf.record import analysis_record, row_record

        with chosen_by(words, query, limit) as chosen:
            if form:
                records = (
                    row_record(row) | {name: analysis_record(found, ())[name]}
                    for row, found in chosen.pairs()
                )
                emit(records, chosen.skipped(), form)
                return
            empty = True
            for row, found in chosen.pairs():
                section(row, fact_lines(name, found, terminal_width(most=100)), nothing, first=empty)
                empty = False
            report(chosen, empty)


facts_command("figures", "Key figures with what they count, most important first.", "no figures")
facts_command("quotes", "Who said what, in reading order.", "no quotes")
facts_command("people", "Who is named, most prominent first.", "no people")


@commands.command()
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


@commands.command()
def doctor() -> None:
    """Versions, places, the library's health, and what the terminal can do."""
    from nutgraf.doctor import findings

    for line in findings():
        click.echo(line)


# ------------------------------------------------------------------------------------------ what they share


@contextmanager
def opened_library() -> Iterator[Library]:
    """The library, with what it has to say of itself on stderr."""
    from nutgraf.library import Library

    with Library() as library:
        for notice in library.notices:
            warn(notice)
        yield library


@contextmanager
def chosen_by(words: tuple[str, ...], query: str | None, limit: int | None) -> Iterator[Chosen]:
    """The documents that a command's arguments name, catalogued where they are new."""
    from nutgraf.selection import Chosen, select

    selection: Selection = select(words, query)
    for doubt in selection.doubts:
        warn(doubt)
    with opened_library() as library:
        chosen = Chosen(library, selection, limit=limit, progress=progress_line())
        for fault in chosen.faults():
            warn(fault)
        with closing(chosen):
            yield chosen


@contextmanager
def documents_named(names: tuple[str, ...]) -> Iterator[Chosen]:
    """The documents of paths and ids."""
    from nutgraf.selection import Chosen, select_documents

    with opened_library() as library:
        chosen = Chosen(library, select_documents(names, library), progress=progress_line())
        with closing(chosen):
            yield chosen


def emit(documents: Iterable[Record], skipped: Iterable[Skipped], form: str) -> None:
    """Print records as they are made, as one JSON value or one a line; exit 1 if something was skipped."""
    from nutgraf.record import dumps, skipped_record

    left_out = [skipped_record(each) for each in skipped]
    if form == "jsonl":
        for record in (*documents, *left_out):
            click.echo(dumps(record))
    else:
        click.echo('{"documents": [', nl=False)
        for number, record in enumerate(documents):
            click.echo((",\n" if number else "\n") + dumps(record), nl=False)
        click.echo(f'\n], "skipped": {dumps(left_out)}}}')
    if left_out:
        raise SystemExit(1)


def print_list(chosen: Chosen, form: str | None) -> None:
    """One line, or one record, a document."""
    if form:
        from nutgraf.record import row_record

        emit(map(row_record, chosen.rows()), chosen.skipped(), form)
        return
    from nutgraf.page import list_line

    empty = True
    for row in chosen.rows():
        empty = False
        click.echo(list_line(row, terminal_width()))
    report(chosen, empty)


def section(row: Any, lines: Iterable[str], nothing: str, *, first: bool) -> None:
    """One document's part of a command's output."""
    from nutgraf.page import list_line

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

    click.echo(f"nutgraf: {clean_line(message)}", err=True)


def emphasis(words: str) -> str:
    """Bold on a terminal that may show it."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not sys.stdout.isatty()
    return words if plain else click.style(words, bold=True)


def terminal_width(most: int | None = None) -> int | None:
    """Columns of the terminal, None where the output goes elsewhere: a pipe gets whole lines."""
    if not sys.stdout.isatty():
        return None
    width = os.get_terminal_size(sys.stdout.fileno()).columns or 80
    return min(width, most) if most else width


def progress_line() -> Callable[[Any], None] | None:
    """Something that keeps one line of progress on stderr, where that is a terminal."""
    if not sys.stderr.isatty():
        return None
    from nutgraf.progress import ProgressLine

    return ProgressLine(sys.stderr)


def main() -> NoReturn:
    """Run a command and exit with its status; every error is a line on stderr."""
    try:
        status = commands.main(standalone_mode=False)
    except click.Abort:
        warn("stopped; what was done is kept, and the next run goes on from there")
        status = 130
    except click.ClickException as error:
        error.show()
        status = 2
    except UsageError as error:
        warn(str(error))
        status = 2
    except NutgrafError as error:
        warn(str(error))
        status = 1
    except BrokenPipeError:
        # The reader of the pipe has gone: what is still buffered has no place to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.exit(status if isinstance(status, int) else 0)
