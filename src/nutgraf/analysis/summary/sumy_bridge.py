"""sumy on our sentences: its document model filled from a context, its methods set up for the language, ours
among them.

Nothing is downloaded: sumy's tokenizer, which would ask NLTK for data, is not used; its stop words are files
of its package, and NLTK's stemmer is code.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from importlib import import_module
from itertools import groupby
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph  # type: ignore[import-untyped]  # sumy has no types
from sumy.models.dom import Sentence as DomSentence
from sumy.nlp.stemmers import Stemmer, null_stemmer  # type: ignore[import-untyped]  # sumy has no types
from sumy.summarizers._summarizer import AbstractSummarizer  # type: ignore[import-untyped]  # sumy has no types
from sumy.summarizers.luhn import LuhnSummarizer  # type: ignore[import-untyped]  # sumy has no types
from sumy.utils import get_stop_words  # type: ignore[import-untyped]  # sumy has no types

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Sentence
from nutgraf.analysis.summary.evidence import stretch, weigh
from nutgraf.analysis.summary.joint import Candidate, order
from nutgraf.analysis.summary.shape import place, standing
from nutgraf.analysis.summary.words import STOP_WORDS, tokens

ENGLISH_SHARE = 0.15
"""Of an English text's words, at least this share are stop words."""

_TELLING = 20
"""Words it takes to tell a language by its stop words."""

_split = str.split

BONUS_WORDS = _split(
    "announced according concluded confirmed decided decision despite effect evidence finally found first "
    "impact important key largest latest major main most new next official officials outcome overall "
    "percent plan policy reason result results significant statement study sum therefore total"
)
"""Edmundson's cue words, for news and reports: what announces a result or a decision."""

STIGMA_WORDS = _split(
    "also although anyway apparently believe example feel guess hardly he her his i impossible instance "
    "it like maybe me my perhaps photo probably recalled remembered she somewhat they think video we "
    "wondered you your"
)
"""And what announces an example, a doubt or an aside, or needs the sentence before it."""


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


class _QuickLuhn(LuhnSummarizer):  # type: ignore[misc]  # sumy has no types
    """Luhn's method with its significant words in a set: in sumy's tuple a long text's take minutes to
    search."""

    def _get_significant_words(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


_HOMES = {
    "edmundson": "edmundson.EdmundsonSummarizer",
    "kl": "kl.KLSummarizer",
    "lexrank": "lex_rank.LexRankSummarizer",
    "lsa": "lsa.LsaSummarizer",
    "reduction": "reduction.ReductionSummarizer",
    "sum-basic": "sum_basic.SumBasicSummarizer",
    "textrank": "text_rank.TextRankSummarizer",
}
_OWN: dict[str, type[Any]] = {"luhn": _QuickLuhn, "nutgraf": NutgrafSummarizer}


class _Words:
    """What sumy's model asks of a tokenizer, with our words; figures are no words to sumy's methods."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(word for word in tokens(sentence) if not word.isdigit())


def is_english(text: str) -> bool:
    """Whether the text's beginning reads as English; a few plain letters are given the benefit of the
    doubt."""
    words = [word.lower() for word in tokens(text[:20_000])]
    if len(words) < _TELLING:
        return text.isascii()
    return sum(word in STOP_WORDS for word in words) >= ENGLISH_SHARE * len(words)


def document(context: Context, sentences: Sequence[Sentence]) -> ObjectDocumentModel:
    """sumy's model of ``sentences`` in their paragraphs, the title as its heading."""
    words = _Words()
    starts = iter(paragraph.start for paragraph in context.paragraphs[1:])
    number, limit = 0, next(starts, len(context.text))
    placed: list[tuple[int, Any]] = []
    for sentence in sentences:
        while sentence.span.start >= limit:
            number, limit = number + 1, next(starts, len(context.text))
        placed.append((number, DomSentence(sentence.span.of(context.text), words)))
    title = [DomSentence(context.title, words, is_heading=True)] if context.title else []
    return ObjectDocumentModel(
        [Paragraph(title)] * bool(title)
        + [Paragraph([dom for _, dom in group]) for _, group in groupby(placed, key=lambda pair: pair[0])]
    )


def run(method: str, model: ObjectDocumentModel, n: int, english: bool) -> list[int]:
    """Positions in ``model.sentences`` of at most ``n`` that ``method`` picks, in order; none twice.

    Empty where the method rates all sentences the same, or as no number. Raises what sumy and numpy raise.
    """
    if not any(sentence.words for sentence in model.sentences):
        return []
    summariser = _summariser(method)(_stemmer(english))
    stop_words = _stop_words(english)
    if method == "edmundson":
        summariser.bonus_words = BONUS_WORDS
        summariser.stigma_words = STIGMA_WORDS
        summariser.null_words = stop_words
    elif method != "nutgraf":
        summariser.stop_words = stop_words
    pick = summariser._get_best_sentences

    def pick_if_rated(sentences: Sequence[Any], count: int, rating: Any, *extra: Any) -> tuple[Any, ...]:
        values = [rating[s] if isinstance(rating, dict) else rating(s, *extra) for s in sentences]
        if len(values) > 1 and (not all(map(math.isfinite, values)) or max(values) == min(values)):
            return ()
        picked: tuple[Any, ...] = pick(sentences, count, dict(zip(sentences, values, strict=True)))
        return picked

    summariser._get_best_sentences = pick_if_rated
    places = {sentence: i for i, sentence in reversed(list(enumerate(model.sentences)))}
    return sorted({places[sentence] for sentence in summariser(model, n)})[:n]


def _summariser(method: str) -> Any:
    if method in _OWN:
        return _OWN[method]
    module, _, name = _HOMES[method].partition(".")
    return getattr(import_module(f"sumy.summarizers.{module}"), name)


@cache
def _stop_words(english: bool) -> frozenset[str]:
    return frozenset(get_stop_words("english")) | STOP_WORDS if english else frozenset(("\0",))


@cache
def _stemmer(english: bool) -> Callable[[str], str]:
    return lru_cache(maxsize=1 << 16)(Stemmer("english")) if english else null_stemmer
