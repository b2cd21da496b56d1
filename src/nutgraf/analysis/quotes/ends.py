"""Where reported words that no quotation mark closes come to their end, before their sentence does."""

from __future__ import annotations

from nutgraf.analysis.people import lexicon as lx
from nutgraf.analysis.people.lexicon import word_set
from nutgraf.analysis.quotes import lexicon as qx
from nutgraf.analysis.quotes.cues import Cue
from nutgraf.analysis.quotes.reading import Reading, Unit

_SUBORDINATING = word_set("as when while if unless although though after since because until whereas")
_OPENING = word_set("as when while if unless although though because whereas")
_NEAR = 8
"""Tokens between a word that opens a subordinate clause and the subject of its verb."""
_RELATIVE = word_set("who which that")
_NEW_CLAUSE = word_set(
    "but which who whose while whereas though although when where he she they it we i the a an then"
)
"""Behind a comma they go on with the narrator's sentence where what was reported is a thing or an act."""
_CONTRAST = word_set("though although whereas")
"""Behind a comma they set the narrator's clause against a reported one."""
_ASIDES = word_set("which who whose")
_DASHES = ("–", "—", "-")


def subordinate(reading: Reading, unit: Unit, cue: Cue) -> bool:
    """Whether a cue stands in a clause before the main one: "While X said that ..., Y ..."."""
    if cue.subject is None or cue.inverted:
        return False
    low, inside = reading.tokens.low, reading.inside
    before = cue.subject.first - 1
    if before < unit.first or inside[before]:
        return False
    if low[before] in _SUBORDINATING and (
        before == unit.first or low[before - 1] in ("but", "and", "yet", "even", ",")
    ):
        return True
    opens = low[unit.first] in _OPENING and not inside[unit.first]
    return opens and before < unit.first + _NEAR and "," not in low[unit.first : before]


def relative(reading: Reading, cue: Cue) -> bool:
    """Whether a cue stands in a relative clause: "X, who said ..., went home"."""
    subject = cue.subject
    return (
        subject is not None
        and subject.last == subject.first + 1
        and reading.tokens.low[subject.first] in _RELATIVE
    )


def thing(cue: Cue) -> bool:
    """Whether what follows a cue is a thing or an act rather than a clause: criticised ..., vowed to ..."""
    if cue.follows == "to":
        return True
    if cue.follows != "words":
        return False
    return not cue.bits & (qx.CLAUSE | qx.SAY | qx.TELL) or cue.last > cue.at + 1


def end_of_content(reading: Reading, unit: Unit, cue: Cue, first: int, end: int) -> int:
    """Token where the content that begins at ``first`` ends, at most ``end``."""
    low, words, traits, inside = (
        reading.tokens.low,
        reading.tokens.words,
        reading.tokens.traits,
        reading.inside,
    )
    relates = relative(reading, cue)
    shut = subordinate(reading, unit, cue) or (relates and cue.follows != "quote")
    is_thing = thing(cue)
    for index in range(first + 1, end - 1):
        if inside[index]:
            continue
        word, after = low[index], low[index + 1]
        if word == ";":
            return index
        if word == ",":
            if relates and index in reading.ending and words[index + 1][0].isalnum():
                return index
            if index in reading.ending or (words[index + 1].isdigit() and words[index - 1].isdigit()):
                continue
            if shut and not inside[index + 1]:
                return index
            if is_thing and (
                after in _NEW_CLAUSE or (after.endswith(("ing", "ed")) and not words[index + 1][0].isupper())
            ):
                return index
            if after in _CONTRAST or (after in _ASIDES and cue.follows == "words"):
                return index
        elif is_thing and (
            word in ("but", "while")
            or (word in ("and", "or") and traits[index + 1] & lx.AUXILIARY and after != "'s")
            or (word in _DASHES and _apart(reading, index))
        ):
            return index
    return end


def _apart(reading: Reading, index: int) -> bool:
    """Whether a dash has white space before it or is long: it joins no two words."""
    return reading.tokens.words[index] != "-" or reading.tokens.starts[index] > reading.tokens.ends[index - 1]
