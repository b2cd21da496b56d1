"""Dates, counts, citations and what may be opened."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path

import pytest

from nutgraf.errors import NutgrafError
from nutgraf.library import Row
from nutgraf.tui.outside import opener
from nutgraf.tui.words import citing, notices, wording
from tui.stories import bridge, hostile


@pytest.mark.parametrize(
    ("iso", "long", "short"),
    [
        ("2020-03-21", "Sat 21 Mar 2020", "21 Mar 2020"),
        ("2020-03-01T14:05+03:00", "Sun 1 Mar 2020", "1 Mar 2020"),
        ("2020-03", "Mar 2020", "Mar 2020"),
        ("2020", "2020", "2020"),
        ("0999-01-01", "Tue 1 Jan 0999", "1 Jan 0999"),
        ("", "no date", "no date"),
    ],
)
def test_dates_of_every_precision(iso: str, long: str, short: str) -> None:
    assert wording.day(iso) == long
    assert wording.short_day(iso) == short


@pytest.mark.parametrize(
    ("iso", "plain", "full", "short", "stacked"),
    [
        ("2024-05-10T09:30", "today", "today", "today", ("today", "10 May")),
        ("2024-05-09", "yesterday", "yesterday", "Thu", ("Thu", "9 May")),
        ("2024-05-04", "Saturday", "Saturday", "Sat", ("Sat", "4 May")),
        ("2024-05-03", "Fri 3 May", "Fri 3 May", "3 May", ("3 May", "Fri")),
        ("2024-05-11", "Sat 11 May", "Sat 11 May", "11 May", ("11 May", "Sat")),
        ("2020-03-21", "21 Mar 2020", "Sat 21 Mar 2020", "Mar 2020", ("21 Mar", "2020")),
        ("2020-03", "Mar 2020", "Mar 2020", "Mar 2020", ("Mar", "2020")),
        ("2020", "2020", "2020", "2020", ("2020", "")),
        ("", "no date", "no date", "no date", ("no date", "")),
    ],
)
def test_near_dates_are_said_as_people_say_them(
    iso: str, plain: str, full: str, short: str, stacked: tuple[str, str]
) -> None:
    now = dt.date(2024, 5, 10)
    assert wording.listed(iso, now, "plain") == (plain, "")
    assert wording.listed(iso, now, "full") == (full, "")
    assert wording.listed(iso, now, "short") == (short, "")
    assert wording.listed(iso, now, "stacked") == stacked


@pytest.mark.parametrize("form", list(wording.CELLS))
def test_a_date_in_a_list_has_room_for_the_sign_of_a_guess(form: wording.Form) -> None:
    now = dt.date(2024, 12, 30)
    for back in range(800):
        iso = (now - dt.timedelta(days=back)).isoformat()
        for cut in (10, 7, 4):
            for part in wording.listed(iso[:cut], now, form, inferred=True):
                assert len(part) <= wording.CELLS[form], part


def test_a_guess_and_a_time_are_said() -> None:
    assert wording.day("2020-03-21T09:05", inferred=True, time=True) == "~Sat 21 Mar 2020, 09:05"
    assert wording.day("2020-03-21", time=True) == "Sat 21 Mar 2020"
    assert wording.provenance("file time") == "a guess from the file's time"
    assert wording.provenance(None) == ""


def test_counts() -> None:
    assert notices.count(12, True, 924, busy=False) == "12 of 924"
    assert notices.count(64, False, 1_000_000, busy=False) == "64+ of 1,000,000"
    assert notices.count(1, True, None, busy=False) == "1 document"
    assert notices.count(0, True, None, busy=True) == ""
    assert wording.counted(1000, "file") == "1,000 files"


def test_paths_are_shown_short_and_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    assert wording.short_path("/home/ann/news/\x1b[2Ja.txt") == "~/news/a.txt"
    assert wording.short_path("/home/anna/a.txt") == "/home/anna/a.txt"
    assert wording.place_name("/home/ann/news/") == "news"


def test_a_source_holds_nothing_that_steers_a_terminal() -> None:
    row = Row.of(hostile()[0])
    assert not set(citing.source(row)) & set("\x1b\x07\x9b\u202e")
    assert citing.source(Row.of(bridge()[0])).startswith("Harbour bridge to close for two years. EWA, Port")


def test_what_could_be_run_is_not_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delattr(subprocess, "Popen")
    script = tmp_path / "run.txt"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    desktop = tmp_path / "a.desktop"
    desktop.write_text("[Desktop Entry]")
    for path in (script, desktop):
        with pytest.raises(NutgrafError, match="could be run as a program"):
            opener.open_original(str(path), "")


def test_no_opener_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(opener.shutil, "which", lambda name: None)
    story = tmp_path / "story.txt"
    story.write_text("text")
    with pytest.raises(NutgrafError, match="no xdg-open here"):
        opener.open_original(str(story), "")
