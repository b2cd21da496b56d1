"""Names of places in a sentence that can say where its figures hold.

:func:`named` finds them: "in Italy", "the city of Velm", "Italy's", "Italy reported", "Wuhan, where";
:func:`meant` finds "the country" and "the city", which mean one named before. Persons, months, organisations
and places of speech ("told reporters in Paris") are left out: no place is better than a wrong one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from nutgraf.analysis.figures.lines import Line
from nutgraf.analysis.figures.vocabulary import words
from nutgraf.analysis.people import lexicon as lx

How = Literal["in", "owner", "subject", "where"]

_INTO = frozenset(("in", "across", "throughout", "within", "around"))
_KINDS = {
    **dict.fromkeys(words("country nation"), "country"),
    "state": "state",
    **dict.fromkeys(
        words(
            """
            city town village capital province region island county district suburb port coast
            municipality neighbourhood neighborhood territory peninsula department prefecture
            """
        ),
        "town",
    ),
}
"""Nouns for places, and what kind of name they stand for."""

_NO_PLACES = frozenset(
    (
        "kremlin", "white house", "downing street", "capitol hill", "wall street", "pentagon", "whitehall",
        "westminster", "elysee", "broadway", "main street", "hollywood", "mars", "moon", "venus", "jupiter",
        "saturn", "heaven", "mobile", "nice", "la", "pa", "md", "ill", "ind", "wash", "mass", "providence",
        "earth",
    )
)  # fmt: skip
"""Seats of power, heavenly bodies and words that are too often something else."""

_LIKE_PERSONS = words("georgia jordan chad virginia jackson chelsea charlotte madison florence sydney")
_TELLING = words(
    """
    reported reports recorded records confirmed confirms registered registers counted counts logged saw
    sees suffered suffers announced detected lost has have had
    """
)
"""Verbs that make their subject the place of the figure after them."""

_SPOKEN = words(
    "told tells speaking spoke speech interview conference reporters testified addressing address"
)
_NO_HEADS = words(
    """
    stake stakes shares share stock interest confidence trust faith belief believe believed investment
    investments invest invested investing investors interested written majority
    """
)
"""Before "in", where what follows is seldom a place: shares in Acme."""

_SHORT_STATES = words(
    """
    calif. fla. conn. ariz. ala. ark. colo. ill. ind. kan. mich. minn. miss. mo. mont. neb. nev. okla. ore.
    pa. tenn. tex. va. vt. wash. wis. wyo. mass. md. ga. ky. la. del.
    """
)
_LABELS = words(
    "world group game round stage week phase section chapter article part act series serie ligue division"
)
_LANDSCAPES = words(
    """
    islands alps peninsula sea valley coast gulf basin mountains strait delta highlands hills emirates
    heights desert midwest northeast northwest southeast southwest strip bank hemisphere island bay beach
    falls springs park village district county city town township province region lake creek harbor harbour
    port ridge grove territory river
    """
)
_MOST = 20
"""Places that are looked at in a sentence."""

_LONGEST = 60
"""Characters of a list of places; what is longer is no place for a table."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in a sentence; token positions are half-open."""

    first: int
    """The preposition before the name, or the name."""

    last: int
    name: str
    """"" is the whole world, which no table need name."""

    how: How


@dataclass(frozen=True, slots=True)
class Meant:
    """ "The country": a place named before."""

    first: int
    last: int
    kind: str
    """country, state, or town for all others."""


_LEADING = frozenset((*_INTO, "of"))


def named(line: Line) -> list[Place]:
    """The places of a sentence in order."""
    found: list[Place] = []
    i = 0
    while i < len(line.tokens) and len(found) < _MOST:
        token = line.tokens[i]
        place = (
            _of_preposition(line, i)
            if token.lower in _LEADING and (token.text[0].islower() or not i)
            else None
        )
        if place is None and token.text[0].isupper() and line.tags[i] in _NAMES:
            place = _of_name(line, i)
        if place is not None:
            found.append(place)
            i = max(i + 1, place.last)
        else:
            i += 1
    return found


