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


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("“Sold,“ he said. “Not for long.”", ["Sold,", "Not for long."]),
        ("The ”old” hall and the “new“ one.", ["old", "new"]),
        ('""Sold,"" he said.', ["Sold,"]),
        ("The roof held,” said Ada Crane.", ["The roof held,"]),
        ("“It held,” Ada Crane said. The walls fell.”", ["It held,", "The walls fell."]),
        ("‘The roof held,” said Ada Crane.", ["The roof held,"]),
        ("“The roof held, said Ada Crane, who built it.", ["The roof held,"]),
        ("“The roof held, the builder, a Ms. Crane, told the court.", ["The roof held,"]),
        ("“The roof held,' said Ada Crane.", ["The roof held,"]),
    ],
)
def test_a_broken_pair_is_mended_where_the_speaker_stands(text: str, pieces: list[str]) -> None:
    assert inside(text) == pieces


def test_a_closing_mark_that_nothing_explains_is_left_alone() -> None:
    assert inside("The roof held. Everybody left the hall.” The doors were shut.") == []


def test_a_quotation_that_the_next_paragraph_continues_is_not_cut_short() -> None:
    text = "“I was told, she said, to wait.\n\n“So I waited.”"
    first = regions(text, Span(0, text.index("\n")))
    assert [(text[region.start : region.end], region.closed) for region in first] == [
        ("I was told, she said, to wait.", False)
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("'She read \"Emma\" aloud,' said Ada.", ['She read "Emma" aloud,']),
        ("‘The tenants’ letters were burnt,’ said Ada.", ["The tenants’ letters were burnt,"]),
        ("The 'smart meters' were dear and the owners' bills high.", ["smart meters"]),
        ("Ada said: 'It is over. 'We go home. 'That's all.'", ["It is over.", "We go home.", "That's all."]),
        ("‘We go home.", ["We go home."]),
        ("''She said 'no,''' Ada said.", ["She said 'no,'"]),
        ("‚Komm herein,‘ said Ada.", ["Komm herein,"]),
    ],
)
def test_single_marks_are_told_from_apostrophes(text: str, pieces: list[str]) -> None:
    assert inside(text) == pieces


def test_a_mark_whose_partner_stands_inside_is_kept() -> None:
    assert inside("«We sang “The Red Ox,”» he said.") == ["We sang “The Red Ox,”"]
