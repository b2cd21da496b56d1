"""What the library answers the screen: one message for each kind of answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from nutgraf.document import Document, Span
from nutgraf.tui.asking.rows import Rows
from nutgraf.tui.drawing.gist import Facts
from nutgraf.tui.drawing.layers import Layer
from nutgraf.tui.drawing.prose import Prose
from nutgraf.tui.drawing.wrap import Wrapped
from nutgraf.tui.selection import Selection

if TYPE_CHECKING:
    from nutgraf.library import Fault, Progress, Row, Skipped, changes
    from nutgraf.library.suggest import Suggestion
    from nutgraf.tui.drawing.docrow import Glance

Matcher = Callable[[str], Iterable[Span]]
"""Finds the words of the filter in a text."""


class Asked(NamedTuple):
    """A query as it was asked, and what of it matters for a text."""

    query: str = ""
    words: str = ""
    """The words and phrases looked for, as a query of nothing else: what a summary leans to."""

    matcher: Matcher | None = None
    """None where no words are looked for."""

    facts: bool = False
    """Whether only what is analysed can match."""

    ranks: bool = False
    """Whether one document can match better than another."""


@dataclass(eq=False, repr=False)
class Found(Message):
    """A view was opened."""

    asked: Asked
    rows: Rows
    cursor: int
    counted: bool
    faults: Sequence[Fault]


class Arrived(Message):
    """The first view was opened, or could not be."""


@dataclass(eq=False, repr=False)
class Counted(Message):
    """How many documents a view has."""

    rows: Rows
    total: int


@dataclass(eq=False, repr=False)
class Covered(Message):
    """How many documents are analysed, of how many: all others a filter on facts cannot find."""

    rows: Rows
    done: int
    total: int


@dataclass(eq=False, repr=False)
class Glanced(Message):
    """What the analyses of documents, by their ids, add to their rows."""

    found: Mapping[str, Glance]


@dataclass(eq=False, repr=False)
class Near(Message):
    """Words of a query that are in no document, each with the nearest that is in one, "" if none is."""

    query: str
    words: Mapping[str, str]


@dataclass(eq=False, repr=False)
class Suggested(Message):
    """What may stand in a query that is being typed."""

    query: str
    suggestions: Sequence[Suggestion]


@dataclass(eq=False, repr=False)
class Marked(Message):
    """Tags and notes of documents, to be changed."""

    what: str
    """What they were asked for: tags, note."""

    ids: Sequence[str] | Selection
    tags: Sequence[str]
    """Those that all the documents have."""

    all_tags: Sequence[str]
    note: str | None
    """None where not all have the same."""


@dataclass(eq=False, repr=False)
class Changed(Message):
    """Marks were changed, or brought back."""

    said: str = ""
    """What was done, a sentence without its end; "" where the screen shows it already."""

    undoable: bool = False
    """Whether it is a change that can be undone."""

    renew: bool = False
    """Whether rows that are shown are others now."""


@dataclass(eq=False, repr=False)
class Swept(Message):
    """All documents of a view were marked to be worked on, or unmarked."""

    said: str


@dataclass(eq=False, repr=False)
class Told(Message):
    """Something was done outside the reader: documents written, words copied, a file opened."""

    said: str


@dataclass(eq=False, repr=False)
class Working(Message):
    """How far something is that takes long; nothing is done any more where ``doing`` is empty."""

    kind: str
    doing: str = ""
    done: int = 0
    total: int = 0


@dataclass(eq=False, repr=False)
class AllCounted(Message):
    """How many documents there are without a filter."""

    total: int


@dataclass(eq=False, repr=False)
class Fetched(Message):
    """A document's text; None where the library no longer has it."""

    row: Row
    document: Document | None
    matches: Layer
    prose: Prose | None
    """The text in lines of the width asked for."""

    facts: Facts | None
    """What is known about it already; else Analysed follows."""

    kept: changes.Kept | None
    """Its tags and note, among other marks."""


@dataclass(eq=False, repr=False)
class KeptOne(Message):
    """What the reader has set on one document by now."""

    kept: changes.Kept


@dataclass(eq=False, repr=False)
class FoundInText(Message):
    """Where words stand in a text."""

    text: str
    words: str
    places: Sequence[Span]


@dataclass(eq=False, repr=False)
class Rewrapped(Message):
    """The text in lines of another width."""

    wrapped: Wrapped


@dataclass(eq=False, repr=False)
class Analysed(Message):
    """What is known about a document."""

    id: str
    facts: Facts


@dataclass(eq=False, repr=False)
class Cataloguing(Message):
    """How far cataloguing is; None when it has ended."""

    progress: Progress | None


@dataclass(eq=False, repr=False)
class Renewed(Message):
    """Another program has added, changed or taken away documents."""


@dataclass(eq=False, repr=False)
class Gisted(Message):
    """How far the analysis in the background is, and a document that it has done."""

    progress: Progress


@dataclass(eq=False, repr=False)
class Unread(Message):
    """The files that could not be read."""

    skipped: Sequence[Skipped]


@dataclass(eq=False, repr=False)
class Titled(Message):
    """Documents with the words typed in their titles."""

    typed: str
    rows: Sequence[Row]
    matcher: Matcher | None = None


@dataclass(eq=False, repr=False)
class Kept(Message):
    """What a person has saved and given: searches, name to query, and tags."""

    searches: Mapping[str, str]
    tags: Sequence[str]


@dataclass(eq=False, repr=False)
class Sought(Message):
    """Where the next unread document is; None where there is none in this direction."""

    rows: Rows
    position: int | None
    step: int


@dataclass(eq=False, repr=False)
class Recovered(Message):
    """What failed goes on."""

    what: str
    """analysis"""


@dataclass(eq=False, repr=False)
class Failed(Message):
    """Something went wrong; the text is fit for a person."""

    what: str
    """search, document, analysis, catalogue, mark"""

    text: str


class Extent(NamedTuple):
    """How much of a view a lens is made of."""

    taken: int = 0
    """Documents looked at, the newest."""

    waiting: int = 0
    """How many of these are not analysed yet, and so left out."""

    total: int | None = None
    """How many the view has, where that is counted."""

    ended: bool = False
    """Whether no more of them are on their way."""

    took: float = 0.0
    """Seconds of work that they took."""


@dataclass(eq=False, repr=False)
class Gathered(Message):
    """A lens has been answered from so much of the view."""

    extent: Extent
    faults: Sequence[Fault]
