"""The filters in a menu at the side; the list beside it follows. Take one, save, rename or delete one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.geometry import Offset, Region
from textual.message import Message
from textual.screen import ModalScreen

from nutgraf.actions import action
from nutgraf.errors import NutgrafError
from nutgraf.tui import drawing
from nutgraf.tui.keys import bindings, keymap
from nutgraf.tui.screens.prompt import PromptScreen, Words
from nutgraf.tui.widgets.menu import Menu, entries

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from nutgraf.library import Library


class SearchesScreen(ModalScreen[str]):
    """Gives the query of the filter taken, or nothing. ``follow`` is told of each filter that is come to;
    ``place`` says where the menu is to stand.
    """

    DEFAULT_CSS = """
    SearchesScreen {
        background: transparent;
        & > Vertical { background: $paper; }
        & > .-beside { border-right: solid $rule; }
        & Menu { width: 1fr; height: 1fr; }
        & .-beside Menu { margin-top: 1; }
        & .-title, & .-keys { margin-left: 2; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("y", "confirm", show=False),
        *bindings("menu"),
    ]

    class CountedOne(Message):
        """How many documents a filter leaves; or how many of them are unread."""

        def __init__(self, query: str, count: int, *, unread: bool) -> None:
            super().__init__()
            self.query_counted = query
            self.count = count
            self.unread = unread

    def __init__(
        self,
        library: Library,
        paths: Sequence[str],
        present: str,
        follow: Callable[[str], None],
        place: Callable[[], Region],
    ) -> None:
        super().__init__()
        self._library, self._paths, self._present = library, paths, present.strip()
        self._follow, self._place = follow, place
        self._followed = self._present
        self._deleting: str | None = None
        self._closed = False

    def compose(self) -> ComposeResult:
        """Title, filters, keys."""
        with Vertical():
            title, keys, more = Words("title"), Words("dim"), Words("dim")
            title.add_class("-title")
            keys.add_class("-keys")
            more.add_class("-keys")
            yield title
            yield Menu()
            yield keys
            yield more

    def on_mount(self) -> None:
        """What there is."""
        self.query(Words).first().say("Filters")
        self.menu.focus()
        self._look(self._present)
        self._stand()

    def on_resize(self) -> None:
        """Another size, another place."""
        self.app.call_later(self._stand)

    def _stand(self) -> None:
        region, box = self._place(), self.query_one(Vertical)
        box.styles.offset = Offset(region.x, region.y)
        box.styles.width, box.styles.height = region.width, region.height
        box.set_class(region.width < self.size.width, "-beside")

    def on_unmount(self) -> None:
        """Count no further."""
        self._closed = True

    @property
    def menu(self) -> Menu:
        """The filters."""
        return self.query_one(Menu)

    def _look(self, query: str | None) -> None:
        lines = entries(self._library.searches(), self._library.tags(), self._present)
        self.menu.show(lines, query)
        self._say_keys()
        queries = [each.query for each in lines if each.query is not None]
        self.run_worker(partial(self._count, queries), thread=True, exclusive=True, group="counts")

    def _count(self, queries: Sequence[str]) -> None:
        try:
            for query in queries:
                self._count_one(query, query, unread=False)
            for query in queries:
                self._count_one(query, f"({query}) is:unread" if query else "is:unread", unread=True)
        except NutgrafError as error:
            self.app.call_from_thread(self._say, str(error))

    def _count_one(self, query: str, asked: str, *, unread: bool) -> None:
        if self._closed:
            return
        view = self._library.view(asked, paths=self._paths)
        try:
            self.post_message(self.CountedOne(query, view.count(), unread=unread))
        finally:
            view.close()

    def on_searches_screen_counted_one(self, message: CountedOne) -> None:
        """Show a count."""
        counts = self.menu.unread if message.unread else self.menu.counts
        counts[message.query_counted] = message.count
        self.menu.refresh()

    def _say(self, words: str, more: str = "") -> None:
        first, second = list(self.query(Words))[1:]
        first.say(words)
        second.say(more)

    def _say_keys(self) -> None:
        named = ("rename_filter", "delete_filter") if self.menu.current.name else ()
        keys = [self._key(name) for name in ("take_filter", *named)]
        save = self._key("save_filter", f"save “{drawing.fit(self._present, 18)}”") if self._present else ""
        self._say(", ".join(filter(None, keys)), ", ".join(filter(None, (save, "Esc back"))))

    def _key(self, name: str, words: str = "") -> str:
        """``r rename``; "" of an action without a key."""
        key = keymap(self).shown(name)
        return f"{key} {words or action(name).title}" if key else ""

    def _keep_it(self) -> bool:
        """Whether a question was open; any key but y answers no."""
        asked, self._deleting = self._deleting is not None, None
        if asked:
            self._say_keys()
        return asked

    def action_leave(self) -> None:
        """Close, or keep what was to be deleted."""
        if not self._keep_it():
            self.dismiss()

    action_quit = action_go_back = action_searches = action_undo_layer = action_leave

    def on_menu_moved(self) -> None:
        """Another one, shown in the list."""
        self._keep_it()
        self._come_to()

    def _come_to(self) -> None:
        self._say_keys()
        query = self.menu.current.query or ""
        if query != self._followed:
            self._followed = query
            self._follow(query)

    def action_take_filter(self) -> None:
        """Filter by the one under the cursor."""
        if not self._keep_it():
            self.dismiss(self.menu.current.query)

    def on_pick_list_picked(self) -> None:
        """A click filters."""
        self._come_to()
        self.action_take_filter()

    def action_save_filter(self) -> None:
        """Keep the filter that held before under a name."""
        self._keep_it()
        if self._present:
            self.app.push_screen(PromptScreen(f"Save “{self._present}” as"), self._save)

    def _save(self, line: str | None) -> None:
        if name := _name(line):
            self._keep({name: self._present})

    def action_rename_filter(self) -> None:
        """Give the one under the cursor another name."""
        self._keep_it()
        if name := self.menu.current.name:
            self.app.push_screen(PromptScreen(f"Rename @{name}", name), partial(self._rename, name))

    def _rename(self, before: str, line: str | None) -> None:
        name, searches = _name(line), self._library.searches()
        if not name or name == before:
            return
        if name in searches:
            self._say(f"There is a filter @{name} already")
            return
        self._keep({name: searches[before], before: None})

    def action_delete_filter(self) -> None:
        """Ask whether to delete the one under the cursor."""
        self._deleting = self.menu.current.name or None
        if self._deleting:
            self._say(f"Delete @{self._deleting}?", "y deletes it, Esc keeps it")

    def action_confirm(self) -> None:
        """Delete what was asked about."""
        name, self._deleting = self._deleting, None
        if name is not None and name == self.menu.current.name:
            self._keep({name: None})

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """y answers a question; where there is none it is a key as any other."""
        return self._deleting is not None if action == "confirm" else super().check_action(action, parameters)

    def action_help(self) -> None:
        """The keys of the menu first."""
        from nutgraf.tui.screens.help import HelpScreen

        self._keep_it()
        self.app.push_screen(HelpScreen("menu"))

    def _keep(self, changes: Mapping[str, str | None]) -> None:
        """Save filters under these names, or forget them; the cursor goes to what was saved."""
        from nutgraf.library.suggest import value

        try:
            for name, query in changes.items():
                self._library.save_search(name, query)
        except NutgrafError as error:
            self._say(str(error))
            return
        self._look(next((f"@{value(name)}" for name, query in changes.items() if query is not None), None))
        self._come_to()


def _name(line: str | None) -> str:
    return " ".join((line or "").replace('"', " ").lstrip("@").split())
