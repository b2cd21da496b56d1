"""How documents stand in a list: every row in the same columns, whatever stands in them."""

from __future__ import annotations

import datetime as dt

import pytest

from nutgraf.document import Dating, Document, Span
from nutgraf.library import Row
from nutgraf.tui import drawing
from nutgraf.tui.drawing import docrow
from nutgraf.tui.drawing.docrow import Glance
from nutgraf.tui.words import wording

NOW = dt.date(2024, 5, 10)
TITLES = (
    "",
    "Short",
    "A title that is far longer than any list is wide, and that goes on for as long as a sentence may",
    "港口大桥将关闭两年，市议会周五决定，此前工程师在三十六根吊杆中的十四根上发现了裂缝",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsbeitragszahlungsbescheid",
    "A [b]bold[/b] title \x1b]0;PWNED\x07 with [/nothing] in it and \u202eback\u202c again",
    "e\u0301te\u0301 \U0001f468\u200d\U0001f469\u200d\U0001f467 family",
)
AGENCIES = ("", "AP", "The Associated and United Press Agency of the Northern Harbours and Islands")


def row(title: str, agency: str = "", place: str = "") -> Row:
    """One document of the third of May."""
    dating = Dating(dt.datetime(2024, 5, 3), "day", "header")
    document = Document("/a.txt", "text", title, dating=dating, place=place, agency=agency, body=Span(0, 4))
    return Row.of(document)


@pytest.mark.parametrize("height", [3, 40])
@pytest.mark.parametrize("width", [39, 44, 52, 79, 119, 159, 299])
def test_no_row_is_wider_than_the_list_and_titles_stand_below_each_other(width: int, height: int) -> None:
    shape = docrow.columns(width, height)
    start = wording.CELLS[shape.form] + 2
    for title in TITLES:
        for agency in AGENCIES:
            for place in ("", "Port Ellery, N.H.", "東京都千代田区霞が関一丁目"):
                lines = docrow.draw(
                    row(title, agency, place), shape, ("3 May", "Fri"), "", (), Glance("Ann Ley", 12, 3)
                )
                assert len(lines) == shape.lines
                for line in lines:
                    text = "".join(run.text for run in line)
                    assert drawing.width(text) + docrow.SIGNS <= width, text
                    assert text[: start - 2].isascii()
                    assert text[start - 2 : start] == "  "


def test_what_is_beside_a_title_stands_in_columns() -> None:
    shape = docrow.columns(159, 40)
    texts = [
        "".join(run.text for run in docrow.draw(row(title, "AP", "Oslo"), shape, ("", ""), "", (), glance)[0])
        for title in TITLES[:3]
        for glance in (Glance("Ann Ley", 12, 3), Glance("", 2, 0))
    ]
    assert len({text.index("Oslo, AP") for text in texts}) == 1
    ends = {text.index(words) + len(words) for text in texts for words in ("figures",)}
    assert len(ends) == 1
    assert all("3 quotes" in text and "Ann Ley" in text for text in texts[::2])
    assert not any("quote" in text for text in texts[1::2])


def test_a_title_takes_columns_that_are_empty() -> None:
    shape = docrow.columns(79, 9)
    bare, beside = (
        "".join(run.text for run in docrow.draw(row(TITLES[2], agency), shape, ("", ""), "")[0])
        for agency in ("", "AP")
    )
    assert len(bare) > len(beside) - len("AP")
    assert bare.endswith("…")


def test_a_tall_narrow_list_shows_a_title_on_two_lines_with_the_place_behind() -> None:
    shape = docrow.columns(52, 40)
    first, second = (
        "".join(run.text for run in line)
        for line in docrow.draw(
            row("Harbour bridge to close for two years from June", "EWA", "Port Ellery"),
            shape,
            ("3 May", "Fri"),
            "",
        )
    )
    assert first == "  3 May  Harbour bridge to close for two years"
    assert second == "    Fri  from June            Port Ellery, EWA"


def test_the_words_of_the_filter_are_marked_on_both_lines() -> None:
    title = "Harbour bridge to close for two years, and bridge tolls rise"
    found = [Span(8, 14), Span(43, 49)]
    lines = docrow.draw(row(title), docrow.columns(52, 40), ("", ""), "dim", found)
    assert [[run.text for run in line if run.style == "dim match"] for line in lines] == [
        ["bridge"],
        ["bridge"],
    ]


def test_columns_are_those_chosen_in_their_order() -> None:
    def line(*chosen: str, width: int = 159, height: int = 40) -> str:
        shape = docrow.columns(width, height, chosen)
        lines = docrow.draw(
            row("Bridge", "AP", "Oslo"), shape, ("3 May", "Fri"), "", (), Glance("Ann Ley", 12, 3)
        )
        return " / ".join(" ".join("".join(run.text for run in line).split()) for line in lines)

    assert line("title") == "Bridge"
    assert line("place", "title", "date") == "Oslo, AP Bridge 3 May"
    assert line("figures", "speaker", "title") == "12 figures Ann Ley Bridge"
    assert line("title", "quotes", width=139) == "Bridge"
    assert line("title", width=52) == "Bridge / "
    assert line("title", "date", width=52) == "3 May Bridge / Fri"
    assert line("title", "place", width=52) == "Bridge / Oslo, AP"


def test_a_column_that_is_left_out_gives_its_room_to_the_title() -> None:
    assert docrow.columns(159, 40, ("title",)).title == 159 - docrow.SIGNS - 1
    assert docrow.columns(52, 40, ("title",)).title == 52 - docrow.SIGNS - 1
