"""How well a colour reads on a ground, as WCAG 2.2 measures it (1.4.3), and what to do where it does not."""

from __future__ import annotations

from collections.abc import Iterable

from textual.color import BLACK, WHITE, Color

PLAIN = 4.5
"""The least for text (level AA)."""

HIGH = 7.0
"""The least for text of high contrast (level AAA)."""

_STEPS = 40
_GREYS = {0: 0, 255: 255} | {8 + 10 * step: round(10.2 * (step + 1)) for step in range(24)}
"""Greys of the 256 colours, and for each the one for which Rich sends it (``Color.downgrade``)."""


def ratio(one: Color, other: Color) -> float:
    """1 (the same) to 21 (black on white)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def legible(colour: Color, grounds: Iterable[Color], *, dark: bool, least: float = PLAIN) -> Color:
    """The colour, made lighter on dark grounds or darker on light ones until it reads on each of them."""
    every, end = list(grounds), WHITE if dark else BLACK
    for step in range(_STEPS):
        mixed = colour.blend(end, step / _STEPS)
        if all(ratio(mixed, ground) >= least for ground in every):
            return mixed
    return end


def ground(paper: Color, tint: Color, share: float, text: Color, least: float = PLAIN) -> Color:
    """``paper`` with at most that share of ``tint``, as far as ``text`` still reads on it."""
    for step in range(_STEPS):
        mixed = paper.blend(tint, share * (1 - step / _STEPS))
        if ratio(text, mixed) >= least:
            return mixed
    return paper


def grey(colour: Color) -> Color:
    """What becomes the grey of 256 colours that is as light: a quiet tint would become a loud one there."""
    wanted = _luminance(colour)
    level = min(_GREYS, key=lambda level: abs(_luminance(Color(level, level, level)) - wanted))
    sent = _GREYS[level]
    return Color(sent, sent, sent)


def _luminance(colour: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
