"""The main screen inside a month: h and q go back to the timeline, Esc to the filter before."""

from __future__ import annotations

from typing import NamedTuple

from nutgraf.tui.screens.leading import Leading


class _Walk(NamedTuple):
    """Where the main screen has been walked into."""

    query: str
    """Of the month, with the filter there was."""

    before: str
    """That filter."""

    month: str
    """``YYYY-MM``; "" for what has no date."""


class Walking(Leading):
    """The main screen with a month to be walked into."""

    _month: _Walk | None = None

    def walk_into(self, query: str, before: str, month: str) -> None:
        """Show the documents of a month, until the filter is another one."""
        self._month = _Walk(query, before, month)
        if self.reading:
            self.close_text()
        self.filter_by(query)

    @property
    def walked(self) -> bool:
        """Whether what is shown is a month that was walked into."""
        return self._month is not None and self._month.query == self.asked

    @property
    def outer_query(self) -> str:
        """The filter to which Esc returns."""
        return self._month.before if self._month and self.walked else ""

    def walk_back(self) -> None:
        """To the month in the timeline, under the filter before."""
        from nutgraf.tui.screens.timeline import TimelineLens

        walk, self._month = self._month, None
        assert walk is not None
        self.filter_by(walk.before)
        self.app.push_screen(TimelineLens(self, walk.month))
