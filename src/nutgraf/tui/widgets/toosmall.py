"""What is shown where there is no room for anything else."""

from __future__ import annotations

from collections.abc import Iterable

from nutgraf.tui import drawing
from nutgraf.tui.drawing import Run
from nutgraf.tui.widgets.bar import Bar


class TooSmall(Bar):
    """One line; the screen shows it below 40 by 10 cells."""

    DEFAULT_CSS = "TooSmall { display: none; }"

    def line(self, y: int, width: int) -> Iterable[Run]:
        """As much of the sentence as there is room for."""
        return [Run(drawing.fit("nutgraf needs 40 by 10 cells", width))]
