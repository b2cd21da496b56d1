"""What a sentence looks like: whether it is one, and how well it stands alone.

Everything here is a small number to add to a sentence's expected worth, on the scale of an F score. The
first table was tuned by paired cross-validation on human summaries of news (docs/summaries.md); the second
is judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nutgraf.analysis.model import Figure, Quote
from nutgraf.analysis.summary.standalone import leans
from nutgraf.analysis.summary.unfit import is_unfit
from nutgraf.analysis.summary.words import stem
from nutgraf.document import Span

FIRST, TOP_THREE, NEARNESS = 0.012, 0.006, 0.02
"""For the first sentence, the first three, and 1 / (1 + position)."""

QUOTED, QUOTE_OPENS, PERSONAL, SHORT, NUMBER = -0.01, -0.004, -0.015, -0.01, 0.005
"""For the share in quotation marks, opening with one, I and you, under seven words, holding a figure."""

LEANS, QUESTION = -0.006, -0.004
"""For needing the sentence before it ("He", "But"; half where it does loosely), and for asking."""

UNFIT = -1.0
"""For what is no sentence of the text: headings, captions, boilerplate. Worse than anything a sentence can
earn."""

FRAGMENT = -0.05
"""For one or two words, or what begins in small letters: a piece of a sentence."""

WORDY = 60
"""Words; longer sentences, run together from lists and tables as a rule, lose as much again as they exceed
it."""

_PERSONAL = frozenset(map(stem, ("I", "we", "you", "my", "our", "your", "me", "us")))
QUESTIONS = ("?", '?"', "?”", "?’", "?'", "?)")
_FRAGMENT = 3
"""Words that a sentence has at least."""


def fitness(text: str, sentence: Span, words: Sequence[str], alone: bool) -> float:
    """0 for a sentence of the text, :data:`UNFIT` for what is none, :data:`FRAGMENT` for what is hardly one;
    ``alone`` says that it is a whole paragraph."""
    if is_unfit(text, sentence, words, alone):
        return UNFIT
    count = len(words)
    if count < _FRAGMENT or text[sentence.start].islower():
        return FRAGMENT
    return -0.01 * (count - WORDY) / WORDY if count > WORDY else 0.0


def place(position: int, longer: float) -> float:
    """What its place makes of a sentence in a text that is ``longer`` times the usual length; ``position``
    is from 0."""
    return (NEARNESS / (1 + position) + FIRST * (position < 1) + TOP_THREE * (position < 3)) / longer**2


def standing(content: str, stems: frozenset[str], words: int) -> float:
    """What its form makes of a sentence."""
    score = SHORT * (words < 7) + LEANS * leans(content)
    if content[0] in "\"“‘'":
        score += QUOTE_OPENS
    if content.endswith(QUESTIONS):
        score += QUESTION
    if not _PERSONAL.isdisjoint(stems):
        score += PERSONAL
    return score


def quoted_shares(sentences: Sequence[Span], quotes: Iterable[Quote]) -> list[float]:
    """Of each sentence, in reading order, the share that stands in quotation marks."""
    spoken = sorted(
        (span.start, span.end) for quote in quotes if quote.kind != "indirect" for span in quote.content
    )
    shares: list[float] = []
    at = 0
    for sentence in sentences:
        while at < len(spoken) and spoken[at][1] <= sentence.start:
            at += 1
        covered, here = 0, at
        while here < len(spoken) and spoken[here][0] < sentence.end:
            covered += max(0, min(sentence.end, spoken[here][1]) - max(sentence.start, spoken[here][0]))
            here += 1
        shares.append(min(1.0, covered / (sentence.end - sentence.start)))
    return shares


def with_figures(sentences: Sequence[Span], figures: Iterable[Figure]) -> list[bool]:
    """Of each sentence, in reading order, whether a figure stands in it."""
    starts = sorted(figure.span.start for figure in figures)
    found: list[bool] = []
    at = 0
    for sentence in sentences:
        while at < len(starts) and starts[at] < sentence.start:
            at += 1
        found.append(at < len(starts) and starts[at] < sentence.end)
    return found
