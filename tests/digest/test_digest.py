"""Across documents: nothing told twice, nobody merged by surname, readings in the order of their dates."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.stories import FERRY_1, FERRY_2, VOLCANO, story
from nutgraf.digest import Examined, differing, digest, gist, moving, series, telling


def test_gist_is_made_of_spans_in_order_of_date(stories: list[Examined]) -> None:
    told = gist(stories, 3)
    assert [each.source.id for each in told] == ["a", "b", "c"]
    texts = {examined.source.id: examined.analysis.text for examined in stories}
    for each in told:
        assert each.sentence.span.of(texts[each.source.id]) == each.text


def test_a_copy_of_a_story_is_told_once_and_named(stories: list[Examined]) -> None:
    copy = story("d", "2024-03-12", FERRY_1 + "\nThis copy has a sentence more.\n", "Ferry aground (copy)")
    told = gist([*stories, copy], 10)
    assert {each.source.id for each in told} == {"a", "b", "c"}
    assert all([source.id for source in each.copies] == ["d"] for each in told if each.source.id == "a")
    assert len({each.text for each in told}) == len(told)


def test_a_query_leans_the_gist(stories: list[Examined]) -> None:
    (only,) = gist(stories, 1, "crater")
    assert "crater" in only.text


@given(n=st.integers(-1, 30), take=st.lists(st.integers(0, 2), max_size=4))
def test_gist_of_any_selection_has_at_most_n_distinct_sentences(n: int, take: list[int]) -> None:
    texts = (FERRY_1, FERRY_2, VOLCANO)
    told = gist([story(str(at), f"2024-01-0{at + 1}", texts[which]) for at, which in enumerate(take)], n)
    assert len(told) <= max(n, 0)
    assert len({each.text for each in told}) == len(told)
    assert [each.source.date for each in told] == sorted(each.source.date for each in told)


@given(
    texts=st.lists(st.text(max_size=200) | st.sampled_from((FERRY_1, FERRY_2, VOLCANO)), max_size=5),
    dates=st.lists(
        st.sampled_from(("", "2024", "2024-03", "2024-03-11", "2024-03-11T09:30")), min_size=5, max_size=5
    ),
    n=st.integers(-1, 50),
    query=st.text(max_size=20) | st.sampled_from(("ferry", '"coast guard" -toll', "crater OR ash*")),
)
def test_a_digest_of_anything_holds_its_promises(
    texts: list[str], dates: list[str], n: int, query: str
) -> None:
    documents = [
        story(str(at), date, text) for at, (text, date) in enumerate(zip(texts, dates, strict=False))
    ]
    found = digest(documents, n, query)
    told = found.sentences
    assert len(told) <= max(n, 0)
    assert len({(each.source.id, each.sentence.span.start) for each in told}) == len(told)
    assert len({each.text for each in told}) == len(told)
    order = [(not each.source.date, each.source.date) for each in told]
    assert order == sorted(order)
    known = {document.source.id: document.analysis for document in documents}
    for each in told:
        assert each.sentence in known[each.source.id].sentences
        assert each.sentence.span.of(known[each.source.id].text) == each.text


def test_a_sentence_that_needs_another_is_not_put_among_strangers() -> None:
    stories = [
        story(
            "a",
            "2024-05-01",
            "He said the harbour of Orlau will be dredged.\n\nThe harbour of Orlau needs dredging.\n",
        ),
        story("b", "2024-05-02", "But they refused. Pilots want a deeper channel to Orlau.\n"),
    ]
    assert [each.text.split()[0] for each in gist(stories, 2)] == ["The", "Pilots"]


def test_with_a_query_the_quotes_are_about_it(stories: list[Examined]) -> None:
    assert [each.quote.speaker for each in telling(stories, query="crater")] == ["Ines Calder"]
    assert telling(stories, query="zeppelin") == telling(stories)


def test_telling_quotes_are_one_a_speaker(stories: list[Examined]) -> None:
    speakers = [each.quote.speaker for each in telling(stories)]
    assert sorted(speakers) == ["Hedda Voss", "Ines Calder"]


def test_series_is_one_reading_a_document_by_date(stories: list[Examined]) -> None:
    readings = series(stories, "people died")
    assert [(each.source.id, each.figure.value) for each in readings] == [("a", 7.0), ("b", 11.0)]
    assert series(stories, "") == []
    assert series(stories, "zeppelins") == []


def test_deaths_are_the_people_killed_too() -> None:
    texts = ("The flood killed 12 people in Velm.\n", "The death toll of the flood is 15.\n")
    told = [story(name, "2024-01-11", text) for name, text in zip("ab", texts, strict=True)]
    for asked in ("deaths", "death toll", "people killed", "dead"):
        assert [each.figure.value for each in series(told, asked)] == [12.0, 15.0], asked
    assert series(told, "people injured") == []


def test_documents_that_differ_on_a_day_contradict_each_other() -> None:
    texts = (
        "The death toll of the flood is 12.\n",
        "The death toll of the flood is 15.\n",
        "The death toll of the flood is over 9.\n",
    )
    told = [story(name, "2024-01-11", text) for name, text in zip("abc", texts, strict=True)]
    told.append(story("d", "2024-01-12", texts[0]))
    found = series(told, "death toll")
    assert [each.source.id for each in found] == ["a", "b", "c", "d"]
    assert {each.source.id for each in differing(found)} == {"a", "b"}


def test_moving_figures_are_those_of_several_documents() -> None:
    texts = [f"The death toll of the flood in Ostrava rose to {n} on Monday.\n" for n in (12, 30, 41)]
    found = moving([story(str(n), f"2024-01-1{n}", text) for n, text in enumerate(texts)])
    assert [each.figure.value for each in found[0]] == [12.0, 30.0, 41.0]
    assert moving([story("a", "2024-01-01", texts[0])]) == []
