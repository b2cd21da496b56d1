"""Moving, in the list, in the text and in the facts, and between them."""

from __future__ import annotations

from collections.abc import Callable

from tui.double import Double
from tui.opened import Reader
from tui.proofs.walk import WIDE, Step, Walk
from tui.stories import many


def _steps(at: Callable[[Reader], float], page: Callable[[Reader], int], last: int) -> tuple[Step, ...]:
    """The eight movements, from the top; ``at`` is where a part stands, ``last`` the least its end may be."""
    return (
        Step("cursor_down", lambda reader: at(reader) == 1),
        Step("cursor_up", lambda reader: at(reader) == 0),
        Step("half_down", lambda reader: at(reader) == page(reader) // 2),
        Step("half_up", lambda reader: at(reader) == 0),
        Step("page_down", lambda reader: at(reader) == page(reader)),
        Step("page_up", lambda reader: at(reader) == 0),
        Step("last", lambda reader: at(reader) >= last),
        Step("first", lambda reader: at(reader) == 0),
    )


WALKS = (
    Walk(
        "list",
        _steps(lambda reader: reader.browse.list.cursor, lambda reader: reader.browse.list.page(), 199),
        library=lambda: Double(many(200)),
    ),
    Walk(
        "text",
        _steps(lambda reader: reader.browse.text.scroll_y, lambda reader: reader.browse.text.page(), 8),
        start=("j", "enter"),
        size=(40, 12),
    ),
    Walk(
        "facts",
        _steps(lambda reader: reader.browse.panel.cursor, lambda reader: reader.browse.panel.page(), 9),
        start=("j", "1"),
        size=(200, 20),
    ),
    Walk(
        "everywhere",
        (
            Step("next_panel", lambda reader: reader.browse.focused is reader.browse.text),
            Step("previous_panel", lambda reader: reader.browse.focused is reader.browse.list),
        ),
        size=WIDE,
    ),
)
