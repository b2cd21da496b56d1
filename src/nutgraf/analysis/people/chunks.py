"""Runs of capitalised words, and what each of them names: a person with a title, or something else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.people.tokens import Tokens

LONGEST = 14
"""Tokens. A longer run of capitals is a headline or a list, in which only names known from elsewhere are
looked for.
"""

_HONORIFICS = word_set(
    "mr mrs ms miss mme madame sir lady dame monsieur herr frau mr. mrs. ms. mme. señor señora hon hon."
    " st. lord"
)
_SURNAMES_TOO = word_set(
    "hill park lane woods wood fields field west north day bush rock law wall point marsh banks bond"
    " church bay price king prince dean bishop"
    " major page baker cook butcher carpenter farmer fisher taylor mason porter painter judge marshall"
    " duke earl pope knight coach may power wings waters justice steel mills brothers"
)
_ABBREVIATIONS = word_set("AP BP DC EU HR ID IT LA MP NY OK PC PM PR TV UK UN US VP")
_NAME = lx.FIRST | lx.MALE | lx.FEMALE | lx.SURNAME | lx.SUFFIX
"""Traits of words that are names and nothing else."""
_REMARKABLE = lx.ORGANISATION | lx.CALENDAR | lx.PEOPLE | lx.CLOSED | lx.MODIFIER | lx.SPEECH | lx.PLACE
"""Traits of words that may keep a run from being a name."""
_NAME_PARTICLES = word_set("bin bint ibn al van von der den de")
"""Stand in the names of people more than of places."""
WHERE = word_set("in at near from to into outside across around")
_BEARERS = ("ist", "an", "er")
_SHORT = 5
"""Letters. Longer words with such an end say what somebody is, where a first name follows."""
_NICKNAME = 5
"""Tokens of a nickname, its closing mark included."""
_OPENING_MARKS = frozenset("\"“'‘(")
_CLOSING_MARKS = frozenset("\"”'’)")
_MONTHS = frozenset({"may", "june", "april"})
_STORMS = word_set("hurricane typhoon cyclone storm superstorm operation")
"""What follows bears a first name and is no person."""
_PLACE_OPENERS = word_set(
    "monte sierra santa santo san são gran ober unter nieder lower upper greater inner outer alto alta cerro"
    " pico lago rio río isla piz loch las los athletic sporting racing dynamo inter"
)
"""What opens the name of a mountain, a town, a part of a country or a club. Some are first names too."""
_PEOPLE_NONE = word_set("u.n. u.s. u.k. e.u. d.c.")
"""Initials that are no person's."""
_COINED = (
    "-born",
    "-based",
    "-winner",
    "-maker",
    "-winning",
    "-backed",
    "-led",
    "-like",
    "-style",
    "-trained",
    "-educated",
)
"""Ends of words before a name that are no name: "Canadian-born Weller"."""
_SAINTS = frozenset({"st.", "st", "saint"})
"""What follows is a church, a school or a town, seldom a person."""


@dataclass(slots=True)
class Chunk:
    """Token indices of one run; the name is ``[start, end)``, what stands before it as title is ``[role,
    start)``.
    """

    role: int
    start: int
    end: int
    person: bool
    """Whether the chunk itself shows that a person is named; if not, the words around it may."""
    gender: int
    known_first: bool
    bare: bool
    """Whether the name is a possible one at all: no organisation's word, no place."""


