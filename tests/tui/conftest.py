"""The stories as a library, new for each test."""

from __future__ import annotations

import datetime as dt

import pytest

from nutgraf.tui.words import wording
from tui.double import Double
from tui.stories import stories

DESKTOP = ("DISPLAY", "WAYLAND_DISPLAY", "TMUX", "STY", "VISUAL", "EDITOR")


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the tester's terminal shows in a test."""
    for name in ("COLORFGBG", "COLORTERM", "NO_COLOR", "TERM", "TEXTUAL_THEME", *DESKTOP):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("nutgraf.tui.words.notices.lexists", lambda path: "gone" not in path)


@pytest.fixture
def library() -> Double:
    """Three stories: ferry (9 May), bridge (3 May), lighthouse (28 April, a guess)."""
    return Double(stories())


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the day after the newest story: "yesterday" shows, and no picture hangs on the clock."""
    monkeypatch.setattr(wording, "today", lambda: dt.date(2024, 5, 10))
