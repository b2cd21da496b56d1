"""The panel's table: one row a fact."""

from __future__ import annotations

from nutgraf.analysis.context import Context
from nutgraf.analysis.figures import display, find, table


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
