"""How a run of each style looks in a theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.color import Color as RichColour
from rich.style import Style
from textual.color import Color

_LOOKS: Mapping[str, tuple[str, str, str]] = {
    "dim": ("quiet", "", ""),
    "title": ("", "", "bold"),
    "heading": ("quiet", "", "bold"),
    "heading-here": ("accent-ink", "", "bold"),
    "accent": ("accent-ink", "", ""),
    "name": ("accent-ink", "", ""),
    "value": ("", "", "bold"),
    "warn": ("warning-ink", "", ""),
    "mark": ("", "mark", ""),
    "match": ("match", "", "bold underline"),
    "match-sign": ("match", "", "bold"),
    "found": ("match", "cursor", "underline"),
    "target": ("", "target", "bold"),
    "bar": ("accent-ink", "", ""),
    "rule": ("rule", "", ""),
    "cursor": ("", "cursor", ""),
    "cursor-quiet": ("", "cursor-quiet", ""),
}
"""For each style the theme's names for colour and ground, and attributes."""

_REVERSED = ("cursor", "target")
"""Styles that are reversed where the theme has no grounds of its own."""

GROUNDS = tuple(dict.fromkeys(ground for _, ground, _ in _LOOKS.values() if ground))
INKS = tuple(colour for colour, _, _ in _LOOKS.values() if colour and colour != "rule")
"""The theme's names for all grounds but paper and panel, and for all colours of text but the plain one."""


def styles(variables: Mapping[str, str]) -> dict[str, Style]:
    """The styles that a run may name, in the colours of a theme."""
    made = {name: _style(variables, *look) for name, look in _LOOKS.items()}
    if variables["cursor"] == "ansi_default":
        made |= {name: Style(reverse=True, bold=made[name].bold) for name in _REVERSED}
        made["accent"] += Style(bold=True)  # keys stand out from their words without colour too
    return made


def combined(looks: Sequence[Style]) -> Style:
    """Styles one over the other; what is reversed has no colour besides, which would become its ground."""
    style = Style.combine(looks)
    if not style.reverse:
        return style
    return Style(reverse=True, bold=style.bold, underline=style.underline) + Style(
        color=looks[0].color, bgcolor=looks[0].bgcolor
    )


def _style(variables: Mapping[str, str], colour: str, ground: str, attributes: str) -> Style:
    words = frozenset(attributes.split())
    return Style(
        color=_colour(variables[colour]) if colour else None,
        bgcolor=_colour(variables[ground]) if ground else None,
        bold="bold" in words or None,
        underline="underline" in words or None,
    )


def _colour(value: str) -> RichColour:
    """A theme's colour without the share that some have behind it (``ansi_blue 50%``)."""
    return Color.parse(value.split()[0]).rich_color
