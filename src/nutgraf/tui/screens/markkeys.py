"""What the keys do with documents: marks, and what is copied or opened."""

from __future__ import annotations

from functools import partial

from nutgraf.errors import NutgrafError
from nutgraf.text import clean_line
from nutgraf.tui import answers, drawing
from nutgraf.tui.keys import keymap
from nutgraf.tui.screens.filterkeys import FilterKeys


class MarkKeys(FilterKeys):
    """The workbench with documents that can be worked on."""

    _wanted_mark = ""
    """Which mark is to be asked for once the library has said what there is."""

    def action_star(self) -> None:
        """Star or no star."""
        if self.row:
            self.set_marks(starred=not self.row.starred)

    def action_toggle_read(self) -> None:
        """Read or unread."""
        if self.row:
            self.set_marks(read=not self.row.read)

    def set_marks(self, *, read: bool | None = None, starred: bool | None = None) -> None:
        """Mark the document under the cursor, on the screen at once and then in the library."""
        row, rows = self.list.current, self.list.rows
        if row is None or rows is None:
            return
        self.desk.mark(row, read=read, starred=starred)
        rows.mark(
            row,
            read=row.read == 1 if read is None else read,
            starred=row.starred == 1 if starred is None else starred,
        )
        self.row = self.list.current
        self.list.redraw_current()

    def action_tags(self) -> None:
        """Ask for tags."""
        self._ask_for("tags")

    def action_note(self) -> None:
        """Ask for a note."""
        self._ask_for("note")

    def _ask_for(self, what: str) -> None:
        if self.row:
            self._wanted_mark = what
            self.desk.marks_of(self.row)

    def on_marked(self, message: answers.Marked) -> None:
        """Ask, with what there is in the line already."""
        from nutgraf.tui.screens.prompt import PromptScreen

        what, self._wanted_mark = self._wanted_mark, ""
        title = f"“{drawing.fit(clean_line(message.row.title), 50)}”"
        if what == "tags":
            prompt = PromptScreen(
                f"Tags, parted by commas, of {title}", ", ".join(message.tags), message.all_tags
            )
            self.app.push_screen(prompt, partial(self._tag, message))
        elif what == "note":
            prompt = PromptScreen(f"Note on {title}", message.note)
            self.app.push_screen(prompt, partial(self._note, message))

    def _tag(self, marked: answers.Marked, line: str | None) -> None:
        if line is None:
            return
        wanted = {name.casefold(): name for piece in line.split(",") if (name := " ".join(piece.split()))}
        before = {name.casefold(): name for name in marked.tags}
        add = [name for folded, name in wanted.items() if before.get(folded) != name]
        remove = [name for folded, name in before.items() if folded not in wanted]
        if add or remove:
            self.desk.tag(marked.row, add, remove)
        self.footer.say(f"Tags: {', '.join(wanted.values())}" if wanted else "No tags.")

    def _note(self, marked: answers.Marked, line: str | None) -> None:
        if line is not None and line.strip() != marked.note:
            self.desk.note(marked.row, line.strip())
            self.footer.say("Note kept." if line.strip() else "No note.")

    def action_copy(self) -> None:
        """Copy the fact under the cursor, else the document's source."""
        if self.row is None:
            return
        from nutgraf.tui import citing

        item = self.panel.current if self.focused is self.panel or self.text.marked else None
        words = (
            citing.fact(self.facts.analysis, item, self.row)
            if item and self.facts
            else citing.source(self.row)
        )
        self.app.copy_to_clipboard(words)
        self.footer.say(f"Copied: {words}")

    def action_original(self) -> None:
        """Open the file with its own program."""
        if self.row is None:
            return
        from nutgraf.tui import opener

        try:
            opener.open_original(self.row.path, keymap(self).words("press {rescan} to look again"))
        except NutgrafError as error:
            self.footer.say(str(error), warning=True)
        else:
            self.footer.say(f"Opening {clean_line(self.row.path)}")
