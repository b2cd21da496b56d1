"""Openings that set the scene before the subject comes ("In 2009, she moved"), and what they lean on.

A pronoun within the opening whose name follows does not lean ("In his speech, Obama"); nor does one behind
a clause that holds what it stands for ("When police came, they"); "it" may stand for nothing ("In Norway it
is illegal to").
"""

from __future__ import annotations

import re
from collections.abc import Callable

from nutgraf.analysis.summary.expletive import stands_for_nothing

_split = str.split

_LOOK = 180
"""Characters within which the subject of the main clause is expected."""

CALENDAR = frozenset(
    _split(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
        "August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
    )
)
NOW = (
    r"(?:week|month|year|morning|afternoon|evening|weekend|summer|spring|autumn|fall|winter|season|decade"
    r"|century|Christmas|Easter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
"""What "this" points at from the day of writing, not from the sentence before."""

THOSE_WHO = (
    r"(?:who|whose|with|without|in|at|from|on|under|over|near|around|left|hit|hurt|seeking"
    r"|[a-z]{3,}(?:ed|ing))\b"
)
"""What makes "those" stand by itself."""

_PRONOUNS = frozenset(_split("he she they it his her their its him them this that these those both"))
_POINTS = re.compile(
    rf"\w+ (?:(?:[a-z]+ )?of |to )?(?:that\b|this\b(?! {NOW})|these\b(?! days)|those\b(?! {THOSE_WHO})|such\b"
    r"|(?:him|them|it)(?=[ ,])(?! to\b))"
)
_SUBJECTS = frozenset(("he", "she", "they"))
_ACTORS = _SUBJECTS | frozenset(_split("it him her his them their theirs its himself herself"))
_BEFORE_RELATIVE = frozenset(_split("the a an every each all this that first last next same"))
_NOBODY = frozenset(_split("no nobody nothing none there few many"))

_CLAUSES = frozenset(_split("when while as if although though because once unless whereas whenever"))
_SOONER = frozenset(_split("after before since until"))
_TIMES = frozenset(
    _split("in on at by from during until since throughout within last next early earlier late later")
)
"""What they open with names no actor: "In Paris, he"."""

_GOES_ON = (
    _CLAUSES
    | _SOONER
    | _TIMES
    | frozenset(
        _split("for under with now today yesterday and or despite amid among following speaking asked")
    )
)
"""A part between commas that begins so is not yet the main clause."""

_PUT_OFF = _CLAUSES | _SOONER | frozenset(_split("for with asked told"))
"""A pronoun behind them is not the main clause's subject."""

Judge = Callable[[str], float]


def opening(content: str) -> float:
    """1 if what the sentence opens with leads to a pronoun that has nothing to stand for, else 0."""
    opener = ""
    before: list[str] = []
    pending = False
    for part in content[:_LOOK].split(", ", 5):
        words = part.split()
        if not words:
            continue
        word = words[0].rstrip(".,;:")
        lower = word.lower()
        if before and lower not in _GOES_ON:
            if word in CALENDAR or word[:1].isdigit():
                continue
            return _main_clause(part, word, opener, before, pending)
        opener = opener or lower
        if pending or not _ACTORS.isdisjoint(words):
            verdict = _within(words, lower, pending)
            if verdict is not None:
                return verdict
            pending = True
        before += words
    return 1.0 if pending else 0.0


def _main_clause(part: str, word: str, opener: str, before: list[str], pending: bool) -> float:
    """How the main clause ``part`` leans, which begins with ``word`` after the words ``before``; ``pending``
    says that a pronoun among these waits for its name."""
    if word not in _PRONOUNS:
        return 1.0 if pending and word in _NOBODY else 0.0
    if word == "it" and stands_for_nothing("I" + part[1:]):
        return 0.0
    return 1.0 if pending or not _holds_actor(opener, before) else 0.0


def _holds_actor(opener: str, words: list[str]) -> bool:
    """Whether an opening may hold what a pronoun in the main clause stands for."""
    if (opener in _CLAUSES and len(words) > 3) or (opener in _SOONER and len(words) > 4):
        return True
    if opener == "for" and len(words) > 2:
        return True
    return opener not in _TIMES and any(_is_name(word) for word in words[1:])


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.rstrip(",") not in CALENDAR


def _within(words: list[str], opener: str, pending: bool) -> float | None:
    """How a part of the opening leans by itself; None if one of its pronouns waits for a name."""
    times = opener in _TIMES
    put_off = opener in _PUT_OFF or not _SOONER.isdisjoint(words[1:4])  # "Two days after he"
    named = waits = False
    for i, word in enumerate(words[1:], 1):
        if word in _SUBJECTS:
            if named and not times:
                return 0.0
            if not put_off and not (i > 1 and words[i - 2] in _BEFORE_RELATIVE):
                return 1.0
            waits = True
        elif word in _ACTORS:
            if named:
                return 0.0
            if word == "it" and (
                (i > 1 and opener in _CLAUSES) or stands_for_nothing("It " + " ".join(words[i + 1 :]))
            ):
                return 0.0
            waits = True
        elif _is_name(word):
            if pending or waits:
                return 0.0
            named = True
    return None if waits or pending else 0.0


def scene(wholly: str = "", loosely: str = "") -> Judge:
    """A judge of sentences that open with a certain word: those that go on with ``wholly`` lean, those with
    ``loosely`` half, others as :func:`opening` says. Both are patterns."""
    leaning, loose = (
        re.compile(rf"\w+ (?:{phrase})").match if phrase else None for phrase in (wholly, loosely)
    )

    def judge(content: str) -> float:
        if leaning and leaning(content):
            return 1.0
        found = opening(content)
        return found or (0.5 if loose and loose(content) else 0.0)

    return judge


def preposition(wholly: str = "", loosely: str = "") -> Judge:
    """The same for a preposition: "despite this" leans, too, and "of those"."""
    judge = scene(wholly, loosely)
    return lambda content: 1.0 if _POINTS.match(content) else judge(content)


def turn(content: str) -> float:
    """Of a sentence that opens with an adverb of its own ("Meanwhile"): at least half."""
    return opening(content) or 0.5


def comma_turn(content: str) -> float:
    """The same where a comma sets the adverb off ("Now, "), else as :func:`opening` says."""
    return opening(content) or (0.5 if content.split(None, 1)[0].endswith(",") else 0.0)


_BEHIND_COMMA = re.compile(r"[^,]{1,120}, (?:he|she|they)\b(?! (?:said|says|added))")
_UNITS = frozenset(
    word + s
    for word in _split("second moment minute hour day night week month year decade season generation")
    for s in ("", "s")
)
_LATER = frozenset(_split("later later, earlier earlier, afterward afterwards afterward, afterwards,"))


def aside(content: str) -> float:
    """Of a participle or an apposition in front: "Speaking to reporters, she"; "A bachelor of 40, he"."""
    if ", he " in content or ", she " in content or ", they " in content:
        return 1.0 if _BEHIND_COMMA.match(content) else 0.0
    return 0.0


def later(content: str) -> float:
    """Of what opens with a stretch of time: "Two days later"."""
    words = content.split(None, 5)[:5]
    for i in (0, 1, 2, 3):
        if i + 1 < len(words) and words[i].lower() in _UNITS:
            return opening(content) or (0.5 if words[i + 1] in _LATER else 0.0)
    return 0.0
