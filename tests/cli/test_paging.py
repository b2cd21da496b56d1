"""Output through a pager, and into a pipe that is closed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from e2e.terminal import Terminal
from nutgraf.cli.pager import pager, shows_attributes

COUNTS = f"{sys.executable} -c \"import sys; print('PAGED', len(sys.stdin.readlines()))\""
"""A pager that says how many lines it was given."""


@pytest.fixture
def story(tmp_path: Path) -> str:
    """A document of more lines than a screen has."""
    path = tmp_path / "2024-05-03_bridge.txt"
    body = "\n\n".join(f"Paragraph {number} of the council's report." for number in range(60))
    path.write_text(f"Harbour bridge to close\n\nPORT ELLERY, 3 May 2024 - Costs rise 12%.\n\n{body}\n")
    return str(path)


def printed(*arguments: str, **environment: str) -> tuple[str, int]:
    """What a terminal of 80 by 24 got, and the exit status."""
    with Terminal(*arguments, environment=environment) as screen:
        status = screen.wait_for_end()
        return screen.raw.decode().replace("\r\n", "\n"), status


def test_long_output_goes_to_the_pager(story: str) -> None:
    shown, status = printed("show", story, PAGER=COUNTS)
    assert status == 0
    assert int(shown.rpartition("PAGED ")[2]) > 100
    assert "Paragraph" not in shown


@pytest.mark.parametrize(
    ("arguments", "name"),
    [((), "cat"), ((), ""), ((), "  "), (("--no-pager",), COUNTS), (("--json",), COUNTS)],
)
def test_no_pager(story: str, arguments: tuple[str, ...], name: str) -> None:
    shown, status = printed("show", *arguments, story, PAGER=name)
    assert status == 0
    assert "PAGED" not in shown
    assert "Paragraph 59" in shown


def test_what_fits_on_the_screen_is_not_paged(story: str) -> None:
    shown, _ = printed("list", story, PAGER=COUNTS)
    assert "PAGED" not in shown
    assert "Harbour bridge to close" in shown


def test_no_shell_sees_the_pager_s_name(story: str, tmp_path: Path) -> None:
    shown, status = printed("show", story, PAGER=f"cat; touch {tmp_path}/made")
    assert status == 0
    assert "there is no such program" in shown
    assert "Paragraph 59" in shown
    assert not (tmp_path / "made").exists()


def test_leaving_the_pager_early_is_quiet(story: str, tmp_path: Path) -> None:
    for number in range(3000):
        (tmp_path / f"2024-01-01_{number}.txt").write_text(f"Story {number}\n\nA line.\n")
    shown, status = printed("list", str(tmp_path), PAGER="head -n 1")
    assert status == 0
    assert shown.count("2024-") == 1
    assert "Traceback" not in shown
    assert "rror" not in shown


def test_what_is_said_of_files_not_read_comes_after_the_pager(story: str) -> None:
    Path(story).with_name("bad.txt").write_bytes(bytes(range(256)) * 8)
    shown, status = printed("show", str(Path(story).parent), PAGER=COUNTS)
    assert status == 1
    assert shown.index("PAGED") < shown.index("not read")


@pytest.mark.skipif(not shutil.which("less"), reason="a system without less")
@pytest.mark.parametrize("name", [None, "less"])
def test_less_shows_the_page_and_q_leaves(
    story: str, monkeypatch: pytest.MonkeyPatch, name: str | None
) -> None:
    monkeypatch.delenv("LESS", raising=False)
    if name:
        monkeypatch.setenv("PAGER", name)
    else:
        monkeypatch.delenv("PAGER", raising=False)
    with Terminal("show", story) as screen:
        screen.wait_for(lambda shown: "SUMMARY" in shown and shown.rstrip().endswith(":"))
        assert "ESC" not in screen.text
        assert b"\x1b[1mSUMMARY" in screen.raw
        screen.press("G")
        screen.wait_for(lambda shown: "Paragraph 59" in shown)
        screen.press("q")
        assert screen.wait_for_end() == 0


@pytest.mark.parametrize(
    ("arguments", "environment"), [(("--plain",), {}), ((), {"NO_COLOR": "1"}), ((), {"TERM": "dumb"})]
)
def test_plain_output_has_no_escape_sequence(
    story: str, arguments: tuple[str, ...], environment: dict[str, str]
) -> None:
    shown, status = printed("show", *arguments, story, PAGER="cat", **environment)
    assert status == 0
    assert "\x1b" not in shown
    assert "Paragraph 59" in shown


def test_lines_are_wrapped_to_the_width_that_is_told(story: str) -> None:
    Path(story).write_text("Harbour bridge\n\n" + "The council heard of it. " * 40 + "\n")
    for columns in ("40", "70"):
        shown, _ = printed("show", story, PAGER="cat", NO_COLOR="1", COLUMNS=columns)
        widest = max(len(line.rpartition("\r")[2]) for line in shown.split("\n"))
        assert int(columns) - 10 <= widest <= int(columns)


def test_plain_tells_figures_in_words(story: str) -> None:
    Path(story).write_text("Bridge\n\nMore than 500 people came. Fares rose by 4% to 12 crowns on Monday.\n")
    command = [sys.executable, "-m", "nutgraf", "show", "--plain", story]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert "\nFigures:\n" in done.stdout
    assert "- more than 500 people" in done.stdout
    assert "> 500" not in done.stdout


@pytest.mark.parametrize("command", ["list", "summary", "figures", "quotes", "people", "show"])
def test_a_pipe_that_is_closed_ends_every_command_as_it_ends_others(
    story: str, tmp_path: Path, command: str
) -> None:
    if command == "list":
        for number in range(3000):
            (tmp_path / f"2024-01-01_{number}.txt").write_text(f"Story {number}\n\nA line.\n")
    reading, writing = os.pipe()
    os.close(reading)
    where = str(tmp_path) if command == "list" else story
    arguments = [sys.executable, "-m", "nutgraf", command, where]
    done = subprocess.run(arguments, stdout=writing, stderr=subprocess.PIPE, timeout=120, check=False)
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == -signal.SIGPIPE


def test_the_pager_is_found_and_its_options_are_words() -> None:
    less = shutil.which("less")
    assert pager({"PAGER": "less -S 'a b'"}) == [less, "-S", "a b"]
    assert pager({}) == ([less] if less else None)
    for words, environment, shown in (
        (["/bin/less"], {}, True),
        (["/bin/less"], {"LESS": "-FX"}, False),
        (["/bin/less", "-R"], {"LESS": "-FX"}, True),
        (["/bin/less", "--quit-if-one-screen"], {"LESS": ""}, False),
        (["/usr/bin/more"], {}, True),
        (["/usr/bin/other"], {}, False),
    ):
        assert shows_attributes(words, environment) is shown, (words, environment)
