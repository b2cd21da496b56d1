"""Invented stories and what analysis says of them, as the functions across documents are given them."""

from __future__ import annotations

import random
from dataclasses import dataclass

from nutgraf import analyze
from nutgraf.digest import Examined


@dataclass(frozen=True)
class Card:
    """A document as a row of the library."""

    id: str
    date: str
    title: str = ""
    place: str = ""
    agency: str = ""
    path: str = "/stories/x.txt"
    inferred: bool = False


def story(id_: str, date: str, text: str, title: str = "") -> Examined:
    """A document with its analysis."""
    return Examined(Card(id_, date, title), analyze(text, title=title or None))


FERRY_1 = """The ferry Corrigan ran aground off Port Selm on Monday, and 7 people died, the coast guard said.

"We did not see the rocks," said Hedda Voss, the captain of the ferry.

Rescuers searched the water through the night with two boats and a helicopter.
"""
FERRY_2 = """In all, 11 people died when the ferry Corrigan sank, the coast guard said on Tuesday.

"The engine had stopped an hour before," said Hedda Voss, the captain, on Tuesday.

An inquiry into the maintenance of the engine will begin in May.
"""
VOLCANO = """Ash from the volcano Monte Sarro closed the airport of Gran Tavo on Wednesday.

"Nobody should go near the crater," said Ines Calder, a geologist.

About 1,200 people were told to leave their homes below the crater.
"""


def words_of(seed: int, count: int) -> list[str]:
    """So many invented words, other ones for every seed, in sentences of twelve."""
    rng = random.Random(seed)
    words = [
        "".join(rng.choice("bdfgklmnprst") + rng.choice("aeiou") for _ in range(3)) for _ in range(count)
    ]
    for start in range(0, count, 12):
        words[start] = words[start].capitalize()
        last = min(start + 11, count - 1)
        words[last] += "."
    return words
