"""What the terminal shows, and the least that must be written to change it.

Textual writes whatever was painted anew, each run of one style with all its colours and a reset behind it.
Over a slow line that is much: opening the filter moves the list by a line, and paints the whole screen. Here
what was written last is known cell by cell, and only cells that are others now are written, with only those
colours and attributes that change from one to the next.

Where a line holds characters that take no cell or two, terminals do not agree on where the next one stands:
such a line is written as Textual would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from rich.cells import get_character_cell_size
from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.geometry import Size
from textual.strip import Strip

_BRIDGED = 4
"""So many cells between two changes are written again rather than passed over: a move takes as many bytes."""

_RESET = "\x1b[m"

Update = LayoutUpdate | ChopsUpdate


class Terminal:
    """The cells of a terminal as they were written last."""

    def __init__(self) -> None:
        self._size = Size(0, 0)
        self._lines: dict[int, _Cells] = {}
        """Lines of which every cell is known."""
        self._looks = _Looks()

    def forget(self) -> None:
        """Something else has written to the terminal, or its size is another: know nothing of it."""
        self._lines.clear()

    def change(self, update: Update) -> CompositorUpdate:
        """The same update, to be written as the difference from what is shown when it is rendered."""
        return _Change(self, update)

    def difference(self, update: Update, console: Console) -> str:
        """What to write so that the terminal shows an update; from then on it counts as written."""
        if isinstance(update, LayoutUpdate) and update.region.size != self._size:
            self._size = update.region.size
            self.forget()
        self._looks.system = console._color_system or ColorSystem.TRUECOLOR
        pen = _Pen(self._looks, self._size.width)
        for y, pieces in _whole(update) if isinstance(update, LayoutUpdate) else _partial(update):
            self._line(y, pieces, pen)
        return pen.written()

    def _line(self, y: int, pieces: list[tuple[int, Strip]], pen: _Pen) -> None:
        fresh = [(x, self._cells(strip)) for x, strip in pieces]
        if any(cells is None for _, cells in fresh):
            self._lines.pop(y, None)
            for x, strip in pieces:
                pen.strip(y, x, strip)
            return
        line = self._lines.get(y)
        known = [(x, cells) for x, cells in fresh if cells]
        for x, cells in known:
            for begin, end in _ranges(line, x, cells) if line else [(0, len(cells.text))]:
                pen.cells(y, x + begin, cells.part(begin, end))
            if line:
                line.put(x, cells)
        if line is None and sum(len(cells.text) for _, cells in known) == self._size.width:
            self._lines[y] = _Cells(
                "".join(cells.text for _, cells in known), "".join(cells.looks for _, cells in known)
            )

    def _cells(self, strip: Strip) -> _Cells | None:
        texts, looks = [], []
        for text, style, _ in strip:
            if not (text.isascii() or all(map(_takes_one, text))):
                return None
            texts.append(text)
            looks.append(self._looks.of(style) * len(text))
        return _Cells("".join(texts), "".join(looks))


class _Change(CompositorUpdate):
    """An update on its way: Textual may still drop it, so that it counts only once it is rendered."""

    def __init__(self, terminal: Terminal, update: Update) -> None:
        self._terminal, self._update = terminal, update

    def render_segments(self, console: Console) -> str:
        """What to write."""
        return self._terminal.difference(self._update, console)


class _Cells:
    """Cells side by side: a character for each, and another that stands for its look."""

    __slots__ = ("looks", "text")

    def __init__(self, text: str, looks: str) -> None:
        self.text, self.looks = text, looks

    def part(self, begin: int, end: int) -> _Cells:
        """Some of them."""
        return _Cells(self.text[begin:end], self.looks[begin:end])

    def put(self, x: int, cells: _Cells) -> None:
        """Others from a column on."""
        end = x + len(cells.text)
        self.text = self.text[:x] + cells.text + self.text[end:]
        self.looks = self.looks[:x] + cells.looks + self.looks[end:]

    def runs(self) -> Iterator[tuple[str, str]]:
        """Text, and the look that all of it has."""
        at = 0
        for look, same in groupby(self.looks):
            end = at + sum(1 for _ in same)
            yield self.text[at:end], look
            at = end


class _Looks:
    """A character for each style, and what turns the terminal from one to another."""

    def __init__(self) -> None:
        self.system = ColorSystem.TRUECOLOR
        self._known: dict[Style | None, str] = {None: "\0"}
        self._codes: dict[str, dict[str, str]] = {"\0": {}}
        """Of each look: its SGR parameters, by what each of them sets."""
        self._turns: dict[tuple[str, str], str] = {}

    def of(self, style: Style | None) -> str:
        """The character that stands for a style."""
        look = self._known.get(style)
        if look is None:
            look = self._known[style] = chr(len(self._known))
            self._codes[look] = _parameters(Strip.render_ansi(style, self.system)) if style else {}
        return look

    def turn(self, before: str, after: str) -> str:
        """The sequence that makes text look so after it has looked otherwise; "" where nothing changes."""
        turn = self._turns.get((before, after))
        if turn is None:
            old, new = self._codes[before], self._codes[after]
            if not new:
                turn = _RESET if old else ""
            elif old.keys() <= new.keys():
                changed = [code for what, code in new.items() if old.get(what) != code]
                turn = f"\x1b[{';'.join(changed)}m" if changed else ""
            else:
                turn = f"\x1b[0;{';'.join(new.values())}m"
            self._turns[before, after] = turn
        return turn


class _Pen:
    """Writes at places of the terminal, and knows where it stands and how what it writes looks."""

    def __init__(self, looks: _Looks, width: int) -> None:
        self._looks, self._width = looks, width
        self._look = "\0"
        self._at: tuple[int, int] | None = None
        """Line and column of the cursor; None where that is not certain."""
        self._written: list[str] = []

    def written(self) -> str:
        """All of it, and the terminal left without colours."""
        return "".join(self._written) + self._looks.turn(self._look, "\0")

    def cells(self, y: int, x: int, cells: _Cells) -> None:
        """Cells of one character each."""
        self._go(y, x)
        for text, look in cells.runs():
            self._write(text, look)
        end = x + len(cells.text)
        self._at = (y, end) if end < self._width else None  # at the edge terminals differ

    def strip(self, y: int, x: int, strip: Strip) -> None:
        """Whatever it holds."""
        self._go(y, x)
        for text, style, _ in strip:
            self._write(text, self._looks.of(style))
        self._at = None

    def _write(self, text: str, look: str) -> None:
        self._written += (self._looks.turn(self._look, look), text)
        self._look = look

    def _go(self, y: int, x: int) -> None:
        if self._at and self._at[0] == y and self._at[1] <= x:
            by = x - self._at[1]
            self._written.append(f"\x1b[{by}C" if by else "")
        else:
            self._written.append(f"\x1b[{y + 1};{x + 1}H")


def _whole(update: LayoutUpdate) -> Iterator[tuple[int, list[tuple[int, Strip]]]]:
    """Each line of the whole screen: its number, and what stands in it from which column on."""
    for y, line in enumerate(update.strips, update.region.y):
        pieces, x = [], update.region.x
        for strip in line:
            pieces.append((x, strip))
            x += strip.cell_length
        yield y, pieces


def _partial(update: ChopsUpdate) -> Iterator[tuple[int, list[tuple[int, Strip]]]]:
    """The same for lines of which some cells, those of the update's spans, were painted anew."""
    for y, first, last in update.spans:
        pieces = []
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x < last and end > first:
                pieces.append((x, strip if end <= last else strip.crop(0, last - x)))
        yield y, pieces


