"""How keys reach what they do: bindings made from the list of actions, with the keys that a person has moved.

A part of the screen says at its class which place's actions it has (``BINDINGS = bindings("list")``). Each
binding bears its action's name; the application asks :class:`Bound` for what a key does, and that is where
the keys of its :class:`~nutgraf.keymap.Keymap` come in. Words about keys come from ``keymap(self)``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, cast

from textual.binding import Binding, BindingType
from textual.dom import DOMNode

from nutgraf.actions import MOVE, Action, Place, action, at
from nutgraf.keymap import Keymap

_NO_KEY = "<ignore>"
"""Textual's name for what is no key."""


def bindings(place: Place, *, only_moves: bool = False) -> list[BindingType]:
    """The bindings of a part of the screen: its own movements, and what the screen does for it."""
    return [_binding(each, target(each)) for each in at(place) if _moves_itself(each) or not only_moves]


def bound_to(target: str, *names: str) -> list[BindingType]:
    """The keys of actions, bound to something else: to closing the screen that they have opened, for one."""
    return [_binding(action(name), target) for name in names]


def keymap(node: DOMNode) -> Keymap:
    """The keys that hold in the application that a part of the screen belongs to."""
    return cast("_Keyed", node.app).keymap


class _Keyed(Protocol):
    keymap: Keymap


class Bound:
    """What each key does in each part of the screen, under a keymap."""

    def __init__(self, keys: Keymap) -> None:
        self._keys = keys
        self._names = {each.name for each in keys.actions}
        self._by_class: dict[type[DOMNode], dict[str, list[Binding]]] = {}

    def to(self, node: DOMNode, key: str) -> Sequence[Binding]:
        """The bindings of a key in a part of the screen, not those of what it stands in."""
        found = self._by_class.get(type(node))
        if found is None:
            found = self._by_class[type(node)] = self._made(node)
        return found.get(key, ())

    def _made(self, node: DOMNode) -> dict[str, list[Binding]]:
        made: dict[str, list[Binding]] = {}
        moving: dict[tuple[str, str], Binding] = {}
        for key, each in node._bindings:
            if each.id in self._names:
                moving[each.id, each.action] = each
            else:
                made.setdefault(key, []).append(each)
        for (name, _), each in moving.items():
            for key in self._keys.action(name).keys:
                made.setdefault(key, []).append(replace(each, key=key))
        return made


def _binding(each: Action, target: str) -> Binding:
    return Binding(",".join(each.keys) or _NO_KEY, target, each.title, show=False, id=each.name)


def _moves_itself(each: Action) -> bool:
    return each.group == MOVE and "everywhere" not in each.where


def target(each: Action) -> str:
    """What the part with the focus is to run for an action: its own movement, else what the screen does."""
    return each.name if _moves_itself(each) else f"screen.{each.name}"
