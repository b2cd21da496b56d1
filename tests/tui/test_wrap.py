"""Lines as offsets: nothing is lost, nothing is too wide, and a long text takes no time."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size
from rich.style import Style
from wcwidth import iter_graphemes

from nutgraf.document import Document, Span
from nutgraf.text import clean
from nutgraf.tui.drawing import Run, crop, fit, length, pad, strip
from nutgraf.tui.drawing.cells import TAB, plain, width
from nutgraf.tui.drawing.layers import Layer, runs
from nutgraf.tui.drawing.prose import flowed, prose
from nutgraf.tui.drawing.wrap import Wrapped

CHARACTERS = "ab cd  e\n\n\t漢字、（한é́😀\u200d-👍🏽🇩🇪❤️क्षिกำשָׁمَ\u1100\u1161\u11a8"
TEXTS = st.text(st.sampled_from(CHARACTERS) | st.characters(), max_size=200).map(clean)


def drawn(text: str) -> int:
    """Cells that a line takes on the screen."""
    return width(text.replace("\t", " " * TAB))


def lines(wrapped: Wrapped) -> list[str]:
    """As they are cut."""
    return [wrapped.text[a:b] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)]


@given(TEXTS, st.integers(1, 40))
def test_lines_hold_the_text_and_keep_the_width(text: str, cells: int) -> None:
    wrapped = Wrapped(text, cells)
    pieces = [text[a:b] for a, b in zip(wrapped.starts, wrapped.ends, strict=True)]
    assert "".join("".join(pieces).split()) == "".join(text.split())
    for piece in pieces:
        assert "\n" not in piece
        assert drawn(piece) <= max(cells, TAB), piece
    assert wrapped.starts == sorted(wrapped.starts)


@given(TEXTS, st.integers(2, 40))
def test_no_line_ends_within_a_grapheme_or_is_wider_than_the_column(text: str, cells: int) -> None:
    wrapped = Wrapped(text, cells)
    inside, at = set(), 0
    for grapheme in iter_graphemes(text):
        inside.update(range(at + 1, at + len(grapheme)))
        at += len(grapheme)
    assert not inside & {*wrapped.starts, *wrapped.ends}
    for piece in lines(wrapped):
        assert drawn(piece) <= cells or len(list(iter_graphemes(piece))) == 1, piece
        assert cell_len(strip([Run(piece)], 100, lambda _: Style()).text) == 100


@given(TEXTS)
def test_what_every_terminal_measures_alike_is_drawn(text: str) -> None:
    line = plain(" ".join(text.split()))
    assert plain(line) == line
    assert cell_len(line) == sum(get_character_cell_size(each) for each in line) == width(line)


@given(TEXTS, st.integers(1, 40))
def test_the_line_of_an_offset_holds_it(text: str, cells: int) -> None:
    wrapped = Wrapped(text, cells)
    for number, (start, end) in enumerate(zip(wrapped.starts, wrapped.ends, strict=True)):
        for offset in range(start, end):
            assert wrapped.line_of(offset) == number


def test_words_stay_whole_where_they_can() -> None:
    text = "one two  three\n\n\n  indented line\nsupercalifragilistic\n"
    assert lines(Wrapped(text, 8)) == [
        "one two", "three", "", "  indent", "ed line", "supercal", "ifragili", "stic",
    ]  # fmt: skip


def test_wide_characters_break_anywhere_but_before_what_closes() -> None:
    assert lines(Wrapped("漢字漢字漢字", 5)) == ["漢字", "漢字", "漢字"]
    assert lines(Wrapped("漢字、（漢字）", 5)) == ["漢", "字、", "（漢", "字）"]
    assert lines(Wrapped("한국어 문장은", 7)) == ["한국어", "문장은"]


def test_what_changes_a_character_takes_no_cells() -> None:
    assert plain("👍🏽 ❤️ 🇩🇪") == "👍 ❤ DE"
    assert lines(Wrapped("👍🏽👍🏽👍🏽🇩🇪🇫🇷", 6)) == ["👍🏽👍🏽👍🏽", "🇩🇪🇫🇷"]


def test_items_of_a_list_hang_and_rows_of_a_table_stand_close() -> None:
    wrapped = Wrapped("- one two three\n2. four five\n\n| a | b |\n\n| c | d |\n", 10)
    assert lines(wrapped) == ["- one two", "three", "2. four", "five", "", "| a | b |", "| c | d |"]
    assert wrapped.indents == {1: 2, 3: 3}


def test_a_paragraph_that_a_program_wrapped_flows_and_every_offset_stays() -> None:
    wrapped_by_hand = textwrap.fill("Sentences of words that go on and on. " * 6, 60)
    poem = "Short lines\nthat rhyme\nstay"
    text = f"{wrapped_by_hand}\n\n{poem}\n"
    ready = flowed(text)
    assert len(ready) == len(text)
    assert ready == text.replace(wrapped_by_hand, wrapped_by_hand.replace("\n", " "))


def test_paragraphs_on_lines_of_their_own_are_set_apart_and_short_titles_are_headings() -> None:
    long = "A paragraph of many words that is " + "very " * 20 + "long."
    text = f"Title\n\n{long}\xa0\n{long}\n\nWhat followed\n\n{long}\n\nHe said yes.\n\n{long}\n"
    made = prose(Document("/a.txt", text, "Title", body=Span(7, len(text))), 200)
    paragraphs = [long, long, "What followed", long, "He said yes.", long]
    assert lines(made.wrapped) == "\n\n".join(paragraphs).split("\n")
    assert [each.of(text) for each in made.headings] == ["What followed"]


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
