"""Floors for quotes and people on made-up stories that were labelled before the first run on them. They
only rise.

Two sets: the short stories of `quotes_and_people.json`, and the longer ones of many genres of
`quotes_and_people_blind.json`, whose half "blind" was not read for faults while the rules were made (its
figures were watched, so it is no fresh guess). Shares, in each set: of people and of quotes found (precision,
recall), of roles, kinds and speakers right among those found, of speakers right among quotes shown as
certain, of the three most prominent people that are shown first, and of names that are no people and are
not taken for any.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from nutgraf.analysis import people, quotes
from nutgraf.analysis.context import Context
from nutgraf.analysis.model import Person, Quote

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, float]] = {
    "short": {
        "people precision": 1.0,
        "people recall": 1.0,
        "roles": 1.0,
        "first three": 1.0,
        "quotes precision": 0.982,
        "quotes recall": 0.948,
        "quotes in marks precision": 0.969,
        "quotes in marks recall": 1.0,
        "kind": 1.0,
        "speaker": 1.0,
        "certain": 1.0,
    },
    "open": {
        "people precision": 1.0,
        "people recall": 1.0,
        "roles": 0.829,
        "first three": 0.928,
        "no people": 1.0,
        "quotes precision": 0.835,
        "quotes recall": 0.877,
        "quotes in marks precision": 0.895,
        "quotes in marks recall": 0.916,
        "kind": 0.991,
        "speaker": 0.893,
        "certain": 0.92,
    },
    "blind": {
        "people precision": 0.946,
        "people recall": 0.959,
        "roles": 0.828,
        "first three": 0.888,
        "no people": 0.979,
        "quotes precision": 0.822,
        "quotes recall": 0.892,
        "quotes in marks precision": 0.904,
        "quotes in marks recall": 0.987,
        "kind": 1.0,
        "speaker": 0.888,
        "certain": 0.912,
    },
}


def _stories(name: str) -> list[dict[str, Any]]:
    stories: list[dict[str, Any]] = json.loads((HERE / name).read_text(encoding="utf-8"))
    return stories


BLIND = _stories("quotes_and_people_blind.json")
SETS = {
    "short": _stories("quotes_and_people.json"),
    "open": [story for story in BLIND if story["half"] == "open"],
    "blind": [story for story in BLIND if story["half"] == "blind"],
}


def _letters(pieces: Iterable[str]) -> str:
    """What was said without marks and stops, which a label and a reader may draw differently."""
    return "".join(filter(str.isalnum, "".join(pieces)))


def _count_people(story: dict[str, Any], persons: tuple[Person, ...], count: Counter[str]) -> None:
    wanted: dict[str, list[str]] = dict(story["people"])
    named = {person.name: person.roles for person in persons}
    count["people"] += len(wanted)
    count["found"] += len(named)
    count["named"] += len(wanted.keys() & named.keys())
    for name, roles in wanted.items():
        count["roles"] += len(roles)
        count["roles right"] += sum(any(role in own for own in named.get(name, ())) for role in roles)
    first = [name for name, _ in story["people"][:3]]
    count["first"] += len(first)
    count["first right"] += len({*first} & {person.name for person in persons[:3]})
    count["no people"] += len(story.get("not_people", ()))
    count["no people right"] += sum(name not in named for name in story.get("not_people", ()))


def _count_quotes(story: dict[str, Any], found: tuple[Quote, ...], count: Counter[str]) -> None:
    text = story["text"]
    left = [(quote, _letters(span.of(text) for span in quote.content)) for quote in found]
    count["said"] += len(left)
    count["gold"] += len(story["quotes"])
    count["marked said"] += sum(quote.kind != "indirect" for quote in found)
    for label in story["quotes"]:
        marked = label["kind"] != "indirect"
        count["marked gold"] += marked
        letters = _letters(label["content"])
        hit = next((each for each in left if each[1] == letters), None)
        if hit is None:
            continue
        left.remove(hit)
        quote = hit[0]
        right = quote.speaker == label["speaker"]
        count["hit"] += 1
        count["marked hit"] += marked
        count["marked true"] += quote.kind != "indirect"
        count["kind"] += quote.kind == label["kind"]
        count["speaker"] += right
        count["certain"] += not quote.inferred
        count["certain right"] += right and not quote.inferred


def _figures(stories: list[dict[str, Any]]) -> dict[str, float]:
    count: Counter[str] = Counter()
    for story in stories:
        context = Context.of(story["text"], None, None)
        persons = people.find(context)
        _count_people(story, persons, count)
        _count_quotes(story, quotes.find(context, persons), count)
    shares = {
        "people precision": ("named", "found"),
        "people recall": ("named", "people"),
        "roles": ("roles right", "roles"),
        "first three": ("first right", "first"),
        "no people": ("no people right", "no people"),
        "quotes precision": ("hit", "said"),
        "quotes recall": ("hit", "gold"),
        "quotes in marks precision": ("marked true", "marked said"),
        "quotes in marks recall": ("marked hit", "marked gold"),
        "kind": ("kind", "hit"),
        "speaker": ("speaker", "hit"),
        "certain": ("certain right", "certain"),
    }
    return {name: count[of] / count[among] for name, (of, among) in shares.items() if count[among]}


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, float]]:
    return {name: _figures(stories) for name, stories in SETS.items()}


@pytest.mark.parametrize(
    ("name", "share"), [(name, share) for name, floors in FLOORS.items() for share in floors]
)
def test_floor(figures: dict[str, dict[str, float]], name: str, share: str) -> None:
    assert figures[name][share] >= FLOORS[name][share]


def test_the_seed_story() -> None:
    """Everybody who is quoted in it, and everything that is said, as a person reads it."""
    (path,) = (HERE.parents[1] / "seeds").glob("*.txt")
    text = path.read_text(encoding="utf-8")
    context = Context.of(text, None, None)
    persons = people.find(context)
    assert [(person.name, person.roles[0]) for person in persons] == [
        ("Dmitry Peskov", "Kremlin Spokesman"),
        ("Vladimir Putin", "Russian President"),
        ("Giuseppe Conte", "Italian Prime Minister"),
    ]
    found = quotes.find(context, persons)
    told = [(quote.kind, quote.speaker, [_ends(span.of(text)) for span in quote.content]) for quote in found]
    assert told == [
        ("indirect", "Dmitry Peskov", ["Russia has offered ... very severe there"]),
        ("indirect", None, ["the Russian president ... its practical parameters"]),
        ("direct", "Dmitry Peskov", ["As you know, ... by humanitarian consideration,"]),
        ("direct", "Dmitry Peskov", ["At present, nearly ... to defeat it,"]),
        ("direct", "Dmitry Peskov", ["Only together will ... of this virus,"]),
        ("indirect", None, ["the death toll ... 793 in Italy"]),
        ("indirect", "World Health Organization", ["the outbreak as ... as a pandemic"]),
        ("indirect", None, ["over 240,000 cases ... up to now"]),
    ]
    sources = [quote.source.of(text) if quote.source else None for quote in found]
    assert sources == [
        "Kremlin Spokesman Dmitry Peskov",
        "The Kremlin press office",
        "Peskov",
        "the Russian presidential press secretary",
        "he",
        "the latest reports",
        "World Health Organization",
        "the latest reports",
    ]
    assert not any(quote.inferred for quote in found[:3])


def _ends(content: str) -> str:
    """The first and the last three words."""
    words = content.split()
    return " ".join([*words[:3], "...", *words[-3:]])
