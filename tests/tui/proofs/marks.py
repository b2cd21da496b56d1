"""What is kept of a document, and what leaves the program with it."""

from __future__ import annotations

from typing import cast

from tui.double import Double
from tui.opened import Reader
from tui.proofs.walk import Step, Walk


def _library(reader: Reader) -> Double:
    return cast(Double, reader.browse.desk.library)


WALKS = (
    Walk(
        "everywhere",
        (
            Step("star", lambda reader: _library(reader).rows[0].starred),
            Step("toggle_read", lambda reader: _library(reader).rows[0].read),
            Step("tags", lambda reader: "Tags, parted by commas, of “Ferry" in reader.shown),
            Step("note", lambda reader: "Note on “Ferry" in reader.shown, to=("escape",)),
            Step("copy", lambda reader: reader.app.clipboard.startswith("Ferry fares rise"), to=("escape",)),
            Step("undo", lambda reader: not _library(reader).rows[0].read),
            Step("redo", lambda reader: _library(reader).rows[0].read),
            Step("export", lambda reader: "Write all 3 listed to a file" in reader.shown),
            Step("copy_summary", lambda reader: reader.app.clipboard.startswith("Fares on"), to=("escape",)),
            Step("editor", lambda reader: "/stories/2024-05-09_ferry.txt: No such" in reader.shown),
            Step("original", lambda reader: "2024-05-03_bridge.txt: No such" in reader.shown, to=("j",)),
        ),
        size=(120, 40),
    ),
    Walk(
        "list",
        (
            Step("mark", lambda reader: "1 marked" in reader.shown),
            Step("mark_all", lambda reader: "3 marked" in reader.shown),
        ),
    ),
)
