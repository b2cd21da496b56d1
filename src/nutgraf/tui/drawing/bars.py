"""Bars of letters: one as long as its value, and a row of small ones in a line."""

from __future__ import annotations

from collections.abc import Sequence

_EIGHTHS = "▏▎▍▌▋▊▉█"
_LEVELS = "▁▂▃▄▅▆▇█"


def bar(value: float, most: float, cells: int) -> str:
    """A bar as long as ``value`` is of ``most``, which fills the cells; what is not nothing can be seen."""
    if value <= 0 or most <= 0:
        return ""
    whole, part = divmod(max(1, round(min(value / most, 1.0) * cells * 8)), 8)
    return _EIGHTHS[-1] * whole + (_EIGHTHS[part - 1] if part else "")


def trend(values: Sequence[float], cells: int) -> str:
    """Values in their order, in at most so many cells: the last of those that share one; the least lowest.

    What never moves lies in the middle.
    """
    if len(values) > cells:
        values = [values[(at + 1) * len(values) // cells - 1] for at in range(cells)]
    low, high = min(values, default=0.0), max(values, default=0.0)
    if low == high:
        return _LEVELS[3] * len(values)
    return "".join(_LEVELS[round((value - low) / (high - low) * 7)] for value in values)
