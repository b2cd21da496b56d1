"""What sumy's methods are told of a language: its stop words and how its words are stemmed.

Stop words are sumy's and the language's commonest words, for sumy's lists have gaps (its Spanish one lacks
"de", "que" and "y") and some languages have none; stemmers are those of NLTK and
sumy that need no further package. Both are data and code of the packages: nothing is downloaded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from sumy.nlp.stemmers import Stemmer  # type: ignore[import-untyped]  # sumy has no types
from sumy.utils import get_stop_words  # type: ignore[import-untyped]  # sumy has no types

from nutgraf.analysis.language import commonest
from nutgraf.analysis.summary.words import STOP_WORDS, tokens

_STEMMED = frozenset(
    str.split(
        "arabic czech danish dutch english finnish french german hungarian italian norwegian portuguese "
        "romanian russian slovak spanish swedish ukrainian"
    )
)
"""Languages with a stemmer; sumy's for Polish and Greek want packages that are not here."""

_IN_SIGNS = frozenset(("chinese", "japanese", "korean"))

_COMMONEST, _COMMONEST_ALONE = 40, 100
"""Words of a language that are stop words beside sumy's, and where sumy has none; further down the lists,
Wikipedia's towns and centuries begin."""

_PIECES = frozenset((*"abcdefghijklmnopqrstuvwxyz", "qu"))
"""What is left of "l'eau", "qu'il" and "isn't" beside a word, and initials."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language as sumy's methods see it."""

    stop_words: frozenset[str]
    """In small letters; none of a language that is not known."""

    stem: Callable[[str], str]
    """A word, in any letters, to what all its forms share, in small ones."""


@cache
def lexicon(language: str) -> Lexicon:
    """What is known of ``language``, named as :func:`nutgraf.analysis.language.language_of` does; ""
    is no language."""
    if language not in _STEMMED:
        return Lexicon(_stop_words(language), str.lower)
    stemmer = Stemmer(language)

    @lru_cache(maxsize=1 << 16)
    def stem(word: str) -> str:
        stemmed: str = stemmer(word.lower())
        return stemmed

    return Lexicon(_stop_words(language), stem)


def _stop_words(language: str) -> frozenset[str]:
    try:
        listed = get_stop_words(language)
    except LookupError:
        listed = commonest(language, _COMMONEST_ALONE)
    if not listed or language in _IN_SIGNS:
        return frozenset(listed)
    pieces = {piece.lower() for word in (*listed, *commonest(language, _COMMONEST)) for piece in tokens(word)}
    return frozenset(pieces | _PIECES | STOP_WORDS if language == "english" else pieces | _PIECES)
