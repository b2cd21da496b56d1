"""What a filter finds is what reading every document would find."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nutgraf.library import Library, parse, terms
from nutgraf.library.query import FIELDS
from nutgraf.library.query.tree import And, Dates, Everything, Flag, Node, Not, Or, Words

VOCABULARY = ["storm", "storms", "rain", "Éclair", "U.S.", "don't", "東京都", "2024", "orlau", "in", "0"]
DAYS = [dt.date(2024, 1, 1) + dt.timedelta(days=7 * week) for week in range(40)]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Forty documents of few words, each in many combinations; a third are read, a fifth starred."""
    folder = tmp_path_factory.mktemp("shelf")
    for number, day in enumerate(DAYS):
        chosen = [
            word
            for bit, word in enumerate(VOCABULARY)
            if (number * 37 + 11) >> (bit % 7) & 1 or number % 11 == bit
        ]
        title, body = " ".join(chosen[::2]) or "none", " ".join([*chosen[1::2], *chosen[::3], "end"])
        (folder / f"{day}_{'herald' if number % 2 else 'post'}.txt").write_text(f"{title}\n\n{body}.\n")
    with Library(tmp_path_factory.mktemp("shelf-home")) as library:
        library.index([folder], analyse=False)
        ids = list(library.view().ids())
        library.mark(ids[::3], read=True)
        library.mark(ids[::5], starred=True)
        yield library


def holds(node: Node, library: Library, id_: str) -> bool:
    """Whether one document is what the tree asks for, by reading it."""
    document, row = library.document(id_), library.row(id_)
    assert document is not None
    assert row is not None
    match node:
        case And(parts):
            return all(holds(part, library, id_) for part in parts)
        case Or(parts):
            return any(holds(part, library, id_) for part in parts)
        case Not(part):
            return not holds(part, library, id_)
        case Everything():
            return True
        case Dates(first, last):
            return row.day is not None and first <= row.day.toordinal() <= last
        case Flag("read"):
            return row.read
        case Flag("starred"):
            return row.starred
        case Words(field, wanted, prefix):
            places = {
                "": [document.title, document.text],
                "title": [document.title],
                "path": [Path(document.path).name],
            }
            return any(stands(terms.words(place), wanted, prefix) for place in places[field])
    raise AssertionError(node)


def stands(text: list[str], wanted: tuple[str, ...], prefix: bool) -> bool:
    *whole, last = wanted
    return any(
        text[start : start + len(whole)] == whole
        and (text[start + len(whole)].startswith(last) if prefix else text[start + len(whole)] == last)
        for start in range(len(text) - len(whole))
    )


TERMS = st.sampled_from(
    [
        *VOCABULARY,
        *(
            "STORM",
            "sto*",
            "eclair",
            "u",
            '"u s"',
            '"storm rain"',
            "東",
            "京都",
            '"orlau en"*',
            "nothing",
            "t*",
        ),
        *("title:storm", "title:e*", "path:herald", "path:txt", "is:read", "is:unread", "is:starred"),
        *("date:2024-03", "date:2024-02..2024-05", "date:..2024-06-01"),
    ]
)
QUERIES = st.recursive(
    TERMS,
    lambda inner: st.one_of(
        inner.map("-{}".format),
        inner.map("({})".format),
        inner.map("-({})".format),
        st.tuples(inner, inner).map(" ".join),
        st.tuples(inner, inner).map(" OR ".join),
        st.tuples(inner, inner).map(lambda pair: f"({pair[0]}) ({pair[1]})"),
    ),
    max_leaves=6,
)


@given(QUERIES, st.booleans())
def test_a_filter_finds_what_a_scan_finds(shelf: Library, text: str, live: bool) -> None:
    view = shelf.view(text, live=live)
    rows = view.rows(0, 100)
    tree = view.query.tree
    expected = [id_ for id_ in shelf.view().ids() if holds(tree, shelf, id_)]
    assert [row.id for row in rows] == expected
    assert view.count() == len(expected)
    oldest = shelf.view(text, live=live, order="oldest")
    assert list(oldest.ids()) == expected[::-1]
    for place, row in enumerate(rows[:3]):
        assert shelf.view(text, live=live).position(row.id) == place
    assert sum(number for _, number in view.months()) == len(expected)


ANYTHING = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(
            [
                *"()\"-*:'^{}+“",
                " ",
                "OR",
                "AND",
                "NOT",
                "NEAR",
                "a1",
                "\0",
                "\ud800",
                "..",
                *map("{}:".format, FIELDS),
            ]
        ),
        max_size=40,
    ).map("".join),
)


@given(ANYTHING, st.booleans())
def test_anything_can_be_asked(shelf: Library, text: str, live: bool) -> None:
    view = shelf.view(text, live=live)
    rows = view.rows(0, 100)
    assert view.count() == len(rows)
    assert all(0 <= fault.column <= len(text) for fault in view.faults)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 2_000,
        "x" * 10_000,
        "(" * 10_000,
        "(a1 OR -(b1 " * 500,
        "-(title:a1 OR -(" * 9 + "b1",
        '"' * 9_999,
        "-" * 10_000,
        "OR AND NOT " * 900,
        "\0" * 10_000,
        "person:a1 OR -" * 700,
        "figure:1..999999999 OR " * 400 + "storm",
        "*" * 10_000,
    ],
)
def test_long_nonsense_is_answered(shelf: Library, text: str) -> None:
    view = shelf.view(text)
    assert view.count() == len(view.rows(0, 100)) <= len(DAYS)
    assert shelf.view(text, live=True).count() <= len(DAYS)


def test_faults_leave_the_rest_standing(shelf: Library) -> None:
    whole, broken = shelf.view("storm"), shelf.view("storm (date:20")
    assert [row.id for row in broken.rows(0, 100)] == [row.id for row in whole.rows(0, 100)]
    assert [fault.column for fault in broken.faults] == [6, 12]


def test_the_command_line_and_the_reader_mean_the_same() -> None:
    assert parse("storm -rain OR by:adler ").tree == parse("storm -rain OR by:adler ", live=True).tree


def test_a_sign_and_its_number_mean_one_figure(
    library: Library, stories: Path, write: Callable[..., Path], titles: Callable[..., list[str]]
) -> None:
    write("2024-01-01_a.txt", "Apart", "It grew by 3 percent. Then 15 boats came.")
    write("2024-01-02_b.txt", "Together", "It grew by 15 percent. Then 3 boats came. It cost $12 a barrel.")
    library.index([stories])
    assert titles("figure:10%..20%") == ["Together"]
    assert titles("figure:15 unit:%") == ["Together", "Apart"]
    assert titles("figure:$12") == ["Together"]
    assert titles("figure:$3") == []
    assert titles("figure:15..") == ["Together", "Apart"]
