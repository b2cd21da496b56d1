"""Changes of marks, made off the key path in the order in which they were asked for, and the way back.

For each change what undoes it is kept: the values that there were, of the documents that it changed, eight
bytes a document. What a document was opened for ("read") is no change that a person made, and is not kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from nutgraf.library.changes import Inverse, Mark
from nutgraf.tui.asking.answers import Changed, Marked
from nutgraf.tui.asking.jobs import Jobs
from nutgraf.tui.selection import Selection, together
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.tui.asking import Asking

Ids = Sequence[str] | Selection
"""One document, or those that were marked: as they were when the key was pressed."""

Piece = tuple[Mark, Sequence[str]]

_MOST = 100
"""Changes that can be undone."""


@dataclass
class _Entry:
    """One change."""

    said: str = ""
    """What was done: "3 starred"."""

    inverse: dict[Mark, Selection] = field(default_factory=dict)

    def take(self, inverse: Inverse) -> int:
        """Add what undoes a part of it; of how many documents that is, at most."""
        for mark, ids in inverse.items():
            kept = self.inverse.setdefault(mark, Selection())
            for each in ids:
                kept.add(each)
        return max(map(len, inverse.values()), default=0)


class _Done(NamedTuple):
    """How far a change went."""

    changed: int
    """Documents that are not as they were."""

    stopped: bool = False


class Journal:
    """Keeps marks, and undoes what was kept."""

    def __init__(self, asking: Asking) -> None:
        self._asking, self._library = asking, asking.library
        self.jobs = Jobs(asking, "mark")
        self._done: list[_Entry] = []
        self._undone: list[_Entry] = []

    def keep(self, mark: Mark, id: str, said: str) -> None:  # noqa: A002  # the library's name for it
        """Set one thing on one document; nothing needs to be said of it."""

        def keep() -> Changed:
            entry = _Entry()
            self._remember(entry, said, self._put([(mark, [id])], entry, 1))
            return Changed()

        self.jobs.add(keep)

    def keep_read(self, id: str) -> None:  # noqa: A002  # as above
        """A document was opened."""

        def read() -> Changed:
            self._library.mark([id], read=True)
            return Changed()

        self.jobs.add(read)

    def toggle(self, kind: str, ids: Selection, given: str, taken: str) -> None:
        """Set ``starred`` or ``read`` on all of them; where all have it, take it away.

        ``given``, ``taken``: the words for it, behind a number.
        """
        mark = Mark(kind, True)  # type: ignore[arg-type]  # of the two kinds

        def toggle() -> Changed:
            entry = _Entry()
            done = self._put(_on_all(mark, ids), entry, len(ids))
            words = given
            if not done.changed and not done.stopped:
                done = self._put(_on_all(mark._replace(value=False), ids), entry, len(ids))
                words = taken
            return self._remember(entry, f"{wording.number(done.changed)} {words}", done)

        self.jobs.add(toggle)

    def tag(self, ids: Ids, add: Sequence[str], remove: Sequence[str], said: str) -> None:
        """Give and take away tags."""
        marks = [*(Mark("untag", name) for name in remove), *(Mark("tag", name) for name in add)]

        pieces = ((mark, some) for some in together(ids) for mark in marks)
        self.jobs.add(partial(self._change, pieces, said, len(ids) * len(marks)))

    def note(self, ids: Ids, note: str, said: str, *, append: bool = False) -> None:
        """Keep a note; ``append``: behind the notes that there are."""

        def pieces() -> Iterable[Piece]:
            for some in together(ids):
                if not append:
                    yield Mark("note", note), some
                    continue
                notes: dict[str, list[str]] = {}
                for kept in self._library.kept(some):
                    notes.setdefault(f"{kept.note}; {note}" if kept.note else note, []).append(kept.id)
                for longer, those in notes.items():
                    yield Mark("note", longer), those

        self.jobs.add(partial(self._change, pieces(), said, len(ids)))

    def undo(self) -> None:
        """Undo the last change. Answers Changed, with nothing to renew where there is none."""
        self.jobs.add(partial(self._turn, self._done, self._undone, "Undone", "Nothing to undo"))

    def redo(self) -> None:
        """Do again what was undone last."""
        self.jobs.add(partial(self._turn, self._undone, self._done, "Done again", "Nothing to do again"))

    def look_at(self, what: str, ids: Ids) -> None:
        """Read tags and notes that are to be changed. Answers Marked."""

        def look() -> Marked | None:
            shared: dict[str, str] | None = None
            notes: set[str] = set()
            for done, kept in enumerate(self._library.kept(ids)):
                tags = {name.casefold(): name for name in kept.tags}
                shared = tags if shared is None else {one: shared[one] for one in shared if one in tags}
                if len(notes) < 2:
                    notes.add(kept.note)
                self.jobs.report("looking at marks", done, len(ids))
                if self.jobs.stopped or (not shared and len(notes) > 1):
                    break
            if self.jobs.stopped:
                return None
            note = notes.pop() if len(notes) == 1 else None
            return Marked(what, ids, list((shared or {}).values()), self._library.tags(), note)

        self.jobs.add(look)

    def _change(self, pieces: Iterable[Piece], said: str, total: int) -> Changed:
        entry = _Entry()
        return self._remember(entry, said, self._put(pieces, entry, total))

    def _put(self, pieces: Iterable[Piece], entry: _Entry, total: int) -> _Done:
        """Set marks, a piece at a time, until there are no more or the work is stopped."""
        changed = done = 0
        for mark, ids in pieces:
            if self.jobs.stopped:
                return _Done(changed, stopped=True)
            changed += entry.take(self._library.put(ids, mark))
            done += len(ids)
            self.jobs.report("marking", done, total)
        return _Done(changed)

    def _remember(self, entry: _Entry, said: str, done: _Done) -> Changed:
        """Keep what undoes a change."""
        entry.said = said
        if not done.changed:
            return Changed(f"{said}: no change")
        self._done.append(entry)
        del self._done[:-_MOST]
        self._undone.clear()
        return Changed(f"Stopped: {said}" if done.stopped else said, undoable=True, renew=True)

    def _turn(self, entries: list[_Entry], others: list[_Entry], word: str, nothing: str) -> Changed:
        """Bring back what was before the last of ``entries``; what undoes that goes to ``others``."""
        if not entries:
            return Changed(nothing)
        entry, back = entries.pop(), _Entry()
        back.said = entry.said
        pieces = ((mark, some) for mark, ids in entry.inverse.items() for some in together(ids))
        done = self._put(pieces, back, sum(map(len, entry.inverse.values())))
        others.append(back)
        if done.stopped:
            entries.append(entry)  # what is left of it can still be brought back
            return Changed(f"Stopped, brought back in part: {entry.said}", renew=True)
        return Changed(f"{word}: {entry.said}", renew=True)


def _on_all(mark: Mark, ids: Ids) -> Iterable[Piece]:
    return ((mark, some) for some in together(ids))
