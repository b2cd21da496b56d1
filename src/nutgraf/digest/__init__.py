"""Across documents: the gist of a view, who is named and quoted in it, and how a figure moved.

Pure functions over documents with their analyses; the library says which those are. Nothing is generated:
every sentence, quote and figure is a span of the document named beside it.
"""

from __future__ import annotations

from nutgraf.digest.concepts import Concept, Concepts, Given, concepts, moving
from nutgraf.digest.figures import Reading, differing, series
from nutgraf.digest.gist import Told, gist
from nutgraf.digest.people import Named, Register, named
from nutgraf.digest.said import Said, Speaker, Speakers, resembling, speakers, telling
from nutgraf.digest.source import Examined, Source
from nutgraf.digest.together import Digest, digest

__all__ = [
    "Concept",
    "Concepts",
    "Digest",
    "Examined",
    "Given",
    "Named",
    "Reading",
    "Register",
    "Said",
    "Source",
    "Speaker",
    "Speakers",
    "Told",
    "concepts",
    "differing",
    "digest",
    "gist",
    "moving",
    "named",
    "resembling",
    "series",
    "speakers",
    "telling",
]
