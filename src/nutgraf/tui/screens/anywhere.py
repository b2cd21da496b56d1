"""What keys do alike on the main screen and in the lenses over it: palette, help, themes, copying, lenses.

Screens that they open are imported when they are opened: the first screen does without.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from nutgraf.actions import Action
from nutgraf.tui.asking import Asking, answers
from nutgraf.tui.keys import keymap
from nutgraf.tui.screens.atonce import AtOnce
from nutgraf.tui.widgets.bar import Footer
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.actions import Place
    from nutgraf.tui.screens.lens import LensScreen
    from nutgraf.tui.screens.palette import Chosen


class AnywhereKeys(AtOnce):
    """For a screen with documents: what it does with what is chosen in the palette it says itself."""

    desk: Asking

    _used: Sequence[str] = ()
    """Names of the actions chosen from the palette, the last first."""

    @cached_property
    def footer(self) -> Footer:
        """The last line."""
        return self.query_one(Footer)

    @property
    def place(self) -> Place:
        """The part that has the focus."""
        raise NotImplementedError

    @property
    def with_document(self) -> bool:
        """Whether there is a document to do something with."""
        raise NotImplementedError

    def use_filter(self, query: str) -> None:
        """Show the documents that a saved filter or a tag leaves."""
        raise NotImplementedError

    def show_document(self, wanted: str) -> None:
        """Fill the screen with the document of that id."""
        raise NotImplementedError

    def open_lens(self, kind: type[LensScreen]) -> None:
        """Show a lens on the present view."""
        raise NotImplementedError

    def action_people_lens(self) -> None:
        """Who is named, and who said what."""
        from nutgraf.tui.screens.people import PeopleLens

        self.open_lens(PeopleLens)

    def action_digest_lens(self) -> None:
        """What the documents say together."""
        from nutgraf.tui.screens.digest import DigestLens

        self.open_lens(DigestLens)

    def action_figures_lens(self) -> None:
        """What the documents put numbers to, over time."""
        from nutgraf.tui.screens.figures import FiguresLens

        self.open_lens(FiguresLens)

    def action_timeline_lens(self) -> None:
        """When the documents are from."""
        from nutgraf.tui.screens.timeline import TimelineLens

        self.open_lens(TimelineLens)

    def action_help(self) -> None:
        """All keys, those of the part with the focus first."""
        from nutgraf.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.place))

    async def action_palette(self) -> None:
        """Every action by name, and the documents; what is chosen is done here."""
        from nutgraf.tui.screens.palette import PaletteScreen, possible

        actions = possible(keymap(self).actions, self.place, document=self.with_document)
        last = {name: number for number, name in enumerate(self._used)}
        actions.sort(key=lambda each: last.get(each.name, len(last)))
        palette = PaletteScreen(actions, self.desk.library, self.desk.paths)
        await self.app.push_screen(palette, self._do)
        palette.begin()  # what is typed already is for the palette

    async def _do(self, chosen: Chosen | None) -> None:
        from nutgraf.tui.screens.palette import Filter

        if chosen is None:
            return
        if isinstance(chosen, Action):
            self._used = [chosen.name, *(name for name in self._used if name != chosen.name)]
            await self.run_action(f"screen.{chosen.name}")
        elif isinstance(chosen, Filter):
            self.use_filter(f"{chosen.query} ")
        else:
            self.show_document(chosen.id)

    def action_themes(self) -> None:
        """Every theme by name."""
        from nutgraf.tui.screens.themes import ThemesScreen

        self.app.push_screen(ThemesScreen())

    async def action_theme(self) -> None:
        """Light or dark."""
        await self.app.run_action("other_theme")

    async def action_redraw(self) -> None:
        """The whole screen anew."""
        await self.app.run_action("redraw")

    def action_suspend(self) -> None:
        """To the shell for a while."""
        self.app.action_suspend_process()

    def copy(self, words: str, what: str) -> None:
        """Copy through the terminal at once, and in a thread through a program where there is one."""
        self.app.copy_to_clipboard(words)

        def copy() -> None:
            from nutgraf.tui.outside import copying

            if copying.through_program(words, os.environ) or copying.into_tmux(words, os.environ):
                said = " · ".join(filter(None, words.splitlines()))
                self.desk.post(answers.Told(f"Copied {what}: {said}"))
                return
            kept = copying.kept(words)
            also = f"; kept in {wording.short_path(kept)}" if kept else ""
            self.desk.post(answers.Told(f"Copied {what} through the terminal{also}"))

        self.desk.run("copy", copy)

    def on_told(self, message: answers.Told) -> None:
        """Say what was done outside."""
        self.footer.say(message.said)
