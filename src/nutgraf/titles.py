"""Titles: a headline's, or for a text without one its first sentence's."""

from __future__ import annotations

import re


def ends_abbreviated(line: str) -> bool:
    """Whether the closing stop belongs to an abbreviation: U.S., Jr."""
    last = line.rsplit(None, 1)[-1]
    return "." in last[:-1] or last in {"Jr.", "Sr.", "Inc.", "Co.", "Corp.", "Ltd.", "Bros.", "St.", "No."}


def headline_title(line: str) -> str:
    """A headline as a title: without a closing stop or semicolon."""
    line = " ".join(line.split())
    if line.endswith(".") and not line.endswith("..") and not ends_abbreviated(line):
        line = line[:-1]
    return line.rstrip(" ;")


_SENTENCE_END = re.compile(r"(?<=[a-z0-9%)”\"’]{2})[.?!][”\"’)]?(?=\s+[“\"‘A-Z0-9(]|\s*$|\s*\n)")
_TITLE = re.compile(
    r"\b(?:Gov|Rep|Reps|Sen|Sens|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Dr|Mr|Mrs|Ms|Prof|Rev|Hon|St|Ft|Mt|vs|No|Inc|Corp|Co|Ltd"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec|Calif|Ariz|Mich|Mass|Conn|Minn|Tenn|Wash|Wis|Ala|Ark|Colo|Fla|Ind|Kan|Okla"
    r"|Ore)\.$"
)
_WEAK = re.compile(
    r"an?|the|of|in|to|for|and|or|as|is|are|was|were|be|been|that|which|who|whose|with|at|by|on|from|its|his|her|their"
    r"|our|my|your|this|these|those|has|have|had|will|would|can|could|may|might|not|but|it|he|she|they|we|than|if|when"
    r"|while|into|over|after|before|about|so",
    re.IGNORECASE,
)
"""Words a cut title must not end in."""


def lede_title(text: str, limit: int = 100) -> str:
    """The first sentence of ``text`` as a title of at most about ``limit`` characters, cut between words."""
    line = text[:2000].lstrip().split("\n\n", 1)[0]
    end = next(
        (m.end() for m in _SENTENCE_END.finditer(line) if not _TITLE.search(line[: m.end()])), len(line)
    )
    line = " ".join(line[:end].split())
    if len(line) <= limit:
        return headline_title(line)
    words = line[: limit + 1].rsplit(" ", 1)[0].split()
    while len(words) > 4 and _WEAK.fullmatch(words[-1]):
        words.pop()
    return " ".join(words)[:limit].rstrip(" ,;:-–—") + "…"
