"""The gender of the people of a text: by title, role and first name, or by the pronouns that follow them."""

from __future__ import annotations

from nutgraf.analysis.people import gender
from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.quotes.mentions import Mention
from nutgraf.analysis.quotes.reading import Reading

_WORDS = {
    "he": "m",
    "his": "m",
    "him": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "herself": "f",
    "hers": "f",
}
_NEAR = 25
"""Tokens after a name in which a pronoun tells its gender."""
_ENOUGH = 2
"""Pronouns of one gender, and none of the other, that outweigh what a first name tells."""


def genders(reading: Reading, every: list[Mention]) -> list[str]:
    """By person "m", "f" or "": a title such as Mrs. tells it; else role and first name; a name that tells
    nothing gets the gender of the pronouns that follow it before anybody else is named.
    """
    traits, low = reading.tokens.traits, reading.tokens.low
    titled = [""] * len(reading.people)
    for first, (_, person) in reading.persons.items():
        bits = traits[first - 1] if first else 0
        if bits & lx.TITLE and bits & (lx.MALE | lx.FEMALE) and not titled[person]:
            titled[person] = "m" if bits & lx.MALE else "f"
    found = [title or gender(person) for title, person in zip(titled, reading.people, strict=True)]
    if all(found):
        return found
    votes: dict[int, list[int]] = {}
    for place, mention in enumerate(every):
        person = mention.person
        if person < 0 or found[person]:
            continue
        until = every[place + 1].first if place + 1 < len(every) else len(low)
        # The next mention may be the pronoun itself.
        for index in range(mention.last, min(until + 1, mention.last + _NEAR, len(low))):
            sex = _WORDS.get(low[index])
            if sex and not reading.inside[index]:
                votes.setdefault(person, [0, 0])[sex == "f"] += 1
                break
    for person, (men, women) in votes.items():
        if men > 2 * women:
            found[person] = "m"
        elif women > 2 * men:
            found[person] = "f"
    return found
