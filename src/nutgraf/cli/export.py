"""Documents with their gist as a file."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from nutgraf.cli.group import choosing, commands
from nutgraf.cli.length import LENGTH, Length
from nutgraf.cli.output import chosen_by, progress_line, report, warn
from nutgraf.errors import UsageError

if TYPE_CHECKING:
    from nutgraf.cli.selection import Chosen
    from nutgraf.export.entries import Entry

FORMATS = ("md", "html", "csv", "jsonl")
"""As nutgraf.export has them; repeated so that --help loads none of it."""


@commands.command(short_help="Write documents with their gist to a file.")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE",
    type=click.Path(),
    help="Where to; its suffix says the format: .md, .html, .csv, .jsonl. - is standard output.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), help="The format, whatever the suffix.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
@LENGTH
@choosing
def export(
    words: tuple[str, ...],
    query: str | None,
    limit: int | None,
    output: str,
    form: str | None,
    force: bool,
    length: Length,
) -> None:
    """Write documents with summary, figures, quotes and people to a file: Markdown, HTML, CSV, JSON Lines."""
    from nutgraf.export import form_of, write
    from nutgraf.export.file import written
    from nutgraf.text import clean_line

    form = form or form_of("?" if output == "-" else output)
    if output != "-" and not force and os.path.isfile(output):
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise UsageError(f"{output}: there is such a file already; --force writes over it")
        force = click.confirm(f"{output} is there already. Write over it?", err=True, default=False)
        if not force:
            raise click.Abort
    title = " ".join([*map(clean_line, words), query or ""]).strip() or "nutgraf"
    with chosen_by(words, query, limit) as chosen:
        entries = _Told(chosen.entries(length.of), chosen)
        if output == "-":
            write(entries, sys.stdout, form, title)
            sys.stdout.flush()
        else:
            with written(output, overwrite=force) as stream:
                write(entries, stream, form, title)
            if entries.count:
                warn(f"{entries.count:,} document{'' if entries.count == 1 else 's'} written to {output}")
        report(chosen, not entries.count)


class _Told:
    """Counts the documents on their way, and says on a terminal how many there are."""

    def __init__(self, entries: Iterable[Entry], chosen: Chosen) -> None:
        self._entries = entries
        self._say = progress_line()
        self._total = chosen.count() if self._say else 0
        self.count = 0

    def __iter__(self) -> Iterator[Entry]:
        from nutgraf.library import Progress

        begun = time.monotonic()
        for entry in self._entries:
            yield entry
            self.count += 1
            if self._say:
                rate = self.count / max(time.monotonic() - begun, 0.001)
                self._say(Progress("export", self.count, max(self._total, self.count), rate, 0))
