"""``nutgraf digest`` as a person and a script see it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from digest.stories import FERRY_1, FERRY_2, VOLCANO
from nutgraf.cli.group import commands
from nutgraf.cli.selection import MANY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two events, one of them printed twice."""
    place = tmp_path / "stories"
    place.mkdir()
    for name, text in {
        "2024-03-11_a": FERRY_1,
        "2024-03-12_a-copy": FERRY_1 + "\nThis paper adds a line.\n",
        "2024-03-12_b": FERRY_2,
        "2024-03-13_c": VOLCANO,
    }.items():
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return place


def digest(*arguments: str) -> Result:
    import nutgraf.cli  # noqa: F401  # registers the commands

    return CliRunner().invoke(commands, ["digest", *arguments])


def test_each_sentence_stands_beside_its_date_and_names_copies(folder: Path) -> None:
    shown = digest(str(folder)).stdout
    lines = shown[shown.index("SUMMARY") :].splitlines()
    assert lines[1].startswith("2024-03-11  ")
    assert lines[2].startswith("            · ")
    assert "also in 1 other document" in shown
    assert shown.splitlines()[0] == "4 documents"


def test_the_newest_of_more_is_said(folder: Path) -> None:
    assert digest(str(folder), "--limit", "2").stdout.splitlines()[0] == "the newest 2 of 4 documents"


def test_json_has_the_digest_beside_the_documents_and_jsonl_in_its_last_line(folder: Path) -> None:
    value = json.loads(digest(str(folder), "--json").stdout)
    assert len(value["documents"]) == 4
    assert value["skipped"] == []
    assert (value["digest"]["documents"], value["digest"]["total"]) == (4, 4)
    assert set(value["digest"]) >= {"sentences", "figures", "quotes", "people"}
    (copied,) = {told["copies"][0] for told in value["digest"]["sentences"] if told["copies"]}
    assert copied in {document["id"] for document in value["documents"]}
    *documents, last = map(json.loads, digest(str(folder), "--jsonl").stdout.splitlines())
    assert documents == value["documents"]
    assert last["digest"] == value["digest"]


def test_an_empty_view_is_one_clear_line(folder: Path) -> None:
    found = digest(str(folder), "-q", "zeppelin")
    assert (found.exit_code, found.stdout) == (0, "")
    assert found.stderr.startswith("nutgraf: nothing matches zeppelin")
    assert found.stderr.count("\n") == 1


def test_documents_of_other_languages_without_dates_and_sentences_and_skipped_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Матрос упал за борт в порту. Его спасли рыбаки из Орлау.\n", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text("昨日、港で船が沈んだ。乗客は全員無事だった。\n", encoding="utf-8")
    (tmp_path / "c.txt").write_text("1 2 3\n\n4 5 6\n", encoding="utf-8")
    (tmp_path / "d.bin").write_bytes(bytes(range(256)) * 20)
    found = digest(str(tmp_path), "-n", "50")
    assert found.exit_code == 1
    assert "not read" in found.stderr
    assert "рыбаки" in found.stdout
    assert "港で" in found.stdout


def test_what_is_not_analysed_is_analysed_first_and_said(tmp_path: Path) -> None:
    for number in range(MANY):
        (tmp_path / f"2024-01-01_{number}.txt").write_text(
            f"Rain of day {number}\n\nIt rained {number} mm.\n"
        )
    assert f"{MANY} documents are not analysed yet" in digest(str(tmp_path)).stderr
    assert digest(str(tmp_path)).stderr == ""
