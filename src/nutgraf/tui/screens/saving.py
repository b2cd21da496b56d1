"""The name of a file to be written."""

from __future__ import annotations

import os

from nutgraf.errors import UsageError
from nutgraf.export import FORMATS, form_of
from nutgraf.tui.screens.prompt import PromptScreen, Words
from nutgraf.tui.widgets.filterbar import LineInput
from nutgraf.tui.words import wording


class ExportScreen(PromptScreen):
    """Gives the path of a file, or nothing at Esc. Its suffix says the format; Tab takes the next one."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__(title, f"{name}.{next(iter(FORMATS))}")
        self.overwrite = False
        """Whether a file of the name is to be written over: it was said that there is one."""

    def _suggest(self, value: str) -> None:
        self.overwrite = False
        self.query(Words).last().say(self._hint(value))

    def _hint(self, value: str) -> str:
        if not value.strip():
            return "A name, as harbour.md"
        try:
            path = _path(value)
            form = FORMATS[form_of(path)]
        except UsageError:
            return f"It has to end in {', '.join(f'.{each}' for each in FORMATS)}; Tab puts one there"
        where = wording.short_path(os.path.dirname(path))
        return f"{form}, in {where} · Tab another format · Enter writes it"

    def action_complete(self) -> None:
        """The next suffix."""
        line = self.query_one(LineInput)
        stem, suffix = os.path.splitext(line.value)
        names = list(FORMATS)
        at = names.index(suffix[1:]) + 1 if suffix[1:] in names else 0
        line.value = f"{stem}.{names[at % len(names)]}"
        line.cursor_position = len(line.value)

    def action_keep(self) -> None:
        """Give the path; where there is such a file, say so first."""
        value = self.query_one(LineInput).value
        try:
            path = _path(value)
            form_of(path)
        except UsageError:
            self._suggest(value)
            return
        if os.path.lexists(path) and not self.overwrite:
            self.overwrite = True
            self.query(Words).last().say("There is such a file. Enter writes over it, Esc leaves it.")
            return
        self.dismiss(path)


def _path(value: str) -> str:
    """Absolute, with a suffix; UsageError for no name."""
    name = os.path.expanduser(value.strip())
    if not name or name.endswith(os.sep):
        raise UsageError("a name is missing")
    return os.path.abspath(name if os.path.splitext(name)[1] else f"{name}.{next(iter(FORMATS))}")
