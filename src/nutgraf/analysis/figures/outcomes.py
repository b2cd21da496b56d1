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

PARTICIPLES = {
    "killing": "killed", "injuring": "injured", "wounding": "wounded", "affecting": "affected",
    "infecting": "infected",
    "displacing": "displaced", "arresting": "arrested", "detaining": "detained", "rescuing": "rescued",
    "evacuating": "evacuated",
    "destroying": "destroyed", "damaging": "damaged", "creating": "created", "employing": "employed",
    "killed": "killed",
    "injured": "injured", "wounded": "wounded", "affected": "affected", "infected": "infected",
    "displaced": "displaced",
    "arrested": "arrested", "detained": "detained", "rescued": "rescued", "evacuated": "evacuated",
    "destroyed": "destroyed",
    "damaged": "damaged", "created": "created", "kills": "killed", "injures": "injured",
    "affects": "affected", "employs": "employed",
    "affect": "affected", "employ": "employed", "kill": "killed", "cut": "cut", "cutting": "cut",
    "lost": "lost",
}  # fmt: skip
"""What befell the thing counted: "killing 12 people" counts people killed."""