def runs(tokens: Tokens, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Token ranges ``[first, last]`` of capitalised words that belong together, within ``[start, end)``."""
    words, traits, starts, ends = tokens.words, tokens.traits, tokens.starts, tokens.ends
    first = last = -1
    capitals = tokens.capitals
    for index in capitals[bisect_left(capitals, start) : bisect_left(capitals, end)]:
        if first >= 0:
            gap = index - last
            joined = gap == 1 or (
                gap < 4
                and all(
                    traits[between] & lx.PARTICLE or tokens.low[between] == "of"
                    for between in range(last + 1, index)
                )
                and words[index - 1] != "\n"
            )
            if joined and starts[index] - ends[index - 1] <= 1 and words[last] != "\n":
                last = index
                continue
            yield first, last
        first = last = index
    if first >= 0:
        yield first, last


def nicknamed(tokens: Tokens, first: int, last: int) -> Chunk | None:
    """The name that a run opens when a nickname in marks parts it: Anna "The Crane" Weller."""
    words, traits = tokens.words, tokens.traits
    if not traits[last] & lx.FIRST or last + 3 >= len(words) or words[last + 1] not in _OPENING_MARKS:
        return None
    for index in range(last + 2, min(last + 2 + _NICKNAME, len(words) - 1)):
        if words[index] in _CLOSING_MARKS:
            surname = index + 1
            known = traits[surname] & ~_NAME and tokens.low[surname] not in _SURNAMES_TOO
            if index == last + 2 or known or not words[surname][0].isupper():
                return None
            return Chunk(first, last, surname + 1, True, traits[last] & (lx.MALE | lx.FEMALE), True, True)
        if not tokens.plain[index]:
            return None
    return None


def classify(tokens: Tokens, first: int, last: int) -> Chunk | None:
    """What the run ``[first, last]`` names; None where no name is left once titles and function words
    are off.
    """
    traits, low, words = tokens.traits, tokens.low, tokens.words
    opening = first
    while first <= last and traits[first] & (lx.CLOSED | lx.CALENDAR):
        if traits[first] & lx.FIRST and first < last and not traits[first + 1] & lx.CLOSED:
            break
        first += 1
    while last >= first and traits[last] & (lx.CALENDAR | lx.CLOSED) and not _may(tokens, first, last):
        last -= 1
    if first > last:
        return None
    last = _without_place(tokens, first, last)
    head = _title(tokens, first, last)
    start = head + 1
    if start > last:
        return None
    titled = head >= first
    while start < last and traits[start] & lx.PEOPLE and not traits[start] & lx.FIRST:
        start += 1
    for index in range(start + 1, last - 1):
        if traits[index] & lx.PEOPLE and traits[index + 1] & lx.FIRST:
            # "Ranking Democrat Anna Weller"
            start = index + 1
            break
    if (
        start < last - 1
        and traits[start + 1] & lx.FIRST
        and not traits[start]
        and (
            (low[start].endswith(_BEARERS) and len(low[start]) > _SHORT)
            or words[start].partition("-")[2][:1].islower()
        )
    ):
        # "Scientologist Anna Weller", "Top-seed Anna Weller"
        start += 1
    while start < last and low[start].endswith(_COINED):
        start += 1
    length = last + 1 - start
    gender = traits[start] & (lx.MALE | lx.FEMALE) if traits[start] & lx.FIRST else 0
    if titled:
        gender = _title_gender(tokens, first, head) or gender
    known_first = bool(traits[start] & lx.FIRST)
    bare = _possible(tokens, start, last, titled)
    person = bare and (
        titled
        or (length > 1 and known_first)
        or (length > 2 and len(words[start + 1]) == 2 and words[start + 1][1] == ".")
        or (
            length > 1
            and words[start][1:2] == "."
            and not traits[start]
            and not traits[last] & lx.PLACE
            and low[start] not in _PEOPLE_NONE
        )
        or (
            length > 2
            and low[start + 1] in _NAME_PARTICLES
            and not traits[start]
            and "-" not in low[start]
            and not (start and low[start - 1] in WHERE)
        )
        or (length > 2 and bool(traits[last] & lx.SUFFIX))
    )
    if length > 1 and low[start] in _HONORIFICS:
        person = False
    if not titled and (
        (length > 1 and low[start] in _PLACE_OPENERS)
        or (length == 1 and opening < first and low[opening] == "new")
    ):
        # "beneath Monte Sarro" is a mountain, "Monte Weller said" a man; "New Weller" is a town.
        person = False
        bare = bare and known_first and not traits[start - 1] & lx.PREPOSITION
    if (titled and low[head] in _SAINTS) or low[first] in _STORMS:
        person = bare = False
    return Chunk(first, start, last + 1, person, gender, known_first, bare)


def _without_place(tokens: Tokens, first: int, last: int) -> int:
    """End of a run without where somebody is of: "Dr. Li Ming of Wuhan", "said Ottla Farr of Gale Bros"."""
    traits, low = tokens.traits, tokens.low
    for index in range(first + 2, min(last, first + LONGEST)):
        if low[index] == "of":
            office = traits[index - 1] & (lx.TITLE | lx.ROLE | lx.ORGANISATION)
            spoke = first and traits[first - 1] & lx.SPEECH and traits[index - 1] & lx.SURNAME
            person = traits[first] & (lx.FIRST | lx.TITLE) or (spoke and not traits[first])
            return index - 1 if person and not office else last
    return last


def _title(tokens: Tokens, first: int, last: int) -> int:
    """Index of the last word of the title that opens the run, ``first - 1`` if it has none."""
    traits, low = tokens.traits, tokens.low
    head = first - 1
    for index in range(first, last + 1):
        bits = traits[index]
        if bits & lx.TITLE or (bits & lx.ROLE and not bits & lx.FIRST):
            surname = (
                index == last
                and index > first
                and traits[index - 1] & lx.FIRST
                and (low[index] in _SURNAMES_TOO or not bits & (lx.TITLE | lx.PLURAL))
            )
            if not surname:
                head = index
    if head >= first and head < last and tokens.low[head + 1] == "of":
        # "Secretary of State Hillary Clinton": the office's last word ends the title.
        head = min(head + 2, last)
    return head


def _title_gender(tokens: Tokens, first: int, head: int) -> int:
    for index in range(head, first - 1, -1):
        if tokens.traits[index] & (lx.TITLE | lx.ROLE) and tokens.traits[index] & (lx.MALE | lx.FEMALE):
            return tokens.traits[index] & (lx.MALE | lx.FEMALE)
    return 0


def _possible(tokens: Tokens, start: int, last: int, titled: bool) -> bool:
    traits, low, words = tokens.traits, tokens.low, tokens.words
    length = last + 1 - start
    name = " ".join(low[start : last + 1])
    if length > 5 or name in lx.places():
        return titled and length == 1 and not traits[start] & lx.PLACE
    if name in lx.other_names() or low[last].endswith(_COINED) or low[start].startswith(("d-", "r-")):
        return False
    if _unremarkable(tokens, start, last):
        return True
    for index in range(start, last + 1):
        bits = traits[index]
        if bits & (lx.ORGANISATION | lx.CALENDAR | lx.PEOPLE) or low[index] == "of":
            surname = (
                index == last
                and (titled or (length > 1 and traits[start] & lx.FIRST))
                and low[index] in _SURNAMES_TOO
            )
            before_surname = index == start and length == 2 and bits & lx.FIRST and not traits[last] & ~_NAME
            alone = length == 1 and bits & lx.FIRST and not traits[max(0, start - 1)] & lx.DETERMINER
            if not surname and not before_surname and not alone and not (titled and bits & lx.FIRST):
                return False
        if bits & lx.CLOSED and not bits & (lx.FIRST | lx.PARTICLE) and low[index] not in _MONTHS | {"of"}:
            return False
        if index == start and bits & (lx.MODIFIER | lx.SPEECH) and not bits & lx.FIRST:
            return False
        if bits & lx.PLACE and not bits & lx.FIRST and index == start and length > 1 and not titled:
            return False
        acronym = len(words[index]) > 1 and words[index].isupper() and words[index][1] != "."
        if acronym and index == start and length > 1 and len(words[index]) == 2 and not bits:
            # "AB Weller"
            acronym = words[index] in _ABBREVIATIONS
        if acronym and not (
            length > 1 and traits[start] & lx.FIRST and all(map(str.isupper, words[start : last + 1]))
        ):
            return False
        if not words[index][0].isalpha():
            return False
    return True


def _unremarkable(tokens: Tokens, start: int, last: int) -> bool:
    """Whether nothing in a name has to be thought of: most names."""
    for bits in tokens.traits[start : last + 1]:
        if bits & _REMARKABLE:
            return False
    for word in tokens.words[start : last + 1]:
        if word.isupper() or word == "of" or not word[0].isalpha():
            return False
    return True


def _may(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a run ends in a surname that is a month: "Theresa May", not "Anna May 3"."""
    return (
        tokens.low[last] in _MONTHS
        and first < last
        and bool(tokens.traits[last - 1] & (lx.FIRST | lx.TITLE))
        and not tokens.words[min(last + 1, len(tokens.words) - 1)].isdigit()
    )


def is_honorific(word: str) -> bool:
    """Whether a title says nothing of what its bearer does (Mr)."""
    return word in _HONORIFICS
