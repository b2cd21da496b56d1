"""The command line: commands over one Library, for people and for scripts (DESIGN, section 4).

Everything heavy is imported by the command that needs it, Textual only when the reader opens. Results go
to stdout, progress and warnings to stderr. Exit status: 0 fine, 1 some document could not be read, 2 wrong
usage.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import NoReturn

import click

from nutgraf.cli import documents, export, gist, searches, settings, shell
from nutgraf.cli.group import ClosedPipeError, commands
from nutgraf.cli.output import warn
from nutgraf.errors import NutgrafError, UsageError

__all__ = ["commands", "documents", "export", "gist", "main", "searches", "settings", "shell"]


def main() -> NoReturn:
    """Run a command and exit with its status; every error is a line on stderr."""
    if "_NUTGRAF_COMPLETE" in os.environ:
        from nutgraf.cli import completing  # noqa: F401  # makes its way of completing bash known to click
    try:
        status = commands.main(standalone_mode=False, complete_var="_NUTGRAF_COMPLETE")
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
    except ClosedPipeError:
        discard_output()
        status = end_as_others_do()
    except OSError as error:
        warn(f"{error.strerror or error}: {error.filename or 'the output cannot be written'}")
        discard_output()
        status = 1
    sys.exit(status if isinstance(status, int) else 0)


def end_as_others_do() -> int:
    """Die of what a closed pipe sends to programs that do not ask for errors (141 in a shell)."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGPIPE)
    return 1


def discard_output() -> None:
    """Send what is still buffered nowhere: its reader has gone, or its disk is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
