"""Singulars and plurals of English nouns."""

from __future__ import annotations

from nutgraf.analysis.figures.nouns.plurals import FIELDS, IRREGULAR, NO_MAN, NO_MEN, SAME, SINGULAR_S

_HISSING = ("ss", "us", "is", "'s")


def singular(word: str) -> str:
    """The singular of one lower-case noun: "countries" -> "country"; unchanged where it is one."""
    known = IRREGULAR.get(word)
    if known:
        return known
    if len(word) < 3 or not word.endswith("s") or word.endswith(_HISSING):
        return _compound(word)
    if word in SAME or word in SINGULAR_S or word in FIELDS:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("oes") and len(word) > 4:
        return word[:-2]
    if word.endswith("uses") and not word.endswith(("ouses", "auses")):
        return word[:-2]  # viruses, caucuses
    if word.endswith(("sses", "shes", "ches", "xes", "tzes", "zzes")):
        return word[:-2]
    return word[:-1]


def _compound(word: str) -> str:
    """fishermen, policewomen, grandchildren, townspeople."""
    if word.endswith("men") and word not in NO_MEN:
        return word[:-2] + "an"
    if word.endswith("children"):
        return word[:-3]
    if word.endswith("people"):
        return word[:-6] + "person"
    return word


def plural(word: str) -> bool:
    """Whether a lower-case noun looks like a plural."""
    if word in SAME or word in IRREGULAR:
        return True
    if len(word) < 4:
        return False
    if word.endswith("s"):
        return not word.endswith(_HISSING) and word not in SINGULAR_S and word not in FIELDS
    return (word.endswith("men") and word not in NO_MEN) or word.endswith(("children", "people"))


_PLURALS = {one: many for many, one in reversed(IRREGULAR.items()) if many != "persons"} | {"penny": "pence"}


def pluralise(noun: str) -> str:
    """The plural of a singular noun: "country" -> "countries"; of a phrase, of its last word."""
    head, space, last = noun.rpartition(" ")
    if last in _PLURALS:
        plural_form = _PLURALS[last]
    elif last in SAME or last in FIELDS:
        plural_form = last
    elif last.endswith(("man", "child")) and last not in NO_MAN:
        plural_form = last + "ren" if last.endswith("child") else last[:-2] + "en"
    elif last.endswith("person") and last != "person":
        plural_form = last[:-6] + "people"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        plural_form = last[:-1] + "ies"
    elif last.endswith(("s", "x", "z", "ch", "sh")):
        plural_form = last + "es"
    else:
        plural_form = last + "s"
    return head + space + plural_form
