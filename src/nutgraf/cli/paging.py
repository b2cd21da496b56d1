"""What commands that print for people share: ``--no-pager``, ``--plain``, and whether bold letters show."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

import click

PLAIN = "nutgraf.plain"
"""Under this name click's context says whether the output is to be without any attribute."""


def paged(command: Callable[..., None]) -> Callable[..., None]:
    """``--no-pager`` and ``--plain`` for a command that has a parameter ``form`` (None: for people)."""

    @wraps(command)
    def run(*, no_pager: bool, **named: Any) -> None:
        if named["form"] or no_pager or not sys.stdout.isatty():
            command(**named)
            return
        from nutgraf.cli.pager import through_pager

        with through_pager():
            command(**named)

    run = click.option("--no-pager", is_flag=True, help="Print long output at once, whatever PAGER says.")(
        run
    )
    return click.option(
        "--plain",
        is_flag=True,
        expose_value=False,
        callback=_make_plain,
        help="For screen readers: no bold letters, no tables, no lines.",
    )(run)


def _make_plain(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        ctx.meta[PLAIN] = True


def plain_asked() -> bool:
    """Whether ``--plain`` was given."""
    ctx = click.get_current_context(silent=True)
    return bool(ctx and ctx.meta.get(PLAIN))


def styled() -> bool:
    """Whether attributes may be printed: a terminal or pager shows them, and NO_COLOR does not forbid it."""
    bare = plain_asked() or os.environ.get("NO_COLOR") or os.environ.get("TERM", "dumb") == "dumb"
    return not bare and sys.stdout.isatty() and getattr(sys.stdout, "shows_attributes", True)
