"""What the library's answers do to the main screen: a method for each message in answers.py."""

from __future__ import annotations

import gc
import time

from nutgraf.tui.asking import answers
from nutgraf.tui.keys import keymap
from nutgraf.tui.screens.workbench import Workbench
from nutgraf.tui.widgets.bar import Hint
from nutgraf.tui.widgets.doclist import DocumentList
from nutgraf.tui.words import notices, wording

REFRESH_EVERY = 1.0
"""Seconds between two looks at what cataloguing has found so far."""

ANALYSED_EVERY = 3.0
"""The same at what analysing has, under a filter on facts."""

LOOK_EVERY = 2.0
"""Seconds between two looks at whether another program has changed the library."""


class Answering(Workbench):
    """The workbench with the library's answers on it."""

    def on_mount(self) -> None:
        """Show what the library has already, and look for what is new."""
        self.filter.fill(self.asked)
        for notice in filter(None, (*self.desk.library.notices, self._notice)):
            self.footer.say(notice, warning=True)
        found = self._opening.found()
        if found:
            with self.list.prevent(DocumentList.Moved):
                self.on_found(found)
        else:
            self.search(self.asked)
        self.call_after_refresh(self._go_on, found)  # the first screen comes before everything else
        self.set_interval(LOOK_EVERY, self.desk.look)

    def _go_on(self, found: answers.Found | None) -> None:
        if not gc.isenabled():  # the command line has turned it off
            gc.freeze()  # what was made so far stays, and need not be looked at again
            gc.enable()
        if found and found.rows is self.list.rows:
            self.desk.count(found)
            self.on_document_list_moved(DocumentList.Moved(self.list.current))
        self.start_catalogue()
        if self.desk.library.first_time:
            self.query_one(Hint).show()

    def on_found(self, message: answers.Found) -> None:
        """Take other rows; where the cursor has been moved meanwhile, ask again from there."""
        row = self.list.current
        if row and row.id != self.asked_from and message.asked.query == self.shown.query:
            message.rows.view.close()
            self.search(self.asked, keep=True)
            return
        before, self.shown = self.list.rows, message.asked
        if message.asked.facts:
            self.desk.cover(message.rows)
        else:
            self.covered = None
        self.list.show(message.rows, message.cursor, message.asked.matcher)
        self._lay_out()
        self.filter.point_at(message.faults)
        if before:
            before.view.close()
        if message.counted:
            self.on_counted(answers.Counted(message.rows, message.rows.total))
        self.show_status()
        self.end_waiting()

    def on_covered(self, message: answers.Covered) -> None:
        """Learn how much a filter on facts can find yet."""
        if message.rows is self.list.rows:
            self.covered = message.done, message.total
            self._say_why_empty()
            self.show_status()

    def on_all_counted(self, message: answers.AllCounted) -> None:
        """Learn how many there are without a filter."""
        self.all_total = message.total
        self.show_status()

    def on_counted(self, message: answers.Counted) -> None:
        """Learn how many there are."""
        if message.rows is not self.list.rows:
            return
        if not self.shown.query.strip():
            self.all_total = message.total
        self.list.counted = True
        self.list.grow(message.total)
        self.near = {}
        if not message.total and self.shown.query.strip():
            self.desk.look_near(self.shown.query, live=self.live)
        self._say_why_empty()
        self.show_status()

    def _lay_out(self) -> None:
        """Without any document the list says so alone; a filter that leaves none moves nothing."""
        bare = not self.list.total and not self.shown.query.strip()
        if bare != self.has_class("-bare"):
            self.set_class(bare, "-bare")
            self.call_after_refresh(self._keep_focus)

    def _say_why_empty(self) -> None:
        self._lay_out()
        keys = keymap(self)
        if "catalogue" in self.troubles and not self.shown.query.strip():
            self._say_trouble(self.troubles["catalogue"])
            return
        why = notices.why_empty(
            self.shown.query, bool(self.busy), len(self.skipped), self.desk.paths, keys, total=self.all_total
        )
        some = notices.covered(self.covered)
        more = [f"{some}: more may be found."] if some and self.shown.query.strip() else []
        self.list.say(*notices.not_there(self.near), *why, *more)

    def on_near(self, message: answers.Near) -> None:
        """Say which words are in no document, and which are like them."""
        if message.query == self.shown.query and not self.list.total:
            self.near = message.words
            self._say_why_empty()

    def keep_up(self) -> None:
        """Know the row under the cursor before the next key: the list's message may come after it."""
        row = self.list.current
        if (row.id if row else None) != (self.row.id if self.row else None):
            self.row, self.facts = row, None

    def on_document_list_moved(self, message: DocumentList.Moved) -> None:
        """Fetch the document under the cursor."""
        before, self._here = self._here, message.row.id if message.row else None
        self.row = message.row
        if message.row is None:
            self.facts = self._fetched_for = None
            self.text.say(None)
            self.panel.say()
            return
        if before != message.row.id:
            self.jumps.clear()
            self.end_find()
            self.set_timer(0.15, self._say_reading)
        wanted = (message.row.id, self.shown.query)
        if wanted != self._fetched_for:
            self._fetched_for = wanted
            self.desk.fetch(message.row, self.shown, self.length, self.text.column, wait=before is not None)

    def _say_reading(self) -> None:
        if self.row and self._answered != self.row.id:
            self.facts = None
            self.text.say(self.row, "Reading …")
            self.panel.say("Reading …")

    def on_fetched(self, message: answers.Fetched) -> None:
        """Show a text."""
        if not self.row or message.row.id != self.row.id:
            return
        self._answered = message.row.id
        if message.document is None or message.prose is None:
            again = keymap(self).words("Press {rescan} to look again.")
            self.text.say(message.row, "This document is no longer there.", again)
            self.panel.say()
            return
        if self.text.document == message.document:
            self.text.mark_matches(message.matches)
            self.text.show_kept(message.kept)
        else:
            self.facts = None
            self.text.show(message.row, message.document, message.matches, message.prose, message.kept)
        if message.facts:
            self.on_analysed(answers.Analysed(message.row.id, message.facts))
        elif not self.facts:
            self.panel.say("Working out the gist …")

    def on_analysed(self, message: answers.Analysed) -> None:
        """Show facts."""
        if not self.row or message.id != self.row.id:
            return
        same = self.facts is not None and self.facts.analysis is message.facts.analysis
        self.facts = message.facts
        self.text.mark_facts(message.facts)
        self.panel.show(message.facts, keep=same)

    def on_cataloguing(self, message: answers.Cataloguing) -> None:
        """Say how far it is, and show what is there by now."""
        progress, now = message.progress, time.monotonic()
        if progress is None:
            self.busy, self.pace, self.skipping = "", (), 0
            self._fetched_for = None
            self.desk.count_all()
        else:
            of = f"/{wording.number(progress.total)}" if progress.total else ""
            self.busy = f"catalogue {wording.number(progress.done)}{of}"
            self.pace, self.skipping = notices.pace(progress), progress.skipped
        if progress is None or now - self._refreshed >= REFRESH_EVERY:
            self._refreshed = now
            self._search_again()
        self.show_status()

    def on_renewed(self) -> None:
        """Show what another program has changed."""
        self._fetched_for = None
        self.desk.count_all()
        self._search_again()

    def _search_again(self) -> None:
        """Show what there is now; the cursor stays on its document, unless it rests at the top."""
        at_rest = self.list.cursor or self.reading or self.focused is not self.list
        self.search(self.asked, keep=bool(at_rest))

    def on_gisted(self, message: answers.Gisted) -> None:
        """Say how far the analysis is."""
        progress = message.progress
        if not self.busy.startswith("catalogue"):
            done = progress.total is None or progress.done >= progress.total
            self.busy = "" if done else f"gist {100 * progress.done // (progress.total or 1)}%"
            self.pace = () if done else notices.pace(progress)
            now = time.monotonic()
            due = done or now - self._refreshed >= ANALYSED_EVERY
            if due:
                self._refreshed = now
                self.list.look_again()
                if self.shown.facts and self.shown.query == self.asked:
                    self.search(self.asked, keep=True)
        self.show_status()

    def on_document_list_looked(self, message: DocumentList.Looked) -> None:
        """Look what the analyses of rows in sight say."""
        self.desk.glance(message.rows)

    def on_glanced(self, message: answers.Glanced) -> None:
        """Show it."""
        self.list.learn(message.found)

    def on_unread(self, message: answers.Unread) -> None:
        """Know what could not be read."""
        self.skipped = message.skipped
        self._say_why_empty()
        self.show_status()

    def on_failed(self, message: answers.Failed) -> None:
        """Say what went wrong where it is missed."""
        if message.what == "search":
            self.end_waiting()
        if message.what in ("document", "summary"):
            self._answered = self.row.id if self.row else ""
            if self.text.shown_id != (self.row.id if self.row else None):
                next_step = keymap(self).words(
                    "Press {original} to open the original, {rescan} to look again."
                )
                self.text.say(self.row, message.text, next_step)
            self.panel.say(message.text, keymap(self).words("The text is there all the same: {text_panel}."))
        elif message.what in ("catalogue", "analysis"):
            self.busy, self.pace = "", ()
            self.troubles[message.what] = message.text
            self._say_why_empty()
            self.show_status()  # it says so for as long as it lasts
            return
        elif message.what == "search" and not self.list.total:
            self._say_trouble(message.text)
            return
        if self.list.total or message.text not in self.list.notice:
            self.footer.say(message.text, warning=True)
        self.show_status()

    def _say_trouble(self, text: str) -> None:
        """Where the documents would stand, and there alone."""
        self.footer.unsay(text)
        self.list.say(text, keymap(self).words("Press {rescan} to try again, {quit} to leave."))

    def on_recovered(self, message: answers.Recovered) -> None:
        """Say no more of it."""
        self.troubles.pop(message.what, None)
        self.show_status()
