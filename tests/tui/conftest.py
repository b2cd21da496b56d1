"""The stories as a library, new for each test."""

from __future__ import annotations

import pytest

from tui.double import Double
from tui.stories import stories


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the tester's terminal shows in a test."""
    for name in ("COLORFGBG", "NO_COLOR", "TEXTUAL_THEME"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def library() -> Double:
    """Three stories: ferry (9 May), bridge (3 May), lighthouse (28 April, a guess)."""
    return Double(stories())
