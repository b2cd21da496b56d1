"""``nutgraf config``: the settings of the reader, and where each comes from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from nutgraf.cli.group import commands, completing
from nutgraf.cli.output import warn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nutgraf.config.effective import Effective
    from nutgraf.config.file import Fault

THEME = click.option(
    "--theme",
    metavar="NAME",
    shell_complete=completing("themes"),
    help="The reader's colours; auto is light or dark, as the terminal is.",
)
"""The option of the commands that go by the settings of the reader."""


@commands.command(name="config", short_help="The reader's settings, each with its source.")
@click.option("--path", "where", is_flag=True, help="Print where config.toml is, or would be.")
@THEME
@click.argument("paths", nargs=-1, metavar="[PATH...]", shell_complete=completing("paths"))
def config(where: bool, theme: str | None, paths: tuple[str, ...]) -> None:
    """Print the reader's settings as TOML, each with its source; exit 1 if something in them is wrong.

    What is given here counts as it would for the reader. To change a setting, write its line into the file
    that --path names.
    """
    if where:
        from nutgraf.config.places import config_file

        click.echo(str(config_file()))
        return
    from nutgraf.config.printing import toml_lines

    found = settled(theme, paths)
    for line in toml_lines(found):
        click.echo(line)
    for fault in found.faults:
        warn(str(fault))
    if found.faults:
        raise SystemExit(1)


def settled(theme: str | None, paths: tuple[str, ...]) -> Effective:
    """The settings that hold with these of the command line."""
    from nutgraf.config.effective import effective
    from nutgraf.tui import theme_names

    given: dict[str, object] = {"theme": theme} if theme is not None else {}
    if paths:
        given["paths"] = list(map(os.path.abspath, paths))
    return effective(theme_names, given)


def first_of(faults: Sequence[Fault]) -> str:
    """One line that says what is wrong with the settings; "" if nothing is."""
    if not faults:
        return ""
    first = faults[0]
    more = f" ({len(faults) - 1:,} more: nutgraf config)" if len(faults) > 1 else ""
    short = os.path.basename(first.where)
    return f"{': '.join(filter(None, (short, first.key, first.message)))}{more}"
