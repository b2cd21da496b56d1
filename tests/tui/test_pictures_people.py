"""Snapshots of the People and the Digest lens, dark and light, at three sizes."""

from __future__ import annotations

import pytest

from tui.crossings import crossings
from tui.test_pictures import SIZES, Compare, app, keys
from tui.test_pictures import theme as theme

SIZED = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@SIZED
def test_people(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(crossings()), terminal_size=size, run_before=keys("P"))


@SIZED
def test_a_quote_of_a_person(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(crossings()), terminal_size=size, run_before=keys("P", "tab", "j"))


@SIZED
def test_digest(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(crossings()), terminal_size=size, run_before=keys("D", "j"))
