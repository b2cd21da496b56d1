"""The salience and rank of every sentence of a text: the default method.

First what each stem and pair is worth (:mod:`evidence`), then what each sentence looks like (:mod:`shape`),
then the order in which sentences join the summary (:mod:`joint`).
"""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Figure, Quote, Sentence
from nutgraf.analysis.summary import shape
from nutgraf.analysis.summary.evidence import stretch, weigh
from nutgraf.analysis.summary.joint import Candidate, order
from nutgraf.analysis.summary.words import tokens
from nutgraf.document import Span


def rated(
    context: Context, figures: tuple[Figure, ...] = (), quotes: tuple[Quote, ...] = ()
) -> tuple[Sentence, ...]:
    """The sentences of ``context`` in reading order."""
    sentences = context.sentences
    text = context.text
    words = [tokens(span.of(text)) for span in sentences]
    fit = _fitness(context, words)
    good = [i for i, score in enumerate(fit) if score > shape.UNFIT] or list(range(len(sentences)))
    evidence = weigh([words[i] for i in good], context.title)
    quoted = shape.quoted_shares(sentences, quotes)
    numbers = shape.with_figures(sentences, figures)
    longer = stretch(len(good))
    candidates = [
        Candidate(
            evidence.units[position],
            evidence.rest[position],
            len(words[i]),
            fit[i]
            + shape.place(position, longer)
            + shape.standing(sentences[i].of(text), evidence.stems[position], len(words[i]))
            + shape.QUOTED * quoted[i]
            + shape.NUMBER * numbers[i],
        )
        for position, i in enumerate(good)
    ]
    best = [good[i] for i in order(candidates, evidence.worth)]
    return _ranked(sentences, best, all(score <= shape.UNFIT for score in fit))


def _fitness(context: Context, words: Sequence[Sequence[str]]) -> list[float]:
    """What each sentence loses for its form; a sentence said before is unfit."""
    text = context.text
    whole = {(paragraph.start, paragraph.end) for paragraph in context.paragraphs}
    seen: set[tuple[str, ...]] = set()
    scores: list[float] = []
    for span, own in zip(context.sentences, words, strict=True):
        key = tuple(own)
        score = shape.fitness(text, span, own, (span.start, span.end) in whole)
        scores.append(shape.UNFIT if key in seen else score)
        seen.add(key)
    return scores


def _ranked(sentences: Sequence[Span], best: list[int], none_fit: bool) -> tuple[Sentence, ...]:
    count = len(sentences)
    ranks = dict(zip(best, range(len(best)), strict=True))
    last = len(best)
    rated: list[Sentence] = []
    for i, span in enumerate(sentences):
        if i in ranks:
            rank = ranks[i]
            rated.append(Sentence(span, 0.0 if none_fit else round(1 - rank / count, 4) or 0.0001, rank))
        else:
            rated.append(Sentence(span, 0.0, last))
            last += 1
    return tuple(rated)
