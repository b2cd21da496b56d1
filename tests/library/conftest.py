"""A library and folders of small invented stories."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from nutgraf.library import Library

Write = Callable[..., Path]


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    with Library(home) as opened:
        yield opened


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """An empty folder for stories."""
    folder = tmp_path / "stories"
    folder.mkdir()
    return folder


@pytest.fixture
def write(stories: Path) -> Write:
    """Writes a story: ``write("2024-05-01_a.txt", "Title", "Body.")``."""

    def write(
        name: str, title: str = "A title of the day", body: str = "Something happened in Orlau."
    ) -> Path:
        path = stories / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{title}\n\n{body}\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def titles(library: Library) -> Callable[..., list[str]]:
    """The titles that a query leaves, in the order of the list."""

    def titles(query: str = "", **options: object) -> list[str]:
        view = library.view(query, **options)  # type: ignore[arg-type]  # passed through as they are
        try:
            return [row.title for row in view.rows(0, 1000)]
        finally:
            view.close()

    return titles
