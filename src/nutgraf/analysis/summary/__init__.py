"""Extractive summaries: which sentences of a text say most of it, for the text or for a question to it.

:func:`rate` orders the sentences once; :func:`choose` reads a summary of any length off that order, light
enough for a key press. Other methods, sumy's among them, are in :mod:`nutgraf.analysis.summary.methods`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nutgraf.analysis.model import Analysis, Figure, Sentence

if TYPE_CHECKING:
    from nutgraf.analysis.context import Context

__all__ = ["choose", "rate"]


def rate(context: Context, figures: tuple[Figure, ...] = ()) -> tuple[Sentence, ...]:
    """All sentences of ``context`` in reading order, salience and rank filled; salience 0 is for what is no
    sentence."""
    from nutgraf.analysis.summary.rating import rated

    return rated(context, figures)


def choose(analysis: Analysis, n: int = 3, query: str | None = None) -> tuple[Sentence, ...]:
    """At most ``n`` sentences in reading order; with a ``query`` those that answer to its words come first.

    The summary of ``n + 1`` sentences holds that of ``n``.
    """
    from nutgraf.analysis.summary.leaning import lean

    sentences = analysis.sentences
    fit = [sentence for sentence in sentences if sentence.salience > 0] or list(sentences)
    ordered = lean(analysis.text, fit, query) if query else sorted(fit, key=lambda sentence: sentence.rank)
    return tuple(sorted(ordered[: max(n, 0)], key=lambda sentence: sentence.span.start))
