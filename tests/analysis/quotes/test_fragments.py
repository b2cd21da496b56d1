"""What stands in quotation marks without a reporting verb: speech, or a doubted word, a title, a heading."""

from __future__ import annotations

import pytest

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context


def quoted(text: str) -> list[str]:
    context = Context.of(text, None, None)
    found = quotes.find(context, people.find(context))
    return [
        span.of(text).strip('"“”') for quote in found if quote.kind != "indirect" for span in quote.content
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Vera Lomas was unmoved. For her the vote was “we lost and we go home.”", "we lost and we go home."),
        ("Ida Brandt has a rule for the harbour: “I never lend a boat.”", "I never lend a boat."),
        (
            "To the skipper the new quay is “of no use to anybody who fishes.”",
            "of no use to anybody who fishes.",
        ),
    ],
)
def test_speech_without_a_reporting_verb(text: str, content: str) -> None:
    assert quoted(text) == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The “harvest” festival fell on a Monday.",
        "The “budget” cabins were damp and cold.",
        "“Harbour Nights” star Lena Quist opened the fair.",
        "The “Low Tide” podcast returns in May.",
        "“Ferries to Nowhere,” by Otto Lind, sold out.",
        "Mayor Ruth Orr told “Good Day Harwick” on Monday about the pier.",
        "The book, “12 Days at the Lock,” tells of a strike.",
        "Locals fear Karl “the Heron” Moss.",
        'The page has class="wide open door to all" in it.',
        'Then show("the harbour is closed to all") runs.',
        "“Related:”",
        "The fair opens.\n\n“HARBOUR FAIR OPENS ITS DOORS”\n\nMany came.",
    ],
)
def test_titles_names_headings_and_code_are_no_speech(text: str) -> None:
    assert quoted(text) == []


def test_a_sentence_in_single_marks_between_others_is_no_heading() -> None:
    text = "'It leaks,' said Joan Pratt. 'Nobody came to look.' She has moved out."
    assert quoted(text) == ["It leaks,", "Nobody came to look."]
