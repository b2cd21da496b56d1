"""What the keys do to the list: filter, order, marks, and what is copied or opened of a document."""

from __future__ import annotations

from nutgraf.errors import NutgrafError
from nutgraf.text import clean_line
from nutgraf.tui.screens.workbench import ORDERS, Workbench


class ListKeys(Workbench):
    """The workbench with a list that can be worked on."""

    def close_text(self) -> None:
        """Back from the text to the list."""
        self.remove_class("-reading", "-zoomed")
        self.text.jump(())
        self.set_focus(self.list, scroll_visible=False)

    def action_filter(self) -> None:
        """Begin to type."""
        if self.reading:
            self.close_text()
        self.remove_class("-zoomed")
        self.kept_query = self.asked
        self.filter.begin()

    def on_filter_bar_changed(self) -> None:
        """Ask with every letter for the words that stand there now, but not for those that were filled in."""
        if self.filter.value != self.asked:
            self.search(self.filter.value, typing=True)

    def action_keep_filter(self) -> None:
        """Stay with the words and what they found."""
        self.kept_query = self.filter.value
        self.filter.end()
        self.set_focus(self.list, scroll_visible=False)

    def action_restore_filter(self) -> None:
        """Back to the words that were there before."""
        self.filter_by(self.kept_query)

    def filter_by(self, query: str) -> None:
        """Filter by words that are not being typed."""
        self.kept_query = query
        self.filter.fill(query)
        self.set_focus(self.list, scroll_visible=False)
        self.search(query, typing=bool(query), keep=True)

    def action_clear_filter(self) -> None:
        """No words."""
        self.filter.input.value = ""

    def action_list_down(self) -> None:
        """Move the list while typing."""
        self.list.action_cursor_down()

    def action_list_up(self) -> None:
        """Move the list while typing."""
        self.list.action_cursor_up()

    def action_list_page_down(self) -> None:
        """Move the list while typing."""
        self.list.action_page_down()

    def action_list_page_up(self) -> None:
        """Move the list while typing."""
        self.list.action_page_up()

    def action_sort(self) -> None:
        """The next order."""
        self.order = (self.order + 1) % len(ORDERS)
        self.search(self.asked, keep=True)
        self.show_status()

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

    def action_copy(self) -> None:
        """Copy the fact under the cursor, else the document's source."""
        if self.row is None:
            return
        from nutgraf.tui import citing

        item = self.panel.current if self.focused is self.panel or self.text.marked else None
        words = (
            citing.fact(self.facts.analysis.text, item, self.row)
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
            opener.open_original(self.row.path)
        except NutgrafError as error:
            self.footer.say(str(error), warning=True)
        else:
            self.footer.say(f"Opening {clean_line(self.row.path)}")
