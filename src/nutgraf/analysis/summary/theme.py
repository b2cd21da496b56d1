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

_FINDING = re.compile(
    r"\b(?:(?:we|i|board|court|council|committee|report|study|authors|inquiry|investigators) (?:\w+ )?"
    r"(?:find|found|estimate|estimated|expect|decided|show|shows|showed|suggest|suggests)|"
    r"conclude[sd]?|conclusions?|recommend(?:s|ed|ations?)?|propose[sd]?|proposals?|resolved|judgment)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"%|\b(?:in all|altogether|total|overall|as a whole|average|percent|per cent|million|billion)\b",
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


def gains(contents: Sequence[str], headings: Sequence[str]) -> list[float]:
    """What each sentence of a text without a lede gains; ``headings`` are those that each stands under, ""
    for none."""
    promising = {heading for heading in set(headings) if _PROMISING.search(heading)}
    return [
        FINDING * (_FINDING.search(content) is not None)
        + TOTAL * (_TOTAL.search(content) is not None)
        + PROMISED * (heading in promising)
        for content, heading in zip(contents, headings, strict=True)
    ]
