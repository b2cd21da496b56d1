"""Which language a text is in, told by its script and its commonest words.

Where sentences end and which words say little of what a text is about are another matter in every language.
The lists are those that jusText ships: of every language the words of its Wikipedia, the commonest first.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

_LISTS = str.split(
    "English Spanish French German Portuguese Italian Russian Polish Dutch Ukrainian Arabic Persian Turkish "
    "Swedish Czech Greek Hungarian Romanian Hebrew Danish Finnish Norwegian_Bokmal Slovak Croatian Serbian "
    "Slovenian Bulgarian Catalan Lithuanian Latvian Estonian Indonesian Vietnamese Urdu Hindi Bengali Latin "
    "Welsh Irish Icelandic Albanian Afrikaans Macedonian Belarusian Tagalog Swahili"
)
"""As jusText calls them; where two fit as well as each other, the first is meant."""

_TELLING = 150
"""Words of a language that tell it."""

_LEAST_SHARE = 0.15
"""Of a text's words, those that tell its language are at least this share: a third is usual in English, a
fifth where endings or what is written together with the word do their work."""

_LEAST = 2
"""And this number, unless the text is so short that its letters have to do."""

_SHORT = 10
"""Words; of a text below it English is believed where its letters are those of English."""

_GLANCE, _ENGLISH_AT_A_GLANCE = 500, 0.3
"""Characters, and the share of their words that are English, by which most English texts are told without
looking further; no other language comes near."""

_BEGINNING = 20_000
"""Characters that are looked at."""

_KANA = 9
"""Chinese signs to a Japanese one, above which a text is Chinese that quotes Japanese."""

_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_KANAS = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")


def language_of(text: str) -> str:
    """The English name, in small letters, of the language in which ``text`` begins; "" if nothing tells."""
    glance = _WORD.findall(text[:_GLANCE].lower())
    if len(glance) >= _SHORT and sum(map(_english().__contains__, glance)) >= _ENGLISH_AT_A_GLANCE * len(
        glance
    ):
        return "english"
    beginning = text[:_BEGINNING].lower()
    words = _WORD.findall(beginning)
    if not words:
        return ""
    signs = _of_signs(beginning, len(words))
    if signs:
        return signs
    found: Counter[str] = Counter()
    telling = _words_telling()
    for word, count in Counter(words).items():
        for language in telling.get(word, ()):
            found[language] += count
    hits = max(found.values(), default=0)
    if hits < _LEAST or hits < _LEAST_SHARE * len(words):
        return "english" if len(words) < _SHORT and beginning.isascii() else ""
    return next(language for language in map(_name, _LISTS) if found[language] == hits)


@cache
def commonest(language: str, count: int) -> tuple[str, ...]:
    """The commonest words of a language that :func:`language_of` tells by them, in small letters; none of
    another."""
    for name in _LISTS:
        if _name(name) == language:
            with open(_lists() / f"{name}.txt", encoding="utf-8") as listed:
                # A list holds a word again with a capital, so twice the number of lines is enough.
                words = [line.strip().lower() for line in islice(listed, 2 * count)]
            return tuple(dict.fromkeys(words))[:count]
    return ()


@cache
def _lists() -> Path:
    """Where jusText keeps them; to import it for that would load lxml."""
    found = find_spec("justext")
    if not found or not found.origin:
        raise ModuleNotFoundError("nutgraf needs the package justext")
    return Path(found.origin).parent / "stoplists"


@cache
def _english() -> frozenset[str]:
    return frozenset(commonest("english", _TELLING))


@cache
def _words_telling() -> dict[str, list[str]]:
    """Of every telling word, the languages that it is one of the commonest words of."""
    telling: dict[str, list[str]] = {}
    for language in map(_name, _LISTS):
        for word in commonest(language, _TELLING):
            telling.setdefault(word, []).append(language)
    return telling


def _name(name: str) -> str:
    return name.lower().partition("_")[0]


def _of_signs(beginning: str, words: int) -> str:
    """Chinese, Japanese or Korean, if the ``beginning`` of a text has more of their signs than ``words``."""
    if beginning.isascii():
        return ""
    han, kana, hangul = (len(signs.findall(beginning)) for signs in (_HAN, _KANAS, _HANGUL))
    if max(han + kana, hangul) <= words:
        return ""
    if hangul > han + kana:
        return "korean"
    return "japanese" if _KANA * kana > han else "chinese"
