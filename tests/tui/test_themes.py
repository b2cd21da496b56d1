"""Every text reads on every ground, in every theme, and in as many colours as the terminal has."""

from __future__ import annotations

import pytest
from rich.color import ColorSystem
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from nutgraf.tui import themes
from nutgraf.tui.app import NutgrafApp
from nutgraf.tui.themes import contrast, looks
from tui.double import Double
from tui.opened import opened
from tui.stories import stories

COLOURED = [theme for theme in (*themes.OWN, *BUILTIN_THEMES.values()) if not theme.ansi]
ANSI = [theme for theme in (*themes.OWN, *BUILTIN_THEMES.values()) if theme.ansi]


def variables(theme: Theme) -> dict[str, str]:
    """The theme's colours by name, ours among them."""
    made = theme.to_color_system().generate() | theme.variables
    return {**themes.fallbacks(theme, made), **made}


def pairs(theme: Theme) -> list[tuple[str, str, Color, Color]]:
    """Each colour of text with each ground."""
    made = variables(theme)
    return [
        (ink, ground, Color.parse(made[ink]), Color.parse(made[ground]))
        for ink in ("ink", *looks.INKS)
        for ground in ("paper", "bar-ground", *looks.GROUNDS)
    ]


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_every_text_reads_on_every_ground(theme: Theme) -> None:
    high = theme in (themes.CONTRAST, themes.CONTRAST_LIGHT)
    least = contrast.HIGH if high else contrast.PLAIN
    poor = {
        (ink, ground): round(contrast.ratio(*colours), 2)
        for ink, ground, *colours in pairs(theme)
        if contrast.ratio(*colours) < least
    }
    assert not poor


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_every_text_reads_in_256_colours(theme: Theme) -> None:
    made = variables(theme)
    greys = themes.greys(made)
    sent = {
        name: Color.from_rich_color(Color.parse(each).rich_color.downgrade(ColorSystem.EIGHT_BIT))
        for name, each in {**made, **greys}.items()
        if name in greys or name in ("ink", *looks.INKS)
    }
    assert len({sent[name].hex for name in ("paper", "cursor", "cursor-quiet")}) >= 2
    for name in greys:
        assert sent[name].r == sent[name].g == sent[name].b
        for ink in ("ink", *looks.INKS):
            assert contrast.ratio(sent[ink], sent[name]) >= 3, (ink, name)


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_grounds_can_be_told_apart(theme: Theme) -> None:
    made = variables(theme)
    paper = Color.parse(made["paper"])
    for ground in looks.GROUNDS:
        assert contrast.ratio(paper, Color.parse(made[ground])) > 1.03, ground
    assert made["cursor"] != made["cursor-quiet"]


@pytest.mark.parametrize("theme", ANSI, ids=lambda theme: theme.name)
def test_the_terminals_own_grounds_are_left_alone_and_the_cursor_is_reversed(theme: Theme) -> None:
    made = looks.styles(variables(theme))
    assert all(style.bgcolor is None or style.bgcolor.is_default for style in made.values())
    assert made["cursor"].reverse
    assert made["target"].reverse
    over = looks.combined([made[name] for name in ("cursor", "accent", "match")])
    assert over.reverse
    assert over.underline
    assert over.color is None


def test_contrast_is_as_wcag_has_it() -> None:
    black, white = Color.parse("#000"), Color.parse("#fff")
    assert contrast.ratio(black, white) == pytest.approx(21)
    assert contrast.ratio(white, white) == 1
    assert contrast.ratio(Color.parse("#777"), white) == pytest.approx(4.48, abs=0.01)
    assert contrast.legible(Color.parse("#777"), [white], dark=False) != Color.parse("#777")
    assert contrast.legible(black, [white], dark=False) == black
    assert contrast.ratio(white, contrast.ground(black, white, 0.9, white)) >= contrast.PLAIN


@pytest.mark.parametrize(
    ("environment", "theme"),
    [
        ({}, "nutgraf-dark"),
        ({"TERM": "xterm-256color"}, "nutgraf-dark"),
        ({"TERM": "tmux-256color", "COLORFGBG": "0;15"}, "nutgraf-light"),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, "nutgraf-dark"),
        ({"TERM": "linux"}, "nutgraf-terminal"),
        ({"TERM": "xterm"}, "nutgraf-terminal"),
        ({"TERM": "screen", "COLORFGBG": "0;15"}, "nutgraf-terminal-light"),
        ({"TERM": "dumb"}, "nutgraf-terminal"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "nutgraf-terminal"),
    ],
)
def test_the_first_theme_follows_the_terminal(environment: dict[str, str], theme: str) -> None:
    assert themes.preferred(environment) == theme


def test_every_theme_has_one_of_the_other_ground() -> None:
    every = {theme.name: theme for theme in (*themes.OWN, *BUILTIN_THEMES.values())}
    assert set(every) == set(themes.NAMES)
    for theme in every.values():
        assert every[themes.counterpart(theme)].dark is not theme.dark


async def test_without_colour_only_attributes_are_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(Double(stories()), query="bridge") as reader:
        screen = reader.app.screen
        segments = [each for strip in screen._compositor.render_strips() for each in strip]
        for each in reader.app._filters:
            segments = each.apply(segments, screen.background_colors[1]) if each.enabled else segments
        styles = [segment.style for segment in segments if segment.style]
        colours = {colour for style in styles for colour in (style.color, style.bgcolor)}
        assert not any(colour and not colour.is_default for colour in colours)
        assert any(style.reverse for style in styles)
        assert any(style.underline and style.bold for style in styles)


async def test_a_setting_comes_before_what_the_terminal_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from nutgraf.config.settings import Settings

    monkeypatch.setenv("TERM", "linux")
    app = NutgrafApp(Double(stories()), (), "", Settings(theme="nord"))  # type: ignore[arg-type]  # a double
    assert app.theme == "nord"


async def test_a_theme_is_shown_as_the_cursor_comes_to_it_and_escape_takes_it_back() -> None:
    async with opened(Double(stories()), (120, 40)) as reader:
        await reader.press("f2")
        assert "nutgraf-contrast-light" in reader.shown
        await reader.press("j", "j")
        assert reader.app.theme == themes.NAMES[2]
        await reader.press("escape")
        assert reader.app.theme == "nutgraf-dark"
        await reader.press("f2", "G", "enter")
        assert reader.app.theme == themes.NAMES[-1]
        assert reader.app.screen is reader.browse
