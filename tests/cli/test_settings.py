"""``nutgraf config`` as a person and a script see it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest


def nutgraf(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own."""
    command = [sys.executable, "-m", "nutgraf", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where config.toml is to be."""
    monkeypatch.setenv("NUTGRAF_HOME", str(tmp_path))
    return tmp_path / "config.toml"


def test_the_settings_are_printed_as_toml_with_their_sources(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('summary = 5\n[keys]\nstar = "8"\n')
    monkeypatch.setenv("NUTGRAF_COLUMNS", "title,date")
    done = nutgraf("config", "--theme", "nord", ".")
    assert done.returncode == 0, done.stderr
    table = tomllib.loads(done.stdout)
    assert (table["theme"], table["summary"], table["columns"]) == ("nord", 5, ["title", "date"])
    assert table["paths"] == [str(Path.cwd())]
    assert table["keys"]["star"] == "8"
    assert 'theme = "nord"  # command line' in done.stdout
    assert "summary = 5  # line 1" in done.stdout
    assert "# NUTGRAF_COLUMNS" in done.stdout
    assert nutgraf("config", "--path").stdout == f"{file}\n"


def test_every_fault_is_told_and_the_status_says_so(file: Path) -> None:
    file.write_text("summary = 50\n[keys]\nstarr = '8'\n")
    done = nutgraf("config")
    assert done.returncode == 1
    assert tomllib.loads(done.stdout)["summary"] == 3
    assert [line.split(": ")[1:3] for line in done.stderr.splitlines()] == [
        [f"{file}:1", "summary"], [f"{file}:3", "keys.starr"],
    ]  # fmt: skip


def test_commands_for_scripts_do_not_read_the_settings(file: Path) -> None:
    file.write_text("summary = = 50\n")
    done = nutgraf("list", "--json")
    assert (done.returncode, done.stderr) == (0, "")
