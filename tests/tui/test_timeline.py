"""The months of a view as rows."""

from __future__ import annotations

from nutgraf.tui.drawing.timeline import Gap, Month, Year, line, marks, most


def text(row: Month | Year | Gap, full: int, width: int = 40) -> str:
    return "".join(run.text for run in line(row, full, width))


def test_months_stand_under_their_years_newest_first_and_what_has_no_date_last() -> None:
    months = [("2024-02", 3), ("2024-01", 1), ("2023-12", 5), ("", 2)]
    assert marks(months) == [
        Year("2024", 4),
        Month("2024-02", 3),
        Month("2024-01", 1),
        Year("2023", 5),
        Month("2023-12", 5),
        Month("", 2),
    ]


def test_gaps_are_told_even_over_the_turn_of_years() -> None:
    found = marks([("2024-03", 1), ("2024-01", 1), ("2022-11", 1)])
    assert [each for each in found if isinstance(each, Gap)] == [Gap(1), Gap(13)]
    assert text(Gap(1), 1).strip() == "1 month without"
    assert text(Gap(13), 1).strip() == "13 months without"
    assert found.index(Gap(13)) < found.index(Year("2022", 1))


def test_the_fullest_month_fills_the_line_and_the_count_stands_behind_each_bar() -> None:
    rows = [Month("2024-02", 1200), Month("2024-01", 600), Month("", 1)]
    full = most(rows)
    assert full == 1200
    lines = [text(row, full, 41) for row in rows]
    assert len(lines[0]) == 40
    assert lines[0].endswith("█ 1,200")
    assert lines[0].count("█") == 2 * lines[1].count("█")
    assert lines[2].split() == ["no", "date", "▏", "1"]


def test_nothing_has_no_rows() -> None:
    assert marks([]) == []
    assert most([]) == 0
