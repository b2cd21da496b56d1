"""What each action is shown to do: walks through the reader, a step for each action and place.

A step says what is to be seen after its key that was not to be seen before it, so that a key that does
nothing, or something else, fails. ``tui/test_actions.py`` walks them all and compares them with the registry.
"""

from __future__ import annotations

from tui.proofs import facts, filtering, finding, lens, marks, menu, moves, reading, screen
from tui.proofs.walk import Walk

WALKS: tuple[Walk, ...] = (
    *moves.WALKS,
    *reading.WALKS,
    *filtering.WALKS,
    *finding.WALKS,
    *facts.WALKS,
    *marks.WALKS,
    *screen.WALKS,
    *lens.WALKS,
    *menu.WALKS,
)
