"""Our own themes: calm, one accent colour; two of high contrast; two of the terminal's own colours."""

from __future__ import annotations

from collections.abc import Mapping

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from nutgraf.tui.themes import contrast, looks


def _theme(
    name: str, *, dark: bool, colours: tuple[str, str, str, str, str], thumb: tuple[str, str], **own: str
) -> Theme:
    """A theme of paper, panel, text, accent and warning; ``thumb``: the scroll bar, at rest and touched."""
    paper, panel, text, accent, warning = colours
    return Theme(
        name=name,
        primary=accent,
        secondary=accent,
        accent=accent,
        warning=warning,
        error=own.pop("error"),
        success=own.pop("success"),
        foreground=text,
        background=paper,
        surface=paper,
        panel=panel,
        dark=dark,
        ansi=paper == "ansi_default",
        variables={
            "paper": paper,
            "ink": text,
            "bar-ground": panel,
            "accent-ink": accent,
            "warning-ink": warning,
            "scrollbar": thumb[0],
            "scrollbar-hover": thumb[1],
            "scrollbar-active": accent,
            "scrollbar-background": paper,
            "scrollbar-background-hover": paper,
            "scrollbar-background-active": paper,
            "scrollbar-corner-color": paper,
            **{key.replace("_", "-"): value for key, value in own.items()},
        },
    )


DARK = _theme(
    "nutgraf-dark",
    dark=True,
    colours=("#16191d", "#1f242a", "#d5d7da", "#8fb8de", "#d9b36c"),
    thumb=("#2a3038", "#3a424d"),
    error="#e08a7d",
    success="#9cc38a",
    quiet="#a0a8b2",
    rule="#333a43",
    mark="#232d38",
    cursor="#26323f",
    cursor_quiet="#1f262e",
    match="#e5c07b",
    target="#303c49",
)

LIGHT = _theme(
    "nutgraf-light",
    dark=False,
    colours=("#fbfaf7", "#f0eee9", "#24282d", "#1f5f99", "#7a5000"),
    thumb=("#dcd9d2", "#c6c2b9"),
    error="#a8322a",
    success="#3d6b2c",
    quiet="#575d64",
    rule="#d8d5cd",
    mark="#e7eef4",
    cursor="#dde8f2",
    cursor_quiet="#eceae4",
    match="#8a4b00",
    target="#c6dcf0",
)

CONTRAST = _theme(
    "nutgraf-contrast",
    dark=True,
    colours=("#000000", "#1a1a1a", "#ffffff", "#8fd0ff", "#ffd166"),
    thumb=("#6a6a6a", "#9a9a9a"),
    error="#ff9d8f",
    success="#a8e090",
    quiet="#d0d0d0",
    rule="#8a8a8a",
    mark="#10283c",
    cursor="#0c3150",
    cursor_quiet="#262626",
    match="#ffe36e",
    target="#123a5c",
)

CONTRAST_LIGHT = _theme(
    "nutgraf-contrast-light",
    dark=False,
    colours=("#ffffff", "#ededed", "#000000", "#003f7d", "#5c3700"),
    thumb=("#8a8a8a", "#5a5a5a"),
    error="#7d0f0a",
    success="#1c4a10",
    quiet="#333333",
    rule="#6a6a6a",
    mark="#e3f0fb",
    cursor="#cde6fb",
    cursor_quiet="#e6e6e6",
    match="#6b2a00",
    target="#bfe0fa",
)


def _terminal(name: str, accent: str, warning: str, *, dark: bool) -> Theme:
    """The terminal's own colours, and what is under the cursor reversed: legible whatever those are."""
    none = "ansi_default"
    return _theme(
        name,
        dark=dark,
        colours=(none, none, none, accent, warning),
        thumb=("ansi_bright_black", accent),
        error="ansi_red",
        success="ansi_green",
        quiet=none,
        rule="ansi_bright_black",
        mark=none,
        cursor=none,
        cursor_quiet=none,
        match=warning,
        target=none,
        ansi_background="ansi_black" if dark else "ansi_bright_white",
        ansi_foreground="ansi_white" if dark else "ansi_black",
    )


TERMINAL = _terminal("nutgraf-terminal", "ansi_cyan", "ansi_yellow", dark=True)
TERMINAL_LIGHT = _terminal("nutgraf-terminal-light", "ansi_blue", "ansi_red", dark=False)

