"""Spans are exact whatever the text, written values read back, and time is linear."""

from __future__ import annotations

import sys
from itertools import pairwise

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


PARAGRAPHS = [
    "The mill lost 40 workers, or 12% of its staff.",
    "Sales rose 3.5 million euros to 20 million euros. Another 7 shops closed.",
    "Between 30 and 50 boats sank.",
    "Nothing was counted here.",
    "Two dozen goats won $900.",
]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PIECES, max_size=25).map(" ".join)
    | st.lists(PIECES, max_size=25).map("".join)
    | st.text(max_size=60)
)
@example("$ - - 5-5-5 to to 5 to")
@example("between 1 and minus")
@example("0 $ 0")
def test_spans_are_exact_on_any_text(text: str) -> None:
    context = Context.of(text)
    figures = sorted(find(context), key=lambda figure: figure.span.start)
    for figure in figures:
        assert figure.text == text[figure.span.start : figure.span.end]
        assert figure.text == figure.text.strip() != ""
        assert display(figure)
        assert any(s.start <= figure.span.start and figure.span.end <= s.end for s in context.sentences)
    assert all(one.span.end <= other.span.start for one, other in pairwise(figures))


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.sampled_from(["{} widgets", "${}", "{}%", "€{}", "{} km", "{} kg"]))
def test_a_written_value_reads_back(value: int, form: str) -> None:
    if 1000 <= value <= 2199:
        value += 10_000  # else it may be a year
    amount = form.format(f"{value:,}")
    (figure,) = find(Context.of(f"They counted {amount} there."))
    assert figure.value == value
    assert figure.text == amount.removesuffix(" widgets")


ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
TEENS = [*ONES.split(), "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(value: int) -> str:
    """A whole number as English spells it: "two hundred and five thousand and eleven"."""
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if value >= scale:
            rest = value % scale
            link = " and " if 0 < rest < 100 else " "
            return (in_words(value // scale) + " " + name + (link + in_words(rest) if rest else "")).strip()
    if value >= 100:
        rest = value % 100
        return TEENS[value // 100 - 1] + " hundred" + (" and " + in_words(rest) if rest else "")
    if value >= 20:
        return TENS[value // 10 - 2] + ("-" + TEENS[value % 10 - 1] if value % 10 else "")
    return TEENS[value - 1]


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 10**12 - 1) | st.integers(2, 2000))
def test_a_spelled_value_reads_back(value: int) -> None:
    amount = in_words(value)
    (figure,) = find(Context.of(f"They lost {amount} widgets there."))
    assert (figure.value, figure.high, figure.text) == (value, None, amount)


@settings(max_examples=200, deadline=None)
@given(
    st.integers(1, 9_999),
    st.sampled_from([("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12)]),
    st.sampled_from(["${} {}", "€{} {}", "{} {} widgets", "{} {} euros"]),
)
def test_a_scaled_value_reads_back(tenths: int, scale: tuple[str, float], form: str) -> None:
    name, factor = scale
    amount = form.format(f"{tenths / 10:,.1f}", name)
    (figure,) = find(Context.of(f"They lost {amount} there."))
    assert figure.value == pytest.approx(tenths / 10 * factor, rel=1e-12)
    assert figure.text == amount.removesuffix(" widgets")


@settings(max_examples=200, deadline=None)
@given(
    st.integers(10, 10**6),
    st.integers(1, 10**6),
    st.sampled_from(
        ["between {} and {} widgets", "{} to {} kg", "${}-${}", "{}% to {}%", "from {} to {} widgets"]
    ),
)
def test_a_written_range_reads_back(low: int, more: int, form: str) -> None:
    if {low // 1000, (low + more) // 1000} & {1, 2}:
        low += 10_000  # else one may be a year
    high = low + more
    (figure,) = find(Context.of("They want " + form.format(f"{low:,}", f"{high:,}") + " there."))
    assert (figure.value, figure.high) == (low, high)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4, unique=True).flatmap(st.permutations))
def test_a_paragraph_says_the_same_wherever_it_stands(paragraphs: list[str]) -> None:
    """But for what it takes from others, which these do not: the place of "the country", what ranks first."""
    text = "\n\n".join(paragraphs)
    for paragraph in paragraphs:
        start = text.index(paragraph)
        end = start + len(paragraph)
        within = [f for f in find(Context.of(text, "Losses")) if start <= f.span.start < end]
        alone = find(Context.of(paragraph, "Losses"))
        told = [
            sorted((f.text, f.value, f.high or 0.0, f.unit, f.change, f.concept) for f in some)
            for some in (within, alone)
        ]
        assert told[0] == told[1]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("He paid 5€ 7 times.", [("5€", "euro"), ("7", "")]),
        ("They owe 10 $ 30 $ in all.", [("10 $", "dollar"), ("30 $", "dollar")]),
        ("They owe $ 20 $ 30 in all.", [("$ 20", "dollar"), ("$ 30", "dollar")]),
    ],
)
def test_a_sign_between_two_amounts_is_of_one(text: str, amounts: list[tuple[str, str]]) -> None:
    found = sorted(find(Context.of(text)), key=lambda figure: figure.span.start)
    assert [(figure.text, figure.unit) for figure in found] == amounts


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The bill was " + "9" * 400 + " dollars.", []),
        ("He counted " + "1" * 100_000 + " sheep.", []),
        ("They paid 1e400 dollars.", []),
        ("Over 10⁶ cells died.", []),
        ("The field of 50 m² holds 40 cows.", [50, 40]),
        ("Sales of ５０ units and ３.５ million euros.", [50, 3.5e6]),
        ("They sold ４０，５００ cars.", []),
        ("They sold ٤٢ cars and ४३ bikes.", [42, 43]),
        ("They sold ٤٢٬٠٠٠ cars.", []),
        ("The \u200f42\u200e people left.", [42]),
        ("There were 4\u200b2,000 people.", []),
        ("There were 42\u00ad000 people.", []),
        ("About 12\u00a0345 people and 12\u2009345\u202f678 birds came.", [12_345, 12_345_678]),
        ("The fee of 10'000.50 francs is CHF 1’234’567 less.", [10_000.5, 1_234_567]),
        ("A profit of 1.234,56 euros.", []),
        ("A profit of €1.234.567.", [1_234_567]),
        ("It raised 3,5 million euros.", []),
        ("It rose 12·5 percent.", []),
        ("About 12,34,567 people voted.", [1_234_567]),
    ],
    ids=lambda given: str(given)[:40].encode("ascii", "replace").decode(),
)
def test_odd_numerals_are_read_right_or_not_at_all(text: str, values: list[float]) -> None:
    found = sorted(find(Context.of(text)), key=lambda figure: figure.span.start)
    assert [figure.value for figure in found] == values


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
