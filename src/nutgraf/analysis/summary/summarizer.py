"""The default method as one of sumy's summarizers, for those who use sumy."""

from __future__ import annotations

from typing import Any

from sumy.summarizers._summarizer import AbstractSummarizer  # type: ignore[import-untyped]  # sumy has no types

from nutgraf.analysis.summary.rating import arrange
from nutgraf.analysis.summary.words import tokens


class NutgrafSummarizer(AbstractSummarizer):  # type: ignore[misc]  # sumy has no types
    """The default method for users of sumy: any sumy document, any tokenizer; form and place count as in
    nutgraf."""

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        sentences = list(dict.fromkeys(document.sentences))
        texts = [str(sentence) for sentence in sentences]
        best = arrange(texts, list(map(tokens, texts)), " ".join(map(str, document.headings)))
        ratings = {sentences[i]: -rank for rank, i in enumerate(best)}
        found: tuple[Any, ...] = self._get_best_sentences(sentences, sentences_count, ratings)
        return found
