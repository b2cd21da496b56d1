"""A walk through the reader: where it begins, and steps of one key each with what is seen after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nutgraf.actions import Place
from tui.double import Double
from tui.opened import Reader
from tui.stories import stories

WIDE = (200, 60)
"""List, text and facts beside one another."""

SUSPENDED = "-was-sent-to-the-shell"
"""A class that the application gets in place of the signal that would stop the tests."""

REDRAWN = "-was-written-anew"
"""A class that it gets where all that is known of the terminal is forgotten."""


def three() -> Double:
    """Ferry, bridge and lighthouse, the newest first."""
    return Double(stories())


@dataclass(frozen=True, slots=True)
class Step:
    """The first key of an action, pressed once."""

    action: str

    seen: Callable[[Reader], object]
    """True after the key, and not before it."""

    to: tuple[str, ...] = ()
    """Keys that lead to where it can be seen."""


@dataclass(frozen=True, slots=True)
class Walk:
    """Steps that one reader takes, one after the other."""

    place: Place
    """Where the steps' keys work."""

    steps: Sequence[Step]
    start: tuple[str, ...] = ()
    size: tuple[int, int] = (80, 24)
    library: Callable[[], Double] = three
    """Makes the library, new for each walk."""

    def covers(self) -> set[tuple[str, Place]]:
        """The actions, each with the place, that this walk shows."""
        return {(step.action, self.place) for step in self.steps}
