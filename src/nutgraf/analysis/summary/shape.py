"""What a sentence looks like: whether it is one, and how well it stands alone.

Everything here is a small number to add to a sentence's expected worth, on the scale of an F score. The
first table was tuned by paired cross-validation on human summaries of news (docs/summaries.md); the second
is judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nutgraf.analysis.model import Figure, Quote
from nutgraf.analysis.summary.standalone import leans
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

WORDY = 60
"""Words; longer sentences, run together from lists and tables as a rule, lose as much again as they exceed
it."""

_PERSONAL = frozenset(map(stem, ("I", "we", "you", "my", "our", "your", "me", "us")))
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
