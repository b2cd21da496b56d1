"""Cleaning leaves nothing that steers a terminal; decoding never raises and says what it guessed."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nutgraf.text import clean, clean_line, decode

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x1b\x9b\x9d\x90\x9c\x07\r\n\t\x08[]P;0123mJ\\\u202e\u200b\u200d\u0301\ud800"),
    ),
    max_size=300,
)


@settings(deadline=None)
@given(HOSTILE)
def test_nothing_forbidden_is_left(s: str) -> None:
    assert not FORBIDDEN.search(clean(s))


@settings(deadline=None)
@given(HOSTILE)
def test_cleaning_twice_changes_nothing(s: str) -> None:
    assert clean(clean(s)) == clean(s)


@settings(deadline=None)
@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("\n\t“”—é港"), max_size=200)
)
def test_clean_text_is_returned_as_it_is(s: str) -> None:
    assert clean(s) is s


@pytest.mark.parametrize(
    ("dirty", "shown"),
    [
        ("a\x1b[2J\x1b[3;3Hb", "ab"),
        ("a\x1b]0;title\x07b", "ab"),
        ("a\x1b]52;c;eA==\x1b\\b", "ab"),
        ("a\x9b31mb\x9d0;x\x9cc", "abc"),
        ("a\x1bP$q\x1b\\b\x1b_G1;A\x1b\\c", "abc"),
        ("\x1b]8;;file:///x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("a\x1bcb", "ab"),
        ("a\x00b\x07c\x08d\x7fe", "abcde"),
        ("one\r\ntwo\rthree\x85four\u2028five\u2029six\x0cseven", "one\ntwo\nthree\nfour\nfive\nsix\nseven"),
        ("bud\u200bget \u202etac\u202c \ufeff", "budget tac "),
        ("a\ud800b", "a\ufffdb"),
        ("e" + "\u0301" * 900 + "x", "e" + "\u0301" * 5 + "x"),
        ("flag\U000e0067\U000e007f", "flag"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u200db", "ab"),
    ],
)
def test_what_is_left(dirty: str, shown: str) -> None:
    assert clean(dirty) == shown


def test_an_unfinished_control_string_hides_nothing_behind_it() -> None:
    assert clean("before\x1b]0;after\nnext line") == "before0;after\nnext line"
    long = "word " * 2000
    assert long in clean("\x1b]0;" + long + "\x07")


@pytest.mark.parametrize("unit", ["\x1b]", "\x1b[", "\x9d", "\x1b[1", "\u0301", "\x1b ", "\x9d\x1b"])
def test_time_is_linear(unit: str) -> None:
    begun = time.process_time()
    clean(unit * 200_000)
    assert time.process_time() - begun < 3


@settings(deadline=None)
@given(HOSTILE, st.integers(5, 60))
def test_a_line_is_one_line_within_its_limit(s: str, limit: int) -> None:
    line = clean_line(s, limit)
    assert len(line) <= limit
    assert "\n" not in line
    assert "\t" not in line
    assert line == line.strip()


def test_a_long_line_is_cut_between_words() -> None:
    assert clean_line("alpha beta gamma delta", 12) == "alpha beta…"
    assert clean_line("x" * 50, 10) == "x" * 9 + "…"


@settings(deadline=None)
@given(
    st.binary(max_size=300),
    st.none() | st.text(max_size=12) | st.sampled_from(["utf-7", "latin-1", "utf-16"]),
)
def test_decoding_never_raises_and_comes_out_clean(data: bytes, declared: str | None) -> None:
    assert not FORBIDDEN.search(clean(decode(data, declared).text))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_a_mark_needs_no_guess(encoding: str) -> None:
    decoded = decode("Café “told”".encode(encoding))
    assert (decoded.text, decoded.warnings) == ("Café “told”", ())


@pytest.mark.parametrize("encoding", ["shift_jis", "gb18030", "euc-kr", "cp1251", "iso8859-7", "iso8859-1"])
def test_a_declared_encoding_is_followed(encoding: str) -> None:
    word = {
        "shift_jis": "港の橋",
        "gb18030": "港口",
        "euc-kr": "항구",
        "cp1251": "порт",
        "iso8859-7": "λιμάνι",
    }
    text = word.get(encoding, "Café")
    decoded = decode(text.encode(encoding), encoding)
    assert (decoded.text, decoded.warnings) == (text, ())


@pytest.mark.parametrize(
    "declared", ["utf-7", "x-no-such", "unicode_escape", "raw_unicode_escape", "hex", "idna", "\0"]
)
def test_an_unsafe_or_unknown_declaration_is_not_followed(declared: str) -> None:
    decoded = decode(b"+ADw-script+AD4- \\x41 caf\xc3\xa9", declared)
    assert decoded.text == "+ADw-script+AD4- \\x41 café"
    assert "was not followed" in decoded.warnings[0]


def test_guesses_are_said() -> None:
    assert decode(b"caf\xe9 au lait").text == "café au lait"
    assert "guess" in decode(b"caf\xe9 au lait").warnings[0]
    wide = decode("The bridge shut.".encode("utf-16-be"))
    assert wide.text == "The bridge shut."
    assert "guess" in wide.warnings[0]
    damaged = decode("“quoted” text ".encode() * 3 + b"\xff end")
    assert damaged.text.endswith("\ufffd end")
    assert "replaced in one place" in damaged.warnings[0]


def test_a_single_byte_label_gives_way_to_utf8() -> None:
    decoded = decode("Café".encode(), "us-ascii")
    assert decoded.text == "Café"
    assert decoded.warnings == ("The file says that it is ascii, but it is UTF-8.",)


def test_nul_bytes_are_told_and_hide_nothing() -> None:
    decoded = decode(b"before\0\0after the gap")
    assert clean(decoded.text) == "beforeafter the gap"
    assert decoded.warnings == ("2 NUL bytes were left out.",)
