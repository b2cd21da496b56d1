"""Quotation marks of every kind, whole and broken."""

from __future__ import annotations

import pytest

from nutgraf.analysis.quotes.marks import regions
from nutgraf.document import Span


def inside(text: str) -> list[str]:
    return [text[region.start : region.end] for region in regions(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        '"Come in," she said.',
        "“Come in,” she said.",
        "''Come in,'' she said.",
        "``Come in,'' she said.",
        "‘Come in,’ she said.",
        "'Come in,' she said.",
        "« Come in, » she said.",
        "»Come in,« she said.",
        "„Come in,“ she said.",
        "‹Come in,› she said.",
        "「Come in,」 she said.",
        '“Come in," she said.',
        '"Come in,” she said.',
    ],
)
def test_every_pair_of_marks(text: str) -> None:
    assert inside(text) == ["Come in,"]


def test_marks_inside_others_belong_to_the_text() -> None:
    assert inside("“He shouted ‘stop’ and «ran»,” she said.") == ["He shouted ‘stop’ and «ran»,"]


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    text = "“It goes on and on."
    found = regions(text, Span(0, len(text)))
    assert [(region.start, region.closed) for region in found] == [(1, False)]


def test_a_second_opening_ends_what_was_left_open() -> None:
    assert inside("“Not closed. “Closed,” he said.") == ["Not closed.", "Closed,"]


@pytest.mark.parametrize(
    "text",
    [
        "It doesn't matter what the dogs' owner thinks of the '90s.",
        "Rock 'n' roll isn't dead, y'all.",
        "He is 6'2\" tall and the board 9'4\" wide.",
        "James’s sisters’ house",
        "“”",
        '" "',
    ],
)
def test_what_only_looks_like_marks(text: str) -> None:
    assert inside(text) == []
