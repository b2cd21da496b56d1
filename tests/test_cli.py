"""The command line as a script sees it: bytes on stdout, lines on stderr, an exit status."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from nutgraf.analysis.summary.methods import METHODS
from nutgraf.cli import documents
from nutgraf.cli.documents import ORDERS
from nutgraf.cli.gist import METHODS as NAMED
from nutgraf.cli.selection import MANY
from nutgraf.library import Order

STORY = """\
Harbour bridge to close for fourteen weeks

By Ada Nkemelu

PORT ELLERY, 3 May 2024 - Repairs to the harbour bridge will cost $48 million, 12% more than planned, \
the council heard on Friday.

"We should have started two years ago," said Marta Quill, the city engineer.

Work begins on 17 June and will close two of four lanes.
"""


def nutgraf(
    *arguments: str | bytes, given: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a person would, in a process of its own."""
    command = [sys.executable, "-m", "nutgraf", *arguments]
    return subprocess.run(command, input=given, capture_output=True, timeout=120, check=False, cwd=cwd)


def as_json(done: subprocess.CompletedProcess[bytes]) -> Any:
    """What it printed, as the JSON value it promises to be."""
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout.decode("utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two stories of different days and one file that is no text."""
    (tmp_path / "2024-05-03_bridge.txt").write_text(STORY)
    (tmp_path / "2024-05-09_ferry.txt").write_text(
        "Ferry fares rise\n\nFares on the Ellery ferry rise 4% in June.\n"
    )
    return tmp_path


def test_list_is_newest_first_one_line_each(folder: Path) -> None:
    done = nutgraf("list", str(folder))
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert [line.split()[0] for line in lines] == ["2024-05-09", "2024-05-03"]
    assert "Ferry fares rise" in lines[0]


def test_list_json_has_the_contract_s_keys(folder: Path) -> None:
    value = as_json(nutgraf("list", str(folder), "--json"))
    assert value["skipped"] == []
    first = value["documents"][0]
    assert set(first) >= {
        "id",
        "path",
        "member",
        "title",
        "date",
        "date_source",
        "place",
        "agency",
        "warnings",
    }
    assert first["path"] == str(folder / "2024-05-09_ferry.txt")
    assert (first["date"], first["date_source"]) == ("2024-05-09", "file name")


def test_jsonl_is_the_same_a_line_each(folder: Path) -> None:
    whole = as_json(nutgraf("list", str(folder), "--json"))["documents"]
    done = nutgraf("list", str(folder), "--jsonl")
    assert [json.loads(line) for line in done.stdout.splitlines()] == whole


def test_query_narrows_and_limit_cuts(folder: Path) -> None:
    assert len(as_json(nutgraf("list", str(folder), "bridge", "--json"))["documents"]) == 1
    assert len(as_json(nutgraf("list", str(folder), "-q", "-bridge", "--json"))["documents"]) == 1
    assert len(as_json(nutgraf("list", str(folder), "--limit", "1", "--json"))["documents"]) == 1


def test_a_query_that_matches_nothing_says_so_and_is_no_error(folder: Path) -> None:
    done = nutgraf("list", str(folder), "zeppelin")
    assert (done.returncode, done.stdout) == (0, b"")
    assert "nothing matches zeppelin; “zeppelin” is in no document\n" in done.stderr.decode()
    near = nutgraf("list", str(folder), "bridgee").stderr.decode()
    assert "nothing matches bridgee; “bridgee” is in no document (near it: bridge)\n" in near
    assert "fewer words find more" in nutgraf("list", str(folder), "harbour", "ferry").stderr.decode()


def test_what_cannot_be_read_is_named_with_its_reason(folder: Path) -> None:
    (folder / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    done = nutgraf("list", str(folder), "--json")
    assert done.returncode == 1
    (skipped,) = json.loads(done.stdout)["skipped"]
    assert skipped["path"] == str(folder / "photo.txt")
    assert skipped["reason"]
    assert b"photo.txt" in nutgraf("list", str(folder)).stderr


def test_show_by_path_by_id_and_from_standard_input_agree(folder: Path) -> None:
    path = folder / "2024-05-03_bridge.txt"
    (by_path,) = as_json(nutgraf("show", str(path), "--json"))["documents"]
    (by_id,) = as_json(nutgraf("show", by_path["id"], "--json"))["documents"]
    (from_input,) = as_json(nutgraf("show", "-", "--json", given=path.read_bytes()))["documents"]
    assert by_id == by_path
    for part in ("text", "summary", "figures", "quotes", "people"):
        assert from_input[part] == by_path[part]


def test_every_span_of_show_reproduces_its_text(folder: Path) -> None:
    (found,) = as_json(nutgraf("show", str(folder / "2024-05-03_bridge.txt"), "--json"))["documents"]
    text = found["text"]
    for fact in (*found["figures"], *found["summary"]):
        start, end = fact["span"]
        assert text[start:end] == fact["text"]
    (quote,) = [quote for quote in found["quotes"] if quote["kind"] == "direct"]
    assert [text[start:end] for start, end in quote["content"]] == quote["text"]
    assert quote["speaker"] == "Marta Quill"
    assert {figure["value"] for figure in found["figures"]} >= {48e6, 12.0}


def test_show_prints_a_page(folder: Path) -> None:
    page = nutgraf("show", str(folder / "2024-05-03_bridge.txt")).stdout.decode()
    assert page.startswith("Harbour bridge to close for fourteen weeks\n")
    for heading in ("SUMMARY", "FIGURES", "QUOTES", "PEOPLE", "TEXT"):
        assert f"\n{heading}\n" in page
    assert "Marta Quill" in page
    assert "\x1b" not in page


def test_input_that_never_ends_is_read_as_far_as_a_document_goes() -> None:
    with open("/dev/zero", "rb") as endless:
        done = subprocess.run(
            [sys.executable, "-m", "nutgraf", "show", "-"], stdin=endless, capture_output=True, timeout=60
        )
    assert done.returncode == 1
    assert b"binary data" in done.stderr


def test_a_filter_of_an_empty_library_says_that_it_is_empty() -> None:
    assert b"the library is empty; 'nutgraf index FOLDER' fills it" in nutgraf("list", "-q", "rain").stderr


@pytest.mark.parametrize("home", ["", "relative"])
def test_where_the_library_is(
    tmp_path: Path, folder: Path, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NUTGRAF_HOME", home)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    place = tmp_path / home / "library.db"
    if home:
        assert nutgraf("index", str(folder), cwd=tmp_path).returncode == 0
        assert place.exists()
    said = nutgraf("doctor", cwd=tmp_path).stdout.decode()
    assert ("(NUTGRAF_HOME)" in said, str(place.parent) in said) == (bool(home), True)


@pytest.mark.parametrize("command", ["summary", "figures", "quotes", "people"])
def test_facts_of_files_of_a_query_and_of_standard_input(folder: Path, command: str) -> None:
    nutgraf("index", str(folder))
    (of_query,) = as_json(nutgraf(command, "bridge", "--json"))["documents"]
    (of_file,) = as_json(nutgraf(command, str(folder / "2024-05-03_bridge.txt"), "--json"))["documents"]
    (of_input,) = as_json(nutgraf(command, "-", "--json", given=STORY.encode()))["documents"]
    assert of_query[command] == of_file[command] == of_input[command] != []
    head, *lines = nutgraf(command, "bridge").stdout.decode().splitlines()
    assert "Harbour bridge" in head
    assert len(lines) >= 1


def test_figures_are_a_table_of_value_what_where_and_as_of(tmp_path: Path) -> None:
    (tmp_path / "2024-05-03_a.txt").write_text(
        "Fever spreads\n\nIn Velm 42,681 people are infected, up 4,871. "
        "The count of 42,681 is of Thursday.\n\nThe dyke is 100 km (60 miles) long.\n"
    )
    _, *lines = nutgraf("figures", str(tmp_path)).stdout.decode().splitlines()
    assert lines == [
        "    42,681  people infected (2×)  Velm  2024-05-02",
        "    +4,871",
        "    100 km  dyke",
        "(60 miles)",
    ]


def test_methods_named_by_help_are_those_there_are() -> None:
    assert set(NAMED) == set(METHODS)


def test_a_summary_for_a_query_leans_to_its_words_and_says_so(folder: Path) -> None:
    path = str(folder / "2024-05-03_bridge.txt")
    asked = ["summary", "-n", "1", path, "-q", '"two years" -zebra']
    (found,) = as_json(nutgraf(*asked, "--json"))["documents"]
    assert found["for"] == ["two years"]
    assert found["summary"][0]["text"].startswith('"We should have started')
    assert "\nfor “two years”\n- " in nutgraf(*asked).stdout.decode()


@pytest.mark.parametrize(
    "asked", [["-q", "ada"], ["-q", "is:unread"], [], ["-q", "years", "--method", "lead"]]
)
def test_a_summary_that_leans_to_nothing_does_not_say_so(folder: Path, asked: list[str]) -> None:
    command = ["summary", "-n", "1", str(folder / "2024-05-03_bridge.txt"), *asked]
    assert as_json(nutgraf(*command, "--json"))["documents"][0]["for"] == []
    assert "for “" not in nutgraf(*command).stdout.decode()


@pytest.mark.parametrize("method", ["lexrank", "lsa", "lead"])
def test_summary_by_another_method(folder: Path, method: str) -> None:
    path = str(folder / "2024-05-03_bridge.txt")
    (found,) = as_json(nutgraf("summary", "--method", method, "-n", "2", path, "--json"))["documents"]
    assert 1 <= len(found["summary"]) <= 2


def test_a_summary_is_so_many_sentences_or_a_share_of_them(folder: Path) -> None:
    path = str(folder / "2024-05-03_bridge.txt")

    def summarised(length: str, *more: str) -> list[Any]:
        (found,) = as_json(nutgraf("summary", "-n", length, path, "--json", *more))["documents"]
        return list(found["summary"])

    whole = len(summarised("100%"))
    assert whole > 1
    assert len(summarised("1")) == len(summarised("1%")) == 1
    assert len(summarised("50%")) == len(summarised("50%", "--method", "luhn")) == -(-whole // 2)
    (shown,) = as_json(nutgraf("show", "-n", "100%", path, "--json"))["documents"]
    assert len(shown["summary"]) == whole


@pytest.mark.parametrize("length", ["0", "11", "0%", "101%", "-3", "some", "", "%", "2.5", "9999999999999%"])
def test_another_length_is_wrong_usage_that_says_what_there_is(folder: Path, length: str) -> None:
    done = nutgraf("summary", "-n", length, str(folder))
    assert done.returncode == 2
    assert b"1 to 10 sentences nor 1% to 100% of them" in done.stderr


def test_a_method_says_what_it_did_not_do_as_asked(folder: Path) -> None:
    numbers = folder / "numbers.txt"
    numbers.write_text("1 2 3. 4 5 6. 7 8 9. 10 11 12.\n")
    (found,) = as_json(nutgraf("summary", "--method", "kl", str(numbers), "--json"))["documents"]
    assert found["notes"] == ["kl found nothing to choose by: this is the default summary."]
    done = nutgraf("summary", "--method", "kl", str(numbers))
    assert b"kl found nothing to choose by" in done.stderr
    assert b"kl found" not in done.stdout


def test_wrong_usage_exits_2_and_says_what_next(folder: Path) -> None:
    for arguments in (["show", "no-such-thing"], ["list", "--limit", "0"], ["no/such/folder"], ["show"]):
        done = nutgraf(*arguments, cwd=folder)
        assert done.returncode == 2, arguments
        assert done.stderr
        assert b"Traceback" not in done.stderr


def test_the_examples_are_found_from_anywhere_and_need_a_terminal(tmp_path: Path) -> None:
    assert (Path(documents.examples_folder()) / "start-here.md").is_file()
    done = nutgraf("examples", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"the reader needs a terminal" in done.stderr


def test_the_reader_without_a_terminal_says_what_to_use(folder: Path) -> None:
    done = nutgraf(str(folder))
    assert done.returncode == 2
    assert b"nutgraf list" in done.stderr


def test_no_control_character_of_a_document_or_name_is_printed(folder: Path) -> None:
    (folder / "2024-05-04_\x1b]0;x\x07.txt").write_text(
        "Bridge\x1b[2J\x9b3;3H \u202eshut\n\nThe \x07bridge shut.\n"
    )
    for arguments in (["list", str(folder)], ["show", str(folder)], ["summary", str(folder)]):
        done = nutgraf(*arguments)
        shown = (done.stdout + done.stderr).decode()
        assert not set(shown) & set(map(chr, [*range(10), *range(11, 32), *range(127, 160), 0x202E])), (
            arguments
        )


def test_a_name_that_is_no_utf8_is_exact_in_json(folder: Path) -> None:
    raw = os.fsencode(folder) + b"/2024-05-05_caf\xe9.txt"
    with open(raw, "wb") as file:
        file.write(b"Cafe shut\n\nThe cafe shut.\n")
    done = nutgraf("list", str(folder), "cafe", "--json")
    assert b"caf\\udce9.txt" in done.stdout
    (found,) = as_json(done)["documents"]
    assert os.fsencode(found["path"]) == raw
    assert as_json(nutgraf("show", raw, "--json"))["documents"][0]["id"] == found["id"]


def test_a_closed_pipe_is_quiet(folder: Path) -> None:
    for number in range(300):
        (folder / f"2024-01-01_{number}.txt").write_text(f"Story {number} " + "x" * 500 + "\n")
    command = f"{sys.executable} -m nutgraf list {folder} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60, check=True)
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a system without /dev/full")
def test_an_output_that_cannot_be_written_is_one_line(seeds: Path) -> None:
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "nutgraf", "list", str(seeds)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1


def test_digest_tells_what_the_documents_say_together(examples: Path) -> None:
    value = as_json(nutgraf("digest", str(examples), "-q", "ferry", "--json"))
    digest = value["digest"]
    assert 3 <= len(digest["sentences"]) <= 7
    assert [told["date"] for told in digest["sentences"]] == sorted(
        told["date"] for told in digest["sentences"]
    )
    shown = nutgraf("digest", str(examples), "ferry").stdout.decode()
    assert all(heading in shown for heading in ("SUMMARY", "QUOTES", "PEOPLE"))


def test_everything_one_person_said(folder: Path) -> None:
    value = as_json(nutgraf("quotes", "--by", "quill", str(folder), "--json"))
    assert [quote["speaker"] for quote in value["quotes"]] == ["Marta Quill"]
    assert b"started two years ago" in nutgraf("quotes", "--by", "Marta Quill", str(folder)).stdout


def test_one_concept_over_time_as_a_table_json_and_csv(tmp_path: Path) -> None:
    for day, toll in (("01", 12), ("02", 30)):
        text = f"Flood\n\nThe death toll of the flood rose to {toll} on Monday.\n"
        (tmp_path / f"2024-01-{day}_flood.txt").write_text(text)
    asked = ("figures", "--concept", "death toll", str(tmp_path))
    assert [each["figure"]["value"] for each in as_json(nutgraf(*asked, "--json"))["figures"]] == [12, 30]
    assert nutgraf(*asked, "--csv").stdout.decode().splitlines()[1].startswith("2024-01-0")
    assert nutgraf(*asked).stdout.count(b"\n") == 2


def test_what_documents_of_one_day_say_stands_side_by_side(tmp_path: Path) -> None:
    for name, text in (
        ("2024-01-02_a.txt", "The coast guard\n\nThe wreck killed 12 people in Velm."),
        ("2024-01-02_b.txt", "The ministry\n\nThe death toll of the wreck in Velm is 15."),
        ("2024-01-03_c.txt", "The next day\n\nThe wreck killed 16 people in Velm."),
    ):
        (tmp_path / name).write_text(text + "\n")
    asked = ("figures", "--concept", "death toll", str(tmp_path))
    lines = nutgraf(*asked).stdout.decode().splitlines()
    assert [line[:16].rstrip() for line in lines] == [
        "2024-01-02  ≠ 12",
        "            ≠ 15",
        "2024-01-03    16",
    ]
    assert ["guard" in lines[0], "ministry" in lines[1]] == [True, True]
    done = nutgraf("figures", "--concept", "zeppelins", str(tmp_path))
    assert (done.stdout, "no figure is of “zeppelins”" in done.stderr.decode()) == (b"", True)
    assert b"needs a word" in nutgraf("figures", "--concept", "!", str(tmp_path)).stderr


def test_words_of_a_document_are_no_formula_in_csv(tmp_path: Path) -> None:
    text = "Sums\n\nThe toll is -17 percent.\n\nThe death toll of @home is 12.\n"
    (tmp_path / "2024-01-02_a.txt").write_text(text)
    done = nutgraf("figures", "--concept", "toll", "--csv", str(tmp_path))
    cells = [cell for row in csv.reader(done.stdout.decode().splitlines()) for cell in row]
    assert "'-17 percent" in cells
    assert not [cell for cell in cells if len(cell) > 1 and cell[0] in "=@+"]


def test_index_reports_and_is_incremental(folder: Path) -> None:
    first, again = nutgraf("index", str(folder)), nutgraf("index", str(folder))
    assert b"2 documents added" in first.stdout
    assert b"2 analysed" in first.stdout
    assert b"0 documents added" in again.stdout
    assert b"2 files as before" in again.stdout


def test_doctor_finds_versions_and_a_healthy_library(folder: Path) -> None:
    nutgraf("index", str(folder))
    found = nutgraf("doctor").stdout.decode()
    assert "2 documents, 2 analysed, 2 files" in found
    assert "\n! library" not in found


def test_the_seed_story_as_the_issue_asks(seeds: Path) -> None:
    (found,) = as_json(nutgraf("show", *map(str, seeds.glob("*.txt")), "--json"))["documents"]
    assert (found["date"], found["date_source"]) == ("2020-03-21", "header")
    assert (found["place"], found["agency"]) == ("Moscow", "TASS")
    assert found["title"].startswith("Russia has offered to help Italy")
    figures = {figure["text"]: figure for figure in found["figures"]}
    values = {figure["value"]: figure for figure in found["figures"]}
    for value, change in {
        793: "=", 42681: "=", 4871: "up", 6000: ">", 12e6: "=", 150: ">", 240_000: ">", 10_000: ">",
    }.items():  # fmt: skip
        assert values[value]["change"] == change, value
        assert values[value]["concept"] or values[value]["counted"], value
    assert len(figures) == 8
    quoted = [quote for quote in found["quotes"] if quote["kind"] == "direct"]
    assert len(quoted) == 3
    assert {quote["speaker"] for quote in quoted} == {"Dmitry Peskov"}
    people = {person["name"]: [role.lower() for role in person["roles"]] for person in found["people"]}
    assert set(people) == {"Dmitry Peskov", "Vladimir Putin", "Giuseppe Conte"}
    assert "kremlin spokesman" in people["Dmitry Peskov"]
    assert "russian president" in people["Vladimir Putin"]
    assert "italian prime minister" in people["Giuseppe Conte"]


def test_a_fault_is_pointed_at_and_the_list_stands(folder: Path) -> None:
    done = nutgraf("list", str(folder), "-q", "ferry date:20x")
    assert b"Ferry fares rise" in done.stdout
    shown, pointed = done.stderr.decode().splitlines()
    assert shown == "nutgraf: ferry date:20x"
    assert pointed[shown.index("20x")] == "^"
    assert "a date is 2020" in pointed


@pytest.mark.parametrize(
    "query", ["x" * 10_000, "( OR - " * 1_400, '"' * 10_000, "titel:\x1b[2Jfoo \u202e東京 is:x"]
)
def test_no_query_is_too_long_or_too_strange(folder: Path, query: str) -> None:
    done = nutgraf("list", str(folder), "-q", query)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert b"\x1b" not in done.stderr
    assert done.stderr.count(b"\n") <= 8
    assert all(len(line) < 200 for line in done.stderr.decode().splitlines() if "nothing matches" not in line)


def test_searches_are_saved_combined_and_forgotten(folder: Path) -> None:
    nutgraf("index", str(folder))
    assert nutgraf("searches", "crossings", "-q", "bridge OR ferry").returncode == 0
    assert nutgraf("searches").stdout.decode().split() == ["2", "@crossings", "bridge", "OR", "ferry"]
    assert nutgraf("list", "@crossings", "-q", "-fares").stdout.count(b"\n") == 1
    assert b"did you mean @crossings?" in nutgraf("list", "@crosings").stderr
    assert nutgraf("searches", "@crossings", "--delete").returncode == 0
    assert nutgraf("searches").stdout == b""
    assert nutgraf("searches", "crossings").returncode == 2
    assert nutgraf("searches", "--delete").returncode == 2


def test_the_list_is_sorted_as_asked(folder: Path) -> None:
    assert get_args(Order) == ORDERS

    def first(order: str) -> str:
        return nutgraf("list", str(folder), "--sort", order).stdout.decode().splitlines()[0]

    assert "Ferry" in first("title")
    assert "Harbour" in first("oldest")
    assert "Harbour" in first("length")


def test_a_query_for_facts_says_what_it_has_not_seen(folder: Path) -> None:
    nutgraf("list", str(folder))
    nutgraf("show", str(folder / "2024-05-03_bridge.txt"))
    done = nutgraf("quotes", "--by", "Quill")
    assert b"only what is analysed can match: 50% of 2 documents so far" in done.stderr
    assert b"We should have started" in done.stdout
    nutgraf("index", str(folder))
    done = nutgraf("list", "by:quill")
    assert done.stderr == b""
    assert done.stdout.count(b"\n") == 1


def test_a_long_wait_for_analyses_is_explained_once(tmp_path: Path) -> None:
    for number in range(MANY + 20):
        (tmp_path / f"2024-01-01_{number}.txt").write_text(
            f"Rain of day {number}\n\nIt rained {number} mm.\n"
        )
    asked = ("figures", "--concept", "rain", str(tmp_path))
    assert nutgraf(*asked).stderr.count(b"not analysed yet") == 1
    assert b"not analysed yet" not in nutgraf(*asked).stderr
