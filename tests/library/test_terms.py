"""One notion of a word for the index, for queries, and for marking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.library import parse, terms
from nutgraf.library.query.highlight import highlights

TEXTS = st.text(st.sampled_from("aéÉßİ 東京タワไทยкё'-.,\n\ue000\ue00f0़"), max_size=40) | st.text(max_size=40)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S. don't", ["u", "s", "don", "t"]),
        ("Éclair ÉCLAIR eclair", ["eclair"] * 3),
        ("東京abc都", ["東", "京", "abc", "都"]),
        ("covid-19", ["covid", "19"]),
        ("\ue0000 \ue001path", ["0", "path"]),
        ("- … %", []),
    ],
)
def test_what_counts_as_a_word(text: str, words: list[str]) -> None:
    assert terms.words(text) == words


@given(TEXTS)
def test_places_are_those_of_the_words(text: str) -> None:
    found = list(terms.located(text))
    assert [word for _, _, word in found] == terms.words(text)
    ends = [0] + [end for _, end, _ in found]
    for (start, end, word), before in zip(found, ends, strict=False):
        assert before <= start < end <= len(text)
        assert word in terms.words(text[start:end])


@given(TEXTS)
def test_a_word_is_the_same_when_it_is_asked_for(text: str) -> None:
    for word in terms.words(text):
        assert terms.words(word) == [word]


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("café", "A cafe. CAFÉ!", ["cafe", "CAFÉ"]),
        ('"white house"', "white, House; the white horse", ["white, House"]),
        ("pre* -house", "Preview of a house", ["Preview"]),
        ("京都", "在京都市", ["京都"]),
        ("title:storm", "A storm", ["storm"]),
        ("by:adler said:rain", "Rain, said Ms Adler", ["Rain", "Adler"]),
        ("is:read date:2020", "read 2020", []),
    ],
)
def test_matches_are_marked(query: str, text: str, marked: list[str]) -> None:
    assert [span.of(text) for span in highlights(parse(query), text)] == marked


@given(st.characters(exclude_categories=["Cs"]))
def test_a_character_is_found_in_any_company(letter: str) -> None:
    """A text that needs no second look by itself is indexed the same beside one that does."""
    alone, beside = terms.words(letter), terms.words(f"{letter} 東 {letter}")
    assert beside == [*alone, "東", *alone]


def test_the_second_look_is_never_left_out_where_it_is_needed() -> None:
    """Every character that the index treats differently makes a text be looked at again."""
    changed = [chr(code) for code in range(0x30000) if terms._unusual().match(chr(code))]
    assert len(changed) > 30_000
    assert all(terms.indexable(f"a{letter}a") != f"a{letter}a" for letter in changed)