OWN = (DARK, LIGHT, CONTRAST, CONTRAST_LIGHT, TERMINAL, TERMINAL_LIGHT)

NAMES = (*(theme.name for theme in OWN), *BUILTIN_THEMES)
"""All themes: our own, and Textual's."""

_COUNTERPARTS = {
    one.name: other.name
    for pair in ((DARK, LIGHT), (CONTRAST, CONTRAST_LIGHT), (TERMINAL, TERMINAL_LIGHT))
    for one, other in (pair, pair[::-1])
} | {
    one: other
    for names in (
        ("textual-dark", "textual-light"),
        ("catppuccin-mocha", "catppuccin-latte"),
        ("solarized-dark", "solarized-light"),
        ("rose-pine", "rose-pine-dawn"),
        ("atom-one-dark", "atom-one-light"),
        ("ansi-dark", "ansi-light"),
    )
    for one, other in (names, names[::-1])
}


def counterpart(theme: Theme) -> str:
    """The theme that is light where this one is dark, and the other way round."""
    return _COUNTERPARTS.get(theme.name) or (LIGHT if theme.dark else DARK).name


_TEXT = 7.5
"""Contrast of plain text with the paper in a theme that is not our own, so that grounds have room."""

_GROUND = 5.5
"""The same with the grounds made for it."""


def fallbacks(theme: Theme, variables: Mapping[str, str]) -> dict[str, str]:
    """Our names for a theme that does not have them (Textual's own), made from those that every theme has so
    that all text reads on all grounds; none for our own.
    """
    if theme.ansi:
        plain = ("paper", "ink", "bar-ground", "quiet", "mark", "cursor", "cursor-quiet", "target")
        made = dict.fromkeys(plain, "ansi_default") | {"rule": "ansi_bright_black"}
        accent, warning = variables["accent"], variables["warning"]
        return made | {"match": warning, "accent-ink": accent, "warning-ink": warning}
    own = theme.variables
    if "accent-ink" in own:
        return {}
    paper, text, tint, panel, strong, warm = (
        Color.parse(variables[name].split()[0])
        for name in ("background", "foreground", "primary", "panel", "accent", "warning")
    )
    text = contrast.legible(text, [paper], dark=theme.dark, least=_TEXT)
    grounds = {
        name: contrast.ground(paper, under, share, text, _GROUND)
        for name, under, share in (
            ("bar-ground", panel, 1),
            ("mark", tint, 0.12),
            ("cursor", tint, 0.24),
            ("cursor-quiet", tint, 0.1),
            ("target", tint, 0.3),
        )
    }

    def ink(colour: Color) -> str:
        return contrast.legible(colour, [paper, *grounds.values()], dark=theme.dark).hex

    return {
        "paper": paper.hex,
        "ink": text.hex,
        "rule": paper.blend(text, 0.25).hex,
        "quiet": ink(text.blend(paper, 0.35)),
        "match": ink(warm),
        "accent-ink": ink(strong),
        "warning-ink": ink(warm),
        **{name: ground.hex for name, ground in grounds.items()},
    }


def greys(variables: Mapping[str, str]) -> dict[str, str]:
    """What lies under text as greys, for a terminal of 256 colours."""
    grounds = {name: variables[name] for name in ("paper", "bar-ground", *looks.GROUNDS)}
    return {name: contrast.grey(Color.parse(value)).hex for name, value in grounds.items()}


def preferred(environment: Mapping[str, str]) -> str:
    """The theme to begin with: light where ``COLORFGBG`` says that the ground is light, else dark; the
    terminal's own colours where it has no more than sixteen, or where ``NO_COLOR`` wants none.
    """
    light = environment.get("COLORFGBG", "").rpartition(";")[2] in ("7", "15")
    if "NO_COLOR" in environment or colours(environment) <= 16:
        return (TERMINAL_LIGHT if light else TERMINAL).name
    return (LIGHT if light else DARK).name


def colours(environment: Mapping[str, str]) -> int:
    """How many colours Rich will send to the terminal: 16, 256 or 16,777,216."""
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return 1 << 24
    term = environment.get("TERM", "").strip().lower()
    if not term:
        return 1 << 24
    return 256 if term.rpartition("-")[2] in ("256color", "kitty") else 16