def _ranges(line: _Cells, x: int, cells: _Cells) -> Iterable[tuple[int, int]]:
    """Where cells differ from those that a line has from a column on: first, and behind the last, from it."""
    old = line.part(x, x + len(cells.text))
    if old.text == cells.text and old.looks == cells.looks:
        return []
    found: list[tuple[int, int]] = []
    pairs = zip(old.text, cells.text, old.looks, cells.looks, strict=False)
    for at, (before, after, look_before, look_after) in enumerate(pairs):
        if before != after or look_before != look_after:
            if found and at - found[-1][1] <= _BRIDGED:
                found[-1] = found[-1][0], at + 1
            else:
                found.append((at, at + 1))
    return found


def _parameters(ansi: str) -> dict[str, str]:
    """SGR parameters by what they set: "fg" and "bg" for colours, else the attribute itself."""
    found: dict[str, str] = {}
    codes = iter(ansi.split(";") if ansi else ())
    for code in codes:
        if code in ("38", "48"):
            kind = next(codes)
            rest = [next(codes) for _ in range(1 if kind == "5" else 3)]
            found["fg" if code == "38" else "bg"] = ";".join((code, kind, *rest))
        elif 30 <= int(code) % 60 < 40:  # 30 to 37, 39, 90 to 97
            found["fg"] = code
        elif 40 <= int(code) % 60 < 50:
            found["bg"] = code
        else:
            found[code] = code
    return found


@lru_cache(4096)
def _takes_one(character: str) -> bool:
    return get_character_cell_size(character) == 1
