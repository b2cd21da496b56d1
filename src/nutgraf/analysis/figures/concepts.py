"""What a figure counts, as a person would write it in a table: "death toll", "people infected", "turnover".

:func:`name` fills the concept of the quantities of a tagged sentence, and the units that come from a concept
("a death toll of 793": deaths; "population of 12 million": persons) or from a figure before ("up 4,871").
"""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.analysis.figures import inheriting, phrases, units
from nutgraf.analysis.figures.lines import QUANTITY, Line, Quantity
from nutgraf.analysis.figures.movements import FALL, RESULTS, RISE
from nutgraf.analysis.figures.nouns import plural
from nutgraf.analysis.figures.outcomes import HEADS, OUTCOMES, PARTICIPLES
from nutgraf.analysis.figures.phrases import NOUN
from nutgraf.analysis.figures.vocabulary import words

_EMPTY_HEADS = words(
    """
    total sum amount number record average maximum minimum combined figure level rate high low increase
    decrease rise fall drop decline gain loss jump majority more additional year month week day
    yesterday today tomorrow year-on-year
    """
)
_TIMES = words(
    """
    year month week day quarter season decade night annum time today monday tuesday wednesday thursday
    friday saturday sunday
    """
)
_DURATIONS = words("year month week day hour minute second decade century")
_BEFALLEN = words(
    """
    died fled resigned survived voted drowned perished recovered signed attended
    """
)
_NO_MODIFIERS = words(
    """
    next last this each every right north south east west northeast northwest southeast southwest
    worldwide nationwide overall altogether apiece alone
    """
)
_AUXILIARIES = words(
    """
    have has had were was are is been be being also now already so far will would not
    """
)
_BOUNDS = words(
    """
    more than at least over about around nearly almost some as many much just only under less fewer no
    roughly approximately an a estimated another total further between additional well lower higher
    greater exactly upwards
    """
)
_THINGS = words("contract contracts growth discount")
"""Words of movement that are things to be counted, too: a three-year contract, 5% growth."""
_COMPARED = words("pricier costlier weaker stronger cheaper dearer lower higher more less fewer worse better")
"""Words after an amount that compare, whatever the tagger takes them for."""
_HINGES = frozenset(("by", "at", "to", "from", "for"))


def name(line: Line, found: Sequence[Quantity]) -> None:
    """Fill ``concept``, and ``unit`` where it is inherited, of the quantities of a sentence, in order."""
    for quantity in found:
        for i in range(quantity.first, quantity.last):
            line.tags[i] = QUANTITY
    for quantity in found:
        phrases.retag_amount_verbs(line, quantity.first)
    for i, quantity in enumerate(found):
        before = found[i - 1] if i else None
        if quantity.kind == "count" and units.is_currency(quantity.unit):
            quantity.kind = "money"  # tens of thousands of dollars
        if quantity.kind == "count" and quantity.noun is not None:
            quantity.counted = phrases.text(line, *quantity.noun)
        if before is not None and inheriting.inherit(line, before, quantity):
            continue
        if quantity.kind == "count" and quantity.noun is not None:
            quantity.concept = _counted(line, quantity)
            if quantity.unit == "other" and before is not None and before.noun is not None:
                quantity.unit = before.unit  # 17 people killed and 40 others injured
        elif quantity.kind == "age":
            quantity.concept = _aged(line, quantity)
        else:
            quantity.concept = _measured(line, quantity)
        if quantity.kind == "bare":
            quantity.unit = _unit_of(quantity.concept)
            if quantity.unit:
                quantity.kind = "count"


def _unit_of(concept: str) -> str:
    lower = concept.lower()
    for head, unit in HEADS.items():
        if (
            lower.startswith(head)
            or lower.endswith(head)
            or any(f"{head} {link} " in lower for link in ("of", "in", "from", "at", "on"))
        ):
            return unit
    return ""


def _before_bound(line: Line, first: int) -> int:
    """The token before a figure and the words that bound it."""
    at = first - 1
    while at > 0:
        if line.word(at) == "to" and line.word(at - 1) == "up":
            at -= 2
        elif (
            line.word(at) in _BOUNDS
            or (line.tag(at) == "RB" and line.word(at) not in ("up", "down"))
            or (line.word(at) == "of" and line.word(at - 1) == "upwards")
        ):
            at -= 1
        else:
            break
    return at


