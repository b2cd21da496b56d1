"""The walk finds every file once, leaves links and oddities with a reason, and never hangs."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from nutgraf.formats import Found, Part, Skipped, load, parts, splitting, walk


def found(*paths: Path) -> list[str]:
    return [item.path for item in walk(paths) if isinstance(item, Found)]


def skipped(*paths: Path) -> dict[str, str]:
    return {item.path: item.reason for item in walk(paths) if isinstance(item, Skipped)}


def test_files_come_by_name_folder_by_folder(tmp_path: Path) -> None:
    for name in ("b/x.txt", "a/z.txt", "a/c/y.txt", "m.txt", ".hidden.txt", ".git/o.txt", "dir.txt/i.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    names = [os.path.relpath(path, tmp_path) for path in found(tmp_path)]
    assert names == ["m.txt", "a/z.txt", "a/c/y.txt", "b/x.txt", "dir.txt/i.txt"]
    assert skipped(tmp_path) == {}


def test_each_file_comes_once_however_often_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "a.txt"
    file.write_text("x")
    for paths in (
        (tmp_path, file),
        (file, tmp_path),
        (tmp_path / "in", tmp_path),
        (tmp_path, tmp_path),
        (file, file),
    ):
        assert found(*paths) == [str(file)]


def test_what_is_named_itself_may_be_hidden_or_a_link(tmp_path: Path) -> None:
    (tmp_path / ".a.txt").write_text("x")
    (tmp_path / "link").symlink_to(".a.txt")
    assert found(tmp_path / ".a.txt", tmp_path / "link") == [str(tmp_path / ".a.txt"), str(tmp_path / "link")]


def test_oddities_are_skipped_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "fifo.txt")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
    for name, target in (
        ("loop", "."),
        ("gone.txt", "nowhere"),
        ("out.txt", "/etc/passwd"),
        ("zero.txt", "/dev/zero"),
    ):
        (tmp_path / name).symlink_to(target)
    reasons = {os.path.basename(path): reason for path, reason in skipped(tmp_path).items()}
    assert reasons == {
        "fifo.txt": "This is a named pipe, not a file.",
        "gone.txt": "A link that leads nowhere.",
        "loop": "A link to a folder; links are not followed.",
        "out.txt": "A link to a file; links are not followed.",
        "socket.txt": "This is a socket, not a file.",
        "zero.txt": "A link to a device; links are not followed.",
    }
    assert skipped(tmp_path / "missing") == {str(tmp_path / "missing"): "It does not exist."}


def test_disks_inside_a_folder_are_read_but_not_what_the_system_shows_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("disk", "proc"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("x")
    stat, statvfs = os.stat, os.statvfs

    def mounted(path: str | os.PathLike[str], **options: bool) -> os.stat_result:
        found = stat(path, **options)
        device = {"disk": 1, "proc": 2}.get(os.path.basename(path))
        return os.stat_result((*found[:2], device, *found[3:])) if device else found

    def sized(path: str) -> os.statvfs_result:
        found = statvfs(path)
        return os.statvfs_result((*found[:2], 0, *found[3:])) if path.endswith("proc") else found

    monkeypatch.setattr(os, "stat", mounted)
    monkeypatch.setattr(os, "statvfs", sized)
    assert found(tmp_path) == [str(tmp_path / "disk" / "a.txt")]
    assert list(skipped(tmp_path)) == [str(tmp_path / "proc")]
    assert found(tmp_path / "proc") == [str(tmp_path / "proc" / "a.txt")]


def test_loading_what_turned_into_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert load(Part(str(tmp_path / "a.txt"))).reason == "This is a named pipe, not a file."
    assert load(Part(str(tmp_path / "gone.txt"))).reason == "It does not exist."


def test_names_are_exact(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9\n\x1b]0;x\x07.txt"
    with open(raw, "wb") as file:
        file.write(b"Name case\n\nThe bridge is shut.")
    (path,) = found(tmp_path)
    assert os.fsencode(path) == raw
    (document,) = load(Part(path)).documents
    assert (document.path, document.title) == (path, "Name case")


def test_a_folder_of_very_many_files_is_sorted_in_stretches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nutgraf.formats.walking._SORTED", 10)
    for number in range(35):
        (tmp_path / f"{number:02}.txt").write_text("x")
    assert sorted(found(tmp_path)) == [str(tmp_path / f"{number:02}.txt") for number in range(35)]


def test_deep_folders(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 300)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("x")
    assert found(tmp_path) == [str(deep / "a.txt")]


def test_small_files_are_one_part_and_are_not_opened(tmp_path: Path) -> None:
    assert [part.path for part in parts(str(tmp_path / "gone.txt"))] == [str(tmp_path / "gone.txt")]


@pytest.mark.parametrize("name", ["a.jsonl", "a.mbox"])
def test_large_files_are_cut_between_documents(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(splitting, "_PART", 1000)
    path = tmp_path / name
    line = '{{"title": "Item {0}", "text": "The bridge is shut {1}."}}\n'
    message = "From x@y Fri May  3 09:00:00 2024\nSubject: Item {0}\n\nThe bridge is shut {1}.\n\n"
    one = message if name.endswith("mbox") else line
    path.write_text("".join(one.format(n, "and shut " * (n * 7 % 300)) for n in range(1, 60)))
    cut = list(parts(str(path)))
    assert len(cut) > 5
    assert [part.start for part in cut[1:]] == [part.stop for part in cut[:-1]]
    documents = [document for part in cut for document in load(part).documents]
    assert [(d.member, d.title) for d in documents] == [(str(n), f"Item {n}") for n in range(1, 60)]
    assert all(not document.warnings for document in documents)


def test_one_endless_line_is_one_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splitting, "_PART", 1000)
    monkeypatch.setattr(splitting, "LARGEST", 10_000)
    path = tmp_path / "a.jsonl"
    path.write_text("x" * 50_000)
    (part,) = parts(str(path))
    assert load(part).reason == "Line 1 is not JSON and was left out."
