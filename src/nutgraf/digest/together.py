"""The digest of a view: its gist, the figures that several documents give, who was quoted, who is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nutgraf.digest.concepts import moving
from nutgraf.digest.figures import Reading
from nutgraf.digest.gist import Told, gist
from nutgraf.digest.people import Named, named
from nutgraf.digest.said import Said, telling
from nutgraf.digest.source import Examined

_PEOPLE = 10


@dataclass(frozen=True, slots=True)
class Digest:
    """What many documents say together."""

    documents: int
    """How many it is made of."""

    total: int
    """How many the view has; where that is more, the newest were taken."""

    waiting: int
    """How many of those taken are not analysed yet, and so left out."""

    sentences: tuple[Told, ...]
    """Oldest first."""

    figures: tuple[tuple[Reading, ...], ...]
    """Concepts that several documents put a number to, each in the order of dates."""

    quotes: tuple[Said, ...]
    """Of the people most quoted, oldest first."""

    people: tuple[Named, ...]
    """Those of most documents first."""


def digest(
    documents: Sequence[Examined], n: int = 7, query: str = "", *, total: int | None = None, waiting: int = 0
) -> Digest:
    """The digest of ``documents`` in at most ``n`` sentences, leaning to the words of ``query``.

    ``total`` and ``waiting`` are for the reader to know: see :class:`Digest`.
    """
    return Digest(
        documents=len(documents),
        total=len(documents) + waiting if total is None else total,
        waiting=waiting,
        sentences=tuple(gist(documents, n, query)),
        figures=tuple(map(tuple, moving(documents))),
        quotes=tuple(telling(documents, query=query)),
        people=tuple(named(documents)[:_PEOPLE]),
    )
