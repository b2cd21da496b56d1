"""The base of the lenses: a look at the present view as a whole, each row of which leads to its place.

How a lens is added:

1. ``actions.py`` gets its action (``people_lens``, group LENSES, where ANYWHERE), ``screens/lenskeys.py`` its
   method, which opens its screen.
2. Its screen is a subclass of :class:`LensScreen` in a file of its own. It says its ``NAME`` and how many
   documents it reads at ``MOST``, gives in ``parts`` the LensViews it is drawn in, in containers or not
   (their CSS stands in its ``DEFAULT_CSS``; the screen has the classes -narrow, -medium, -wide), and in
   ``collector`` what takes down the documents (:class:`~nutgraf.tui.lensdesk.Collector`). What the collector
   answers is a message of the lens's own, which its screen handles. A lens that needs no documents overrides
   ``look`` and asks ``self.desk.run`` its own question; it then posts ``Gathered`` too, for the header.
3. Its views are subclasses of LensView (many like rows, drawn as they come into sight) or LensPage (laid out
   whole). Their ``lead`` says where Enter leads.

The filter, the header, the way there and back, and coming anew while documents are analysed are done here.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widget import Widget

from nutgraf.tui import answers, wording
from nutgraf.tui.answers import Extent
from nutgraf.tui.keys import bindings, keymap
from nutgraf.tui.lensdesk import Collector, LensDesk
from nutgraf.tui.matters import HELP, Key
from nutgraf.tui.screens.lenskeys import LensKeys
from nutgraf.tui.screens.workbench import Body
from nutgraf.tui.widgets.bar import Footer, Header
from nutgraf.tui.widgets.filterbar import FilterBar
from nutgraf.tui.widgets.lensview import LensView
from nutgraf.tui.widgets.toosmall import TooSmall

if TYPE_CHECKING:
    from nutgraf.library import View
    from nutgraf.tui.screens.leading import Leading

AGAIN_EVERY = 3.0
"""Seconds between two looks at a view whose documents are being analysed."""

_AT_REST = 10
"""So many times as long as a look takes, none is taken after it."""


class LensScreen(LensKeys, Screen[None]):
    """A lens over the main screen. Its filter becomes the main screen's when it is left."""

    NAME: ClassVar[str]
    """One word, for the header."""

    MOST: ClassVar[int] = 1_000
    """Documents that it is made of, the newest."""

    GROWTH: ClassVar[int] = 2
    """How many times as many documents each answer is made of: more where an answer takes long."""

    DEFAULT_CSS = """
    LensScreen { background: $paper; layout: vertical; }
    LensScreen LensView { width: 1fr; height: 1fr; }
    """

    BLANK = True
    BINDINGS: ClassVar[list[BindingType]] = bindings("lens")
    AUTO_FOCUS = "LensView"

    def __init__(self, main: Leading) -> None:
        super().__init__(classes=" ".join(main.classes & _SIZES))
        self.main = main
        self.desk = LensDesk(self, main.desk.library, main.desk.paths)
        self.asked = self._kept = main.asked
        self.extent = Extent()
        self._looked = 0.0
        self._last_focus: LensView | None = None

    def parts(self) -> Iterable[Widget]:
        """What the lens is drawn in; the first LensView has the focus to begin with."""
        raise NotImplementedError

    def collector(self, view: View) -> Collector:
        """Takes down the documents of one look at a view, in a thread of its own."""
        raise NotImplementedError

    def none_yet(self) -> tuple[str, ...]:
        """What to say where documents are there, but nothing for this lens."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Header, filter, the lens's own parts, footer."""
        yield Header(self.main.name_of_place, self.NAME)
        yield FilterBar()
        with Body(id="body"):
            yield from self.parts()
        yield Footer()
        yield TooSmall()

    def on_mount(self) -> None:
        """Begin to look."""
        self.filter.fill(self.asked)
        self.say("Looking …")
        self.show_status()
        self.look()
        self.set_interval(AGAIN_EVERY, self._look_again)

    def on_unmount(self) -> None:
        """Let nothing run on."""
        self.desk.close()

    @property
    def filter(self) -> FilterBar:
        """The filter."""
        return self.query_one(FilterBar)

    @property
    def footer(self) -> Footer:
        """The last line."""
        return self.query_one(Footer)

    @property
    def views(self) -> list[LensView]:
        """The lens's parts that are in sight."""
        return [each for each in self.query(LensView) if each.display]

    @property
    def view(self) -> LensView:
        """The part with the focus; the first where none has it."""
        return self.focused if isinstance(self.focused, LensView) else self.views[0]

    def look(self, *, typing: bool = False, again: bool = False) -> None:
        """Ask for the documents that the filter leaves; what is shown stays until they come.

        ``again``: of the same filter; shown only once all are there.
        """
        live, growth = bool(self.asked), 0 if again else self.GROWTH
        self.desk.look(self.asked, self.collector, self.MOST, live=live, typing=typing, growth=growth)

    def _look_again(self) -> None:
        rest = max(AGAIN_EVERY, _AT_REST * self.extent.took)
        if (
            self.is_current
            and self.extent.ended
            and self.extent.waiting
            and time.monotonic() >= self._looked + rest
        ):
            self.look(again=True)

    def on_gathered(self, message: answers.Gathered) -> None:
        """Say how much of the view is shown."""
        self.extent, self._looked = message.extent, time.monotonic()
        self.filter.point_at(message.faults)
        self.show_status()
        self.say(*self._why_empty())

    def say(self, *notice: str) -> None:
        """What to draw where there is nothing."""
        for view in list(self.query(LensView))[:1]:
            view.say(*notice)

    def _why_empty(self) -> tuple[str, ...]:
        extent, words = self.extent, keymap(self).words
        if not extent.ended:
            return ("Looking …",)
        if not extent.taken:
            if self.asked.strip():
                return "No document has all of this.", words("Press {filter} to change the filter.")
            return "There are no documents here.", words("Press {quit} to go back.")
        if extent.waiting == extent.taken:
            resting = "Analysis rests" if self.main.resting else "It comes by itself"
            does = "lets it go on" if self.main.resting else "pauses it"
            return "Nothing is analysed yet.", words(f"{resting}; {{pause}} on the main screen {does}.")
        return self.none_yet()

    def status(self) -> tuple[str, ...]:
        """What the lens itself has to say in the header, the most important first."""
        return ()

    def show_status(self) -> None:
        """Header and footer say how things are."""
        self.query_one(Header).show((*self.status(), *self._coverage()))
        self.show_keys()

    def _coverage(self) -> tuple[str, ...]:
        """``newest 1,000 of 12,345 documents``, ``12 not analysed yet``."""
        extent = self.extent
        if not extent.taken:
            return ("no documents",) if extent.ended else ("looking …",)
        taken = wording.number(extent.taken)
        if not extent.ended:
            made_of = f"newest {taken} so far"
        elif extent.total is not None and extent.total > extent.taken:
            made_of = f"newest {taken} of {wording.counted(extent.total, 'document')}"
        else:
            made_of = wording.counted(extent.taken, "document")
        return made_of, f"{wording.number(extent.waiting)} not analysed yet" if extent.waiting else ""

    def show_keys(self) -> None:
        """The footer names the keys that matter where the focus is."""
        if self.focused is self.filter.input:
            typing = "keep_filter", "restore_filter", "complete", "list_down", "list_up", "clear_filter"
            self.footer.show(tuple(map(Key, typing)))
        else:
            self.footer.show(self.keys())

    def keys(self) -> tuple[Key, ...]:
        """The keys that matter where the focus is, not while typing."""
        lead = (Key("lead"),) if self.view.count else ()
        return *lead, Key("filter"), Key("quit", "back"), HELP

    # Keys

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

    def action_help(self) -> None:
        """All keys."""
        from nutgraf.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen("lens"))

    async def action_theme(self) -> None:
        """Light or dark."""
        await self.app.run_action("other_theme")

    def action_suspend(self) -> None:
        """To the shell for a while."""
        self.app.action_suspend_process()

    # The filter

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

    # Focus

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


_SIZES = frozenset(("-too-thin", "-narrow", "-medium", "-wide", "-too-low", "-tall"))
"""Classes of a screen's size: it is laid out for it from the first."""
