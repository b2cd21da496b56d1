"""Who made a story is nobody in it: "Anna Weller contributed to this report", "(Photo by ...)"."""

from __future__ import annotations

import re

from nutgraf.analysis.context import Context
from nutgraf.document import Span

_LAST = 900
"""Characters at a body's end in which "reported from" tells of a reporter."""
_CUES = ("contributed", "rom ", "by ", "By ")
"""One of which every credit has: looked for first, because that is cheap."""
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:reporting\b|to (?:this|the) (?:report|story|article|piece|post|column)\b)"
)
_REPORTED = re.compile(
    r"\b(?:reported|wrote|reporting)(?: and (?:reported|wrote))?"
    r"(?: (?:this|the) (?:story|report|article))? (?:from|in) [A-Z]"
)
_IN_BRACKETS = re.compile(
    r"[(\[](?:[A-Z][\w.]{1,12} )?(?:Photo|Photograph|Image|Picture|Video|Reporting|Additional reporting"
    r"|Writing|Editing|Compiled|Graphic)s? (?:by|from|courtesy)\b[^()\[\]\n]{0,400}[)\]]"
)
_WRITERS = re.compile(
    r"^[“\"]?(?:CNN|AP|[A-Z][\w.]+(?: [A-Z][\w.]+){0,3})(?:['’]s| writers?| reporters?| correspondents?)?\b"
)


def credit_lines(context: Context) -> list[Span]:
    """The sentences and brackets of a body that say who reported, wrote or photographed, in order."""
    text, body = context.text, context.body
    if not any(text.find(cue, body.start, body.end) >= 0 for cue in _CUES):
        return []
    found = [Span(match.start(), match.end()) for match in _IN_BRACKETS.finditer(text, body.start, body.end)]
    late = body.end - _LAST
    wrote = any(text.find(word, max(late, body.start), body.end) >= 0 for word in ("report", "wrote"))
    if text.find("contributed", body.start, body.end) >= 0:
        found += [one for one in context.sentences if _CONTRIBUTED.search(text, one.start, one.end)]
    for sentence in reversed(context.sentences if wrote else ()):
        if sentence.start < late:
            break
        if _REPORTED.search(text, sentence.start, sentence.end) and _WRITERS.match(
            text[sentence.start : sentence.end]
        ):
            found.append(sentence)
    return sorted(set(found), key=lambda span: span.start)


def without(spans: list[Span], gaps: list[Span]) -> list[Span]:
    """The parts of ``spans`` that no gap covers; both in order, gaps may overlap."""
    left: list[Span] = []
    for span in spans:
        start = span.start
        for gap in gaps:
            if gap.end <= start or gap.start >= span.end:
                continue
            if gap.start > start:
                left.append(Span(start, gap.start))
            start = gap.end
        if start < span.end:
            left.append(Span(start, span.end))
    return left
