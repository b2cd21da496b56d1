"""Terminals of every kind: the reader starts, shows, moves, ends, and leaves the terminal as it found it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from e2e.terminal import Terminal

GIVEN_BACK = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l")
"""The screen before, the cursor, the mouse, plain pasting."""


_COLOUR = re.compile(rb"\x1b\[(?:\d+;)*[34]8;(?:5;(\d+)|2;(\d+);(\d+);(\d+))")


def _at(shown: str, row: str) -> bool:
    """Whether the cursor is on an unread row that begins so."""
    return re.search(rf"> +● +{row}", shown) is not None


@pytest.mark.parametrize("kind", ["xterm-16color", "screen", "tmux-256color", "linux", "vt100"])
def test_every_kind_of_terminal_is_used_and_given_back(folder: Path, kind: str) -> None:
    with Terminal(str(folder), environment={"TERM": kind}) as screen:
        screen.wait_for(lambda shown: _at(shown, "10 May 2024 +Lighthouse"))
        screen.press("j")
        screen.wait_for(lambda shown: _at(shown, "9 May 2024 +Ferry"))
        screen.press("q")
        assert screen.wait_for_end() == 0
    ends = [bytes(screen.raw).rfind(sequence) for sequence in GIVEN_BACK]
    assert min(ends) > bytes(screen.raw).rfind(b"Ferry")


def test_a_terminal_that_can_do_nothing_is_told_so(folder: Path) -> None:
    with Terminal(str(folder), environment={"TERM": "dumb"}) as screen:
        assert screen.wait_for_end() == 2
    assert b"\x1b" not in screen.raw
    assert "nutgraf list" in screen.text


def test_without_colour_there_is_none(folder: Path) -> None:
    with Terminal(str(folder), environment={"NO_COLOR": "1"}) as screen:
        screen.wait_for(lambda shown: _at(shown, "10 May 2024 +Lighthouse"))
        screen.press("q")
        assert screen.wait_for_end() == 0
    assert not [found for found in _COLOUR.findall(bytes(screen.raw)) if _is_colour(found)]


def _is_colour(found: tuple[bytes, ...]) -> bool:
    """Whether a number among 256, or red, green and blue, are more than a grey."""
    if found[0]:
        return not (int(found[0]) in (0, 7, 8, 15, 16, 231) or int(found[0]) >= 232)
    return len(set(found[1:])) > 1


def test_ctrl_z_gives_the_shell_and_fg_the_reader_drawn_anew(folder: Path) -> None:
    command = ("bash", "--norc", "--noprofile", "-i")
    with Terminal(command=command, environment={"PS1": "shell> "}) as screen:
        screen.wait_for(lambda shown: "shell>" in shown)
        screen.press(f"{sys.executable} -m nutgraf {folder}\r")
        screen.wait_for(lambda shown: "Lighthouse" in shown and "3 documents" in shown)
        screen.press("j\x1a")
        screen.wait_for(lambda _: b"Stopped" in screen.raw)
        screen.press("clear\r")
        screen.wait_for(lambda shown: "Lighthouse" not in shown)
        screen.press("fg\r")
        screen.wait_for(lambda shown: _at(shown, "9 May") and "3 documents" in shown)
        screen.press("kq")
        screen.wait_for(lambda _: screen.raw.endswith(b"shell> "))
        screen.press("exit\r")
        assert screen.wait_for_end() == 0


def test_keys_typed_before_there_is_a_screen_are_not_lost(folder: Path) -> None:
    with Terminal(str(folder)) as screen:
        screen.press("/ferry\r")
        screen.wait_for(lambda shown: "1 of 3" in shown and "Enter open" in shown)
        screen.press("q")
        assert screen.wait_for_end() == 0


def test_nothing_is_written_while_nobody_does_anything(folder: Path) -> None:
    with Terminal(str(folder)) as screen:
        screen.wait_for(lambda shown: "3 documents" in shown and "1 Summary" in shown)
        screen.rest(5)
        screen.press("j")
        screen.wait_for(lambda shown: _at(shown, "9 May 2024 +Ferry"))
        screen.rest(5)


def test_another_size_is_drawn_anew(folder: Path) -> None:
    with Terminal(str(folder)) as screen:
        screen.wait_for(lambda shown: "3 documents" in shown and "Lighthouse" in shown)
        screen.resize(30, 8)
        screen.wait_for(lambda shown: "needs 40 by 10" in shown)
        screen.resize(120, 40)
        screen.wait_for(lambda shown: "1 Summary" in shown and "3 documents" in shown)
        screen.press("jj")
        screen.wait_for(lambda shown: re.search(r"> +● .*Harbour", shown) is not None)
        screen.press("q")
        assert screen.wait_for_end() == 0


REDRAW = "\x0c"


def _settled(screen: Terminal, documents: int) -> str:
    """The screen once all is analysed and the hint for beginners is gone."""
    screen.wait_for(lambda shown: f"{documents} documents" in shown and "New here" in shown)
    screen.press("jkjkjk")
    screen.wait_for(lambda shown: "New here" not in shown and "1 Summary" in shown and "gist" not in shown)
    screen.rest(1)
    return screen.text


def test_ctrl_l_mends_what_another_program_has_written_over(folder: Path) -> None:
    with Terminal(str(folder)) as screen:
        before = _settled(screen, 3)
        screen.scribble("\x1b[5;3H\x1b[31mBroadcast message from root")
        assert "Broadcast" in screen.text
        screen.press(REDRAW)
        assert "Broadcast" not in screen.wait_for(lambda shown: "Broadcast" not in shown)
        screen.rest(1)
        assert screen.text == before


def test_what_is_shown_piece_by_piece_is_what_is_shown_whole(folder: Path) -> None:
    wide = "日本の港 👩\u200d👩\u200d👧 café\n\nTOKYO, 11 May 2024 - 港の船が出た, e\u0301tait 5 a\u0301.\n"
    (folder / "wide.txt").write_text(wide, encoding="utf-8")
    with Terminal(str(folder), columns=120, rows=40) as screen:
        _settled(screen, 4)
        for keys in ("j", "k/", "the", "\r", "]", "hP", "jq", "T", "q:", "\x1b"):
            screen.press(keys)
            screen.rest(0.4)
            piece_by_piece = screen.cells
            screen.press(REDRAW)
            screen.rest(0.4)
            assert screen.cells == piece_by_piece, f"after {keys!r}"
