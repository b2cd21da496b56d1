"""The whole analysis: every span reproduces, whatever the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nutgraf
from nutgraf.analysis import LIMIT
from nutgraf.analysis.store import pack, unpack

SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))

WORDS = [
    *(
        "MOSCOW, March 21. /TASS/.",
        "He said",
        "“Rain fell",
        "42,681 people",
        "up 4,871",
        "Mr. Smith",
        ",",
        ".",
    ),
    *(
        "”",
        "\n\n",
        "\n",
        "$5-6m",
        "By Ada Lund",
        "--",
        "according to",
        "Putin",
        "Ada Lund, the mayor, said",
        "(",
    ),
    *(")", "'", "10%", "\x00", "好。", "\r\n", "\u2029", "e\u0301", "1e400"),
]

texts = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=30).map(" ".join)


def spans(analysis: nutgraf.Analysis) -> list[nutgraf.Span]:
    found = [s.span for s in analysis.sentences] + [f.span for f in analysis.figures]
    found += [m for person in analysis.people for m in person.mentions]
    for quote in analysis.quotes:
        found += [*quote.content, *(span for span in (quote.cue, quote.source) if span)]
    return found


@settings(deadline=None)
@given(texts)
def test_any_text(text: str) -> None:
    analysis = nutgraf.analyze(text)
    assert analysis.text == text
    assert all(0 <= span.start < span.end <= len(text) for span in spans(analysis))
    at = 0
    for sentence in analysis.sentences:
        assert at <= sentence.span.start
        at = sentence.span.end
    assert unpack(pack(analysis), text) == analysis


def test_the_seed_story() -> None:
    text = SEED.read_text("utf-8")
    analysis = nutgraf.analyze(text)
    first, *_ = analysis.summary()
    assert first.span.of(text).startswith("Russia has offered to help Italy")
    assert all("TASS/" not in s.span.of(text) for s in analysis.sentences)
    one = analysis.summary(1, "death toll")[0].span.of(text)
    assert "death toll" in one


@pytest.mark.parametrize("filler", ["word ", "x", "A sentence of five words. "])
def test_beyond_the_limit_nothing_is_analysed_and_a_note_says_so(filler: str) -> None:
    text = filler * (LIMIT // len(filler) + 2000)
    analysis = nutgraf.analyze(text)
    assert analysis.text == text
    assert analysis.sentences[-1].span.end <= LIMIT
    assert analysis.notes[0] == "Only the first 1,000,000 characters were analysed."


def test_where_figures_are_no_longer_read_a_note_says_so() -> None:
    analysis = nutgraf.analyze("It sold 12 boats and 15 ships. " * 2000)
    (note,) = analysis.notes
    assert note == f"Only the first {len(analysis.figures):,} figures were read."
    assert 2000 <= len(analysis.figures) < 4000


def test_a_usual_text_has_no_notes() -> None:
    assert nutgraf.analyze("Rain fell in Ostrava.").notes == ()
