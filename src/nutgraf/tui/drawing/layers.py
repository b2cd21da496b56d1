"""Marks laid over a text: which ranges are summary, match or target, and how they cut a line into runs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import pairwise

from nutgraf.document import Span
from nutgraf.tui.drawing import Run


class Layer:
    """Ranges of a text that share one style; sorted, overlapping ones merged."""

    __slots__ = ("ends", "starts", "style")

    def __init__(self, style: str, spans: Iterable[Span] = ()) -> None:
        self.style = style
        self.starts: list[int] = []
        self.ends: list[int] = []
        for span in sorted(spans, key=lambda each: each.start):
            if span.end <= span.start:
                continue
            if self.ends and span.start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], span.end)
            else:
                self.starts.append(span.start)
                self.ends.append(span.end)

    def __len__(self) -> int:
        return len(self.starts)

    def touches(self, start: int, end: int) -> bool:
        """Whether a range of the layer has a character of ``[start, end)``."""
        at = bisect_right(self.ends, start)
        return at < len(self.starts) and self.starts[at] < end

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The parts of the layer's ranges inside ``[start, end)``."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return [(max(start, self.starts[i]), min(end, self.ends[i])) for i in range(first, last)]


def runs(text: str, start: int, end: int, layers: Iterable[Layer], offset: int = 0) -> list[Run]:
    """``text[start:end]`` cut where a layer begins or ends; a run has the styles of all layers over it.

    ``offset`` is where ``text`` itself begins in what the layers were made for.
    """
    low, high = start + offset, end + offset
    parts = [(layer.style, part) for layer in layers for part in layer.within(low, high)]
    if not parts:
        return [Run(text[start:end])]
    cuts = sorted({low, high, *(cut for _, part in parts for cut in part)})
    return [
        Run(text[a - offset : b - offset], " ".join(style for style, (p, q) in parts if p <= a and b <= q))
        for a, b in pairwise(cuts)
    ]


def marked(text: str, style: str, matcher: Callable[[str], Iterable[Span]] | None) -> list[Run]:
    """A short text in a style, with the words that ``matcher`` finds in it marked."""
    if matcher is None or not text:
        return [Run(text, style)]
    return styled(runs(text, 0, len(text), (Layer("match", matcher(text)),)), style)


def styled(line: Iterable[Run], style: str) -> list[Run]:
    """Runs with a style under their own."""
    return [Run(run.text, f"{style} {run.style}".strip()) for run in line]
