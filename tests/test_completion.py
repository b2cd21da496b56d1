"""What the shells are given to complete, asked as their scripts ask; bash as it runs the script."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

STORY = """\
PORT ELLERY, 3 May 2024 - Repairs to the harbour bridge will cost $48 million.

"We should have started two years ago," said Marta Quill, the city engineer.
"""

BASH = shutil.which("bash")


def nutgraf(*arguments: str, cwd: Path, **more: str) -> str:
    """What the program prints in ``cwd``, whose folder ``home`` is its own."""
    done = subprocess.run(
        [sys.executable, "-m", "nutgraf", *arguments],
        env={**os.environ, "NUTGRAF_HOME": str(cwd / "home"), **more},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=cwd,
    )
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an indexed story, and a search saved."""
    where = tmp_path_factory.mktemp("shell")
    (where / "stories").mkdir()
    (where / "stories" / "bridge.txt").write_text(STORY, encoding="utf-8")
    nutgraf("index", "stories", cwd=where)
    nutgraf("searches", "crossings", "-q", "bridge", cwd=where)
    nutgraf("searches", "$(touch run)", "-q", "bridge", cwd=where)
    return where


def completed(folder: Path, line: str) -> list[str]:
    """The type and value of what is offered at the end of a line."""
    return nutgraf(cwd=folder, _NUTGRAF_COMPLETE="bash_complete", COMP_WORDS=line).splitlines()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("nutgraf sea", ["plain,searches"]),
        ("nutgraf sto", ["file,sto"]),
        ("nutgraf show stor", ["file,stor"]),
        ("nutgraf list ti", ["plain,title:"]),
        ("nutgraf list by:qui", ['plain,by:"Marta Quill"']),
        ("nutgraf list stories by:qui", ['plain,by:"Marta Quill"']),
        ("nutgraf list -q 'bridge by:qui", ['plain,bridge by:"Marta Quill"']),
        ("nutgraf quotes --by Mar", ["plain,Marta Quill"]),
        ("nutgraf list @", ["plain,@crossings"]),
        ("nutgraf searches ", ["plain,crossings"]),
        ("nutgraf list --sort ti", ["plain,title"]),
        ("nutgraf conf", ["plain,config"]),
        ("nutgraf --th", ["plain,--theme"]),
        ("nutgraf --theme nutgraf-l", ["plain,nutgraf-light"]),
        ("nutgraf config --theme au", ["plain,auto"]),
        ("nutgraf show --pl", ["plain,--plain"]),
        ("nutgraf list --no-", ["plain,--no-pager"]),
    ],
)
def test_what_is_offered(folder: Path, line: str, offered: list[str]) -> None:
    assert completed(folder, line) == offered


@pytest.mark.skipif(BASH is None, reason="no bash here")
@pytest.mark.parametrize(
    ("line", "word", "reply"),
    [
        ("nutgraf list ti", "ti", "title:"),
        ("nutgraf list by:qui", "qui", '\\"Marta\\ Quill\\"'),
        ("nutgraf quotes --by Mar", "Mar", "Marta\\ Quill"),
    ],
)
def test_bash_puts_in_only_what_is_missing(folder: Path, line: str, word: str, reply: str) -> None:
    """bash counts words from the last ``:``, and what is put in is one word to it."""
    program = folder / "nutgraf"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m nutgraf "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    asked = (
        f"{nutgraf('completion', 'bash', cwd=folder)}\ncompopt() {{ :; }}\n"
        f"COMP_LINE={line!r}; COMP_POINT=${{#COMP_LINE}}; _nutgraf_completion ./nutgraf {word!r}\n"
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        [str(BASH), "--norc", "-c", asked],
        env={**os.environ, "NUTGRAF_HOME": str(folder / "home")},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        cwd=folder,
    )
    assert done.stdout.splitlines() == [reply]
    assert not (folder / "run").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_a_script_that_asks_the_program(folder: Path, shell: str) -> None:
    assert f"_NUTGRAF_COMPLETE={shell}_complete" in nutgraf("completion", shell, cwd=folder)
