"""Who said it: candidates near a quote, scored by what speaks for and against each.

A candidate's score is the sum of the named weights of its features. The weights were fitted on news
stories (a softmax over the candidates of each quote) and rounded; a positive one speaks for the
candidate.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.quotes.cues import Cue
from nutgraf.analysis.quotes.mentions import (
    NAME,
    PERSON,
    PHRASE,
    PRONOUN,
    THING,
    Mention,
)
from nutgraf.analysis.quotes.reading import Reading, Unit

KIND = {
    PERSON: "a person's name",
    NAME: "another name",
    PRONOUN: "he or she",
    PHRASE: "any noun phrase",
    THING: "it, which",
}


def _kind(mention: Mention) -> list[str]:
    return [KIND[mention.kind]] if mention.kind in KIND else []


WEIGHTS = {
    "a person's name": 0.6,
    "another name": -0.4,
    "he or she": 0.9,
    "any noun phrase": -0.8,
    "it, which": -1.8,
    "subject of the cue": 4.5,
    "subject after the cue": 4.8,
    "before an aside and the cue": 4.4,
    "subject of the verb before": 4.4,
    "subject of another cue": 1.7,
    "same sentence, before": 2.6,
    "same sentence, after": 1.2,
    "first in its sentence": 0.8,
    "after a preposition": -1.0,
    "possessive": -0.7,
    "one sentence before": -1.2,
    "two sentences before": -3.7,
    "sentence after": -2.8,
    "another paragraph": -1.8,
    "before a colon": 4.0,
    "spoke last": -1.6,
    "spoke before last": -3.7,
    "dash signature": 3.6,
}

SURE = 2.0
"""Least lead of a candidate over the next one at which it is certain. Of 8,200 labelled quotations in news,
77% are certain by this measure and 96.4% of these have the right speaker; of the others 77%.
"""

_CANDIDATES = 40
"""Mentions of a sentence that are considered."""


@dataclass(slots=True)
class Situation:
    """A quote whose source is looked for."""

    unit: int
    first: int
    """First token of the content."""
    last: int
    cue: Cue | None
    ranges: tuple[tuple[int, int], ...]
    """Content as tokens: a mention inside it is hardly its source."""
    alone: bool
    """Whether the unit is nothing but the quotation."""


class Sources:
    """The candidates of one text and the choice among them, asked in reading order."""

    def __init__(self, reading: Reading, every: list[Mention]) -> None:
        self.reading = reading
        self.every = every
        self.starts = [mention.first for mention in every]
        self.subjects: set[int] = set()
        """Ends of mentions that are the subject of some cue seen so far."""
        self.spoke: list[tuple[Mention, int]] = []
        """Sources chosen so far and their paragraphs, the last one last; at most two are kept."""

    def choose(self, situation: Situation) -> tuple[Mention, float] | None:
        """The best candidate and its lead over the next one."""
        best: Mention | None = None
        top = second = -99.0
        for mention, features in self.candidates(situation):
            score = sum([WEIGHTS[feature] for feature in features])
            if score > top:
                if best is None or mention.last != best.last:
                    second = top
                best, top = mention, score
            elif score > second:
                second = score
        return None if best is None else (best, top - second)

    def remember(self, mention: Mention, paragraph: int) -> None:
        """Note who was found to have spoken."""
        self.spoke = [*self.spoke[-1:], (mention, paragraph)]

    def candidates(self, situation: Situation) -> list[tuple[Mention, list[str]]]:
        """Candidates with their features."""
        reading = self.reading
        unit = reading.units[situation.unit]
        found: dict[int, tuple[Mention, list[str]]] = {}
        cue = situation.cue
        if cue:
            self._of_cue(cue, found)
        for mention in self._within(unit):
            if mention.last in found:
                continue
            features = self._features(mention, unit)
            before = mention.first < situation.first
            features.append("same sentence, before" if before else "same sentence, after")
            if not before and self._signs(unit, mention):
                features.append("dash signature")
            found[mention.last] = (mention, features)
        certain = cue is not None and cue.subject is not None and cue.subject.kind not in (PHRASE, THING)
        if not certain:
            self._around(situation, unit, found)
        for back, (mention, paragraph) in enumerate(reversed(self.spoke)):
            entry = found.setdefault(mention.last, (mention, _kind(mention)))
            if back:
                entry[1].append("spoke before last")
            elif paragraph != unit.paragraph:
                entry[1].append("spoke last")
        return list(found.values())

    def _of_cue(self, cue: Cue, found: dict[int, tuple[Mention, list[str]]]) -> None:
        if cue.subject:
            name = (
                "subject after the cue"
                if cue.inverted
                else "subject of the verb before"
                if cue.inherited
                else "before an aside and the cue"
                if cue.apposed
                else "subject of the cue"
            )
            found[cue.subject.last] = (cue.subject, [*_kind(cue.subject), name])
            self.subjects.add(cue.subject.last)
        if cue.rival and (cue.subject is None or cue.rival.last != cue.subject.last):
            found[cue.rival.last] = (cue.rival, _kind(cue.rival))

    def _within(self, unit: Unit) -> list[Mention]:
        first = bisect_left(self.starts, unit.first)
        last = bisect_left(self.starts, unit.last, first, min(len(self.starts), first + _CANDIDATES))
        return self.every[first:last]

    def _features(self, mention: Mention, unit: Unit) -> list[str]:
        reading = self.reading
        features = _kind(mention)
        if mention.last in self.subjects:
            features.append("subject of another cue")
        before = mention.first - 1
        if before < unit.first:
            features.append("first in its sentence")
        elif reading.tokens.traits[before] & lx.PREPOSITION:
            features.append("after a preposition")
        if mention.last < unit.last and reading.tokens.low[mention.last] == "'s":
            features.append("possessive")
        return features

    def _signs(self, unit: Unit, mention: Mention) -> bool:
        """Whether a mention stands alone after a dash: ``"..." — X, teacher``."""
        words, told = self.reading.tokens.words, self.reading.told
        return (
            mention.kind in (PERSON, NAME)
            and words[mention.first - 1] in "―—–-"
            and 1 not in told[unit.first : mention.first]
            and (mention.last >= unit.last or not self.reading.tokens.plain[mention.last])
        )

    def _around(self, situation: Situation, unit: Unit, found: dict[int, tuple[Mention, list[str]]]) -> None:
        reading = self.reading
        for step, name in ((-1, "one sentence before"), (-2, "two sentences before"), (1, "sentence after")):
            number = situation.unit + step
            if not 0 <= number < len(reading.units):
                continue
            other = reading.units[number]
            colon = step == -1 and reading.tokens.words[other.last - 1] == ":"
            for mention in self._within(other):
                if mention.last in found:
                    continue
                features = self._features(mention, other)
                features.append(name)
                if other.paragraph != unit.paragraph:
                    features.append("another paragraph")
                if step == 1 and self._signs(other, mention):
                    features.append("dash signature")
                if colon:
                    features.append("before a colon")
                found[mention.last] = (mention, features)
