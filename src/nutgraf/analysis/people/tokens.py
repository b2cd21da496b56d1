"""A text as words: where each one is and what is known of it. Shared by the finders of people and of
quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress, repeat
from operator import and_, itemgetter

from nutgraf.analysis.people import lexicon

_TOKEN = re.compile(
    r"([A-Za-z][a-z]*+(?=[ ,])|[,.\n]|[a-z][a-z]++(?=[.\n])"  # most words and marks: tried first
    r"|[b-oq-z][^\W_]*+(?:[-‐‑][^\W_]++|['’](?![sS]\b)[^\W_]++)*"
    r"|(?=[A-ZÀ-Þap])(?:(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|[A-ZÀ-Þ]\.(?=[ \xa0]?[“\"(‘]?[^\W\d_])"  # an initial
    r"|(?=[A-Z][a-z]{1,4}\.)(?:Mr|Mrs|Ms|Mme|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Gen|Col|Capt|Maj|Sgt|Adm|Cmdr|Rev|Hon|Pres"
    r"|St|Jr|Sr|Fr|Supt|Insp|Del|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|Inc|Corp|Co|Ltd|Calif|Fla|Mass|Va|Pa|Wis|Mich|Minn|Conn"
    r"|Ariz|Colo|Tex|Ill|Tenn)\.)"
    r"|[^\W_]+(?:[-‐‑][^\W_]+|['’](?![sS]\b)[^\W_]+)*"
    r"|['’][sS]\b"
    r"|[^\w\s]|\n)"
)


_JOINED_PARTICLE = re.compile(r"-(?<=\b[a-z]{2}-)[A-ZÀ-Þ]")
"""As in "al-Assad"."""


_TELLING = lexicon.ROLE | lexicon.PERSONAL | lexicon.RELATIVE

_ENCODING = "cp1252"
"""In which nearly all that news is written in has a byte a character."""
_BYTES = [bytes([byte]).decode(_ENCODING, "replace") for byte in range(256)]
_CAPITAL = bytes(map(str.isupper, _BYTES))
_PLAIN = bytes(map(str.isalnum, _BYTES))


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, an item a token: words, numbers, single marks, possessive ``'s`` and line ends."""

    words: list[str]
    low: list[str]
    """In lower case, apostrophes straight."""
    starts: list[int]
    ends: list[int]
    traits: list[int]
    """Bits of :mod:`.lexicon`."""
    capitals: list[int]
    """Indices of the words with a capital, the second half of "al-Assad" included."""
    telling: list[int]
    """Indices of the words without which nobody is described or spoken of but by name: roles, pronouns that
    can speak, relatives."""
    plain: bytes
    """1 for each word or number, 0 for each mark, line end and possessive."""
    spellings: frozenset[str]
    """The words, each once."""


@lru_cache(maxsize=1)
def tokens(text: str) -> Tokens:
    """The tokens of a text. The last text's are kept: people and quotes ask one after the other."""
    parts = _TOKEN.split(text)
    bounds = list(accumulate(map(len, parts)))
    words = parts[1::2]
    if "\0" in text or not words:
        low = [word.lower().replace("’", "'") for word in words]
    else:
        low = "\0".join(words).lower().replace("’", "'").split("\0")
    table = lexicon.traits()
    capital, plain = _initials("".join(map(itemgetter(0), words)))
    capitals = [*compress(range(len(words)), capital)]
    if _JOINED_PARTICLE.search(text):
        joined = {index for index, word in enumerate(words) if _JOINED_PARTICLE.match(word, 2)}
        capitals = sorted(joined.union(capitals))
    traits = [*map(table.get, low, repeat(0))]
    if "US" in text or "WHO" in text:
        for index in capitals:
            traits[index] = lexicon.ACRONYMS.get(words[index], traits[index])
    telling = [*compress(range(len(words)), map(and_, traits, repeat(_TELLING)))]
    starts, ends = bounds[:-1:2], bounds[1::2]
    return Tokens(words, low, starts, ends, traits, capitals, telling, plain, frozenset(words))


def _initials(initials: str) -> tuple[bytes, bytes]:
    """Of each first character of a token whether it is a capital, and whether it is a letter or digit."""
    try:
        encoded = initials.encode(_ENCODING)
    except UnicodeEncodeError:
        return bytes(map(str.isupper, initials)), bytes(map(str.isalnum, initials))
    return encoded.translate(_CAPITAL), encoded.translate(_PLAIN)
