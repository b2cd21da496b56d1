"""What counts as reported speech, and where it ends, on sentences made for it."""

from __future__ import annotations

import pytest

import nutgraf
from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Quote


def finds(text: str) -> tuple[Quote, ...]:
    context = Context.of(text, None, None)
    return quotes.find(context, people.find(context))


def contents(text: str) -> list[str]:
    return [span.of(text) for quote in finds(text) for span in quote.content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "While Anna Weller said the bridge was safe, the council kept it shut.",
            "the bridge was safe",
        ),
        (
            "Anna Weller, who said the bridge was safe, walked across it on Monday.",
            "the bridge was safe",
        ),
        (
            "Anna Weller criticized the plan for the harbour, which opens in May.",
            "the plan for the harbour",
        ),
        (
            "Anna Weller denounced the new toll on the bridge but paid it at once.",
            "the new toll on the bridge",
        ),
        (
            "Anna Weller denounced the new toll on the bridge and has not paid it since.",
            "the new toll on the bridge",
        ),
        (
            "Anna Weller denounced the new toll on the bridge — a surprise to her staff.",
            "the new toll on the bridge",
        ),
        ("Anna Weller vowed to mend the old bridge, but nobody came.", "to mend the old bridge"),
        (
            "Anna Weller said the bridge was safe; two other bridges stayed shut.",
            "the bridge was safe",
        ),
        (
            "Anna Weller said the bridge was safe, although the river had risen.",
            "the bridge was safe",
        ),
        (
            "Anna Weller said the bridge, the road and the new quay were safe.",
            "the bridge, the road and the new quay were safe",
        ),
        (
            "Anna Weller said that 1,200 well-built boats were lost.",
            "1,200 well-built boats were lost",
        ),
    ],
)
def test_reported_words_end_where_the_narrator_goes_on(text: str, content: str) -> None:
    assert contents(text) == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Asked about the bridge, Anna Weller said that it was safe.",
        "When asked about the bridge, Anna Weller said that it was safe.",
        "Speaking on the bridge, Anna Weller said it was safe.",
    ],
)
def test_the_occasion_of_speaking_is_not_what_was_said(text: str) -> None:
    assert contents(text) == ["it was safe"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("In this town, Anna Weller said, nobody swims.", ["In this town", "nobody swims"]),
        ("Anna Weller testified, for example, that nobody swims.", ["nobody swims"]),
        (
            "According to the last Harbour Post polling, more than half of them swim.",
            ["more than half of them swim"],
        ),
        ("According to Quay Post writer and swimmer Anna Weller, nobody swims.", ["nobody swims"]),
        ("As The Harbour reported, nobody swims in the harbour.", ["nobody swims in the harbour"]),
        ("The most recent poll shows nobody swims in the harbour.", ["nobody swims in the harbour"]),
        ("Records show that nobody swims.", ["nobody swims"]),
        ("Nobody swims, the chief engineer of Orlau, Anna Weller, told the Post.", ["Nobody swims"]),
        ("Nobody swims in Orlau, the capital, Anna Weller said.", ["Nobody swims in Orlau, the capital"]),
        (
            'According to the Harbour Post, nobody swims off "The Crane" any more.',
            ['nobody swims off "The Crane" any more'],
        ),
        ("Anna Weller said afterwards that nobody swims.", ["nobody swims"]),
        ("Anna Weller said only that nobody swims.", ["nobody swims"]),
        ("Anna Weller told state television that nobody swims.", ["nobody swims"]),
        ('Asked whether she swam, Ms. Weller told Radio One: "It is over."', ["It is over."]),
        ("The beds that Anna Weller had promised on Monday were full.", []),
    ],
)
def test_reports_with_asides_and_by_documents(text: str, content: list[str]) -> None:
    assert contents(text) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            '"Half of them say so," Anna Weller said in the hut that serves as an office.',
            ["Half of them say so,"],
        ),
        (
            '"She is upright and dry," harbour master Anna Weller told reporters. "But she leaks."',
            ["She is upright and dry,", "But she leaks."],
        ),
    ],
)
def test_what_tells_of_who_spoke_and_where_is_no_part_of_a_quotation(text: str, content: list[str]) -> None:
    (quote,) = nutgraf.analyze(text).quotes
    assert (quote.kind, quote.speaker) == ("direct", "Anna Weller")
    assert [span.of(text) for span in quote.content] == content
