"""The files that could not be read, each with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run, noticed
from nutgraf.tui.keys import keymap
from nutgraf.tui.screens.page import PageScreen
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import Skipped


class SkippedScreen(PageScreen):
    """What goes on failing, then a list of paths with reasons."""

    def __init__(self, skipped: Sequence[Skipped], troubles: Sequence[str] = ()) -> None:
        super().__init__()
        self._skipped, self._troubles = skipped, troubles

    def lines(self, width: int) -> Sequence[Line]:
        """Two lines a file: the path, and why."""
        closing = Run(keymap(self).words("   {quit} closes this page"), "dim")
        again = keymap(self).words("Press {rescan} on the main screen to try again.")
        troubles = [line for each in self._troubles for line in [*noticed.lines((each, again), width), []]]
        if troubles:
            troubles[:0] = [[], [Run("What does not work", "title"), closing], []]
        if troubles and not self._skipped:
            return troubles
        if not self._skipped:
            return [[], [Run("Every file was read.", "title"), closing]]
        many = wording.counted(len(self._skipped), "file")
        lines: list[Line] = [*troubles, [], [Run(f"{many} not read", "title"), closing], []]
        for each in self._skipped:
            lines.append([Run(drawing.fit(wording.short_path(each.path), width))])
            lines.append([Run("  "), Run(drawing.fit(clean_line(each.reason), width - 2), "dim")])
        then = keymap(self).words(
            "What you mend or convert is read when you press {rescan} on the main screen."
        )
        closing_lines = noticed.lines((then,), width)
        return [*lines, [], *([Run(run.text, "dim") for run in line] for line in closing_lines)]