_NAMES = ("NNP", "NNPS", "NN", "JJ")


def meant(line: Line) -> list[Meant]:
    """Where a sentence says "across the country", "the city's", "the province reported"."""
    found = []
    for i in range(1, len(line.tokens)):
        kind = _KINDS.get(line.word(i))
        if kind is None or line.tokens[i].text[0].isupper():
            continue
        if line.word(i - 1) != "the" or line.word(i + 1) == "of":
            continue
        within = line.word(i - 2) in _INTO
        acts = i == 1 and (line.word(i + 1) in _TELLING or line.word(i + 1) in ("'s", "’s"))
        if within or acts:
            found.append(Meant(i - 1, i + 1, kind))
    return found


def _of_preposition(line: Line, i: int) -> Place | None:
    """In Italy; the city of Velm."""
    word = line.word(i)
    if word in _INTO:
        if _spoken(line, i):
            return None
        start = i + 1
        if line.word(start) == "the":
            start += 1
            if line.word(start) in ("world", "globe"):
                return Place(i, start + 1, "", "in")
        end = _name_end(line, start, known=line.word(i + 1) == "the" or line.word(i - 1) in _NO_HEADS)
        return _place(line, i, start, end, "in")
    if word == "of" and line.word(i - 1) in _KINDS:
        at = i - 2
        while (
            at >= 0 and line.tag(at) in ("JJ", "NN", "NNP", "RB", "DT", ":", "VBN") and line.word(at) != "the"
        ):
            at -= 1
        if line.word(at) in ("the", "a") and line.word(at - 1) in ("from", "to", "than", "like"):
            return None
        return _place(line, i, i + 1, _name_end(line, i + 1), "in")
    return None


def _of_name(line: Line, i: int) -> Place | None:
    """Italy's; Italy reported; Wuhan, where."""
    end = _known_end(line, i)
    if end == i or line.tag(i - 1) in ("NNP", "NNPS") or line.word(i - 1) == "of":
        return None
    follows = line.word(end)
    if follows in ("'s", "’s"):
        return _place(line, i, i, end, "owner")
    if follows == "where" or (follows == "," and line.word(end + 1) == "where"):
        return _place(line, i, i, end, "where")
    at = end
    while line.tag(at) == "RB" or line.word(at) in ("has", "have", "also"):
        at += 1
    tells = line.word(at) in _TELLING or (at > end and line.word(at - 1) in ("has", "have"))
    if tells and line.word(i) not in _LIKE_PERSONS and line.tag(i - 1) not in ("IN", "TO", "CC"):
        return _place(line, i, i, end, "subject")
    return None


def _place(line: Line, first: int, start: int, end: int, how: How) -> Place | None:
    if end == start:
        return None
    end = _with_more(line, end)
    stop = line.tokens[end - 1].end
    short = line.word(end) == "." and line.glued(end) and f"{line.word(end - 1)}." in _SHORT_STATES
    name = " ".join(line.text[line.tokens[start].start : stop + short].split())
    return Place(first, end, name, how) if len(name) <= _LONGEST else None


def _with_more(line: Line, end: int) -> int:
    """The end of "Sanford, Florida" and of "Ohio, Utah and Iowa" behind the first name."""
    last = end
    for _ in range(5):
        mark = line.word(end)
        start = end + 1 + (line.word(end + 1) in ("and", "the") and mark == ",")
        if mark not in (",", "and"):
            break
        if line.word(start) == "the":
            start += 1
        after = _known_end(line, start)
        if after == start or line.word(after) in ("'s", "’s"):
            break
        if mark == "and" and line.tag(after) in ("VBZ", "VBD", "VBP", "MD"):
            break  # 40 in Spain and Italy has ...
        last = end = after
    return last


