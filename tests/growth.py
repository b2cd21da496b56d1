"""Whether work grows in step with what it is given, on a machine that does other things too."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

ROUNDS = 8
UNSEEN = 0.006  # seconds: below this, a measure says nothing


def seconds(work: Callable[[], object]) -> float:
    """Processor time of ``work``, without the collector, which goes through what other tests keep."""
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()


def in_step(work: Callable[[int], Callable[[], object]], size: int, times: int = 4) -> bool:
    """Whether ``times`` the size takes less than two and a half times ``times`` the time.

    With the square of the size it would take sixteen times as long for four times the size; what is kept of
    small texts, and not of large ones, takes some of the difference.

    ``work`` makes ready what is timed for a size. What else the machine does only ever adds, so the least of
    several rounds counts; a round that is in step ends them.
    """
    work(size)()
    few, many = float("inf"), float("inf")
    for _ in range(ROUNDS):
        few = min(few, seconds(work(size)))
        many = min(many, seconds(work(size * times)))
        if many < 2.5 * times * max(few, UNSEEN):
            return True
    return False
