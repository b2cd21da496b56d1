"""From the mention of a speaker to the full name that the text has."""

from __future__ import annotations

from nutgraf.analysis.people import gender
from nutgraf.analysis.quotes.mentions import NAME, PERSON, PRONOUN, Mention
from nutgraf.analysis.quotes.reading import Reading

REACH = 4
"""Units before a pronoun's own in which the person it stands for is looked for first."""
SUBJECTS = 12
"""Mentions of a unit among which its subject is looked for."""


class Resolver:
    """Full names for the speakers of one text, asked in reading order."""

    def __init__(self, reading: Reading, every: list[Mention]) -> None:
        self.reading = reading
        self.by_unit: dict[int, list[Mention]] = {}
        self.unit_of: list[int] = [-1] * (len(reading.tokens.words) + 1)
        for number, unit in enumerate(reading.units):
            self.unit_of[unit.first : unit.last] = [number] * (unit.last - unit.first)
        for mention in every:
            self.by_unit.setdefault(self.unit_of[mention.first], []).append(mention)
        self.genders = [gender(person) for person in reading.people]
        self.said: dict[int, int] = {}
        """First token of a pronoun to the person it stands for, -1 for nobody known."""
        self.far: set[int] = set()
        """Pronouns whose person is not named in their own sentence or the one before."""
        self.latest = {"m": -1, "f": -1}
        """The person last mentioned who may be meant, by gender."""
        for mention in every:
            if mention.person >= 0:
                self._named(mention.person)
            elif mention.kind == PRONOUN:
                self._resolve(mention)

    def name(self, source: Mention) -> str | None:
        """The full name of the person or body that a source mentions; None where the text gives none."""
        if source.person >= 0:
            return self.reading.people[source.person].name
        if source.kind == NAME:
            start, end = self.reading.tokens.starts[source.first], self.reading.tokens.ends[source.last - 1]
            name = " ".join(self.reading.text[start:end].split())
            return name.removeprefix("the ").removeprefix("The ")
        if source.kind == PRONOUN and self.reading.tokens.low[source.first] in ("he", "she"):
            person = self.said.get(source.first, -1)
            return self.reading.people[person].name if person >= 0 else None
        return None

    def inferred(self, source: Mention) -> bool:
        """Whether the name of a source was concluded from a description, or from a pronoun whose name is
        not near.
        """
        return source.first in self.far or (source.kind == PERSON and self._described(source))

    def _described(self, mention: Mention) -> bool:
        """Whether a mention of a person holds no word of the person's name."""
        words = self.reading.tokens.words[mention.first : mention.last]
        return not set(words) & set(self.reading.people[mention.person].name.split())

    def _named(self, person: int) -> None:
        for sex in ("m", "f"):
            if self.genders[person] in (sex, ""):
                self.latest[sex] = person

    def _resolve(self, pronoun: Mention) -> None:
        """Find the person that a "he" or "she" stands for: who comes first in its sentence, or in one
        shortly before.
        """
        sex = "m" if self.reading.tokens.low[pronoun.first] == "he" else "f"
        number = self.unit_of[pronoun.first]
        found = self._within(number, sex, pronoun.first)
        back = number - 1
        while found is None and back >= max(0, number - REACH):
            found = self._within(back, sex, -1)
            back -= 1
        if found is None:
            self.said[pronoun.first] = self.latest[sex]
            self.far.add(pronoun.first)
            return
        self.said[pronoun.first] = self._whom(found)
        if back < number - 2 or self.inferred(found):
            self.far.add(pronoun.first)

    def _whom(self, mention: Mention) -> int:
        return self.said.get(mention.first, -1) if mention.kind == PRONOUN else mention.person

    def _within(self, number: int, sex: str, before: int) -> Mention | None:
        """The mention in a unit that a pronoun after it most likely means: its subject, which comes first."""
        for mention in self.by_unit.get(number, ())[:SUBJECTS]:
            if 0 <= before <= mention.first:
                break
            person = self._whom(mention)
            if person >= 0 and self.genders[person] in (sex, ""):
                return mention
        return None
