"""What the documents of a view say together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

from nutgraf.digest.figures import Reading
from nutgraf.digest.source import Examined
from nutgraf.digest.together import Digest, digest
from nutgraf.document import Span
from nutgraf.tui.screens.lens import LensScreen
from nutgraf.tui.widgets.digestpage import DigestPage

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis
    from nutgraf.library import View

SENTENCES = 7


@dataclass(eq=False)
class Digested(Message):
    """The digest of what was read so far."""

    digest: Digest
    mentions: Mapping[str, tuple[Span, ...]]
    sentences: Mapping[Reading, str]


class _Collector:
    def __init__(self, query: str) -> None:
        self._query = query
        self._documents: list[Examined] = []

    def add(self, documents: Sequence[Examined]) -> None:
        self._documents += documents

    def answer(self) -> Digested:
        found = digest(self._documents, SENTENCES, self._query)
        analyses = {source.id: analysis for source, analysis in self._documents}
        mentions = {
            person.name: each.mentions
            for person in found.people
            for each in analyses[person.last.id].people
            if each.name in person.names
        }
        sentences = {
            reading: _sentence(analyses[reading.source.id], reading.figure.span)
            for readings in found.figures
            for reading in readings
        }
        return Digested(found, mentions, sentences)


class DigestLens(LensScreen):
    """A page to walk."""

    NAME = "Digest"
    GROWTH = 5

    DEFAULT_CSS = """
    DigestLens {
        & #body { align-horizontal: center; }
        & DigestPage { max-width: 100; }
    }
    """

    def parts(self) -> Iterable[Widget]:
        """The page alone."""
        yield DigestPage()

    def collector(self, view: View) -> _Collector:
        """Keeps the documents."""
        return _Collector(view.query.words)

    def on_digested(self, message: Digested) -> None:
        """Show it."""
        self.query_one(DigestPage).show(message.digest, message.mentions, message.sentences)

    def none_yet(self) -> tuple[str, ...]:
        """Documents without a sentence."""
        return ("These documents have nothing to tell.",)


def _sentence(analysis: Analysis, place: Span) -> str:
    """The words of the sentence that holds a place; of the place alone where none does."""
    starts = [each.span.start for each in analysis.sentences]
    number = bisect_right(starts, place.start) - 1
    return (analysis.sentences[number].span if number >= 0 else place).of(analysis.text)
