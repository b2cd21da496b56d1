"""The parts of the Figures lens: concepts, the chart of the one under the cursor, its sentences."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from nutgraf.digest import Concept
from nutgraf.tui.drawing import Line, Run, following
from nutgraf.tui.widgets.lensview import Entry, Lead, LensPage, LensView
from nutgraf.tui.widgets.lines import LineView


class ConceptList(LensView):
    """The concepts of a view, one under the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self.concepts: Sequence[Concept] = ()

    @property
    def count(self) -> int:
        """How many concepts there are."""
        return len(self.concepts)

    @property
    def current(self) -> Concept | None:
        """The one under the cursor."""
        return self.concepts[self.cursor] if 0 <= self.cursor < len(self.concepts) else None

    @property
    def cited(self) -> Lead | None:
        """The sentence of the value that stands in the row, the last."""
        if self.current is None:
            return None
        last = self.current.given[-1]
        return Lead(last.reading.source, (last.reading.figure.span,), last.sentence)

    def show(self, concepts: Sequence[Concept]) -> None:
        """Take others; the cursor stays on its concept if it is among them."""
        before = self.current if self.cursor else None
        self.concepts = concepts
        same = (before.name, before.unit) if before else None
        at = (
            next((at for at, each in enumerate(concepts) if (each.name, each.unit) == same), 0) if same else 0
        )
        self.changed(at, keep=at >= self.size.height)

    def lines_of(self, item: int) -> range:
        """One line."""
        return range(item, item + 1)

    def item_at(self, y: int) -> int:
        """The same number."""
        return y if 0 <= y < len(self.concepts) else -1

    def key(self, y: int) -> Hashable:
        """A line is drawn once for a width and a place of the cursor."""
        return (y, self.ground(y)) if self.concepts else None

    def words(self, y: int, width: int) -> Line:
        """What it is, and how it moved."""
        return following.row(self.concepts[y], width)


class ChartView(LineView, can_focus=False):
    """A concept over time, under its heading; the heading alone where there is no time to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self._concept: Concept | None = None
        self._lines: Sequence[Line] = ()

    def show(self, concept: Concept | None) -> None:
        """Draw another one."""
        self._concept = concept
        self.set_class(not (concept and following.points(concept)), "-still")
        self._lay_out()

    def on_resize(self) -> None:
        """Draw for another size."""
        self._lay_out()

    def _lay_out(self) -> None:
        width, height = self.room - 2, self.size.height
        self._lines = []
        if self._concept and width > 0:
            self._lines = [following.heading(self._concept, width)]
            points = following.points(self._concept)
            if points and height > 2:
                from nutgraf.tui.drawing import chart

                self._lines += chart.fitted(points, width, height - 1, joined=self._concept.is_one)
        self.set_height(max(1, len(self._lines)))
        self.refresh()

    def line(self, y: int, width: int) -> Iterable[Run]:
        """One of its lines."""
        return [Run(" "), *self._lines[y]] if y < len(self._lines) else []


class SentencePage(LensPage):
    """The sentences of a concept, one under the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self.concept: Concept | None = None

    def show(self, concept: Concept | None) -> None:
        """Take the sentences of another concept."""
        if concept != self.concept:
            self.concept = concept
            self.changed(0)

    def entries(self, width: int) -> Iterable[Entry]:
        """A sentence each, with a gap between two."""
        for number, said in enumerate(following.sentences(self.concept, width) if self.concept else ()):
            if number:
                yield Entry([[]])
            reading = said.given.reading
            yield Entry(said.lines, Lead(reading.source, (reading.figure.span,), said.given.sentence))
