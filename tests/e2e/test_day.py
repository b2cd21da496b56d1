"""A day's work in one go: what was found, starred and tagged is there again when the reader is opened."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from e2e.multiplexer import Tmux
from e2e.terminal import Terminal

SIZE = {"columns": 120, "rows": 40}


class Opens(Protocol):
    """Opens the reader on a folder, in one kind of terminal."""

    def __call__(self, folder: Path) -> Terminal | Tmux: ...


@pytest.fixture(params=["pty", "tmux"])
def opens(request: pytest.FixtureRequest) -> Iterator[Opens]:
    """A bare terminal, and tmux where it is installed."""
    if request.param == "pty":
        yield lambda folder: Terminal(str(folder), **SIZE)
    elif shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    else:
        with tempfile.TemporaryDirectory() as short:  # the path of a socket has some hundred bytes
            yield lambda folder: Tmux(str(folder), socket=Path(short) / "s", **SIZE)


def test_all_is_as_it_was_left(folder: Path, opens: Opens) -> None:
    with opens(folder) as screen:
        screen.wait_for(lambda shown: "Ferry fares" in shown and "3 documents" in shown)
        screen.press("/bridge")
        screen.wait_for(lambda shown: "1 of 3" in shown)
        screen.press("\r")
        screen.wait_for(lambda shown: "$48 million" in shown)
        screen.press("2")
        screen.wait_for(lambda shown: re.search(r"> +\$48 million", shown) is not None)
        screen.press("\r")
        screen.wait_for(lambda shown: "the council heard" in shown and "from the file" in shown)
        screen.press("*")
        screen.press("t")
        screen.wait_for(lambda shown: "Tags, parted by commas, of “Harbour" in shown)
        screen.press("to check\r")
        screen.wait_for(lambda shown: "Tags: to check" in shown)
        screen.press("h")
        screen.wait_for(lambda shown: re.search(r"> +\$48 million", shown) is not None)
        screen.press("qq")
        assert screen.wait_for_end() == 0
    with opens(folder) as screen:
        screen.wait_for(lambda shown: _row(shown, "Harbour") and "3 documents" in shown)
        assert "●" not in _row(screen.text, "Harbour")
        assert "*" in _row(screen.text, "Harbour")
        assert "●" in _row(screen.text, "Ferry")
        assert "*" not in _row(screen.text, "Ferry")
        screen.press('/tag:"to check"')
        screen.wait_for(lambda shown: "1 of 3" in shown and "Harbour" in shown)
        screen.press("\rq")
        assert screen.wait_for_end() == 0


def _row(shown: str, title: str) -> str:
    """The line of the list with a title, "" where there is none."""
    return next((line.split("│")[0] for line in shown.splitlines() if title in line.split("│")[0]), "")
