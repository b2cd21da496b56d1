"""The parts of the main screen, how things stand, and what header and footer say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widget import Widget

from nutgraf.tui import matters
from nutgraf.tui.asking import answers
from nutgraf.tui.asking.desk import Desk
from nutgraf.tui.drawing.gist import Facts, Item
from nutgraf.tui.keys import bindings, keymap
from nutgraf.tui.orders import ORDERS
from nutgraf.tui.screens import status
from nutgraf.tui.screens.anywhere import AnywhereKeys
from nutgraf.tui.widgets.bar import Footer, Header, Hint
from nutgraf.tui.widgets.doclist import DocumentList
from nutgraf.tui.widgets.factsview import FactsView
from nutgraf.tui.widgets.filterbar import FilterBar
from nutgraf.tui.widgets.findbar import FindBar
from nutgraf.tui.widgets.textview import TextView
from nutgraf.tui.widgets.toosmall import TooSmall
from nutgraf.tui.words import notices, wording

if TYPE_CHECKING:
    from nutgraf.actions import Place
    from nutgraf.config.settings import Settings
    from nutgraf.library import Library, Row, Skipped

NO_DOCUMENT = "There is no document here."


class Body(Container):
    """Where the parts stand."""

    BLANK = True


class Workbench(AnywhereKeys):
    """List, text and facts of the document under the cursor, at every size."""

    BLANK = True
    """It is covered by its parts: Textual need not draw what is under them with every paint."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("everywhere")
    AUTO_FOCUS = "DocumentList"

    def __init__(
        self, library: Library, paths: Sequence[str], query: str, settings: Settings, notice: str
    ) -> None:
        super().__init__()
        self._notice, self._columns = notice, settings.columns
        self.desk: Desk = Desk(self, library, paths)
        self._opening = self.desk.opening(query, ORDERS[0][0])
        self.asked = query
        """The query asked last; its view is shown or on its way."""
        self.live = False
        self.asked_from: str | None = None
        """The id under the cursor when that was asked."""
        self.kept_query = query
        """The query to which Esc in the filter returns."""
        self.order = 0
        self.length = settings.summary
        self.row: Row | None = None
        self.awaited = True
        """Whether the first rows are still on their way."""
        self._here: str | None = None
        """The id of the document that is fetched or shown."""
        self.facts: Facts | None = None
        self.shown = answers.Asked()
        """The query whose view is shown."""
        self._fetched_for: tuple[str, str] | None = None
        self.skipped: Sequence[Skipped] = ()
        self.troubles: dict[str, str] = {}
        """What goes on failing, catalogue or analysis, each with the reason."""
        self.skipping = 0
        """Files that the catalogue under way could not read so far."""
        self.all_total: int | None = None
        self.busy = "looking for files"
        """What is being done in the background."""
        self.pace: tuple[str, ...] = ()
        """How fast that goes, and what is left."""
        self.working: dict[str, str] = {}
        """What else is being done that takes long, and how far it is, by its kind."""
        self.resting = False
        """Whether the analysis in the background was paused."""
        self.covered: tuple[int, int] | None = None
        """Under a filter on facts: how many documents are analysed, of how many."""
        self.near: Mapping[str, str] = {}
        """Where nothing was found: the words that are in no document, and those like them."""
        self.sought: str | None = None
        """The id of the document on which the cursor is to stand with the next rows."""
        self._answered = ""
        """The id of the document whose text, or whose absence, is shown."""
        self._refreshed = 0.0
        self.fact: Item | None = None
        """The fact whose place was shown in the text last."""
        self.jumps: list[tuple[Widget | None, int]] = []
        """Where the focus and the text were before each jump: a spot of the text's."""
        self._last_focus: Widget | None = None

    def compose(self) -> ComposeResult:
        """Header, filter, the three parts, footer."""
        yield Header(self.name_of_place, told=self.places)
        yield FilterBar()
        with Body(id="body"):
            yield DocumentList(self._columns)
            yield TextView()
            yield FactsView()
        yield FindBar()
        yield Hint()
        yield Footer()
        yield TooSmall()

    def on_unmount(self) -> None:
        """Let nothing run on."""
        self.desk.close()

    @cached_property
    def list(self) -> DocumentList:
        """The documents."""
        return self.query_one(DocumentList)

    @cached_property
    def text(self) -> TextView:
        """The text."""
        return self.query_one(TextView)

    @cached_property
    def panel(self) -> FactsView:
        """The facts."""
        return self.query_one(FactsView)

    @cached_property
    def filter(self) -> FilterBar:
        """The filter."""
        return self.query_one(FilterBar)

    @cached_property
    def find(self) -> FindBar:
        """The line in which words to be found in the text are typed."""
        return self.query_one(FindBar)

    @cached_property
    def _header(self) -> Header:
        return self.query_one(Header)

    @cached_property
    def _hint(self) -> Hint:
        return self.query_one(Hint)

    @property
    def finding(self) -> bool:
        """Whether words are looked for in the text."""
        return self.find.has_class("-shown")

    @property
    def name_of_place(self) -> str:
        """What is open, in a few words."""
        paths = self.desk.paths
        name = wording.place_name(paths[0]) if paths else "library"
        return f"{name} and {len(paths) - 1} more" if len(paths) > 1 else name

    @property
    def places(self) -> str:
        """All that is open, a path a line."""
        return "\n".join(map(wording.short_path, self.desk.paths)) or "The whole library"

    @property
    def reading(self) -> bool:
        """Whether the text fills the screen."""
        return self.has_class("-reading")

    @property
    def text_in_sight(self) -> bool:
        """Whether the text is on the screen."""
        return bool(self.text.display and self.text.size.height)

    def end_find(self) -> None:
        """Look for nothing in the text any more."""
        self.find.end()

    def search(self, query: str, *, typing: bool = False, keep: bool = False) -> None:
        """Show the documents that a query leaves; the last ones stay until they are there.

        ``typing``: its last word may go on; what was found so stays found when the words are kept.
        """
        self.live = typing or (self.live and query == self.asked)
        self.asked = query
        row = self.list.current
        self.asked_from = row.id if row else None
        stay = self.sought or (self.asked_from if keep else None)
        order = ORDERS[self.order][0]
        self.desk.search(query, live=self.live, order=order, keep=stay)

    def start_catalogue(self) -> None:
        """Look for new and changed files."""
        self.busy = "looking for files"
        self.troubles.pop("catalogue", None)
        self.list.say(*notices.looking(keymap(self)))
        self.show_status()
        self.desk.count_all()
        self.desk.catalogue()

    def show_status(self) -> None:
        """Header and footer say how things are."""
        self._header.show(status.parts(self))
        self.show_keys()

    def after_key(self) -> None:
        """What every key changes."""
        super().after_key()
        self.footer.after_key()
        self._clear_tooltip()  # the mouse rests where something else may stand now
        if self._hint.after_key():
            self.desk.run("greeted", self.desk.library.greeted)

    def show_keys(self) -> None:
        """The footer names the keys that matter where the focus is."""
        if self.has_class("-menu"):
            self.footer.show(())  # other keys work there, and the menu names them
            return
        item = self.panel.current
        self.footer.show(
            note=self.where_in_facts(),
            keys=matters.keys(
                matters.Now(
                    self.place,
                    documents=bool(self.list.total),
                    filtered=bool(self.shown.query.strip()),
                    skipped=bool(self.skipped or self.troubles),
                    reading=self.reading,
                    marked=bool(self.list.selection),
                    zoomed=self.has_class("-zoomed"),
                    jumped=self.leads_back,
                    walked=self.walked,
                    section=item.section if item else "",
                )
            ),
        )

    @property
    def walked(self) -> bool:
        """Whether what is shown is a month of the timeline that was walked into."""
        return False

    @property
    def leads_back(self) -> bool:
        """Whether the text shows a place that one can go back from."""
        return bool(self.jumps) and self.text.marked

    @property
    def fact_in_text(self) -> Item | None:
        """The fact whose place is marked in the text, if that is what is marked there."""
        return self.fact if self.text.marked and not self.finding else None

    def where_in_facts(self) -> str:
        """Which of its kind the fact is whose place the text shows; "" where it shows none."""
        return ""

    def end_waiting(self) -> None:
        """The first rows are there, or will not come: what was typed for them is done."""
        if self.awaited:
            self.awaited = False
            self.app.post_message(answers.Arrived())

    @property
    def with_document(self) -> bool:
        """Whether there is one under the cursor."""
        return self.row is not None

    @property
    def place(self) -> Place:
        """The part that has the focus; the list where none has."""
        places: tuple[tuple[Widget, Place], ...] = (
            (self.text, "text"), (self.panel, "facts"), (self.filter.input, "filter"),
            (self.find.input, "find"),
        )  # fmt: skip
        if self.finding and self.focused is self.text:
            return "found"
        return next((place for part, place in places if part is self.focused), "list")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Other keys matter in another part."""
        self._last_focus = event.widget
        self.show_status()

    def on_resize(self) -> None:
        """A part that another size hides loses the focus, and with it every key: give it back."""
        self.call_after_refresh(self._keep_focus)

    def _keep_focus(self) -> None:
        if self.focused is None:
            parts = (self._last_focus, self.text if self.reading else self.list)
            self.set_focus(
                next((part for part in parts if part and part.display), None), scroll_visible=False
            )
