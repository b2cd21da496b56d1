"""A text as words: where each one is and what is known of it. Shared by the finders of people and of quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from nutgraf.analysis.people import lexicon

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Mme|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Gen|Col|Capt|Maj|Sgt|Adm|Cmdr|Rev|Hon|St|Jr|Sr|Fr|Supt|Insp|Del"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|vs|Inc|Corp|Co|Ltd|Calif|Fla|Mass|Va|Pa|Wis|Mich|Minn|Conn|Ariz|Colo|Tex|Ill|Tenn)\."
    r"|[^\W\d_]\.(?=[ \xa0]?[“\"(‘]?[^\W\d_])"  # an initial
    r"|[^\W_]+(?:[-‐‑][^\W_]+|['’](?![sS]\b)[^\W_]+)*"
    r"|['’][sS]\b"
    r"|\n"
    r"|[^\w\s]"
)


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


@lru_cache(maxsize=1)
def tokens(text: str) -> Tokens:
    """The tokens of a text. The last text's are kept: people and quotes ask one after the other."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in spans]
    low = [word.lower() for word in words]
    if "’" in text:
        low = [word.replace("’", "'") if "’" in word else word for word in low]
    table = lexicon.traits()
    return Tokens(
        words,
        low,
        [start for start, _ in spans],
        [end for _, end in spans],
        [table.get(word, 0) for word in low],
    )
