"""Words that open a sentence and point at the one before, unless what follows makes them stand by themselves.

Each judge takes a sentence that opens with its word and returns how much it leans: 1, 0.5 or 0.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from nutgraf.analysis.summary import scene
from nutgraf.analysis.summary.expletive import stands_for_nothing

Judge = Callable[[str], float]

_OF_THOSE = r"of (?:them|these|those|whom)\b"
_DID = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|do|does|also|said|say|says|died|never|went"
    r"|came)\b"
)
_UNITS = r"(?:second|moment|minute|hour|day|night|week|month|year|decade|season)s?"


def judge(pattern: str, found: float, otherwise: float = 0.0) -> Judge:
    """``found`` for a sentence that opens as ``pattern`` says, else ``otherwise``."""
    match = re.compile(pattern).match
    return lambda content: found if match(content) else otherwise


_APPOSED = r"\w+, (?:a|an|the|by)\b"
_CAPITAL_NAME = re.compile(r"[HS]h?e ([A-Z][a-z]+)")
_apposed = re.compile(_APPOSED).match


def he(content: str) -> float:
    """He and she lean, but He Jiankui is a name."""
    name = _CAPITAL_NAME.match(content)
    return 0.0 if name and name[1] not in scene.CALENDAR else 1.0


def it(content: str) -> float:
    """It leans, unless it stands for nothing, or is a novel."""
    return 0.0 if stands_for_nothing(content) or _apposed(content) else 1.0


his = judge(
    rf"\w+ (?:Majest|Holiness|Excellenc|Royal|Highness|Honou?r\b|Lordship|Eminence|Serene|Grace\b)"
    rf"|{_APPOSED}",
    0.0,
    1.0,
)

# This and that.

this = judge(
    rf"This(?: (?:past |coming )?{scene.NOW}\b| time\b| [A-Z]"
    r"|(?: is|['’]s| was)(?: \w+)? the (?:first|second|third|last|only) time\b"
    r"| (?:story|article|page|site|blog|post|column)\b)",
    0.0,
    1.0,
)
these = judge(r"These days\b", 0.0, 1.0)
those = judge(rf"Those {scene.THOSE_WHO}", 0.0, 1.0)
such = judge(r"Such [a-z]+(?: [a-z]+)? as\b", 0.0, 1.0)
there = judge(r"There(?:,| (?:he|she|they|it|we|I|the)\b)", 1.0)
_THAT_CLAUSE = re.compile(r"That (?:(?:the|a|an|there|some|most|many|no|so many)\b|(?P<name>[A-Z][a-z]+))")
_HERE = re.compile(r"Here(?:(?P<place>,| (?:he|she|they|it|we|the)\b)|['’]s\b| is\b| are\b)")


def that(content: str) -> float:
    """That plan failed; but: That the plan failed surprised nobody."""
    clause = _THAT_CLAUSE.match(content)
    return 0.0 if clause and clause["name"] not in scene.CALENDAR else 1.0


def here(content: str) -> float:
    """Here, the river is wide; but: Here in Dorsk."""
    found = _HERE.match(content)
    return 0.0 if not found else 1.0 if found["place"] else 0.5


# So many of them.

both = judge(
    r"Both (?:(?:the |a |an |[A-Z])[^.]{0,80}? and\b|[a-z-]+(?: [a-z-]+)? and\b"
    r"|(?:sides|parties|houses|chambers)\b)",
    0.0,
    1.0,
)
each = judge(rf"\w+ (?:{_OF_THOSE}|{_DID}|(?:side|man|woman|one)\b)", 1.0)
neither = judge(
    rf"\w+ (?:{_OF_THOSE}|of the (?:two|men|women)|{_DID}"
    r"|(?:side|man|woman|party|team|company|group|one|case)\b)",
    1.0,
)
another = judge(
    r"\w+ (?:(?:\d[\d,.]*|million|dozen|few|hundred|thousand) (?!were|was|are|is|have|had|died|suffered)"
    r"|(?:round|day|week|month|year|way|term)\b)",
    0.0,
    1.0,
)
one = judge(
    rf"One(?:,| {_DID}|(?: of (?:them|these|those|his|her|its|their|the (?:two|men|women|victims|suspects))"
    r"| such| other| more)\b)",
    1.0,
)
some = judge(rf"\w+ (?:{_OF_THOSE}|others\b)", 1.0)
_MORE = re.compile(
    rf"\S+ (?:(?:others?|{_OF_THOSE})\b"
    r"|more (?:are|were|have|had|died|will|remain|suffered|followed|[a-z]+ed)\b)"
)
_MANY = re.compile(rf"\w+ {_DID}")
_ALL = re.compile(r"All (?:two|three|four|five|six|seven|this|that|these|those)\b(?! days)")


def number(content: str) -> float:
    """Two of them, three more were; "Two, there is no money"; two days later."""
    return 1.0 if content.split(None, 1)[0][-1] == "," or _MORE.match(content) else scene.later(content)


def many(content: str) -> float:
    """Most of them, most were."""
    found = some(content) or (0.5 if _MANY.match(content) else 0.0)
    if found:
        return 1.0 if content[:4] in ("None", "All ") else found
    return 1.0 if _ALL.match(content) else scene.later(content)


# The company: which one?

_PERSONS = frozenset(
    str.split(
        "company firm airline retailer carmaker man woman boy girl teenager teen toddler youth victim "
        "victims suspect suspects defendant defendants gunman gunmen shooter actor actress singer player "
        "striker midfielder couple pair duo trio twins siblings brothers sisters men women boys girls"
    )
)
_MATTERS = frozenset(
    str.split(
        "move decision ruling announcement incident finding findings statement remark remarks comment "
        "comments proposal proposals measure measures attack attacks accident crash shooting shootings "
        "blast blasts explosion killing killings arrest arrests deal meeting visit talks event news "
        "change changes result results case issue problem idea plan project film movie book song show "
        "video footage clip letter bill law report study survey poll investigation inquiry trial verdict "
        "sentence vote effort claim claims allegation allegations charges rules programme program scheme "
        "policy"
    )
)
_KNOWN = (
    r"(?! (?:of|who|whose|that|which|behind|called|named|known|from|in|at|accused|charged|[A-Z]\w*)\b"
    r"|,? [A-Z])"
)
"""What follows a noun makes it known: the man who, the company behind, the singer Lena Moss."""

_known_person = re.compile(rf"The \S+?(?:['’]s?)?(?=[ ,.;:]){_KNOWN}").match
_known_matter = re.compile(
    r"The \w+(?! (?:of|that|which|who|to|by|in|on|at|between|behind|against|with|for|from|over|about|into"
    r"|[A-Z]\w*)\b|,? [A-Z])\b"
).match
_OTHER = {
    "former": re.compile(rf"The former(?:,| {_DID})"),
    "latter": re.compile(r"The latter\b(?! (?:half|part|stages?)\b)"),
    "same": re.compile(r"The same "),
    "other": re.compile(r"The other (?!day\b)"),
    "others": re.compile(r"The others"),
    **dict.fromkeys(
        ("two", "three", "four", "five"),
        re.compile(rf"The \w+ (?:{_DID}|(?!main|big|larg|most|best|lead|[A-Z])[a-z-]+{_KNOWN}(?![\w-]))"),
    ),
}
_NEXT = re.compile(
    rf"The (?:next|following|previous)\b(?! (?:few|two|three|day of)\b)|The {_UNITS} (?:before|after),"
)


def the(content: str) -> float:
    """The company, the two men, the latter; half for the decision, the next day."""
    words = content.split(None, 2)
    second = words[1].rstrip(",.;:") if len(words) > 1 else ""
    noun = second[:-2] if second.endswith(("'s", "’s")) else second
    if noun in _PERSONS or noun.endswith("-year-old"):
        return 1.0 if _known_person(content) else 0.0
    if noun in _MATTERS:
        return 0.5 if _known_matter(content) else 0.0
    pattern = _OTHER.get(noun)
    if pattern is not None:
        return 1.0 if pattern.match(content) else 0.0
    return 0.5 if noun in _THEN and _NEXT.match(content) else 0.0


_THEN = frozenset(str.split("next following previous day night week month year morning evening hour"))

# Turns of an argument.

so = judge(
    r"So (?:far|(?:many|much|few|long|great|strong|bad|severe|intense|serious)\b(?! for)"
    r"[^.]{1,120} (?:that|as)\b)",
    0.0,
    1.0,
)
then = judge(r"Then (?:Gov|Sen|Rep|President|Prime|Vice|Mayor)", 0.0, 1.0)
also = judge(r"Also (?:known|called|spelled|dubbed) ", 0.0, 1.0)
otherwise = judge(r"Otherwise (?:known|called) ", 0.0, 1.0)
however = judge(r"However (?:much|many|hard|long|small|far|good|bad)\b", 0.0, 1.0)
no = judge(r"\w+(?:[,.!]|$)", 1.0)
which = judge(r"Which (?:is|was|means|meant|brings|makes|leaves|would|could)\b(?!.*\?)", 1.0)
what = judge(r"What(?:['’]s| is| was) (?:more|worse)\b|What (?:happened|came) next\b|[^?]{1,16}\?$", 1.0)
short_question = judge(r"[^?]{1,14}\?$", 1.0)
not_so = judge(r"Not (?:so\b(?! \w+ as)|any ?more|that\b|really|at all|yet|exactly|quite)", 1.0)
set_off = judge(r"\w+,", 0.5)
_STILL = re.compile(r"Still (?:he|she|they|it|there|this|that|others)\b")
_THIS_TIME = re.compile(r"\w+ (?:this|in|on|last)\b")
_SAME_DAY = re.compile(r"\w+ (?:that|the same) (?!time)\w+")


def still(content: str) -> float:
    """Still, most support it; but: Still the largest."""
    return 1.0 if _STILL.match(content) else scene.comma_turn(content)


def later_on(content: str) -> float:
    """Later that day, half for later; but: Earlier this year."""
    if _SAME_DAY.match(content):
        return 1.0
    return scene.opening(content) or (0.0 if _THIS_TIME.match(content) else 0.5)


def because(content: str) -> float:
    """Because they can."""
    if "," not in content and not content.startswith("Because of"):
        return 1.0
    return _because(content)


_because = scene.preposition()


def unless(following: str) -> Judge:
    """Instead, Rather, Regardless; but: Instead of, Rather than."""
    match = re.compile(rf"\w+ {following}\b").match
    return lambda content: scene.opening(content) if match(content) else 1.0
