"""Our own themes: calm, one accent colour. Textual's own work too."""

from __future__ import annotations

from collections.abc import Mapping

from rich.color import Color as RichColour
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

DARK = Theme(
    name="nutgraf-dark",
    primary="#8fb8de",
    secondary="#8fb8de",
    accent="#8fb8de",
    warning="#d9b36c",
    error="#e08a7d",
    success="#9cc38a",
    foreground="#d5d7da",
    background="#16191d",
    surface="#16191d",
    panel="#1f242a",
    dark=True,
    variables={
        "quiet": "#8a929c",
        "rule": "#333a43",
        "paper": "#16191d",
        "mark": "#232d38",
        "cursor": "#26323f",
        "cursor-quiet": "#1f262e",
        "match": "#e5c07b",
        "target": "#3d5168",
        "scrollbar": "#2a3038",
        "scrollbar-hover": "#3a424d",
        "scrollbar-active": "#8fb8de",
        "scrollbar-background": "#16191d",
        "scrollbar-background-hover": "#16191d",
        "scrollbar-background-active": "#16191d",
        "scrollbar-corner-color": "#16191d",
    },
)

LIGHT = Theme(
    name="nutgraf-light",
    primary="#1f5f99",
    secondary="#1f5f99",
    accent="#1f5f99",
    warning="#8a5a00",
    error="#a8322a",
    success="#3d6b2c",
    foreground="#24282d",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#f0eee9",
    dark=False,
    variables={
        "quiet": "#6a7078",
        "rule": "#d8d5cd",
        "paper": "#fbfaf7",
        "mark": "#e7eef4",
        "cursor": "#dde8f2",
        "cursor-quiet": "#eceae4",
        "match": "#8a4b00",
        "target": "#bcd6ee",
        "scrollbar": "#dcd9d2",
        "scrollbar-hover": "#c6c2b9",
        "scrollbar-active": "#1f5f99",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-background-hover": "#fbfaf7",
        "scrollbar-background-active": "#fbfaf7",
        "scrollbar-corner-color": "#fbfaf7",
    },
)

NAMES = (DARK.name, LIGHT.name, *BUILTIN_THEMES)
"""All themes: our own, and Textual's."""


def fallbacks(variables: Mapping[str, str], *, dark: bool) -> dict[str, str]:
    """Our names for a theme that does not have them (Textual's own), from the names that every theme has."""
    return {
        "quiet": "#9a9a9a" if dark else "#666666",
        "rule": variables["panel-lighten-1" if dark else "panel-darken-1"],
        "paper": variables["background"],
        "mark": variables["panel"],
        "cursor": variables["primary-muted"],
        "cursor-quiet": variables["panel"],
        "match": variables["warning"],
        "target": variables["primary-muted"],
    }


_RUNS: Mapping[str, tuple[str, str, str]] = {
    "dim": ("quiet", "", ""),
    "title": ("", "", "bold"),
    "heading": ("quiet", "", "bold"),
    "heading-here": ("accent", "", "bold"),
    "accent": ("accent", "", ""),
    "name": ("accent", "", ""),
    "value": ("", "", "bold"),
    "warn": ("warning", "", ""),
    "mark": ("", "mark", ""),
    "match": ("match", "", "bold underline"),
    "found": ("match", "cursor", "underline"),
    "target": ("", "target", "bold"),
    "bar": ("accent", "", ""),
    "rule": ("rule", "", ""),
    "cursor": ("", "cursor", ""),
    "cursor-quiet": ("", "cursor-quiet", ""),
}
"""How a run of each style looks: the theme's names for colour and ground, and attributes."""


def run_styles(variables: Mapping[str, str]) -> dict[str, Style]:
    """The styles that a run may name, in the colours of a theme."""
    return {name: _style(variables, *look) for name, look in _RUNS.items()}


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


def preferred(environment: Mapping[str, str]) -> str:
    """The theme to begin with: light where ``COLORFGBG`` says that the ground is light, else dark."""
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT.name if ground in ("7", "15") else DARK.name
