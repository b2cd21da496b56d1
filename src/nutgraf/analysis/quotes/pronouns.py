"""Whom a "he" or "she" stands for: the people mentioned shortly before, weighed by named features.

A pronoun stands for who is being talked of: mostly the subject of its own sentence or of the one before,
rather than who was named last. A description without a name ("the pilot") is a candidate as well, so that
the words of somebody unnamed go to nobody rather than to whoever happens to be near.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.quotes.mentions import PERSON, PRONOUN, ROLE, Mention
from nutgraf.analysis.quotes.reading import Reading

NOBODY = -1
"""Stands for a person without a name."""
REACH = 4
"""Units before a pronoun's own in which the person it stands for is looked for."""
_CROWD = 24
"""Mentions of a unit that are weighed."""

WEIGHTS = {
    "same sentence": 4.2,
    "one sentence before": 2.8,
    "two sentences before": 0.4,
    "three sentences before": 0.0,
    "four sentences before": -0.4,
    "first in its sentence": 1.2,
    "spoke there": 1.4,
    "same paragraph": 1.2,
    "after a preposition": -0.8,
    "possessive": -1.0,
    "addressed": -1.0,
    "part of another name": -2.0,
    "inside what is said": -3.0,
    "before a relative": -3.0,
    "gender unknown": -0.8,
    "a description": -0.4,
    "a description that says nothing": -1.0,
    "named often": 0.4,
}
_RELATIVES = ("whom", "who", "that", "which")
_DISTANCE = (
    "same sentence",
    "one sentence before",
    "two sentences before",
    "three sentences before",
    "four sentences before",
)
_STANDING = word_set(
    "candidate nominee frontrunner front-runner contender hopeful senator governor congressman congresswoman"
    " lawmaker mayor president premier chancellor minister politician republican democrat billionaire"
    " millionaire businessman businesswoman mogul tycoon entrepreneur investor author novelist writer poet"
    " playwright actor actress singer songwriter rapper musician artist comedian star celebrity broadcaster"
    " presenter filmmaker director producer designer chef coach player striker goalkeeper midfielder defender"
    " quarterback golfer boxer swimmer runner sprinter cyclist champion athlete veteran native graduate"
    " historian economist scholar activist neurosurgeon pastor"
)
"""What somebody is, as against a part in the story ("the moderator", "the judge"), which others play."""
_OPENING = frozenset(
    ("although", "though", "while", "as", "when", "after", "before", "if", "because", "since", "once")
)
_ANY = frozenset(("a", "an", "one", "another", "some"))
_PARTIES = frozenset(
    ("republican", "democratic", "democrat", "libertarian", "conservative", "labour", "tory")
)
CLEAR = 1.2
"""Lead over the next person from which the choice is certain."""


@dataclass(slots=True)
class Choice:
    """Whom a pronoun stands for."""

    person: int
    """Index, :data:`NOBODY` for somebody without a name."""
    certain: bool


@dataclass(slots=True)
class Scene:
    """What is known of a text's mentions before its pronouns are read, all by token."""

    reading: Reading
    by_unit: dict[int, list[Mention]]
    unit_of: list[int]
    genders: list[str]
    """By person: "m", "f" or ""."""
    counts: list[int]
    """Mentions by person."""
    described: frozenset[int]
    """Ends of the mentions of a person without a word of the name."""
    contents: dict[int, tuple[int, int]]
    """Each source of a quote, by its :func:`voice`, to the tokens of what it says."""


def voice(mention: Mention) -> int:
    """What tells a mention from all others, wherever its span was drawn: a person's its end, since a role
    may have been joined to it; any other its beginning, since "a cousin of X" may go on to a name.
    """
    return mention.last if mention.kind == PERSON else -1 - mention.first


