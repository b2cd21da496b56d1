"""Words looked for in the text, and the text alone."""

from __future__ import annotations

from tui.opened import Reader
from tui.proofs.walk import Step, Walk


def _count(reader: Reader) -> str:
    """What stands at the right of the line of the find."""
    line = next((line for line in reader.lines() if line.startswith(" / ")), "")
    return " ".join(line.split()[-3:])


WALKS = (
    Walk(
        "text",
        (Step("find", lambda reader: reader.browse.focused is reader.browse.find.input),),
        start=("j", "enter"),
    ),
    Walk(
        "find",
        (
            Step("match_below", lambda reader: _count(reader) == "2 of 5", to=tuple("bridge")),
            Step("match_above", lambda reader: _count(reader) == "1 of 5"),
            Step("leave_find", lambda reader: not reader.browse.finding),
            Step(
                "keep_find",
                lambda reader: reader.browse.focused is reader.browse.text and reader.browse.finding,
                to=("/", *"ferry"),
            ),
        ),
        start=("j", "enter", "/"),
    ),
    Walk(
        "found",
        (
            Step("next_match", lambda reader: _count(reader) == "2 of 5"),
            Step("previous_match", lambda reader: _count(reader) == "1 of 5"),
            Step("leave_find", lambda reader: not reader.browse.finding),
        ),
        start=("j", "enter", "/", *"bridge", "enter"),
    ),
    Walk(
        "everywhere",
        (
            Step(
                "focus_text",
                lambda reader: "nutgraf" not in reader.shown and "The text alone" in reader.shown,
            ),
        ),
    ),
)
