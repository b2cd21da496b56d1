"""Snapshots of what helps a person along: palette, help, hint, and states in which something is missing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nutgraf.errors import LibraryError
from nutgraf.tui.app import NutgrafApp
from tui.crossings import crossings
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


@ALL_SIZES
@pytest.mark.parametrize("place", ["list", "text", "facts"])
def test_help_of_each_part(
    snap_compare: Compare, library: Double, theme: str, size: tuple[int, int], place: str
) -> None:
    there = {"list": (), "text": ("enter",), "facts": ("1",)}[place]
    assert snap_compare(app(library), terminal_size=size, run_before=keys(*there, "?"))


@ALL_SIZES
def test_found_in_the_help(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(library), terminal_size=size, run_before=keys("?", "/", *"read"))


@ALL_SIZES
def test_palette_in_a_lens(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    assert snap_compare(app(crossings()), terminal_size=size, run_before=keys("P", ":"))


@ALL_SIZES
def test_a_library_that_cannot_be_written(
    snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]
) -> None:
    library.broken = (
        "/home/anna/.local/share/nutgraf/library.db: cannot be written here; "
        "set NUTGRAF_HOME to a folder that can"
    )
    assert snap_compare(app(library), terminal_size=size, run_before=keys())


@ALL_SIZES
def test_an_empty_library(snap_compare: Compare, theme: str, size: tuple[int, int]) -> None:
    reader = NutgrafApp(Double([]), (), "")  # type: ignore[arg-type]  # a double of the facade
    assert snap_compare(reader, terminal_size=size, run_before=keys())


@ALL_SIZES
def test_what_does_not_work(
    snap_compare: Compare, library: Double, theme: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Double, *args: object, **named: object) -> None:
        raise LibraryError("/home/anna/.local/share/nutgraf/library.db: the disk is full; free some space")

    monkeypatch.setattr(Double, "index", refuse)
    assert snap_compare(app(library), terminal_size=size, run_before=keys("X"))


@ALL_SIZES
def test_the_first_hint(snap_compare: Compare, library: Double, theme: str, size: tuple[int, int]) -> None:
    library.first_time = True
    assert snap_compare(app(library), terminal_size=size, run_before=keys())