class Pronouns:
    """The pronouns and descriptions of one text, asked in reading order."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.said: dict[int, Choice] = {}
        """The :func:`voice` of a pronoun or description to its choice."""
        self.often = max(scene.counts, default=0) / 3
        self.introduced: set[str] = set()
        """Nouns by which somebody without a name was introduced so far: a neighbour."""

    def resolve(self, mention: Mention) -> Choice | None:
        """The choice for a "he", a "she" or a description; None where nobody near is meant."""
        if mention.kind == PRONOUN:
            sexes = "m" if self.scene.reading.tokens.low[mention.first] == "he" else "f"
            choice = self._ahead(mention, sexes) or self._choose(mention, sexes)
        else:
            choice = self._described(mention)
        if choice:
            self.said[voice(mention)] = choice
        return choice

    def _described(self, mention: Mention) -> Choice | None:
        """Who is meant by a description that speaks, "the candidate": the person talked of, if nobody was
        introduced by that noun before. Never certain.
        """
        tokens = self.scene.reading.tokens
        noun = tokens.low[mention.last - 1]
        if tokens.low[mention.first] != "the":
            if tokens.low[mention.first] in _ANY and not self._apposed(mention):
                self.introduced.add(noun)
            return None
        if noun not in _STANDING or noun in self.introduced or voice(mention) not in self.scene.contents:
            return None
        choice = self._choose(mention, _sexes(tokens.traits[mention.last - 1]))
        if choice and choice.certain and choice.person != NOBODY and not self._other(mention, choice.person):
            return Choice(choice.person, certain=False)
        self.introduced.add(noun)
        return None

    def _ahead(self, pronoun: Mention, sexes: str) -> Choice | None:
        """Who is named right after the clause that a pronoun opens: "As she left, Ada Weller said"."""
        scene = self.scene
        tokens = scene.reading.tokens
        number = scene.unit_of[pronoun.first]
        if (
            pronoun.first != scene.reading.units[number].first + 1
            or tokens.low[pronoun.first - 1] not in _OPENING
        ):
            return None
        for mention in scene.by_unit[number][:_CROWD]:
            if mention.first > pronoun.first and mention.person >= 0:
                before = mention.first - 1
                while tokens.traits[before] & (lx.TITLE | lx.ROLE):
                    before -= 1
                fits = tokens.words[before] == "," and scene.genders[mention.person] in ("", sexes)
                return Choice(mention.person, certain=True) if fits else None
        return None

    def _other(self, mention: Mention, person: int) -> bool:
        """Whether a description means another holder of a person's office: "the French president"."""
        tokens = self.scene.reading.tokens
        noun = tokens.low[mention.last - 1]
        return any(
            tokens.traits[index] & lx.PEOPLE and tokens.low[index] not in _PARTIES
            for index in range(mention.first, mention.last)
        ) and any(noun in role.lower().split() for role in self.scene.reading.people[person].roles)

    def _choose(self, asked: Mention, sexes: str) -> Choice | None:
        scene = self.scene
        number = scene.unit_of[asked.first]
        scores: dict[int, tuple[float, bool]] = {}
        for back in range(min(REACH, number) + 1):
            if back > 2 and scores:
                break
            for person, score, certain in self._candidates(number - back, back, sexes, asked):
                if person not in scores or score > scores[person][0]:
                    scores[person] = (score, certain)
        if not scores:
            return None
        best = max(scores, key=lambda person: scores[person][0])
        top, certain = scores[best]
        lead = min((top - score for person, (score, _) in scores.items() if person != best), default=CLEAR)
        return Choice(best, certain and lead >= CLEAR)

    def _candidates(
        self, number: int, back: int, sexes: str, asked: Mention
    ) -> Iterator[tuple[int, float, bool]]:
        """Persons mentioned in a unit before the mention asked for, with score and certainty."""
        scene = self.scene
        low, units = scene.reading.tokens.low, scene.reading.units
        content = self._said(asked)
        near = units[number].paragraph == units[scene.unit_of[asked.first]].paragraph
        foremost = True
        for mention in scene.by_unit.get(number, ())[:_CROWD]:
            if back == 0 and mention.first >= asked.first:
                break
            choice = self._whom(mention, sexes, foremost)
            if choice:
                score = self._standing(WEIGHTS[_DISTANCE[back]], mention, choice.person, foremost)
                if content[0] <= mention.first < content[1]:
                    score += WEIGHTS["inside what is said"]
                elif back == 0 and low[asked.first - 1] in _RELATIVES and mention.last >= asked.first - 2:
                    score += WEIGHTS["before a relative"]
                if near:
                    score += WEIGHTS["same paragraph"]
                yield choice.person, score, choice.certain
            if mention.person >= 0 or mention.kind in (PRONOUN, ROLE):
                foremost = False

    def _said(self, asked: Mention) -> tuple[int, int]:
        """Tokens of what a mention says: with a fragment in quotation marks the clause around it."""
        scene = self.scene
        first, last = scene.contents.get(voice(asked), (0, 0))
        fragment = first < last <= asked.first and scene.reading.tokens.words[first][0].islower()
        return (scene.reading.units[scene.unit_of[asked.first]].first, last) if fragment else (first, last)

    def _whom(self, mention: Mention, sexes: str, foremost: bool) -> Choice | None:
        """Who is mentioned, if one of those genders may be meant."""
        scene = self.scene
        if mention.kind == PRONOUN:
            same = ("m" if scene.reading.tokens.low[mention.first] == "he" else "f") in sexes
            return self.said.get(voice(mention)) if same else None
        if mention.person >= 0:
            fits = not scene.genders[mention.person] or scene.genders[mention.person] in sexes
            return Choice(mention.person, mention.last not in scene.described) if fits else None
        if mention.kind == ROLE and (
            voice(mention) in scene.contents or (foremost and self._anybody(mention))
        ):
            known = self.said.get(voice(mention))
            if known:
                fits = not scene.genders[known.person] or scene.genders[known.person] in sexes
                return known if fits else None
            own = _sexes(scene.reading.tokens.traits[mention.last - 1])
            if (own in sexes or len(own) == 2) and not self._apposed(mention):
                return Choice(NOBODY, certain=True)
        return None

    def _anybody(self, mention: Mention) -> bool:
        """Whether a description brings in somebody who is not named: "A neighbour had seen it"."""
        tokens = self.scene.reading.tokens
        return (
            tokens.low[mention.first] in _ANY
            and tokens.words[mention.last] not in ",\n"
            and not tokens.words[mention.last][0].isupper()
        )

    def _apposed(self, mention: Mention) -> bool:
        """Whether a description says what somebody is, who is named in the same breath."""
        tokens = self.scene.reading.tokens
        before = mention.first - 1
        return before >= 0 and (
            tokens.words[before] == ","
            or bool(tokens.traits[before] & lx.AUXILIARY)
            or tokens.low[before] == "as"
        )

    def _standing(self, worth: float, mention: Mention, person: int, foremost: bool) -> float:
        """``worth`` with what it is worth where a mention stands and whom it names."""
        scene = self.scene
        tokens = scene.reading.tokens
        spoke = voice(mention) in scene.contents
        before = mention.first - 1
        bits = tokens.traits[before] if before >= 0 else 0
        if bits & lx.PREPOSITION:
            worth += WEIGHTS["after a preposition"]
        elif foremost:
            worth += WEIGHTS["first in its sentence"]
        if spoke:
            worth += WEIGHTS["spoke there"]
        elif bits & lx.SPEECH and tokens.low[before] not in ("asked", "asks"):
            worth += WEIGHTS["addressed"]
        elif mention.kind == PERSON and before >= 0 and tokens.low[before] in ("the", "a", "an"):
            worth += WEIGHTS["part of another name"]
        if mention.last < len(tokens.low) and tokens.low[mention.last] == "'s":
            worth += WEIGHTS["possessive"]
        if person == NOBODY:
            worth += WEIGHTS["a description"]
            if not spoke and mention.kind == ROLE:
                worth += WEIGHTS["a description that says nothing"]
        elif not scene.genders[person]:
            worth += WEIGHTS["gender unknown"]
        elif scene.counts[person] >= self.often:
            worth += WEIGHTS["named often"]
        return worth


def _sexes(traits: int) -> str:
    """The genders that a description may have, by its noun."""
    return "m" if traits & lx.MALE else "f" if traits & lx.FEMALE else "mf"
