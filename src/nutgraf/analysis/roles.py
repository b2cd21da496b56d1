"""Which of the roles that a text, or many, give a person tells best who it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from nutgraf.analysis.model import Person


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SHORT: Final = {"sen": "senator", "gov": "governor", "rep": "representative", "pres": "president"}
_OPEN: Final = _set(
    "of the a an for and or to in at on by with from who whose as his her its their"
    " de del di du la le van von"
)
"""Words that end no role: what ends so is cut."""
_EMPTY: Final = _set("man woman person boy girl guy rival opponent counterpart colleague fellow")
"""Roles of one word that say nothing of who it is."""

_SHARE: Final = 0.1
"""Share of a bare role's documents that must word it more fully, two at least, for the fuller one to stand
for it: "Orlau councillor" for "councillor"."""

_LONGEST: Final = 60
"""Characters of a role that is shown beside a name; longer ones are a sentence's."""


def most_telling(roles: Mapping[str, int]) -> str:
    """The role of most documents, of those that are whole, in its fuller wording where several have that; ""
    where there is none.

    ``roles``: as worded, with the number of documents. Case, "Sen." and "senator" make no difference.
    """
    counts: Counter[tuple[str, ...]] = Counter()
    worded: dict[tuple[str, ...], Counter[str]] = {}
    for role, count in roles.items():
        words = _words(role)
        if (
            words
            and words[-1] not in _OPEN
            and not (len(words) == 1 and words[0] in _EMPTY)
            and len(role) <= _LONGEST
        ):
            counts[words] += count
            worded.setdefault(words, Counter())[role] += count
    if not counts:
        return ""
    best = max(counts, key=lambda words: counts[words])  # of equals the first
    if len(best) == 1:
        least = max(2, _SHARE * counts[best])
        fuller = [
            words for words, count in counts.items() if count >= least and len(words) > 1 and best[0] in words
        ]
        best = max(fuller, key=lambda words: counts[words], default=best)
    return worded[best].most_common(1)[0][0]


def speaking(name: str | None, people: Iterable[Person]) -> str:
    """The role of a speaker among the ``people`` of a text; "" where it says none."""
    roles = next((person.roles for person in people if person.name == name), ()) if name else ()
    return most_telling(dict.fromkeys(roles, 1))


def _words(role: str) -> tuple[str, ...]:
    words = (word.strip(".,;:'\"“”‘’()") for word in role.casefold().split())
    return tuple(_SHORT.get(word, word) for word in words if word)
