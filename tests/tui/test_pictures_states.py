"""Snapshots of what helps a person along: palette, help, hint, and states in which something is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.double import Double
from tui.test_pictures import SIZES, app, keys, theme

__all__ = ["theme"]

Compare = Callable[..., bool]

ALL_SIZES = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@ALL_SIZES
def test_palette_before_anything_is_typed(
    snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]
) -> None:
    assert snap_compare(app(library), terminal_size=size, run_before=keys(":"))


@ALL_SIZES
def test_palette_with_documents(
    snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]
) -> None:
    library.saved = {"fares": "ferry fares"}
    library.tagged = {"x": {"far away"}}
    assert snap_compare(app(library), terminal_size=size, run_before=keys(":", *"fa"))
