"""Noun phrases in a tagged sentence: where one ends, where one begins, what it hangs on, and its text.

A quantity's own tokens are tagged :data:`QUANTITY`, so that no phrase runs through one.
"""

from __future__ import annotations

from nutgraf.analysis.figures.lines import QUANTITY, Line
from nutgraf.analysis.figures.vocabulary import words

NOUN = frozenset(("NN", "NNS", "NNP", "NNPS"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
VERBAL = frozenset((*FINITE, "VB", "VBN", "VBG"))
VERBS = VERBAL | {"RP"}
"""Verbs, and the particle of one: gave up."""
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
SAYING = words(
    """
    said says say told tells reported reports announced estimates estimated claimed claims added adds
    warned warns noted notes showed shows found finds believes expects expected thinks knows confirmed
    revealed argued predicts predicted announce say report recorded counted
    registered documented logged identified
    """
)
SUBORDINATORS = words("that as while because if when after before since until though although whereas")
_PERFECT = words("have has had having been being")
_PRONOUNS = words(
    """
    it he she they we you i who which that this these those there them him us one
    i've we've you've they've i'd we'd you'd he'd she'd they'd i'll we'll you'll he'll she'll they'll
    we're you're they're ive weve youve theyve hes shes thats theres theyre youre
    """
)
_BOUNDS = words(
    """
    more than at least over about around nearly almost some as many much just only under less fewer no
    roughly approximately an a estimated another total further between additional well lower higher
    greater exactly upwards
    """
)
EMPTY_HEADS = words(
    """
    total sum amount number record average maximum minimum combined figure level rate high low increase
    decrease rise fall drop decline gain loss jump majority more additional year month week day
    yesterday today tomorrow year-on-year median mean
    """
)
"""Heads that say nothing of what they measure."""


def begins(line: Line, end: int) -> int:
    """Where the noun phrase that ends before token ``end`` begins; ``end`` if none does."""
    start = end
    if (
        end
        and line.tags[end - 1] not in NOUN
        and line.tags[end - 1] != "CD"
        and line.word(end - 1) != "total"
    ):
        return end
    while start and end - start < 10:
        tag, word = line.tags[start - 1], line.word(start - 1)
        if tag == QUANTITY or (pronoun(line, start - 1) and word not in _ARTICLES):
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


def pronoun(line: Line, i: int) -> bool:
    """Whether the token at ``i`` is a pronoun: it, us; not US, IT, K217x."""
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


def before_bound(line: Line, first: int) -> int:
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
