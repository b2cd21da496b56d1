"""Charts of values over time, and bars, as lines of text."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.tui.drawing.bars import bar, trend
from nutgraf.tui.drawing.chart import LEAST, amount, chart, day_ticks, legend
from nutgraf.tui.drawing.following import Point

FIRST = dt.date(2024, 3, 11).toordinal()


def drawn(*points: Point, width: int = 50, height: int = 9) -> list[str]:
    return ["".join(run.text for run in line) for line in chart(points, width, height)]


def test_values_stand_over_their_days_at_their_heights() -> None:
    lines = drawn(Point(FIRST, 10, None, "="), Point(FIRST + 4, 30, None, "="))
    assert lines[-1].split() == ["11", "Mar", "12", "13", "14", "15"]
    high, low = (next(y for y, line in enumerate(lines) if line.rfind("•") in at) for at in ((49,), (3,)))
    assert high < low
    assert lines[high].startswith("30┤")


def test_values_that_may_be_of_different_things_are_not_joined() -> None:
    points = [Point(FIRST, 10, None, "="), Point(FIRST + 4, 30, None, "=")]
    joined, apart = (
        "".join(run.text for line in chart(points, 50, 9, joined=each) for run in line)
        for each in (True, False)
    )
    assert joined.count("•") == apart.count("•") == 2
    assert any("\u2801" <= letter <= "\u28ff" for letter in joined)
    assert not any("\u2801" <= letter <= "\u28ff" for letter in apart)


def test_bounds_ranges_and_conflicts_are_told_without_colour() -> None:
    points = [
        Point(FIRST, 10, None, ">"),
        Point(FIRST + 1, 12, 20, "~"),
        Point(FIRST + 2, 15, None, "<"),
        Point(FIRST + 3, 30, None, "≠"),
    ]
    text = "\n".join(drawn(*points))
    assert all(sign in text for sign in "▲○▼≠")
    told = legend(points)
    for meaning in ("▲ at least", "▼ at most", "○ about", "≠ sources differ", "⡇ range"):
        assert meaning in told
    assert legend([Point(FIRST, 1, None, "=")]) == ""


def test_what_is_far_apart_is_drawn_by_powers_of_ten() -> None:
    points = [Point(FIRST + day, 10.0**day * 3, None, "=") for day in range(6)]
    lines = drawn(*points, height=14)
    assert "1 m┤" in lines[0]
    assert "tenfold" in legend(points)
    assert len({y for y, line in enumerate(lines) if "•" in line}) == 6


@pytest.mark.parametrize("values", [(1.0, 5e-324), (0.0, 5e-324), (5e-324, 1e-300), (0.0, 0.0)])
def test_what_is_as_good_as_zero_is_zero(values: tuple[float, float]) -> None:
    lines = drawn(*(Point(FIRST + day, value, None, "=") for day, value in enumerate(values)))
    assert [len(line) for line in lines] == [50] * 9


@given(
    values=st.lists(st.floats(-1e15, 1e15), min_size=2, max_size=40),
    days=st.lists(st.integers(0, 40_000), min_size=40, max_size=40),
    width=st.integers(LEAST[0], 200),
    height=st.integers(LEAST[1], 40),
)
def test_any_values_fill_the_cells_exactly(
    values: list[float], days: list[int], width: int, height: int
) -> None:
    days = [0, *sorted(day + 1 for day in days)]
    points = [Point(FIRST + day, value, None, "=") for day, value in zip(days, values, strict=False)]
    lines = drawn(*points, width=width, height=height)
    assert [len(line) for line in lines] == [width] * height


@pytest.mark.parametrize(
    ("days", "cells", "names"),
    [
        (1, 40, ["11 Mar", "12"]),
        (25, 30, ["11 Mar", "16", "21", "26", "31", "5 Apr"]),
        (200, 70, ["Apr 2024", "May", "Jun", "Jul", "Aug", "Sep"]),
        (4000, 70, ["2025", "2026", "2027", "2028", "2029", "2030", "2031", "2032", "2033", "2034", "2035"]),
        (40, 8, ["11 Mar 2024", "20 Apr 2024"]),
    ],
)
def test_days_are_named_as_there_is_room(days: int, cells: int, names: list[str]) -> None:
    assert [name for _, name in day_ticks(FIRST, FIRST + days, cells)] == names


@pytest.mark.parametrize(
    ("value", "words"),
    [(42681, "42,681"), (1.2e6, "1.2 m"), (3e9, "3 bn"), (4.25, "4.25"), (0, "0"), (0.004, "0.004")],
)
def test_amounts_are_written_short(value: float, words: str) -> None:
    assert amount(value) == words


def test_a_bar_is_as_long_as_its_share() -> None:
    assert [bar(count, 16, 4) for count in (16, 8, 5, 1)] == ["████", "██", "█▎", "▎"]
    assert bar(1, 1_000_000, 20) == "▏"
    assert bar(0, 16, 4) == ""


def test_a_trend_rises_and_falls_with_its_values() -> None:
    assert trend([1, 4, 8], 8) == "▁▄█"
    assert trend([5, 5], 8) == "▄▄"
    assert len(trend(range(100), 8)) == 8
    assert trend(range(100), 8)[-1] == "█"


def test_plotext_is_not_loaded_with_the_first_screen() -> None:
    code = "import sys, nutgraf.tui.app; sys.exit(any('plotext' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
