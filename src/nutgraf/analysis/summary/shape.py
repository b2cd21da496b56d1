"""What a sentence looks like: whether it is one, and how well it stands alone.

Everything here is a small number to add to a sentence's expected worth, on the scale of an F score. The
first table was tuned by paired cross-validation on human summaries of news (docs/summaries.md); the second
is judgement.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from nutgraf.analysis.model import Figure
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

WORDY = 60
"""Words; longer sentences, run together from lists and tables as a rule, lose as much again as they exceed
it."""

_PERSONAL = frozenset(("I", "we", "We", "you", "You", "my", "My", "our", "Our", "your", "Your", "me", "us"))
_BOILERPLATE = re.compile(
    r"\W{0,4}(?:sign up|subscribe|(?:to )?read (?:more|also|next|the full|our)|see also|click|tap here|"
    r"follow (?:us|me|@|our)|copyright|©|\(c\) ?\d|all rights reserved|advertise?ment|"
    r"share (?:this|on)|related(?: (?:stor|article|content)|:)|more (?:on|from) (?:this|the|our)|"
    r"photo(?:graph)?s? ?(?:by|:|credit)|image ?(?:by|:|credit|source)|getty images|"
    r"(?:video|file photo|caption|source|credit)s?:|editor.s note|correction[s:]|"
    r"this (?:article|story|post) (?:was|has been|originally|first)|like us on|join us on|"
    r"download (?:the|our)|get (?:the|our) (?:app|newsletter|latest)|newsletter|cookie|"
    r"terms (?:of|and)|privacy (?:policy|notice)|skip to|loading|please enable|reporting by|"
    r"writing by|editing by|additional reporting|with reporting|"
    r"for more (?:information|news|stories)|media contacts?|press contacts?|contact:|tel:|e-?mail:|"
    r"https?:|www\.|updated? (?:at|on)? ?\d|published (?:at|on)? ?\d|posted (?:at|on|by))",
    re.IGNORECASE,
)
_CREDITS = ("all rights reserved", "contributed to this ", "click here")
_CLOSED = re.compile(r"[.!?…。！？｡][\"'”’»)\]」』]*$")
QUESTIONS = ("?", '?"', "?”", "?’", "?'", "?)")
_HEADING_WORDS = 14
_CREDIT_WORDS = 25


def fitness(text: str, sentence: Span, words: Sequence[str], alone: bool) -> float:
    """0 for a sentence of the text, :data:`UNFIT` for what is none; ``alone`` says that it is a whole
    paragraph."""
    if not words:
        return UNFIT
    content = sentence.of(text)
    if alone and len(words) <= _HEADING_WORDS and not _CLOSED.search(content, max(0, len(content) - 8)):
        return UNFIT
    if sum(map(len, words)) * 2 < len(content) or _BOILERPLATE.match(content, 0, 300):
        return UNFIT
    if len(words) <= _CREDIT_WORDS:
        lower = content.lower()
        if any(credit in lower for credit in _CREDITS):
            return UNFIT
    return -0.01 * max(0, len(words) - WORDY) / WORDY


def place(position: int, count: int, longer: float) -> float:
    """What its place makes of the sentence at ``position``, from 0, among ``count`` in a text that is
    ``longer`` times the usual length."""
    return 0.0 if position else FIRST_IN_LONG * math.log(count / SHORT_TEXT) / longer**2


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
    """Of each sentence, in reading order, how many figures stand in it."""
    starts = sorted(figure.span.start for figure in figures)
    return [bisect_left(starts, span.end) - bisect_left(starts, span.start) for span in sentences]
