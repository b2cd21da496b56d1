"""Whose or what things counted are: the *club* has 17 players, *people infected*, a *survey* of 6,000 firms.

:func:`of_count` names it for a number that counts a noun.
"""

from __future__ import annotations

from nutgraf.analysis.figures import measured, phrases, subjects
from nutgraf.analysis.figures.lines import QUANTITY, Line, Quantity
from nutgraf.analysis.figures.nouns import plural
from nutgraf.analysis.figures.outcomes import OUTCOMES, PARTICIPLES
from nutgraf.analysis.figures.phrases import EMPTY_HEADS
from nutgraf.analysis.figures.vocabulary import words

_BEFALLEN = words(
    """
    died fled resigned survived voted drowned perished recovered signed attended
    """
)
_AUXILIARIES = words(
    """
    have has had were was are is been be being also now already so far will would not
    """
)
_GOVERNING = frozenset(("IN", "TO", "RP", "VB", "VBD", "VBZ", "VBG", "VBN", "VBP"))
"""Tags of words before a figure that make it an object."""
_CLAUSE_OPENERS = words("that as while because if when after before since until though although whereas")
_WHERE = frozenset(("in", "from", "across", "among", "between"))
_VERBS = (*phrases.VERBAL, "RP")


def of_count(line: Line, quantity: Quantity) -> str:
    """The noun with what is said of it: people infected with the virus; people killed; union dockers."""
    assert quantity.noun is not None
    start, end = quantity.noun
    if quantity.value != 1 and end - start == 1 and not plural(line.word(start)) and line.tag(start) == "NN":
        described = phrases.ends(line, end)  # a 12-page report
        if described > end:
            return phrases.text(line, end, described)
    after = phrases.linked(line, end)
    tag = line.tag(after)
    if line.word(after) in OUTCOMES:
        return phrases.text(line, start, _participle_end(line, after))
    told = tag == "VBG" or (tag == "VBN" and not phrases.FINITE.isdisjoint(line.tags))  # not: olives rotted
    if told and line.word(after) not in (
        "including",
        "according",
        "compared",
        "following",
        "ranging",
        "starting",
        "aged",
    ):
        return phrases.text(line, start, _participle_end(line, after))
    verb = after
    while line.word(verb) in _AUXILIARIES:
        verb += 1
    if (verb > after and line.tag(verb) in ("VBN", "VBD")) or (
        verb == after and line.word(verb) in _BEFALLEN
    ):
        return f"{phrases.text(line, start, end)} {line.word(verb)}"
    at = phrases.before_bound(line, quantity.first)
    if (  # a unit, no noun: 0.5 WAR
        end - start == 1
        and quantity.value != 1
        and not plural(line.word(start))
        and line.tag(start) in ("NN", "NNP")
    ):
        return measured.before(line, quantity) or subjects.subject(line, quantity.first)
    if line.word(at) in PARTICIPLES:
        return f"{phrases.text(line, start, after)} {PARTICIPLES[line.word(at)]}"
    if line.word(quantity.first) == "one" and line.word(quantity.last) == "of":
        return ""
    return _owner(line, at, tag) or (phrases.text(line, end + 1, after) if after > end else "")


def _owner(line: Line, at: int, tag: str) -> str:
    """Whose the things counted are: the *club* has 17 players, a *survey* of 6,000 employers.

    ``at`` is the token before the figure and its bounds, ``tag`` that of the token after what is counted.
    """
    word = line.word(at)
    if word == "of":
        head = phrases.begins(line, at)
        if head == at or line.word(at - 1) in EMPTY_HEADS:
            return ""
        return phrases.text(line, phrases.owner(line, head, 1), at)
    if line.tag(at) == "POS":
        return phrases.text(line, phrases.begins(line, at), at)
    if line.tag(at) == "PRP$":
        return subjects.subject(line, at)
    if word == "with" or word in _WHERE:
        head = phrases.begins(line, at)
        again = line.tag(head - 1) == QUANTITY  # 17 goals in 22 games
        if head < at and not again and line.word(at - 1) not in phrases.TIMES:
            return phrases.text(line, head, at)
    elif tag in phrases.FINITE and (word in _CLAUSE_OPENERS or line.tag(at) not in _GOVERNING):
        return ""  # itself the subject
    return subjects.subject(line, at + (line.tag(at) in (*_VERBS, "RP")))


def _participle_end(line: Line, verb: int) -> int:
    """infected with the deadly virus: the participle with its first phrase."""
    end = verb + 1
    if line.tag(end) in ("IN", "TO") and line.word(end) not in ("as", "than", "that"):
        after = phrases.ends(line, end + 1)
        if after > end + 1:
            return after
    return end
