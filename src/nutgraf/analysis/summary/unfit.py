"""What stands among the sentences of a text and is none: headings, captions, bylines, tables, link lists,
quoted mail, boilerplate.

Judged from the words and marks of one sentence and whether it is a paragraph of its own. A text that holds
nothing else is still summarised: unfit is only worse than fit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nutgraf.analysis.summary import boilerplate
from nutgraf.document import Span

_HEADING = 14
"""Words that a heading has at most."""

_CREDIT = 25
"""Words that a credit has at most."""

_CLOSED = re.compile(r"[.!?…。！？｡][\"'”’»)\]」』]*$")
_NUMBER = re.compile(r"(?s:.*\n)?[ \t]*(?:\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z]|[ivxIVX]{1,4})[.)][ \t]+$")
"""Before a heading that is numbered."""

_SMALL = frozenset(
    str.split(
        "of and the in for to on at by with from or an as vs de la le du van von der den da di do dos del "
        "al el et und pm am"
    )
)
"""Words that a name, a title or a list of them has in small letters."""

_AROUND = 300
"""Characters before and after that tell whether capitals are this text's habit."""

_WIDE, _NARROW = 8, 5
"""Characters a word takes with what stands around it: beyond, signs outweigh letters; below, it may be a row
of a table."""


def is_unfit(text: str, sentence: Span, words: Sequence[str], alone: bool) -> bool:
    """Whether ``sentence`` of ``text``, which has ``words``, is none; ``alone`` says that it is a whole
    paragraph."""
    if not words:
        return True
    content = text[sentence.start : sentence.end]
    few, long = len(words), len(content)
    if (
        few <= _HEADING
        and not _CLOSED.search(content, max(0, long - 8))
        and (alone or _NUMBER.match(text[max(0, sentence.start - 9) : sentence.start]))
    ):
        return True
    if long > _WIDE * few and sum(map(len, words)) * 2 < long:
        return True
    if (few < _WIDE or long < _NARROW * few or words[0] == "1") and _is_numbers(words):
        return True
    if boilerplate.opens(content, words[0]) or _is_marked(content):
        return True
    return few <= _CREDIT and (
        boilerplate.holds(content, words) or (few <= _HEADING and _is_title(text, sentence, words))
    )


def _is_numbers(words: Sequence[str]) -> bool:
    """Whether figures outnumber words, or count the parts: a time of day, a row of a table, the contents."""
    numbers = sum(map(str.isdigit, words))
    if not numbers:
        return False
    if numbers > 3 and [word for word in words if word.isdigit()][:4] == ["1", "2", "3", "4"]:
        return True  # a table of contents, run together
    named = sum(len(word) > 1 and word.isalpha() for word in words)
    return named < 2 or numbers > named > 4


def _is_marked(content: str) -> bool:
    """Whether signs say that it is a line of quoted mail, a tag, an aside of the editor or a row of links."""
    if content[0] in ">[<" and (content[0] != "[" or content[-1] == "]"):
        return content[1:2] != " " or content[0] != "<"
    if "|" in content and content.count(" | ") > 1:
        return True
    return not content.isascii() and (
        content[-1] in "»›→" or any(content.count(mark) > 1 for mark in (" • ", " · ", " » ", " › "))
    )


def _is_title(text: str, sentence: Span, words: Sequence[str]) -> bool:
    """Whether nothing but names and figures is in it: a heading in title case or capitals, a byline, a place.

    Not where the text around is in capitals too.
    """
    capitals = 0
    for word in words:
        if word[0].isupper():
            capitals += 1
        elif not (word.isdigit() or word in _SMALL or len(word) == 1):
            return False
    if capitals * 2 < len(words):
        return False
    return not text[max(0, sentence.start - _AROUND) : sentence.end + _AROUND].isupper()