def _spoken(line: Line, i: int) -> bool:
    """Whether the words before "in" tell of speaking: told reporters in Paris."""
    for at in range(i - 1, max(-1, i - 7), -1):
        word = line.word(at)
        if word in (",", ";", "that"):
            return False
        if word in _SPOKEN or word in ("said", "says"):
            return True
    return False


def _name_end(line: Line, start: int, known: bool = False) -> int:
    """The token after the name that begins at ``start``; ``start`` if none does that is a place.

    ``known``: only a place that is known, or a landscape, will do.
    """
    end = _known_end(line, start)
    if end > start:
        return end
    end = start
    traits = lx.traits()
    while line.tag(end) in ("NNP", "NNPS") and line.tokens[end].text[0].isupper():
        if traits.get(line.word(end), 0) & lx.CALENDAR:
            break
        end += 1
    if end == start or line.tag(end) in ("NN", "NNS") or line.word(end) in ("-", "/", "&", "'s", "’s"):
        return start
    if line.word(end - 1) in _LANDSCAPES and end > start + 1 - known:
        return end
    bits = [traits.get(line.word(at), 0) for at in range(start, end)]
    unfit = lx.PEOPLE | lx.TITLE | lx.CALENDAR
    person = bits[0] & lx.FIRST and end > start + 1
    if (
        known
        or person
        or line.word(start) in _LABELS
        or bits[-1] & lx.ORGANISATION
        or any(each & unfit for each in bits)
    ):
        return start
    if all(line.tokens[at].text.isupper() for at in range(start, end)) or line.word(start) in _NO_PLACES:
        return start
    if end == start + 1 and len(line.word(start)) < 4:
        return start
    return end


def _known_end(line: Line, start: int) -> int:
    """The token after the longest known place that begins at ``start``, where no longer name goes on."""
    if not (0 <= start < len(line.tokens)) or not line.tokens[start].text[0].isupper():
        return start
    if line.tokens[start].lower not in _beginnings():
        return start
    for end in range(min(len(line.tokens), start + _most_words()), start, -1):
        name = _spelled(line, start, end)
        if name in _known():
            break
    else:
        return start
    after = line.tokens[end] if end < len(line.tokens) else None
    if after is None or line.word(end) in ("'s", "’s"):
        return end
    hyphened = after.text in "-–&/" and not after.space
    goes_on = after.text[0].isupper() and line.tag(end) in ("NNP", "NNPS") and after.text.isalpha()
    if hyphened or (goes_on and not lx.traits().get(after.lower, 0) & lx.CALENDAR):
        return start
    return end


def _spelled(line: Line, start: int, end: int) -> str:
    parts = [(" " if token.space else "") + token.lower for token in line.tokens[start:end]]
    return "".join(parts).strip()


@cache
def _known() -> frozenset[str]:
    dotted = ("u.s.", "u.k.", "u.a.e.", "d.c.")
    return lx.places().union(dotted) - _NO_PLACES


@cache
def _beginnings() -> frozenset[str]:
    """Whatever a known name may begin with."""
    return frozenset(name[:size] for name in _known() for size in range(1, len(name) + 1))


@cache
def _most_words() -> int:
    return max(len(name.replace("-", " - ").replace(".", " .").split()) for name in _known())


@cache
def _listed(kind: str) -> re.Pattern[str]:
    """The names of countries, or of states, as a text writes them."""
    heading = "countries" if kind == "country" else "states"
    names = sorted(lx.places_of(heading), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})(?!\w|\.\w)")


def only(kind: str, text: str) -> str | None:
    """The one country, or state, that a stretch of text names; None where it names none or several."""
    found = set(_listed(kind).findall(text))
    return found.pop() if len(found) == 1 else None


def kind_of(name: str) -> str:
    """Whether a name is that of a country, a state, or of something smaller: a town."""
    for kind in ("country", "state"):
        if _listed(kind).fullmatch(name):
            return kind
    return "town"
