"""When the documents of a view are from: a bar a month, and the newest titles of the one under the cursor.

Enter walks into a month: the main screen shows its documents alone (see :mod:`nutgraf.tui.screens.walking`).
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget

from nutgraf.library.query.narrowing import narrowed
from nutgraf.tui.asking.answers import Extent, Gathered
from nutgraf.tui.asking.lensdesk import TYPING_PAUSE
from nutgraf.tui.drawing.timeline import Month
from nutgraf.tui.screens.lens import LensScreen
from nutgraf.tui.widgets.lensview import LensView
from nutgraf.tui.widgets.monthlist import MonthList, TitleList
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import Row, View
    from nutgraf.tui.screens.walking import Walking

_TITLES = 60
"""Titles that are fetched: as many as a tall screen has lines."""

_LOOKING_PAUSE = 0.02
"""Seconds the cursor rests on a month before its titles are fetched."""


@dataclass(eq=False)
class MonthsFound(Message):
    """How many documents each month has: ``(YYYY-MM, documents)``, newest first, "" last."""

    months: Sequence[tuple[str, int]]


@dataclass(eq=False)
class TitlesFound(Message):
    """The newest documents of a month."""

    month: Month
    rows: Sequence[Row]


class TimelineLens(LensScreen):
    """Months at the left, titles beside them."""

    NAME = "Timeline"

    DEFAULT_CSS = """
    TimelineLens Horizontal { width: 1fr; height: 1fr; }
    TimelineLens MonthList { width: 46%; max-width: 72; }
    TimelineLens TitleList { width: 1fr; height: 1fr; border-left: solid $rule; scrollbar-size: 0 0; }
    TimelineLens.-nothing MonthList { width: 1fr; max-width: 100%; }
    TimelineLens.-nothing TitleList { display: none; }
    """

    def __init__(self, main: Walking, at: str | None = None) -> None:
        super().__init__(main)
        self._main = main
        self._at = at
        """The month on which the cursor is to stand; None: the newest."""
        self._view: View | None = None

    def parts(self) -> Iterable[Widget]:
        """Months, and the titles of one."""
        with Horizontal():
            yield MonthList()
            yield TitleList()

    def on_unmount(self) -> None:
        """Let nothing run on."""
        super().on_unmount()
        self._interrupt()

    def _interrupt(self) -> None:
        if self._view:
            self._view.interrupt()

    def look(self, *, typing: bool = False, again: bool = False) -> None:
        """Count the months of what the filter leaves."""
        overtaken = self.desk.overtake("lens")
        self._interrupt()
        pause = TYPING_PAUSE if typing else 0
        self.desk.run("lens", partial(self._count, self.asked, pause, overtaken), overtaken)

    def _count(self, query: str, pause: float, overtaken: threading.Event) -> None:
        if pause and overtaken.wait(pause):
            return
        view = self.desk.library.view(query, paths=self.desk.paths, live=bool(query))
        self._view = view
        try:
            if overtaken.is_set():
                return
            months = view.months()
            total = sum(count for _, count in months)
            self.desk.post(MonthsFound(months), overtaken)
            self.desk.post(Gathered(Extent(total, 0, total, ended=True), view.faults), overtaken)
        finally:
            view.close()

    @property
    def list(self) -> MonthList:
        """The months."""
        return self.query_one(MonthList)

    def on_months_found(self, message: MonthsFound) -> None:
        """Show months."""
        current = self.list.current if self.list.cursor else None
        at, self._at = self._at, None
        self.list.show(message.months, current.iso if current else at)

    def on_lens_view_moved(self, message: LensView.Moved) -> None:
        """Fetch the titles of the month under the cursor."""
        super().on_lens_view_moved(message)
        month = self.list.current
        self.set_class(month is None, "-nothing")
        overtaken = self.desk.overtake("titles")
        if month is None:
            self.query_one(TitleList).show(None, ())
        else:
            self.desk.run("titles", partial(self._titles, self._within(month), month, overtaken), overtaken)

    def _within(self, month: Month) -> str:
        return narrowed(self.asked, f"date:{month.iso}" if month.iso else "is:undated")

    def _titles(self, query: str, month: Month, overtaken: threading.Event) -> None:
        if overtaken.wait(_LOOKING_PAUSE):
            return
        view = self.desk.library.view(query, paths=self.desk.paths, live=True)
        try:
            self.desk.post(TitlesFound(month, view.rows(0, _TITLES)), overtaken)
        finally:
            view.close()

    def on_titles_found(self, message: TitlesFound) -> None:
        """Show titles."""
        self.query_one(TitleList).show(message.month, message.rows)

    def action_lead(self) -> None:
        """Into the month under the cursor."""
        if month := self.list.current:
            self.app.pop_screen()
            self._main.walk_into(self._within(month), self.asked, month.iso)

    def leads_to(self) -> str | None:
        """Into the month."""
        return "its documents" if self.list.count else None

    def none_yet(self) -> tuple[str, ...]:
        """There are no documents without a month."""
        return ()

    def status(self) -> tuple[str, ...]:
        """How many months."""
        return (wording.counted(self.list.count, "month") if self.list.count else "",)
