"""The filter, what is typed into it, and what else narrows or orders the list."""

from __future__ import annotations

from nutgraf.tui.screens.searches import SearchesScreen
from tui.double import Double
from tui.opened import Reader
from tui.proofs.walk import Step, Walk
from tui.stories import many


def _value(reader: Reader) -> str:
    return reader.browse.filter.value


def _cursor(reader: Reader) -> int:
    return reader.browse.list.cursor


WALKS = (
    Walk(
        "list",
        (Step("filter", lambda reader: reader.browse.focused is reader.browse.filter.input),),
    ),
    Walk(
        "facts",
        (Step("filter", lambda reader: reader.browse.focused is reader.browse.filter.input),),
        start=("1",),
    ),
    Walk(
        "everywhere",
        (
            Step("sort", lambda reader: "oldest first" in reader.shown),
            Step("searches", lambda reader: isinstance(reader.app.screen, SearchesScreen)),
        ),
    ),
    Walk(
        "filter",
        (
            Step("complete", lambda reader: "place:Ellery" in _value(reader), to=tuple("place:")),
            Step("complete_back", lambda reader: "place:Ellery" in _value(reader), to=("tab",)),
            Step("clear_filter", lambda reader: not _value(reader)),
            Step("restore_filter", lambda reader: reader.browse.asked == "", to=tuple("bridge")),
            Step(
                "keep_filter",
                lambda reader: (
                    reader.browse.focused is reader.browse.list and reader.browse.asked == "bridge"
                ),
                to=("/", *"bridge"),
            ),
        ),
        start=("/",),
    ),
    Walk(
        "filter",
        (
            Step("list_down", lambda reader: _cursor(reader) == 1),
            Step("list_up", lambda reader: _cursor(reader) == 0),
            Step("list_page_down", lambda reader: _cursor(reader) == reader.browse.list.page()),
            Step("list_page_up", lambda reader: _cursor(reader) == 0),
        ),
        start=("/", *"story"),
        library=lambda: Double(many(200)),
    ),
)
