"""A screen that shows what a key has done at once."""

from __future__ import annotations

from textual.screen import Screen

from nutgraf.tui.widgets.lines import LineView


class AtOnce(Screen[None]):
    """Paints what a key has changed in the part with the focus before anything else is done.

    Otherwise several messages, and what they lead to, come before the paint: reading the document under the
    cursor, for one. Where more keys wait, or where parts of the screen move or are laid out anew, which comes
    in several steps, Textual decides as ever. Which keys matter now is found out last: mostly the same do.
    """

    _noted = True
    """Whether the footer knows of the last key."""

    def show_keys(self) -> None:
        """The footer names the keys that matter now."""
        raise NotImplementedError

    def after_key(self) -> None:
        """A key was pressed."""
        self._noted = False
        part = self.focused
        if isinstance(part, LineView) and part._repaint_required and self._stands_still(part):
            part._repaint_required = False
            self._dirty_widgets.add(part)
            self._on_timer_update()
        self.check_idle()

    def _stands_still(self, part: LineView) -> bool:
        """Whether nothing moves, and no other key waits."""
        moves = part._scroll_required or part._layout_required or self._layout_required
        return not moves and self.app._message_queue.empty()

    def on_idle(self) -> None:
        """All messages are done with."""
        if not self._noted and self.is_mounted:
            self._noted = True
            self.show_keys()
