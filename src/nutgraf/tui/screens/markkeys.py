"""What the keys do with documents: marks of one or of several, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from nutgraf.library.changes import Mark
from nutgraf.text import clean_line
from nutgraf.tui import drawing
from nutgraf.tui.asking import answers
from nutgraf.tui.keys import keymap
from nutgraf.tui.orders import ORDERS
from nutgraf.tui.screens.excursion import Excursion
from nutgraf.tui.screens.workbench import NO_DOCUMENT
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import Row


class MarkKeys(Excursion):
    """The workbench with documents to work on: those that are marked, else the one under the cursor."""

    _stale = False
    """Whether rows are to be fetched anew as soon as no change of marks is under way."""

    def action_mark(self) -> None:
        """Mark the document under the cursor, or unmark it, and go on to the next."""
        self._mark_current()
        self.list.step(1)

    def on_document_list_picked(self) -> None:
        """A click with Ctrl marks, and stays."""
        self._mark_current()

    def _mark_current(self) -> None:
        row, selection = self.list.current, self.list.selection
        if row and row.id:
            if not selection.add(row.id):
                selection.discard(row.id)
            self.list.redraw_current()
            self.show_status()

    def action_mark_all(self) -> None:
        """Mark all documents of the list, or unmark them all."""
        order = ORDERS[self.order][0]
        self.desk.sweep(self.asked, live=self.live, order=order, selection=self.list.selection)

    def on_swept(self, message: answers.Swept) -> None:
        """Show what is marked now."""
        self.list.refresh()
        how = keymap(self).words("; {undo_layer} unmarks") if self.list.selection else ""
        self.footer.say(f"{message.said}{how}.")
        self.show_status()

    def unmark_all(self) -> None:
        """Nothing is marked any more."""
        self.list.selection.clear()
        self.list.refresh()
        self.show_status()

    def on_working(self, message: answers.Working) -> None:
        """Say how far it is; Esc stops it."""
        if message.doing:
            of = f" of {wording.number(message.total)}" if message.total else ""
            how = keymap(self).words("{undo_layer} stops")
            self.working[message.kind] = f"{message.doing} {wording.number(message.done)}{of}, {how}"
        else:
            self.working.pop(message.kind, None)
        self.show_status()

    def action_star(self) -> None:
        """Star or no star."""
        if self.list.selection:
            self.desk.journal.toggle("starred", self.list.selection.copy(), "starred", "no longer starred")
        elif self.row:
            starred = not self.row.starred
            self._keep(Mark("starred", starred), "starred" if starred else "no longer starred")
        else:
            self.footer.say(NO_DOCUMENT)

    def action_toggle_read(self) -> None:
        """Read or unread."""
        if self.list.selection:
            self.desk.journal.toggle("read", self.list.selection.copy(), "marked as read", "marked as unread")
        elif self.row:
            read = not self.row.read
            self._keep(Mark("read", read), "marked as read" if read else "marked as unread")
        else:
            self.footer.say(NO_DOCUMENT)

    def _keep(self, mark: Mark, said: str) -> None:
        """Mark the document under the cursor, on the screen at once and then in the library."""
        if self.row:
            self.desk.journal.keep(mark, self.row.id, f"{_named(self.row)} {said}")
            self._show(**{mark.kind: bool(mark.value)})

    def keep_read(self) -> None:
        """The document under the cursor was opened."""
        if self.row and not self.row.read:
            self.desk.journal.keep_read(self.row.id)
            self._show(read=True)

    def _show(self, *, read: bool | None = None, starred: bool | None = None) -> None:
        row, rows = self.list.current, self.list.rows
        if row is None or rows is None:
            return
        rows.mark(
            row,
            read=row.read == 1 if read is None else read,
            starred=row.starred == 1 if starred is None else starred,
        )
        self.row = self.list.current
        self.list.redraw_current()

    def on_changed(self, message: answers.Changed) -> None:
        """Say what was done, and show it in all rows."""
        if message.said:
            how = keymap(self).words("; {undo} undoes") if message.undoable else ""
            self.footer.say(f"{message.said}{how}.")
        self._stale = self._stale or message.renew
        if self._stale and self.list.rows and self.desk.journal.jobs.idle:
            self._stale = False
            self.list.rows.renew()
            self.row = self.list.current
            self.list.refresh()
            if self.text.shown_id:
                self.desk.look_kept(self.text.shown_id)

    def on_kept_one(self, message: answers.KeptOne) -> None:
        """Show tags and note over the text."""
        if self.text.shown_id == message.kept.id:
            self.text.show_kept(message.kept)

    def action_undo(self) -> None:
        """Undo the last change of marks."""
        self.desk.journal.undo()

    def action_redo(self) -> None:
        """Do again what was undone."""
        self.desk.journal.redo()

    def action_tags(self) -> None:
        """Ask for tags."""
        self._ask_for("tags")

    def action_note(self) -> None:
        """Ask for a note."""
        self._ask_for("note")

    def _ask_for(self, what: str) -> None:
        if self.list.selection:
            self.desk.journal.look_at(what, self.list.selection.copy())
        elif self.row:
            self.desk.journal.look_at(what, [self.row.id])
        else:
            self.footer.say(NO_DOCUMENT)

    def on_marked(self, message: answers.Marked) -> None:
        """Ask, with what there is in the line already."""
        from nutgraf.tui.screens.prompt import PromptScreen

        many = len(message.ids) > 1
        row = self.row
        if many:
            of = f"{wording.number(len(message.ids))} marked documents"
        elif row and row.id in message.ids:
            of = f"“{drawing.fit(clean_line(row.title), 50)}”"
        else:
            of = "the marked document"
        if message.what == "tags":
            heading = f"Tags that {of} share" if many else f"Tags, parted by commas, of {of}"
            prompt = PromptScreen(heading, ", ".join(message.tags), message.all_tags)
            self.app.push_screen(prompt, partial(self._tag, message))
        else:
            heading = f"Note on {of}" if message.note is not None else f"To add to the notes on {of}"
            self.app.push_screen(PromptScreen(heading, message.note or ""), partial(self._note, message))

    def _tag(self, marked: answers.Marked, line: str | None) -> None:
        if line is None:
            return
        wanted = {name.casefold(): name for piece in line.split(",") if (name := " ".join(piece.split()))}
        before = {name.casefold(): name for name in marked.tags}
        add = [name for folded, name in wanted.items() if before.get(folded) != name]
        remove = [name for folded, name in before.items() if folded not in wanted]
        if add or remove:
            if len(marked.ids) > 1:
                signed = ", ".join([*(f"+{name}" for name in add), *(f"-{name}" for name in remove)])
                said = f"Tags of {wording.number(len(marked.ids))}: {signed}"
            else:
                said = f"Tags: {', '.join(wanted.values())}" if wanted else "No tags"
            self.desk.journal.tag(marked.ids, add, remove, said)

    def _note(self, marked: answers.Marked, line: str | None) -> None:
        note = (line or "").strip()
        if line is None or note == (marked.note or ""):
            return
        on = f" on {wording.number(len(marked.ids))}" if len(marked.ids) > 1 else ""
        said = f"Note kept{on}" if note else f"No note{on}"
        self.desk.journal.note(marked.ids, note, said, append=marked.note is None)


def _named(row: Row) -> str:
    return f"“{drawing.fit(clean_line(row.title), 40)}”"
