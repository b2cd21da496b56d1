"""The keys that open a lens, from the main screen or from another lens: an action each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nutgraf.tui.screens.lens import LensScreen


class LensKeys:
    """For a screen that can open lenses. They are imported when they are opened."""

    def open_lens(self, kind: type[LensScreen]) -> None:
        """Show a lens on the present view."""
        raise NotImplementedError

    def action_people_lens(self) -> None:
        """Who is named, and who said what."""
        from nutgraf.tui.screens.people import PeopleLens

        self.open_lens(PeopleLens)

    def action_digest_lens(self) -> None:
        """What the documents say together."""
        from nutgraf.tui.screens.digest import DigestLens

        self.open_lens(DigestLens)

    def action_figures_lens(self) -> None:
        """What the documents put numbers to, over time."""
        from nutgraf.tui.screens.figures import FiguresLens

        self.open_lens(FiguresLens)

    def action_timeline_lens(self) -> None:
        """When the documents are from."""
        from nutgraf.tui.screens.timeline import TimelineLens

        self.open_lens(TimelineLens)
