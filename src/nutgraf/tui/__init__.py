"""The reader in the terminal. Nothing outside this package imports Textual.

``asking`` puts questions to the library and brings the answers; ``drawing`` makes lines of them, in the looks
of ``themes`` and with what ``words`` says; ``widgets`` show lines, ``screens`` do what keys mean, and
``outside`` is what leaves the reader.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from nutgraf.config.settings import Settings
    from nutgraf.library import Library

_SWITCH: Final = 0.0005
"""Seconds that another thread may keep a key waiting for Python's lock; Python itself allows 0.005."""


def run(
    library: Library,
    paths: Sequence[str],
    query: str = "",
    settings: Settings | None = None,
    notice: str = "",
) -> int:
    """Open the reader on paths of a library (none: all of it); returns the exit status when it is left.

    ``notice``: what to say first of all, as that a setting is wrong.
    """
    _prepare()
    sys.setswitchinterval(_SWITCH)
    from nutgraf.tui.app import NutgrafApp

    app = NutgrafApp(library, paths, query, settings, notice)
    app.run()
    return app.return_code or 0


def theme_names() -> tuple[str, ...]:
    """All themes: our own, and Textual's."""
    _prepare()
    from nutgraf.tui.themes import NAMES

    return NAMES


def _prepare() -> None:
    """Textual reads this when it is imported: what follows a first paint waits for the next frame."""
    os.environ.setdefault("TEXTUAL_FPS", "1000")
