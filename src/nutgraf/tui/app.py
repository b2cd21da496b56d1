"""The application: themes, and the main screen over a library."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from nutgraf.tui import themes
from nutgraf.tui.screens.browse import BrowseScreen

if TYPE_CHECKING:
    from nutgraf.library import Library

WIDTHS = [(0, "-too-thin"), (40, "-narrow"), (100, "-medium"), (160, "-wide")]
HEIGHTS = [(0, "-too-low"), (10, "-tall")]
"""From so many cells the main screen has this class; nutgraf.tcss says what it then looks like."""


class NutgrafApp(App[None]):
    """The reader."""

    TITLE = "nutgraf"
    CSS_PATH = "nutgraf.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, library: Library, paths: Sequence[str], query: str = "") -> None:
        super().__init__()
        self.animation_level = "none"
        self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS = WIDTHS, HEIGHTS
        self._library, self._paths, self._query = library, paths, query
        for theme in (themes.DARK, themes.LIGHT):
            self.register_theme(theme)
        self.theme = themes.preferred(os.environ)

    def get_default_screen(self) -> Screen[None]:
        """The main screen."""
        return BrowseScreen(self._library, self._paths, self._query)

    def get_css_variables(self) -> dict[str, str]:
        """Our names for colours, in every theme."""
        variables = super().get_css_variables()
        return {**themes.fallbacks(variables, dark=self.current_theme.dark), **variables}

    def action_other_theme(self) -> None:
        """From light to dark and back."""
        self.theme = (themes.LIGHT if self.current_theme.dark else themes.DARK).name
