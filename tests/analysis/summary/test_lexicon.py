"""What sumy's methods are told of a language."""

from __future__ import annotations

import pytest

from nutgraf.analysis.summary.lexicon import lexicon


@pytest.mark.parametrize(
    ("language", "small"),
    [
        ("english", "the of isn t mr said"),
        ("french", "de à un la l d qu c est"),
        ("spanish", "de y que se los"),
        ("portuguese", "não é seu de"),
        ("german", "der war wurde und"),
        ("ukrainian", "в і на не"),
        ("dutch", "de het een niet"),
        ("russian", "и в не на"),
        ("turkish", "ve bir bu"),
        ("chinese", "的 了 我们"),
    ],
)
def test_small_words_are_stop_words(language: str, small: str) -> None:
    assert set(small.split()) <= lexicon(language).stop_words


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("english", "ferries", "ferry"),
        ("german", "Häusern", "Haus"),
        ("french", "continuellement", "continuelle"),
        ("russian", "городами", "город"),
        ("dutch", "boeken", "boek"),
        ("czech", "městech", "města"),
        ("turkish", "VAPUR", "vapur"),
        ("", "Words", "words"),
    ],
)
def test_forms_of_a_word_meet_in_its_stem(language: str, one: str, other: str) -> None:
    stem = lexicon(language).stem
    assert stem(one) == stem(other)


def test_what_is_no_language_has_no_stop_words_and_keeps_its_endings() -> None:
    nothing = lexicon("")
    assert not nothing.stop_words
    assert nothing.stem("ferries") == "ferries"
