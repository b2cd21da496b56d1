"""Which sentences stand alone, and which need the one before them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.analysis.summary.standalone import LOOSELY, NOT, WHOLLY, leans

_SIGNS = {"=": NOT, "~": LOOSELY, "<": WHOLLY}

LABELLED = [
    (_SIGNS[line[0]], line[2:])
    for line in (Path(__file__).parent / "standing_alone.txt").read_text(encoding="utf-8").splitlines()
    if line[0] in _SIGNS
]


def test_the_labels_are_many_and_of_each_kind() -> None:
    assert len(LABELLED) >= 310
    assert all(sum(label == value for label, _ in LABELLED) >= 15 for value in _SIGNS.values())


def test_floors_on_labelled_sentences() -> None:
    """Only to be raised. On the first run 300 of 310 agreed."""
    found = [leans(sentence) for _, sentence in LABELLED]
    labels = [label for label, _ in LABELLED]
    right = sum(map(float.__eq__, found, labels))
    both = sum(f == label == WHOLLY for f, label in zip(found, labels, strict=True))
    assert right / len(LABELLED) >= 0.99
    assert both / found.count(WHOLLY) >= 0.99
    assert both / labels.count(WHOLLY) >= 0.99


@pytest.mark.parametrize(
    ("leaning", "standing"),
    [
        ("It was sold in 1987.", "It was sold in 1987 that the house was haunted, people said."),
        ("It seems to be late.", "It seems iPads are still sold in Ghent."),
        ("It came as a surprise.", "It came as a surprise that the king had left."),
        ("Two, there is no money.", "Two boats sank off Brevik."),
        ("Months after he left, they met again.", "Months after he left, Lund returned to Brevik."),
        ("(The list leaves out Brevik.)", "The list leaves out Brevik."),
        ("In his speech, he called for calm.", "In his speech, Lund called for calm."),
        ('"We knew," he said.', '"We knew," said Lund.'),
        ("Instead, the railways were sold.", "Instead of the railways, the ports were sold."),
        ("The company will appeal.", "The company behind the dam will appeal."),
        ("This rule is the worst since May.", "This month was the worst since May."),
        ("HE WAS FOUND ON FRIDAY.", "LUND WAS FOUND ON FRIDAY."),
        ("“But nobody came.”", "“But nobody came,” said Ada Lund."),
    ],
)
def test_what_follows_decides(leaning: str, standing: str) -> None:
    assert leans(standing) < leans(leaning)


@pytest.mark.parametrize(
    "sentence",
    [
        "Er ist am Montag in Berlin gestorben.",
        "Die Regierung hat am Dienstag beschlossen, die Steuer zu senken.",
        "El presidente dijo que no habrá elecciones.",
        "今天天气很好。",
        "42",
        "...",
        "",
        "  ",
    ],
)
def test_other_languages_and_no_words_at_all_stand(sentence: str) -> None:
    assert leans(sentence) == NOT


_parts = st.sampled_from(
    [
        "He",
        "It",
        "is",
        "In",
        "When",
        "The",
        "two",
        '"',
        "“",
        "”",
        "''",
        "'",
        ",",
        "said",
        "he",
        "that",
        "1",
        "—",
        " ",
    ]
)


@given(st.lists(_parts | st.text(max_size=4), max_size=12).map(" ".join) | st.text(max_size=40))
def test_any_text(text: str) -> None:
    assert leans(text) in (NOT, LOOSELY, WHOLLY)
