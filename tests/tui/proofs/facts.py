"""The panels beside the text, and the way from a fact to its place."""

from __future__ import annotations

from collections.abc import Callable

from tui.opened import Reader
from tui.proofs.walk import WIDE, Step, Walk


def _section(name: str) -> Callable[[Reader], bool]:
    """Whether the cursor of the facts, which have the focus, is in a section."""

    def is_there(reader: Reader) -> bool:
        item = reader.browse.panel.current
        return reader.browse.focused is reader.browse.panel and item is not None and item.section == name

    return is_there


WALKS = (
    Walk(
        "everywhere",
        (
            Step("summary_panel", _section("summary"), to=("j",)),
            Step("figures_panel", _section("figures")),
            Step("quotes_panel", _section("quotes")),
            Step("people_panel", _section("people")),
            Step("text_panel", lambda reader: reader.browse.focused is reader.browse.text),
            Step("next_fact", lambda reader: reader.browse.text.marked),
            Step("previous_fact", lambda reader: reader.browse.panel.cursor == 0, to=("]",)),
            Step("longer", lambda reader: "4 of 5" in reader.shown),
            Step("shorter", lambda reader: "3 of 5" in reader.shown),
        ),
        size=WIDE,
    ),
    Walk(
        "facts",
        (
            Step(
                "jump",
                lambda reader: reader.browse.focused is reader.browse.text and reader.browse.text.marked,
            ),
        ),
        start=("j", "2"),
    ),
)
