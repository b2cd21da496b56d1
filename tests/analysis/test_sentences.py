"""Sentences and paragraphs: what news needs, and what must hold for any text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import in_step
from nutgraf.analysis.context import Context
from nutgraf.analysis.paragraphs import paragraphs
from nutgraf.analysis.sentences import LONGEST, split
from nutgraf.document import Span


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "parts",
    [
        ["He lives in the U.S.", "The man left."],
        ["The U.S. Senate met U.N. envoys in the U.K.", "It voted."],
        ["He met Sen. Smith, Gov. Brown and Lt. Gov. Green in D.C.", "He left."],
        ["It ended at 5 p.m. Tuesday.", "It began at 3 p.m."],
        ["J. K. Rowling and George W. Bush went."],
        ["Rep. Paul D. Ryan (R-Wis.) spoke; Ted Cruz (R-Tex.) and County (Ariz.) Sheriff Joe Arpaio left."],
        ["Yahoo! shares fell.", "Why?"],
        ['"Is it?" Smith asked.', '"No!" he said.'],
        ["“Is it true?” a reporter asked.", "“We won.”", "He left."],
        ["(He left.)", "They “won.”", "He said: “We won. ”", "He left."],
        ["He paused ... and left.", "He paused...", "Then he left.", "Wait . . . what?"],
        ["No. 5 is out.", "The answer is no.", "Jan. 5 was cold.", "Smith v. Jones went on."],
        ["In the U.S.", '"We" won.', "He has a Ph.D.", "He teaches."],
        ["If the I.R.S. has questions, it asks.", "Prices rose 3.5 percent in Q1."],
        ["“… there is evidence,” he said.", "Really?!", "Yes."],
    ],
)
def test_news(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_full_width_terminators_need_no_space() -> None:
    assert sentences("中文很好。他說：「好。」我們走吧！") == ["中文很好。", "他說：「好。」", "我們走吧！"]


def test_a_paragraph_a_line_stays_so() -> None:
    text = "A first paragraph that ends in a stop.\nA second one\n\nA third."
    assert [span.of(text) for span in paragraphs(text, Span(0, len(text)))] == [
        "A first paragraph that ends in a stop.",
        "A second one",
        "A third.",
    ]


WRAPPED = """\
The council of Port Ellery met on Tuesday to decide whether the old
ferry, which has crossed the sound twice a day since 1931, should be
kept. It did not decide.

REACTIONS
Nobody in the harbour was surprised. "They have talked about it since I
was a child," said Ada Lund, who sells tickets there.

 - the ferry costs 2 million a year
 - it carries 40,000 people
"""


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    found = [" ".join(span.of(WRAPPED).split()) for span in paragraphs(WRAPPED, Span(0, len(WRAPPED)))]
    assert found == [
        "The council of Port Ellery met on Tuesday to decide whether the old ferry, which has crossed the "
        "sound twice a day since 1931, should be kept. It did not decide.",
        "REACTIONS",
        'Nobody in the harbour was surprised. "They have talked about it since I was a child," said Ada '
        "Lund, who sells tickets there.",
        "- the ferry costs 2 million a year",
        "- it carries 40,000 people",
    ]
    assert "should be\nkept." in sentences(WRAPPED)[0]


prose = st.text(st.sampled_from("aB1 .?!…\"'”“’)( \n\r\u2029。-") | st.characters(), max_size=120)


@given(prose, st.data())
def test_spans_are_ordered_trimmed_and_lose_nothing(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = split(text, Span(start, end))
    at = start
    for span in found:
        assert at <= span.start < span.end <= end
        assert not text[at : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        at = span.end
    assert not text[at:end].strip()


@given(prose)
def test_no_sentence_crosses_a_paragraph(text: str) -> None:
    whole = Span(0, len(text))
    bounds = [(p.start, p.end) for p in paragraphs(text, whole)]
    assert all(any(a <= s.start and s.end <= b for a, b in bounds) for s in split(text, whole))


def test_a_run_without_an_end_is_cut() -> None:
    text = "word " * LONGEST
    found = split(text, Span(0, len(text)))
    assert len(found) > 4
    assert all(span.end - span.start <= LONGEST for span in found)
    assert "".join(span.of(text) for span in found).replace(" ", "") == "word" * LONGEST


@pytest.mark.parametrize(
    "unit",
    ["a", ". ", "!?", ".", "\n", " ", '."', "(", "a.b", "A. ", "Mr. ", "“x.” ", "\r\n", "x \n", ") . "],
    ids=repr,
)
def test_time_is_linear(unit: str) -> None:
    def work(size: int) -> Callable[[], object]:
        text = unit * (size // len(unit))
        return lambda: split(text, Span(0, len(text)))

    assert in_step(work, 25_000, times=8)


@pytest.mark.parametrize(
    "parts",
    [
        (
            "Am 3. Mai kam der Bürgermeister mit dem Zug in die Stadt.",
            "Er blieb bis zum 12. Juni und wohnte in der alten Post.",
            "Das kostet die Stadt nach der Rechnung 5 Mio. Euro im Jahr.",
        ),
        (
            "Dne 3. května přijel na nádraží Ing. Novák a byl tam až do večera.",
            "Oprava mostu stojí podle rady města asi 5 mil. Kč a bude trvat rok.",
        ),
        (
            "Дом стоит на ул. Мира, и в нём никто не живёт.",
            "Он стоит 5 млн. руб. и это очень много для города.",
        ),
        (
            "Il sindaco e il sig. Bianchi sono arrivati con il treno il 3 maggio.",
            "La tabella è a pag. 12 del libro che è stato stampato a Roma.",
        ),
    ],
    ids=["german", "czech", "russian", "italian"],
)
def test_abbreviations_are_those_of_the_texts_language(parts: tuple[str, ...]) -> None:
    text = "Mai\n\n" + " ".join(parts)
    context = Context.of(text, "Mai")
    assert tuple(span.of(text) for span in context.sentences) == parts
