"""What a shell asks for: completion of commands, paths and queries."""

from __future__ import annotations

import click

from nutgraf.cli.group import commands


@commands.command(short_help="A script with which Tab completes in your shell.")
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def completion(shell: str) -> None:
    """Print a script that lets SHELL complete commands, paths, and in queries fields, names and tags.

    \b
    bash   eval "$(nutgraf completion bash)"    in ~/.bashrc
    zsh    eval "$(nutgraf completion zsh)"     in ~/.zshrc, after compinit
    fish   nutgraf completion fish > ~/.config/fish/completions/nutgraf.fish
    """
    from nutgraf.cli.completing import script

    click.echo(script(shell, commands))
