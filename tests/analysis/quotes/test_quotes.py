"""Who said what, form by form, on sentences made for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Quote

SEED = Path(__file__).parents[3] / "seeds" / "000_24b36378797c0a97.txt"


def found(text: str) -> list[tuple[list[str], str, str | None, str | None]]:
    return [
        (
            [span.of(text) for span in quote.content],
            quote.kind,
            quote.source.of(text) if quote.source else None,
            quote.speaker,
        )
        for quote in finds(text)
    ]


def finds(text: str) -> tuple[Quote, ...]:
    context = Context.of(text, None, None)
    return quotes.find(context, people.find(context))


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in finds(text) if quote.kind != "indirect"]


@pytest.mark.parametrize(
    "text",
    [
        '"The bridge is safe," Anna Weller said.',
        '"The bridge is safe," said Anna Weller.',
        '"The bridge is safe," said Anna Weller, the engineer.',
        '"The bridge is safe," said the engineer, Anna Weller.',
        '"The bridge is safe," Anna Weller, the engineer, said.',
        '"The bridge is safe," Anna Weller told reporters on Friday.',
        'Anna Weller said: "The bridge is safe."',
        'Anna Weller said, "The bridge is safe."',
        'Anna Weller was clear:\n\n"The bridge is safe."',
        '"The bridge is safe." — Anna Weller',
        'According to Anna Weller, "the bridge is safe for another forty years."',
        'Anna Weller came to the door. "The bridge is safe," she said.',
        'As Anna Weller put it, "the bridge is safe and sound."',
    ],
)
def test_the_speaker_of_a_quotation(text: str) -> None:
    assert speakers(text) == ["Anna Weller"]


def test_a_quotation_that_is_interrupted_and_goes_on_is_one() -> None:
    text = '"We waited," Anna Weller said, "for two years." "Nobody came."'
    assert found(text) == [
        (["We waited,", "for two years.", "Nobody came."], "direct", "Anna Weller", "Anna Weller")
    ]


def test_a_quotation_over_paragraphs_without_closing_marks_is_one() -> None:
    text = "“We waited,” Anna Weller said. “Two years went by.\n\n“Then came the flood.\n\n“We left.”"
    contents = [span.of(text) for quote in finds(text) for span in quote.content]
    assert len(finds(text)) == 1
    assert contents == ["We waited,", "Two years went by.", "Then came the flood.", "We left."]


def test_a_fragment_is_mixed_and_its_clause_is_the_content() -> None:
    text = "Anna Weller said the bridge was “safe and sound” for now."
    assert found(text) == [
        (["the bridge was “safe and sound” for now"], "mixed", "Anna Weller", "Anna Weller")
    ]


@pytest.mark.parametrize(
    ("speaking", "source", "speaker"),
    [
        ("the Harbour Board said", "Harbour Board", "Harbour Board"),
        ("Tolvar's largest Harbour Board said on Friday", "Harbour Board", "Harbour Board"),
        ("authorities said", "authorities", None),
        ("local authorities said", "local authorities", None),
        ("two officials said", "two officials", None),
        ("said the Harbour Board", "the Harbour Board", "Harbour Board"),
    ],
)
def test_a_clause_before_whoever_said_it(speaking: str, source: str, speaker: str | None) -> None:
    clause = "The bridge was closed in May and opened again in June"
    assert found(f"{clause}, {speaking}.") == [([clause], "indirect", source, speaker)]


def test_words_before_a_clause_that_is_said_are_no_clause() -> None:
    text = "After a long and cold winter, the Harbour Board said the bridge was safe."
    assert [content for content, *_ in found(text)] == [["the bridge was safe"]]


def test_nobody_else_speaks_where_authorities_do() -> None:
    text = "Anna Weller left the town in May.\n\n“She took the keys and the maps,” authorities said."
    assert [quote.speaker for quote in finds(text)] == [None]


@pytest.mark.parametrize(
    "speaker",
    [
        "its managing director, Anna Weller, said last week",
        "Tolvar's largest landlord, Anna Weller, told reporters",
        "the chairman and chief executive of Tolvar Lines, Anna Weller, said",
        "Anna Weller, 67, a retired clerk, said in an interview",
    ],
)
def test_a_description_before_the_name_is_no_part_of_what_was_said(speaker: str) -> None:
    text = f"“Every passenger was counted,” {speaker}."
    assert [(content, kind, name) for content, kind, _, name in found(text)] == [
        (["Every passenger was counted,"], "direct", "Anna Weller")
    ]


def test_what_somebody_is_said_to_have_done_runs_on() -> None:
    text = (
        "The port office said that the mayor had assured the crews of her help and told them about the plans."
    )
    assert [(content, source) for content, _, source, _ in found(text)] == [
        (["the mayor had assured the crews of her help and told them about the plans"], "The port office")
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ('Wrote one neighbor, "I cannot read your sign."', "one neighbor"),
        ('"I cannot read your sign," said two neighbors.', "two neighbors"),
        ('"I cannot read your sign," said another.', "another"),
    ],
)
def test_one_or_another_may_speak(text: str, source: str) -> None:
    assert found(f"Anna Weller lives here.\n\n{text}") == [
        (["I cannot read your sign" + ("." if text.startswith("W") else ",")], "direct", source, None)
    ]


def test_a_word_or_two_in_marks_that_nobody_is_said_to_say_is_no_quote() -> None:
    text = "Anna Weller spent years on the “bridge question” and lost her seat over it."
    assert found(text) == []


def test_a_longer_fragment_that_nobody_is_said_to_say_is_a_quote() -> None:
    text = "For Anna Weller the bridge is “a matter of life and death” since May."
    assert [(quote.kind, quote.speaker) for quote in finds(text)] == [("mixed", "Anna Weller")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Anna Weller said that the bridge was safe.", "the bridge was safe"),
        ("Anna Weller told the council the bridge was safe.", "the bridge was safe"),
        ("The bridge is safe for now, Anna Weller said on Friday.", "The bridge is safe for now"),
        ("The bridge is safe for now, according to Anna Weller.", "The bridge is safe for now"),
        ("According to Anna Weller, the bridge is safe.", "the bridge is safe"),
        ("Anna Weller warned of a hard and long winter.", "a hard and long winter"),
    ],
)
def test_indirect_speech(text: str, content: str) -> None:
    assert found(text) == [([content], "indirect", "Anna Weller", "Anna Weller")]


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "lucky" scarf hung in the hall.',
        'Fans of the novel "The Salt Road" came early.',
        'He drove Marcia "Cia" Price to the station.',
        "The board measured 6'2\" across.",
        "'All Bets Are Off'",
        '<img alt="a picture of the old bridge in the rain">',
    ],
)
def test_marks_that_hold_no_speech(text: str) -> None:
    assert [quote for quote in finds(text) if quote.kind != "indirect"] == []


def test_he_and_she_are_told_apart() -> None:
    text = (
        "Anna Weller met Peter Holm on Monday.\n\n“The bridge is safe,” she said.\n\n“It is not,” he replied."
    )
    assert speakers(text) == ["Anna Weller", "Peter Holm"]


def test_two_people_of_one_surname_are_told_apart_by_their_titles() -> None:
    text = (
        "Anna Weller and her brother, Peter Weller, came early.\n\n"
        "“We are glad,” Mr. Weller said.\n\n“So glad,” Ms. Weller said."
    )
    assert speakers(text) == ["Peter Weller", "Anna Weller"]


def test_a_speaker_without_a_name_has_none() -> None:
    assert found('"It was loud," a neighbour said.') == [(["It was loud,"], "direct", "a neighbour", None)]


def test_a_name_concluded_from_a_description_is_marked_as_inferred() -> None:
    text = "Mayor Anna Weller spoke first. “The bridge is safe,” the mayor said.\n\n“Very safe,” Weller said."
    assert [(quote.speaker, quote.inferred) for quote in finds(text)] == [
        ("Anna Weller", True),
        ("Anna Weller", False),
    ]


def test_the_seed_story() -> None:
    text = SEED.read_text(encoding="utf-8")
    quoted = [quote for quote in finds(text) if quote.kind != "indirect"]
    assert [quote.speaker for quote in quoted] == ["Dmitry Peskov"] * 3
    assert [quote.source.of(text) for quote in quoted if quote.source] == [
        "Peskov",
        "the Russian presidential press secretary",
        "he",
    ]
    assert [quote.cue.of(text) for quote in quoted if quote.cue] == ["said", "stressed", "added"]
    assert [quote.inferred for quote in quoted] == [False, True, True]
    assert [span.of(text)[:13] for span in quoted[2].content] == ["Only together"]
