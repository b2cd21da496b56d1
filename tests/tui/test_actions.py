"""Every action of the registry, by its first key, in every place where that works: none is missed."""

from __future__ import annotations

import pytest
from textual.app import App

from nutgraf.actions import ACTIONS, action
from nutgraf.tui.screens.lens import LensScreen
from nutgraf.tui.screens.searches import SearchesScreen
from nutgraf.tui.terminal import Terminal
from tui.opened import Reader, opened
from tui.proofs import WALKS
from tui.proofs.walk import REDRAWN, SUSPENDED, Walk


def test_no_action_is_without_a_step_in_each_of_its_places() -> None:
    shown = set().union(*(walk.covers() for walk in WALKS))
    listed = {(each.name, place) for each in ACTIONS for place in each.where}
    assert not listed - shown, "add a step for each of these to a walk in tests/tui/proofs"
    assert not shown - listed, "no such action, or not there"


@pytest.mark.parametrize("walk", WALKS, ids=[f"{walk.place}-{walk.steps[0].action}" for walk in WALKS])
async def test_each_key_does_what_its_action_says(walk: Walk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(App, "action_suspend_process", lambda app: app.set_class(True, SUSPENDED))
    async with opened(walk.library(), walk.size) as reader:
        monkeypatch.setattr(Terminal, "forget", lambda terminal: reader.app.set_class(True, REDRAWN))
        await reader.press(*walk.start)
        for step in walk.steps:
            await reader.press(*step.to)
            assert _in_place(reader, walk.place), f"{step.action} is not met in the {walk.place}"
            assert not step.seen(reader), f"{step.action}: it is so before the key\n{reader.shown}"
            await reader.press(action(step.action).keys[0])
            assert step.seen(reader), f"{step.action}: its key did not do it\n{reader.shown}"


def _in_place(reader: Reader, place: str) -> bool:
    """Whether the part of the main screen where the keys work has the focus, or a lens is over it."""
    browse = reader.browse
    if place == "menu":
        return isinstance(reader.app.screen, SearchesScreen)
    if place == "lens":
        return isinstance(reader.app.screen, LensScreen)
    parts = {
        "list": browse.list,
        "text": browse.text,
        "facts": browse.panel,
        "filter": browse.filter.input,
        "find": browse.find.input,
        "found": browse.text,
    }
    return reader.app.screen is browse and (place == "everywhere" or browse.focused is parts[place])
