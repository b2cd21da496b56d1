"""All keys on one page, those of the part with the focus first, and what a filter may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nutgraf.actions import MOVE, SAVED, Action, Place
from nutgraf.keynames import shown
from nutgraf.library.query.examples import EXAMPLES
from nutgraf.tui import drawing, matters
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.keys import keymap
from nutgraf.tui.screens.page import PageScreen

_KEYS = 16
_QUERY = 24
_TWO_COLUMNS = 110
_GAP = 2

_LEADING_ON = ("help", "palette")

_HERE: dict[Place, str] = {
    "everywhere": "Here",
    "list": "In the list",
    "text": "In the text",
    "facts": "In the facts",
    "filter": "While you type a filter",
    "lens": "In a lens",
    "menu": "In the menu of filters",
}
"""The heading over the keys of each part."""


_NEEDED: Mapping[Place, Sequence[matters.Key]] = {"lens": matters.LENS, "menu": ()}
"""What matters most on another screen than the main one."""


class HelpScreen(PageScreen):
    """Every action with its keys: first those of the part that the person is in, then all others by group."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place

    def lines(self, width: int) -> Sequence[Line]:
        """In two columns where there is room."""
        keys = keymap(self)
        closing = keys.words("   Space and b turn the page, {quit} closes it")
        top: list[Line] = [[], [Run("Keys", "title"), Run(closing, "dim")], []]
        needed = _NEEDED[self._place] if self._place in _NEEDED else matters.keys(matters.Now(self._place))
        footer = dict.fromkeys(each.name for each in needed)
        own = [each.name for each in keys.actions if self._place in each.where and each.group != MOVE]
        here = [keys.action(name) for name in footer | dict.fromkeys(own) if name not in _LEADING_ON]
        sections = [(_HERE.get(self._place, "Here"), here)]
        groups = dict.fromkeys(each.group for each in keys.actions)
        rest = {group: [each for each in keys.actions if each.group == group] for group in groups}
        sections += [(group, [each for each in some if each not in here]) for group, some in rest.items()]
        two = width >= _TWO_COLUMNS
        cells = (width - _GAP) // 2 if two else width
        blocks = [_block(name, some, cells, self._elsewhere(name)) for name, some in sections if some]
        blocks.insert(len(blocks) if self._place != "filter" else 1, _queries(cells))
        if not two:
            return [*top, *(line for block in blocks for line in block)]
        left, right = _balanced(blocks)
        both: list[Line] = []
        for number in range(max(len(left), len(right))):
            first = list(left[number]) if number < len(left) else []
            blanks = Run(" " * (cells + _GAP - drawing.length(first)))
            both.append([*first, blanks, *(right[number] if number < len(right) else [])])
        return [*top, *both]

    def _elsewhere(self, name: str) -> str:
        """Where other keys of a heading work, if not here."""
        if name in (MOVE, _HERE.get(self._place)):
            return ""
        if name == SAVED:
            return "in their menu"
        return "on the main screen" if self._place in ("lens", "menu") else ""


def _balanced(blocks: Sequence[list[Line]]) -> tuple[list[Line], list[Line]]:
    """Two columns that read down, as even as blocks that stay whole allow."""
    total, left = sum(map(len, blocks)), 0
    while left < len(blocks) and 2 * sum(map(len, blocks[:left])) < total:
        left += 1
    return (
        [line for block in blocks[:left] for line in block],
        [line for block in blocks[left:] for line in block],
    )


def _queries(width: int) -> list[Line]:
    lines: list[Line] = [[Run("What to type in the filter", "heading")]]
    for query, found in EXAMPLES:
        line = [Run(drawing.pad(query, _QUERY), "accent"), Run(f" {found}")]
        lines.append(drawing.crop(line, width))
    return [*lines, []]


def _block(name: str, actions: Sequence[Action], width: int, where: str = "") -> list[Line]:
    lines: list[Line] = [[Run(name, "heading"), *([Run(f"  {where}", "dim")] if where else [])]]
    for each in actions:
        keys = " ".join(shown(key) for key in each.keys)
        line = [Run(drawing.pad(keys, _KEYS), "accent"), Run(each.help)]
        lines.append(drawing.crop(line, width))
    return [*lines, []]
