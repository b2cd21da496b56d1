"""The screen as a whole: zoom, pages over it, theme, and the ways out."""

from __future__ import annotations

from typing import cast

from nutgraf.tui.screens.help import HelpScreen
from nutgraf.tui.screens.palette import PaletteScreen
from nutgraf.tui.screens.skipped import SkippedScreen
from nutgraf.tui.screens.themes import ThemesScreen
from tui.double import Double
from tui.opened import Reader
from tui.proofs.walk import REDRAWN, SUSPENDED, WIDE, Step, Walk


def _library(reader: Reader) -> Double:
    return cast(Double, reader.browse.desk.library)


WALKS = (
    Walk(
        "everywhere",
        (
            Step("zoom", lambda reader: not reader.browse.panel.display),
            Step("undo_layer", lambda reader: reader.browse.panel.display),
            Step("rescan", lambda reader: _library(reader).indexed == 2),
            Step("pause", lambda reader: "Analysis rests" in reader.shown),
            Step("skipped", lambda reader: isinstance(reader.app.screen, SkippedScreen)),
            Step("theme", lambda reader: reader.app.theme == "nutgraf-light", to=("escape",)),
            Step("themes", lambda reader: isinstance(reader.app.screen, ThemesScreen)),
            Step("help", lambda reader: isinstance(reader.app.screen, HelpScreen), to=("escape",)),
            Step("palette", lambda reader: isinstance(reader.app.screen, PaletteScreen), to=("escape",)),
            Step("redraw", lambda reader: reader.app.has_class(REDRAWN), to=("escape",)),
            Step("suspend", lambda reader: reader.app.has_class(SUSPENDED)),
            Step("quit", lambda reader: reader.app._exit),
        ),
        size=WIDE,
    ),
)
