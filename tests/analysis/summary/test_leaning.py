"""Summaries for a query: what counts as holding it, which sentence answers, what comes beside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Analysis
from nutgraf.analysis.summary import choose, rate
from nutgraf.analysis.summary.leaning import held, terms

STORY = """\
The town of Orlau will build a tram to its new hospital, the council decided on Monday.

The tram will run from the market to the hospital in eleven minutes and cost 90 million. It starts soon.

Mayor Ilse Brandt called the tram the largest task since the flood. She promised that no house would go.

The hospital opened in March. Its doctors had asked for a line, since few patients own a car.

"Where is the money to come from?" asked Pavel Rost, who leads the opposition. Rost wants buses instead.

The National Bank of Moravia lends the town 60 million. The bank has never lent a town so much.

Müller and Sons of Brno, the builders, have laid two lines before. Trams ran in Orlau until 1961.
"""


def analysed(text: str = STORY) -> Analysis:
    return Analysis(text, rate(Context.of(text, None)))


def answer(query: str, text: str = STORY) -> str:
    """The one sentence for a query."""
    analysis = analysed(text)
    (sentence,) = analysis.summary(1, query)
    return sentence.span.of(text)


@pytest.mark.parametrize(
    ("query", "opening"),
    [
        ("buses", "Rost wants"),
        ("BUSES", "Rost wants"),
        ("bus", "Rost wants"),  # by its stem
        ("lend", "The National Bank"),
        ("muller", "Müller and Sons"),
        ("müller", "Müller and Sons"),
        ("oppos*", '"Where is the money'),
        ('"bank has never"', "The bank has"),
        ("“new hospital”", "The town of Orlau"),
        ('said:"no house"', "She promised"),
        ("(flood OR zebra) -tram", "Mayor Ilse Brandt"),
        ("tag:flood patients", "Its doctors"),
        ("is:read date:2024-05..2024-06 figure:>1000 @crossings opened", "The hospital opened"),
        ("NOT tram patients", "Its doctors"),
        ("flood lines", "Mayor Ilse Brandt"),  # neither sentence has both: the earlier
        ("brno lines", "Müller and Sons"),
    ],
)
def test_the_one_sentence_for_a_query_holds_its_words(query: str, opening: str) -> None:
    assert answer(query).startswith(opening)


def test_a_word_is_more_than_another_form_of_it() -> None:
    text = (
        "Rain fell on the town all day. Snow came at night. Ice lay on the roads. Nobody was hurt. "
        "The mayor was elected in spring. The council will elect a deputy in June. Nothing else was said."
    )
    assert answer("elect", text).startswith("The council will elect")
    assert answer("elected", text).startswith("The mayor was elected")


def test_only_a_star_lets_a_word_go_on() -> None:
    analysis = analysed()
    assert held(STORY, analysis.sentences, "hosp") == ()
    assert held(STORY, analysis.sentences, "hosp*") == ("hosp",)
    assert held(STORY, analysis.sentences, '"new hosp"*') == ("new hosp",)


def test_a_run_of_signs_is_one_phrase() -> None:
    text = "Rain fell on Orlau. 東京に雨が降った。 Snow came."
    assert held(text, analysed(text).sentences, "東京") == ("東京",)
    assert held(text, analysed(text).sentences, "京東") == ("京", "東")


def test_an_abbreviation_is_shown_as_one() -> None:
    text = "Rain fell on Orlau. The U.S. Senate met. Snow came."
    assert held(text, analysed(text).sentences, '"u s" senate') == ("u.s.", "senate")


def test_a_phrase_that_no_sentence_holds_counts_as_its_words() -> None:
    analysis = analysed()
    assert held(STORY, analysis.sentences, 'by:"Karl Rost"') == ("rost",)
    assert "Rost" in answer('"Karl Rost"')


def test_what_is_held_is_said_of_the_sentences_given() -> None:
    analysis = analysed()
    one = analysis.summary(1, "flood zebra lines")
    assert held(STORY, one, "flood zebra lines") == ("flood",)
    assert held(STORY, analysis.summary(3, "flood zebra lines"), "flood zebra lines") == ("flood", "lines")
    assert held(STORY, analysis.summary(3), "zebra") == ()
    assert held(STORY, analysis.summary(3), "") == ()


def test_all_words_are_told_before_the_summary_goes_on() -> None:
    analysis = analysed()
    text = " ".join(each.span.of(STORY) for each in analysis.summary(3, "flood buses brno"))
    assert all(word in text for word in ("flood", "buses", "Brno"))


def test_beside_the_answer_stands_the_texts_own_summary() -> None:
    analysis = analysed()
    best = min(analysis.sentences, key=lambda sentence: sentence.rank)
    assert best in analysis.summary(2, "buses")


def test_an_answer_brings_the_sentence_it_points_back_to() -> None:
    analysis = analysed()
    shown = [sentence.span.of(STORY) for sentence in analysis.summary(2, "house")]
    assert [each.split()[0] for each in shown] == ["Mayor", "She"]


def test_no_answer_reaches_over_a_heading_for_what_it_points_back_to() -> None:
    text = (
        "The council of Orlau met on Monday for four hours. Snow fell.\n\nOBITUARY\n\n"
        "He built the old dam with his own hands."
    )
    shown = [sentence.span.of(text) for sentence in analysed(text).summary(2, "dam")]
    assert [each.split()[1] for each in shown] == ["council", "built"]


def test_of_two_sentences_the_one_understood_alone_answers() -> None:
    text = (
        "Rain fell on Orlau. Snow came at night. Ice lay on the roads. Wind rose in the hills. "
        "The council met at noon. He blamed the builders of the dam. "
        "Farmers near Orlau want another dam. Nobody drowned."
    )
    assert answer("dam", text).startswith("Farmers near")


def test_the_stems_of_a_query_are_without_what_is_no_word_of_the_text() -> None:
    assert terms('title:"harbour bridge" has:quotes NOT ferry (cost OR price)') == [
        "harbour",
        "bridg",
        "cost",
        "pric",
    ]


word = st.sampled_from(["rain", "Regen", "the", "dam", '"', "*", "-", "OR", "by:", "好", "é", "(", "@", "1"])
queries = st.lists(word | st.text(max_size=4), max_size=8).flatmap(
    lambda parts: st.sampled_from(["", " "]).map(lambda glue: glue.join(parts))
)


@given(
    st.lists(
        st.sampled_from(["Rain fell.", "He saw the dam.", "Éa 好。", "12.", "\n\n", "DAM"]), max_size=12
    ),
    queries,
    st.integers(0, 11),
)
def test_any_query_leaves_a_summary_that_grows_with_its_length(parts: list[str], query: str, n: int) -> None:
    analysis = analysed(" ".join(parts))
    chosen = choose(analysis, n, query)
    assert len(set(chosen)) == len(chosen) <= n
    assert set(chosen) <= set(choose(analysis, n + 1, query))
    assert bool(chosen) == bool(n and analysis.sentences)
    for each in held(analysis.text, chosen, query):
        assert each.split()[0][0] in query.lower() + analysis.text.lower()
