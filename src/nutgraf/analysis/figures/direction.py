"""Direction: whether a figure is by how much something rose or fell.

What is told is a movement of the thing itself: rose 3%, down 40 points, a $20 increase, 5% higher than a year
ago. A comparison of two things (5% higher than its rival), a mark passed (5% above the limit), a result (lost
by four goals) and a level (rose to 120) are none.
"""

from __future__ import annotations

from nutgraf.analysis.figures.lines import Line, Quantity
from nutgraf.analysis.figures.movements import FALL, HIGHER, LESS, LOWER, MORE, RESULTS, RISE
from nutgraf.analysis.figures.vocabulary import words
from nutgraf.analysis.model import Change

_CUES = RISE | FALL | MORE | LESS | HIGHER | LOWER

_PASSED = words(
    """
    by a an another further additional just only about around nearly almost more than over as much
    sharply slightly roughly approximately some at least under less modestly steadily extra full whopping
    staggering to further- between barely
    """
)
"""What may stand between a movement and its figure, beside adverbs."""

_BEING = words(
    """
    is was are were be been being ended ends end closed closes close finished finishes went go goes
    going gone traded trading trades edged edging inched moved moves opened opens remains remained stood
    stands 's 're revised marked pushed bid nudged ticked ticks crept shot sent driven
    """
)
"""Verbs with which "up 5%" is a movement; with others it belongs to the verb: gave up 517 yards."""

_TIMES = words("year month week day hour minute second decade time")
"""Units that say how long or how often, not how much."""

_GIVEN = words("raise raises raised raising")
_ADDED = words("add adds added adding")
_DROPPED = words("drop drops dropped dropping")
_LOST = words("lose loses lost losing win wins won winning")
_SHIFTS = words(
    """
    cut cuts cutting raise raises raised raising reduce reduces reduced reducing increase increases
    increased increasing lower lowers lowered lowering slash slashes slashed slashing lift lifts lifted
    boost boosts boosted trim trims trimmed hike hikes hiked
    """
)
"""Verbs that move something: raised its rate 25 basis points."""

_PAST = words(
    """
    last previous previously earlier before ago year years month months week weeks quarter yesterday
    prior initially originally decade decades then now today monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december
    """
)
"""Words of what something was before, with which it is compared: 5% higher than last year."""

_LENGTHS = words("foot metre inch yard mile kilometre storey centimetre")
_INTO = words("into onto on off through from down over")
"""A body falls 30 feet into a well; a river falls 30 feet."""

_LEVELS = words("rate rates target targets forecast forecasts estimate estimates figure figures limit cap")
"""A growth rate is a level."""

_WHEN = words("year month week quarter today yesterday tomorrow tonight season session overnight")

_NEAR = 12
"""Tokens before "by" in which its verb is looked for."""


def told(line: Line) -> bool:
    """Whether the sentence may tell of any movement: the quick test before any other work."""
    return not _CUES.isdisjoint([token.lower for token in line.tokens])


def of(line: Line, quantity: Quantity, before: Quantity | None) -> Change | None:
    """Which way the figure says that something went, None if it says nothing of the kind."""
    if quantity.kind == "multiple":
        return _multiple(line, quantity)
    if quantity.kind in ("age", "part") and line.word(quantity.first - 1) != "by":
        return None
    previous = line.word(quantity.first - 1)
    if previous in ("to", "at", "from") or line.word(quantity.last) in ("short", "shy", "worth"):
        return None
    if previous in ("up", "down"):
        return _particle(line, quantity, quantity.first - 1)
    if quantity.unit in _TIMES:
        return None
    way = _noun_after(line, quantity) or _comparative_after(line, quantity) or _of_movement(line, quantity)
    if way:
        return way
    at = _cue(line, quantity)
    if line.word(at) == "by" or line.word(at + 1) == "by":
        return _by(line, quantity, before, at + (line.word(at) != "by"))
    return _moved(line, quantity, at) or _object_moved(line, quantity) or _series(line, quantity, before)


