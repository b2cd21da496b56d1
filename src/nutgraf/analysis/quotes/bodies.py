"""The fuller name of a newspaper, an office or another body that a source names in short: "the Times" after
"The New York Times", "the HWA" after "the Harbour Workers Association", "the board" after "the Board of
Works".
"""

from __future__ import annotations

from bisect import bisect_left

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.quotes.mentions import NAME, Mention
from nutgraf.analysis.quotes.reading import Reading

_HEADS = word_set(
    "times journal post herald tribune globe guardian telegraph inquirer gazette chronicle register review"
    " observer mirror mail news magazine press committee commission council association institute foundation"
    " agency bureau department ministry board union university college bank club league federation society"
    " coalition alliance trust institution centre center office authority court tribunal"
)
"""Nouns that stand for a whole name; "House" or "Party" would not."""
_SHARED = word_set(
    "house senate congress state states party government administration campaign hill street city county"
    " school church hospital hotel park road square building"
)
"""Nouns that by themselves, even with a capital, are no short form of the name that ends in them."""
_JOINTS = frozenset(("of", "for", "on", "and", "of the", "for the", "on the"))
"""What joins the words of one name: Board of Works. "And the" begins another one."""
_LONGEST = 8
"""Words of a name."""
_KNOWN = 16
"""Names with one head that are thought of, before a short form and after it; of more, the nearest."""
_KEPT = 3
"""The latest of them, which a short form may mean."""


class Bodies:
    """The bodies that a text names in full, and which of them a short form means."""

    def __init__(self, reading: Reading, every: list[Mention]) -> None:
        self.reading = reading
        self.by_head: dict[str, list[tuple[int, str]]] = {}
        """Head, or initials, to where it is named and in which form, in reading order."""
        for first, last in _full(reading, every):
            name = " ".join(
                reading.text[reading.tokens.starts[first] : reading.tokens.ends[last - 1]].split()
            )
            words = reading.tokens.low[first:last]
            heads = {word for word in words if word in _HEADS}
            if words[-1] not in _SHARED:
                heads.add(words[-1])
            for head in heads:
                self.by_head.setdefault(head, []).append((first, name))
            initials = _initials(name)
            if len(initials) > 2 or words[-1] in _HEADS:
                self.by_head.setdefault(initials, []).append((first, name))

    def fuller(self, mention: Mention) -> tuple[str | None, bool]:
        """The name that a short form means, None where the text has none; and whether it may mean another
        body.
        """
        tokens = self.reading.tokens
        words = tokens.words[mention.first : mention.last]
        if tokens.low[mention.first] == "the":
            words = words[1:]
        if not words or len(words) > 3:
            return None, False
        lone = len(words) == 1 and words[0].isupper()
        known = self.by_head.get(words[0] if lone else words[-1].lower(), [])
        said = set() if lone else {word.lower() for word in words}
        here = bisect_left(known, (mention.first, ""))
        near = known[max(0, here - _KNOWN) : here + _KNOWN]
        fitting = [(at, name) for at, name in near if said.issubset(name.lower().split())]
        before = [name for at, name in fitting if at < mention.first]
        if before:
            return before[-1], len(set(before[-_KEPT:])) > 1
        return (fitting[0][1], False) if fitting else (None, False)


def _full(reading: Reading, every: list[Mention]) -> list[tuple[int, int]]:
    """Tokens of the names of two words and more, in reading order."""
    low, traits = reading.tokens.low, reading.tokens.traits
    found: list[tuple[int, int]] = []
    first = last = -1
    for mention in every:
        if mention.kind != NAME:
            continue
        gap = mention.first - last
        joined = first >= 0 and 0 < gap < 3 and mention.last - first <= _LONGEST
        between = " ".join(low[last : mention.first]) if joined else ""
        if between in _JOINTS and (
            between != "and" or last - first == 1 or not traits[last - 1] & lx.ORGANISATION
        ):
            last = mention.last
            continue
        if last - first > 1:
            found.append((first, last))
        first, last = mention.first, mention.last
    if last - first > 1:
        found.append((first, last))
    return found


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())
