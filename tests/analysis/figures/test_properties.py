"""Spans are exact whatever the text, written values read back, and time is linear."""

from __future__ import annotations

import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nutgraf.analysis.context import Context
from nutgraf.analysis.figures import LONGEST, display, exclusions, find
from nutgraf.analysis.figures.numbers import numeral
from nutgraf.analysis.figures.tokens import tokenise
from nutgraf.analysis.figures.units import normal, short
from nutgraf.document import Span

PIECES = st.sampled_from(
    [*"0123456789 .,-–/:$£€%'’()½\n", "1,234", "5 million", "half", "two", "dozen", "hundred", "to",
    "and", "between", "from", "up", "of",
     "a", "in", "km/h", "m", "bn", "years old", "Section", "COVID", "one", "thousands", "people", "minus",
     "or", "percent", "$", "€3"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PIECES, max_size=25).map(" ".join)
    | st.lists(PIECES, max_size=25).map("".join)
    | st.text(max_size=60)
)
@example("$ - - 5-5-5 to to 5 to")
@example("between 1 and minus")
def test_spans_are_exact_on_any_text(text: str) -> None:
    for figure in find(Context.of(text)):
        assert figure.text == text[figure.span.start : figure.span.end]
        assert figure.text == figure.text.strip() != ""
        assert display(figure)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.sampled_from(["{} widgets", "${}", "{}%", "€{}", "{} km", "{} kg"]))
def test_a_written_value_reads_back(value: int, form: str) -> None:
    if 1000 <= value <= 2199:
        value += 10_000  # else it may be a year
    amount = form.format(f"{value:,}")
    (figure,) = find(Context.of(f"They counted {amount} there."))
    assert figure.value == value
    assert figure.text == amount.removesuffix(" widgets")


@given(st.floats(0, 1e9).map(lambda number: f"{number:,.2f}"))
def test_numerals(text: str) -> None:
    assert numeral(text) == float(text.replace(",", ""))


@given(
    st.sampled_from(
        [
            "percent",
            "dollar",
            "euro",
            "kilometre",
            "kilogram",
            "hectare",
            "mile per hour",
            "degree celsius",
            "gigawatt hour",
        ]
    )
)
def test_a_short_unit_reads_back(unit: str) -> None:
    assert normal(short(unit)) == unit


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        ("usd", "dollar"),
        ("$", "dollar"),
        ("KM", "kilometre"),
        ("people", "person"),
        ("%", "percent"),
        ("$/barrel", "dollar per barrel"),
        ("deaths", "death"),
        ("chf", "swiss franc"),
    ],
)
def test_what_a_person_types_into_the_filter(typed: str, unit: str) -> None:
    assert normal(typed) == unit


def calls(text: str) -> int:
    """Calls that Python makes to find the figures of a text: a measure of work that no busy machine
    disturbs.
    """
    count = 0

    def tick(frame: object, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    context = Context(text, "", None, "", *_whole(text))
    find(context)  # loads what loads on first use, fills the tagger's memory
    sys.setprofile(tick)
    try:
        find(context)
    finally:
        sys.setprofile(None)
    return count


def _whole(text: str) -> tuple:  # type: ignore[type-arg]  # body, paragraphs and sentences, all the one span
    span = Span(0, len(text))
    return span, (span,), (span,)


@pytest.mark.parametrize(
    "unit",
    [
        "7",
        "7,",
        "7-",
        "- ",
        "$",
        "$7 ",
        "1-1 ",
        "two ",
        "7 to ",
        "a ",
        "7. ",
        "million ",
        "3/4 ",
        "7, and ",
        "( ",
        "7 m ",
    ],
)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    few, many = calls(unit * 200), calls(unit * 400)
    assert many < 2.2 * few + 2000


@pytest.mark.parametrize(
    "unit", ["7", ",", "-", "$", "7,", "7 ", "7-", "1 000 ", "Y=", "A.", "' ", "+1 ", "(", "1-1-", "May 5 "]
)
def test_regular_expressions_are_linear(unit: str) -> None:
    """100 kB of what numbers are made of, through the two expressions that see raw text: they finish, and
    cover it once.
    """
    text = (unit * (100_000 // len(unit) + 1))[:100_000]
    tokens = tokenise(text, 0, len(text))
    assert sum(t.end - t.start for t in tokens) + text.count(" ") >= len(text) - sum(
        t.text.count(" ") for t in tokens
    )
    spans = exclusions.spans(text, 0, len(text))
    assert all(a < b for a, b in spans)


@pytest.mark.parametrize("unit", ["7 ", "$7 ", "7, ", "7-", "two and ", "7. The 5 "])
def test_a_table_of_a_megabyte_gives_a_bounded_number_of_figures(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    span = Span(0, len(text))
    assert len(find(Context(text, "", None, "", span, (span,), (span,)))) <= LONGEST
