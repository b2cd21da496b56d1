"""The command that all others belong to, and the arguments that several of them take."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

import nutgraf
from nutgraf.cli.paging import paged

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    Completing = Callable[[click.Context, click.Parameter, str], list[CompletionItem[str]]]


def completing(name: str) -> Completing:
    """What the shell completes a parameter with: a function of :mod:`nutgraf.cli.completing`, which is not
    loaded otherwise.
    """

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
        from nutgraf.cli import completing

        found: list[CompletionItem[str]] = getattr(completing, name)(ctx, param, incomplete)
        return found

    return complete


ORDER = (
    "open", "examples", "list", "show", "summary", "figures", "quotes", "people", "digest",
    "searches", "export", "index", "config", "doctor", "completion",
)  # fmt: skip
"""As the help lists the commands: first what reads, then what keeps, then what is about nutgraf itself."""


class ClosedPipeError(Exception):
    """Whoever read the output has closed the pipe. Click would make an exit status of its own of it."""


class Commands(click.Group):
    """A first word that is no command is a path for the reader."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; raises ClosedPipeError where nobody wants its output any more."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ClosedPipeError from error

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the reader's own command in front where none is named."""
        if ctx.resilient_parsing and not args:  # the shell asks what may stand here
            return super().parse_args(ctx, args)
        if not args or (args[0] not in self.commands and args[0] not in ("--help", "-h", "--version")):
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of ORDER."""
        return sorted(self.commands, key=ORDER.index)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Commands, and what may stand in their place: paths, and the options of the reader."""
        from click.shell_completion import CompletionItem

        found = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            named = {each.value for each in found}
            more = self.commands["open"].shell_complete(ctx, incomplete)
            found += [each for each in more if each.value not in named]
        return found or [CompletionItem(incomplete, type="file")]


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
    """``--json`` and ``--jsonl``; without them what is printed may be paged, and may be plain."""
    command = paged(command)
    command = click.option("--jsonl", "form", flag_value="jsonl", help="Print a JSON value a line.")(command)
    return click.option("--json", "form", flag_value="json", help="Print one JSON value.")(command)


def selecting(command: Callable[..., None]) -> Callable[..., None]:
    """Arguments of the commands that print what they find in a selection of documents."""
    return choosing(form_options(command))


def choosing(command: Callable[..., None]) -> Callable[..., None]:
    """Arguments of the commands that work on a selection of documents."""
    command = click.option("--limit", type=click.IntRange(1), metavar="N", help="At most N documents.")(
        command
    )
    command = click.option(
        "-q",
        "--query",
        metavar="QUERY",
        shell_complete=completing("query"),
        help="Always a query, even where a file is so named.",
    )(command)
    return click.argument(
        "words", nargs=-1, metavar="[QUERY | PATH... | -]", shell_complete=completing("query_words")
    )(command)
