"""Floors for quotes and people on made-up stories that were labelled before the first run on them. They
only rise.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context

STORIES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("quotes_and_people.json").read_text(encoding="utf-8")
)
FLOORS = {
    "people precision": 1.0,
    "people recall": 1.0,
    "roles": 1.0,
    "quotes precision": 0.98,
    "quotes recall": 0.93,
    "kind": 1.0,
    "speaker": 1.0,
}


def _figures() -> dict[str, float]:
    count = dict.fromkeys(
        ("people", "found", "named", "roles", "roles right", "gold", "said", "hit", "kind", "speaker"), 0
    )
    for story in STORIES:
        text = story["text"]
        context = Context.of(text, None, None)
        persons = people.find(context)
        named = {person.name: person.roles for person in persons}
        wanted = dict(story["people"])
        count["people"] += len(wanted)
        count["found"] += len(named)
        count["named"] += len(wanted.keys() & named.keys())
        for name, roles in wanted.items():
            count["roles"] += len(roles)
            count["roles right"] += sum(any(role in own for own in named.get(name, ())) for role in roles)
        left = list(quotes.find(context, persons))
        count["gold"] += len(story["quotes"])
        count["said"] += len(left)
        for label in story["quotes"]:
            match = next((q for q in left if [span.of(text) for span in q.content] == label["content"]), None)
            if match:
                left.remove(match)
                count["hit"] += 1
                count["kind"] += match.kind == label["kind"]
                count["speaker"] += match.speaker == label["speaker"]
    return {
        "people precision": count["named"] / count["found"],
        "people recall": count["named"] / count["people"],
        "roles": count["roles right"] / count["roles"],
        "quotes precision": count["hit"] / count["said"],
        "quotes recall": count["hit"] / count["gold"],
        "kind": count["kind"] / count["hit"],
        "speaker": count["speaker"] / count["hit"],
    }


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return _figures()


@pytest.mark.parametrize("name", FLOORS)
def test_floor(figures: dict[str, float], name: str) -> None:
    assert figures[name] >= FLOORS[name]
