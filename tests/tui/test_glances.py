"""Who speaks and how many figures there are, in a list that is wide enough to say so."""

from __future__ import annotations

import pytest

from tui.double import Double
from tui.opened import Reader, opened


async def bridge(reader: Reader) -> str:
    """The row of the bridge, once the list has asked for what it did not know."""
    await reader.pilot.pause(0.2)
    await reader.settle()
    return next(line for line in reader.lines() if "Harbour bridge" in line)


@pytest.mark.parametrize("width", [120, 160])
async def test_a_wide_list_tells_speaker_and_counts(library: Double, width: int) -> None:
    library.analysed_ids = {row.id for row in library.rows}
    async with opened(library, size=(width, 30)) as reader:
        assert "5 figures" not in reader.shown
        await reader.press("z")
        row = await bridge(reader)
        assert "Marta Quill" in row
        assert "5 figures" in row
        assert ("2 quotes" in row) == (width > 140)


async def test_what_is_analysed_later_is_told_later(library: Double) -> None:
    async with opened(library, size=(160, 30)) as reader:
        await reader.press("z")
        assert "Marta Quill" not in await bridge(reader)
        library.analysed_ids = {row.id for row in library.rows}
        reader.browse.list.look_again()
        assert "Marta Quill" in await bridge(reader)
