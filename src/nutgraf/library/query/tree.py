"""What a query means: one tree for the reader and the command line, knowing neither SQL nor the screen.

Nothing changes a node once it is made. They are not frozen all the same: the classes would take three times
as long to define, which is part of the time to the first screen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

WordField = Literal["", "title", "path", "place", "agency"]
"""Where words are looked for; "" is title and text."""

FactField = Literal["person", "by", "said", "unit", "has"]

FlagName = Literal["read", "starred", "analysed", "dated", "noted", "tagged", "warned"]


@dataclass(slots=True, unsafe_hash=True)
class Everything:
    """All documents: the query that asks for nothing."""


@dataclass(slots=True, unsafe_hash=True)
class Words:
    """Words next to each other in the document."""

    field: WordField
    words: tuple[str, ...]
    """As the index has them, one at least."""

    prefix: bool = False
    """Whether the last of them may go on."""


@dataclass(slots=True, unsafe_hash=True)
class Facts:
    """Words next to each other in what the analysis found: a person's name, a speaker's, what was said, a
    unit.
    """

    field: FactField
    words: tuple[str, ...]
    prefix: bool = False


@dataclass(slots=True, unsafe_hash=True)
class Quoted:
    """One quote of the document is by this speaker and has these words."""

    by: Node
    """Of :class:`Facts` of ``by``, joined by :class:`And` and :class:`Or`; likewise ``said``."""

    said: Node


@dataclass(slots=True, unsafe_hash=True)
class Figures:
    """A figure of the document lies in ``[low, high]``; exclusive ends have been moved to the next number."""

    low: float
    high: float
    unit: str = ""
    """One of :data:`~nutgraf.library.query.magnitudes.MARKED` that the figure itself has; "" for any."""


@dataclass(slots=True, unsafe_hash=True)
class Dates:
    """The stated day lies between two proleptic ordinals, both included."""

    first: int
    last: int


@dataclass(slots=True, unsafe_hash=True)
class Flag:
    """A yes or no about the document."""

    name: FlagName


@dataclass(slots=True, unsafe_hash=True)
class Tag:
    """The reader gave the document this tag, compared without case."""

    name: str
    prefix: bool = False


@dataclass(slots=True, unsafe_hash=True)
class Within:
    """The document lies in one of these folders (by the library's numbers), or is one of these documents
    (public ids).
    """

    folders: tuple[int, ...]
    documents: tuple[str, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class And:
    """All of two or more."""

    parts: tuple[Node, ...]


@dataclass(slots=True, unsafe_hash=True)
class Or:
    """Any of two or more."""

    parts: tuple[Node, ...]


@dataclass(slots=True, unsafe_hash=True)
class Not:
    """Documents that are not so."""

    part: Node


Node = Everything | Words | Facts | Quoted | Figures | Dates | Flag | Tag | Within | And | Or | Not


@dataclass(slots=True, unsafe_hash=True)
class Fault:
    """What could not be understood of a query, which means something all the same."""

    column: int
    """Offset of the character, from 0."""

    message: str


@dataclass(slots=True, unsafe_hash=True)
class Query:
    """A query that was read."""

    tree: Node
    faults: tuple[Fault, ...] = ()

    @property
    def asks_analysis(self) -> bool:
        """Whether only analysed documents can match: what is not analysed yet is not found."""
        return any(isinstance(node, Facts | Figures) for node in walk(self.tree))

    @property
    def asks_words(self) -> bool:
        """Whether there are words by which one document matches better than another."""
        return any(isinstance(node, Words) for node in walk(self.tree))

    @property
    def asks_prefix(self) -> bool:
        """Whether a word of it may go on."""
        return any(isinstance(node, Words) and node.prefix for node in walk(self.tree))

    @property
    def sought(self) -> tuple[Words, ...]:
        """What the text must hold, exclusions left out: for marking it in the text."""
        return tuple(_sought(self.tree))

    @property
    def words(self) -> str:
        """Those as a query of nothing else, phrases and beginnings as such: what a summary leans to."""
        return " ".join(f'"{" ".join(each.words)}"' + "*" * each.prefix for each in self.sought)


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from walk(part)
    elif isinstance(node, Not):
        yield from walk(node.part)


def _sought(node: Node) -> Iterator[Words]:
    if isinstance(node, Words):
        if node.field in ("", "title"):
            yield node
    elif isinstance(node, Facts):
        if node.field != "has":
            yield Words("", node.words, node.prefix)
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _sought(part)
