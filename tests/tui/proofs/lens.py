"""What the keys do in a lens: the people of twelve stories, each of which names two of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from nutgraf.analysis.model import Analysis, Person, Sentence
from nutgraf.document import Dating, Document, Span
from nutgraf.tui.screens.digest import DigestLens
from nutgraf.tui.screens.figures import FiguresLens
from nutgraf.tui.screens.help import HelpScreen
from nutgraf.tui.screens.lens import LensScreen
from nutgraf.tui.screens.palette import PaletteScreen
from nutgraf.tui.screens.people import PeopleLens
from nutgraf.tui.screens.themes import ThemesScreen
from nutgraf.tui.screens.timeline import TimelineLens
from nutgraf.tui.widgets.conceptlist import ConceptList, SentencePage
from nutgraf.tui.widgets.lensview import LensView
from nutgraf.tui.widgets.personcard import PersonCard
from tui.double import Double
from tui.flood import flood
from tui.opened import Reader
from tui.proofs.walk import REDRAWN, SUSPENDED, Step, Walk

_FIRST = ["Ada", "Berta", "Cora", "Dora", "Edda", "Fina", "Gerda", "Hilda", "Ida", "Jutta", "Klara", "Lena"]


def _named() -> Double:
    stories = []
    for number, first in enumerate(_FIRST):
        text = f"{first} Quill met {first} Renn on the pier.\n"
        people = tuple(
            Person(name, ("keeper",), (Span(text.index(name), text.index(name) + len(name)),))
            for name in (f"{first} Quill", f"{first} Renn")
        )
        date = Dating(dt.datetime(2024, 1 + number, 1), "day", "header")
        document = Document(f"/stories/{number}.txt", text, f"{first} on the pier", dating=date)
        sentences = (Sentence(Span(0, len(text) - 1), 1.0, 0),)
        stories.append((document, Analysis(text, sentences, people=people)))
    library = Double(stories)
    library.analysed_ids = {row.id for row in library.rows}
    return library


def _view(reader: Reader) -> LensView:
    screen = reader.app.screen
    assert isinstance(screen, LensScreen)
    return screen.view


def _at(row: int) -> Callable[[Reader], bool]:
    return lambda reader: isinstance(reader.app.screen, LensScreen) and _view(reader).cursor == row


def _in_card(reader: Reader) -> bool:
    return isinstance(reader.app.screen, LensScreen) and isinstance(_view(reader), PersonCard)


def _shows(kind: type[LensScreen]) -> Callable[[Reader], bool]:
    return lambda reader: isinstance(reader.app.screen, kind)


def _shows_screen(kind: type[Screen[Any]]) -> Callable[[Reader], bool]:
    return lambda reader: isinstance(reader.app.screen, kind)


def _in(kind: type[LensView]) -> Callable[[Reader], bool]:
    return lambda reader: isinstance(reader.app.screen.focused, kind)


def _left(reader: Reader) -> bool:
    return reader.app.screen is reader.browse


def _lens(*steps: Step, size: tuple[int, int] = (80, 24), start: tuple[str, ...] = ("P",)) -> Walk:
    return Walk("lens", steps, start, size, _named)


WALKS = (
    Walk("everywhere", (Step("people_lens", lambda reader: isinstance(reader.app.screen, PeopleLens)),)),
    Walk("everywhere", (Step("digest_lens", lambda reader: isinstance(reader.app.screen, DigestLens)),)),
    Walk("everywhere", (Step("figures_lens", _shows(FiguresLens)),)),
    Walk("everywhere", (Step("timeline_lens", _shows(TimelineLens)),)),
    _lens(Step("figures_lens", _shows(FiguresLens)), Step("timeline_lens", _shows(TimelineLens))),
    Walk(
        "lens",
        (Step("next_panel", _in(SentencePage)), Step("previous_panel", _in(ConceptList))),
        ("F",),
        (80, 24),
        flood,
    ),
    _lens(
        Step("digest_lens", lambda reader: isinstance(reader.app.screen, DigestLens)),
        Step("people_lens", lambda reader: isinstance(reader.app.screen, PeopleLens)),
        Step("next_panel", _in_card),
        Step("previous_panel", lambda reader: not _in_card(reader)),
        Step("lead", _in_card),
    ),
    _lens(
        Step("cursor_down", _at(1)),
        Step("cursor_up", _at(0)),
        Step("page_down", lambda reader: _view(reader).cursor >= 5),
        Step("page_up", _at(0)),
        Step("half_down", lambda reader: _view(reader).cursor >= 2),
        Step("half_up", _at(0)),
        Step("last", _at(23)),
        Step("first", _at(0)),
    ),
    _lens(
        Step("filter", lambda reader: reader.app.screen.focused is reader.app.screen.query_one("#filter")),
        Step("help", lambda reader: isinstance(reader.app.screen, HelpScreen), to=("escape",)),
    ),
    _lens(
        Step("theme", lambda reader: not reader.app.current_theme.dark),
        Step("themes", _shows_screen(ThemesScreen)),
        Step("palette", _shows_screen(PaletteScreen), to=("escape",)),
        Step(
            "copy",
            lambda reader: reader.app.clipboard.startswith("Ada Quill, keeper\nAda on"),
            to=("escape",),
        ),
        Step("redraw", lambda reader: reader.app.has_class(REDRAWN)),
        Step("suspend", lambda reader: reader.app.has_class(SUSPENDED)),
    ),
    _lens(Step("quit", _left)),
    _lens(Step("undo_layer", _left)),
    _lens(Step("go_back", _left)),
)
