"""What is missing says why, and what to do next, where it is missed, until it is there again."""

from __future__ import annotations

import pytest

from nutgraf.errors import LibraryError
from nutgraf.tui.app import NutgrafApp
from tui.double import Analyser, Double
from tui.opened import Reader, opened


async def test_a_long_reason_is_wrapped_not_cut(library: Double) -> None:
    library.broken = "/home/somebody/with/a/name/library.db: the disk is full; free some space, then go on"
    async with opened(library, (46, 24)) as reader:
        words = " ".join(reader.shown.split())
        assert "free some space, then go on" in words
        assert "Press Ctrl+R to try again, q to leave." in words


async def test_a_catalogue_that_fails_stays_told_though_there_are_documents(
    library: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Double, *args: object, **named: object) -> None:
        raise LibraryError("/home/library.db: cannot be written here")

    with monkeypatch.context() as patch:
        patch.setattr(Double, "index", refuse)
        async with opened(library, (120, 40)) as reader:
            assert "Ferry fares rise" in reader.shown
            assert "files not looked through, X says why" in reader.lines()[0]
            await reader.press("X")
            assert "cannot be written here" in reader.shown
            assert "Press Ctrl+R on the main screen" in reader.shown
            patch.undo()
            await reader.press("q", "ctrl+r")
            assert "files not looked through" not in reader.lines()[0]


async def test_an_analysis_that_cannot_go_on_is_told_until_it_does(library: Double) -> None:
    async with opened(library, (120, 40)) as reader:
        analyser: Analyser = library.analysers[0]
        analyser.error = "no worker could be started"  # type: ignore[assignment]  # the double says None
        reader.browse.desk.look()
        await reader.settle()
        assert "analysis stopped, X says why" in reader.lines()[0]
        await reader.press("X")
        assert "no worker could be started" in reader.shown
        await reader.press("q")
        analyser.error = None
        reader.browse.desk.look()
        await reader.settle()
        assert "analysis stopped" not in reader.lines()[0]


async def test_a_warning_stays_until_a_key_is_pressed(library: Double) -> None:
    async with opened(library) as reader:
        reader.browse.footer.say("That went wrong.", warning=True)
        await reader.press("j")
        assert "That went wrong." in reader.lines()[-1]
        reader.browse.footer._forget("That went wrong.")  # its seconds are over
        await reader.settle()
        assert "That went wrong." in reader.lines()[-1]
        await reader.press("k")
        assert "Enter open" in reader.lines()[-1]


async def open_on(paths: tuple[str, ...]) -> str:
    app = NutgrafApp(Double([]), paths, "")  # type: ignore[arg-type]  # a double of the facade
    async with app.run_test(size=(80, 24)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        return reader.shown


async def test_an_empty_library_leads_to_a_folder_and_to_the_examples() -> None:
    shown = await open_on(())
    assert "The library is empty." in shown
    assert "nutgraf FOLDER" in shown
    assert "nutgraf examples" in shown


async def test_a_folder_that_has_gone_says_so() -> None:
    assert "/far/gone is no longer there." in await open_on(("/far/gone",))
    assert "No documents in /far/away" in await open_on(("/far/away",))


async def test_a_filter_on_an_empty_library_is_not_to_blame() -> None:
    async with opened(Double([]), query="anything") as reader:
        assert "No document has all of this" not in reader.shown


async def test_a_document_that_cannot_be_analysed_has_its_text(
    library: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Double, wanted: str) -> None:
        raise LibraryError("analysing took more than 10 s and was stopped")

    monkeypatch.setattr(Double, "analyser", lambda self, on_done: Broken(self, on_done))
    monkeypatch.setattr(Double, "ensure_analysis", fail)
    async with opened(library, (80, 30)) as reader:
        await reader.press("j", "enter")
        assert "took more than 10 s" in reader.shown
        assert "harbour bridge will close" in " ".join(reader.shown.split())


class Broken(Analyser):
    """One that cannot start."""

    error = "no worker"  # type: ignore[assignment]  # the double says None
