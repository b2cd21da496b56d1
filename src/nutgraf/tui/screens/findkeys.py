"""What the keys do while words are looked for in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from nutgraf.document import Span
from nutgraf.text import clean_line
from nutgraf.tui.asking import answers
from nutgraf.tui.asking.find import MOST
from nutgraf.tui.screens.outkeys import OutKeys


class FindKeys(OutKeys):
    """The workbench with a text that can be looked through."""

    _places: Sequence[Span] = ()
    """Where the words that are looked for stand."""

    _at = 0
    """Which of them is shown."""

    _words = ""
    """The words whose places these are."""

    _began = -1
    """The spot where the text was before."""

    def action_find(self) -> None:
        """Begin to type what is looked for."""
        if self.text.document is None:
            return
        if not self.finding:
            self._began = self.text.spot
        self._mark_places((), "")
        self.find.begin()

    def on_find_bar_changed(self) -> None:
        """Look with every letter."""
        if self.finding and self.find.words != self._words and self.text.document:
            self.desk.find(self.text.document.text, self.find.words)

    def on_found_in_text(self, message: answers.FoundInText) -> None:
        """Show the first place from where one was."""
        document = self.text.document
        if not self.finding or document is None or message.text is not document.text:
            return
        if message.words == self.find.words and message.words != self._words:
            self._mark_places(message.places, message.words)
            if not self.find.input.has_focus:
                self._kept()

    def _mark_places(self, places: Sequence[Span], words: str) -> None:
        """Mark places, the first from where one was in sight; none of them: back to where one was."""
        self._places, self._words = places, words
        self.text.mark_found(places)
        self.text.jump(())
        self.text.go_to(self._began)
        if places:
            starts = [place.start for place in places]
            self._to_place(bisect_left(starts, self.text.place) % len(places))
        else:
            self.find.say("not in this text" if words.strip() else "")

    def _to_place(self, at: int) -> None:
        self._at, count = at, len(self._places)
        self.find.say(f"{at + 1:,} of {count:,}{'+' if count == MOST else ''}")
        self.text.jump((self._places[at],))

    def action_keep_find(self) -> None:
        """Stay at the place and walk the others; without words, walk those of the filter."""
        words = self.find.words
        self.set_focus(self.text, scroll_visible=False)
        if not words.strip():
            matches = self.text.matches
            words = self.find.input.value = " ".join(self.shown.words.replace('"', "").split())
            self._mark_places([Span(*ends) for ends in zip(matches.starts, matches.ends, strict=True)], words)
        if self._words == words:
            self._kept()

    def _kept(self) -> None:
        """What is looked for stays; h goes back to where it began."""
        if self._places:
            self.jumps.append((self.text, self._began))
            return
        words = clean_line(self._words)
        self.end_find()
        self.footer.say(f"“{words}” is not in this text." if words else "Nothing to look for.")

    def action_match_below(self) -> None:
        """The next place while typing."""
        self._step(1)

    def action_match_above(self) -> None:
        """The place before while typing."""
        self._step(-1)

    def action_next_match(self) -> None:
        """The next place; after the last the first."""
        self._step(1)

    def action_previous_match(self) -> None:
        """The place before; before the first the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self._places:
            return
        after = self._at + by
        self._to_place(after % len(self._places))
        if not 0 <= after < len(self._places):
            self.footer.say("From the top again." if by > 0 else "From the end again.")

    def action_leave_find(self) -> None:
        """Take the marks away; still typing, go back to where one was."""
        typing = self.find.input.has_focus
        self.end_find()
        if typing:
            self.text.go_to(self._began)
            self.set_focus(self.text, scroll_visible=False)

    def end_find(self) -> None:
        """Look for nothing any more."""
        if self.finding:
            super().end_find()
            self.desk.overtake("find")
            self._places, self._words = (), ""
            self.text.mark_found(())
            self.text.jump(())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys that walk what was found mean that only while there is something."""
        if action in ("next_match", "previous_match", "leave_find"):
            return self.finding
        return super().check_action(action, parameters)