def _way(word: str) -> Change | None:
    return "up" if word in RISE else "down" if word in FALL else None


def _multiple(line: Line, quantity: Quantity) -> Change | None:
    """doubled, halved, a threefold rise, fell tenfold; not doubled down."""
    word = line.word(quantity.first)
    if not word.endswith(("ed", "ing", "fold")) or line.word(quantity.last) == "down":
        return None
    if quantity.value < 1 or line.word(quantity.first - 1) in FALL or line.word(quantity.last) in LESS:
        return "down"
    return "up"


def _cue(line: Line, quantity: Quantity) -> int:
    """The token before the figure that may say which way it went, past adverbs and the like."""
    at = quantity.first - 1
    while at > 0:
        word = line.word(at)
        if word in ("up", "down", "to", "by") or not (word in _PASSED or line.tag(at) in ("RB", "RBR")):
            break
        at -= 1
    return at


def _particle(line: Line, quantity: Quantity, at: int) -> Change | None:
    """up 3%, were down 40 points; not gave up 517 yards, climbs up three stairs, comes up eight times."""
    verb = line.word(at - 1)
    if quantity.unit in _TIMES:
        return None
    if line.tag(at - 1).startswith("VB") or verb in ("end", "make"):
        if verb not in _BEING and _way(verb) is None:
            return None
        if quantity.kind == "count" and verb not in _BEING:
            return None
    return _way(line.word(at))


def _moved(line: Line, quantity: Quantity, at: int) -> Change | None:
    """rose about 3%, fell a further 40 points."""
    word = line.word(at)
    way = _way(word)
    if not way or quantity.kind not in ("measure", "money", "bare") or quantity.vague:
        return None
    if word in ("up", "down"):
        return _particle(line, quantity, at)
    if line.tag(at)[:2] not in ("VB", "RB", "RP", "NN", "IN") or line.word(at - 1) == "-":
        return None
    after, rate = line.word(quantity.last), quantity.unit.endswith(("percent", "point", "cent"))
    if word in _GIVEN and quantity.kind == "money":
        return None  # raised $5,000 for the school
    if word in _ADDED and not rate and not _at_price(line, quantity):
        return None
    if after == "of" and word in _DROPPED and not rate:
        return None  # dropped 400 gallons of water
    if quantity.unit in _LENGTHS and line.word(quantity.last + (after == "and")) in _INTO:
        return None
    article = any(line.word(i) in ("a", "an") for i in range(at + 1, quantity.first))
    if article and line.tag(quantity.last) in ("NN", "NNS") and after not in _WHEN:
        return None  # cut a 22-mile path
    if after == "-" or (line.word(at - 1) in ("the", "a") and word in ("loss", "gain", "cut")):
        return None
    return way


def _at_price(line: Line, quantity: Quantity) -> bool:
    """Whether a price follows, or nothing: gold added $11 to $1,312; not added $5 billion to the debt."""
    following, tag = line.word(quantity.last), line.tag(quantity.last + 1)
    return quantity.kind == "money" and (following in (",", ".", "at", "") or tag in ("CD", "$"))


def _by(line: Line, quantity: Quantity, before: Quantity | None, by: int) -> Change | None:
    """reduced the number of schools by 12; and Burlington by 3%: by the verb that governs it."""
    word = line.word(by - 1)
    way = _way(word)
    if word in _LOST or (line.tag(by - 1) in ("VBN", "VBD") and not way):
        return None  # lost by four runs, beaten by seven boys
    if way:
        return way
    for i in range(by - 2, max(-1, by - _NEAR), -1):
        word, tag = line.word(i), line.tag(i)
        if word in (";", "."):
            return None
        way = _way(word)
        if word in ("up", "down") and not line.tag(i - 1).startswith("VB"):
            continue
        if way:
            return None if word in _LOST else way
        if before is not None and i < before.last:
            break
        if tag in ("VBD", "VBZ", "VBP"):
            return None
    return before.change if before is not None and before.change in ("up", "down") else None


