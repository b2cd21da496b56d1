"""Singulars of English nouns, and nouns that are persons or counted things."""

from __future__ import annotations

from nutgraf.analysis.figures.vocabulary import words

_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
    "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife",
    "leaves": "leaf", "halves": "half",
    "wolves": "wolf", "thieves": "thief", "loaves": "loaf", "shelves": "shelf", "series": "series",
    "species": "species",
    "aircraft": "aircraft", "sheep": "sheep", "fish": "fish", "news": "news", "buses": "bus",
    "crises": "crisis", "viruses": "virus",
    "bases": "base", "oases": "oasis", "diagnoses": "diagnosis", "theses": "thesis",
    "hypotheses": "hypothesis", "analyses": "analysis",
    "criteria": "criterion", "phenomena": "phenomenon", "millennia": "millennium", "media": "medium",
    "oxen": "ox", "dice": "die",
    "inches": "inch", "movies": "movie", "cookies": "cookie", "shoes": "shoe", "toes": "toe", "ties": "tie",
    "pies": "pie",
    "caches": "cache", "headaches": "headache", "axes": "axe", "gas": "gas", "bus": "bus", "plus": "plus",
    "pence": "penny",
    "pennies": "penny", "gallows": "gallows", "headquarters": "headquarters", "troops": "troop",
    "goods": "good", "means": "means",
    "businesses": "business", "gases": "gas", "campuses": "campus", "bonuses": "bonus", "houses": "house",
    "causes": "cause",
    "cases": "case", "purchases": "purchase", "increases": "increase", "decreases": "decrease",
    "diseases": "disease",
    "nurses": "nurse", "horses": "horse", "courses": "course", "licenses": "license", "licences": "licence",
    "phases": "phase",
    "databases": "database", "releases": "release", "leases": "lease", "responses": "response",
    "expenses": "expense",
    "offenses": "offense", "corpses": "corpse", "roses": "rose", "noses": "nose", "vases": "vase",
    "warehouses": "warehouse",
}  # fmt: skip

PLURAL_LIKE = words(
    """
    people men women children aircraft sheep fish trout salmon deer series species feet lives police
    cattle staff crew
    """
)
"""Nouns that are counted though they do not end in s."""


def singular(word: str) -> str:
    """The singular of one lower-case noun: "countries" -> "country"; unchanged where it is one."""
    known = _IRREGULAR.get(word)
    if known:
        return known
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "ics")):
        return "person" if word.endswith("people") and len(word) == 6 else _compound(word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith(("toes", "roes", "goes")):
        return word[:-2]
    return word[:-1]


def _compound(word: str) -> str:
    """fishermen, policewomen, grandchildren."""
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if word.endswith("children"):
        return word[:-3]
    return word


def plural(word: str) -> bool:
    """Whether a lower-case noun looks like a plural."""
    if word in PLURAL_LIKE:
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "ics"))
    ) or word.endswith("men")


_PLURALS = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet",
    "life": "lives", "wife": "wives",
    "series": "series", "species": "species", "aircraft": "aircraft", "sheep": "sheep", "fish": "fish",
    "half": "halves",
    "crisis": "crises", "penny": "pence", "mouse": "mice", "tooth": "teeth", "wolf": "wolves",
    "thief": "thieves", "leaf": "leaves",
}  # fmt: skip


def pluralise(noun: str) -> str:
    """The plural of a singular noun: "country" -> "countries"; of a phrase, of its last word."""
    head, space, last = noun.rpartition(" ")
    if last in _PLURALS:
        plural_form = _PLURALS[last]
    elif last.endswith(("man", "child")) and last not in ("human", "german"):
        plural_form = last + "ren" if last.endswith("child") else last[:-2] + "en"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        plural_form = last[:-1] + "ies"
    elif last.endswith(("s", "x", "z", "ch", "sh")):
        plural_form = last + "es"
    else:
        plural_form = last + "s"
    return head + space + plural_form
