"""Which names in different documents are one person's.

Same first name, same last name, same generation ("Jr.") are one person, whatever the case, the accents and
the titles. A middle name or initial adds nothing where no two of them contradict each other: "Ada J. Quill"
is "Ada Quill". Where they do ("Ada J. Quill", "Ada P. Quill"), each stays apart, and so does the name without
one, which may be either's. A name of one word is nobody's but its own document's: surnames alone merge
nothing, and neither do nicknames.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HONORIFICS: Final = _set(
    "mr mrs ms miss mx dr prof sir dame lord lady rev fr sen senator rep gov governor president sgt lt col"
    " gen capt judge justice"
)
_GENERATIONS: Final = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "senior": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
}
_DEGREES: Final = _set("phd md qc kc esq cpa")
_PARTICLES: Final = _set(
    "de del della di da dos das du van von der den ter ten la le bin ibn al el ben abu y e zu af av st"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A full name, folded."""

    first: str
    middle: tuple[str, ...]
    last: str
    """With its particles: "von der leyen"."""

    generation: str = ""
    """ "jr" and the like."""


@lru_cache(maxsize=1 << 14)
def folded(name: str) -> str:
    """A name without case, accents, full stops and superfluous spaces."""
    letters = unicodedata.normalize("NFKD", name.replace(".", ". "))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
    return " ".join(filter(None, (word.strip(".,'\"“”‘’()") for word in plain.split())))


@lru_cache(maxsize=1 << 14)
def words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without the titles before it."""
    found = folded(name).split()
    while len(found) > 1 and found[0] in _HONORIFICS:
        del found[0]
    return tuple(_GENERATIONS.get(word, word) for word in found)


@lru_cache(maxsize=1 << 14)
def full(name: str) -> Name | None:
    """The parts of a name; None where it is one word, titles not counted."""
    found, generation = list(words(name)), ""
    while len(found) > 1 and (found[-1] in _GENERATIONS or found[-1] in _DEGREES):
        generation = _GENERATIONS.get(found.pop(), generation)
    if len(found) < 2:
        return None
    start = len(found) - 1
    while start > 1 and found[start - 1] in _PARTICLES:
        start -= 1
    return Name(found[0], tuple(found[1:start]), " ".join(found[start:]), generation)


def surname(name: str) -> str:
    """The last word of a name, titles and "Jr." not counted, folded: what stands wherever the person does."""
    if parts := full(name):
        return parts.last.rpartition(" ")[2]
    return next(iter(words(name)), "")


def merged(names: Iterable[str]) -> dict[str, str]:
    """For each full name, folded, that of the person: the first, in order, of those that are one person's.

    Time is linear in the names, but for those that differ in nothing but the middle.
    """
    alike: dict[tuple[str, str, str], dict[str, tuple[str, ...]]] = defaultdict(dict)
    for name in names:
        if parts := full(name):
            alike[parts.first, parts.last, parts.generation].setdefault(folded(name), parts.middle)
    person: dict[str, str] = {}
    for group in alike.values():
        kinds = _kinds(group.values())
        firsts: dict[object, str] = {}
        for name, middle in group.items():
            which = [number for number, kind in enumerate(kinds) if _agree(middle, kind)]
            person[name] = firsts.setdefault(which[0] if len(which) == 1 else name if kinds else 0, name)
    return person


_MOST_KINDS: Final = 100
"""Middle names of one first and last name that are told apart; more contradict each other as they are."""


def _kinds(middles: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Middle names that contradict each other, the longest of those that do not."""
    kinds: list[tuple[str, ...]] = []
    for middle in sorted(set(middles) - {()}, key=lambda each: (-len(" ".join(each)), each)):
        if len(kinds) < _MOST_KINDS and not any(_agree(middle, kind) for kind in kinds):
            kinds.append(middle)
    return kinds


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one has the other's words or their initials, as far as both go: "J." and "James Earl"."""
    return all(
        mine.startswith(theirs)
        if len(theirs) == 1
        else theirs.startswith(mine)
        if len(mine) == 1
        else mine == theirs
        for mine, theirs in zip(one, other, strict=False)
    )
