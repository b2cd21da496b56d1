"""A lens's look at its view: its parts on the screen, the documents asked for, and what is said of them."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.widget import Widget

from nutgraf.tui.asking import answers
from nutgraf.tui.asking.answers import Extent
from nutgraf.tui.asking.lensdesk import Collector, LensDesk
from nutgraf.tui.keys import keymap
from nutgraf.tui.matters import HELP, MORE, Key
from nutgraf.tui.screens.anywhere import AnywhereKeys
from nutgraf.tui.screens.workbench import Body
from nutgraf.tui.widgets.bar import Footer, Header
from nutgraf.tui.widgets.filterbar import FilterBar
from nutgraf.tui.widgets.lensview import LensView
from nutgraf.tui.widgets.toosmall import TooSmall
from nutgraf.tui.words import meanings, wording
from nutgraf.tui.words.meanings import Part

if TYPE_CHECKING:
    from nutgraf.library import View
    from nutgraf.tui.screens.leading import Leading

AGAIN_EVERY = 3.0
"""Seconds between two looks at a view whose documents are being analysed."""

_AT_REST = 10
"""So many times as long as a look takes, none is taken after it."""


class LensLook(AnywhereKeys):
    """The parts of a lens and what they are made of. How one is added stands in lens.py."""

    NAME: ClassVar[str]
    """One word, for the header."""

    MOST: ClassVar[int] = 1_000
    """Documents that it is made of, the newest."""

    GROWTH: ClassVar[int] = 2
    """How many times as many documents each answer is made of: more where an answer takes long."""

    def __init__(self, main: Leading) -> None:
        super().__init__(classes=" ".join(main.classes & _SIZES))
        self.main = main
        self.desk: LensDesk = LensDesk(self, main.desk.library, main.desk.paths)
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
        yield Header(self.main.name_of_place, self.NAME, self.main.places)
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
        made_of, waiting = self._coverage()
        parts = Part(made_of, meanings.TAKEN), Part(waiting, meanings.WAITING)
        self.query_one(Header).show((*map(Part, self.status()), *parts))
        self.show_keys()

    def _coverage(self) -> tuple[str, str]:
        """``newest 1,000 of 12,345 documents``, ``12 not analysed yet``."""
        extent = self.extent
        if not extent.taken:
            return "no documents" if extent.ended else "looking …", ""
        taken = wording.number(extent.taken)
        if not extent.ended:
            made_of = f"newest {taken} so far"
        elif extent.total is not None and extent.total > extent.taken:
            made_of = f"newest {taken} of {wording.counted(extent.total, 'document')}"
        else:
            made_of = wording.counted(extent.taken, "document")
        return made_of, f"{wording.number(extent.waiting)} not analysed yet" if extent.waiting else ""

    def after_key(self) -> None:
        """A warning that has been there for a while has been seen."""
        super().after_key()
        for footer in self.query(Footer):  # none yet after the key that has opened the lens
            footer.after_key()
        self._clear_tooltip()  # the mouse rests where something else may stand now

    def show_keys(self) -> None:
        """The footer names the keys that matter where the focus is."""
        if self.focused is self.filter.input:
            typing = "keep_filter", "restore_filter", "complete", "list_down", "list_up", "clear_filter"
            self.footer.show(tuple(map(Key, typing)))
        else:
            self.footer.show(self.keys())

    def keys(self) -> tuple[Key, ...]:
        """The keys that matter where the focus is, not while typing."""
        view, leads_to = self.view, self.leads_to()
        lead = (Key("lead", leads_to),) if leads_to is not None else ()
        copy = (Key("copy", "copy"),) if view.cited else ()
        back = Key("quit", "back") if view is self.views[0] else Key("go_back", "to the list")
        return *lead, *copy, Key("filter"), back, HELP, MORE

    def leads_to(self) -> str | None:
        """What Enter does just now, where it does not lead to a place (""); None where it does nothing."""
        return "" if self.view.count else None


_SIZES = frozenset(("-too-thin", "-narrow", "-medium", "-wide", "-too-low", "-tall"))
"""Classes of a screen's size: it is laid out for it from the first."""
