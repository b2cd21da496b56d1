"""Snapshots of the Figures and Timeline lenses, dark and light, on an invented flood."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from nutgraf.tui.app import NutgrafApp
from tui.double import Double
from tui.flood import flood
from tui.opened import Reader
from tui.stories import many

SIZES = [(80, 24), (120, 40), (200, 60)]

Compare = Callable[..., bool]


@pytest.fixture(params=["dark", "light"])
def theme(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """As the terminal's ground asks for."""
    monkeypatch.setenv("COLORFGBG", "15;0" if request.param == "dark" else "0;15")
    return str(request.param)


def same(compare: Compare, library: Double, size: tuple[int, int], *pressed: str, query: str = "") -> bool:
    """Whether the reader looks as before once these keys were pressed."""

    async def run(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, NutgrafApp)
        reader = Reader(pilot.app, pilot)
        await reader.settle()
        await reader.press(*pressed)

    app: Any = NutgrafApp(library, ("/stories",), query)  # type: ignore[arg-type]  # a double of the facade
    return compare(app, terminal_size=size, run_before=run)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_figures(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert same(snap_compare, flood(), size, "F")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_sentences_of_a_concept(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert same(snap_compare, flood(), size, "F", "j", "enter", "j")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_single_reading(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert same(snap_compare, flood(), size, "F", "G")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_figures(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert same(snap_compare, flood(), size, "F", query="dykes")


def test_figures_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert same(snap_compare, flood(), (80, 24), "F")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_timeline(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert same(snap_compare, flood(), size, "T", "j")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_timeline_of_years(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert same(snap_compare, Double(many(900)), size, "T", *"jjj")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_month_walked_into(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert same(snap_compare, flood(), size, "T", "enter", query="ansel")


def test_timeline_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert same(snap_compare, flood(), (80, 24), "T")
