"""A scroll bar that is drawn when it has changed."""

from __future__ import annotations

from typing import Self

from textual.geometry import Region
from textual.scrollbar import ScrollBar
from textual.strip import Strip


class StillBar(ScrollBar):
    """Keeps what was painted: Textual asks for it whenever anything on the screen is painted."""

    _painted: tuple[Region, list[Strip]] | None = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint anew."""
        self._painted = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Another theme."""
        self._painted = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """All its lines."""
        if self._painted is None or self._painted[0] != crop:
            self._painted = crop, super().render_lines(crop)
        return self._painted[1]
