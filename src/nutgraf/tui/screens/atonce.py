"""A screen that shows what a key has done at once."""

from __future__ import annotations

from textual.screen import Screen


class AtOnce(Screen[None]):
    """Paints what a key has changed as soon as it is known, not at the next tick of Textual's clock.

    That is up to eight milliseconds sooner. Where more keys wait, or where parts of the screen are to be laid
    out anew, which comes in several steps, the clock decides as ever.
    """

    _keyed = False
    """Whether a key was pressed since the last paint."""

    def after_key(self) -> None:
        """A key was pressed."""
        self._keyed = True

    def on_idle(self) -> None:
        """All messages are done with: paint, if there is anything."""
        if not self._keyed or not self._dirty_widgets:
            return
        self._keyed = False
        if not self._layout_required and self.app._message_queue.empty():
            self._on_timer_update()