def _of_movement(line: Line, quantity: Quantity) -> Change | None:
    """a drop of 5%, an increase in rents of about 5%; not a loss of $90 million."""
    of = _cue(line, quantity)
    if line.word(of) != "of":
        return None
    noun = of - 1
    if not _way(line.word(noun)):
        noun = next((i - 1 for i in range(of - 2, max(0, of - 5), -1) if line.word(i) == "in"), noun)
    word = line.word(noun)
    if not line.tag(noun).startswith("NN") or (word in RESULTS and quantity.kind == "money"):
        return None
    return _way(word)


def _noun_after(line: Line, quantity: Quantity) -> Change | None:
    """a 3-point drop, a 5% annual price increase; not a 2% growth rate."""
    if quantity.kind not in ("measure", "money"):
        return None
    at = quantity.last
    for _ in range(3):
        word = line.word(at)
        if word in MORE or word in LESS:
            if line.word(at + 1) in _LEVELS or (word in RESULTS and quantity.kind == "money"):
                return None
            return "up" if word in MORE else "down"
        if not (word == "-" or line.tag(at) in ("JJ", "NN")):
            return None
        at += 1
    return None


def _comparative_after(line: Line, quantity: Quantity) -> Change | None:
    """5% higher, 12 percent fewer burglaries, five degrees warmer than on Monday; not 400 times larger,
    5% more than the law allows.
    """
    if quantity.kind not in ("measure", "money", "bare"):
        return None
    at = quantity.last
    if quantity.kind != "bare":
        at += line.tag(at) == "RB" and line.word(at) not in HIGHER and line.word(at) not in LOWER
    word, following = line.word(at), line.word(at + 1)
    if word not in HIGHER and word not in LOWER:
        return None
    if following == "likely" or (quantity.kind == "bare" and word not in ("higher", "lower", "up", "down")):
        return None
    if word in ("up", "down") and (
        not (quantity.kind == "money" or quantity.unit.endswith(("percent", "point")))
        or following in ("to", "the", "by", "a", "an")
        or line.tag(at + 1) in ("CD", "$")
    ):
        return None  # tumbled 41 feet down a bank
    than = next((i for i in range(at + 1, at + 6) if line.word(i) in ("than", ",", ".")), at)
    if line.word(than) == "than" and not any(line.word(i) in _PAST for i in range(than + 1, than + 7)):
        return None
    return "up" if word in HIGHER else "down"


def _object_moved(line: Line, quantity: Quantity) -> Change | None:
    """raised its rate 25 basis points, cut emissions 20 percent: what was moved is between."""
    if not quantity.unit.endswith(("percent", "point")) or line.word(quantity.last) == "of":
        return None
    if not line.tag(quantity.first - 1).startswith("NN") or line.tag(quantity.last).startswith("NN"):
        return None
    for i in range(quantity.first - 2, max(-1, quantity.first - 6), -1):
        word, tag = line.word(i), line.tag(i)
        if word in _SHIFTS and tag.startswith("VB"):
            return _way(word)
        if not tag.startswith(("NN", "JJ", "DT", "PRP")):
            return None
    return None


def _series(line: Line, quantity: Quantity, before: Quantity | None) -> Change | None:
    """fell 5% in May and 3% in June: the second goes with the first."""
    if before is None or before.change not in ("up", "down") or before.unit != quantity.unit:
        return None
    if line.word(quantity.first - 1) not in (",", "and") or line.word(quantity.last) == "of":
        return None
    if quantity.first - before.last > _NEAR or line.word(before.last) not in (
        "in",
        "on",
        "at",
        "for",
        "since",
    ):
        return None
    between = range(before.last, quantity.first)
    return None if any(line.tag(i).startswith(("VB", "W")) for i in between) else before.change
