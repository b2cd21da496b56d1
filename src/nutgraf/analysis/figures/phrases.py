"""Noun phrases in a tagged sentence: where one ends, where one begins, and its text without the article."""

from __future__ import annotations

from nutgraf.analysis.figures.quantities import Line

NOUN = frozenset(("NN", "NNS", "NNP", "NNPS"))
_IN_PHRASE = frozenset((*NOUN, "JJ", "JJR", "JJS", "VBN", "VBG", "CD", "POS", "PRP$", "DT", "FW"))
_ARTICLES = frozenset(
    "the a an this that these those its their his her our my your some any all each every another both".split()
)
_LINKS = frozenset(
    (
        "of",
        "from",
        "for",
        "in",
        "on",
        "at",
        "to",
        "with",
        "by",
        "across",
        "among",
        "between",
        "against",
        "per",
        "via",
    )
)


def ends_left(line: Line, end: int) -> int:
    """Where the noun phrase that ends before token ``end`` begins; ``end`` if none does."""
    start = end
    while start and end - start < 9:
        tag, word = line.tags[start - 1], line.word(start - 1)
        if tag not in _IN_PHRASE and word not in ("&", "-", "/"):
            break
        if word in ("that", "this", "each") and start == end:
            break
        start -= 1
        if tag == "DT" and word in _ARTICLES:
            break
    while start < end and (line.word(start) in ("-", "/", "&", "'s", "’s") or line.tags[start] == "POS"):
        start += 1
    if not any(line.tags[i] in NOUN for i in range(start, end)):
        return end
    return start


def ends_right(line: Line, start: int, limit: int = 8) -> int:
    """The token after the noun phrase that begins at ``start``; ``start`` if none does."""
    end, noun = start, start
    while end < len(line.tokens) and end - start < limit:
        tag, word = line.tags[end], line.word(end)
        if word in _ARTICLES and end > start and tag in ("DT", "PRP$"):
            break
        if tag not in _IN_PHRASE and word not in ("&", "-", "/"):
            break
        if noun > start and tag in ("VBN", "VBG", "DT", "JJ") and line.tags[end - 1] in NOUN:
            break
        end += 1
        if tag in NOUN:
            noun = end
    return noun


def with_links(line: Line, start: int, end: int, *, most: int = 1) -> int:
    """``end`` moved past the prepositional phrases that belong to the noun phrase: value of its business."""
    for _ in range(most):
        if line.word(end) not in ("of", "from", "for", "in", "among", "across") or line.tag(end) not in (
            "IN",
            "TO",
        ):
            break
        after = ends_right(line, end + 1)
        if after == end + 1 or any(line.tags[i] == "CD" for i in range(end + 1, after)):
            break
        end = after
    return end


def with_owner(line: Line, start: int, *, most: int = 2) -> int:
    """``start`` moved left over the phrases it hangs on: (price of) a typical home."""
    for _ in range(most):
        if not start or line.word(start - 1) not in _LINKS or line.tag(start - 1) not in ("IN", "TO"):
            break
        before = ends_left(line, start - 1)
        if before == start - 1:
            break
        start = before
    return start


def text(line: Line, start: int, end: int) -> str:
    """The words of the tokens, without an article before them; one line."""
    while start < end and (line.word(start) in _ARTICLES or not line.tokens[start].text[0].isalnum()):
        start += 1
    while start < end and not line.tokens[end - 1].text[-1].isalnum():
        end -= 1
    if line.word(end - 1) in ("'s", "’s"):
        end -= 1
    if start >= end:
        return ""
    return " ".join(line.text[line.tokens[start].start : line.tokens[end - 1].end].split())
