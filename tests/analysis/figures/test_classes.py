"""Every class of quantity, and of what is none, through the public surface."""

from __future__ import annotations

from pathlib import Path

import pytest

from nutgraf.analysis.context import Context
from nutgraf.analysis.figures import find
from nutgraf.analysis.model import Figure


def only(sentence: str) -> Figure:
    figures = find(Context.of(sentence))
    assert len(figures) == 1, figures
    return figures[0]


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("The dam holds 4,312 trout.", "4,312", 4312),
        ("The dam holds 1.5 million trout.", "1.5 million", 1.5e6),
        ("The dam holds two hundred and fifty thousand trout.", "two hundred and fifty thousand", 250_000),
        ("The dam holds twenty-five hundred trout.", "twenty-five hundred", 2500),
        ("The dam holds half a dozen trout.", "half a dozen", 6),
        ("The dam holds two-and-a-half million trout.", "two-and-a-half million", 2.5e6),
        ("The dam cost 3 dollars 50 cents.", "3 dollars 50 cents", 3.5),
        ("The dam cost 30 MUSD.", "30 MUSD", 30e6),
        ("The dam cost 75 USD million.", "75 USD million", 75e6),
        ("The dam cost $2½ billion.", "$2½ billion", 2.5e9),
        ("The well is minus 5 degrees.", "minus 5 degrees", -5),
        ("The well is −5°C.", "−5°C", -5),
        ("Three quarters of the trout died.", "Three quarters", 0.75),
        ("One in five trout died.", "One in five", 0.2),
        ("Sales trebled.", "trebled", 3),
    ],
)
def test_value_and_span(sentence: str, text: str, value: float) -> None:
    figure = only(sentence)
    assert (figure.text, figure.value) == (text, pytest.approx(value))


@pytest.mark.parametrize(
    ("sentence", "low", "high", "unit"),
    [
        ("It takes between 3 and 5 days.", 3, 5, "day"),
        ("It takes three or four days.", 3, 4, "day"),
        ("It cost 33-35 billion euros.", 33e9, 35e9, "euro"),
        ("It cost 24.2 to 33-35 billion euros.", 24.2e9, 35e9, "euro"),
        ("It cost $200 to $4 million.", 200, 4e6, "dollar"),
        ("It is 5-10m deep.", 5, 10, "metre"),
        ("Tens of thousands of trout died.", 10_000, 100_000, "trout"),
    ],
)
def test_ranges(sentence: str, low: float, high: float, unit: str) -> None:
    figure = only(sentence)
    assert (figure.value, figure.high, figure.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("amount", "unit"),
    [
        ("£200m", "pound sterling"), ("HK $5", "hong kong dollar"), ("US$5", "dollar"), ("A$5",
        "australian dollar"),
        ("5 New Zealand dollars", "new zealand dollar"), ("Rs 500", "rupee"), ("R500", "south african rand"),
        ("5 Finnish markka", "finnish markka"), ("Y=500", "yen"), ("$5 a barrel", "dollar per barrel"),
        ("5 per cent", "percent"), ("5 percentage points", "percentage point"), ("5bps", "basis point"),
        ("5 km/h", "kilometre per hour"), ("5 sq ft", "square foot"), ("5m2", "square metre"), ("5 m",
        "metre"),
        ("5kg", "kilogram"), ("5 deg C", "degree celsius"), ("3,000 rpm", "rpm"), ("5 GWh", "gigawatt hour"),
        ("5 miles per gallon", "mile per gallon"), ("five cents", "cent"), ("95p", "penny"), ("5 lbs",
        "pound"),
    ],
)  # fmt: skip
def test_units(amount: str, unit: str) -> None:
    figure = only(f"It was {amount}.")
    assert (figure.text, figure.unit) == (amount, unit)


@pytest.mark.parametrize(
    ("sentence", "change"),
    [
        ("Prices rose 5%.", "up"),
        ("Prices were down 5%.", "down"),
        ("Prices fell by about 5%.", "down"),
        ("Prices rose to 120 euros.", "="),
        ("Prices rose to over 120 euros.", ">"),
        ("Prices rose more than 5%.", ">"),
        ("A 5% drop in prices followed.", "down"),
        ("No fewer than 13 judges left.", ">"),
        ("As many as 13 judges left.", "<"),
        ("Nearly 13 judges left.", "~"),
        ("The sub-300 gram phone is here.", "<"),
        ("It was 20 or more pages.", ">"),
        ("They gave up 517 yards.", "="),
        ("It took over three years.", ">"),
        ("Over the past 3 years nothing moved.", "="),
    ],
)
def test_change(sentence: str, change: str) -> None:
    assert only(sentence).change == change


