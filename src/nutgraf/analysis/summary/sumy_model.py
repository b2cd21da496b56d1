"""sumy's document model, filled from a context: our sentences and words, the title as its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph  # type: ignore[import-untyped]  # sumy has no types
from sumy.models.dom import Sentence as DomSentence

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Sentence
from nutgraf.analysis.summary.words import tokens

_SIGNS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")


class Words:
    """What sumy's model asks of a tokenizer, with our words.

    Figures are no words to sumy's methods. Chinese, Japanese and Korean are not parted into words: every two
    neighbouring signs count as one, which says more than the single signs do.
    """

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """The words of ``sentence`` as they stand."""
        if sentence.isascii() or not _SIGNS.search(sentence):
            return tuple(word for word in tokens(sentence) if not word.isdigit())
        return tuple(_with_pairs(sentence))


def _with_pairs(sentence: str) -> Iterator[str]:
    at = 0
    for run in _SIGNS.finditer(sentence):
        yield from (word for word in tokens(sentence[at : run.start()]) if not word.isdigit())
        yield from map("".join, pairwise(run[0])) if len(run[0]) > 1 else run[0]
        at = run.end()
    yield from (word for word in tokens(sentence[at:]) if not word.isdigit())


def document(context: Context, sentences: Sequence[Sentence]) -> ObjectDocumentModel:
    """sumy's model of ``sentences``, given in reading order, in their paragraphs; the title is the heading of
    the first, as Edmundson's method looks for the opening in sumy's first paragraph."""
    words = Words()
    starts = iter(paragraph.start for paragraph in context.paragraphs[1:])
    number, limit = 0, next(starts, len(context.text))
    placed: list[tuple[int, Any]] = []
    for sentence in sentences:
        while sentence.span.start >= limit:
            number, limit = number + 1, next(starts, len(context.text))
        placed.append((number, DomSentence(sentence.span.of(context.text), words)))
    parts = [[dom for _, dom in group] for _, group in groupby(placed, key=lambda pair: pair[0])] or [[]]
    if context.title:
        parts[0].insert(0, DomSentence(context.title, words, is_heading=True))
    return ObjectDocumentModel(map(Paragraph, parts))
