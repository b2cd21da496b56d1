"""A quote as it is copied."""

from __future__ import annotations

import datetime as dt

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Analysis
from nutgraf.analysis.quotes.citation import citation


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


def test_indirect_speech_gets_no_marks_and_an_inferred_speaker_is_marked() -> None:
    found = analysis("Mayor Anna Weller spoke. The mayor said that the bridge was safe.")
    assert citation(found.quotes[0], found, title="Bridge", agency="", date="2020-03", path="") == (
        "the bridge was safe — Anna Weller, Mayor (inferred) (Bridge, 2020-03)"
    )
