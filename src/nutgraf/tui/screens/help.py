"""All keys on one page, made from the list of actions, and what a filter may be."""

from __future__ import annotations

from collections.abc import Sequence

from nutgraf.actions import shown
from nutgraf.keymap import Keymap
from nutgraf.library.query.examples import EXAMPLES
from nutgraf.tui import drawing
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.keys import keymap
from nutgraf.tui.screens.page import PageScreen

_KEYS = 16
_QUERY = 25
_TWO_COLUMNS = 110
_GAP = 4


class HelpScreen(PageScreen):
    """Every action with its keys, by group."""

    def lines(self, width: int) -> Sequence[Line]:
        """In two columns where there is room."""
        keys = keymap(self)
        groups = list(dict.fromkeys(each.group for each in keys.actions))
        closing = keys.words("   {quit} closes this page")
        top: list[Line] = [[], [Run("Keys", "title"), Run(closing, "dim")], []]
        if width < _TWO_COLUMNS:
            return [*top, *_column(keys, groups, width), *_queries(width)]
        cells = (width - _GAP) // 2
        left, right = [*_column(keys, groups[:2], cells), *_queries(cells)], _column(keys, groups[2:], cells)
        both: list[Line] = []
        for number in range(max(len(left), len(right))):
            first = list(left[number]) if number < len(left) else []
            blanks = Run(" " * (cells + _GAP - drawing.length(first)))
            both.append([*first, blanks, *(right[number] if number < len(right) else [])])
        return [*top, *both]


def _queries(width: int) -> list[Line]:
    lines: list[Line] = [[Run("What to type in the filter", "heading")]]
    for query, found in EXAMPLES:
        line = [Run(drawing.pad(query, _QUERY), "accent"), Run(f" {found}")]
        lines.append(drawing.crop(line, width))
    return [*lines, []]


def _column(keymap: Keymap, groups: Sequence[str], width: int) -> list[Line]:
    lines: list[Line] = []
    for group in groups:
        lines.append([Run(group, "heading")])
        for each in keymap.actions:
            if each.group == group:
                keys = " ".join(shown(key) for key in each.keys)
                line = [Run(drawing.pad(keys, _KEYS), "accent"), Run(each.help)]
                lines.append(drawing.crop(line, width))
        lines.append([])
    return lines
