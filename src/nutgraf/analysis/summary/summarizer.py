"""The default method as one of sumy's summarizers, for those who use sumy."""

from __future__ import annotations

from typing import Any

from sumy.summarizers._summarizer import AbstractSummarizer  # type: ignore[import-untyped]  # sumy has no types

from nutgraf.analysis.summary.evidence import stretch, weigh
from nutgraf.analysis.summary.joint import Candidate, order
from nutgraf.analysis.summary.shape import place, standing
from nutgraf.analysis.summary.words import tokens


class NutgrafSummarizer(AbstractSummarizer):  # type: ignore[misc]  # sumy has no types
    """The default method for users of sumy: any sumy document, any tokenizer; form and place count as in
    nutgraf."""

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        sentences = list(dict.fromkeys(document.sentences))
        texts = [str(sentence) for sentence in sentences]
        words = [tokens(text) for text in texts]
        evidence = weigh(words, " ".join(map(str, document.headings)))
        longer = stretch(len(sentences))
        candidates = [
            Candidate(
                evidence.units[i],
                evidence.rest[i],
                len(words[i]),
                place(i, longer) + standing(texts[i], evidence.stems[i], len(words[i])),
            )
            for i in range(len(sentences))
        ]
        ratings = {sentences[i]: -rank for rank, i in enumerate(order(candidates, evidence.worth))}
        found: tuple[Any, ...] = self._get_best_sentences(sentences, sentences_count, ratings)
        return found
