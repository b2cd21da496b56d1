"""Snapshots in attributes alone (NO_COLOR), in high contrast, and in a terminal's own sixteen colours."""

from __future__ import annotations

from typing import Any

import pytest

from nutgraf.config.settings import Settings
from nutgraf.tui.app import NutgrafApp
from tui.crossings import crossings
from tui.double import Double
from tui.test_pictures import Compare, keys

SIZED = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


@pytest.fixture(
    params=["NO_COLOR", "nutgraf-contrast", "nutgraf-contrast-light", "nutgraf-terminal"],
    ids=["no-colour", "contrast", "contrast-light", "terminal"],
)
def settings(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """With this theme, or without any colour."""
    if request.param != "NO_COLOR":
        return Settings(theme=request.param)
    monkeypatch.setenv("NO_COLOR", "1")
    return Settings()


def app(library: Double, settings: Settings, query: str = "") -> Any:
    """The reader on stories."""
    return NutgrafApp(library, ("/stories",), query, settings)  # type: ignore[arg-type]  # a double


@SIZED
def test_main_screen(
    snap_compare: Compare, library: Double, settings: Settings, size: tuple[int, int]
) -> None:
    reader = app(library, settings, "bridge OR ferry")
    assert snap_compare(reader, terminal_size=size, run_before=keys("j", "*", "space", "k"))


@SIZED
def test_text_with_a_fact_shown(
    snap_compare: Compare, library: Double, settings: Settings, size: tuple[int, int]
) -> None:
    reader = app(library, settings, "bridge")
    assert snap_compare(reader, terminal_size=size, run_before=keys("enter", "2", "j", "enter"))


@SIZED
def test_people(snap_compare: Compare, settings: Settings, size: tuple[int, int]) -> None:
    assert snap_compare(app(crossings(), settings), terminal_size=size, run_before=keys("P", "j"))
