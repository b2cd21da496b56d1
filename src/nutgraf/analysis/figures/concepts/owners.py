"""Whose or what things counted are: the *club* has 17 players, *people infected*, a *survey* of 6,000 firms.

:func:`of_count` names it for a number that counts a noun.
"""

from __future__ import annotations

from nutgraf.analysis.figures.concepts import measured, phrases, subjects
from nutgraf.analysis.figures.concepts.outcomes import OUTCOMES, PARTICIPLES
from nutgraf.analysis.figures.concepts.phrases import EMPTY_HEADS
from nutgraf.analysis.figures.lines import QUANTITY, Line, Quantity
from nutgraf.analysis.figures.nouns import plural
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
_BEING = words("were was are is been be being")
_NO_PARTICIPLES = words("including according compared following ranging starting aged")
"""Words that look like a participle of the noun before them and are none."""

_GOVERNING = frozenset(("IN", "TO", "RP", "VB", "VBD", "VBZ", "VBG", "VBN", "VBP"))
"""Tags of words before a figure that make it an object."""
_DETERMINERS = words("the these those all both first last past previous next top")
_HOLLOW_HEADS = words(
    """
    help behalf aid case tale use end name hands course action wake face lack front spite terms place tune
    light result eve kind sort type part way
    """
)
"""Heads before "of" that hold nothing: with the help of two neighbours."""

_WHERE = frozenset(("in", "from", "across", "among", "between"))


def of_count(line: Line, quantity: Quantity) -> str:
    """The noun with what is said of it: people infected with the virus; people killed; union dockers."""
    assert quantity.noun is not None
    start, end = quantity.noun
    if quantity.value != 1 and end - start == 1 and not plural(line.word(start)) and line.tag(start) == "NN":
        thing = phrases.ends(line, end)  # a 12-page report
        if thing > end:
            return phrases.text(line, end, thing)
    after = phrases.linked(line, end)
    tag = line.tag(after)
    described = _described(line, start, end, after)
    if described:
        return described
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
    kept = phrases.text(line, end + 1, after) if after > end else ""  # a count of wire fraud
    return _holder(line, at) or kept or _owner(line, at, tag)


def _described(line: Line, start: int, end: int, after: int) -> str:
    """The noun at ``start`` to ``end`` with the participle or verb after it: people infected with cholera."""
    word, tag = line.word(after), line.tag(after)
    told = tag == "VBN" and not phrases.FINITE.isdisjoint(line.tags)  # not: olives rotted
    if word in OUTCOMES or (tag in ("VBG", "VBN") and word not in _NO_PARTICIPLES):
        closing = _participle_end(line, after)
        if word in OUTCOMES or told or closing > after + 1:
            return phrases.text(line, start, closing)
    verb = after
    while line.word(verb) in _AUXILIARIES:
        verb += 1
    passive = any(line.word(i) in _BEING for i in range(after, verb)) and line.tag(verb) in ("VBN", "VBD")
    if passive or line.word(verb) in _BEFALLEN:
        return f"{phrases.text(line, start, end)} {line.word(verb)}"
    return ""


def _holder(line: Line, at: int) -> str:
    """The noun that holds the things counted, right before them: a *survey* of 6,000 firms.

    ``at`` is the token before the figure and its bounds.
    """
    while at and line.word(at) in _DETERMINERS:
        at -= 1
    word = line.word(at)
    if word == "of":
        head = phrases.begins(line, at)
        if head == at or line.word(at - 1) in EMPTY_HEADS or line.word(at - 1) in _HOLLOW_HEADS:
            return ""
        return phrases.text(line, phrases.owner(line, head, 1), at)
    if line.tag(at) == "POS":
        return phrases.text(line, phrases.begins(line, at), at)
    if word == "with" or word in _WHERE:
        head = phrases.begins(line, at)
        again = line.tag(head - 1) == QUANTITY  # 19 tries in 31 games
        if not again and line.word(at - 1) not in phrases.TIMES:
            return phrases.text(line, head, at)
    return ""


def _owner(line: Line, at: int, tag: str) -> str:
    """Whose the things counted are, by the verb: the *club* has 17. ``tag``: of the token after them."""
    while at and line.word(at) in _DETERMINERS:
        at -= 1
    word = line.word(at)
    if word == "of":
        return ""
    if tag in phrases.FINITE and (word in phrases.SUBORDINATORS or line.tag(at) not in _GOVERNING):
        return ""  # themselves the subject
    return subjects.subject(line, at + (line.tag(at) in phrases.VERBS))


def _participle_end(line: Line, verb: int) -> int:
    """infected with the deadly virus: the participle with its first phrase."""
    end = verb + 1
    if line.tag(end) in ("IN", "TO") and line.word(end) not in ("as", "than", "that"):
        after = phrases.ends(line, end + 1)
        if after > end + 1:
            return after
    return end
