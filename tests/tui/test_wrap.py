"""Lines as offsets: nothing is lost, nothing is too wide, and a long text takes no time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import get_character_cell_size

from nutgraf.document import Span
from nutgraf.text import clean
from nutgraf.tui.drawing import crop, fit, length, pad, width
from nutgraf.tui.layers import Layer, runs
from nutgraf.tui.wrap import TAB, Wrapped

TEXTS = st.text(st.sampled_from("ab cd  e\n\n\t漢字 한é́😀\u200d-") | st.characters(), max_size=200).map(clean)


def drawn(text: str) -> int:
    """Cells a line takes at most."""
    return sum(TAB if each == "\t" else get_character_cell_size(each) for each in text)


@given(TEXTS, st.integers(1, 40))
def test_lines_hold_the_text_and_keep_the_width(text: str, cells: int) -> None:
    wrapped = Wrapped(text, cells)
    pieces = [text[a:b] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)]
    assert "".join("".join(pieces).split()) == "".join(text.split())
    for piece in pieces:
        assert "\n" not in piece
        assert drawn(piece) <= max(cells, TAB), piece
    assert wrapped.starts == sorted(wrapped.starts)


@given(TEXTS, st.integers(1, 40))
def test_the_line_of_an_offset_holds_it(text: str, cells: int) -> None:
    wrapped = Wrapped(text, cells)
    for number, (start, end) in enumerate(zip(wrapped.starts, wrapped.ends, strict=True)):
        for offset in range(start, end):
            assert wrapped.line_of(offset) == number


def test_words_stay_whole_where_they_can() -> None:
    text = "one two  three\n\n\n  indented line\nsupercalifragilistic\n"
    wrapped = Wrapped(text, 8)
    assert [text[a:b] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)] == [
        "one two", "three", "", "  indent", "ed line", "supercal", "ifragili", "stic",
    ]  # fmt: skip


def test_wide_characters_break_anywhere() -> None:
    text = "漢字漢字漢字"
    wrapped = Wrapped(text, 5)
    assert [text[a:b] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)] == ["漢字", "漢字", "漢字"]


@given(st.text(max_size=40).map(clean), st.integers(0, 30))
def test_cut_and_padded_to_cells(text: str, cells: int) -> None:
    line = " ".join(text.split())
    assert width(fit(line, cells)) <= cells
    assert width(pad(line, cells)) == cells
    parts = runs(line, 0, len(line), [Layer("a", [Span(1, 4)]), Layer("b", [Span(2, 9)])])
    assert "".join(run.text for run in parts) == line
    assert length(crop(parts, cells)) <= cells


def test_runs_carry_the_styles_over_them() -> None:
    layers = [Layer("mark", [Span(0, 5), Span(4, 8)]), Layer("match", [Span(6, 10)])]
    assert [(run.text, run.style) for run in runs("0123456789ab", 0, 12, layers)] == [
        ("012345", "mark"),
        ("67", "mark match"),
        ("89", "match"),
        ("ab", ""),
    ]
    assert layers[0].touches(7, 9)
    assert not layers[0].touches(8, 9)
