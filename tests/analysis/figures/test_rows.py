"""The panel's table: one row a fact."""

from __future__ import annotations

from nutgraf.analysis.context import Context
from nutgraf.analysis.figures import display, find, table
from nutgraf.analysis.model import Figure
from nutgraf.document import Span


def rows_of(text: str) -> list[tuple[str, str]]:
    return [(row.value, row.what) for row in table(find(Context.of(text)))]


def test_a_fact_said_twice_is_one_row_with_two_places() -> None:
    text = (
        "The flood killed 412 people in Velm. Rain fell. The flood killed 412 people, officials said again."
    )
    (row,) = table(find(Context.of(text)))
    assert row.value == "412"
    assert row.what == "people killed"
    assert row.place == "Velm"
    assert [text[f.span.start : f.span.end] for f in row.figures] == ["412", "412"]


def test_a_rise_hangs_under_its_level() -> None:
    (row,) = table(
        find(Context.of("The country reports 9,310 people infected with cholera, up 412 from Monday."))
    )
    assert (row.value, row.what) == ("9,310", "people infected with cholera")
    assert [under.value for under in row.under] == ["+412"]


def test_equal_values_of_different_things_are_different_rows() -> None:
    assert sorted(rows_of("It has 12 boats. It has 12 percent of seats.")) == [
        ("12", "boats"),
        ("12 percent", "seats"),
    ]


def test_a_row_without_concept_shows_its_noun() -> None:
    assert rows_of("There were 15 countries.") == [("15", "countries")]


def test_a_row_says_what_is_counted_and_of_what() -> None:
    assert rows_of("The old club has 17 Dutch players.") == [("17", "Dutch players, old club")]


def hung(text: str) -> list[tuple[str, list[str]]]:
    """Values of the rows that have others under them, with those."""
    rows = table(find(Context.of(text)), text)
    return [(row.value, [under.value for under in row.under]) for row in rows if row.under]


def test_another_unit_in_brackets_hangs_under_the_first() -> None:
    assert hung("The village lies 160 km (about 100 miles) north of Velm.") == [("160 km", ["(100 miles)"])]
    assert hung("The winner gets £20,000 ($25,000) and a cup.") == [("£20,000", ["($25,000)"])]
    assert hung("He ran 5 miles in 40 minutes.") == []
    assert hung("It sold 40 percent (12 tonnes) of its tin.") == []


def test_an_earlier_level_hangs_under_the_later_one() -> None:
    assert hung("The ferry had 3.9 million passengers, up from 2.4 million.") == [
        ("3.9 million", ["from 2.4 million"])
    ]
    assert hung("The bail was lowered to $10 million from $25 million.") == [
        ("$10 million", ["from $25 million"])
    ]
    assert hung("The observatory logged 340 tremors in 24 hours, up from 45 tremors.") == [
        ("340", ["from 45"])
    ]
    assert hung("It takes 40 people from 12 countries.") == []


def test_a_rise_that_is_told_before_its_level_hangs_under_it() -> None:
    assert hung("Revenue rose 12% to $48 million.") == [("$48 million", ["+12%"])]


def test_what_is_said_exactly_twice_is_one_fact_whatever_it_is_called() -> None:
    text = "The party has 2,718 delegates. All 2,718 members voted."
    assert [len(row.figures) for row in table(find(Context.of(text)), text)] == [2]
    text = "The flood took 12 boats. The club has 12 players. It has 300 fans and 300 seats."
    assert [len(row.figures) for row in table(find(Context.of(text)), text)] == [1, 1, 1, 1]


def test_words_and_figures_for_one_value_are_one_fact() -> None:
    text = (
        "Five ferries sank. The 5 ferries were old. Work costs $5 million. The work cost 5 million dollars."
    )
    assert sorted(len(row.figures) for row in table(find(Context.of(text)), text)) == [2, 2]


def test_one_of_nothing_known_has_no_row() -> None:
    figures = (Figure(Span(0, 3), "One", 1.0), Figure(Span(10, 13), "one", 1.0, unit="boat", concept="boat"))
    assert [row.what for row in table(figures)] == ["boat"]


def test_a_bare_number_that_is_an_age_says_so() -> None:
    assert rows_of("Ann Oda, 45, left Velm.") == [("45", "age, Ann Oda")]
    assert rows_of("A 12-year-old boy left.") == [("12-year-old", "boy")]


def test_display_keeps_the_documents_own_characters() -> None:
    found = {
        sentence: display(find(Context.of(sentence))[0])
        for sentence in (
            "It cost $48 million.",
            "It rose 4,871 points.",
            "More than 6,000 people left.",
            "About 12 million people left.",
            "It fell 12%.",
            "Its profit doubled.",
            "It is minus 5 degrees.",
        )
    }
    assert list(found.values()) == [
        "$48 million",
        "+4,871 points",
        "> 6,000",
        "~ 12 million",
        "-12%",
        "doubled",
        "minus 5 degrees",
    ]
