"""A quote as it is copied."""

from __future__ import annotations

import datetime as dt

import pytest

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Analysis, Person, Quote
from nutgraf.analysis.quotes.citation import citation
from nutgraf.document import Span


def analysis(text: str) -> Analysis:
    context = Context.of(text, None, None)
    persons = people.find(context)
    return Analysis(text, (), (), quotes.find(context, persons), persons)


def test_everything_known() -> None:
    found = analysis('The bridge is old.\n\n"It is safe," Mayor Anna Weller said. "Quite  safe."')
    assert citation(
        found.quotes[0], found, title="Bridge", agency="TASS", date=dt.date(2020, 3, 21), path="/news/a.txt"
    ) == ("“It is safe, … Quite safe.” — Anna Weller, Mayor (Bridge, TASS, 2020-03-21, /news/a.txt:3)")


def test_what_is_not_known_is_left_out() -> None:
    found = analysis('"It is safe," a neighbour said.')
    assert citation(found.quotes[0], found, title="", agency="", date=None, path="") == (
        "“It is safe,” — a neighbour"
    )


@pytest.mark.parametrize(
    ("quote", "cited"),
    [
        (Quote((Span(0, 9),), "indirect", speaker="Anna Weller"), "It is old — Anna Weller, Mayor"),
        (Quote((Span(0, 9),), "direct", speaker="Jan Orr", inferred=True), "“It is old” — probably Jan Orr"),
        (
            Quote((Span(0, 9),), "direct", source=Span(10, 19), inferred=True),
            "“It is old” — probably some body",
        ),
        (Quote((Span(0, 9),), "direct"), "“It is old”"),
        (Quote((Span(20, 42),), "mixed"), 'calls "it" ‘an ‘old’ …'),
        (Quote((Span(20, 42),), "direct"), '“calls "it" ‘an ‘old’ …”'),
    ],
)
def test_words_are_as_the_text_has_them_and_doubt_is_said(quote: Quote, cited: str) -> None:
    text = 'It is old some\nbody calls "it"\n‘an ‘old’ …'
    found = Analysis(text, (), (), (quote,), (Person("Anna Weller", ("Mayor",), ()),))
    line = text.count("\n", 0, quote.content[0].start) + 1
    assert (
        citation(quote, found, title="", agency="", date="2020-03", path="a")
        == f"{cited} (2020-03, a:{line})"
    )
