"""Words of a sentence as the summary compares them: lower-case stems, of any script, without a dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from nutgraf.analysis.language import commonest
from nutgraf.document import Span

_SIGNS = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"  # Chinese, Japanese, Korean
_SIGN = re.compile(f"[{_SIGNS}]")
_WORD = re.compile(r"[^\W_]+")
_SIGN_OR_WORD = re.compile(rf"[{_SIGNS}]|[^\W_{_SIGNS}]+")

STOP_WORDS = frozenset(
    str.split(
        "a about after again against all also am an and any are as at be because been before being below "
        "between both but by can could d did do does doing down during each few for from further had has "
        "have having he her here hers him his how i if in into is it its itself just ll m me more most mr "
        "mrs ms my no nor not now of off on once one only or other our out over own re s said same say "
        "says she should so some such t than that the their them then there these they this those through "
        "to too two under until up ve very was we were what when where which while who whom why will with "
        "would you your"
    )
)
"""Words that say nothing of what an English text is about, among them the pieces of contractions."""

_MARKS = "’‘“”–—…•«»£€©\xa0"
"""What stands beside plain letters in English typing and is no part of a word."""

_PLAIN_WORDS = bytes(byte if byte < 128 and chr(byte).isalnum() else ord(" ") for byte in range(256))
"""Of ASCII, spaces for all that is no part of a word."""


def tokens(sentence: str) -> list[str]:
    """The words of ``sentence`` as they stand, in order; of Chinese, Japanese and Korean the single signs."""
    return (_SIGN_OR_WORD if not sentence.isascii() and _SIGN.search(sentence) else _WORD).findall(sentence)


def tokens_of(text: str, spans: Sequence[Span]) -> list[list[str]]:
    """The same as :func:`tokens` of each of ``spans``, in half the time: in plain letters by splitting."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    plain = text.encode("ascii", "replace").translate(_PLAIN_WORDS).decode("ascii")  # as long as the text
    if text.isascii():
        return [plain[span.start : span.end].split() for span in spans]
    contents = [(span, text[span.start : span.end]) for span in spans]
    return [
        plain[span.start : span.end].split() if content.isascii() else tokens(content)
        for span, content in contents
    ]


class _Stems(dict[str, str]):
    """Stems of words, worked out when first asked for."""

    most = 1 << 16
    """Words that are kept."""

    longest = 40
    """Letters of a word that is kept."""

    def __missing__(self, word: str) -> str:
        found = _stem(word.lower())
        if len(word) <= self.longest:
            if len(self) >= self.most:
                self.clear()
            self[word] = found
        return found


def _stem(word: str) -> str:
    if len(word) < 4 or not word.isascii():
        return word
    if word.endswith("s") and word[-2] not in "su":
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    for ending in ("ingly", "edly", "ing", "ed", "ly"):
        if word.endswith(ending):
            rest = word[: -len(ending)]
            if len(rest) > (3 if ending == "ly" else 2) and any(vowel in rest for vowel in "aeiouy"):
                word = rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
            break
    return word[:-1] if len(word) > 3 and word[-1] in "ey" else word


_STEMS = _Stems()


def stem(word: str) -> str:
    """``word`` in lower case without the endings of English inflection: a key to compare by, not a word to
    show.

    After the first step of Porter ("An algorithm for suffix stripping", 1980), and the commonest of the
    others.
    """
    return _STEMS[word]


def stems(words: Iterable[str]) -> list[str]:
    """The stem of each of ``words``."""
    return list(map(_STEMS.__getitem__, words))


STOP_STEMS = frozenset(map(stem, STOP_WORDS))


_COMMONEST = 100
"""Words of another language; further down its list, the towns and centuries of Wikipedia begin."""


@cache
def stop_stems(language: str) -> frozenset[str]:
    """The stems that say nothing of what a text in ``language`` is about: in another than English, those of
    its commonest words."""
    if language == "english":
        return STOP_STEMS
    return frozenset(stems(commonest(language, _COMMONEST))) or STOP_STEMS
