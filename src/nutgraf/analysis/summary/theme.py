"""What a long text comes to. In reports, judgments, letters, guides and diaries the opening is not the
summary: the main points stand anywhere.

How much of its weight the opening keeps; and what a sentence gains in its place by telling what was found,
decided or recommended, or a total, and by standing under a heading that promises such. All on the scale of an
F score: judgement, held against labelled long texts of our own (docs/summaries.md). The cues are English;
elsewhere nothing is gained by them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

USUAL, SECTION = 60, 10
"""Sentences of a text whose opening counts in full; and how many a heading counts for, up to as many as there
are, since a text in sections does not say everything first."""

FADING = 3
"""The power by which the opening's weight falls in a longer text: to a third at 87 sentences."""

FINDING, TOTAL, PROMISED = 0.045, 0.015, 0.03
"""For telling what was found, recommended or decided; for a total, a share or a large number; and for
standing under a heading that promises such."""

_CONCLUDING = frozenset(
    str.split(
        "conclude concludes concluded conclusion conclusions recommend recommends recommended recommendation "
        "recommendations propose proposes proposed proposal proposals resolved judgment"
    )
)
_FINDING_VERBS = frozenset(
    str.split("find found estimate estimated expect decided show shows showed suggest suggests")
)
_FINDING = re.compile(
    r"\b(?:we|i|board|court|council|committee|report|study|authors|inquiry|investigators) (?:\w+ )?"
    rf"(?:{'|'.join(sorted(_FINDING_VERBS))})\b",
    re.IGNORECASE,
)
# A sentence is searched only if it holds one of these: a set costs a tenth of the search.
_TOTALLING = frozenset(str.split("altogether total overall average percent million billion in as per"))
_TOTAL = re.compile(
    r"\b(?:in all|altogether|total|overall|as a whole|average|percent|per cent|million|billion)\b",
    re.IGNORECASE,
)
_PROMISING = re.compile(
    r"\b(?:conclu|recommend|summary|findings?\b|results?\b|causes?\b|propos|decisions?\b|review\b|outcome|"
    r"key (?:points|facts)|verdict|in short|lessons|what (?:we|to|went|happened))",
    re.IGNORECASE,
)


def lede_weight(sentences: int, sections: int = 0) -> float:
    """What the opening of a text counts: 1 up to the usual length, less in longer texts and those in
    sections."""
    length = sentences + min(sentences, SECTION * sections)
    return min(1.0, USUAL / max(1, length)) ** FADING


def may_be_long(sentences: int) -> bool:
    """Whether headings could make so many sentences a long text."""
    return 2 * sentences > USUAL


def gains(contents: Sequence[str], words: Sequence[Sequence[str]], headings: Sequence[str]) -> list[float]:
    """What each sentence of a text without a lede gains; they are given as they stand and as their words, and
    ``headings`` are those that each stands under, "" for none."""
    promising = {heading for heading in set(headings) if _PROMISING.search(heading)}
    found: list[float] = []
    for content, own, heading in zip(contents, words, headings, strict=True):
        lower = set(map(str.lower, own))
        gain = PROMISED if heading in promising else 0.0
        if not _CONCLUDING.isdisjoint(lower) or (
            not _FINDING_VERBS.isdisjoint(lower) and _FINDING.search(content)
        ):
            gain += FINDING
        if "%" in content or (not _TOTALLING.isdisjoint(lower) and _TOTAL.search(content)):
            gain += TOTAL
        found.append(gain)
    return found
