"""Lines broken by cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.cli.wrapping import cells, cut, hang, pad, wrap

WORDS = st.text(alphabet="ab -中文\u0301\u200d😀é")


@pytest.mark.parametrize(
    ("words", "wide"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("😀", 2), ("مرحبا", 5), ("", 0)]
)
def test_cells(words: str, wide: int) -> None:
    assert cells(words) == wide


def test_chinese_is_broken_between_letters_and_words_between_words() -> None:
    assert wrap("中文中文中文", 5) == ["中文", "中文", "中文"]
    assert wrap("one två three", 8) == ["one två", "three"]
    assert wrap("  één stays in", 9) == ["  één", "stays in"]
    assert wrap("whatever it is", None) == ["whatever it is"]
    assert hang("- ", "één två", 5) == ["- één", "  två"]


def test_what_is_cut_ends_in_an_ellipsis() -> None:
    assert cut("中文中文", 6) == "中文…"
    assert cut("中文", 4) == "中文"
    assert pad("中", 4, right=True) == "  中"


@given(WORDS, st.integers(2, 30))
def test_no_line_is_wider_and_nothing_but_blanks_is_lost(words: str, width: int) -> None:
    lines = wrap(words, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert cells(cut(words, width)) <= width


def test_a_word_of_a_megabyte_takes_no_time() -> None:
    assert len(wrap("中" * 500_000, 80)) == 12_500
    assert len(wrap("x" * 1_000_000, 80)) >= 12_500
