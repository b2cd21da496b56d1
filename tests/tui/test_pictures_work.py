"""Pictures of documents marked, of the menu of filters, and of the name of a file to write to."""

from __future__ import annotations

import pytest

from tui.double import Double
from tui.test_pictures import SIZES, Compare, app, keys, theme

__all__ = ["theme"]

each_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@each_size
def test_marked(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(library), terminal_size=size, run_before=keys("space", "space", "*"))


@each_size
def test_menu(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    library.saved = {"crossings": "bridge", "Quill": "quill"}
    library.tagged = {library.rows[1].id: {"harbour", "to check"}}
    library.mark([library.rows[0].id], read=True)
    assert snap_compare(app(library), terminal_size=size, run_before=keys("f", *"jjjjjj"))


@each_size
def test_export(
    snap_compare: Compare,
    library: Double,
    theme: str,
    size: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir("/")
    assert snap_compare(app(library), terminal_size=size, run_before=keys("space", "space", "s"))
