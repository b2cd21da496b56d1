"""The noun phrase that a number counts: 150 *countries*, two of the *ships*, 2.7m *digital and physical
sales*.
"""

from __future__ import annotations

from nutgraf.analysis.figures.lines import Line
from nutgraf.analysis.figures.nouns import plural, singular
from nutgraf.analysis.figures.numbers.number_words import SMALL, VAGUE
from nutgraf.analysis.figures.vocabulary import words

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_PLURALS = frozenset(("NNS", "NNPS"))
_INSIDE = frozenset((*_NOUNS, "JJ", "JJR", "JJS", "VBN", "VBG", "CD", "POS", "FW", "$"))
_FINITE = frozenset(("MD", "VBD", "VBP", "VBZ"))
_DETERMINERS = words("the these those its their his her our your my all a an this that")
_MORE = frozenset(("more", "other", "additional", "further", "less", "fewer", "extra"))
_QUOTES = frozenset("\"'“”‘’") | {"``", "''"}
_CLAUSES = words(
    """
    including according following regarding concerning featuring showing involving containing depicting
    saying telling asking calling claiming accusing seeking making having being made
    """
)
"""Participles and prepositions that begin something else after a number: one showing the members."""
_VERBS = words("says includes remains means seems besides")
"""Not nouns after a plural, whatever the tagger takes them for; "says" never."""
_DEGREES = words("very most more less highly newly well so too really quite")
_HELPED = words("let help helps helped helping make makes made see saw seen watch watched have had")
_KINDS = words("something somethings capacity to by and or")
_DAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december today yesterday tomorrow
    """
)
_AMBIGUOUS = frozenset(("point", "mark", "stone", "degree"))
_MEANT = {"other": "person", "strong": "member"}
"""Heads that do not name what is counted: 250 others, a 40-strong crew."""
_OWNERS = words(
    "worlds countrys nations citys states companys teams clubs governments partys years weeks firms"
)
_LONGEST = 8
"""Tokens of a noun phrase."""


def counted(line: Line, i: int, *, one: bool) -> tuple[int, int] | None:
    """The tokens of the noun phrase counted by a number that ends before token ``i``, its head last; None if
    it counts none.

    ``one``: the number is one, so that its noun is singular.
    """
    if line.glued(i) and line.word(i) == "-":
        if line.word(i + 1) not in ("plus", "odd"):
            return _hyphened(line, i + 1)
        i += 2  # 300-plus shows
    i += line.word(i) in _QUOTES and line.word(i) != "'"
    i += line.word(i) == "," and line.word(i + 1) == "of"  # hundreds, if not thousands, of farmers
    start, many = _after_partitive(line, i)
    if not many and start == i and line.word(i - 1) in VAGUE:
        return None  # thousands waving flags
    one = one and not many
    end = _phrase_end(line, start, one)
    found = _singular_head(line, start, end) if one else _plural_head(line, start, end)
    if found is not None:
        return start, found + 1
    if (
        start == i < end
        and line.tag(i) in ("NN", "NNP")
        and (line.tag(i + 1) == "NN" or line.tokens[i].text.isupper())
        and not (line.word(i + 1) == "-" and line.glued(i + 1))
    ):
        return i, i + 1  # a 12 page report, 0.5 WAR
    return None


def shared_out(line: Line, i: int) -> int | None:
    """The head of what a fraction that ends before token ``i`` is a part of: a third of the *harvest*, half
    the *season*, one in four *adults*.
    """
    start, _ = _after_partitive(line, i)
    while line.word(start) in _DETERMINERS:
        start += 1
    end = _phrase_end(line, start, one=False)
    if end - 1 > start and line.word(end - 1) in ("lives", "remains") and line.tags[end - 2] == "NN":
        end -= 1  # half the population lives
    found = _plural_head(line, start, end)
    if found is None and start > i:
        found = _singular_head(line, start, end)
        if found is not None and line.tags[found] != "NN":
            return None  # half of February
    return found


def unit_of(line: Line, noun: tuple[int, int]) -> str:
    """The unit of a counted noun phrase: its head alone, so that all texts count "deaths" in one unit; with
    the noun before it where the head is a measure too (charging point).
    """
    head = noun[1] - 1
    name = singular(line.word(head))
    if name in _AMBIGUOUS and head > noun[0] and line.tags[head - 1] in ("NN", "VBG"):
        return f"{line.word(head - 1)} {name}"
    return _MEANT.get(name, name)


def _hyphened(line: Line, i: int) -> tuple[int, int] | None:
    """12-page; but a six-speed gearbox has no six speeds to count."""
    if line.word(i - 2) in SMALL or not line.word(i).isalpha() or not line.glued(i) or len(line.word(i)) < 2:
        return None
    return (i, i + 1) if line.tag(i) not in ("IN", "TO", "CC") and line.word(i) not in _KINDS else None


def _after_partitive(line: Line, i: int) -> tuple[int, bool]:
    """Where the phrase begins after "of the", "or so", "more", and whether it is one of several."""
    if line.word(i) == "of":
        i += 1
        while line.word(i) in _DETERMINERS or line.word(i) in _QUOTES:
            i += 1
        if line.tag(i) in ("NNP", "NNPS") and line.word(i + 1) in ("'s", "’s"):
            i += 2
        return i, True
    if line.word(i) == "or" and line.word(i + 1) in ("so", "more", "less", "fewer"):
        return i + 2, False
    return i + (line.word(i) in _MORE), False


def _phrase_end(line: Line, start: int, one: bool) -> int:
    """The end of the run of nouns and what may stand among them."""
    j = start
    if _is_modifier(line, j, one):
        line.tags[j] = "VBN"
    some = False
    while j < min(len(line.tokens), start + _LONGEST):
        tag, word, following = line.tags[j], line.word(j), line.tag(j + 1)
        if tag == "VBZ" and not one and not some and plural(word):
            tag = line.tags[j] = "NNS"  # several things have no such verb
        verb = (word in _VERBS and some) or word in ("says", "whos") or (j == start and word in _CLAUSES)
        day = word in _DAYS and line.tokens[j].text[0].isupper() and following != "NNS"
        if verb or day or (one and word == "police") or _begins_another(line, j, start):
            break
        listed = word == "," and line.tag(j - 1) == "JJ" == following
        joined = word in ("and", "or") and j > start and following in _INSIDE and not plural(line.word(j - 1))
        hyphen = word == "-" and line.glued(j)
        quote = word in _QUOTES and not some and following in _INSIDE
        quote = quote and (line.glued(j + 1) or (line.glued(j) and not line.tokens[j - 1].numeral))
        noun = tag in _INSIDE and (word[0].isalpha() or word in ("'s", "’s") or tag == "CD")
        if not (listed or joined or hyphen or quote or noun or _compounded(line, j) or _grades(line, j)):
            break
        some = some or tag in _PLURALS
        j += 1
    return j


def _compounded(line: Line, j: int) -> bool:
    """Whether a word is part of a compound with hyphens, whatever the tagger takes it for: *well*-known,
    Earth-*like*, side-*by*-side; or of one without (grand *slam* titles).
    """
    if not line.word(j).isalpha():
        return False
    before = line.word(j - 1) == "-" and line.glued(j - 1) and line.glued(j)
    after = line.word(j + 1) == "-" and line.glued(j + 1) and line.glued(j + 2)
    if before or after:
        return True
    return line.tags[j] in ("VB", "VBP") and line.tag(j - 1) == "JJ" and line.tag(j + 1) in ("NN", "NNS")


def _grades(line: Line, j: int) -> bool:
    """Whether an adverb belongs to the adjective after it: *really* difficult, *newly* built, most right."""
    tag, following, word = line.tags[j], line.tag(j + 1), line.word(j)
    if tag in ("RBS", "RBR"):
        return following in ("JJ", "VBN", "VBG", "RB", "NNS")
    if tag != "RB":
        return False
    if (word.endswith("ly") or word in _DEGREES) and following in ("JJ", "VBN", "VBG", "VBD", "RB"):
        if following == "VBD":
            line.tags[j + 1] = "VBN"
        return True
    return False


def _begins_another(line: Line, j: int, start: int) -> bool:
    """Whether the phrase is over before token ``j``: a name after a lower-case plural (nine times Obama has),
    a number after a plural or a people (three Japanese, two French).
    """
    if j == start:
        return False
    before = line.tokens[j - 1].text
    if line.tags[j - 1] == "NNS" and before.islower() and line.tokens[j].text[0].isupper():
        return True
    if line.tags[j] != "CD" or not line.tokens[j].text.isalpha():
        return False
    return line.tags[j - 1] in _PLURALS or (before[0].isupper() and line.tags[j - 1] != "CD")


def _is_modifier(line: Line, i: int, one: bool) -> bool:
    """Whether what the tagger takes for a verb stands before the noun counted: 475 *pledged* delegates, 44
    *slain* soldiers; not "the two had tickets", "six suffered burns".
    """
    tag = line.tag(i)
    if one or tag not in ("VB", "VBD"):
        return False
    at = i + 1
    at += line.word(at) == "-" and line.glued(at)
    while line.tag(at) in ("JJ", "NN", "VBN", "NNP") or line.word(at) in _QUOTES:
        at += 1
    if line.tag(at) not in _PLURALS:
        return False
    number = i - 1
    while number and line.tag(number) == "CD":
        number -= 1
    before = line.tag(number) if line.tag(i - 1) == "CD" and line.tag(number) != "CD" else ""
    if tag == "VB":
        return line.word(number) not in _HELPED
    if not line.word(i).endswith("ed"):
        return False
    after = line.tag(at + 1)
    within = before in ("IN", "TO", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "PRP$", "JJR")
    of_the = before == "DT" and line.tag(number - 1) in ("IN", "VBD", "VB", "VBG")
    return within or of_the or after in _FINITE


def _plural_head(line: Line, start: int, end: int) -> int | None:
    """The first plural that no other noun follows, else the first plural."""
    plurals = [j for j in range(start, end) if line.tags[j] != "CD" and _is_plural(line, j)]
    partitive = line.tag(start - 1) != "CD"
    closing = (
        j
        for j in plurals
        if not _continued(line, j, end) and not (partitive and j != plurals[-1] and _owner(line, j))
    )
    return next(closing, plurals[0] if plurals else None)


def _continued(line: Line, j: int, end: int) -> bool:
    """Whether the noun at ``j`` only stands before another: women's teams, Obama-era rules."""
    if line.word(j + 1) == "-" and line.glued(j + 1) and line.glued(j + 2):
        return True
    return j + 1 < end and line.tags[j + 1] in (*_NOUNS, "POS")


def _owner(line: Line, j: int) -> bool:
    """Whether a plural before another is a possessive that has lost its apostrophe: one of the *worlds*
    largest banks, of *Pakistans* five main parties.
    """
    following = line.tag(j + 1)
    if following in ("JJS", "RBS") or line.word(j + 1) == "leading":
        return True
    return following in ("JJ", "CD") and (line.tags[j] == "NNP" or line.word(j) in _OWNERS)


def _is_plural(line: Line, i: int) -> bool:
    text = line.tokens[i].text
    short = len(text) > 2 and text[-1] == "s" and text[:-1].isupper()  # TDs
    return line.tags[i] in _PLURALS or short or (plural(line.word(i)) and line.tags[i] != "VBZ")


def _singular_head(line: Line, start: int, end: int) -> int | None:
    """The first noun that no other noun follows; a name after a common noun tells who it is (one resident,
    Sean).
    """
    for j in range(start, end):
        if line.tags[j] not in _NOUNS:
            continue
        called = line.tags[j] == "NN" and line.tokens[j].text.islower() and line.tag(j + 1) == "NNP"
        if called or not _continued(line, j, end):
            return j
    return None
