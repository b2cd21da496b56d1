"""The reader in the terminal. Nothing outside this package imports Textual."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nutgraf.library import Library


def run(library: Library, paths: Sequence[str], query: str = "") -> None:
    """Open the reader on paths of a library (none: all of it) and return when it is left."""
    from nutgraf.tui.app import NutgrafApp

    NutgrafApp(library, paths, query).run()