def _counted(line: Line, quantity: Quantity) -> str:
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
    at = _before_bound(line, quantity.first)
    if (
        end - start == 1
        and quantity.value != 1
        and not plural(line.word(start))
        and line.tag(start) in ("NN", "NNP")
    ):
        return _before(line, quantity) or phrases.subject(line, quantity.first)  # a unit, no noun: 0.5 WAR
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
        if head == at or line.word(at - 1) in _EMPTY_HEADS:
            return ""
        return phrases.text(line, phrases.owner(line, head, 1), at)
    if line.tag(at) == "POS":
        return phrases.text(line, phrases.begins(line, at), at)
    if line.tag(at) == "PRP$":
        return phrases.subject(line, at)
    if word == "with" or word in _WHERE:
        head = phrases.begins(line, at)
        again = line.tag(head - 1) == QUANTITY  # 17 goals in 22 games
        if head < at and not again and line.word(at - 1) not in phrases.TIMES:
            return phrases.text(line, head, at)
    elif tag in phrases.FINITE and (word in _CLAUSE_OPENERS or line.tag(at) not in _GOVERNING):
        return ""  # itself the subject
    return phrases.subject(line, at + (line.tag(at) in (*_VERBS, "RP")))


_GOVERNING = frozenset(("IN", "TO", "RP", "VB", "VBD", "VBZ", "VBG", "VBN", "VBP"))
"""Tags of words before a figure that make it an object."""

_CLAUSE_OPENERS = words("that as while because if when after before since until though although whereas")
_WHERE = frozenset(("in", "from", "across", "among", "between"))


def _participle_end(line: Line, verb: int) -> int:
    """infected with the deadly virus: the participle with its first phrase."""
    end = verb + 1
    if line.tag(end) in ("IN", "TO") and line.word(end) not in ("as", "than", "that"):
        after = phrases.ends(line, end + 1)
        if after > end + 1:
            return after
    return end


def _aged(line: Line, quantity: Quantity) -> str:
    """Whose age it is: a 12-year-old *boy*; *children* aged 5 to 11."""
    at = quantity.first - 1
    if line.word(at) == "aged":
        start = phrases.begins(line, at)
        if start < at:
            return phrases.text(line, start, at)
    while at > 0 and (line.word(at) in ("a", "an", ",")):
        at -= 1
    if at < quantity.first - 1 and line.tag(at) in ("NNP", "NNPS"):
        return phrases.text(line, phrases.begins(line, at + 1), at + 1)  # Ann Oda, a 50-year-old nurse
    end = phrases.ends(line, quantity.last)
    if end > quantity.last:
        return phrases.text(line, quantity.last, end)
    at = quantity.first
    while at and line.word(at - 1) in (",", "aged", "age", "ages", "(", "of", "the"):
        at -= 1
    start = phrases.begins(line, at)
    return phrases.text(line, start, at) if start < at else phrases.subject(line, quantity.first)


def _measured(line: Line, quantity: Quantity) -> str:
    """What an amount is the amount of."""
    if quantity.kind == "multiple":
        at = _before_bound(line, quantity.first) + 1
        start = phrases.begins(line, at)
        if start < at:
            return phrases.text(line, phrases.owner(line, start), at)
    described = line.word(quantity.first - 1) in ("a", "an", "the")
    if (
        line.word(_before_bound(line, quantity.first)) == "of"
        and line.word(quantity.last) != "of"
        and not described
    ):
        of = _before(line, quantity)
        if of:
            return of
    lasts = _lasts(line, quantity) and line.word(_before_bound(line, quantity.first)) not in ("with", "of")
    before = "" if lasts else _before(line, quantity)
    level = (
        before and line.word(_before_bound(line, quantity.first)) == "to"
    )  # raised output to 5 tons of ore
    found = before if level else _after(line, quantity) or before
    return found or phrases.subject(line, quantity.first) or _sum(line, quantity)


def _sum(line: Line, quantity: Quantity) -> str:
    """The empty head of "an average sum of $5", where nothing says of what."""
    at = _before_bound(line, quantity.first)
    return phrases.text(line, phrases.begins(line, at), at) if line.word(at) == "of" else ""


def _lasts(line: Line, quantity: Quantity) -> bool:
    """Whether it is a span of time by itself: (for) two years; not a two-year contract."""
    hyphen = "-" in (line.word(quantity.last), line.word(quantity.last - 2))
    return quantity.unit in _DURATIONS and not hyphen


