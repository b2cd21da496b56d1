"""What an analysis found, as terms of the fact index: ``person: by: said: figure: unit: has:``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from nutgraf.analysis.model import Analysis
from nutgraf.library import terms
from nutgraf.library.query import magnitudes

_GAP: Final = " \ue00f "
"""Between two names or quotes, so that no phrase is found across them; a query cannot hold it."""


class FactTerms(NamedTuple):
    """The columns of the fact index for one document."""

    person: str
    by: str
    said: str
    figure: str
    unit: str
    has: str


def fact_terms(analysis: Analysis) -> FactTerms | None:
    """The terms of an analysis; None where it found nothing."""
    text = analysis.text
    values = {
        term
        for figure in analysis.figures
        for value in (figure.value, figure.high)
        for term in _magnitude(value, figure.unit)
    }
    marked = [quote for quote in analysis.quotes if quote.kind != "indirect"]
    kinds = {"quotes": marked, "figures": analysis.figures, "people": analysis.people}
    has = " ".join(name for name, found in kinds.items() if found)
    if not (has or analysis.quotes):
        return None
    return FactTerms(
        _separated(person.name for person in analysis.people),
        _separated(quote.speaker or "" for quote in analysis.quotes),
        _separated(" ".join(span.of(text) for span in quote.content) for quote in analysis.quotes),
        " ".join(sorted(values)),
        _separated(figure.unit for figure in analysis.figures),
        has,
    )


def _magnitude(value: float | None, unit: str) -> tuple[str, ...]:
    return () if value is None else magnitudes.terms(value, unit)


def _separated(texts: Iterable[str]) -> str:
    return _GAP.join(dict.fromkeys(terms.indexable(text) for text in texts if text))
