"""Opening, reading on, and going from document to document."""

from __future__ import annotations

from tui.opened import Reader
from tui.proofs.walk import WIDE, Step, Walk


def _title(reader: Reader) -> str:
    assert reader.browse.row
    return reader.browse.row.title.split()[0]


WALKS = (
    Walk(
        "list",
        (
            Step("open", lambda reader: reader.browse.reading and "from the dateline" in reader.shown),
            Step(
                "read_back",
                lambda reader: reader.browse.text.scroll_y == 0,
                to=("q", "j", "5", "space", "shift+tab"),
            ),
        ),
        size=(160, 14),
    ),
    Walk(
        "text",
        (
            Step("read_on", lambda reader: reader.browse.text.scroll_y > 0),
            Step("read_back", lambda reader: reader.browse.text.scroll_y == 0),
        ),
        start=("j", "enter"),
        size=(60, 14),
    ),
    Walk(
        "everywhere",
        (
            Step("next_document", lambda reader: _title(reader) == "Harbour"),
            Step("previous_document", lambda reader: _title(reader) == "Ferry"),
            Step("next_unread", lambda reader: _title(reader) == "The", to=("j", "N", "k")),
            Step("previous_unread", lambda reader: _title(reader) == "Ferry"),
            Step("go_back", lambda reader: not reader.browse.reading, to=("enter",)),
        ),
        size=WIDE,
    ),
)
