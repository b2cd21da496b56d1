"""The figures of a view over time: its concepts, the chart of the one under the cursor, its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from nutgraf.digest.concepts import Concept, Concepts
from nutgraf.digest.source import Examined
from nutgraf.tui.keys import keymap
from nutgraf.tui.screens.lens import LensScreen
from nutgraf.tui.widgets.conceptlist import ChartView, ConceptList, SentencePage
from nutgraf.tui.widgets.lensview import LensView
from nutgraf.tui.words import wording

if TYPE_CHECKING:
    from nutgraf.library import View

_AT_LEAST = 50
"""Concepts that are listed where there are so many: what several documents or days speak of first, then what
is said once.
"""


@dataclass(eq=False)
class ConceptsFound(Message):
    """What the documents read so far put numbers to."""

    concepts: Sequence[Concept]


class _Collector:
    def __init__(self) -> None:
        self._concepts = Concepts()

    def add(self, documents: Sequence[Examined]) -> None:
        for source, analysis in documents:
            self._concepts.add(source, analysis)

    def answer(self) -> ConceptsFound:
        ranked = self._concepts.ranked()
        several = sum(len(each.given) > 1 for each in ranked)
        return ConceptsFound(ranked[: max(several, _AT_LEAST)])


class FiguresLens(LensScreen):
    """Concepts at the left, or above on a narrow screen; the one under the cursor beside them."""

    NAME = "Figures"
    MOST = 2_000

    DEFAULT_CSS = """
    FiguresLens #body { layout: horizontal; }
    FiguresLens ConceptList { width: 38%; max-width: 76; }
    FiguresLens #followed { width: 1fr; height: 1fr; border-left: solid $rule; }
    FiguresLens ChartView { width: 1fr; height: 42%; max-height: 18; scrollbar-size: 0 0; }
    FiguresLens ChartView.-still { height: 2; }
    FiguresLens SentencePage { border-top: solid $rule; }
    FiguresLens SentencePage:focus { border-top: solid $accent; }
    FiguresLens.-nothing ConceptList { width: 1fr; max-width: 100%; height: 1fr; }
    FiguresLens.-nothing #followed { display: none; }
    FiguresLens.-narrow #body { layout: vertical; }
    FiguresLens.-narrow ConceptList { width: 1fr; max-width: 100%; height: 5; }
    FiguresLens.-narrow #followed { border-left: none; border-top: solid $rule; }
    FiguresLens.-narrow ChartView { height: 9; }
    FiguresLens.-narrow ChartView.-still { height: 1; }
    """

    def parts(self) -> Iterable[Widget]:
        """The list, and beside it chart and sentences."""
        yield ConceptList()
        with Vertical(id="followed"):
            yield ChartView()
            yield SentencePage()

    def collector(self, view: View) -> _Collector:
        """Takes down concepts."""
        return _Collector()

    @property
    def list(self) -> ConceptList:
        """The concepts."""
        return self.query_one(ConceptList)

    @property
    def page(self) -> SentencePage:
        """The sentences."""
        return self.query_one(SentencePage)

    def on_concepts_found(self, message: ConceptsFound) -> None:
        """Show concepts."""
        self.list.show(message.concepts)

    def on_lens_view_moved(self, message: LensView.Moved) -> None:
        """Show the concept under the cursor."""
        super().on_lens_view_moved(message)
        if message.view is self.list:
            self.set_class(not self.list.count, "-nothing")
            self.query_one(ChartView).show(self.list.current)
            self.page.show(self.list.current)

    def action_lead(self) -> None:
        """From a concept to its sentences, from a sentence to its place."""
        if self.view is self.list and self.page.count:
            self.set_focus(self.page, scroll_visible=False)
        else:
            super().action_lead()

    def leads_to(self) -> str | None:
        """To the sentences first."""
        return "its sentences" if self.view is self.list and self.list.count else super().leads_to()

    def none_yet(self) -> tuple[str, ...]:
        """No numbers."""
        words = keymap(self).words("Press {filter} to change the filter, {quit} to go back.")
        return "No figures in these documents.", words

    def status(self) -> tuple[str, ...]:
        """How many concepts."""
        return (wording.counted(self.list.count, "concept") if self.list.count else "",)
