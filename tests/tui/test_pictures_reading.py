"""Snapshots of reading: a find, the text alone, the ruler of a long text, other scripts."""

from __future__ import annotations

import pytest

from tui.double import Double
from tui.long import long, scripts
from tui.test_pictures import SIZES, Compare, app, keys, theme

__all__ = ["theme"]

sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@sizes
def test_find(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    pressed = ("j", "enter", "/", *"bridge", "down")
    assert snap_compare(app(library), terminal_size=size, run_before=keys(*pressed))


@sizes
def test_text_alone(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(Double([long(80)])), terminal_size=size, run_before=keys("Z"))


@sizes
def test_ruler(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    pressed = ("enter", "space", "space", "]")
    assert snap_compare(app(Double([long(80)])), terminal_size=size, run_before=keys(*pressed))


@sizes
def test_other_scripts(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(Double([scripts()])), terminal_size=size, run_before=keys("enter", "]"))
