"""The main screen's half of the lenses: they open over it, lead to a place in a text, and are come back to.

A lens that has led somewhere is kept as it stands, off the screen, for as long as the text is read; h, q and
Esc come back to it. Whatever closes the text otherwise lets it go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nutgraf.tui.asking import answers
from nutgraf.tui.orders import ORDERS
from nutgraf.tui.screens.textkeys import TextKeys

if TYPE_CHECKING:
    from nutgraf.library import Row
    from nutgraf.tui.screens.lens import LensScreen
    from nutgraf.tui.widgets.lensview import Lead


class Leading(TextKeys):
    """The main screen with lenses over it."""

    _lens: LensScreen | None = None
    """The lens that led to the text shown."""

    _sought: Lead | None = None
    """The place led to, until it is shown."""

    def open_lens(self, kind: type[LensScreen]) -> None:
        """Show a lens on the present view: the one that led here, if it is of that kind."""
        if isinstance(self._lens, kind):
            self.leave_text()
            return
        self._let_go()
        self.app.push_screen(kind(self))

    def lead(self, lens: LensScreen, query: str, place: Lead) -> None:
        """Show a place, in the view of a query, instead of the lens on top."""
        self._let_go()
        self._lens, self._sought = lens, place
        self.app.install_screen(lens, "lens")  # so that it stays when it is off the screen
        self.app.pop_screen()
        self._take_query(query)
        self.jumps.clear()
        row: Row = place.source  # type: ignore[assignment]  # what lenses are made of are the library's rows
        if self.text.shown_id != row.id:
            self.text.say(row, "")
        self.remove_class("-zoomed")
        self.add_class("-reading")
        self.set_focus(self.text, scroll_visible=False)
        here = self.list.current
        self.asked_from = here.id if here else ""
        self.desk.search(query, live=self.live, order=ORDERS[self.order][0], keep=row.id)

    def use_query(self, query: str) -> None:
        """Filter by what was typed in a lens."""
        if query != self.asked:
            if self.reading:
                self.close_text()
            self.filter_by(query)

    def _take_query(self, query: str) -> None:
        if query != self.asked:
            self.filter.fill(query)
            self.asked = self.kept_query = query
            self.live = bool(query)

    def on_found(self, message: answers.Found) -> None:
        """Take other rows; those asked for by a lens hold the document it leads to."""
        message.prevent_default()  # it is called here
        super().on_found(message)
        row = self.list.current
        if self._sought and (row is None or row.id != self._sought.source.id):
            footer = self._lens.footer if self._lens else self.footer
            self._sought = None
            self.leave_text()
            footer.say("That document is no longer in this view.", warning=True)
        self._show_place()

    def on_fetched(self, message: answers.Fetched) -> None:
        """Show a text, and in it the place led to."""
        message.prevent_default()
        super().on_fetched(message)
        self._show_place()

    def _show_place(self) -> None:
        place, row = self._sought, self.list.current
        if place and row and row.id == place.source.id == self.text.shown_id:
            self._sought = None
            self.text.jump(place.spans)

    def leave_text(self) -> None:
        """Back from the text to the lens that led to it, else to the list."""
        lens, self._lens = self._lens, None
        self.close_text()
        if lens:
            self.app.uninstall_screen(lens)
            self.app.push_screen(lens)

    def close_text(self) -> None:
        """Back from the text to the list."""
        self._let_go()
        super().close_text()

    def _let_go(self) -> None:
        """Keep the lens that led here no longer."""
        lens, self._lens, self._sought = self._lens, None, None
        if lens:
            self.app.uninstall_screen(lens)
            lens.remove()

    @property
    def leads_back(self) -> bool:
        """Whether the text shows a place that one can go back from."""
        return self._lens is not None or super().leads_back
