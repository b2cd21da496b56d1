"""The base of the lenses: a look at the present view as a whole, each row of which leads to its place.

How a lens is added:

1. ``actions.py`` gets its action (``people_lens``, group LENSES, where ANYWHERE), ``screens/anywhere.py`` its
   method, which opens its screen.
2. Its screen is a subclass of :class:`LensScreen` in a file of its own. It says its ``NAME`` and how many
   documents it reads at ``MOST``, gives in ``parts`` the LensViews it is drawn in, in containers or not
   (their CSS stands in its ``DEFAULT_CSS``; the screen has the classes -narrow, -medium, -wide), and in
   ``collector`` what takes down the documents (:class:`~nutgraf.tui.asking.lensdesk.Collector`). What the
   collector answers is a message of the lens's own, which its screen handles. A lens that needs no documents
   overrides ``look`` and asks ``self.desk.run`` its own question; it then posts ``Gathered`` too, for the
   header.
3. Its views are subclasses of LensView (many like rows, drawn as they come into sight) or LensPage (laid out
   whole). Their ``lead`` says where Enter leads, ``cited`` what is copied.

The filter, the header, the way there and back, and coming anew while documents are analysed are done here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType

from nutgraf.tui.keys import bindings
from nutgraf.tui.screens.lensfilter import LensFilter
from nutgraf.tui.widgets.lensview import LensView

if TYPE_CHECKING:
    from nutgraf.actions import Place


class LensScreen(LensFilter):
    """A lens over the main screen. Its filter becomes the main screen's when it is left."""

    DEFAULT_CSS = """
    LensScreen { background: $paper; layout: vertical; }
    LensScreen LensView { width: 1fr; height: 1fr; }
    """

    BLANK = True
    BINDINGS: ClassVar[list[BindingType]] = bindings("lens")
    AUTO_FOCUS = "LensView"

    def action_lead(self) -> None:
        """To the place of the row under the cursor."""
        if lead := self.view.lead:
            self.main.lead(self, self.asked, lead)

    def on_lens_view_chosen(self, message: LensView.Chosen) -> None:
        """A click on the row under the cursor."""
        self.set_focus(message.view, scroll_visible=False)
        self.action_lead()

    def on_lens_view_moved(self, message: LensView.Moved) -> None:
        """Other keys may matter now."""
        self.show_keys()

    def action_next_panel(self) -> None:
        """Put the focus on the next part."""
        self._turn(1)

    def action_previous_panel(self) -> None:
        """Put the focus on the part before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        views = self.views
        self.set_focus(views[(views.index(self.view) + by) % len(views)], scroll_visible=False)

    def action_go_back(self) -> None:
        """To the first part, from there to the main screen."""
        if self.view is self.views[0]:
            self.leave()
        else:
            self.set_focus(self.views[0], scroll_visible=False)

    def action_undo_layer(self) -> None:
        """Back."""
        self.leave()

    def action_quit(self) -> None:
        """Back to the main screen."""
        self.leave()

    def leave(self) -> None:
        """Back to the main screen, which has the same filter then."""
        self.app.pop_screen()
        self.main.use_query(self.asked)

    def open_lens(self, kind: type[LensScreen]) -> None:
        """Another lens on the same view."""
        if not isinstance(self, kind):
            self.leave()
            self.main.open_lens(kind)

    @property
    def place(self) -> Place:
        """A lens is one place, whatever its parts."""
        return "lens"

    @property
    def with_document(self) -> bool:
        """Whether what is under the cursor is of a document."""
        return self.view.cited is not None

    def show_document(self, wanted: str) -> None:
        """On the main screen, with its text."""
        self.leave()
        self.main.show_document(wanted)

    def action_copy(self) -> None:
        """What is under the cursor, as a citation."""
        from nutgraf.tui.words import citing

        if cited := self.view.cited:
            self.copy(*citing.place(cited))
        else:
            self.footer.say("There is nothing to copy here.")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Other keys matter in another part."""
        if isinstance(event.widget, LensView):
            self._last_focus = event.widget
        self.show_keys()

    def on_resize(self) -> None:
        """A part that another size hides loses the focus, and with it every key: give it back."""
        self.call_after_refresh(self._keep_focus)

    def _keep_focus(self) -> None:
        if self.focused is None:
            view = self._last_focus
            self.set_focus(view if view and view.display else self.views[0], scroll_visible=False)
