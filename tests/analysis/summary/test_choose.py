"""Summaries of any length, for the text and for a question to it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Analysis, Quote, Sentence
from nutgraf.analysis.summary import choose, rate, share
from nutgraf.analysis.summary.leaning import terms
from nutgraf.document import Span

STORY = """\
PORT ELLERY, 3 May 2024 - The last ferry across Ellery Sound will stop on Sunday, the council said.

The council of Port Ellery voted seven to four on Tuesday to end the ferry, which loses 2 million a year.

"We did not want this," said Mayor Ada Lund. "But nobody could find the money."

SCHOOL BUSES

About 400 people cross each day, most of them pupils of the harbour school. They will go round by bus.

The ride takes an hour and a half. By ferry it takes twenty minutes.

Sign up for our newsletter to read more about Port Ellery.

Read more: The ferry in pictures

The ferry Hedvig was built in 1931 and has sunk twice. The council said a museum may take the ferry Hedvig.
"""


def analysed(text: str, title: str | None = None) -> Analysis:
    return Analysis(text, rate(Context.of(text, title)))


def shown(analysis: Analysis, chosen: tuple[Sentence, ...]) -> list[str]:
    return [sentence.span.of(analysis.text) for sentence in chosen]


def test_three_sentences_by_default_in_reading_order() -> None:
    analysis = analysed(STORY)
    chosen = analysis.summary()
    assert len(chosen) == 3
    assert [s.span.start for s in chosen] == sorted(s.span.start for s in chosen)
    assert shown(analysis, chosen)[0].startswith("The last ferry across Ellery Sound")


def test_headings_boilerplate_and_the_dateline_are_never_shown() -> None:
    analysis = analysed(STORY)
    text = " ".join(shown(analysis, analysis.summary(10)))
    for unwanted in ("SCHOOL BUSES", "Sign up", "Read more", "PORT ELLERY, 3 May"):
        assert unwanted not in text


def test_repeated_sentences_are_shown_once() -> None:
    analysis = analysed("The dam broke at noon on Friday. Nobody was hurt in the valley. " * 4)
    assert shown(analysis, analysis.summary(5)) == [
        "The dam broke at noon on Friday.",
        "Nobody was hurt in the valley.",
    ]


def test_a_text_of_nothing_but_headings_still_has_a_summary() -> None:
    analysis = analysed("ONE HEADING\n\nANOTHER HEADING\n\nA THIRD")
    assert len(analysis.summary(2)) == 2


def test_the_headline_draws_its_sentences() -> None:
    plain = analysed(STORY).sentences
    drawn = analysed(STORY, "Museum may take the Hedvig").sentences
    assert drawn[-1].rank < plain[-1].rank


@pytest.mark.parametrize(
    ("query", "opening"),
    [
        ("school", "About 400 people"),
        ("museum", "The council said a museum"),
        ("minutes ferr", "By ferry it takes"),
    ],
)
def test_one_sentence_for_a_query_holds_its_words(query: str, opening: str) -> None:
    analysis = analysed(STORY)
    assert shown(analysis, analysis.summary(1, query))[0].startswith(opening)


@pytest.mark.parametrize("query", ["zebra", "-ferry", "date:2024", "", "the", "((", '"'])
def test_a_query_that_no_sentence_answers_leaves_the_summary(query: str) -> None:
    analysis = analysed("Rain fell in Ostrava. Snow fell in Brno. Wind rose in Olomouc. Fog lay in Zlin.")
    assert analysis.summary(3, query) == analysis.summary(3) or query == "the"


def test_a_query_is_read_as_stems_without_fields_and_excluded_words() -> None:
    assert terms('person:putin -"white house" italy OR spain date:2020-03..2020-04 figure:>1000') == [
        "putin",
        "ital",
        "spain",
    ]


prose = st.lists(
    st.sampled_from(
        [
            "Rain fell.",
            "He said no.",
            "Rain fell.",
            "12 34.",
            "\n\n",
            "HEADING",
            "“Why?”",
            "好。",
            "\x00",
            ".",
        ]
    )
    | st.text(max_size=20),
    max_size=25,
).map(" ".join)


@given(
    prose,
    st.integers(-2, 12),
    st.none() | st.text(max_size=12) | st.sampled_from(["rain", "said no", "he OR"]),
)
def test_any_text_any_length_any_query(text: str, n: int, query: str | None) -> None:
    analysis = analysed(text)
    assert sorted(s.rank for s in analysis.sentences) == list(range(len(analysis.sentences)))
    chosen = choose(analysis, n, query)
    assert len(chosen) <= max(n, 0)
    assert len(set(chosen)) == len(chosen)
    assert set(chosen) <= set(analysis.sentences)
    assert list(chosen) == sorted(chosen, key=lambda s: s.span.start)
    assert n < 1 or bool(chosen) == bool(analysis.sentences)


@given(prose, st.integers(0, 11), st.none() | st.sampled_from(["rain", "said no"]))
def test_a_longer_summary_holds_the_shorter(text: str, n: int, query: str | None) -> None:
    analysis = analysed(text)
    assert set(choose(analysis, n, query)) <= set(choose(analysis, n + 1, query))


@given(prose, st.integers(1, 99))
def test_a_larger_share_holds_the_smaller(text: str, percent: int) -> None:
    analysis = analysed(text)
    n, more = share(analysis, percent), share(analysis, percent + 1)
    assert n <= more <= n + 1 + len(analysis.sentences) // 100
    assert set(choose(analysis, n)) <= set(choose(analysis, more))
    assert bool(n) == bool(analysis.sentences)


def test_a_share_is_rounded_up_and_counts_sentences_not_headings() -> None:
    analysis = analysed(STORY)
    whole = share(analysis, 100)
    texts = shown(analysis, choose(analysis, whole))
    assert "SCHOOL BUSES" not in texts
    assert len(texts) == whole
    assert share(analysis, 1) == 1
    assert share(analysis, 50) == -(-whole // 2)


def test_headings_alone_are_shown_once_each() -> None:
    analysis = analysed("ONE HEADING\n\nANOTHER HEADING\n\nONE HEADING\n\nANOTHER HEADING\n\nONE HEADING")
    assert sorted(shown(analysis, analysis.summary(10))) == ["ANOTHER HEADING", "ONE HEADING"]


def test_the_readers_process_loads_neither_nltk_nor_sumy_nor_punkt() -> None:
    script = (
        "import sys; from nutgraf.analysis.model import Analysis, Sentence;"
        "from nutgraf.document import Span;"
        "import nutgraf.analysis.store;"
        "a = Analysis('Rain fell.', (Sentence(Span(0, 10), 1.0, 0),)); a.summary(1); a.summary(1, 'rain');"
        "print([m for m in ('nltk', 'sumy', 'punkt', 'numpy', 'textual') if m in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", script], text=True).strip() == "[]"


def test_the_bare_words_of_a_speaker_are_not_told_as_the_texts_own() -> None:
    text = (
        "The harbour board met on Friday to hear about the crane. "
        "“I will say it again. "
        "The harbour board knew that the crane at the harbour was rusty for years. "
        "Nobody listened to the men,” said Ada Lund, who ran the crane.\n\n"
        "The inquiry into the crane of the harbour will open in June. The board has hired a lawyer.\n\n"
        "The crane at the harbour was built in 1931, and the harbour has no other crane."
    )
    bare = "The harbour board knew that the crane at the harbour was rusty for years."
    context = Context.of(text)
    quote = Quote((Span(text.index("“") + 1, text.index("”")),), "direct")

    def rank(quotes: tuple[Quote, ...]) -> int:
        return next(s.rank for s in rate(context, (), quotes) if s.span.of(text) == bare)

    assert rank((quote,)) > rank(())
