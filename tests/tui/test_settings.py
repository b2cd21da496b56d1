"""The reader with keys that a person has moved, and with other settings."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import nutgraf.tui
from nutgraf.config.settings import Settings
from nutgraf.tui.app import NutgrafApp
from nutgraf.tui.screens.help import HelpScreen
from nutgraf.tui.screens.palette import PaletteScreen
from tui.double import Double
from tui.opened import Reader, opened


async def test_a_moved_key_works_and_the_old_one_does_not(library: Double) -> None:
    async with opened(library, settings=Settings(keys={"cursor_down": ("x",), "star": ("8",)})) as reader:
        await reader.press("j", "*")
        assert reader.browse.list.cursor == 0
        assert library.rows[0].starred in (False, 0)
        await reader.press("x", "8")
        assert reader.browse.list.cursor == 1
        assert library.rows[1].starred is True


async def test_footer_help_palette_and_sentences_name_the_moved_keys(library: Double) -> None:
    keys = {"filter": ("f2",), "quit": ("Q",), "undo_layer": ("f3",), "figures_panel": ("8",)}
    async with opened(library, settings=Settings(keys=keys)) as reader:
        assert "F2 filter" in reader.lines()[-1]
        assert "8 Figures" in reader.shown
        await reader.press("f2", *"xyzzy", "enter")
        assert "F2 changes the filter, F3 takes it away." in reader.shown
        await reader.press("f3", "question_mark")
        assert "Q closes it" in reader.shown
        await reader.pilot.resize_terminal(200, 60)
        await reader.settle()
        assert re.search(r"F2 +Words narrow", reader.shown)
        await reader.press("Q", ":", *"words narrow")
        assert isinstance(reader.app.screen, PaletteScreen)
        assert " F2 " in reader.shown


async def test_an_action_without_a_key_is_in_the_palette_alone(library: Double) -> None:
    async with opened(library, settings=Settings(keys={"star": (), "filter": ()})) as reader:
        assert "filter" not in reader.lines()[-1]
        await reader.press("*", "/")
        assert library.rows[0].starred in (False, 0)
        assert reader.browse.focused is reader.browse.list
        await reader.press(":", *"star", "enter")
        assert library.rows[0].starred is True


async def test_no_page_locks_anyone_in(library: Double) -> None:
    keys = {"quit": ("f10",), "undo_layer": (), "go_back": (), "cursor_down": ("q", "escape")}
    async with opened(library, settings=Settings(keys=keys)) as reader:
        await reader.press("question_mark")
        assert isinstance(reader.app.screen, HelpScreen)
        await reader.press("q", "f10")
        assert reader.app.screen is reader.browse
        await reader.press(":", "escape")
        assert reader.app.screen is reader.browse
        await reader.press("f10")
        assert not reader.app.is_running or reader.app._exit


OWN_KEYS = {"help.py", "palette.py", "prompt.py", "saving.py", "searches.py"}
"""Boxes and pages with keys of their own, which no one moves."""

NAMED = re.compile(
    r"\b[Pp]ress (?!\{)|\bCtrl\+|\b(?:Enter|Esc|Tab|Space|PgDn|PgUp)\b"
    r"|(?<![\w“])[a-zA-Z?/:*] (?:closes|leaves|undoes|goes|opens|returns|saves|deletes|lets)\b"
)


def test_no_sentence_names_a_key_that_may_have_been_moved() -> None:
    for path in sorted(Path(nutgraf.tui.__file__).parent.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                assert path.name in OWN_KEYS or not NAMED.search(node.value), f"{path}: {node.value}"


async def test_settings_hold_and_what_is_wrong_with_them_is_said(library: Double) -> None:
    app = NutgrafApp(library, (), "", Settings(theme="nord", summary=2), "config.toml:3: theme: no")  # type: ignore[arg-type]  # a double of the facade
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        assert "config.toml:3: theme: no" in reader.lines()[-1]
        assert app.theme == "nord"
        await reader.press("j")
        assert "2 of 5" in reader.shown
