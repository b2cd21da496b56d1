"""``nutgraf people`` and ``nutgraf quotes --by`` as a person and a script see them."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from digest.stories import Card
from nutgraf.cli.group import commands
from nutgraf.cli.people import people_lines
from nutgraf.digest import Named

COUNCIL = """Council votes on the weir

"The weir must go," said Ada J. Quill, the mayor of Orlau. "It never held the river."

Ada J. Quill said that the vote would be held in May.

Ole Brandt, a lawyer, objected.
"""
MARKET = """Market opens early

"The market is ours," said Mayor Ada Quill.

"Nobody asked the millers," Ole Brandt said.
"""
SCHOOL = """School gets a roof

Mr. Brandt visited the school. "The roof is new," Mr. Brandt said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three stories of three days."""
    place = tmp_path / "stories"
    place.mkdir()
    for name, text in {"2024-05-02_a": COUNCIL, "2024-05-01_b": MARKET, "2024-05-03_c": SCHOOL}.items():
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return place


def nutgraf(*arguments: str) -> Result:
    import nutgraf.cli  # noqa: F401  # registers the commands

    return CliRunner().invoke(commands, list(arguments))


def test_people_stand_in_columns_with_role_counts_and_days(folder: Path) -> None:
    heading, first, second, blank, rest = nutgraf("people", str(folder)).stdout.splitlines()
    assert heading.split() == ["name,", "role", "docs", "named", "quoted", "first", "last"]
    assert first.split("  ")[0] in ("Ada J. Quill, Mayor", "Ada Quill, Mayor", "Ada J. Quill, mayor of Orlau")
    assert first.split()[-5:] == ["2", "3", "3", "2024-05-01", "2024-05-02"]
    assert second.split()[:3] == ["Ole", "Brandt,", "lawyer"]
    assert (blank, rest) == ("", "By one name only, merged with nobody (documents): Brandt")
    columns = [line.index("2024-05-01") for line in (first, second)]
    assert columns[0] == columns[1] == heading.index("first")


def test_json_says_which_names_and_documents_were_merged(folder: Path) -> None:
    value = json.loads(nutgraf("people", str(folder), "--json").stdout)
    quill, *_ = value["people"]
    assert (quill["names"], quill["documents"]) == ({"Ada J. Quill": 1, "Ada Quill": 1}, 2)
    assert sum(quill[kind] for kind in ("direct", "mixed", "indirect")) == quill["quotes"] == 3
    dates = {document["id"]: document["date"] for document in value["documents"]}
    assert (
        [dates[id_] for id_ in quill["ids"]]
        == ["2024-05-01", "2024-05-02"]
        == [quill["first"], quill["last"]]
    )
    assert sum(quill["role_counts"].values()) >= 2
    assert all(document["people"] for document in value["documents"])


def test_people_as_csv(folder: Path) -> None:
    rows = list(csv.DictReader(nutgraf("people", str(folder), "--csv").stdout.splitlines()))
    assert [(row["name"], row["documents"]) for row in rows][1:] == [("Ole Brandt", "2"), ("Brandt", "1")]
    assert rows[1]["roles"] == "lawyer"


def test_a_query_that_is_a_name_tells_more_of_that_person(folder: Path) -> None:
    nutgraf("index", str(folder))
    shown = nutgraf("people", "ada", "quill").stdout
    assert shown.startswith("Ada")
    assert "2 documents, 2024-05-01 to 2024-05-02; 3 mentions" in shown
    assert "3 quotes: 2 direct, 1 reported without marks\n" in shown
    assert "\n  nutgraf quotes --by 'Ada" in shown
    assert "also as Ada" in shown
    assert shown.index("NAMED BESIDE") < shown.index("Ole Brandt, lawyer")
    assert "NAMED BESIDE" not in nutgraf("people", "-q", "weir vote").stdout


@pytest.mark.parametrize("width", [63, 80, 120])
def test_a_table_is_no_wider_than_the_terminal_and_cuts_nothing(width: int) -> None:
    role = "deputy under-secretary for the maintenance of weirs and locks"
    card = Card("a", "2024-05-01")
    one = Named("Ada Quill", role, {"Ada Quill": 1}, {role: 1}, (card,), 12_000, {"direct": 3})
    heading, first, *more = people_lines([one], width)
    assert max(map(len, (heading, first, *more))) <= width
    name, counts = first[: first.index("  ")], first[first.index("  ") :].split()
    assert " ".join((name, *map(str.strip, more))) == f"Ada Quill, {role}"
    assert counts == ["1", "12,000", "3", "2024-05-01"]


def test_everything_a_person_said_is_a_citation_a_line(folder: Path) -> None:
    for name in ("Ada Quill", "ada j. quill"):
        done = nutgraf("quotes", "--by", name, str(folder))
        market, weir, vote = done.stdout.splitlines()
        assert market == (
            "2024-05-01  “The market is ours,” — Ada Quill, Mayor"
            f" (Market opens early, {folder}/2024-05-01_b.txt:3)"
        )
        assert weir.startswith("2024-05-02  “The weir must go, … It never held the river.” — Ada J. Quill, ")
        assert vote.startswith("2024-05-02  reported: the vote would be held in May — Ada J. Quill, ")
        assert vote.endswith(f"{folder}/2024-05-02_a.txt:5)")
        assert done.stderr == ""


def test_several_people_of_one_surname_are_told_apart(folder: Path) -> None:
    done = nutgraf("quotes", "--by", "brandt", str(folder))
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr == (
        "nutgraf: “brandt” may be any of 2; --by 'Ole Brandt' asks for one of them:"
        " Brandt without a first name (1), Ole Brandt (1)\n"
    )
    done = nutgraf("quotes", "--by", "ole brandt", str(folder))
    assert "millers" in done.stdout
    assert "roof" not in done.stdout
    assert done.stderr == "nutgraf: not among them: Brandt without a first name (1)\n"


def test_nobody_of_that_name_tells_the_next_step(folder: Path) -> None:
    assert "did you mean Ole Brandt?" in nutgraf("quotes", "--by", "Ole Brant", str(folder)).stderr
    assert "'nutgraf people' lists who is named" in nutgraf("quotes", "--by", "Zebediah", str(folder)).stderr
    assert "--by needs a name" in nutgraf("quotes", "--by", " ", str(folder)).stderr
    assert "--csv needs --by" in nutgraf("quotes", "--csv", str(folder)).stderr


def test_a_name_is_looked_up_in_the_whole_library(folder: Path) -> None:
    assert "the library is empty" in nutgraf("quotes", "--by", "Ada Quill").stderr
    nutgraf("index", str(folder))
    assert nutgraf("quotes", "--by", "Ada Q. Quill").stdout == ""
    assert len(nutgraf("quotes", "--by", "Ada Jane Quill").stdout.splitlines()) == 3
    assert len(nutgraf("quotes", "market", "--by", "Ada Quill").stdout.splitlines()) == 1
    assert "did you mean Ada" in nutgraf("quotes", "--by", "Ida Quill").stderr


def test_a_name_that_is_not_found_costs_no_analysis(folder: Path) -> None:
    assert len(nutgraf("list", str(folder)).stdout.splitlines()) == 3
    said = nutgraf("quotes", "--by", "Ada Quill").stderr
    assert "only what is analysed can match: 0% of 3 documents" in said
    assert "nothing is reported there of what “Ada Quill” said" in said
    assert nutgraf("list", "is:analysed").stdout == ""


def test_quotes_of_a_person_as_json_and_csv(folder: Path) -> None:
    value = json.loads(nutgraf("quotes", "--by", "Ada Quill", str(folder), "--json").stdout)
    assert value["speakers"] == [{"name": "Ada J. Quill", "quotes": 3}] or value["speakers"][0]["quotes"] == 3
    assert [(each["kind"], each["line"], each["date"]) for each in value["quotes"]] == [
        ("direct", 3, "2024-05-01"),
        ("direct", 3, "2024-05-02"),
        ("indirect", 5, "2024-05-02"),
    ]
    assert value["quotes"][0]["role"] == "Mayor"
    rows = list(csv.DictReader(nutgraf("quotes", "--by", "Quill", str(folder), "--csv").stdout.splitlines()))
    assert next((row["speaker"], row["line"], row["inferred"]) for row in rows) == ("Ada Quill", "3", "no")
    assert rows[1]["text"] == "The weir must go, … It never held the river."


def test_a_day_that_no_document_says_is_marked(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MARKET, encoding="utf-8")
    (tmp_path / "b.txt").write_text(COUNCIL, encoding="utf-8")
    assert nutgraf("people", str(tmp_path)).stdout.splitlines()[1].endswith("~")
    assert nutgraf("quotes", "--by", "Quill", str(tmp_path)).stdout[10] == "~"
    value = json.loads(nutgraf("quotes", "--by", "Quill", str(tmp_path), "--json").stdout)
    assert {quote["date_inferred"] for quote in value["quotes"]} == {True}


def test_show_sets_what_is_reported_apart_from_quotes(folder: Path) -> None:
    lines = nutgraf("show", str(folder / "2024-05-02_a.txt")).stdout.splitlines()
    quotes, reported = lines.index("QUOTES"), lines.index("REPORTED, not in quotation marks")
    assert lines[quotes + 1].startswith(
        "- “The weir must go, … It never held the river.” — Ada J. Quill, mayor"
    )
    assert lines[reported + 1].startswith("- the vote would be held in May — Ada J. Quill")
    people = lines.index("PEOPLE")
    assert lines[people + 1].startswith("- Ada J. Quill, ")
    assert lines[people + 1].endswith("(2 mentions, 2 quotes)")


def test_a_document_s_quotes_say_their_lines_and_a_role_once(folder: Path) -> None:
    _, weir, vote = nutgraf("quotes", str(folder / "2024-05-02_a.txt")).stdout.splitlines()
    assert weir.endswith(" — Ada J. Quill, mayor of Orlau  (line 3)")
    assert vote == "- reported: the vote would be held in May — Ada J. Quill  (line 5)"
