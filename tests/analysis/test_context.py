"""Sentences begin behind datelines, wherever in a text these stand."""

from __future__ import annotations

import pytest

from nutgraf.analysis.context import Context

FIRST = "The bridge across Ellery Sound will be shut for 14 weeks from Monday."
SECOND = "Drivers will have to take the long way round, the council said on Friday."


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in Context.of(text).sentences]


@pytest.mark.parametrize(
    "line",
    [
        "PORT ELLERY (AP) — ",
        "PORT ELLERY, Maine - ",
        "PORT ELLERY, May 3 - ",
        "Port Ellery (CNN)",
        "PORT ELLERY—",
    ],
)
def test_at_the_opening(line: str) -> None:
    assert sentences(f"{line}{FIRST} {SECOND}") == [FIRST, SECOND]


@pytest.mark.parametrize("line", ["PORT ELLERY (AP) — ", "PORT ELLERY, Maine - ", "PORT ELLERY, May 3 - "])
def test_where_one_report_follows_another(line: str) -> None:
    text = "\n\n".join([FIRST, SECOND] * 3 + [line + "A boat sank there on Sunday."])
    assert sentences(text)[-1] == "A boat sank there on Sunday."


def test_behind_a_summary_a_place_is_enough() -> None:
    assert sentences(f"{SECOND}\n\nA second summary stands here.\n\nBREVIK - {FIRST}")[-1] == FIRST


def test_behind_an_editors_note_on_the_same_line() -> None:
    text = f"Editor's note: Ina Roe lives in Brevik. BREVIK, Norway (CNN) -- {FIRST}"
    assert sentences(text)[-1] == FIRST


@pytest.mark.parametrize(
    "line",
    [
        "MAYOR LUND — We did not want this.",
        "LUND: We did not want this.",
        "NATO (the alliance) met.",
        "(See the latest results here.)",
    ],
)
def test_a_speaker_is_no_place(line: str) -> None:
    text = "\n\n".join([FIRST, SECOND] * 3 + [line])
    assert sentences(text)[-1] == line
