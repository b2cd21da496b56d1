"""Imports go one way, and the command line never pays for the screen."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import nutgraf

ROOT = Path(nutgraf.__file__).parent


def imported(path: Path) -> set[str]:
    """Absolute names of all modules that a file imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            names.add(node.module or "")
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def offenders(folders: list[str], forbidden: tuple[str, ...]) -> list[str]:
    """Files below the folders (or files) that import a forbidden module."""
    found = []
    for folder in folders:
        place = ROOT / folder
        for path in [place] if place.is_file() else sorted(place.rglob("*.py")):
            found += [
                f"{path.relative_to(ROOT)}: {name}"
                for name in imported(path)
                if any(name == bad or name.startswith(bad + ".") for bad in forbidden)
            ]
    return found


def outside(*names: str) -> list[str]:
    """Everything in the package but those files and folders."""
    return sorted(p.name for p in ROOT.iterdir() if p.name not in names and p.suffix in ("", ".py"))


def test_only_tui_imports_textual() -> None:
    assert offenders(outside("tui"), ("textual", "rich")) == []


def test_only_cli_knows_click() -> None:
    assert offenders(outside("cli"), ("click",)) == []


def test_formats_and_analysis_know_no_library() -> None:
    assert (
        offenders(
            ["formats", "analysis"], ("nutgraf.library", "nutgraf.digest", "nutgraf.tui", "nutgraf.cli")
        )
        == []
    )


def test_library_knows_no_screen() -> None:
    assert offenders(["library"], ("nutgraf.tui", "nutgraf.cli")) == []


def test_what_is_drawn_and_asked_knows_no_screen() -> None:
    shown = ("nutgraf.tui.screens", "nutgraf.tui.widgets", "nutgraf.tui.app")
    assert offenders(["tui/asking", "tui/outside"], shown) == []
    assert offenders(["tui/drawing", "tui/themes"], (*shown, "nutgraf.tui.asking")) == []


def loaded_by(*arguments: str) -> set[str]:
    """Top-level modules in memory after the command line ran with these arguments."""
    code = (
        "import sys\n"
        "from nutgraf.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        "sys.stdout.flush()\n"
        "print('\\nLOADED', *{name.split('.')[0] for name in sys.modules})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stdout.rsplit("LOADED", 1)[1].split())


def test_help_and_list_load_no_textual_and_no_nltk(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]  # pytest's own
    monkeypatch.setenv("NUTGRAF_HOME", str(tmp_path))
    heavy = {"textual", "rich", "nltk", "sumy", "numpy", "trafilatura"}
    assert loaded_by("--help").isdisjoint(heavy | {"apsw", "dateutil"})
    assert loaded_by("list", "--json").isdisjoint(heavy)


def test_no_group_is_repeated_possessively() -> None:
    """Python before 3.11.5 matches too much there: https://github.com/python/cpython/issues/106052."""
    possessive = re.compile(r"(?<!\\)\)[*+?]\+")
    found = [
        f"{path.relative_to(ROOT)}: {node.value}"
        for path in sorted(ROOT.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and possessive.search(node.value)
    ]
    assert found == []
