"""What the header of the main screen says of how things stand, the most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nutgraf.tui.keys import keymap
from nutgraf.tui.orders import ORDERS
from nutgraf.tui.words import meanings, notices, wording
from nutgraf.tui.words.meanings import Part

if TYPE_CHECKING:
    from nutgraf.tui.screens.workbench import Workbench


def parts(bench: Workbench) -> tuple[Part, ...]:
    """How much there is, what is being done, and what is amiss."""
    listed, total = bench.list, bench.all_total if bench.shown.query.strip() else None
    count = Part(
        notices.count(listed.total, listed.counted, total, busy=bool(bench.busy)),
        meanings.LISTED if total is None else meanings.FOUND,
    )
    if alone := bench.reading and bench.row is not None:
        count = Part(notices.position(listed.cursor, listed.total, listed.counted), meanings.POSITION)
    gist = bench.busy.startswith("gist")
    marked = len(listed.selection)
    unranked = ORDERS[bench.order][0] == "relevance" and not bench.shown.ranks
    return (
        *map(Part, bench.working.values()),
        Part(f"{wording.number(marked)} marked" if marked else "", meanings.MARKED),
        count,
        Part(notices.covered(bench.covered), meanings.COVERED),
        Part(
            f"{bench.busy}, paused" if bench.resting and gist else bench.busy,
            meanings.GIST if gist else meanings.CATALOGUE,
        ),
        Part(notices.not_read(max(len(bench.skipped), bench.skipping)), meanings.NOT_READ),
        Part(notices.trouble(bench.troubles, keymap(bench)), meanings.NOT_READ),
        Part("" if alone or not listed.total else ORDERS[0 if unranked else bench.order][1], meanings.ORDER),
        Part(listed.rows.view.note if listed.rows else "", meanings.ORDER),
        *(Part(words, meanings.PACE) for words in (() if bench.resting else bench.pace)),
    )
