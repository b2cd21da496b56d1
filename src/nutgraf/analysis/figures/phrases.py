"""Noun phrases in a tagged sentence: where one ends, where one begins, whose verb one is, and its text.

A quantity's own tokens are tagged :data:`QUANTITY`, so that no phrase runs through one.
"""

from __future__ import annotations

from nutgraf.analysis.figures.lines import QUANTITY, Line
from nutgraf.analysis.figures.vocabulary import words

NOUN = frozenset(("NN", "NNS", "NNP", "NNPS"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_VERBAL = frozenset((*FINITE, "VB", "VBN", "VBG"))
_IN_PHRASE = frozenset((*NOUN, "JJ", "JJR", "JJS", "VBN", "VBG", "CD", "POS", "PRP$", "DT", "FW", "$"))
_ARTICLES = words(
    """
    the a an this that these those its their his her our my your some any all each every another both no
    """
)
_LINKS = words("of from for in between across")
_CLAUSE_MARKS = frozenset((",", ";", ":", "and", "but", "as", "while", "that", "–", "—", "--"))
_OPENING_LINKS = words("to on at with")
"""Links that hold a phrase together where it opens its clause: exports to China fell."""
TIMES = words(
    """
    year month week day quarter season decade night annum time today yesterday tomorrow monday tuesday
    wednesday thursday friday saturday sunday morning afternoon evening weekend hour minute
    years months weeks days quarters seasons decades nights hours minutes
    """
)
_PERFECT = words("have has had having been being")
_PRONOUNS = words(
    """
    it he she they we you i who which that this these those there them him us one
    i've we've you've they've i'd we'd you'd he'd she'd they'd i'll we'll you'll he'll she'll they'll
    we're you're they're ive weve youve theyve hes shes thats theres theyre youre
    """
)
_RELATIVES = frozenset(("that", "which", "who"))
SAYING = words(
    """
    said says say told tells reported reports announced estimates estimated claimed claims added adds
    warned warns noted notes showed shows found finds believes expects expected thinks knows confirmed
    revealed argued predicts predicted announce say report recorded counted
    registered documented logged identified
    """
)


def begins(line: Line, end: int) -> int:
    """Where the noun phrase that ends before token ``end`` begins; ``end`` if none does."""
    start = end
    if end and line.tags[end - 1] not in NOUN and line.tags[end - 1] != "CD":
        return end
    while start and end - start < 10:
        tag, word = line.tags[start - 1], line.word(start - 1)
        if tag == QUANTITY or (_pronoun(line, start - 1) and word not in _ARTICLES):
            break
        if tag == "VBN" and line.word(start - 2) in _PERFECT:
            break  # it had warned | the company
        if word in TIMES and start < end and line.tags[start] in ("NNP", "NNPS"):
            break  # last season | Chris Wood
        joined = (
            word in ("-", "/", "&")
            or line.word(start) in ("-", "/")
            or (tag == "RB" and line.tag(start) == "JJ")
        )
        if tag not in _IN_PHRASE and not joined:
            if word == "and" and _and_joins(line, start - 1):
                start -= 1
                continue
            break
        start -= 1
        if word in _ARTICLES and not line.glued(start + 1):
            break
    while start < end and (
        line.tags[start] == "POS" or line.word(start) in ("-", "/", "&", "'s", "’s", "and")
    ):
        start += 1
    return start if any(line.tags[i] in NOUN for i in range(start, end)) else end


def _pronoun(line: Line, i: int) -> bool:
    """Whether the token at ``i`` is a pronoun: it, us; not US, IT, M340i."""
    token = line.tokens[i]
    if token.lower not in _PRONOUNS or (len(token.text) > 1 and token.text.isupper()):
        return False
    return not (i and line.glued(i) and line.tokens[i - 1].text[-1].isalnum())


def _and_joins(line: Line, i: int) -> bool:
    """Whether "and" joins two names or nouns of one phrase: Ross and Co, parts and services."""
    left, right = line.tag(i - 1), line.tag(i + 1)
    return left in NOUN and right in NOUN and (left[:3] == right[:3])


def ends(line: Line, start: int, limit: int = 9) -> int:
    """The token after the noun phrase that begins at ``start``; ``start`` if none does."""
    end, noun = start, start
    while end < len(line.tokens) and end - start < limit:
        tag, word = line.tags[end], line.word(end)
        if tag == QUANTITY or (word in _ARTICLES and end > start) or word == "worth":
            break
        hyphen = word in ("-", "/") and not line.tokens[end].space
        joined = hyphen or (end > start and line.word(end - 1) in ("-", "/") and not line.tokens[end].space)
        if tag not in _IN_PHRASE and not joined and word != "&":
            break
        if (
            noun == end > start
            and not joined
            and (tag in ("VBN", "VBG", "DT") or (tag == "JJ" and line.tag(end + 1) not in NOUN))
        ):
            break
        end += 1
        if tag in NOUN or joined or (tag == "CD" and noun == end - 1 > start and line.glued(noun)):
            noun = end  # CO2
    return noun


def linked(line: Line, end: int, words: frozenset[str] = frozenset(("of",))) -> int:
    """``end`` moved past a prepositional phrase that belongs to the noun phrase: value of its business."""
    if line.word(end) not in words:
        return end
    after = ends(line, end + 1)
    return after if after > end + 1 else end


def owner(line: Line, start: int, most: int = 2) -> int:
    """``start`` moved left over the phrases it hangs on: (price of) a typical home."""
    for _ in range(most):
        if start < 2 or line.tag(start - 1) not in ("IN", "TO"):
            break
        before = begins(line, start - 1)
        if before == start - 1:
            break
        link = line.word(start - 1)
        opens = before == 0 or line.word(before - 1) in _CLAUSE_MARKS or (line.tag(0) == "VB" and before == 1)
        if link not in _LINKS and not (link in _OPENING_LINKS and opens):
            break
        start = before
    return start


def text(line: Line, start: int, end: int) -> str:
    """The words of the tokens, without an article before them; one line."""
    while start < end and (
        (line.word(start) in _ARTICLES and not line.glued(start + 1))
        or not line.tokens[start].text[0].isalnum()
    ):
        start += 1
    while start < end and (not line.tokens[end - 1].text[-1].isalnum() or line.word(end - 1) in ("'s", "’s")):
        end -= 1
    if start >= end:
        return ""
    return " ".join(line.text[line.tokens[start].start : line.tokens[end - 1].end].split())


def subject(line: Line, before: int) -> str:
    """The noun phrase that is the subject of the verb before token ``before``; "" for a pronoun or none."""
    for i in range(before - 1, max(-1, before - 30), -1):
        bare = line.tags[i] == "VBN" and line.tag(i - 1) in NOUN and (i < 2 or line.tag(i - 2) != "VBZ")
        if (line.tags[i] in FINITE or bare) and i:
            if line.word(i) in SAYING and i < before - 1:
                return ""
            found = of_verb(line, i)
            if found is not None:
                return found
        elif line.tags[i] == "VB" and line.word(i - 1) == "to" and i > 2:
            start = begins(line, i - 1)  # expects prices to rise 5%
            if start < i - 1:
                start = owner(line, start)
                if line.tag(start - 1) in _VERBAL:
                    return text(line, start, i - 1)
        elif line.word(i) in (";", ":"):
            break
    return ""


def of_verb(line: Line, verb: int) -> str | None:
    """The subject of the verb at ``verb``; "" for a pronoun, None where no phrase is before it."""
    at = verb
    while at and (
        line.tags[at - 1] in _VERBAL
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
    elif at and _pronoun(line, at - 1):
        return _speaker(line, at - 1)
    if line.tag(at - 1) == QUANTITY:
        at = _past_quantity(line, at)
    if line.word(at - 1) == ")":
        at = next((i for i in range(at - 2, max(0, at - 8), -1) if line.word(i) == "("), at)
    start = begins(line, at)
    if start == at or line.word(at - 1) in TIMES:
        return None
    return text(line, owner(line, start), at)


def _speaker(line: Line, pronoun: int) -> str:
    """Whom a pronoun stands for after a word of saying: the firm said (today that) it has 1,000 customers."""
    if line.word(pronoun) not in ("it", "they", "he", "she"):
        return ""
    far = line.word(pronoun - 1) == "that"
    for verb in range(pronoun - 1 - far, max(0, pronoun - (9 if far else 2)), -1):
        if line.word(verb) in SAYING:
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
            if begins(line, i) == 0:
                return i
            nearest = i if nearest == comma else nearest
    return nearest


def retag_amount_verbs(line: Line, first: int) -> None:
    """Take "the flat costs $5" for a verb before the figure at ``first`` where the tagger saw two nouns."""
    at = first - 1
    while at > 0 and (
        line.word(at) in _BOUND_WORDS or line.word(at) in ("me", "him", "her", "us", "them", "you")
    ):
        at -= 1
    if (
        at > 0
        and line.tags[at] in ("NN", "NNS", "JJ", "VB")
        and (line.tags[at - 1] in NOUN or line.tags[at - 1] == "RB")
    ):
        stem = line.word(at)
        if (
            stem in _AMOUNT_VERBS
            or (stem.endswith("s") and stem[:-1] in _AMOUNT_VERBS)
            or stem.endswith("ed")
        ):
            line.tags[at] = "VBZ" if stem.endswith("s") else "VBD"


_BOUND_WORDS = words(
    """
    about around nearly almost over more than at least up to some roughly approximately just only
    between from by less under as much many
    """
)
_AMOUNT_VERBS = words(
    """
    cost weigh measure total earn store pump fetch range hold stand reach average cover run rise fall
    climb gain drop add employ own sell raise carry draw pay charge generate produce make post spend top
    exceed represent contain jump slip plunge surge retail seat span stretch last owe attract lose
    produce serve
    """
)
