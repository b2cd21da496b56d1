"""What the keys do to the list as a whole: filter, saved filters, order."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Region

from nutgraf.tui.asking import answers
from nutgraf.tui.orders import ORDERS
from nutgraf.tui.screens.answering import Answering

PAST = 8
"""Filters that are offered again."""


MENU = 36
"""Cells of the menu of filters, where the list is beside it; nutgraf.tcss keeps them free."""

ROOMY = 120
"""From so many cells of the screen list and facts stand beside it."""


class FilterKeys(Answering):
    """The workbench with a list that can be narrowed and put in order."""

    _past: Sequence[str] = ()
    """The filters kept before, the last one first."""

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
        self._offer_past()

    def on_filter_bar_changed(self) -> None:
        """Ask with every letter for the words that stand there now, but not for those that were filled in."""
        if self.filter.value != self.asked:
            self.search(self.filter.value, typing=True)
            if self.filter.choosing():
                return
            if not self.filter.value:
                self._offer_past()
            else:
                self.desk.suggest(self.filter.value, self.filter.input.cursor_position)

    def _offer_past(self) -> None:
        if self._past and not self.filter.value:
            from nutgraf.library.suggest import Suggestion

            self.filter.offer("", [Suggestion(0, 0, query) for query in self._past])

    def _remember(self, query: str) -> None:
        """Offer a query again when the line is empty."""
        if query.strip():
            self._past = [query, *(other for other in self._past if other != query)][:PAST]

    def on_suggested(self, message: answers.Suggested) -> None:
        """Show what may stand in the filter."""
        self.filter.offer(message.query, message.suggestions)

    def action_complete(self) -> None:
        """Take the next suggestion."""
        self._complete(1)

    def action_complete_back(self) -> None:
        """Take the suggestion before."""
        self._complete(-1)

    def _complete(self, by: int) -> None:
        if not self.filter.take(by):
            self.footer.say("No word to suggest here.")

    def action_searches(self) -> None:
        """The saved filters."""
        from nutgraf.library.query.settling import settled
        from nutgraf.tui.screens.searches import SearchesScreen

        if self.reading:
            self.close_text()
        self.remove_class("-zoomed")
        present = settled(self.asked) if self.live else self.asked
        before, live, row = self.asked, self.live, self.row
        self.add_class("-menu")
        self.footer.show(())

        def done(query: str | None) -> None:
            self.remove_class("-menu")
            self.show_keys()
            if query is not None:
                self.use_filter(f"{query} " if query else "")
                return
            self.filter.fill(before)
            if self.asked != before:
                self.live, self.asked = live, before
                order = ORDERS[self.order][0]
                self.desk.search(before, live=live, order=order, keep=row.id if row else None)

        screen = SearchesScreen(
            self.desk.library, self.desk.paths, present, self._follow, self._place_of_menu
        )
        self.app.push_screen(screen, done)

    def _follow(self, query: str) -> None:
        """Show what a filter of the menu leaves."""
        self.filter.fill(query)
        self.search(query, keep=True)

    def _place_of_menu(self) -> Region:
        """In place of the list where the screen is narrow, else at its left; the facts stay where there is
        room for all three.
        """
        self.set_class(self.size.width >= ROOMY, "-roomy")
        body, over = self.query_one("#body").region, self.list.region
        if self.has_class("-narrow"):
            return Region(over.x, over.y, body.width, over.height)
        return Region(0, body.y, MENU, body.height)

    def use_filter(self, query: str) -> None:
        """Show what a saved filter or a tag leaves."""
        if self.reading:
            self.close_text()
        self.filter_by(query)

    def action_keep_filter(self) -> None:
        """Stay with the words and what they found."""
        self.kept_query = self.filter.value
        self._remember(self.kept_query)
        self.filter.end()
        self.set_focus(self.list, scroll_visible=False)

    def action_restore_filter(self) -> None:
        """Back to the words that were there before."""
        self.filter_by(self.kept_query)

    def filter_by(self, query: str) -> None:
        """Filter by words that are not being typed."""
        self.kept_query = query
        self._remember(query)
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
        if ORDERS[self.order][0] == "relevance" and not self.shown.ranks:
            self.order = (self.order + 1) % len(ORDERS)  # nothing to be relevant to
        self.search(self.asked, keep=True)
        self.show_status()
