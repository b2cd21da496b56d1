"""From the mention of a speaker to the full name that the text has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.quotes.bodies import Bodies
from nutgraf.analysis.quotes.genders import genders
from nutgraf.analysis.quotes.mentions import NAME, PERSON, PHRASE, PRONOUN, ROLE, Mention
from nutgraf.analysis.quotes.pronouns import NOBODY, Choice, Pronouns, Scene, voice
from nutgraf.analysis.quotes.reading import Reading

_PLURALS = frozenset(("police", "others", "witnesses", "polls", "studies", "rescuers", "critics", "experts"))
_RELATIVES = frozenset(("who", "whom", "which"))
_JUST = 60
"""Tokens."""
_MISTER = frozenset(("mr", "mrs", "ms", "mr.", "mrs.", "ms."))


class Resolver:
    """Full names for the speakers of one text."""

    def __init__(
        self, reading: Reading, every: list[Mention], contents: Iterable[tuple[Mention, tuple[int, int]]]
    ) -> None:
        """``every``: the mentions of the text in reading order; ``contents``: the sources of
        quotes with the tokens of what each says.
        """
        self.reading = reading
        unit_of = [-1] * (len(reading.tokens.words) + 1)
        for number, unit in enumerate(reading.units):
            unit_of[unit.first : unit.last] = [number] * (unit.last - unit.first)
        by_unit: dict[int, list[Mention]] = {}
        counts = [len(person.mentions) for person in reading.people]
        for mention in every:
            by_unit.setdefault(unit_of[mention.first], []).append(mention)
        sexes = genders(reading, every)
        self.words = [frozenset(person.name.split()) for person in reading.people]
        described = frozenset(
            mention.last for mention in every if mention.kind == PERSON and self._described(mention)
        )
        scene = Scene(
            reading,
            by_unit,
            unit_of,
            sexes,
            counts,
            described,
            {voice(source): said for source, said in contents},
        )
        self.every = every
        self.shared = _shared(reading)
        self.pronouns = Pronouns(scene)
        self.said: dict[int, int] = {}
        """The voice of a pronoun or description to the person it stands for, -1 for nobody known."""
        self.doubted: set[int] = set()
        """Voices of the pronouns and descriptions that may stand for somebody else."""
        latest = {"m": NOBODY, "f": NOBODY}
        for mention in every:
            if mention.person >= 0:
                for sex in ("m", "f"):
                    if sexes[mention.person] in (sex, ""):
                        latest[sex] = mention.person
                continue
            spoken = reading.tokens.low[mention.first] if mention.kind == PRONOUN else ""
            if mention.kind == ROLE or spoken in ("he", "she"):
                choice = self.pronouns.resolve(mention)
                if choice is None and spoken:
                    choice = Choice(latest["m" if spoken == "he" else "f"], certain=False)
                if choice:
                    self.said[voice(mention)] = choice.person
                if choice and not choice.certain:
                    self.doubted.add(voice(mention))

    @cached_property
    def bodies(self) -> Bodies:
        """Looked for when the first body speaks."""
        return Bodies(self.reading, self.every)

    def name(self, source: Mention) -> str | None:
        """The full name of the person or body that a source mentions; None where the text gives none."""
        if source.person >= 0:
            return self.reading.people[source.person].name
        if source.kind in (NAME, PHRASE):
            fuller = self.bodies.fuller(source)[0]
            if fuller or source.kind == PHRASE or self._common(source):
                return fuller
            start, end = self.reading.tokens.starts[source.first], self.reading.tokens.ends[source.last - 1]
            name = " ".join(self.reading.text[start:end].split())
            return name.removeprefix("the ").removeprefix("The ")
        antecedent = self._antecedent(source)
        if antecedent:
            return self.name(antecedent)
        person = self.said.get(voice(source), NOBODY)
        return self.reading.people[person].name if person >= 0 else None

    def inferred(self, source: Mention) -> bool:
        """Whether a reader should doubt the name of a source. It is concluded, not read, where

        * a pronoun may stand for another person near, or its person is named only farther off;
        * the source is a description without a word of the person's name ("the candidate");
        * a surname stands alone, and somebody else of that name was named in full just before;
        * a body is named in short, and the text has two that fit, or without a capital ("the board").
        """
        if source.kind in (NAME, PHRASE):
            fuller, doubted = self.bodies.fuller(source)
            return fuller is not None and (doubted or source.kind == PHRASE)
        if source.kind == PERSON:
            return self._described(source) or self._shares(source)
        antecedent = self._antecedent(source)
        if antecedent:
            return self.inferred(antecedent)
        return voice(source) in self.doubted

    @cached_property
    def ends(self) -> dict[int, Mention]:
        """Mentions by the token after them."""
        return {mention.last: mention for mention in self.every}

    @cached_property
    def inner(self) -> frozenset[str]:
        """Words that follow another word: a capital there is the word's own."""
        words = self.reading.tokens.words
        return frozenset(word for before, word in pairwise(words) if before[-1].isalnum())

    def _antecedent(self, source: Mention) -> Mention | None:
        """The name right before a relative pronoun, "Anna Weller, who said"; none in "a friend of X, who",
        which may be the friend.
        """
        low, words = self.reading.tokens.low, self.reading.tokens.words
        if low[source.first] not in _RELATIVES or not source.first:
            return None
        end = source.first - (words[source.first - 1] == ",")
        named = self.ends.get(end)
        if named is None or named.kind not in (PERSON, NAME):
            return None
        bits = self.reading.tokens.traits[named.first - 1] if named.first else 0
        return None if bits & (lx.PREPOSITION | lx.CONJUNCTION) or low[named.first - 1] == "'s" else named

    def _common(self, source: Mention) -> bool:
        """Whether a word has its capital only from the sentence that it opens: "Witnesses said", "Documents
        show". A plural that is no word we know has it from there, unless it keeps it inside a sentence.
        """
        tokens = self.reading.tokens
        if source.last - source.first > 1 or tokens.words[source.first].isupper():
            return False
        before = tokens.words[source.first - 1] if source.first else "\n"
        if before[-1].isalnum() or before in ",;":
            return False
        word, low = tokens.words[source.first], tokens.low[source.first]
        if low in _PLURALS or low in tokens.spellings:
            return True
        plural = low.endswith("s") and not low.endswith(("ss", "us", "is"))
        return plural and not tokens.traits[source.first] and word not in self.inner

    def _shares(self, mention: Mention) -> bool:
        """Whether a surname alone may mean another of its bearers, who was named in full just before."""
        low = self.reading.tokens.low
        named = self.shared.get(low[mention.last - 1])
        if named is None or (mention.last - mention.first > 1 and low[mention.last - 2] not in _MISTER):
            return False
        before = bisect_left(named, (mention.first, -1)) - 1
        return before >= 0 and mention.first - named[before][0] < _JUST and named[before][1] != mention.person

    def _described(self, mention: Mention) -> bool:
        words = self.reading.tokens.words[mention.first : mention.last]
        return self.words[mention.person].isdisjoint(words)


def _shared(reading: Reading) -> dict[str, list[tuple[int, int]]]:
    """For each surname of several people the mentions that are more than the surname: token and person."""
    bearers: dict[str, set[int]] = {}
    for number, person in enumerate(reading.people):
        bearers.setdefault(person.name.rsplit(" ", 1)[-1].lower(), set()).add(number)
    shared: dict[str, list[tuple[int, int]]] = {
        surname: [] for surname, group in bearers.items() if len(group) > 1
    }
    if shared:
        for first, (last, number) in sorted(reading.persons.items()):
            surname = reading.tokens.low[last - 1]
            if last - first > 1 and surname in shared and number in bearers[surname]:
                shared[surname].append((first, number))
    return shared
