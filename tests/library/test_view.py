"""A view: positions, pages, orders, counts; while the library changes, and from several threads."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from nutgraf.errors import LibraryError
from nutgraf.library import Library, view

Write = Callable[..., Path]


@pytest.fixture
def many(library: Library, stories: Path) -> Library:
    """Five hundred documents; every tenth is of a storm."""
    lines = [
        {
            "title": f"{'Storm' if n % 10 == 0 else 'Story'} {999 - n}",
            "text": "Rain " * (n % 7 + 1) + ("storm " * (n % 3 + 1) if n % 10 == 0 else "") + "fell.",
            "date": f"20{n // 365 + 20}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}",
            "agency": ["APA", "TASS", ""][n % 3],
        }
        for n in range(500)
    ]
    (stories / "feed.jsonl").write_text("\n".join(map(json.dumps, lines)))
    library.index([stories], analyse=False)
    return library


def test_pages_join_up(many: Library) -> None:
    whole = many.view().rows(0, 1000)
    assert len(whole) == 500
    assert [row.rowid for row in whole] == sorted((row.rowid for row in whole), reverse=True)
    paged = many.view()
    assert paged.total is None
    assert [row for start in range(0, 500, 37) for row in paged.rows(start, start + 37)] == whole
    assert many.view().rows(250, 260) == whole[250:260]
    assert many.view().rows(490, 600) == whole[490:]
    assert many.view().rows(500, 510) == many.view().rows(20, 10) == many.view().rows(5, 5) == []
    assert paged.count() == paged.total == 500


def test_every_document_knows_its_position(many: Library) -> None:
    for query in ("", "storm", "storm is:unread"):
        shown = many.view(query)
        rows = shown.rows(0, 1000)
        for place in (0, 1, len(rows) // 2, len(rows) - 1):
            assert shown.position(rows[place].id) == place
            assert many.view(query).position(rows[place].id) == place
            assert many.view(query, order="oldest").position(rows[place].id) == len(rows) - 1 - place
        assert shown.position("nosuchid00") is None
    assert many.view("storm").position(many.view("-storm").rows(0, 1)[0].id) is None


def test_the_filling_thread_counts_and_fills(many: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "CHUNK", 100)
    filled = threading.Event()
    shown = many.view("rain")
    fill = shown.fill
    monkeypatch.setattr(shown, "fill", lambda: (fill(), filled.set()))
    first = shown.rows(0, 10)
    assert filled.wait(10)
    assert shown.total == 500
    monkeypatch.setattr(view.listing, "next_ids", None)  # nothing is left to be fetched
    assert shown.rows(0, 10) == first
    assert len(shown.rows(400, 600)) == 100


def test_positions_hold_while_the_library_changes(many: Library, stories: Path, write: Write) -> None:
    shown = many.view()
    before = shown.rows(0, 20)
    write("2030-01-01_new.txt", "Newer than all")
    many.index([stories], analyse=False)
    assert shown.rows(0, 20) == before
    assert many.view().rows(0, 1)[0].title == "Newer than all"
    (stories / "feed.jsonl").unlink()
    many.index([stories], analyse=False)
    gone = shown.rows(0, 20)
    assert [row.rowid for row in gone] == [row.rowid for row in before]
    assert {row.id for row in gone} == {""}


def test_orders(many: Library) -> None:
    storms = many.view("storm").rows(0, 100)
    assert many.view("storm", order="oldest").rows(0, 100) == storms[::-1]
    by_title = [row.title for row in many.view("storm", order="title").rows(0, 100)]
    assert by_title == sorted(by_title)
    lengths = [row.words for row in many.view("storm", order="length").rows(0, 100)]
    assert lengths == sorted(lengths, reverse=True)
    agencies = [row.agency for row in many.view("storm", order="source").rows(0, 100)]
    assert agencies == sorted(agencies, key=lambda agency: (agency == "", agency))
    ranked = many.view("storm", order="relevance")
    assert {row.id for row in ranked.rows(0, 100)} == {row.id for row in storms}
    assert ranked.rows(0, 1)[0].words <= max(row.words for row in storms)
    assert ranked.count() == len(storms)
    assert ranked.note == ""


def test_an_order_that_is_bounded_says_so(many: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view.listing, "SORTED", 40)
    monkeypatch.setattr(view, "SORTED", 40)
    shown = many.view(order="title")
    newest = {row.id for row in many.view().rows(0, 40)}
    assert {row.id for row in shown.rows(0, 1000)} == newest
    assert shown.note == "only the newest 40 are listed"
    assert shown.position(next(iter(newest))) is not None


def test_months(many: Library) -> None:
    months = many.view("storm").months()
    assert sum(number for _, number in months) == 50
    assert [month for month, _ in months] == sorted((month for month, _ in months), reverse=True)


def test_a_closed_view_says_so(many: Library) -> None:
    shown = many.view()
    shown.rows(0, 10)
    shown.close()
    with pytest.raises(LibraryError, match="closed"):
        shown.rows(480, 500)


def test_a_stale_query_ends(many: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = many.view()
    counting, ended = threading.Event(), []
    forever = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"

    def count(connection: object, plan: object) -> int:
        counting.set()
        connection.execute(forever)  # type: ignore[attr-defined]  # a connection
        raise AssertionError("it had no end")

    def ask() -> None:
        try:
            shown.count()
        except LibraryError as error:
            ended.append(str(error))

    monkeypatch.setattr(view.listing, "count", count)
    asking = threading.Thread(target=ask)
    asking.start()
    assert counting.wait(10)
    while asking.is_alive():
        shown.interrupt()
        asking.join(0.01)
    assert ended == ["this was interrupted by a newer filter"]


def test_many_threads_read_at_once(many: Library) -> None:
    expected = many.view("rain").rows(0, 500)
    wrong: list[object] = []

    def read(start: int) -> None:
        places = range(start, 500, 50)
        wrong.extend(at for at in places if many.view("rain").rows(at, at + 20) != expected[at : at + 20])

    threads = [threading.Thread(target=read, args=(start,)) for start in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
