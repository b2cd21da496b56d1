"""The program in a real terminal: it opens, filters, jumps, remembers, and lets nothing dangerous through."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest

from e2e.terminal import Terminal
from nutgraf.library import Library


def test_opens_filters_jumps_and_quits(folder: Path) -> None:
    with Terminal(str(folder), columns=120, rows=40) as screen:
        first = screen.wait_for(lambda shown: "Ferry fares" in shown and "Harbour bridge" in shown)
        assert first.index("Lighthouse") < first.index("Ferry fares") < first.index("Harbour bridge")
        screen.press("/bridge")
        screen.wait_for(
            lambda shown: "Ferry fares" not in shown and "Harbour bridge" in shown and "1 of " in shown
        )
        screen.press("\r")
        screen.wait_for(lambda shown: "$48 million" in shown and "Marta Quill" in shown)
        screen.press("\r")
        screen.wait_for(lambda shown: "We should have started" in shown and "the council heard" in shown)
        screen.press("3")
        screen.press("\r")
        screen.wait_for(lambda shown: "said Marta Quill" in shown)
        screen.press("hqq")
        screen.press("q")
        assert screen.wait_for_end() == 0
        assert b"Traceback" not in screen.raw


def test_stars_and_reading_are_remembered(folder: Path) -> None:
    with Terminal(str(folder), columns=120, rows=40) as screen:
        screen.wait_for(lambda shown: "Ferry fares" in shown)
        screen.press("j*")
        screen.wait_for(lambda shown: re.search(r"\*.*Ferry fares|Ferry fares.*\*", shown) is not None)
        screen.press("q")
        assert screen.wait_for_end() == 0
    with Terminal(str(folder), columns=120, rows=40) as screen:
        screen.wait_for(lambda shown: re.search(r"\*.*Ferry fares|Ferry fares.*\*", shown) is not None)
        screen.press("q")
        assert screen.wait_for_end() == 0


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (200, 60)])
def test_no_control_of_a_document_reaches_the_terminal(folder: Path, columns: int, rows: int) -> None:
    with Terminal(str(folder), columns=columns, rows=rows) as screen:
        screen.wait_for(lambda shown: "Lighthouse dark [@click=app.quit]now[/]" in shown)
        screen.press("\r")
        screen.wait_for(lambda shown: "A [/foo] day." in shown)
        screen.press("qq")
        assert screen.wait_for_end() == 0
    raw = bytes(screen.raw)
    assert b"PWNED" not in raw
    assert b"]52;" not in raw
    assert b"]8;" not in raw
    assert b"\xc2\x9b" not in raw
    assert b"\x1b[2J\x1b" not in raw.replace(b"\x1b[2J\x1b[H", b"")
    assert "\u202e".encode() not in raw
    assert b"[8m" not in raw


def test_what_another_program_indexes_appears(folder: Path) -> None:
    with Terminal(columns=120, rows=40) as screen:
        screen.wait_for(lambda shown: "no documents" in shown.lower())
        with Library() as other:
            other.index([folder])
        screen.wait_for(lambda shown: "Ferry fares" in shown and "3 documents" in shown)
        screen.press("q")
        assert screen.wait_for_end() == 0


def test_told_to_end_it_gives_the_terminal_back(folder: Path) -> None:
    with Terminal(str(folder), columns=120, rows=40) as screen:
        screen.wait_for(lambda shown: "Ferry fares" in shown)
        screen.tell(signal.SIGTERM)
        assert screen.wait_for_end() == 128 + signal.SIGTERM
        assert b"\x1b[?1049l" in screen.raw
        assert b"Traceback" not in screen.raw


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    with Terminal(str(tmp_path)) as screen:
        screen.wait_for(lambda shown: "no documents" in shown.lower())
        screen.press("q")
        assert screen.wait_for_end() == 0


def test_a_tag_and_a_saved_filter_are_remembered(folder: Path) -> None:
    with Terminal(str(folder)) as screen:
        screen.wait_for(lambda shown: "Ferry fares" in shown and "documents" in shown)
        screen.press("j")
        screen.wait_for(lambda shown: re.search(r"> . .*Ferry fares", shown) is not None)
        screen.press("t")
        screen.wait_for(lambda shown: "Tags, parted by commas, of" in shown)
        screen.press("to check\r")
        screen.wait_for(lambda shown: "Tags: to check" in shown)
        screen.press("/tag:")
        screen.wait_for(lambda shown: '"to check"' in shown)
        screen.press("\t\r")
        screen.wait_for(lambda shown: "1 of 3" in shown)
        screen.press("f")
        screen.wait_for(lambda shown: "Enter take it" in shown)
        screen.press("s")
        screen.wait_for(lambda shown: "Save “tag:" in shown)
        screen.press("checks\r")
        screen.wait_for(lambda shown: "@checks" in shown)
        screen.press("q")
        screen.wait_for(lambda shown: "Enter take it" not in shown)
        screen.press("q")
        assert screen.wait_for_end() == 0
    with Terminal(str(folder)) as screen:
        screen.wait_for(lambda shown: "Ferry fares" in shown and "documents" in shown)
        screen.press("f")
        screen.wait_for(lambda shown: "Enter take it" in shown)
        screen.press("jjjjj")
        screen.wait_for(lambda shown: "> @checks" in shown)
        screen.press("\r")
        screen.wait_for(lambda shown: "1 of 3" in shown)
        screen.press("q")
        assert screen.wait_for_end() == 0
