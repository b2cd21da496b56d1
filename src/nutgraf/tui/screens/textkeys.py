"""What the keys do with the text: the walk over its facts, the text alone on the screen."""

from __future__ import annotations

from textual.widget import Widget

from nutgraf.tui.asking import answers
from nutgraf.tui.drawing.gist import Item
from nutgraf.tui.keys import keymap
from nutgraf.tui.screens.findkeys import FindKeys
from nutgraf.tui.walking import Walk
from nutgraf.tui.widgets.textview import TextView


class TextKeys(FindKeys):
    """The workbench with a text that can be walked."""

    _walk: Walk | None = None

    _before_focus: tuple[bool, Widget | None] = (False, None)
    """Before the text stood alone: whether it filled the screen, and what had the focus."""

    def on_text_view_rewrap(self, message: TextView.Rewrap) -> None:
        """Wrap a long text."""
        self.desk.rewrap(message.wrapped, message.width)

    def on_rewrapped(self, message: answers.Rewrapped) -> None:
        """Show it in its new lines."""
        self.text.take(message.wrapped)

    def on_text_view_led(self, message: TextView.Led) -> None:
        """A click on a sentence of the summary over the text."""
        self.jumps.append((self.text, self.text.spot))
        self._show_fact(Item("summary", (message.place,), ()))

    def action_next_fact(self) -> None:
        """Walk the facts down: in the text by where they stand there, elsewhere by the panel."""
        self._to_fact(1)

    def action_previous_fact(self) -> None:
        """Walk the facts up."""
        self._to_fact(-1)

    def _to_fact(self, by: int) -> None:
        text = self.text
        if self.focused is not text:
            self.panel.step(by)
            item = self.panel.current
            if item and item.spans and text.display:
                self._show_fact(item)
            return
        walk, here = self._in_order(), self.fact_in_text
        if walk is None:
            return
        item = walk.next(by, here if here and text.in_sight(here.spans[0]) else None, text.place)
        if item is None:
            self.footer.say(f"No fact {'below' if by > 0 else 'above'}.")
            return
        self._show_fact(item)
        self.panel.point_at(item)
        if self.alone:
            self.footer.say(self.where_in_facts())

    def _in_order(self) -> Walk | None:
        """The facts in the order of the text, made when they are asked for."""
        if self.facts is None:
            return None
        if self._walk is None or self._walk.facts is not self.facts:
            self._walk = Walk(self.facts)
        return self._walk

    def where_in_facts(self) -> str:
        """Of the fact marked in the text: ``figure 3 of 8``."""
        fact, walk = self.fact_in_text, self._in_order()
        return walk.words(fact) if fact and walk and self.focused is self.text else ""

    def _show_fact(self, item: Item) -> None:
        self.end_find()
        self.fact = item
        self.text.jump(item.spans)

    def action_focus_text(self) -> None:
        """The text alone, without header, footer and the other parts; or all parts again."""
        if self.alone:
            self.leave_focus()
        elif self.row:
            self._before_focus = self.reading, self.focused
            self.action_open()
            self.add_class("-focus")
            self.footer.say(
                keymap(self).words("The text alone; {focus_text} or {undo_layer} brings all back.")
            )

    @property
    def alone(self) -> bool:
        """Whether the text stands alone."""
        return self.has_class("-focus")

    def leave_focus(self) -> None:
        """All parts again, as they were before."""
        if not self.alone:
            return
        self.remove_class("-focus")
        reading, focused = self._before_focus
        if not reading:
            self.close_text()
        if focused and focused.display:
            self.set_focus(focused, scroll_visible=False)

    def close_text(self) -> None:
        """Back from the text to the list, whatever stood alone or was looked for."""
        self.end_find()
        self.remove_class("-focus")
        super().close_text()

    def action_open(self) -> None:
        """Fill the screen with the text and its facts."""
        if self.row is None:
            return
        self.remove_class("-zoomed")
        self.add_class("-reading")
        self.set_focus(self.text, scroll_visible=False)
        self.keep_read()
