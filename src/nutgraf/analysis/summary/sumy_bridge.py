"""sumy's methods, set up for a language and run on its document model."""

from __future__ import annotations

import math
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from sumy.models.dom import ObjectDocumentModel  # type: ignore[import-untyped]  # sumy has no types

from nutgraf.analysis.summary.lexicon import lexicon

_split = str.split

BONUS_WORDS = _split(
    "announced according concluded confirmed decided decision despite effect evidence finally found first "
    "impact important key largest latest major main most new next official officials outcome overall "
    "percent plan policy reason result results significant statement study sum therefore total"
)
"""Edmundson's cue words, for news and reports in English: what announces a result or a decision."""

STIGMA_WORDS = _split(
    "also although anyway apparently believe example feel guess hardly he her his i impossible instance "
    "it like maybe me my perhaps photo probably recalled remembered she somewhat they think video we "
    "wondered you your"
)
"""And what announces an example, a doubt or an aside, or needs the sentence before it."""

_DIGITS = 9
"""Digits of a rating that count: the last ones depend on the order in which a method adds up, and would tell
sentences apart that are worth the same."""


_HOMES = {
    "edmundson": "sumy.summarizers.edmundson.EdmundsonSummarizer",
    "kl": "sumy.summarizers.kl.KLSummarizer",
    "lexrank": "sumy.summarizers.lex_rank.LexRankSummarizer",
    "lsa": "nutgraf.analysis.summary.quicker.QuickLsa",
    "luhn": "nutgraf.analysis.summary.quicker.QuickLuhn",
    "reduction": "nutgraf.analysis.summary.quicker.QuickReduction",
    "sum-basic": "sumy.summarizers.sum_basic.SumBasicSummarizer",
    "textrank": "nutgraf.analysis.summary.quicker.QuickTextRank",
}


def run(method: str, model: ObjectDocumentModel, n: int, language: str) -> list[int]:
    """Positions in ``model.sentences`` of at most ``n`` that ``method`` picks, in order; none twice.

    ``language`` is named as :func:`nutgraf.analysis.language.language_of` does. Empty where the
    method rates all sentences the same, or as no number. Raises what sumy and numpy raise.
    """
    if not any(sentence.words for sentence in model.sentences):
        return []
    summariser = _set_up(method, language)
    pick = summariser._get_best_sentences

    def pick_if_rated(sentences: Sequence[Any], count: int, rating: Any, *extra: Any) -> tuple[Any, ...]:
        rate = rating.__getitem__ if isinstance(rating, dict) else rating
        values = [float(f"{rate(sentence, *extra):.{_DIGITS}g}") for sentence in sentences]
        if len(values) > 1 and (not all(map(math.isfinite, values)) or max(values) == min(values)):
            return ()
        picked: tuple[Any, ...] = pick(sentences, count, dict(zip(sentences, values, strict=True)))
        return picked

    summariser._get_best_sentences = pick_if_rated
    places = {sentence: i for i, sentence in reversed(list(enumerate(model.sentences)))}
    return sorted({places[sentence] for sentence in summariser(model, n)})[:n]


def _set_up(method: str, language: str) -> Any:
    """The summariser with what the language knows; Edmundson's cue words are English, so that elsewhere it
    goes by title and place alone."""
    known = lexicon(language)
    module, _, name = _HOMES[method].rpartition(".")
    kind = getattr(import_module(module), name)
    if method == "edmundson":
        summariser = kind(known.stem, cue_weight=float(language == "english"))
        summariser.bonus_words = BONUS_WORDS
        summariser.stigma_words = STIGMA_WORDS
        summariser.null_words = known.stop_words or ("\0",)  # sumy wants some; this is no word of any text
        return summariser
    summariser = kind(known.stem)
    # The same as sumy's own two, without five calls for every word.
    summariser.stem_word, summariser.normalize_word = known.stem, str.lower
    summariser.stop_words = known.stop_words
    return summariser
