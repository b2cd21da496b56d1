"""Extractive summaries: which sentences of a text say most of it, for the text or for a question to it.

:func:`rate` orders the sentences once; :func:`choose` reads a summary of any length off that order, light
enough for a key press, and :func:`share` tells how many sentences a share of the text is. Other methods,
sumy's among them, are in :mod:`nutgraf.analysis.summary.methods`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nutgraf.analysis.context import Context
    from nutgraf.analysis.model import Analysis, Figure, Quote, Sentence

__all__ = ["choose", "fit", "rate", "share"]


def rate(
    context: Context, figures: tuple[Figure, ...] = (), quotes: tuple[Quote, ...] = ()
) -> tuple[Sentence, ...]:
    """All sentences of ``context`` in reading order, salience and rank filled; salience 0 is for what is no
    sentence."""
    from nutgraf.analysis.summary.rating import rated

    return rated(context, figures, quotes)


def choose(analysis: Analysis, n: int = 3, query: str | None = None) -> tuple[Sentence, ...]:
    """At most ``n`` sentences in reading order; with a ``query`` those that answer to its words come first.

    The summary of ``n + 1`` sentences holds that of ``n``.
    """
    from nutgraf.analysis.summary.leaning import lean

    possible = fit(analysis)
    ordered = (
        lean(analysis.text, possible, query)
        if query
        else sorted(possible, key=lambda sentence: sentence.rank)
    )
    return tuple(sorted(ordered[: max(n, 0)], key=lambda sentence: sentence.span.start))


def fit(analysis: Analysis) -> list[Sentence]:
    """The sentences that a summary may hold, in reading order, none said twice; where the text is headings,
    captions and the like alone, these."""
    sentences = [sentence for sentence in analysis.sentences if sentence.salience > 0]
    if sentences:
        return sentences
    once: dict[str, Sentence] = {}
    for sentence in analysis.sentences:
        once.setdefault(" ".join(sentence.span.of(analysis.text).split()), sentence)
    return list(once.values())


def share(analysis: Analysis, percent: int) -> int:
    """How many sentences ``percent`` of those fit for a summary are, rounded up: at least one if there are
    any and ``percent`` is above 0."""
    return -(-len(fit(analysis)) * percent // 100)
