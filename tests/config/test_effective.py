"""Which setting holds where several are given, and how that is printed."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from nutgraf.actions import ACTIONS
from nutgraf.config.effective import Effective, effective
from nutgraf.config.file import read
from nutgraf.config.printing import toml_lines
from nutgraf.config.settings import HELP, NAMES, Settings

ROOT = Path(__file__).parents[2]


def settled(given: dict[str, object] | None = None) -> Effective:
    """The settings with two themes."""
    return effective(lambda: ("plain", "bright", "third"), given)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where config.toml is to be."""
    monkeypatch.setenv("NUTGRAF_HOME", str(tmp_path))
    return tmp_path / "config.toml"


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    found = settled()
    assert found.settings == Settings()
    assert found.faults == ()
    assert set(found.sources.values()) == {"default"}
    assert found.file == file


def test_the_command_line_wins_over_the_environment_over_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text('theme = "plain"\nsummary = 4\n[keys]\nstar = "8"\n')
    monkeypatch.setenv("NUTGRAF_THEME", "bright")
    found = settled()
    assert (found.settings.theme, found.settings.summary) == ("bright", 4)
    assert found.sources == {
        "paths": "default", "theme": "NUTGRAF_THEME", "summary": "line 2", "columns": "default",
        "keys.star": "line 4",
    }  # fmt: skip
    found = settled({"theme": "third"})
    assert (found.settings.theme, found.sources["theme"]) == ("third", "command line")


def test_what_is_wrong_leaves_what_comes_next(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("summary = 4\n")
    monkeypatch.setenv("NUTGRAF_SUMMARY", "many")
    found = settled({"theme": "none"})
    assert found.settings == Settings(summary=4)
    assert [(each.where, each.key) for each in found.faults] == [
        ("NUTGRAF_SUMMARY", "summary"), ("command line", "theme"),
    ]  # fmt: skip


def test_the_environment_gives_every_setting(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "PATHS": f"{tmp_path}:{file.parent}", "THEME": "plain", "SUMMARY": "7", "COLUMNS": "title, date",
    }.items():  # fmt: skip
        monkeypatch.setenv(f"NUTGRAF_{name}", value)
    assert settled().settings == Settings((str(tmp_path), str(file.parent)), "plain", 7, ("title", "date"))


def test_what_is_printed_can_be_saved(file: Path, tmp_path: Path) -> None:
    (tmp_path / 'a \u202e"b\\').mkdir()
    file.write_text('summary = 4\n[keys]\nstar = "8"\npause = ""\nnote = ["\\\\", "alt++"]\n')
    before = settled({"paths": [str(tmp_path / 'a \u202e"b\\')]})
    lines = list(toml_lines(before))
    assert all(line.isprintable() for line in lines)
    file.write_text("\n".join(lines))
    after = settled()
    assert after.faults == ()
    assert (after.settings.paths, after.settings.summary) == (before.settings.paths, 4)
    assert {name: after.settings.keys[name] for name in ("star", "pause", "note")} == before.settings.keys
    assert {name: keys for name, keys in after.settings.keys.items() if name not in before.settings.keys} == {
        each.name: each.keys for each in ACTIONS if each.name not in before.settings.keys
    }


def test_the_page_names_every_setting_and_every_action(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    for name in (*NAMES, "keys"):
        assert f"`{name}`" in page
        assert HELP[name].split(";")[0].rstrip(".") in page
    table: str = runpy.run_path(str(ROOT / "docs" / "keys.py"))["table"]()
    assert page.endswith(table), "python docs/keys.py makes the table anew"
    example = page.split("```toml\n")[1].split("```")[0].replace("~/news", str(tmp_path))
    (tmp_path / "config.toml").write_text(example)
    assert read(tmp_path / "config.toml", lambda: ("nutgraf-light",)).faults == []
