"""All keys on one page, those of the part with the focus first, and what a filter may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from nutgraf.actions import MOVE, SAVED, Action, Place
from nutgraf.keynames import shown
from nutgraf.library.query.examples import EXAMPLES
from nutgraf.tui import drawing, matters
from nutgraf.tui.drawing import Line, Run
from nutgraf.tui.keys import bound_to, keymap
from nutgraf.tui.screens.page import Lines, PageScreen
from nutgraf.tui.widgets.filterbar import LineInput

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


_TURNS = {"down": "cursor_down", "up": "cursor_up", "pagedown": "page_down", "pageup": "page_up"}
"""Keys that go over the page while one types."""


class HelpScreen(PageScreen):
    """Every action with its keys: first those of the part that the person is in, then all others by group."""

    DEFAULT_CSS = """
    HelpScreen LineInput { margin: 1 2 0 2; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("enter", "keep", show=False, priority=True),
        *(Binding(key, f"turn('{to}')", show=False) for key, to in _TURNS.items()),
        *bound_to("search", "filter"),
    ]

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place
        self._typed: Sequence[str] = ()
        """What is looked for, word by word."""

    def compose(self) -> ComposeResult:
        """A line to type in, as soon as it is asked for, over the lines."""
        yield LineInput(placeholder="Words of what you want to do, or a key", select_on_focus=False)
        yield from super().compose()

    def on_mount(self) -> None:
        """The lines have the keys."""
        self._end()

    @property
    def _input(self) -> LineInput:
        return self.query_one(LineInput)

    @property
    def _page(self) -> Lines:
        return self.query_one(Lines)

    def action_search(self) -> None:
        """Look for words: the page has only what holds them, with every letter."""
        self._input.display = True  # at once: the next key may be there already
        self.set_focus(self._input)
        self._page.lay_out()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Fewer with every letter."""
        self._typed = event.value.casefold().split()
        self._page.lay_out()
        self._page.scroll_to(y=0, animate=False)

    def action_turn(self, to: str) -> None:
        """Go over the page while typing."""
        getattr(self._page, f"action_{to}")()

    def action_keep(self) -> None:
        """Go over what was found; on the whole page, close it."""
        if self.focused is self._input:
            self.set_focus(self._page)
        else:
            self.app.pop_screen()

    def action_leave(self) -> None:
        """Back to the whole page; from there, close it."""
        if self._input.display:
            self._end()
        else:
            self.app.pop_screen()

    def _end(self) -> None:
        self._input.value = ""
        self._input.display = False
        self._page.lay_out()
        self.set_focus(self._page)

    def _has(self, words: str) -> bool:
        """Whether each word typed begins one of these."""
        parts = words.casefold().split()
        parts += [part.lstrip('"(-') for part in parts]
        return all(any(part.startswith(word) for part in parts) for word in self._typed)

    def _wanted(self, actions: Iterable[Action]) -> list[Action]:
        return [
            each
            for each in actions
            if self._has(f"{each.title} {each.help} {' '.join(map(shown, each.keys))}")
        ]

    def lines(self, width: int) -> Sequence[Line]:
        """In two columns where there is room."""
        keys = keymap(self)
        closing = "Enter goes over them, Esc brings all back"
        if not self._input.display:
            closing = keys.words("Space and b turn the page, {filter} finds, {quit} closes it")
        top: list[Line] = [[], [Run("Keys", "title"), Run(f"   {closing}", "dim")], []]
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
        blocks = [
            _block(name, some, cells, self._elsewhere(name))
            for name, each in sections
            if (some := self._wanted(each))
        ]
        if examples := [each for each in EXAMPLES if self._has(" ".join(each))]:
            blocks.insert(len(blocks) if self._place != "filter" else 1, _queries(examples, cells))
        if not blocks:
            return [*top, [Run("Nothing has these words.", "dim")]]
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


def _queries(examples: Iterable[tuple[str, str]], width: int) -> list[Line]:
    lines: list[Line] = [[Run("What to type in the filter", "heading")]]
    for query, found in examples:
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
