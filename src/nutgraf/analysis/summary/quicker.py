"""sumy's methods where they do simple things slowly: the same ratings, in a tenth of the time.

What each does otherwise is said; that they choose the same is tested against sumy itself.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sumy.summarizers.lsa import LsaSummarizer  # type: ignore[import-untyped]  # sumy has no types
from sumy.summarizers.luhn import LuhnSummarizer  # type: ignore[import-untyped]  # sumy has no types
from sumy.summarizers.reduction import ReductionSummarizer  # type: ignore[import-untyped]  # sumy has no types
from sumy.summarizers.text_rank import TextRankSummarizer  # type: ignore[import-untyped]  # sumy has no types

_SMOOTH = 0.4
"""What sumy's LSA counts for a word that a sentence has not."""


class QuickLuhn(LuhnSummarizer):  # type: ignore[misc]  # sumy has no types
    """Luhn's method with its significant words in a set: in sumy's tuple a long text's take minutes to
    search."""

    def _get_significant_words(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


class QuickLsa(LsaSummarizer):  # type: ignore[misc]  # sumy has no types
    """Latent semantic analysis without the decomposition: sumy keeps every dimension, and then a sentence's
    rating, the root of the sum of its squared weights in all of them, is the length of its column."""

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        dictionary = self._create_dictionary(document)

        def rate(sentence: Any) -> float:
            counts = Counter(word for word in map(self.stem_word, sentence.words) if word in dictionary)
            if not counts:
                return 0.0
            most = max(counts.values())
            held = sum((_SMOOTH + (1 - _SMOOTH) * count / most) ** 2 for count in counts.values())
            return math.sqrt(held + _SMOOTH**2 * (len(dictionary) - len(counts)))

        picked: tuple[Any, ...] = self._get_best_sentences(document.sentences, sentences_count, rate)
        return picked


class QuickReduction(ReductionSummarizer):  # type: ignore[misc]  # sumy has no types
    """Reduction with the words that two sentences share counted by the list, not compared one by one."""

    def _rate_sentences_edge(self, words1: Sequence[str], words2: Sequence[str]) -> float:
        shared = sum(map(words2.count, words1))
        norm = math.log(len(words1)) + math.log(len(words2)) if shared else 0.0
        return shared / norm if norm else 0.0


class QuickTextRank(TextRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """TextRank likewise; there two sentences of one word, the same, are worth 1 to each other."""

    @staticmethod
    def _rate_sentences_edge(words1: Sequence[str], words2: Sequence[str]) -> float:
        shared = sum(map(words2.count, words1))
        norm = math.log(len(words1)) + math.log(len(words2)) if shared else 0.0
        return shared / norm if norm else float(shared)
