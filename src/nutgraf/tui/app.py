"""The application: themes, and the main screen over a library."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App
from textual.filter import NoColor
from textual.screen import Screen
from textual.widget import Widget

from nutgraf.actions import OF_DOCUMENTS
from nutgraf.config.settings import AUTO, Settings
from nutgraf.keymap import Keymap
from nutgraf.text import clean
from nutgraf.tui import themes
from nutgraf.tui.keys import Bound
from nutgraf.tui.screens.atonce import AtOnce
from nutgraf.tui.screens.browse import BrowseScreen
from nutgraf.tui.terminal import Terminal
from nutgraf.tui.themes.stylesheet import OnceMade
from nutgraf.tui.widgets.filterbar import LineInput
from nutgraf.tui.widgets.lines import LineView

if TYPE_CHECKING:
    from nutgraf.library import Library

WIDTHS = [(0, "-too-thin"), (40, "-narrow"), (100, "-medium"), (160, "-wide")]
HEIGHTS = [(0, "-too-low"), (10, "-tall")]
"""From so many cells the main screen has this class; nutgraf.tcss says what it then looks like."""


class NutgrafApp(App[None]):
    """The reader."""

    TITLE = "nutgraf"
    CSS_PATH = Path(__file__).with_name("nutgraf.tcss")
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        library: Library,
        paths: Sequence[str],
        query: str = "",
        settings: Settings | None = None,
        notice: str = "",
    ) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self._notice = notice
        self.keymap = Keymap(self.settings.keys)
        self._bound = Bound(self.keymap)
        self.animation_level = "none"
        self._early: list[events.Key] | None = []
        """Keys typed before the first screen was there; None from then on."""
        self._terminal = Terminal()
        self._ahead: list[events.Key] = []
        """Keys typed while the first rows are on their way: one that is for a row, and those after it."""
        self.HORIZONTAL_BREAKPOINTS, self.VERTICAL_BREAKPOINTS = WIDTHS, HEIGHTS
        self._library, self._paths, self._query = library, paths, query
        for theme in themes.OWN:
            self.register_theme(theme)
        if self.no_color:
            self._filters = [NoColor()]  # attributes alone: Textual would send greys
        automatic = self.settings.theme == AUTO
        environment = {**os.environ, "NO_COLOR": "1"} if self.no_color else os.environ
        self.theme = themes.preferred(environment) if automatic else self.settings.theme
        self.stylesheet = OnceMade(variables=self.get_css_variables())

    def on_mount(self) -> None:
        """Come back from a suspension to a screen drawn anew; when told to end, give the terminal back."""
        self.app_resume_signal.subscribe(self, lambda _: self.action_redraw())
        if threading.current_thread() is threading.main_thread():
            told = partial(self.exit, return_code=128 + signal.SIGTERM)
            asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, told)

    async def on_ready(self) -> None:
        """Do what was typed before there was a screen to do it on."""
        early, self._early = self._early or [], None
        for event in early:
            entered = event.key == "ctrl+j"  # the terminal, not yet ours, has made a new line of Enter
            await self.on_event(events.Key("enter", "\r") if entered else event)

    def action_redraw(self) -> None:
        """Write the whole screen anew: something else may have written to the terminal."""
        self._terminal.forget()
        for widget in self.screen.walk_children():
            widget.refresh()

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Write what has changed, and no more."""
        if isinstance(renderable, LayoutUpdate | ChopsUpdate):
            super()._display(screen, cast(RenderableType, self._terminal.change(renderable)))
        else:
            super()._display(screen, renderable)

    async def on_event(self, event: events.Event) -> None:
        """Do what a key means before the next key is looked at.

        Textual queues a key with the widget that has the focus when it arrives; typed fast, the letters after
        ``/`` would still go to the list. Here each key meets the focus that the one before it has left.
        """
        if not isinstance(event, events.Key) or event.is_forwarded:
            if isinstance(event, events.Resize):
                self._terminal.forget()
            await super().on_event(event)
            return
        if self._early is not None:
            self._early.append(event)
            return
        if self._is_ahead(event):
            self._ahead.append(event)
            return
        if isinstance(self.screen, BrowseScreen):
            self.screen.keep_up()
        focused = self.focused or self.screen
        if not isinstance(focused, LineView | LineInput | Screen):
            await super().on_event(event)
        elif await self._run_binding(focused, event, priority=True):
            pass
        elif isinstance(focused, LineInput) and event.is_printable:
            focused.put(event.character or "")
        else:
            await self._run_binding(focused, event)
        if isinstance(self.screen, AtOnce):
            self.screen.after_key()

    def _is_ahead(self, event: events.Key) -> bool:
        """Whether a key is for rows that are not there yet, or comes after one that is; but one may leave."""
        screen = self.screen
        if not (self._ahead or (isinstance(screen, BrowseScreen) and screen.awaited)):
            return False
        nodes = (self.focused or screen).ancestors_with_self
        name = next((each.id for node in nodes for each in self._bound.to(node, event.key)), None)
        leaves = name == "quit" or event.key in ("ctrl+q", "ctrl+c")
        return not leaves and (bool(self._ahead) or name in OF_DOCUMENTS)

    async def on_arrived(self) -> None:
        """Do what was typed for the first rows, on them."""
        ahead, self._ahead = self._ahead, []
        for event in ahead:
            await self.on_event(event)

    async def _run_binding(self, focused: Widget, event: events.Key, *, priority: bool = False) -> bool:
        """Do what a key is bound to, from the focus up: by the keymap, and without Textual's copying."""
        nodes = focused.ancestors_with_self
        for node in reversed(nodes) if priority else nodes:
            for binding in self._bound.to(node, event.key):
                if binding.priority == priority and await self.run_action(binding.action, node):
                    return True
        return False

    def copy_to_clipboard(self, text: str) -> None:
        """Through the terminal, GNU screen between us and it or not."""
        super().copy_to_clipboard(text)
        from nutgraf.tui.outside.copying import through_screen

        if self._driver and (told := through_screen(text, os.environ)):
            self._driver.write(told)

    def _fatal_error(self) -> None:
        """Leave with a plain, clean traceback: Textual's own prints local variables, raw text among them."""
        self._exit_renderables.append(Text(clean(traceback.format_exc())))
        self._close_messages_no_wait()

    def get_default_screen(self) -> Screen[None]:
        """The main screen, laid out for its size from the first."""
        screen = BrowseScreen(self._library, self._paths, self._query, self.settings, self._notice)
        for edges, cells in ((WIDTHS, self.size.width), (HEIGHTS, self.size.height)):
            screen.add_class(max(edge for edge in edges if edge[0] <= cells)[1], update=False)
        return screen

    def get_css_variables(self) -> dict[str, str]:
        """Our names for colours, in every theme."""
        variables = super().get_css_variables()
        variables = {**themes.fallbacks(self.current_theme, variables), **variables}
        if themes.colours(os.environ) <= 256 and not self.current_theme.ansi:
            variables |= themes.greys(variables)
        self.theme_variables = variables
        return self.theme_variables

    def action_other_theme(self) -> None:
        """From light to dark and back."""
        self.theme = themes.counterpart(self.current_theme)
