"""Which language a text is in, told by its script and its commonest words.

Only the methods that compare words by a language's stop words and endings ask. The lists are those that
jusText ships: of every language the words of its Wikipedia, the commonest first.
"""

from __future__ import annotations

import pkgutil
from collections import Counter
from functools import cache

from nutgraf.analysis.summary.words import tokens

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

_KANA = 9
"""Chinese signs to a Japanese one, above which a text is Chinese that quotes Japanese."""

_BEGINNING = 20_000
"""Characters that are looked at."""


def language_of(text: str) -> str:
    """The English name, in small letters, of the language in which ``text`` begins; "" if nothing tells."""
    beginning = text[:_BEGINNING]
    words = [word for word in map(str.lower, tokens(beginning)) if not word.isdigit()]
    if not words:
        return ""
    script = _script(words)
    if script:
        return script
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
            data = pkgutil.get_data("justext", f"stoplists/{name}.txt") or b""
            # A list holds a word again with a capital, so twice the number of lines is enough.
            lines = data.decode().split("\n", 2 * count)[:-1]
            return tuple(dict.fromkeys(word.strip().lower() for word in lines))[:count]
    return ()


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


def _script(words: list[str]) -> str:
    """The language whose signs most of the ``words`` are; :func:`tokens` gives Chinese, Japanese and Korean
    sign by sign."""
    han = kana = hangul = 0
    for word in words:
        sign = word[0]
        if sign >= "\u3040":
            kana += sign <= "\u30ff"
            han += "\u3400" <= sign <= "\u9fff" or "\uf900" <= sign <= "\ufaff"
            hangul += "\uac00" <= sign <= "\ud7af"
    if 2 * hangul > len(words):
        return "korean"
    if 2 * (han + kana) > len(words):
        return "japanese" if _KANA * kana > han else "chinese"
    return ""
