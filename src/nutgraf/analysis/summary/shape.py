"""What a sentence looks like: whether it is one, and how well it stands alone.

Everything here is a small number to add to a sentence's expected worth, on the scale of an F score. The
first table was tuned by paired cross-validation on human summaries of news (docs/summaries.md); the second
is judgement.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from nutgraf.analysis.model import Figure, Quote
from nutgraf.analysis.summary.unfit import is_unfit
from nutgraf.document import Span

FIRST_IN_LONG, THE, NUMBER, QUOTE_OPENS = -0.0224, 0.0066, 0.005, -0.0088
"""For the first sentence, by the logarithm of the text's length over :data:`SHORT_TEXT`; for opening with
"The"; for every figure up to :data:`MOST_NUMBERS`; for opening with a quotation mark."""

SHORT_TEXT = 20
"""Sentences. In shorter texts the first one counts for more, in longer ones for less, than it is worth by
its words."""

MOST_NUMBERS = 3

LEANS, QUESTION, PERSONAL, SHORT = 0.016, -0.004, -0.006, -0.01
"""Judgement, not fitted: what needing the sentence before costs where that one is not there ("He", "But";
half where it does loosely); for asking, for I and you, for under seven words."""

UNFIT = -1.0
"""For what is no sentence of the text: headings, captions, boilerplate. Worse than anything a sentence can
earn."""

FRAGMENT = -0.05
"""For one or two words, what begins in small letters and what ends with a colon: a piece of a sentence, or
one that announces what is not there."""

WORDY = 60
"""Words; longer sentences, run together from lists and tables as a rule, lose as much again as they exceed
it."""

_PERSONAL = frozenset(("I", "we", "We", "you", "You", "my", "My", "our", "Our", "your", "Your", "me", "us"))
QUESTIONS = ("?", '?"', "?”", "?’", "?'", "?)")
_FRAGMENT = 3
"""Words that a sentence has at least."""


def fitness(text: str, sentence: Span, words: Sequence[str], alone: bool) -> float:
    """0 for a sentence of the text, :data:`UNFIT` for what is none, :data:`FRAGMENT` for what is hardly one;
    ``alone`` says that it is a whole paragraph."""
    if is_unfit(text, sentence, words, alone):
        return UNFIT
    count = len(words)
    if count < _FRAGMENT or text[sentence.start].islower() or text[sentence.end - 1] == ":":
        return FRAGMENT
    return -0.01 * (count - WORDY) / WORDY if count > WORDY else 0.0


def place(position: int, count: int) -> float:
    """What its place makes of the sentence at ``position``, from 0, among ``count``."""
    return 0.0 if position else FIRST_IN_LONG * math.log(count / SHORT_TEXT)


def standing(content: str, words: Sequence[str]) -> float:
    """What its form makes of a sentence."""
    score = SHORT * (len(words) < 7)
    if content.startswith("The "):
        score += THE
    elif content[0] in "\"“‘'":
        score += QUOTE_OPENS
    if content.endswith(QUESTIONS):
        score += QUESTION
    if not _PERSONAL.isdisjoint(words):
        score += PERSONAL
    return score


def numbers(sentences: Sequence[Span], figures: Iterable[Figure]) -> list[int]:
    """Of each sentence, in reading order, how many figures stand in it; "one" (of them) tells nothing."""
    starts = sorted(figure.span.start for figure in figures if figure.text not in ("one", "One"))
    return [bisect_left(starts, span.end) - bisect_left(starts, span.start) for span in sentences]


def spoken(sentences: Sequence[Span], quotes: Iterable[Quote]) -> list[bool]:
    """Of each sentence, in reading order, whether it stands within a quotation that begins before it and ends
    after it: alone it would read as the text's own words."""
    said = sorted(
        (span.start, span.end) for quote in quotes if quote.kind == "direct" for span in quote.content
    )
    starts = [start for start, _ in said]
    found: list[bool] = []
    for span in sentences:
        before = bisect_right(starts, span.start) - 1
        found.append(before >= 0 and said[before][1] >= span.end)
    return found
