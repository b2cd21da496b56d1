"""One story printed several times counts once; what is written by two people counts twice."""

from __future__ import annotations

import random

import pytest

from digest.stories import FERRY_1, FERRY_2, Card, story, words_of
from nutgraf import analyze
from nutgraf.digest import Examined, gist
from nutgraf.digest.stories import stories

WORDS = words_of(1, 400)


def printed(words: list[str], start: str = "") -> str:
    """Words in paragraphs of forty."""
    parts = [" ".join(words[at : at + 40]) for at in range(0, len(words), 40)]
    return start + "\n\n".join(parts) + "\n"


def edited(words: list[str], every: int) -> list[str]:
    """Every so many words, one is another."""
    rng = random.Random(5)
    return [rng.choice(("vorla", "tinde", "mask")) if at % every == 3 else w for at, w in enumerate(words)]


CHANGES = {
    "cut from below": printed(WORDS[:100]),
    "another dateline": printed(WORDS, "PORT SELM, May 3 (Reuters) - "),
    "first paragraph dropped": printed(WORDS[40:]),
    "a paragraph dropped": printed(WORDS[:40] + WORDS[80:]),
    "every tenth word changed": printed(edited(WORDS, 10)),
    "all of these": printed(edited(WORDS[40:160], 10), "VIENNA (APA) - "),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_copy_is_known_for_one(change: str) -> None:
    (found,) = stories([story("a", "2024-05-01", printed(WORDS)), story("b", "2024-05-02", CHANGES[change])])
    assert found.document.source.id == "a"
    assert [copy.id for copy in found.copies] == ["b"]


def test_copies_of_copies_are_of_one_story() -> None:
    documents = [story(str(at), f"2024-05-0{at}", text) for at, text in enumerate(CHANGES.values(), 1)]
    (found,) = stories(documents)
    assert len(found.copies) == len(CHANGES) - 1


def test_two_reports_of_one_event_and_texts_with_one_passage_in_common_are_two_stories() -> None:
    assert len(stories([story("a", "2024-05-01", FERRY_1), story("b", "2024-05-01", FERRY_2)])) == 2
    other = words_of(2, 400)
    quoting = printed(other[:120] + WORDS[200:260] + other[120:])
    assert len(stories([story("a", "2024-05-01", printed(WORDS)), story("b", "2024-05-02", quoting)])) == 2


def test_a_few_words_in_common_make_no_copy() -> None:
    texts = ("Trains to Orlau run late on Monday.", "Trains to Orlau run late on Friday, and so do buses.")
    assert len(stories([story(text, "2024-05-01", text) for text in texts])) == 2
    assert len(stories([story("a", "2024-05-01", texts[0]), story("b", "2024-05-02", texts[0])])) == 1


def test_the_longest_of_the_first_day_speaks_and_undated_ones_never_where_one_is_dated() -> None:
    found = stories(
        [
            story("none", "", printed(WORDS)),
            story("flash", "2024-05-01T08:00", printed(WORDS[:60])),
            story("full", "2024-05-01T17:00", printed(WORDS[:200])),
            story("later", "2024-05-02", printed(WORDS)),
        ]
    )
    (only,) = found
    assert only.document.source.id == "full"
    assert [copy.id for copy in only.copies] == ["flash", "later", "none"]


def test_a_thousand_copies_are_one_story() -> None:
    analysis = analyze(printed(WORDS[:120]))
    documents = [Examined(Card(str(at), "2024-05-01"), analysis) for at in range(1000)]
    told = gist(documents, 3)
    assert told
    assert all(len(each.copies) == 999 for each in told)
