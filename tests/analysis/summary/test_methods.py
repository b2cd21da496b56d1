"""sumy's methods on our sentences: offline, each sentence once, and never an exception."""

from __future__ import annotations

import re
import socket
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sumy.nlp.stemmers import null_stemmer
from sumy.parsers.plaintext import PlaintextParser

from nutgraf.analysis.context import Context
from nutgraf.analysis.summary.methods import CANDIDATES, DEFAULT, METHODS, USUAL_WORDS, summarise
from nutgraf.analysis.summary.summarizer import NutgrafSummarizer
from nutgraf.analysis.summary.sumy_model import Words
from nutgraf.errors import UsageError

STORY = (
    "The last ferry across the sound will stop on Sunday after ninety years, the council said. "
    "The council voted to end the ferry because it loses money. "
    "Most people on the ferry are pupils of the harbour school. "
    "The school will send buses round the sound. "
    "A museum wants the old ferry, the council said. "
    "Nobody knows what the buses will cost."
)

SUMYS = [method for method in METHODS if method not in (DEFAULT, "lead")]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_summarises_a_story_offline(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a summary needs no network")

    monkeypatch.setattr(socket, "socket", refuse)
    chosen, note = summarise(STORY, method, 3)
    assert len(chosen) == 3
    assert note is None


def test_the_methods_differ() -> None:
    assert len({summarise(STORY, method, 2)[0] for method in METHODS}) > 3


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "Hello",
        "1 2 3. 4 5 6. 7 8 9. 10 11.",
        "THIS IS A LINE. ANOTHER LINE IS HERE. A THIRD ONE.",
        "The same again. " * 40,
        "中文很好。他說了。我們走吧。今天天氣很好。",
        "Der Hund ist gross. Die Katze ist klein. Der Garten ist gruen. Das Haus ist rot.",
        ". . . ? ! ... !!!",
        "a b. a b! a b?",
    ],
)
def test_odd_texts(method: str, text: str) -> None:
    context = Context.of(text)
    chosen, _ = summarise(context, method, 3)
    said = [" ".join(s.span.of(text).split()).rstrip(".!?") for s in chosen]
    assert len(set(said)) == len(said)
    assert bool(chosen) == bool(context.sentences)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(STORY.split(". ")) | st.text(max_size=15), max_size=8).map(". ".join),
    st.sampled_from(METHODS),
    st.integers(-1, 9),
)
def test_any_text_any_method_any_length(text: str, method: str, n: int) -> None:
    chosen, _ = summarise(text, method, n)
    assert len(chosen) <= max(n, 0)
    assert len(set(chosen)) == len(chosen)
    assert list(chosen) == sorted(chosen, key=lambda s: s.span.start)


@pytest.mark.parametrize("method", SUMYS)
def test_a_method_that_cannot_choose_gives_way_and_says_so(method: str) -> None:
    numbers = "1 2 3. 4 5 6. 7 8 9. 10 11 12."
    chosen, note = summarise(numbers, method, 2)
    assert chosen == summarise(numbers, DEFAULT, 2)[0]
    assert note == f"{method} found nothing to choose by: this is the default summary."


@pytest.mark.parametrize("method", sorted(CANDIDATES))
def test_a_costly_method_says_how_much_it_looked_at(method: str) -> None:
    text = " ".join(
        f"Witness number {i} saw the ferry at pier {i % 7}." for i in range(CANDIDATES[method] + 40)
    )
    _, note = summarise(text, method, 2)
    assert note is not None
    assert f"{CANDIDATES[method]} most salient of {CANDIDATES[method] + 40}" in note


@pytest.mark.parametrize("method", sorted(CANDIDATES))
def test_a_costly_method_looks_at_fewer_sentences_where_they_are_long(method: str) -> None:
    text = " ".join(
        f"Witness {i} saw {' and '.join(f'boat{i}x{k}' for k in range(150))} at pier {i % 7}."
        for i in range(90)
    )
    begun = time.process_time()
    chosen, note = summarise(text, method, 2)
    assert time.process_time() - begun < 15  # minutes, where the words of so many sentences are all compared
    assert len(chosen) == 2
    looked = re.search(r"looked at the (\d+) most salient of 90", note or "")
    assert looked
    assert int(looked[1]) * 300 <= CANDIDATES[method] * USUAL_WORDS


def test_a_summary_longer_than_what_a_method_looks_at_goes_on_with_the_most_salient() -> None:
    text = " ".join(f"Witness number {i} saw the ferry at pier {i % 7}." for i in range(200))
    longest, note = summarise(text, "kl", 150)
    assert len(longest) == 150
    assert note == f"kl looked at the {CANDIDATES['kl']} most salient of 200 sentences."
    assert {sentence.rank for sentence in longest} == set(range(150))


@pytest.mark.parametrize("method", ["lexrank", "lsa", "reduction", "textrank"])
@pytest.mark.parametrize("around", [5, 7, 9, 11])
def test_sentences_that_are_all_alike_are_not_told_apart_by_a_last_digit(method: str, around: int) -> None:
    words = [f"{letter}ora{letter}" for letter in "bdfgklmnprs"[:around]]
    text = " ".join(
        f"Zur {words[i]} {words[(i + 1) % around]} {words[(i + 3) % around]}." for i in range(around)
    )
    assert (
        summarise(text, method, 2)[1] == f"{method} found nothing to choose by: this is the default summary."
    )


def test_signs_are_compared_by_pairs() -> None:
    assert Words().to_words("渡輪將於2024年停運,KTV也好x") == (
        "渡輪",
        "輪將",
        "將於",
        "年停",
        "停運",
        "KTV",
        "也好",
        "x",
    )


def test_a_language_that_is_not_known_is_said() -> None:
    text = "Zog fnurk brem ilka tuva morn. Fnurk ilka dwem dwem sask. Ulm tuva brem orsk ulm. Zog ilka ulm."
    _, note = summarise(text, "sum-basic", 2)
    assert note == "The text's language is not known: its words were compared as they stand."


def test_an_unknown_method_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="textrank"):
        summarise(STORY, "nonsense", 3)


def test_ours_is_a_sumy_summarizer() -> None:
    class Plain:
        def to_sentences(self, paragraph: str) -> tuple[str, ...]:
            return tuple(part.strip() + "." for part in paragraph.split(".") if part.strip())

        def to_words(self, sentence: str) -> tuple[str, ...]:
            return tuple(sentence.split())

    document = PlaintextParser.from_string(STORY, Plain()).document
    summary = [str(sentence) for sentence in NutgrafSummarizer(null_stemmer)(document, 2)]
    assert summary == [s.span.of(STORY) for s in summarise(STORY, DEFAULT, 2)[0]]
