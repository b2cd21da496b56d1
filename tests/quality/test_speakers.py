"""Floors for the full names of speakers on made-up stories that were labelled before the first run on them.
They only rise.

A label is some words of a quotation and who says it, null for somebody without a name.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context

STORIES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("speakers.json").read_text(encoding="utf-8")
)
FLOORS = {"found": 1.0, "right": 0.878, "certain right": 0.884}


def _shares() -> dict[str, float]:
    labels = found = right = certain = certain_right = 0
    for story in STORIES:
        context = Context.of(story["text"], None, None)
        said = [
            (quote, quote.content[0].of(story["text"]))
            for quote in quotes.find(context, people.find(context))
        ]
        for some, speaker in story["speakers"]:
            labels += 1
            quote = next((quote for quote, words in said if some in words), None)
            if quote is None:
                continue
            found += 1
            right += quote.speaker == speaker
            certain += not quote.inferred
            certain_right += quote.speaker == speaker and not quote.inferred
    return {"found": found / labels, "right": right / labels, "certain right": certain_right / certain}


@pytest.fixture(scope="module")
def shares() -> dict[str, float]:
    return _shares()


@pytest.mark.parametrize("name", FLOORS)
def test_floor(shares: dict[str, float], name: str) -> None:
    assert shares[name] >= FLOORS[name]
