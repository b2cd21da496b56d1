"""What the Figures lens shows of a concept."""

from __future__ import annotations

import pytest

from digest.stories import story
from nutgraf.analysis.model import Figure
from nutgraf.digest import Concept, Reading, concepts
from nutgraf.document import Span
from nutgraf.tui.drawing import Line
from nutgraf.tui.drawing.following import brief, heading, points, row, sentences

WHOLE = Span(0, 1)

TEXTS = (
    ("2024-03-11", "The flood killed 7 people, the mayor of Velm said on the steps of the old town hall.\n"),
    ("2024-03-11", "At least 9 people were killed in Velm, rescuers said.\n"),
    ("2024-03-11", "The flood in Velm killed 12 people, police said.\n"),
    ("2024-03-14", "In all, 46 people died, the coast guard said.\n"),
)


def deaths() -> Concept:
    told = [story(f"d{at}", date, text, f"Flood {at}") for at, (date, text) in enumerate(TEXTS)]
    return concepts(told)[0]


def text(line: Line) -> str:
    return "".join(run.text for run in line)


def test_points_say_bounds_and_conflicts_of_a_day() -> None:
    assert [(point.value, point.change) for point in points(deaths())] == [
        (7.0, "≠"),
        (9.0, ">"),
        (12.0, "≠"),
        (46.0, "="),
    ]


def test_a_single_day_has_no_chart() -> None:
    only = concepts([story("a", *TEXTS[0])])[0]
    assert points(only) == []


def test_the_row_of_a_concept_says_how_it_moved() -> None:
    assert text(row(deaths(), 70)).split() == ["people", "killed", "4×", "7", "▁▁▂█", "46"]
    assert text(row(deaths(), 40)).split() == ["people", "killed", "▁▁▂█", "46"]
    assert "2 days" not in text(heading(deaths(), 70))
    assert text(heading(deaths(), 70)).endswith("4 readings · 11 Mar 2024 to 14 Mar 2024")


def test_sentences_are_in_order_of_date_with_the_figure_marked_and_the_source() -> None:
    said = sentences(deaths(), 90)
    fronts = [text(each.lines[0]) for each in said]
    assert fronts[0].startswith("11 Mar 2024 ≠   7  The flood killed 7 people")
    assert fronts[1].startswith("              ≥ 9  At least 9 people")
    assert fronts[3].startswith("14 Mar 2024    46  In all, 46")
    marked = [run.text for each in said for line in each.lines for run in line if "match" in run.style]
    assert marked == ["7", "9", "12", "46"]
    assert [text(each.lines[-1]).strip() for each in said] == [f"Flood {at}" for at in range(4)]


def test_sentences_fit_a_narrow_screen() -> None:
    for width in (30, 55, 56, 80):
        for each in sentences(deaths(), width):
            assert all(len(text(line)) <= width for line in each.lines)


@pytest.mark.parametrize(
    ("figure", "short"),
    [
        (Figure(WHOLE, "65 percent", 65, unit="percent"), "65%"),
        (Figure(WHOLE, "57 and 60 percent", 57, 60, "percent"), "57–60%"),
        (Figure(WHOLE, "$1.2 million", 1.2e6, unit="dollar", change=">"), "≥ $1.2 m"),
        (Figure(WHOLE, "$15 an hour", 15, unit="dollar per hour"), "$15/h"),
        (Figure(WHOLE, "30-minute", 30, unit="minute"), "30 min"),
        (Figure(WHOLE, "seven points", 7, unit="point"), "7 points"),
        (Figure(WHOLE, "1,237", 1237, unit="delegate", counted="delegates"), "1,237"),
        (Figure(WHOLE, "one-third", 1 / 3, unit="voter"), "33%"),
        (Figure(WHOLE, "thousands", 1000, 10_000, "voter"), "thousands"),
        (Figure(WHOLE, "1,900", 1900, change="~"), "~ 1,900"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_values_are_short_and_alike(figure: Figure, short: str) -> None:
    source = deaths().given[0].reading.source
    assert brief(Reading("2024-03-11", source, figure, figure.unit)) == short


def test_of_a_long_sentence_the_lines_about_the_figure_are_shown() -> None:
    long = (
        "The mayor of Velm, " + "who had been on the dyke since Monday, " * 9 + "said that 7 people died.\n"
    )
    (only,) = (each for each in concepts([story("a", "2024-03-11", long)]) if each.unit == "death")
    (said,) = sentences(only, 60)
    assert any("match" in run.style for line in said.lines for run in line)
    assert len(said.lines) == 5
    assert text(said.lines[0]).split()[4] == "…"
