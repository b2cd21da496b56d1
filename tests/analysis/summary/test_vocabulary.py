"""The words of a text, cut out all at once, and their stems as numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nutgraf.analysis.summary.vocabulary import Vocabulary
from nutgraf.analysis.summary.words import stem, stems, tokens, tokens_of
from nutgraf.document import Span

texts = st.text(max_size=40) | st.lists(
    st.sampled_from(
        ["Rain’s", "über", "№ 5", "a_b", "\ud800", "£5m", "2024年", "x" * 90, "\x1f", "iPhone手机"]
    )
).map(" ".join)


@given(texts, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60))))
def test_words_cut_at_once_are_the_words_of_each_span(text: str, ends: list[tuple[int, int]]) -> None:
    spans = [Span(min(pair), max(pair)) for pair in ends]
    assert tokens_of(text, spans) == [tokens(span.of(text)) for span in spans]


def test_a_latin_word_ends_where_chinese_signs_begin() -> None:
    assert tokens("iPhone手机") == ["iPhone", "手", "机"]


def test_a_stem_stays_the_same_when_it_is_looked_up_again() -> None:
    words = ["Cities", "running", "x" * 90, "cities"]
    assert stems(words) == stems(words) == [stem(word) for word in words]


def test_stems_that_occur_again_are_numbered_in_order() -> None:
    vocabulary = Vocabulary.of([["Dams", "broke", "today"], ["The", "dam", "held"], ["Nobody", "held", "it"]])
    assert vocabulary.numbers == {stem("dam"): 1, stem("held"): 2}
    assert vocabulary.sentences == [[1, 0, 0], [0, 1, 2], [0, 2, 0]]


def test_a_name_is_what_is_capitalised_inside_sentences() -> None:
    vocabulary = Vocabulary.of(
        [["The", "Hill", "flooded"], ["A", "hill", "slid"], ["Hill", "said"], ["In", "Orlau", "rain", "fell"]]
    )
    assert vocabulary.names == {vocabulary.numbers["hill"]: 0.5}
    assert "Orlau" in vocabulary.names_once
    assert "rain" not in vocabulary.names_once
