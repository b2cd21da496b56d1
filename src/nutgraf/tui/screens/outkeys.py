"""What the keys do that leaves the reader: copying, opening, editing, writing to a file."""

from __future__ import annotations

import os
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from nutgraf.errors import NutgrafError
from nutgraf.text import clean_line
from nutgraf.tui.asking import answers
from nutgraf.tui.keys import keymap
from nutgraf.tui.orders import ORDERS
from nutgraf.tui.screens.markkeys import MarkKeys
from nutgraf.tui.screens.workbench import NO_DOCUMENT
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import Row
    from nutgraf.tui.selection import Selection

MOST_COPIED = 1000
"""Citations that are copied together."""


class OutKeys(MarkKeys):
    """The workbench with documents that can leave it."""

    def action_export(self) -> None:
        """Ask for the name of a file, and write to it what is marked, else what the list has."""
        from nutgraf.tui.outside.exporting import suggested
        from nutgraf.tui.screens.saving import ExportScreen

        chosen = self.list.selection.copy()
        count, total = len(chosen), self.list.total
        if not count and not total:
            self.footer.say("There is nothing to write.")
            return
        what = f"{wording.number(count)} marked" if count else f"all {wording.number(total)} listed"
        if count + total == 1 or count == 1:
            what = "one document" if not count else "the marked document"
        screen = ExportScreen(f"Write {what} to a file", suggested(self.asked, self.desk.paths))

        def write(path: str | None) -> None:
            if path and chosen:
                self.desk.exporting.marked(path, chosen, overwrite=screen.overwrite)
            elif path:
                order = ORDERS[self.order][0]
                self.desk.exporting.view(
                    path, self.asked, live=self.live, order=order, total=total, overwrite=screen.overwrite
                )

        self.app.push_screen(screen, write)

    def action_copy(self) -> None:
        """Copy citations of what is marked, else the fact under the cursor, else the document's citation."""
        from nutgraf.tui.words import citing

        item = self.panel.current if self.focused is self.panel else self.fact_in_text
        if self.list.selection and self.focused is self.list:
            self.desk.run("copy", partial(self._copy_marked, self.list.selection.copy()))
        elif self.row and item and self.facts:
            what = "the quote" if item.quote else "the fact"
            self.copy(citing.fact(self.facts.analysis, item, self.row), what)
        elif self.row:
            self.copy(citing.source(self.row), "the citation")
        else:
            self.footer.say(NO_DOCUMENT)

    def _copy_marked(self, selection: Selection) -> None:
        from nutgraf.tui.words import citing

        rows = islice(self.desk.library.rows_of(selection), MOST_COPIED)
        lines = [citing.source(row) for row in rows]
        many = len(selection)
        what = wording.counted(len(lines), "citation")
        if many > len(lines):
            what = f"{what} of {wording.number(many)} (export writes them all)"
        self.app.call_from_thread(self.copy, "\n".join(lines), what)

    def action_copy_summary(self) -> None:
        """Copy the summary, with the document's citation below."""
        from nutgraf.tui.words import citing

        if self.row and self.facts and self.facts.summary:
            self.copy(citing.summary(self.facts.analysis, self.facts.summary, self.row), "the summary")
        else:
            self.footer.say("There is no summary to copy.")

    def action_original(self) -> None:
        """Open the file with its own program."""
        if self.row:
            instead = keymap(self).words("{editor} shows it in your editor")
            self.desk.run("original", partial(self._open, self.row, instead))
        else:
            self.footer.say(NO_DOCUMENT)

    def _open(self, row: Row, instead: str) -> None:
        from nutgraf.tui.outside import opener

        opener.open_original(self._checked(row), instead)
        self.desk.post(answers.Told(f"Opened {clean_line(row.path)}"))

    def _checked(self, row: Row) -> str:
        """The path of a document's file; NutgrafError where it is no file, or not of the folders given."""
        from nutgraf.tui.outside import opener

        folders = self.desk.paths or self.desk.library.roots()
        opener.check(row.path, folders, keymap(self).words("press {rescan} to look again"))
        return row.path

    def action_editor(self) -> None:
        """Give the terminal to an editor, at the line that is in sight; then look at the file again."""
        from nutgraf.tui.outside import editing

        if self.row is None:
            self.footer.say(NO_DOCUMENT)
            return
        try:
            path = self._checked(self.row)
            command = editing.command(path, self._line(), os.environ, member=bool(self.row.member))
            before = os.stat(path)
            with self.app.suspend():
                editing.run(command)
        except SuspendNotSupported:
            self.footer.say("This terminal cannot be given to another program.", warning=True)
        except (NutgrafError, OSError) as error:
            self.footer.say(str(error), warning=True)
        else:
            self._edited(path, before, clean_line(self.row.member))

    def _edited(self, path: str, before: os.stat_result, member: str) -> None:
        """Look at a file again that may be another one now."""
        try:
            after = os.stat(path)
            same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
        except OSError:
            same = False
        name = wording.short_path(path)
        part = f", of which this was {member}" if member else ""
        if same:
            self.footer.say(f"Nothing was changed in {name}{part}.")
            return
        self.footer.say(f"Looking at {name} again{part}.")
        self.desk.look_at(path)

    def _line(self) -> int | None:
        """The line of a plain text that is looked at, from 1; None where lines of the file are others."""
        document, on_panel = self.text.document, self.focused is self.panel
        item = self.panel.current if on_panel else self.fact_in_text
        if document is None or document.format != "text" or document.member or self.text.shown_id is None:
            return None
        place = self.text.place if self.text_in_sight else -1
        if item and item.spans:
            place = item.spans[0].start
        return document.text.count("\n", 0, place) + 1 if place > 0 else None
