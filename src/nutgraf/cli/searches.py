"""Saved searches, the reader's too: listed, saved, deleted."""

from __future__ import annotations

import click

from nutgraf.cli.group import commands, completing
from nutgraf.cli.output import opened_library, point_at, warn
from nutgraf.errors import UsageError


@commands.command(short_help="Saved filters with their counts; @NAME in any query.")
@click.argument("name", required=False, shell_complete=completing("saved"))
@click.option(
    "-q",
    "--query",
    metavar="QUERY",
    shell_complete=completing("query"),
    help="Save this query under NAME.",
)
@click.option("--delete", is_flag=True, help="Forget NAME.")
def searches(name: str | None, query: str | None, delete: bool) -> None:
    """Saved searches with how many documents each leaves; in any query, @NAME stands for one."""
    if (query is not None and delete) or (name is None and (query is not None or delete)):
        raise UsageError("searches: NAME with -q QUERY saves a search, NAME with --delete forgets it")
    from nutgraf.text import clean_line

    with opened_library() as library:
        saved = library.searches()
        if name is not None:
            name = " ".join(name.replace('"', " ").lstrip("@").split())
        if name and query is not None:
            library.save_search(name, query)
            point_at(query, library.parsed(query).faults)
            return
        if name is not None and name not in saved:
            raise UsageError(f"{name}: there is no saved search of this name")
        if name and delete:
            library.save_search(name, None)
            return
        for each in [name] if name else saved:
            view = library.view(saved[each])
            try:
                click.echo(f"{view.count():>9,}  @{clean_line(each)}  {clean_line(saved[each])}")
            finally:
                view.close()
        if not saved:
            warn("no search is saved; 'nutgraf searches NAME -q QUERY' saves one")
