"""Extractive summaries: which sentences of a text say most of it."""

from __future__ import annotations

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Analysis, Figure, Quote, Sentence

__all__ = ["choose", "rate"]


def rate(
    context: Context, figures: tuple[Figure, ...] = (), quotes: tuple[Quote, ...] = ()
) -> tuple[Sentence, ...]:
    """All sentences in reading order, each with its salience and rank."""
    count = len(context.sentences)
    return tuple(Sentence(span, 1 - i / count, i) for i, span in enumerate(context.sentences))


def choose(analysis: Analysis, n: int = 3, query: str | None = None) -> tuple[Sentence, ...]:
    """At most ``n`` sentences in reading order."""
    return tuple(sentence for sentence in analysis.sentences if sentence.rank < n)
