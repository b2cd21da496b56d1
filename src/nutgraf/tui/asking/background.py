"""What goes on in the background: files are catalogued, documents analysed, other programs' changes seen."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from nutgraf.errors import NutgrafError
from nutgraf.tui.asking import Asking
from nutgraf.tui.asking.answers import Cataloguing, Failed, Gisted, Recovered, Renewed, Unread

if TYPE_CHECKING:
    from textual.screen import Screen

    from nutgraf.analysis.model import Analysis
    from nutgraf.library import Library, Progress
    from nutgraf.library.analyser import Analyser

_REPORT_EVERY = 0.25
"""Seconds between two reports of progress."""


class Background(Asking):
    """Catalogues and analyses for a screen, which is told how far that is."""

    def __init__(self, screen: Screen[None], library: Library, paths: Sequence[str]) -> None:
        super().__init__(screen, library, paths)
        self._analyser: Analyser | None = None
        self._awaited: tuple[str, Callable[[Analysis], None]] | None = None
        """The id of the document whose analysis is to be shown when it is there, and how."""
        self._last_report = 0.0
        self._cataloguing = False
        self._revision: int | None = None
        """The library's when its documents were last shown."""
        self._paused = False
        self._stopped: str | None = None
        """Why the analysis could not go on when it was last looked at."""

    def catalogue(self) -> None:
        """Look for new and changed files, then analyse. Answers Cataloguing, Unread, Gisted."""
        self.run("catalogue", self._catalogue)

    def look_at(self, path: str) -> None:
        """Read one file again. Answers Renewed."""

        def look_at() -> None:
            self.library.index((path,), stop=self.stop, analyse=False, remember=False)
            self.post(Renewed())

        self.run("look", look_at)

    def look(self) -> None:
        """See whether another program has changed the library. Answers Renewed if so."""
        if not self._cataloguing:
            self.run("look", self._look)

    def pause(self) -> bool | None:
        """Pause the analysis in the background, or let it go on; whether it rests now, None if there is none.

        What is on the screen is analysed all the same.
        """
        if self._analyser is None:
            return None
        self._paused = not self._paused
        if self._paused:
            self._analyser.pause()
        else:
            self._analyser.resume()
        return self._paused

    def analyse_first(self, id_: str, show: Callable[[Analysis], None]) -> None:
        """Have a document analysed before all others, and show its analysis once it is there."""
        analysis = None
        if self._analyser is not None and self._analyser.error is None:
            self._awaited = (id_, show)
            self._analyser.want([id_])
            analysis = self.library.analysis(id_)  # done just before it was wanted
            if analysis is None:
                return  # _analysed shows it, and no thread waits meanwhile
        show(analysis or self.library.ensure_analysis(id_))

    def _look(self) -> None:
        with suppress(NutgrafError):  # whoever asks for documents is told
            before, self._revision = self._revision, self.library.revision()
            if before != self._revision and not self._cataloguing:
                self.post(Renewed())
        stopped = self._analyser.error if self._analyser else None
        if stopped and stopped != self._stopped:
            self.post(Failed("analysis", stopped))
        elif self._stopped and not stopped:
            self.post(Recovered("analysis"))
        self._stopped = stopped

    def _catalogue(self) -> None:
        self._cataloguing = True
        try:
            self.library.index(self.paths, progress=self._report, stop=self.stop, analyse=False)
            self._revision = self.library.revision()
        finally:
            self._cataloguing = False
        self.post(Cataloguing(None))
        self.post(Unread(self.library.skipped(self.paths)))
        if self._analyser is None and not self.stop.is_set():
            self._analyser = self.library.analyser(self._analysed)

    def _show_analysed(self, id_: str, show: Callable[[Analysis], None]) -> None:
        analysis = self.library.analysis(id_)
        if analysis is not None:
            show(analysis)

    def _report(self, progress: Progress) -> None:
        if self._due():
            self.post(Cataloguing(progress))

    def _analysed(self, id_: str) -> None:
        awaited = self._awaited
        if awaited and awaited[0] == id_:
            self._awaited = None
            self.guard("document", partial(self._show_analysed, *awaited))
        if self._analyser:
            progress = self._analyser.progress
            if self._due() or progress.done == progress.total:
                self.post(Gisted(progress))

    def _due(self) -> bool:
        now = time.monotonic()
        if now - self._last_report < _REPORT_EVERY:
            return False
        self._last_report = now
        return True
