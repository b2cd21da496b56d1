"""The main screen: what its keys do, a method for each action in :mod:`nutgraf.actions`.

Screens over it are imported when they are opened: the first screen does without.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from nutgraf.config.settings import LONGEST
from nutgraf.tui.keys import keymap
from nutgraf.tui.screens.walking import Walking
from nutgraf.tui.widgets.doclist import DocumentList
from nutgraf.tui.widgets.factsview import FactsView

if TYPE_CHECKING:
    from nutgraf.tui.asking import answers


class BrowseScreen(Walking):
    """The main screen with its keys."""

    # Between documents and parts

    def action_next_panel(self) -> None:
        """Put the focus on the next part in sight."""
        self._turn(1)

    def action_previous_panel(self) -> None:
        """Put the focus on the part in sight before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        parts = [part for part in (self.list, self.text, self.panel) if part.display]
        at = parts.index(self.focused) if self.focused in parts else 0
        self.set_focus(parts[(at + by) % len(parts)], scroll_visible=False)

    def action_read_on(self) -> None:
        """A page down; at the end the next document."""
        if self.text.at_end:
            self.action_next_document()
        else:
            self.text.action_page_down()

    def action_read_back(self) -> None:
        """A page up."""
        self.text.action_page_up()

    def action_next_document(self) -> None:
        """Put the cursor of the list one down."""
        self.list.step(1)

    def action_previous_document(self) -> None:
        """Put the cursor of the list one up."""
        self.list.step(-1)

    def action_next_unread(self) -> None:
        """Put the cursor on the next document not yet read."""
        if self.list.rows:
            self.desk.seek_unread(self.list.rows, self.list.cursor, 1)

    def action_previous_unread(self) -> None:
        """Put the cursor on the document before that is not yet read."""
        if self.list.rows:
            self.desk.seek_unread(self.list.rows, self.list.cursor, -1)

    def on_sought(self, message: answers.Sought) -> None:
        """Go where the search for an unread document ended."""
        if message.rows is not self.list.rows:
            return
        if message.position is None:
            where = "below" if message.step > 0 else "above"
            self.footer.say(f"Nothing unread {where}.")
        else:
            self.list.go(message.position)

    def on_document_list_moved(self, message: DocumentList.Moved) -> None:
        """A document reached while reading has been read."""
        super().on_document_list_moved(message)
        if self.reading and message.row and not message.row.read:
            self.keep_read()
        if self.reading:
            self.show_status()

    def on_document_list_chosen(self) -> None:
        """A click on the row under the cursor."""
        self.action_open()

    # Facts

    def action_summary_panel(self) -> None:
        """To the summary."""
        self._to_section("summary")

    def action_figures_panel(self) -> None:
        """To the figures."""
        self._to_section("figures")

    def action_quotes_panel(self) -> None:
        """To the quotes."""
        self._to_section("quotes")

    def action_people_panel(self) -> None:
        """To the people."""
        self._to_section("people")

    def _to_section(self, name: str) -> None:
        self._unzoom_but(self.panel)
        self.set_focus(self.panel, scroll_visible=False)
        self.panel.go_to_section(name)

    def action_text_panel(self) -> None:
        """To the text."""
        self._unzoom_but(self.text)
        if self.text.display:
            self.set_focus(self.text, scroll_visible=False)
        else:
            self.action_open()

    def action_jump(self) -> None:
        """Show in the text where the fact under the cursor stands; h returns."""
        item = self.panel.current
        if item is None:
            return
        if not item.spans:
            self.panel.open_section(item.section)
            return
        self.jumps.append((self.focused, self.text.spot))
        self._unzoom_but(self.text)
        if not self.text.display:
            self.action_open()
        self.set_focus(self.text, scroll_visible=False)
        self._show_fact(item)

    def on_facts_view_chosen(self, message: FactsView.Chosen) -> None:
        """A click on a fact."""
        self.action_jump()

    def action_longer(self) -> None:
        """One sentence more."""
        self._summarise(self.length + 1)

    def action_shorter(self) -> None:
        """One sentence less."""
        self._summarise(self.length - 1)

    def _summarise(self, length: int) -> None:
        self.length = max(1, min(LONGEST, length))
        if self.row and self.facts:
            self.desk.summarise(self.facts, self.row, self.shown, self.length)

    # Screen

    def action_zoom(self) -> None:
        """The part with the focus alone, or all parts again."""
        self.leave_focus()
        if self.has_class("-zoomed"):
            self.remove_class("-zoomed")
            return
        for part in (self.list, self.text, self.panel):
            part.set_class(part is self.focused, "-alone")
        self.set_class(self.focused in (self.list, self.text, self.panel), "-zoomed")

    def _unzoom_but(self, part: Widget) -> None:
        if part is not self.text:
            self.remove_class("-focus")
        if not part.has_class("-alone"):
            self.remove_class("-zoomed")

    def action_go_back(self) -> None:
        """To where the last jump began, else to the list."""
        if self.jumps:
            focus, spot = self.jumps.pop()
            self.text.jump(())
            self.text.go_to(spot)
            if focus is not None and focus.display:
                self.set_focus(focus, scroll_visible=False)
        elif self.reading:
            self.leave_text()
        elif self.walked and self.focused is self.list:
            self.walk_back()
        else:
            self.set_focus(self.list, scroll_visible=False)

    def action_undo_layer(self) -> None:
        """Long work, text alone, zoom, jump, text, focus, marks, filter: the first of them that there is."""
        if self.desk.journal.jobs.halt() or self.desk.exporting.jobs.halt():
            return
        if self.alone:
            self.leave_focus()
        elif self.has_class("-zoomed"):
            self.remove_class("-zoomed")
        elif self.jumps or self.reading or self.focused is not self.list:
            self.action_go_back()
        elif self.list.selection:
            self.unmark_all()
        elif self.asked:
            self.filter_by(self.outer_query)

    def action_quit(self) -> None:
        """Back to the list; from the list out."""
        if self.alone:
            self.leave_focus()
        elif self.has_class("-zoomed"):
            self.remove_class("-zoomed")
        elif self.reading:
            self.leave_text()
        elif self.walked:
            self.walk_back()
        else:
            self.app.exit()

    def action_rescan(self) -> None:
        """Look for new and changed files."""
        self.start_catalogue()

    def action_pause(self) -> None:
        """Let the analysis in the background rest, or go on."""
        resting = self.desk.pause()
        if resting is None:
            self.footer.say("Nothing to pause yet: files are being looked for.")
            return
        self.resting = resting
        rests = keymap(self).words("Analysis rests; {pause} lets it go on.")
        self.footer.say(rests if resting else "Analysis goes on.")
        self.show_status()

    def action_skipped(self) -> None:
        """Which files could not be read."""
        from nutgraf.tui.screens.skipped import SkippedScreen

        self.app.push_screen(SkippedScreen(self.skipped, tuple(self.troubles.values())))
