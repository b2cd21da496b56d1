"""The words about a place in a text, for a fact of which nothing else is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nutgraf.document import Span

if TYPE_CHECKING:
    from nutgraf.analysis.model import Analysis

_NEAR = 3
"""Words on each side."""


def around(analysis: Analysis, span: Span) -> str:
    """A few words before and after a place, of its sentence, for a figure of which nothing else is known:
    "… promised all 16 by the end of …".
    """
    sentence = next((s.span for s in analysis.sentences if s.span.start <= span.start < s.span.end), span)
    before = Span(sentence.start, span.start).of(analysis.text).split()
    after = Span(span.end, max(sentence.end, span.end)).of(analysis.text)
    joined, *rest = re.split(r"(?=\s)", after, maxsplit=1)
    following = "".join(rest).split()
    words = [*before[-_NEAR:], span.of(analysis.text) + joined, *following[:_NEAR]]
    left, right = "… " * (len(before) > _NEAR), " …" * (len(following) > _NEAR)
    return left + " ".join(words) + right
