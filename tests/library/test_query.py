"""The query language: what is typed, what it means, and what is pointed at."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.library import parse
from nutgraf.library.query import FIELDS, HAS, IS, MAX_WORDS
from nutgraf.library.query.examples import EXAMPLES
from nutgraf.library.query.settling import settled
from nutgraf.library.query.tree import (
    And,
    Dates,
    Everything,
    Facts,
    Figures,
    Flag,
    Node,
    Not,
    Or,
    Tag,
    Words,
    walk,
)

TODAY = dt.date(2024, 5, 15)
PIECES = st.sampled_from(
    [
        *'()"-*: “”\t\0@$%/',
        "OR",
        "AND",
        "NOT",
        "word",
        "two-part",
        "é",
        "東京",
        "2020-03",
        "..",
        ">1000",
        "\ud800",
    ]
    + [f"{name}:" for name in FIELDS]
)
QUERIES = (
    st.lists(PIECES, max_size=25).map("".join)
    | st.lists(PIECES, max_size=12).map(" ".join)
    | st.text(max_size=60)
)


def words(*found: str, field: str = "", prefix: bool = False) -> Words:
    return Words(field, found, prefix)  # type: ignore[arg-type]  # one of its names


def day(year: int, month: int, number: int) -> int:
    return dt.date(year, month, number).toordinal()


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("Sanders", words("sanders")),
        ("sanders clinton", And((words("sanders"), words("clinton")))),
        ("a1 OR b1 c1", Or((words("a1"), And((words("b1"), words("c1")))))),
        ("sanders -clinton", And((words("sanders"), Not(words("clinton"))))),
        ("NOT sanders", Not(words("sanders"))),
        ("-(a1 OR b1)", Not(Or((words("a1"), words("b1"))))),
        ('"White House"', words("white", "house")),
        ('"white hou"*', words("white", "hou", prefix=True)),
        ("U.S.", words("u", "s")),
        ("elect*", words("elect", prefix=True)),
        ("title:storm", words("storm", field="title")),
        ("TITLE:storm", words("storm", field="title")),
        ('path:"my notes"', words("my", "notes", field="path")),
        ("-title:storm", Not(words("storm", field="title"))),
        ("title:(storm OR rain)", Or((words("storm", field="title"), words("rain", field="title")))),
        ("place:Orlau agency:apa", And((words("orlau", field="place"), words("apa", field="agency")))),
        ("person:adler", Facts("person", ("adler",))),
        ('by:"Ida Adler"', Facts("by", ("ida", "adler"))),
        ("said:rain unit:dollar", And((Facts("said", ("rain",)), Facts("unit", ("dollar",))))),
        ("has:quotes", Facts("has", ("quotes",))),
        ("is:unread", Not(Flag("read"))),
        ("-is:unread", Flag("read")),
        ("is:starred", Flag("starred")),
        ("tag:Later", Tag("later")),
        ("figure:1000", Figures(1000, 1000)),
        ("figure:10..2k", Figures(10, 2000)),
        ("figure:$5m", Figures(5e6, 5e6, "dollar")),
        ("figure:10%..20%", Figures(10, 20, "percent")),
        ("figure:€1..£2", Figures(1, 2, "euro")),
        ("date:2020-03", Dates(day(2020, 3, 1), day(2020, 3, 31))),
        ("date:2020-03..2020-04", Dates(day(2020, 3, 1), day(2020, 4, 30))),
        ("date:2020-04..2020-03-21", Dates(day(2020, 3, 21), day(2020, 4, 30))),
        ("date:today", Dates(day(2024, 5, 15), day(2024, 5, 15))),
        ("date:2w..", Dates(day(2024, 5, 1), dt.date.max.toordinal())),
        ("date:..2y", Dates(1, day(2022, 5, 15))),
        ("東京", words("東", "京")),
    ],
)
def test_what_a_query_means(text: str, tree: Node) -> None:
    query = parse(text, today=TODAY)
    assert query.tree == tree
    assert query.faults == ()


@pytest.mark.parametrize(
    ("text", "tree", "column"),
    [
        ('"white hou', words("white", "hou"), 0),
        ("storm (rain OR", And((words("storm"), words("rain"))), 6),
        ("storm)", words("storm"), 5),
        ("OR storm", words("storm"), 0),
        ("storm OR", words("storm"), 8),
        ("date:", Everything(), 5),
        ("date:2020-1x", Dates(day(2020, 1, 1), day(2020, 1, 31)), 5),
        ("date:20", Everything(), 5),
        ("figure:>", Everything(), 7),
        ("is:blue storm", words("storm"), 3),
        ("has:", Everything(), 4),
        ("titel:storm", words("titel", "storm"), 0),
        ("- storm", words("storm"), 0),
        ("storm %", words("storm"), 6),
        ("title: date:2020", Dates(day(2020, 1, 1), day(2020, 12, 31)), 6),
    ],
)
def test_what_is_not_understood_is_pointed_at(text: str, tree: Node, column: int) -> None:
    query = parse(text, today=TODAY)
    assert query.tree == tree
    assert column in [fault.column for fault in query.faults]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("sto", words("sto", prefix=True)),
        ("sto ", words("sto")),
        ("big sto", And((words("big"), words("sto", prefix=True)))),
        ('"big sto', words("big", "sto", prefix=True)),
        ('"big sto"', words("big", "sto")),
        ("s", Everything()),
        ("storm s", words("storm")),
        ("storm -ra", And((words("storm"), Not(words("ra"))))),
        ("storm -r", And((words("storm"), Not(words("r"))))),
        ("title:sto", words("sto", field="title", prefix=True)),
        ("by:adl", Facts("by", ("adl",), True)),
        ("東", words("東", prefix=True)),
        ("tag:lat", Tag("lat", True)),
    ],
)
def test_the_last_word_goes_on_while_it_is_typed(text: str, tree: Node) -> None:
    assert parse(text, live=True, today=TODAY).tree == tree


@given(QUERIES, st.booleans())
def test_any_input_means_something(text: str, live: bool) -> None:
    query = parse(text, live=live)
    for node in walk(query.tree):
        if isinstance(node, Words | Facts):
            assert node.words
        if isinstance(node, And | Or):
            assert len(node.parts) > 1
    columns = [fault.column for fault in query.faults]
    assert columns == sorted(columns)
    assert all(0 <= column <= len(text) for column in columns)


def test_a_query_without_end_is_cut_with_a_word() -> None:
    for text in ("word " * 20_000, '"' + "word " * 20_000, "(" * 10_000, "-" * 10_000 + "x1", "OR " * 10_000):
        query = parse(text)
        found = sum(len(node.words) for node in walk(query.tree) if isinstance(node, Words))
        assert found <= MAX_WORDS
        assert query.faults or text.endswith("x1")


def test_what_a_summary_leans_to_is_a_query_of_the_words_alone() -> None:
    query = parse('storm "white hou"* (rain OR Orlaué) -snow by:adler place:orlau is:read', live=True)
    assert query.words == '"storm" "white hou"* "rain" "orlaue" "adler"'
    assert parse("brid", live=True).words == '"brid"*'
    assert parse("date:2020 has:quotes").words == ""


def test_only_what_is_asked_for_is_sought() -> None:
    query = parse("storm -rain title:wind by:adler is:read")
    assert [node.words for node in query.sought] == [("storm",), ("wind",), ("adler",)]
    assert query.asks_analysis
    assert not parse("storm").asks_analysis


SAVED = {"Storms": "storm OR gale", "dry": "-rain date:2020", "loop": "a1 @loop @two", "two": "b1 @loop"}


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("@storms", "storm OR gale"),
        ("@STORMS orlau", "(storm OR gale) orlau"),
        ('-@"storms"', "-(storm OR gale)"),
        ("orlau @dry", "orlau -rain date:2020"),
        ("-@dry", "-(-rain date:2020)"),
        ("(@storms OR fog) @dry", "((storm OR gale) OR fog) -rain date:2020"),
        ("@nobody", "nobody"),
        ("unit:$", "unit:dollar"),
        ('figure:"1 million"', "figure:1m"),
    ],
)
def test_a_name_or_a_sign_means_what_it_stands_for(text: str, same: str) -> None:
    def flat(node: Node) -> object:
        kind = type(node)
        if isinstance(node, And | Or):
            parts = [flat(part) for part in node.parts]
            return kind, [p for part in parts for p in (part[1] if part[0] is kind else [part])]  # type: ignore[index]
        return kind, node

    assert flat(parse(text, today=TODAY, saved=SAVED).tree) == flat(parse(same, today=TODAY).tree)


def test_a_saved_search_of_itself_ends() -> None:
    query = parse("@loop", saved=SAVED)
    assert [node.words for node in walk(query.tree) if isinstance(node, Words)][:2] == [("a1",), ("loop",)]
    assert query.faults[0].message.startswith("in @loop: there is no saved search @loop")


def test_a_saved_search_being_typed_restricts_nothing_yet() -> None:
    assert parse("@sto", live=True, saved=SAVED).tree == Everything()
    assert parse("@sto", saved=SAVED).tree == words("sto")


@pytest.mark.parametrize(
    ("text", "meant"),
    [("titel:x1", "title:"), ("is:unred", "unread"), ("has:quote", "quotes"), ("@stroms", "@storms")],
)
def test_a_slip_is_asked_about(text: str, meant: str) -> None:
    assert f"did you mean {meant}?" in parse(text, saved=SAVED).faults[0].message


def test_a_code_of_a_unit_also_finds_its_name() -> None:
    assert parse("unit:usd").tree == Or((Facts("unit", ("usd",)), Facts("unit", ("dollar",))))
    assert parse("unit:" + "/" * 9_000).faults


def test_the_examples_have_no_fault_name_every_field_and_stand_in_the_documentation() -> None:
    written = (Path(__file__).parents[2] / "docs" / "queries.md").read_text(encoding="utf-8")
    for query, meaning in EXAMPLES:
        assert not parse(query, saved={"crossings": "bridge"}).faults, query
        assert f"| `{query}` | {meaning} |" in written
    for name in FIELDS:
        assert any(f"{name}:" in query for query, _ in EXAMPLES), name
    for choice in (*IS, *HAS):
        assert f"`{choice}`" in written, choice


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("bridge", "bridge*"),
        ("ferry bridge", "ferry bridge*"),
        ("bridge ", "bridge "),
        ("bridge*", "bridge*"),
        ('"the bridge"', '"the bridge"'),
        ("-bridge", "-bridge"),
        ("is:unread", "is:unread"),
        ("title:bridge", "title:bridge*"),
        ("(ferry OR bridge)", "(ferry OR bridge)"),
        ("", ""),
    ],
)
def test_what_was_typed_goes_on_finding_the_same_when_it_is_kept(typed: str, kept: str) -> None:
    assert settled(typed) == kept
    assert parse(settled(typed)).tree == parse(typed, live=True).tree
