"""The salience and rank of every sentence of a text: the default method.

First what each stem and pair is worth (:mod:`evidence`), then what each sentence looks like (:mod:`shape`),
then the order in which sentences join the summary (:mod:`joint`).
"""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Figure, Quote, Sentence
from nutgraf.analysis.summary import shape, theme
from nutgraf.analysis.summary.evidence import weigh
from nutgraf.analysis.summary.joint import Candidate, order
from nutgraf.analysis.summary.standalone import WHOLLY, leans
from nutgraf.analysis.summary.words import stop_stems, tokens_of
from nutgraf.document import Span


def rated(
    context: Context, figures: tuple[Figure, ...] = (), quotes: tuple[Quote, ...] = ()
) -> tuple[Sentence, ...]:
    """The sentences of ``context`` in reading order."""
    sentences, text = context.sentences, context.text
    contents = [span.of(text) for span in sentences]
    words = tokens_of(text, sentences)
    fit = _fitness(context, words)
    good = [i for i, score in enumerate(fit) if score > shape.UNFIT] or list(range(len(sentences)))
    none_fit = all(score <= shape.UNFIT for score in fit)
    if len(good) == 1:
        return _ranked(sentences, good, none_fit)  # nothing to weigh it against
    numbers = shape.numbers(sentences, figures)
    spoken = shape.spoken(sentences, quotes)
    best = arrange(
        [contents[i] for i in good],
        [words[i] for i in good],
        context.title,
        [fit[i] + shape.NUMBER * min(numbers[i], shape.MOST_NUMBERS) for i in good],
        _headings(context, fit, contents) if theme.may_be_long(len(good)) else None,
        context.language,
        [spoken[i] for i in good],
    )
    return _ranked(sentences, [good[i] for i in best], none_fit)


def arrange(
    contents: Sequence[str],
    words: Sequence[Sequence[str]],
    title: str = "",
    extra: Sequence[float] | None = None,
    headings: Sequence[str] | None = None,
    language: str = "english",
    spoken: Sequence[bool] | None = None,
) -> list[int]:
    """Indices of sentences, given in reading order as they stand and as their words, best first; ``extra`` is
    what is known of each besides, on the scale of an F score, ``headings`` what each stands under, and
    ``spoken`` whether it is the bare words of a speaker."""
    headings = headings or [""] * len(words)
    lede = theme.lede_weight(len(words), len(set(headings) - {""}))
    evidence = weigh(words, title, lede, stop_stems(language))
    gains = theme.gains(contents, words, headings) if lede < 1 else [0.0] * len(words)
    candidates = [
        Candidate(
            len(own),
            lede * shape.place(i, len(words))
            + (1 - lede) * gains[i]
            + shape.standing(content, own)
            + (extra[i] if extra else 0.0),
        )
        for i, (content, own) in enumerate(zip(contents, words, strict=True))
    ]

    def lean(i: int) -> float:
        return shape.LEANS * (WHOLLY if spoken and spoken[i] else leans(contents[i]))

    return order(candidates, evidence, lede, lean)


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


def _headings(context: Context, fit: Sequence[float], contents: Sequence[str]) -> list[str]:
    """What each sentence of the text, of those that are fit, stands under: the last paragraph that is no
    sentence; "" for what stands before any, or under what comes before the text."""
    whole = {(paragraph.start, paragraph.end) for paragraph in context.paragraphs}
    found: list[str] = []
    heading = last = ""
    for i, span in enumerate(context.sentences):
        if fit[i] > shape.UNFIT:
            heading = last
            found.append(heading)
        elif found and (span.start, span.end) in whole:
            last = contents[i]
    return found or [""] * len(contents)


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
