"""Direction: whether a figure is by how much something rose or fell.

What is told is a movement of the thing itself: rose 3%, down 40 points, a $20 increase, 5% higher than a year
ago. A comparison of two things (5% higher than its rival), a mark passed (5% above the limit), a result (lost
by four goals) and a level (rose to 120) are none.
"""

from __future__ import annotations

from nutgraf.analysis.figures.change import differences
from nutgraf.analysis.figures.change.movements import FALL, HIGHER, LESS, LOWER, MORE, RISE, way_of
from nutgraf.analysis.figures.lines import Line, Quantity
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
    stands 's 're ’s ’re revised marked pushed bid nudged ticked ticks crept shot sent driven
    """
)
"""Verbs with which "up 5%" is a movement; with others it belongs to the verb: gave up 517 yards."""

_TIMES = words("year month week day hour minute second decade time")
"""Units that say how long or how often, not how much."""

_DETERMINERS = words("a an the its their his her this that")
_GIVEN = words("raise raises raised raising")
_ADDED = words("add adds added adding")
_DROPPED = words("drop drops dropped dropping")
_LOST = words("lose loses lost losing win wins won winning")
"""Verbs that mean something else with money, things or matches."""

_SHIFTS = words(
    """
    cut cuts cutting raise raises raised raising reduce reduces reduced reducing increase increases
    increased increasing lower lowers lowered lowering slash slashes slashed slashing lift lifts lifted
    boost boosts boosted trim trims trimmed hike hikes hiked
    """
)
"""Verbs that move something: raised its rate 25 basis points."""

_SURPASSING = words("exceeding beating missing outnumbering surpassing trailing leading topping outweigh")
"""Verbs that compare: exceeding its target by 3%."""

_LENGTHS = words("foot metre inch yard mile kilometre storey centimetre")
_INTO = words("into onto on off through from down over")
"""A body falls 30 feet into a well; a river falls 30 feet."""

_WHEN = words("year month week quarter today yesterday tomorrow tonight season session overnight")
"""Nouns after a figure that it does not qualify: rose a further 3% last week."""

_MOVING = frozenset(("VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "RB", "RBR", "RP", "NN", "NNS", "IN"))
_TAKING = words(
    "put puts putting push pushes pushed bring brings brought drive drives drove go goes gone went"
)
"""Verbs with which up and down go by some amount: put up prices by 5%."""

_GAPPED = frozenset(("NN", "DT", "PO", ","))

_NEAR = 12
"""Tokens before "by" in which its verb is looked for."""


def told(line: Line) -> bool:
    """Whether the sentence may tell of any movement: the quick test before any other work."""
    return not _CUES.isdisjoint([token.lower for token in line.tokens])


def of(line: Line, quantity: Quantity, before: Quantity | None) -> Change | None:
    """Which way the figure says that something went, None if it says nothing of the kind."""
    if quantity.kind == "multiple" or line.word(quantity.last - 1) == "fold":
        return _multiple(line, quantity)
    if quantity.kind == "age":
        return None
    previous = line.word(quantity.first - 1)
    if previous in ("to", "at", "from") or line.word(quantity.last) in ("short", "shy", "worth"):
        return None
    if previous in ("up", "down"):
        return _particle(line, quantity, quantity.first - 1)
    if quantity.unit in _TIMES:
        return None
    at = _cue(line, quantity)
    if line.word(at) == "by" or line.word(at + 1) == "by":
        return _by(line, quantity, before, at + (line.word(at) != "by"))
    return (
        differences.of(line, quantity, at)
        or _moved(line, quantity, at)
        or _object_moved(line, quantity)
        or _series(line, quantity, before)
    )


def _multiple(line: Line, quantity: Quantity) -> Change | None:
    """doubled, halved, a threefold rise, fell tenfold; not doubled down, doubled as a nurse."""
    word = line.word(quantity.first) if quantity.kind == "multiple" else "fold"
    previous, after = line.word(quantity.first - 1), line.word(quantity.last)
    if not word.endswith(("ed", "ing", "fold")) or after in ("down", "as"):
        return None
    if word.endswith("fold") and previous in ("is", "are", "was", "were"):
        return None  # the plan is twofold
    if quantity.value < 1 or previous in FALL or after in LESS:
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
    if quantity.unit in _TIMES or (verb.startswith("end") and line.word(quantity.last) == "in"):
        return None  # ended up $8 million in the red
    if line.tag(at - 1).startswith("VB") or verb in ("end", "make") or verb.endswith("ing"):
        if verb not in _BEING and way_of(verb) is None:
            return None
        if quantity.kind == "count" and verb not in _BEING:
            return None
    return way_of(line.word(at))


def _moved(line: Line, quantity: Quantity, at: int) -> Change | None:
    """rose about 3%, fell a further 40 points."""
    word = line.word(at)
    way = way_of(word)
    if not way or quantity.kind not in ("measure", "money", "bare") or quantity.vague:
        return None
    article = any(line.word(i) in ("a", "an") for i in range(at + 1, quantity.first))
    qualifies = line.tag(quantity.last) in ("NN", "NNS") and line.word(quantity.last) not in _WHEN
    if line.word(quantity.first - 1) in ("a", "an") or (article and qualifies):
        return None  # cut a 22-mile path, fell down a 30-foot cliff
    if word in ("up", "down"):
        return _particle(line, quantity, at)
    if line.tag(at) not in _MOVING or line.word(at - 1) == "-" or line.word(at - 1) in _DETERMINERS:
        return None  # eyebrow-raising 40,570; a growing 200-acre fire
    after, rate = line.word(quantity.last), quantity.unit.endswith(("percent", "point", "cent"))
    if word in _GIVEN and quantity.kind == "money":
        return None  # raised $5,000 for the school
    if word in _ADDED and not quantity.unit.endswith(("percent", "cent")) and not _at_price(line, quantity):
        return None
    if after in ("of", "on") and word in _DROPPED and not rate:
        return None  # dropped 400 gallons of water
    if quantity.unit in _LENGTHS and line.word(quantity.last + (after == "and")) in _INTO:
        return None
    if after == "-" or (quantity.value == 1 and not rate and not quantity.digits):
        return None
    return way


def _at_price(line: Line, quantity: Quantity) -> bool:
    """Whether a price follows, or nothing: gold added $11 to $1,312; not added $5 billion to the debt, 12
    points and nine assists.
    """
    following, tag = line.word(quantity.last), line.tag(quantity.last + 1)
    if quantity.unit == "point":
        return following == "to" or (following == "," and tag != "CD") or quantity.value % 1 > 0
    return quantity.kind == "money" and (following in (",", ".", "at", "") or tag in ("CD", "$"))


def _by(line: Line, quantity: Quantity, before: Quantity | None, by: int) -> Change | None:
    """reduced the number of schools by 12; and Burlington by 3%: by the verb that governs it."""
    word = line.word(by - 1)
    way = way_of(word)
    passive = line.tag(by - 1) in ("VBN", "VBD") or word.endswith("ed")
    if word in _LOST or quantity.vague or (passive and not way):
        return None  # lost by four runs, beaten by seven boys
    if way:
        return way
    for i in range(by - 2, max(-1, by - _NEAR), -1):
        word, tag = line.word(i), line.tag(i)
        if word in (";", "."):
            return None
        way = way_of(word)
        if word in ("up", "down") and line.word(i - 1) not in _TAKING and line.word(i - 1) not in _BEING:
            continue
        if way:
            return None if word in _LOST else way
        if before is not None and i < before.last:
            break
        if tag in ("VBD", "VBZ", "VBP") or word in _SURPASSING:
            return None
    return before.change if before is not None and before.change in ("up", "down") else None


def _object_moved(line: Line, quantity: Quantity) -> Change | None:
    """raised its rate 25 basis points, cut emissions 20 percent: what was moved is between."""
    if not quantity.unit.endswith(("percent", "point")) or line.word(quantity.last) == "of":
        return None
    if not line.tag(quantity.first - 1).startswith("NN") or line.tag(quantity.last).startswith("NN"):
        return None
    for i in range(quantity.first - 2, max(-1, quantity.first - 6), -1):
        word, tag = line.word(i), line.tag(i)
        if word in _SHIFTS and tag.startswith("VB"):
            return way_of(word)
        if not tag.startswith(("NN", "JJ", "DT", "PRP")):
            return None
    return None


def _series(line: Line, quantity: Quantity, before: Quantity | None) -> Change | None:
    """fell 5% in May and 3% in June; gained 2% and copper 1%: the second goes with the first."""
    if before is None or before.change not in ("up", "down") or before.unit != quantity.unit:
        return None
    last, first = before.last, quantity.first
    if first - last > _NEAR or quantity.kind != "measure":
        return None
    if line.word(quantity.last) == "of" or line.tag(quantity.last).startswith("NN"):
        return None
    tags = [line.tag(i) for i in range(last, first)]
    if line.word(first - 1) in (",", "and"):
        dated = line.word(last) in ("in", "on", "at", "for", "since")
        return before.change if dated and not any(tag.startswith(("VB", "W")) for tag in tags) else None
    gapped = line.word(last) in (",", "and") and len(tags) > 1 and tags[-1].startswith("NN")
    return before.change if gapped and all(tag[:2] in _GAPPED for tag in tags[1:]) else None