@pytest.mark.parametrize(
    "sentence",
    [
        "It opened on 14 March 1987 and on June 3, 2021.",
        "It opened in 2014, not in the 1990s or in 2019-20.",
        "It opened at 10:45, 6 p.m. and 7.30pm.",
        "Call 555-0142 or +44 20 7946 0958 now.",
        "Velm beat Tarn 3-1 in the 22nd round.",
        "Version 2.4.1 of the editor is out.",
        "Section 427, Article 50 and page 17 say so.",
        "COVID-19, the F-16, the M25 and the A40 are names.",
        "The iPhone 14 Pro sells well.",
        "The FTSE 100 opened late.",
        "No one knows one another.",
        "1. Pay the fee at the desk.",
        "A six-speed gearbox is fitted.",
        "The part is 24703L202.",
        "See https://example.org/2020/12/5000 for more.",
    ],
)
def test_no_figures(sentence: str) -> None:
    assert find(Context.of(sentence)) == ()


def test_inheritance() -> None:
    text = (
        "The country reports 9,310 people infected with cholera, up 412 from Monday, "
        "and 5, 10 or 15 percent of villages."
    )
    figures = sorted(find(Context.of(text)), key=lambda figure: figure.span.start)
    assert [f.unit for f in figures] == ["person", "person", "percent", "percent", "percent"]
    assert [f.change for f in figures][:2] == ["=", "up"]
    assert figures[0].concept == figures[1].concept == "people infected with cholera"


def test_a_second_way_of_saying_it_moves_the_same_way() -> None:
    figures = find(Context.of("Oil prices fell $1.20, or 1.5%, to $78.40 a barrel."))
    assert {(f.value, f.unit, f.change) for f in figures} == {
        (1.2, "dollar", "down"),
        (1.5, "percent", "down"),
        (78.4, "dollar per barrel", "="),
    }


def test_a_year_earlier_is_no_rate_and_a_loss_no_fall() -> None:
    figures = find(
        Context.of("It had a net loss of $48 million, after a profit of $12 million a year earlier.")
    )
    assert {(f.text, f.unit, f.change, f.concept) for f in figures} == {
        ("$48 million", "dollar", "=", "net loss"),
        ("$12 million", "dollar", "=", "profit"),
    }


def test_others_are_what_was_counted_before() -> None:
    figures = find(Context.of("At least 17 people were killed and 40 others injured."))
    assert {(f.value, f.unit, f.change) for f in figures} == {(17, "person", ">"), (40, "person", "=")}


def test_place_and_day() -> None:
    text = "Officials counted 412 cases in Velm on 3 May 2021."
    figure = only(text)
    assert (figure.place, figure.as_of, figure.unit) == ("Velm", "2021-05-03", "case")


def test_no_such_day_is_no_day() -> None:
    assert only("Officials counted 412 cases by February 30, 2021.").as_of is None


def test_many_figures_of_one_document_come_most_important_first() -> None:
    figures = find(Context.of("A dam broke and killed 412 people. One dog barked. It was 3 metres high."))
    assert figures[0].value == 412
    assert [f.salience for f in figures] == sorted((f.salience for f in figures), reverse=True)


def test_the_seed_story(seeds: Path) -> None:
    (file,) = seeds.glob("*.txt")
    figures = {figure.value: figure for figure in find(Context.of(file.read_text("utf-8")))}
    assert {value: (f.unit, f.change) for value, f in figures.items()} == {
        793: ("death", "="),
        42_681: ("person", "="),
        4_871: ("person", "up"),
        6_000: ("person", ">"),
        12e6: ("person", "="),
        150: ("country", ">"),
        240_000: ("case", ">"),
        10_000: ("death", ">"),
    }
    assert figures[793].concept == "death toll from the novel coronavirus"
    assert figures[4_871].concept == figures[42_681].concept == "people infected with the deadly virus"
    assert [figures[value].place for value in (793, 42_681, 12e6)] == ["Italy", "Italy", "Wuhan"]
    assert figures[793].as_of == "2020-03-21"
