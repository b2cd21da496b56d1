"""The filter of a lens, live as on the main screen."""

from __future__ import annotations

from nutgraf.tui.asking import answers
from nutgraf.tui.screens.lenslook import LensLook


class LensFilter(LensLook):
    """A lens whose view is narrowed while one types."""

    def action_filter(self) -> None:
        """Begin to type."""
        self._kept = self.asked
        self.filter.begin()

    def on_filter_bar_changed(self) -> None:
        """Ask for the words that stand there now, but not for those that were filled in."""
        if self.filter.value != self.asked:
            self.asked = self.filter.value
            self.look(typing=True)
            if not self.filter.choosing():
                self.desk.suggest(self.filter.value, self.filter.input.cursor_position)

    def on_suggested(self, message: answers.Suggested) -> None:
        """Show what may stand in the filter."""
        self.filter.offer(message.query, message.suggestions)

    def on_failed(self, message: answers.Failed) -> None:
        """Say what went wrong."""
        self.say(message.text)
        self.footer.say(message.text, warning=True)

    def use_filter(self, query: str) -> None:
        """Show what a saved filter or a tag leaves."""
        self.asked = query
        self.filter.fill(query)
        self.look()

    def action_keep_filter(self) -> None:
        """Stay with the words."""
        self._kept = self.asked
        self.filter.end()
        self.set_focus(self.views[0], scroll_visible=False)

    def action_restore_filter(self) -> None:
        """Back to the words that were there before."""
        changed, self.asked = self.asked != self._kept, self._kept
        self.filter.fill(self._kept)
        self.set_focus(self.views[0], scroll_visible=False)
        if changed:
            self.look()

    def action_clear_filter(self) -> None:
        """No words."""
        self.filter.input.value = ""

    def action_complete(self) -> None:
        """Take the next suggestion."""
        self.filter.take(1)

    def action_complete_back(self) -> None:
        """Take the suggestion before."""
        self.filter.take(-1)

    def action_list_down(self) -> None:
        """Move the cursor while typing."""
        self.views[0].action_cursor_down()

    def action_list_up(self) -> None:
        """Move the cursor while typing."""
        self.views[0].action_cursor_up()

    def action_list_page_down(self) -> None:
        """Move the cursor while typing."""
        self.views[0].action_page_down()

    def action_list_page_up(self) -> None:
        """Move the cursor while typing."""
        self.views[0].action_page_up()
