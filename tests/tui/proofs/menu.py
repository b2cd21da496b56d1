"""What the keys do in the menu of saved filters: two of them, and thirty tags."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from nutgraf.tui.screens.help import HelpScreen
from nutgraf.tui.screens.searches import SearchesScreen
from tui.double import Double
from tui.opened import Reader
from tui.proofs.walk import Step, Walk, three


def _library() -> Double:
    library = three()
    library.saved = {"crossings": "bridge", "other": "ferry"}
    library.tagged = {library.rows[0].id: {f"tag{number:02}" for number in range(30)}}
    return library


def _at(query: str) -> Callable[[Reader], bool]:
    def seen(reader: Reader) -> bool:
        screen = reader.app.screen
        return isinstance(screen, SearchesScreen) and screen.menu.current.query == query

    return seen


def _beyond(line: int) -> Callable[[Reader], bool]:
    return lambda reader: cast(SearchesScreen, reader.app.screen).menu.cursor > line


def _left(reader: Reader) -> bool:
    return reader.app.screen is reader.browse


def _menu(*steps: Step, start: tuple[str, ...] = ("f",)) -> Walk:
    return Walk("menu", steps, start, library=_library)


WALKS = (
    _menu(
        Step("cursor_down", _at("is:unread")),
        Step("cursor_up", _at("")),
        Step("half_down", _beyond(2)),
        Step("half_up", _at("")),
        Step("page_down", _beyond(5)),
        Step("page_up", _at("")),
        Step("last", _at("tag:tag29")),
        Step("first", _at("")),
    ),
    _menu(
        Step("rename_filter", lambda reader: "Rename @crossings" in reader.shown, to=("j",) * 5),
        Step("delete_filter", lambda reader: "Delete @crossings?" in reader.shown, to=("escape",)),
        Step("help", lambda reader: isinstance(reader.app.screen, HelpScreen), to=("y",)),
        Step("take_filter", lambda reader: reader.browse.asked == "@other ", to=("escape", "g", *("j",) * 5)),
    ),
    _menu(
        Step("save_filter", lambda reader: "Save “ferry" in reader.shown),
        start=("/", *"ferry", "enter", "f"),
    ),
    *(_menu(Step(name, _left)) for name in ("quit", "go_back", "undo_layer", "searches")),
)
