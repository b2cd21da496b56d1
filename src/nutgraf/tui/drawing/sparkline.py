"""A row of small bars: how many documents a stretch of months has, in a cell each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nutgraf.tui.words import wording

_BARS = "▁▂▃▄▅▆▇█"


def bars(counts: Sequence[int], most: int) -> str:
    """A bar a count, blank for none; ``most`` is the highest, any above nothing is seen."""
    return "".join(_bar(count, most) for count in counts)


def _bar(count: int, most: int) -> str:
    return _BARS[max(0, -(-count * len(_BARS) // max(1, most)) - 1)] if count else " "


@dataclass(frozen=True, slots=True)
class Months:
    """The months that the documents of a view are of."""

    first: int
    """Counted from the year 0; likewise the last."""

    last: int

    @classmethod
    def of(cls, dates: Iterable[str]) -> Months | None:
        """From the first month of these ISO dates to the last; those without a month do not count."""
        numbers = [number for date in dates if (number := _number(date)) >= 0]
        return cls(min(numbers), max(numbers)) if numbers else None

    def step(self, cells: int) -> int:
        """Months of a bar, so that there are at most so many bars."""
        return -(-(self.last - self.first + 1) // max(1, cells))

    def counts(self, dates: Iterable[str], cells: int) -> list[int]:
        """How many of the dates each bar has, of at most so many bars."""
        step = self.step(cells)
        found = [0] * -(-(self.last - self.first + 1) // step)
        for date in dates:
            if self.first <= (number := _number(date)) <= self.last:
                found[(number - self.first) // step] += 1
        return found

    def words(self) -> str:
        """``Sep 2015 – Nov 2016``, or the month alone."""
        first, last = (wording.short_day(_iso(number)) for number in (self.first, self.last))
        return first if first == last else f"{first} – {last}"

    def short_words(self) -> str:
        """The same in thirteen cells at most: ``9/15 – 11/16``."""
        first, last = (f"{number % 12 + 1}/{number // 12 % 100:02}" for number in (self.first, self.last))
        return first if first == last else f"{first} – {last}"


def _number(date: str) -> int:
    """Months from the year 0; -1 where the date has none."""
    return int(date[:4]) * 12 + int(date[5:7]) - 1 if len(date) >= 7 else -1


def _iso(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
