"""nutgraf: read a folder of documents in the terminal, each beside its summary, figures, people and quotes.

The public names are resolved on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nutgraf.analysis import analyze
    from nutgraf.analysis.model import Analysis, Figure, Person, Quote, Sentence
    from nutgraf.document import Dating, Document, Span
    from nutgraf.formats import read
    from nutgraf.library import Library

__version__ = "0.1.0"

_HOMES = {
    "analyze": "nutgraf.analysis",
    "read": "nutgraf.formats",
    "Library": "nutgraf.library",
    **dict.fromkeys(("Dating", "Document", "Span"), "nutgraf.document"),
    **dict.fromkeys(("Analysis", "Figure", "Person", "Quote", "Sentence"), "nutgraf.analysis.model"),
}

__all__ = [
    "Analysis",
    "Dating",
    "Document",
    "Figure",
    "Library",
    "Person",
    "Quote",
    "Sentence",
    "Span",
    "analyze",
    "read",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
