"""What analysis says about a text: sentences, figures, quotes and people, every one of them a span of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nutgraf.document import Span

Change = Literal["=", "~", ">", "<", "up", "down"]
"""A level, about, more than, less than, a rise by, a fall by."""

QuoteKind = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; header and dateline are outside the span."""

    span: Span
    salience: float
    """How much it deserves to be in the summary; only the order within a document means something."""

    rank: int
    """0 is the most salient of the document."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One mention of a quantity."""

    span: Span
    """Value, sign and unit, nothing else."""

    text: str
    value: float
    """Base units: 12 million is 12e6, 10% is 10. The lower end of a range."""

    high: float | None = None
    """Upper end of a range."""

    unit: str = ""
    """Singular English name: dollar, percent, kilometre, death, person; "" if none."""

    concept: str = ""
    """What the figure is of, a noun phrase: "death toll", "people infected", the team of "22 goals"; "" if
    unknown."""

    counted: str = ""
    """The noun that is counted with what describes it: "lightning strikes"; "" for money,
    percentages and measures."""

    change: Change = "="
    place: str | None = None
    as_of: str | None = None
    """ISO date for which the figure holds."""

    salience: float = 0.0

    @property
    def what(self) -> str:
        """What is counted and of what: "people infected", "goals, Chris Wood"; "" if unknown."""
        if not self.counted or not self.concept:
            return self.concept or self.counted
        head = self.counted.rpartition(" ")[2].lower()
        return self.concept if head in self.concept.lower().split() else f"{self.counted}, {self.concept}"


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported speech."""

    content: tuple[Span, ...]
    """Direct: the pieces without their marks. Mixed and indirect: the clause."""

    kind: QuoteKind
    cue: Span | None = None
    """The reporting words: said, according to."""

    source: Span | None = None
    """The mention of the speaker."""

    speaker: str | None = None
    """Full name as the text has it; None where it has none."""

    inferred: bool = False
    """Whether the speaker was concluded from afar; never to be shown as certain."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person with all mentions."""

    name: str
    """The fullest form the text has."""

    roles: tuple[str, ...]
    """As the text words them: Kremlin Spokesman."""

    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that is said about one text. Spans are offsets into ``text``."""

    text: str
    sentences: tuple[Sentence, ...]
    """In reading order."""

    figures: tuple[Figure, ...] = ()
    """Most important first; every mention is one of its own."""

    quotes: tuple[Quote, ...] = ()
    """In reading order."""

    people: tuple[Person, ...] = ()
    """Most prominent first."""

    notes: tuple[str, ...] = ()
    """What the reader should know of how this came about: only the first megabyte was analysed, ..."""

    def summary(self, n: int = 3, query: str | None = None) -> tuple[Sentence, ...]:
        """At most ``n`` sentences in reading order, chosen together; ``query`` leans them to its words."""
        from nutgraf.analysis.summary import choose

        return choose(self, n, query)
