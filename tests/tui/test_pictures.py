"""Snapshots of every screen and state, dark and light, on invented stories."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from nutgraf.library import Skipped
from nutgraf.tui.app import NutgrafApp
from tui.double import Double
from tui.opened import Reader
from tui.stories import stories

SIZES = [(80, 24), (120, 40), (200, 60)]

Compare = Callable[..., bool]


@pytest.fixture(params=["dark", "light"])
def theme(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """As the terminal's ground asks for."""
    monkeypatch.setenv("COLORFGBG", "15;0" if request.param == "dark" else "0;15")
    return str(request.param)


def keys(*pressed: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Press keys on a screen at rest."""

    async def run(pilot: Pilot[None]) -> None:
        assert isinstance(pilot.app, NutgrafApp)
        reader = Reader(pilot.app, pilot)
        await reader.settle()
        await reader.press(*pressed)

    return run


def app(library: Double, query: str = "") -> Any:
    """The reader on the stories."""
    return NutgrafApp(library, ("/stories",), query)  # type: ignore[arg-type]  # a double of the facade


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_list(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(library), terminal_size=size, run_before=keys("j", "*"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_reading_with_a_figure_shown_in_its_place(
    snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]
) -> None:
    assert snap_compare(app(library), terminal_size=size, run_before=keys("j", "enter", "2", "j", "enter"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_filter(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(library), terminal_size=size, run_before=keys("/", *"bridge"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_fault(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(library), terminal_size=size, run_before=keys("/", *"is", ":", "x"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_suggestions(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(library), terminal_size=size, run_before=keys("/", *"bridge p", "tab", "tab"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_saved_filters(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    library.saved = {"crossings": "bridge OR ferry", "Quill": 'by:"Marta Quill" date:2024..'}
    assert snap_compare(app(library, "bridge"), terminal_size=size, run_before=keys("f", "j"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_tags(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    library.tagged = {"other": {"harbour", "to check"}, library.rows[0].id: {"fares"}}
    assert snap_compare(app(library), terminal_size=size, run_before=keys("t", *", h"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_matches(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(library, "zeppelin"), terminal_size=size, run_before=keys())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_empty(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(Double([])), terminal_size=size, run_before=keys())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_help(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(library), terminal_size=size, run_before=keys("?"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_palette(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(library), terminal_size=size, run_before=keys(":", *"read"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_files_not_read(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    skipped = [Skipped("/stories/a.xyz", "no reader for this format"), Skipped("/stories/pipe", "a FIFO")]
    assert snap_compare(app(Double(stories(), skipped)), terminal_size=size, run_before=keys("X"))


def test_too_small(snap_compare: Compare, library: Double, theme: str) -> None:
    assert snap_compare(app(library), terminal_size=(39, 9), run_before=keys())
