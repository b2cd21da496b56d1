"""Words that say what a figure counts: heads that stand for a unit, and what befell those counted."""

from __future__ import annotations

HEADS = {
    "death toll": "death", "toll": "death", "fatalities": "death", "deaths": "death",
    "population": "person", "attendance": "person",
    "crowd": "person", "casualties": "casualty", "infections": "infection", "cases": "case",
    "caseload": "case", "membership": "member",
    "workforce": "worker", "headcount": "worker", "turnout": "person", "payrolls": "job",
    "circulation": "copy", "audience": "person",
}  # fmt: skip
"""Heads of a subject that say what a bare number counts."""

_VICTIMS = {
    "killed": "kill kills killing", "injured": "injure injures injuring",
    "wounded": "wound wounds wounding", "infected": "infect infects infecting",
    "displaced": "displace displaces displacing", "arrested": "arrest arrests arresting",
    "detained": "detain detains detaining", "rescued": "rescue rescues rescuing",
    "evacuated": "evacuate evacuates evacuating", "destroyed": "destroy destroys destroying",
    "damaged": "damage damages damaging",
}  # fmt: skip
PARTICIPLES = {
    form: participle for participle, forms in _VICTIMS.items() for form in (participle, *forms.split())
}
"""What befell the thing counted, by the verb before it: "killing 12 people" counts people killed."""

OUTCOMES = frozenset((*_VICTIMS, "affected", "employed", "created", "lost", "cut"))
"""What befell it, after it: 12 people killed."""
