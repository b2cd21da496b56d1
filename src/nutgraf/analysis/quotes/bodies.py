"""The fuller name of a newspaper, an office or another body that a source names in short: "the Times" after
"The New York Times", "the HWA" after "the Harbour Workers Association", "the board" after "the Board of
Works".
"""

from __future__ import annotations

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
_JOINTS = frozenset(("of", "for", "on", "and", "of the", "for the", "on the"))
"""What joins the words of one name: Board of Works. "And the" begins another one."""
_LONGEST = 8
"""Words of a name."""
_KNOWN = 16
"""Names with one head that are thought of; of more, the latest."""
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
            for head in {word for word in words if word in _HEADS}:
                self.by_head.setdefault(head, []).append((first, name))
            self.by_head.setdefault(_initials(name), []).append((first, name))

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
        if len(words) == 1 and words[0].isupper():
            fitting = self.by_head.get(words[0], [])
        else:
            said = {word.lower() for word in words}
            known = self.by_head.get(words[-1].lower(), [])[-_KNOWN:]
            fitting = [(at, name) for at, name in known if said.issubset(name.lower().split())]
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
        between = " ".join(low[last : mention.first])
        if (
            joined
            and between in _JOINTS
            and (between != "and" or last - first == 1 or not traits[last - 1] & lx.ORGANISATION)
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
