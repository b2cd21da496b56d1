"""What the keys do with the text: jumps and the way back, the walk over its facts."""

from __future__ import annotations

from nutgraf.tui import answers
from nutgraf.tui.screens.outkeys import OutKeys
from nutgraf.tui.widgets.textview import TextView


class TextKeys(OutKeys):
    """The workbench with a text that can be walked."""

    def on_text_view_rewrap(self, message: TextView.Rewrap) -> None:
        """Wrap a long text."""
        self.desk.rewrap(message.wrapped, message.width)

    def on_rewrapped(self, message: answers.Rewrapped) -> None:
        """Show it, if it is still the one."""
        self.text.take(message.wrapped)
