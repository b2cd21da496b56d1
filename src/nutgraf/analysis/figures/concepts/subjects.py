"""Whose verb a figure follows: the subject of its clause, past asides, relatives and reported speech."""

from __future__ import annotations

from nutgraf.analysis.figures.concepts import phrases
from nutgraf.analysis.figures.lines import QUANTITY, Line
from nutgraf.analysis.figures.vocabulary import words

_RELATIVES = frozenset(("that", "which", "who"))
_BOUND_WORDS = words(
    """
    about around nearly almost over more than at least up to some roughly approximately just only
    between from by less under as much many another additional extra
    """
)
_AMOUNT_VERBS = words(
    """
    cost weigh measure total earn store pump fetch range hold stand reach average cover run rise fall
    climb gain drop add employ own sell raise carry draw pay charge generate produce make post spend top
    exceed represent contain jump slip plunge surge retail seat span stretch last owe attract lose
    produce serve wait live travel walk sprint hit accelerate
    """
)
_PHRASES = 3
"""Phrases that a subject may hang its last one on."""

_LONGEST = 14
"""Tokens of a subject that is told whole."""


def subject(line: Line, before: int) -> str:
    """The noun phrase that is the subject of the verb before token ``before``; "" for a pronoun or none."""
    for i in range(before - 1, max(-1, before - 30), -1):
        bare = (
            line.tags[i] == "VBN" and line.tag(i - 1) in phrases.NOUN and (i < 2 or line.tag(i - 2) != "VBZ")
        )
        if (line.tags[i] in phrases.FINITE or bare) and i:
            if line.word(i) in phrases.SAYING and i < before - 1:
                return ""
            found = of_verb(line, i)
            if found is not None:
                return found
        elif line.tags[i] == "VB" and line.word(i - 1) == "to" and i > 2:
            start = phrases.begins(line, i - 1)  # expects prices to rise 5%
            if start < i - 1:
                start = phrases.owner(line, start)
                if line.tag(start - 1) in phrases.VERBAL:
                    return phrases.text(line, start, i - 1)
        elif line.word(i) in (";", ":"):
            break
    return ""


def of_verb(line: Line, verb: int) -> str | None:
    """The subject of the verb at ``verb``; "" for a pronoun, None where no phrase is before it."""
    at = verb
    while at and (
        line.tags[at - 1] in phrases.VERBAL
        or (line.tag(at - 2) == "TO" and line.tags[at - 1] == "NN")
        or line.tags[at - 1] in ("RB", "TO", "RP")
        or line.word(at - 1) in ("not", "also")
    ):
        at -= 1
    if line.word(at - 1) == ",":  # ..., which has 13,000 workers, has; Smith, a farmer, owns
        at = _past_aside(line, at - 1)
    if line.word(at - 1) in _RELATIVES and at > 1:
        at -= 1
        if line.word(at - 1) in (",", "-", "–", "—", "--"):
            at -= 1
    elif at and phrases.pronoun(line, at - 1):
        return _speaker(line, at - 1)
    if line.tag(at - 1) == QUANTITY:
        at = _past_quantity(line, at)
    if line.word(at - 1) == ")":
        at = next((i for i in range(at - 2, max(0, at - 8), -1) if line.word(i) == "("), at)
    start = phrases.begins(line, at)
    if start == at or line.word(at - 1) in phrases.TIMES:
        return None
    if at > 0 and line.word(verb - 1) in _RELATIVES:
        return phrases.text(line, phrases.owner(line, start), at)
    return _whole(line, start, at)


def _whole(line: Line, start: int, at: int) -> str:
    """The subject that ends with the noun phrase at ``start`` to ``at``: exports | to the Kingdom; analysts |
    polled by the agency. Of a long one the head.
    """
    head, end = start, at
    for _ in range(_PHRASES):
        link = head - 1
        while link > head - _PHRASES - 1 and line.tag(link) == QUANTITY:
            link -= 1  # rates on 30-year mortgages
        if link < 1 or line.tag(link) not in ("IN", "TO") or line.word(link) in phrases.SUBORDINATORS:
            break
        while link > 1 and line.tag(link - 1) in ("VBN", "VBG", QUANTITY) and link > head - 5:
            link -= 1
        before = phrases.begins(line, link)
        if before == link or line.word(link - 1) in phrases.TIMES:
            break
        head, end = before, link
    if end < at and at - head > _LONGEST:
        at = phrases.linked(line, end)
    return phrases.text(line, head, at)


def _speaker(line: Line, pronoun: int) -> str:
    """Whom a pronoun stands for after a word of saying: the firm said (today that) it has 1,000 customers."""
    if line.word(pronoun) not in ("it", "they", "he", "she"):
        return ""
    far = line.word(pronoun - 1) == "that"
    for verb in range(pronoun - 1 - far, max(0, pronoun - (9 if far else 2)), -1):
        if line.word(verb) in phrases.SAYING:
            return of_verb(line, verb) or ""
    return ""


def _past_quantity(line: Line, at: int) -> int:
    """The end of the phrase before a measure that describes it: the market worth over $2 billion grows."""
    while at and line.tags[at - 1] == QUANTITY:
        at -= 1
    while at and (line.word(at - 1) in _BOUND_WORDS or line.word(at - 1) == "worth"):
        at -= 1
    return at


def _past_aside(line: Line, comma: int) -> int:
    """The end of the phrase before an aside that ends at ``comma``: before it if it opens the sentence."""
    nearest = comma
    for i in range(comma - 1, max(0, comma - 15), -1):
        if line.word(i) == ",":
            if phrases.begins(line, i) == 0:
                return i
            nearest = i if nearest == comma else nearest
    return nearest


def retag_verbs(line: Line) -> None:
    """Take for verbs what is hardly else: which ranges, the airline plans to fly, patients waited longer."""
    tags = line.tags
    for i in range(1, len(tags) - 1):
        tag = tags[i]
        if tag == "NNS" and (
            line.word(i - 1) in ("which", "who")
            or (tags[i + 1] == "TO" and line.tag(i + 2) == "VB" and tags[i - 1] in phrases.NOUN)
        ):
            tags[i] = "VBZ"
    if phrases.FINITE.isdisjoint(tags):
        for i in range(1, len(tags) - 1):
            between = tags[i - 1] in phrases.NOUN and tags[i + 1] not in phrases.NOUN
            if between and tags[i] in ("JJ", "VBN") and line.word(i).endswith("ed"):
                tags[i] = "VBD"
                return


def retag_amount_verbs(line: Line, first: int) -> None:
    """Take "the flat costs $5" for a verb before the figure at ``first`` where the tagger saw two nouns."""
    at = first - 1
    at -= line.word(at - 1) == "back" and line.word(at) == "over"  # spans back over three decades
    while at > 0 and (
        line.word(at) in _BOUND_WORDS or line.word(at) in ("me", "him", "her", "us", "them", "you")
    ):
        at -= 1
    if (
        at > 0
        and line.tags[at] in ("NN", "NNS", "JJ", "VB")
        and (line.tags[at - 1] in phrases.NOUN or line.tags[at - 1] == "RB")
    ):
        stem = line.word(at)
        if (
            stem in _AMOUNT_VERBS
            or (stem.endswith("s") and stem[:-1] in _AMOUNT_VERBS)
            or stem.endswith("ed")
        ):
            line.tags[at] = "VBZ" if stem.endswith("s") else "VBD"