def _after(line: Line, quantity: Quantity) -> str:
    """The noun after it: 81% of manufacturers, an 80-yard touchdown, a 5% rise in pay, $30 for the ticket."""
    at = quantity.noun[1] if quantity.noun and quantity.kind == "money" else quantity.last
    word = line.word(at)
    if word == "of":
        end = phrases.ends(line, at + 1)
        return phrases.text(line, at + 1, phrases.linked(line, end)) if end > at + 1 else ""
    if word == "-":
        at += 1
    apart = _lasts(line, quantity) or line.tag(at) in ("JJR", "RBR") or word in _COMPARED
    end = at if apart else phrases.ends(line, at)
    if end > at and line.word(at) not in _TIMES and line.word(at) not in _NO_MODIFIERS:
        head = line.word(end - 1)
        if (head in RISE or head in FALL or head in _EMPTY_HEADS) and head not in _THINGS:
            if line.word(end) in ("in", "of"):
                inner = phrases.ends(line, end + 1)
                if inner > end + 1:
                    return phrases.text(line, end + 1, phrases.linked(line, inner))
            kept = head in _EMPTY_HEADS and head not in RISE and head not in FALL and head not in _TIMES
            return phrases.text(line, at, end - (not kept))  # a 120Hz refresh rate; a 5% pay | rise
        if head not in _TIMES:
            return phrases.text(line, at, phrases.linked(line, end))
    if word == "to" and any(
        w in ("adding", "add", "added", "adds")
        for w in (line.word(quantity.first - 1), line.word(quantity.first - 2))
    ):
        end = phrases.ends(line, at + 1)
        if end > at + 1:
            return phrases.text(line, at + 1, phrases.linked(line, end))
    if word in ("in", "for") and quantity.kind == "money" and line.tag(at + 1) not in ("NNP", "CD", QUANTITY):
        start = at + 1
        if line.tag(start) == "DT" and line.tag(start + 1) == QUANTITY:
            start += 1
            while line.tag(start) == QUANTITY:
                start += 1  # $35,538 for an 8.5 kW system
        end = phrases.ends(line, start)
        if end > start and line.word(end - 1) not in _TIMES and (word == "for" or line.tag(at + 1) in NOUN):
            return phrases.text(line, start, end)
    return ""


def _before(line: Line, quantity: Quantity) -> str:
    """The noun before it: turnover of $5, Blackmores up 9%, raised its rate by 25, Toronto (16,369)."""
    at = _before_bound(line, quantity.first)
    word = line.word(at)
    if word == "of":
        start = phrases.begins(line, at)
        if start == at:
            return ""
        head = line.word(at - 1)
        result = quantity.kind == "money" and head in RESULTS
        if not result and (head in RISE or head in FALL or head in _EMPTY_HEADS):
            return ""
        return phrases.text(line, start, at)
    if word in ("(", ",", "-", ":") and at:
        start = phrases.begins(line, at)
        return phrases.text(line, start, at) if word == "(" else ""
    if word in ("up", "down", "worth") or (
        line.tag(at) in ("VBG", "VBN") and not phrases.FINITE.intersection(line.tags[at - 2 : at])
    ):
        start = phrases.begins(line, at)
        if start < at:
            return phrases.text(line, phrases.owner(line, start), at)
    low = at if word in _HINGES else quantity.first - 1
    if line.word(low) in _HINGES and low:
        start = phrases.begins(line, low)
        if start < low:
            start = phrases.owner(line, start)
            if line.tag(start - 1) in _VERBS or (
                line.word(low) == "by" and line.word(start - 1) in (",", "and", "while", "but")
            ):
                return phrases.text(line, start, low)
    if word == "with":
        start = phrases.begins(line, at)
        return phrases.text(line, start, at)
    start = phrases.begins(line, at + 1)
    named = start == 0 and line.tag(quantity.last) in phrases.FINITE  # the Marlow 16 inch is
    if start <= at and (named or line.tag(start - 1) in _VERBS or not phrases.FINITE.intersection(line.tags)):
        return phrases.text(
            line, phrases.owner(line, start), at + 1
        )  # pulled the sector 2% lower; no verb at all
    return ""


_VERBS = frozenset(("VB", "VBD", "VBZ", "VBG", "VBN", "RP", "VBP"))
