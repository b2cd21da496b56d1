"""Textual bindings made from the list of actions."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from nutgraf.actions import MOVE, Action, Place, at, shown


def bindings(place: Place, *, only_moves: bool = False) -> list[BindingType]:
    """The bindings of a part of the screen: its own movements, and what the screen does for it."""
    return [
        Binding(",".join(each.keys), _target(each), each.title, show=False, key_display=shown(each.keys[0]))
        for each in at(place)
        if _moves_itself(each) or not only_moves
    ]


def _moves_itself(each: Action) -> bool:
    return each.group == MOVE and "everywhere" not in each.where


def _target(each: Action) -> str:
    return each.name if _moves_itself(each) else f"screen.{each.name}"
