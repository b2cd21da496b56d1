"""The first hint: there once, gone after a few keys, and never where it could not be remembered."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nutgraf.library import Library
from tui.double import Double
from tui.opened import opened


async def test_the_hint_goes_after_a_few_keys_and_does_not_come_back(library: Double) -> None:
    library.first_time = True
    async with opened(library) as reader:
        assert "New here?  j k move, Enter reads, / filters, ? lists the keys, q leaves" in reader.lines()[-2]
        await reader.press("j")
        assert not library.first_time
        assert "New here?" in reader.shown
        await reader.press("k", "j", "k", "j")
        assert "New here?" not in reader.shown
    async with opened(library) as reader:
        assert "New here?" not in reader.shown


def test_the_library_remembers_in_its_folder(home: Path) -> None:
    with Library() as library:
        assert library.first_time
        library.greeted()
        assert not library.first_time
    with Library() as library:
        assert not library.first_time


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_home_that_cannot_be_written_greets_nobody(home: Path) -> None:
    with Library():
        pass
    home.chmod(0o500)
    try:
        with Library() as library:
            assert not library.first_time
    finally:
        home.chmod(0o700)
