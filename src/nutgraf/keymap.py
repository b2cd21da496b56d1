"""Which key does what in one run of the reader: the list of actions, with the keys that a person has moved.

A key may do one thing in each place. Where a place has a key of its own for something (Tab completes in the
filter, and goes to the next part elsewhere), that stands in the list of actions; no one can add to it by
accident: a moved key that another action has already is a fault, and stays where it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from string import Formatter
from typing import NamedTuple

from nutgraf.actions import ACTIONS, Action, Place
from nutgraf.keynames import is_character, key_named, shown

NEEDED = ("quit", "help", "palette")
"""Actions that must have a key: the way out, and the two ways to find everything else."""

_PARTS: tuple[Place, ...] = ("list", "text", "facts", "filter", "find")
"""Parts of the main screen: a key that means nothing in the part may mean something everywhere.

The keys of what is "found" go before all others, for as long as one looks for it.
"""

TYPING: tuple[Place, ...] = ("filter", "find")
"""Places where characters are typed: their actions need another kind of key."""


class Keymap:
    """The actions with the keys that hold."""

    def __init__(self, moved: Mapping[str, Sequence[str]] | None = None) -> None:
        """``moved``: other keys, by Textual's names, for the actions of these names; none: no key."""
        moved = moved or {}
        self.actions = tuple(
            replace(each, keys=tuple(moved[each.name])) if each.name in moved else each for each in ACTIONS
        )
        self._by_name = {each.name: each for each in self.actions}

    def action(self, name: str) -> Action:
        """The action of that name; KeyError if there is none."""
        return self._by_name[name]

    def shown(self, name: str) -> str:
        """The first key of an action as people write it; "" if it has none."""
        keys = self._by_name[name].keys
        return shown(keys[0]) if keys else ""

    def words(self, sentence: str) -> str:
        """A sentence in which ``{rescan}`` stands for the key of that action.

        An action without a key is reached through the palette: ``: rescan``.
        """
        said = ""
        for before, name, _, _ in Formatter().parse(sentence):
            said += before
            if name is not None:
                said += self.shown(name) or f"{self.shown('palette')} {self._by_name[name].title}"
        return said


class Fault(NamedTuple):
    """What is wrong with the keys that were given to an action."""

    action: str
    """The name as given."""

    message: str


def rebound(wanted: Mapping[str, Sequence[str]]) -> tuple[dict[str, tuple[str, ...]], list[Fault]]:
    """Keys as people write them, by the action they are to do: as ``Keymap`` takes them, and what is wrong.

    An action with a fault keeps the keys that it has by itself.
    """
    moved: dict[str, tuple[str, ...]] = {}
    faults: list[Fault] = []
    for name, keys in wanted.items():
        try:
            moved[name] = _keys(name, keys)
        except ValueError as error:
            faults.append(Fault(name, str(error)))
    while clash := next(_clashes(moved), None):
        faults.append(clash)
        del moved[clash.action]
    return moved, faults


def _keys(name: str, keys: Sequence[str]) -> tuple[str, ...]:
    """Textual's names of keys; ValueError where the action cannot have them."""
    named = {each.name: each for each in ACTIONS}
    if name not in named:
        from difflib import get_close_matches  # for faults alone, not for the first screen

        near = get_close_matches(name, named, 3, 0.5)
        nearest = f"; the nearest: {', '.join(near)}" if near else ""
        raise ValueError(f"there is no action “{name}”{nearest}")
    found = tuple(dict.fromkeys(key_named(each) for each in keys if each))
    if not found and name in NEEDED:
        raise ValueError(f"{name} needs a key: without one there is no way to {_WAYS[name]}")
    typed = [each for each in found if is_character(each)]
    if typed and any(place in TYPING for place in named[name].where):
        raise ValueError(f"{shown(typed[0])} is typed there; {name} needs a key that types nothing")
    return found


_WAYS = {"quit": "leave", "help": "the list of all keys", "palette": "the actions without a key"}


def _clashes(moved: Mapping[str, Sequence[str]]) -> Iterator[Fault]:
    """One for each action whose moved key another action has in the same place, the last moved first."""
    actions = Keymap(moved).actions
    order = list(moved)
    for one, other in combinations(actions, 2):
        both = next((key for key in one.keys if key in other.keys), None)
        if both is None or not _meet(one, other) or (one.name, other.name) in _meant():
            continue
        told, has = sorted(
            (one, other), key=lambda each: order.index(each.name) if each.name in moved else -1, reverse=True
        )
        yield Fault(
            told.name,
            f"{shown(both)} does “{has.title}” already ({has.name}); give that another key, or none: "
            f'{has.name} = ""',
        )


def _meet(one: Action, other: Action) -> bool:
    """Whether both can be meant by a key in some place."""
    return any(
        here == there
        or (here in _PARTS and there == "everywhere")
        or (there in _PARTS and here == "everywhere")
        for here in one.where
        for there in other.where
    )


@cache
def _meant() -> frozenset[tuple[str, str]]:
    """Pairs that share a key on purpose: the place's own action goes first."""
    return frozenset(
        (one.name, other.name)
        for one, other in combinations(ACTIONS, 2)
        if _meet(one, other) and set(one.keys) & set(other.keys)
    )
